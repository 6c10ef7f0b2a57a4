// The feeds of one workspace: added by address or from a list, read, looked after and taken away.
import type { FeedAdded, FeedLine, FeedService, FeedsImported } from "../chat/feeds.ts";
import { byTime } from "../corpus/article.ts";
import { titleQuote } from "../corpus/passage.ts";
import { decodePieces } from "../feeds/decode.ts";
import { discoverFeeds, type FeedCandidate } from "../feeds/discover.ts";
import type { Feed as ParsedItems } from "../feeds/feed.ts";
import type { Fetched, FetchResult } from "../feeds/fetch.ts";
import { healthOf, healthWords } from "../feeds/health.ts";
import { readOpml } from "../feeds/opml.ts";
import { readFeed } from "../feeds/parse.ts";
import { afterPoll, dueNow, newFeedState } from "../feeds/polling.ts";
import type { Feed, FeedSubscription } from "../store/feed.ts";
import type { WorkspaceId } from "../store/store.ts";
import { wordsOf } from "../text/words.ts";
import { type EpochMs, MINUTE_MS } from "../time.ts";
import { type FeedTools, readFirstItems } from "./feed-reading.ts";

export type FeedPlace = {
  readonly workspace: WorkspaceId;
  /** Who adds, as the platform names people; null at the prompt. */
  readonly person: string | null;
  /** Where to say that a feed fails; null for nowhere. */
  readonly notice: string | null;
};

/** `refresh` polls what is due and resolves when that is done. */
export type FeedDesk = FeedTools & { readonly random: () => number; readonly refresh: () => Promise<void> };

/** More than a team follows, and few enough that one workspace cannot wear out the bot. */
const MOST_FEEDS = 200;
/** So many addresses that sites often have their feed at are tried. */
const MOST_GUESSES = 6;
const MOST_CHOICES = 8;
/** Addresses of a list that are tried at once. */
const IMPORTED_AT_ONCE = 8;
/** After so long no further address of a list is begun: Discord takes an answer for a quarter of an hour. */
const IMPORT_TERM_MS = 10 * MINUTE_MS;

export type OnProgress = (done: number, total: number) => void;

