// What the headers of an answer say: how long it holds, when to come back, where it has gone.
import { DAY_MS, type EpochMs } from "../time.ts";

/** Names in lower case, as undici gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a header; null when it is missing or empty. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
}

/**
 * How long the answer may be taken as fresh, in ms: Cache-Control's max-age less Age (RFC 9111), else Expires. Null when
 * it does not say, or says that nothing may be kept.
 */
export function cacheMaxAgeMs(headers: Headers, now: EpochMs): number | null {
  const control = header(headers, "cache-control")?.toLowerCase() ?? "";
  if (/\bno-(?:cache|store)\b/.test(control)) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control);
  if (maxAge) return Math.max(0, Number(maxAge[1]) - seconds(header(headers, "age"))) * 1_000;
  const expires = Date.parse(header(headers, "expires") ?? "");
  return expires > now ? expires - now : null;
}

/** Nobody is left alone for longer: a wrong date in one answer must not silence a host for years. */
const LONGEST_RETRY_AFTER_MS = DAY_MS;

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3) -> ms from now, a day at most; null when it does not say. */
export function retryAfterMs(headers: Headers, now: EpochMs): number | null {
  const text = header(headers, "retry-after");
  if (text === null) return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}

/** Location against the address that gave it. Headers arrive as latin1; an address in it may be UTF-8. */
export function locationOf(headers: Headers, from: URL): string | null {
  const location = header(headers, "location");
  if (location === null) return null;
  const utf8 = Buffer.from(location, "latin1").toString("utf8");
  return URL.parse(utf8.includes("\ufffd") ? location : utf8, from)?.href ?? location;
}

function seconds(text: string | null): number {
  return text && /^\d{1,10}$/.test(text) ? Number(text) : 0;
}
