// A fetcher -> one that reads a page only where the site's robots.txt lets bots read it (RFC 9309).
import robotsModule from "robots-parser";
import { type Clock, DAY_MS, type EpochMs, HOUR_MS } from "../time.ts";
import { type Fetcher, type FetchResult, USER_AGENT } from "./fetch.ts";

/** Its types describe an ES module; what Node imports is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** The name that rules may speak to. */
const OUR_NAME = USER_AGENT.split("/")[0];

/** RFC 9309, 2.4: not longer than a day. A site that could not be asked is asked again sooner. */
const KEPT_MS = DAY_MS;
const KEPT_UNASKED_MS = HOUR_MS;

/** RFC 9309, 2.5: at least 500 kB are to be read; more nobody needs. */
const MOST_CHARACTERS = 500 * 1024;

/** Matching costs up to rules times path; this much takes a tenth of a second, and no honest site comes near it. */
const MOST_WORK = 25_000_000;

/** Sites remembered at once. */
const MOST_SITES = 1_000;

/** What a site lets bots read; a result where it could not be asked, which is what becomes of its pages, too. */
type Rules = ((url: URL) => boolean) | Unasked;
type Unasked = Extract<FetchResult, { readonly kind: "refused" | "failed" }>;

const EVERYTHING: Rules = () => true;

/** Give it addresses of pages; feeds are made for programs to read and are not asked about. */
export function respectRobots(fetcher: Fetcher, clock: Clock): Pick<Fetcher, "get"> {
  const sites = new Map<string, { readonly rules: Rules; readonly until: EpochMs }>();

  async function rulesFor({ origin }: URL, signal: AbortSignal | undefined): Promise<Rules> {
    const known = sites.get(origin);
    if (known && known.until > clock()) return known.rules;
    const result = await fetcher.get(`${origin}/robots.txt`, { kind: "page", signal });
    const { rules, forMs } = rulesOf(result, origin);
    sites.delete(origin);
    // The first key is the one set longest ago.
    if (sites.size >= MOST_SITES) sites.delete(sites.keys().next().value as string);
    sites.set(origin, { rules, until: clock() + forMs });
    return rules;
  }

  /** Null when the page may be read. */
  async function refusal(address: string, signal: AbortSignal | undefined): Promise<FetchResult | null> {
    const url = URL.parse(address.trim());
    // What is no address is refused by the fetcher, with its own sentence.
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    const rules = await rulesFor(url, signal);
    if (typeof rules !== "function") return rules;
    return rules(url)
      ? null
      : { kind: "refused", why: `${url.hostname} asks bots not to read this page (robots.txt), so it was not read.` };
  }

  return {
    get: async (address, options) => {
      const before = await refusal(address, options.signal);
      if (before) return before;
      const result = await fetcher.get(address, options);
      // Where it led is only known afterwards.
      const led = result.kind === "fetched" && result.finalUrl !== URL.parse(address.trim())?.href;
      return (led && (await refusal(result.finalUrl, options.signal))) || result;
    },
  };
}

/** RFC 9309, 2.3.1: without a robots.txt all is open, and when nobody could be asked nothing is. */
function rulesOf(result: FetchResult, origin: string): { rules: Rules; forMs: number } {
  if (result.kind === "fetched") return { rules: parseRules(result.bytes, origin), forMs: KEPT_MS };
  if (result.kind === "gone") return { rules: EVERYTHING, forMs: KEPT_MS };
  const status = result.kind === "failed" ? (result.status ?? 0) : 0;
  const isMissing = status >= 400 && status < 500 && status !== 429;
  return isMissing ? { rules: EVERYTHING, forMs: KEPT_MS } : { rules: unasked(result), forMs: KEPT_UNASKED_MS };
}

/** A site that answers, but not with its rules, is left alone; one that cannot be reached or is no public one is just that. */
function unasked(result: FetchResult): Unasked {
  if (result.kind === "refused") return result;
  if (result.kind === "failed" && result.status === null) return result;
  const why = "why" in result ? result.why : "It did not answer.";
  return { kind: "refused", why: `Whether bots may read it (robots.txt) could not be asked: ${why}` };
}

function parseRules(bytes: Uint8Array, origin: string): Rules {
  const text = new TextDecoder().decode(bytes).slice(0, MOST_CHARACTERS);
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return (url) => {
    if (text.length * (url.pathname.length + url.search.length) > MOST_WORK) return false;
    return robots.isAllowed(url.href, OUR_NAME) ?? true;
  };
}
