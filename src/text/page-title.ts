// The titles a page gives itself -> the one a reader sees above the article.

/** What separates a title from the name of the site, before or after it. */
const SEPARATOR = / (?:\||-|–|—|::?|»|«|·|•|\/\/) /;

/**
 * Chooses among what the page's data says, its title element and its headings: a heading that the others repeat is what
 * readers see; else what the data says, else the title, both without the site's name. Always a stretch of one of them.
 */
export function pageTitle(
  said: string | null,
  title: string | null,
  headings: readonly string[],
  siteName: string | null,
): string | null {
  const claims = [said, title].filter((claim) => claim !== null);
  const repeated = headings.find((heading) => heading.length >= 5 && claims.some((claim) => contains(claim, heading)));
  if (repeated !== undefined && repeated !== siteName) return repeated;
  if (claims.length === 0) return headings[0] ?? null;
  const [claim] = claims;
  return withoutSite(claim!, siteName, said !== null ? title : null);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** "Harbour closed | North Post" -> "Harbour closed": by the site's name, by the shorter title, or a short last part. */
function withoutSite(claim: string, siteName: string | null, other: string | null): string {
  const parts = claim.split(SEPARATOR);
  if (parts.length === 1) return claim;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const known = siteName?.toLowerCase() ?? "";
  if (known !== "" && known.startsWith(first.toLowerCase())) return claim.slice(first.length).replace(SEPARATOR, "");
  const rest = claim.slice(0, claim.lastIndexOf(last)).replace(/ \S+ $/, "");
  if (known !== "" && (last.toLowerCase() === known || contains(known, last))) return rest;
  if (other?.startsWith(rest) && !other.startsWith(claim)) return rest;
  return wordCount(last) <= 4 && wordCount(rest) >= 4 ? rest : claim;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
