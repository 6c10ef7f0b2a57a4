// The many addresses of one article -> one: what only tracks the reader is removed.

/** Query parameters that say where the reader came from, not which article it is. */
const TRACKING =
  /^(?:utm_.*|at_.*|ns_.*|guce_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|_ga|cmp(?:id)?|s_cid|xtor|ito|ocid|smid|smtyp|ref|ref_src|referr?er|source|src|partner|guccounter|share|shared|amp)$/i;

/**
 * The one address an article is known by: https, lower-case host without "www.", no fragment, no default port, no
 * user name, no tracking parameters, the others in order, no slash at the end. Null for what is no http or https
 * address. For telling articles apart; the address to show and open is the publisher's own.
 */
export function canonicalAddress(url: string): string | null {
  const address = URL.parse(url.trim());
  if (address === null || (address.protocol !== "http:" && address.protocol !== "https:")) return null;
  const host = address.hostname.replace(/\.$/, "").replace(/^www\.(?=.*\.)/, "");
  const port = STANDARD_PORTS.has(address.port) ? "" : `:${address.port}`;
  const path = address.pathname.endsWith("/") ? withoutSlashes(address.pathname) : address.pathname;
  return `https://${host}${port}${path}${address.search === "" ? "" : ownQuery(address)}`;
}

function ownQuery({ searchParams }: URL): string {
  const query = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  query.sort();
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** As http turns into https, the port of either is the default. */
const STANDARD_PORTS = new Set(["", "80", "443"]);

function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}
