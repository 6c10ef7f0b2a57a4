// Lists and addresses named for `wirecopy add` -> the store, and what to say of it.
import { readFile } from "node:fs/promises";
import { type FeedsImported, notReachedWords } from "../chat/feeds.ts";
import type { Article } from "../corpus/article.ts";
import { type Problem, RequestError } from "../problem.ts";
import { listedFeeds } from "../services/feed-lists.ts";
import type { FeedRoom } from "../services/feed-room.ts";
import type { Store } from "../store/store.ts";
import { OWN } from "../workspace.ts";
import { type Added, isNotEnglish, sumOf } from "./added.ts";
import type { Call } from "./command.ts";
import { withFeeds } from "./open.ts";
import { progressLine } from "./progress.ts";

const PLACE = { workspace: OWN, person: null, notice: null };

export function addFeeds(
  lists: readonly string[],
  addresses: readonly string[],
  store: Store,
  call: Call,
): Promise<Added> {
  return withFeeds(call, store, async (room) => {
    const listed = await addLists(lists, room, call);
    const brought: Brought[] = [];
    for (const address of addresses) brought.push(await addAddress(address, room, store));
    return toldOf(listed, brought, call);
  });
}

/** The feeds of all lists, what was wrong with the lists themselves, and which feeds were not reached in time. */
type Listed = {
  readonly feeds: FeedsImported;
  readonly problems: readonly Problem[];
  readonly late: readonly Problem[];
};

async function addLists(paths: readonly string[], room: FeedRoom, call: Call): Promise<Listed> {
  const { addresses, problems } = await feedsListed(paths);
  const progress = progressLine(call.io.stderr, "reading feeds", 1);
  const feeds = await room.importAll(addresses, PLACE, progress.step).finally(progress.done);
  const late = notReachedWords(feeds);
  return { feeds, problems, late: late === null ? [] : [{ what: paths.join(" "), why: `${late}.` }] };
}

function toldOf(listed: Listed, brought: readonly Brought[], { config }: Call): Added {
  const imported = [listed.feeds, ...brought.flatMap(({ feeds }) => feeds ?? [])];
  const problems = [
    ...listed.problems,
    ...brought.flatMap(({ problem }) => problem ?? []),
    ...imported.flatMap(({ failed }) => failed.map(({ address, why }) => ({ what: address, why }))),
    ...listed.late,
  ];
  const pages = brought.flatMap(({ page }) => page ?? []);
  const counts = {
    feeds: sumOf(imported, ({ added }) => added),
    feedsKnown: sumOf(imported, ({ known }) => known),
    pages: pages.length,
  };
  const feedsBeside = brought.flatMap(({ feedBeside }) => feedBeside ?? []);
  const beside = feedsBeside.map((feed) => `\nIts site has a feed: ${config.called} feeds add ${feed}`);
  return {
    sentence: `${feedsWords(counts, problems.length)}.${[...new Set(beside)].join("")}`,
    articles: pages.length,
    notEnglish: pages.filter(isNotEnglish).length,
    isThere: counts.feeds + counts.feedsKnown + counts.pages > 0,
    json: { ...counts, feedsBeside },
    problems,
  };
}

/** The feeds of all lists. Throws RequestError for a list that is not there. */
async function feedsListed(paths: readonly string[]) {
  const [addresses, problems]: [string[], Problem[]] = [[], []];
  for (const path of paths) {
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new RequestError(`${path} cannot be read: give a list that exists.`, { cause });
    });
    const listed = listedFeeds(bytes, path);
    if ("failure" in listed) problems.push({ what: path, why: listed.failure });
    else {
      addresses.push(...listed.addresses);
      problems.push(...listed.problems);
    }
  }
  return { addresses, problems };
}

/** `feedBeside`: of the site of a page that was added. */
type Brought = {
  readonly feeds: FeedsImported | null;
  readonly page: Article | null;
  readonly feedBeside: string | null;
  readonly problem: Problem | null;
};

const NOTHING: Brought = { feeds: null, page: null, feedBeside: null, problem: null };

/** An address is a feed, a list, an article, a site with a feed, or else one page. */
async function addAddress(address: string, room: FeedRoom, store: Store): Promise<Brought> {
  const added = async (article: Article) => {
    await store.articles.add(OWN, [article]);
    return article;
  };
  const named = namesArticle(address) ? await room.articlePage(address) : null;
  if (named !== null && named !== "feed") {
    return { ...NOTHING, page: await added(named.article), feedBeside: named.feed };
  }
  const feeds = await room.service(PLACE).import(address);
  const isPage = named === null && feeds.added + feeds.known === 0 && isDeep(address);
  const page = isPage ? await room.page(address, null) : null;
  if (page === null) return { ...NOTHING, feeds };
  return "why" in page
    ? { ...NOTHING, problem: { what: address, why: page.why } }
    : { ...NOTHING, page: await added(page) };
}

/** The address of what is most likely one article: a file that is no index, or a name of several words or with a date or number. */
function namesArticle(address: string): boolean {
  const last = (URL.parse(address)?.pathname ?? "").split("/").filter(Boolean).at(-1) ?? "";
  return /^(?!(?:index|default|home)\.).+\.html?$/i.test(last) || /-.+-/.test(last) || /\d{4}/.test(last);
}

/** Deeper than a site and its sections: where no feed is found an article may be. */
function isDeep(address: string): boolean {
  return (URL.parse(address)?.pathname ?? "").split("/").filter(Boolean).length > 1;
}

type FeedCounts = { readonly feeds: number; readonly feedsKnown: number; readonly pages: number };

function feedsWords({ feeds, feedsKnown, pages }: FeedCounts, problems: number): string {
  return [
    `${feeds} ${feeds === 1 ? "feed" : "feeds"} added`,
    ...(feedsKnown > 0 ? [`${feedsKnown} already there`] : []),
    ...(pages > 0 ? [pages === 1 ? "1 page added as an article" : `${pages} pages added as articles`] : []),
    ...(problems > 0 ? [`${problems} not`] : []),
  ].join(", ");
}
