// The titles a page gives itself -> the one a reader sees above the article.

/** What separates a title from the name of the site, before or after it. */
const SEPARATOR = / (?:\||-|–|—|::?|»|«|·|•|\/\/) /;

/** What a page gives as its title; null or empty where it does not. */
export type PageTitles = {
  /** In its data. */
  readonly said: string | null;
  /** In its title element. */
  readonly title: string | null;
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  readonly siteName: string | null;
};

/**
 * Chooses among what the page's data says, its title element and its headings: the longest heading that the others repeat
 * is what readers see; else what the data says, else the title, both without the site's name. Always a stretch of one of them.
 */
export function pageTitle({ said, title, headings, subheadings, siteName }: PageTitles): string | null {
  const claims = [said, title].filter((claim) => claim !== null);
  const repeated = longestRepeated([...headings, ...subheadings], claims, siteName);
  if (repeated !== null) return repeated;
  if (claims.length === 0) return headings[0] ?? null;
  // One heading that is no part of what the page is called elsewhere is its title; the site's name is such a part.
  if (headings.length === 1 && !claims.some((claim) => foldTitle(claim).includes(foldTitle(headings[0]!)))) {
    return headings[0]!;
  }
  return withoutSite(claims[0]!, siteName, said !== null ? title : null);
}

/** A heading is repeated when it is all, the beginning or much of a claim; one that is all of a claim goes first. */
function longestRepeated(
  headings: readonly string[],
  claims: readonly string[],
  siteName: string | null,
): string | null {
  const folded = claims.map(foldTitle);
  const [best] = headings
    .map((heading) => ({ heading, text: foldTitle(heading) }))
    .filter(
      ({ heading, text }) =>
        text.length >= SHORTEST && heading !== siteName && folded.some((claim) => repeats(claim, text)),
    )
    .sort((a, b) => Number(folded.includes(b.text)) - Number(folded.includes(a.text)) || b.text.length - a.text.length);
  return best?.heading ?? null;
}

/** Shorter headings are labels. */
const SHORTEST = 5;

function repeats(claim: string, heading: string): boolean {
  return claim.startsWith(heading) || (claim.includes(heading) && heading.length >= claim.length * LEAST_SHARE);
}

/** The name of a site, with all it says about itself, may be longer than a title. */
const LEAST_SHARE = 0.3;

/** Letters and digits alone: pages write dashes and quotation marks in more than one way. */
function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "Harbour closed | North Post" -> "Harbour closed": by the site's name, by the shorter title, or a short last part. */
function withoutSite(claim: string, siteName: string | null, other: string | null): string {
  const parts = claim.split(SEPARATOR);
  if (parts.length === 1) return claim;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  // The title element adds the site's name to what the data says: that has none.
  if (other !== null && other.length > claim.length && other.startsWith(claim)) return claim;
  const known = siteName?.toLowerCase() ?? "";
  if (known !== "" && known.startsWith(first.toLowerCase())) return claim.slice(first.length).replace(SEPARATOR, "");
  const rest = claim.slice(0, claim.lastIndexOf(last)).replace(/ \S+ $/, "");
  if (known !== "" && (last.toLowerCase() === known || contains(known, last))) return rest;
  if (other?.startsWith(rest) && !other.startsWith(claim)) return rest;
  return wordCount(last) <= 4 && wordCount(rest) >= 4 ? rest : claim;
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** Stretches between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