export function feedsOf(place: FeedPlace, desk: FeedDesk): FeedService {
  const { store, clock } = desk;
  const { workspace } = place;

  const lines = async (): Promise<(FeedLine & { readonly feed: Feed })[]> =>
    (await store.feeds.list(workspace)).map((each, i) => ({ ...lineOf(each, i + 1, clock()), feed: each.feed }));

  const find = async (which: string) => {
    const wanted = which.trim().replace(/^#/, "");
    const all = await lines();
    const named = all.filter((line) => isCalled(line, wanted));
    const meant = all.find(({ number, address }) => String(number) === wanted || address === wanted);
    return meant ?? (named.length === 1 ? named[0]! : null);
  };

  return {
    list: lines,
    add: (address) => addFeed(address, place, desk),
    import: (text) => importText(text, place, desk),
    remove: async (which) => {
      const line = await find(which);
      if (line !== null) await store.feeds.unsubscribe(workspace, line.feed.id);
      return line;
    },
    refresh: async (which) => {
      const one = which === null ? null : await find(which);
      if (which !== null && one === null) return null;
      const wanted = one === null ? await lines() : [one];
      const before = await store.articles.count(workspace);
      for (const { feed } of wanted) await store.feeds.setState(feed.id, dueNow(feed.state, clock()));
      await desk.refresh();
      const articles = (await store.articles.count(workspace)) - before;
      const ids = new Set(wanted.map(({ feed }) => feed.id));
      const failing = (await lines()).filter(({ feed, isWell }) => ids.has(feed.id) && !isWell);
      return { feeds: wanted.length, articles, failing };
    },
    setFullText: async (which, wanted) => {
      const line = await find(which);
      if (line === null) return null;
      await store.feeds.subscribe(line.address, subscriptionOf(place, clock(), wanted), line.feed.state);
      return { ...line, wantsFullText: wanted };
    },
    nextPollAt: async () => {
      const times = (await lines()).flatMap(({ feed }) => feed.state.nextPollAt ?? []);
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}

/** "BBC" is "BBC News", as is "bbc.co.uk" at "www.bbc.co.uk"; a part of a name is no name, "live" of "Live from Lund". */
function isCalled({ title, address }: FeedLine, wanted: string): boolean {
  const host = URL.parse(address)?.hostname ?? "";
  const called = nameWords(wanted);
  const isHost = [host, host.replace(ITS_FEEDS, "")].includes(wanted.toLowerCase());
  return isHost || (called !== "" && title !== null && called === nameWords(title));
}

const ITS_FEEDS = /^(?:www|feeds?|rss)\./;

/** Without the words that many names have: one alone with such is "the news feed". */
function nameWords(name: string): string {
  const words = wordsOf(name).map(({ folded }) => folded);
  return words.filter((word) => !COMMON_IN_NAMES.has(word)).join(" ");
}

const COMMON_IN_NAMES = new Set(["the", "news", "feed", "rss"]);

/** The feed at an address, or the one of the site there. */
async function addFeed(typed: string, place: FeedPlace, desk: FeedDesk): Promise<FeedAdded> {
  const address = addressIn(typed);
  if (address === null)
    return { kind: "refused", why: `“${typed.slice(0, 100)}” is no address. Write it like bbc.co.uk/news.` };
  const held = await desk.store.feeds.list(place.workspace);
  const already = held.findIndex(({ feed }) => feed.url === address);
  if (already >= 0) return { kind: "known", feed: lineOf(held[already]!, already + 1, desk.clock()) };
  if (held.length >= MOST_FEEDS) return { kind: "full", most: MOST_FEEDS };
  const fetched = await desk.fetcher.get(address, { kind: "feed" });
  if (fetched.kind !== "fetched") return { kind: "refused", why: whyUnread(typed, fetched) };
  const feed = await feedIn(fetched);
  if (feed !== null) return subscribe({ address, fetched, feed }, place, desk);
  return addFeedOfSite(address, fetched, place, desk);
}

/** Without a scheme an address is asked for by https alone: one that has only http must be written so, to be meant so. */
function whyUnread(typed: string, answer: Exclude<FetchResult, Fetched>): string {
  const why = "why" in answer ? answer.why : NOTHING_THERE;
  const noAnswer = answer.kind === "failed" && answer.status === null;
  return noAnswer && !/^\W*\w+:\/\//.test(typed)
    ? `${why} It was asked for by https; if it has only http, write http://${typed.trim()}`
    : why;
}

const NOTHING_THERE = "There is nothing at that address.";

/**
 * The feed that the site's page leads to. Of several that a page declares or lists the reader chooses. Links called "RSS"
 * often lead to a page that lists the site's feeds, so what turns out to be a page is looked at too, once.
 */
async function addFeedOfSite(address: string, page: Fetched, place: FeedPlace, desk: FeedDesk): Promise<FeedAdded> {
  const candidates = feedsOn(page);
  const declared = candidates.filter(({ found }) => found === "declared");
  if (declared.length > 1) return several(declared);
  const known = new Set([page.finalUrl, ...candidates.map((each) => each.address)]);
  const lists: FeedCandidate[][] = [];
  for (const candidate of candidates.slice(0, MOST_GUESSES)) {
    const fetched = await desk.fetcher.get(candidate.address, { kind: "feed" });
    if (fetched.kind !== "fetched") continue;
    const feed = await feedIn(fetched);
    if (feed !== null) return subscribe({ address: candidate.address, fetched, feed }, place, desk);
    const listed = feedsOn(fetched).filter(({ address: to, found }) => found !== "guessed" && !known.has(to));
    if (listed.length > 0) lists.push(listed);
  }
  for (const listed of lists.slice(0, MOST_LISTS)) {
    const [first] = listed;
    const fetched = await desk.fetcher.get(first!.address, { kind: "feed" });
    const feed = fetched.kind === "fetched" ? await feedIn(fetched) : null;
    if (fetched.kind !== "fetched" || feed === null) continue;
    return listed.length > 1 ? several(listed) : subscribe({ address: first!.address, fetched, feed }, place, desk);
  }
  const host = URL.parse(address)?.hostname ?? address;
  return {
    kind: "refused",
    why: `There is no feed at ${host}, nor where sites mostly have theirs. Give the feed's own address.`,
  };
}

/** Pages that list feeds, of those that were looked at. */
const MOST_LISTS = 2;

export function feedsOn(page: Fetched): FeedCandidate[] {
  return discoverFeeds(markupOf(page), page.finalUrl);
}

export function markupOf({ bytes, contentType }: Fetched): string {
  return [...decodePieces(bytes.subarray(0, LONGEST_PAGE), contentType)].join("");
}

function several(candidates: readonly FeedCandidate[]): FeedAdded {
  return { kind: "several", addresses: candidates.slice(0, MOST_CHOICES).map((each) => each.address) };
}

/** Links to feeds stand at the top of a page. */
const LONGEST_PAGE = 2_000_000;

type Found = { readonly address: string; readonly fetched: Fetched; readonly feed: ParsedItems };

/** The feed that the bytes are, whatever they were sent as. */
export async function feedIn({ bytes, contentType, finalUrl }: Fetched): Promise<ParsedItems | null> {
  const parsed = await readFeed(bytes, { contentType, url: finalUrl });
  return "failure" in parsed ? null : parsed.feed;
}

/** Makes the workspace a reader and keeps what the feed shows now: searched from the start, announced never. */
async function subscribe(found: Found, place: FeedPlace, desk: FeedDesk): Promise<FeedAdded> {
  const { address, fetched } = found;
  const { store, clock, random } = desk;
  const { workspace } = place;
  const now = clock();
  const url = fetched.permanentRedirect ? fetched.finalUrl : address;
  const held = await store.feeds.list(workspace);
  const already = held.findIndex(({ feed }) => feed.url === url);
  if (already >= 0) return { kind: "known", feed: lineOf(held[already]!, already + 1, now) };
  const subscription = subscriptionOf(place, now, false);
  const feed = await store.feeds.subscribe(url, subscription, newFeedState(now));
  const read = await readFirstItems(feed, found.feed, { ...subscription, feedId: feed.id }, desk);
  if (feed.state.lastSuccessAt === null) {
    const polled = { kind: "read", answer: fetched, ...read } as const;
    await store.feeds.setState(feed.id, afterPoll(feed, polled, { now, random }).state);
  }
  const all = await store.feeds.list(workspace);
  const at = all.findIndex((each) => each.feed.id === feed.id);
  const newest = read.articles
    .toSorted(byTime)
    .findLast(({ publishedAt, titleEnd }) => publishedAt !== null && titleEnd > 0);
  return {
    kind: "added",
    feed: lineOf(all[at]!, at + 1, now),
    articles: read.articles.length,
    newest: newest === undefined ? null : titleQuote(newest),
  };
}

/** Addresses of feeds or sites, or one of an OPML list: each added, and what could not be told with why. */
async function importText(text: string, place: FeedPlace, desk: FeedDesk): Promise<FeedsImported> {
  const addresses = text.split(/[\s,]+/).flatMap((word) => addressIn(word) ?? []);
  const [only] = addresses;
  if (addresses.length === 1 && only !== undefined) {
    const fetched = await desk.fetcher.get(only, { kind: "feed" });
    if (fetched.kind !== "fetched") {
      const failed = [{ address: only, why: "why" in fetched ? fetched.why : NOTHING_THERE }];
      return { added: 0, known: 0, failed, notReached: 0 };
    }
    const list = readOpml(fetched.bytes, fetched.contentType);
    if (!("failure" in list))
      return importFeeds(
        list.feeds.map(({ url }) => url),
        place,
        desk,
      );
  }
  return importFeeds(addresses, place, desk);
}

/** Adds many feeds, some at a time and no more when it takes long; `onProgress` is told after each. */
export async function importFeeds(
  addresses: readonly string[],
  place: FeedPlace,
  desk: FeedDesk,
  onProgress: OnProgress = () => {},
): Promise<FeedsImported> {
  const held = new Set((await desk.store.feeds.list(place.workspace)).map(({ feed }) => feed.url));
  const all = [...new Set(addresses)].sort((a, b) => Number(held.has(b)) - Number(held.has(a)));
  // Beyond what there is room for nothing is even asked for.
  const room = MOST_FEEDS - held.size + all.filter((address) => held.has(address)).length;
  const wanted = all.slice(0, room);
  const queue = wanted.entries();
  const counts = { added: 0, known: 0 };
  const failed: (FeedsImported["failed"][number] & { readonly at: number })[] = [];
  let done = 0;
  const until = desk.clock() + IMPORT_TERM_MS;
  const work = async () => {
    for (const [at, address] of queue) {
      if (desk.clock() > until) return;
      const added = await addFeed(address, place, desk);
      if (added.kind === "added" || added.kind === "known") counts[added.kind]++;
      else failed.push({ at, address, why: whyNot(added) });
      onProgress(++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: IMPORTED_AT_ONCE }, work));
  const full = whyNot({ kind: "full", most: MOST_FEEDS });
  for (const [i, address] of all.slice(room).entries()) failed.push({ at: room + i, address, why: full });
  return {
    ...counts,
    failed: failed.sort((a, b) => a.at - b.at).map(({ address, why }) => ({ address, why })),
    notReached: wanted.length - done,
  };
}

function whyNot(added: Exclude<FeedAdded, { kind: "added" | "known" }>): string {
  if (added.kind === "refused") return added.why;
  if (added.kind === "full") return `There are ${added.most} feeds already, which is the most.`;
  return `It is a site with several feeds: ${added.addresses.slice(0, 3).join(" ")}`;
}

function lineOf(
  { feed, subscription }: { readonly feed: Feed; readonly subscription: FeedSubscription },
  number: number,
  now: EpochMs,
): FeedLine {
  const health = healthOf(feed.state);
  return {
    number,
    title: feed.state.title,
    address: feed.url,
    isWell: health === "well" || health === "new",
    health: healthWords(feed.state, now),
    wantsFullText: subscription.wantsFullText,
  };
}

function subscriptionOf(
  { workspace, person, notice }: FeedPlace,
  addedAt: EpochMs,
  wantsFullText: boolean,
): Omit<FeedSubscription, "feedId"> {
  return { workspace, addedBy: person, addedAt, noticeDestination: notice, wantsFullText };
}

/** "bbc.co.uk/news" -> "https://bbc.co.uk/news"; null for what is no address on the Web. */
function addressIn(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^<(.*)>$/, "$1")
    .replace(/^feed:(?:\/\/)?/i, "")
    .replace(/\|.*$/, "");
  if (bare === "" || /\s/.test(bare)) return null;
  const url = URL.parse(/^https?:\/\//i.test(bare) ? bare : `https://${bare}`);
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) {
    return url !== null && (url.hostname === "localhost" || url.hostname.startsWith("[")) ? url.href : null;
  }
  url.hash = "";
  return url.href;
}
