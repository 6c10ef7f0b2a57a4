// An address typed by a stranger -> allowed, or refused with one plain sentence; and which IP addresses may be dialled.
import ipaddr from "ipaddr.js";

export type Guarded =
  | { readonly kind: "allowed"; readonly url: URL }
  | { readonly kind: "refused"; readonly why: string };

/** Hosts on private networks that may be fetched all the same: "wiki.lan:8080", as `config.ts` reads them. */
export type Allow = ReadonlySet<string>;

/** Longer addresses are no longer ones that people share; servers refuse them from 8,000 characters on. */
const LONGEST_ADDRESS = 4_000;

/** Where web servers listen. Others belong to services that were not made to be spoken to by strangers. */
const WEB_PORTS: readonly string[] = ["80", "443", "8080", "8443"];

/** Names that only mean something inside a machine or network (RFC 6761, 6762, 7686, 8375, and those routers hand out). */
const LOCAL_ENDINGS: readonly string[] = [
  "localhost",
  "localdomain",
  "local",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "home.arpa",
  "lan",
  "onion",
];

/**
 * Judges an address by what it says; what its name resolves to is judged when it is dialled (`isOpenToAll`).
 * Must be asked for every hop of a redirect. The address is read once, and the URL given back is the one to fetch.
 */
export function guardAddress(address: string, allow: Allow): Guarded {
  const text = address.trim();
  if (text.length > LONGEST_ADDRESS) return refused(`The address is longer than ${LONGEST_ADDRESS} characters.`);
  const url = URL.parse(text);
  if (!url) return refused("That is not a web address. Write it like https://example.com/feed.xml.");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return refused(`Only http and https addresses are read, not ${url.protocol.slice(0, 30)}`);
  }
  if (url.username !== "" || url.password !== "") {
    return refused("An address with a user name or password in it is not fetched.");
  }
  url.hash = "";
  return allow.has(hostAndPort(url.hostname, portOf(url))) ? { kind: "allowed", url } : guardHost(url);
}

/** "example.com." and 443 -> "example.com:443": the form of `Allow`. */
export function hostAndPort(hostname: string, port: string | number): string {
  return `${withoutDot(hostname)}:${port}`;
}

/** True when the host is an IP address, not a name. Takes IPv6 with or without brackets. */
export function isAddress(hostname: string): boolean {
  return ipaddr.isValid(withoutBrackets(hostname));
}

/**
 * True for an IP address anyone on the internet may be asked to connect to: global unicast, nothing that stands for
 * another address. Ranges of https://www.iana.org/assignments/iana-ipv6-special-registry and its sister for IPv4.
 */
export function isOpenToAll(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed instanceof ipaddr.IPv4) return isOpenV4(parsed);
  return parsed instanceof ipaddr.IPv6 && isOpenV6(parsed);
}

/**
 * As `isOpenToAll`, for what a name was resolved to: there a NAT64 address is what an IPv6-only network makes of an
 * IPv4 one (RFC 6147), so the address inside is judged. Typed by hand it is only a disguise.
 */
export function isOpenResolved(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.match(NAT64)) {
    return isOpenV4(new ipaddr.IPv4(parsed.toByteArray().slice(12)));
  }
  return isOpenToAll(address);
}

function guardHost(url: URL): Guarded {
  const host = withoutDot(url.hostname);
  if (!WEB_PORTS.includes(portOf(url))) {
    return refused(
      `Port ${portOf(url)} of ${host} is not fetched; web pages are on ${WEB_PORTS.join(", ")}. Whoever runs this bot can allow it with WIRECOPY_ALLOW.`,
    );
  }
  if (isAddress(host)) {
    return isOpenToAll(withoutBrackets(host)) ? { kind: "allowed", url } : refused(notPublic(host));
  }
  const isLocal = !host.includes(".") || LOCAL_ENDINGS.some((ending) => host.endsWith(`.${ending}`));
  return isLocal ? refused(notPublic(host)) : { kind: "allowed", url };
}

/** The sentence for a host that is, or leads, inside a network. */
export function notPublic(host: string): string {
  return `${withoutDot(host)} is not on the public internet, so it is not fetched. Whoever runs this bot can allow it with WIRECOPY_ALLOW.`;
}

const NAT64 = ipaddr.parseCIDR("64:ff9b::/96") as [ipaddr.IPv6, number];

/** Global unicast as handed out so far. */
const OPEN_V6 = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/** Inside it: protocol assignments with Teredo, documentation twice, 6to4, which carries an IPv4 address. */
const CLOSED_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].map(
  (range) => ipaddr.parseCIDR(range) as [ipaddr.IPv6, number],
);

/** Azure answers here, inside every machine it rents out, though the range is public: its platform's own address. */
const AZURE_PLATFORM = "168.63.129.16";

function isOpenV4(address: ipaddr.IPv4): boolean {
  return address.range() === "unicast" && address.toString() !== AZURE_PLATFORM;
}

function isOpenV6(address: ipaddr.IPv6): boolean {
  return address.match(OPEN_V6) && !CLOSED_V6.some((range) => address.match(range));
}

/** Null for what is no address, and for one with a zone, which only means something on this machine. */
function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(address) && !address.includes("%") ? ipaddr.parse(address) : null;
}

function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

function withoutDot(hostname: string): string {
  return hostname.replace(/\.$/, "");
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function refused(why: string): Guarded {
  return { kind: "refused", why };
}
