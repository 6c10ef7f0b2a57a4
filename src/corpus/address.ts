// The many addresses of one article -> one: what only tracks the reader is removed.

/** Query parameters that say where the reader came from, not which article it is. */
const TRACKING =
  /^(?:utm_.*|at_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|cmpid?|ns_.*|ito|ref|ref_src|referrer|source|src|smid|partner|CMP|guccounter|guce_.*|_ga|s_cid|xtor|share|shared|amp)$/i;

/**
 * The one address an article is known by: https, lower-case host without "www.", no fragment, no default port, no
 * tracking parameters, the others in order, no slash at the end. Null for what is no http or https address.
 */
export function canonicalAddress(url: string): string | null {
  let address: URL;
  try {
    address = new URL(url.trim());
  } catch {
    return null;
  }
  if (address.protocol !== "http:" && address.protocol !== "https:") return null;
  const standardPort = address.port === "" || address.port === "80" || address.port === "443";
  const host = address.hostname.replace(/^www\./, "").replace(/\.$/, "") + (standardPort ? "" : `:${address.port}`);
  const kept = [...address.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const path = address.pathname.replace(/\/+$/, "");
  return `https://${host}${path}${query === "" ? "" : `?${query}`}`;
}
