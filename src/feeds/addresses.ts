// An address as a feed writes it, perhaps relative -> an absolute http address, or none.
import { LIMITS } from "./feed.ts";

/**
 * The absolute address, or null when it is not http or https (so never "javascript:" or "file:"). One that is absolute
 * already stays as it is written: publishers compare addresses by their letters.
 */
export function resolveAddress(written: string, base: string | null): string | null {
  const text = written.replace(/[\t\r\n]+/g, "").trim();
  if (text === "" || text.length > LIMITS.addressLength) return null;
  const address = URL.parse(text) ?? (base === null ? null : URL.parse(text, base));
  if (address === null || (address.protocol !== "http:" && address.protocol !== "https:")) return null;
  return /^https?:\/\/[^/]/i.test(text) && ONLY_LEGAL.test(text) ? text : address.href;
}

/** What an address may hold without being escaped (RFC 3986, and letters of any script). */
const ONLY_LEGAL = /^[^\u0000-\u0020\u007f-\u00a0\u2028\u2029"<>\\^`{|}]+$/;

/** The new base within an element with `xml:base`; the old one when that is no usable address. */
export function resolveBase(written: string, base: string | null): string | null {
  return resolveAddress(written, base) ?? base;
}

/** An id that is an address without its host is made whole; every other stays as it is written. */
export function resolveId(written: string, base: string | null): string {
  return /^\.{0,2}\//.test(written) ? (resolveAddress(written, base) ?? written) : written;
}
