// wirecopy add <file|folder|address>...
import { readFile } from "node:fs/promises";
import { type FeedsImported, notReachedWords } from "../chat/feeds.ts";
import type { Article, ArticleId } from "../corpus/article.ts";
import { articlePortions } from "../files/read.ts";
import { type Problem, RequestError } from "../problem.ts";
import { listedFeeds } from "../services/feed-lists.ts";
import type { FeedRoom } from "../services/feed-room.ts";
import type { AddedCount, Store } from "../store/store.ts";
import { isOtherLanguage } from "../text/english.ts";
import { OWN } from "../workspace.ts";
import { articleLine } from "./articles.ts";
import { type Call, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { oneLine, tellProblems, withFeeds, withStore } from "./open.ts";
import { progressLine } from "./progress.ts";

export const add: Command = {
  name: "add",
  summary:
    "Adds articles (.txt, .md, .html, .json, .jsonl files and folders of them), feeds, sites, pages and OPML lists.",
  usage: "<file|folder|address>...",
  example: "wirecopy add ~/clippings feeds.opml https://www.theguardian.com/world/rss",
  options: [JSON_OPTION, DATA_OPTION],
  words: [1, Number.POSITIVE_INFINITY],
  run: (call) => {
    const kinds = Object.groupBy(call.words, kindOf);
    const { file = [], list = [], address = [] } = kinds;
    return withStore(call, async (store) => {
      const files = file.length === 0 ? null : await addFiles(file, store, call);
      const feeds = list.length + address.length === 0 ? null : await addFeeds(list, address, store, call);
      const problems = [...(files?.problems ?? []), ...(feeds?.problems ?? [])];
      tellProblems(call.io, problems);
      const parts = [files, feeds].filter((part) => part !== null);
      const notEnglish = sumOf(parts, (part) => part.notEnglish);
      if (call.has("json")) {
        call.io.stdout.write(`${JSON.stringify({ ...files?.json, ...feeds?.json, notEnglish, problems })}\n`);
      } else {
        for (const { sentence } of parts) call.io.stdout.write(`${sentence}\n`);
        const articles = sumOf(parts, (part) => part.articles);
        if (notEnglish > 0) call.io.stdout.write(`${languageSentence(notEnglish, articles)}\n`);
        if (parts.some(({ isThere }) => isThere)) call.io.stdout.write(`${nextStep(call.config)}\n`);
      }
      return problems.some(({ isNote }) => !isNote) ? 1 : 0;
    });
  },
};

/**
 * `isThere`: there is something to read now, just added or known before. `articles` is how many files and pages gave, of which
 * `notEnglish` are not in English; those of a feed are for its poll.
 */
type Added = {
  readonly sentence: string;
  readonly articles: number;
  readonly notEnglish: number;
  readonly isThere: boolean;
  readonly json: object;
  readonly problems: readonly Problem[];
};

function kindOf(word: string): "file" | "list" | "address" {
  if (/^(?:https?|feed):/i.test(word)) return "address";
  return /\.opml$/i.test(word) ? "list" : "file";
}

async function addFiles(paths: readonly string[], store: Store, call: Call): Promise<Added> {
  const progress = progressLine(call.io.stderr, "reading files");
  const counts = { files: 0, added: 0, revised: 0, unchanged: 0 };
  let notEnglish = 0;
  const passedOver: string[] = [];
  const found: Article[] = [];
  const problems: Problem[] = [];
  const seen = new Set<ArticleId>();
  try {
    for await (const portion of articlePortions(paths, progress.step)) {
      for (const problem of portion.problems) problems.push(problem);
      // Of two with one id the first counts, so that the same files read again change nothing.
      const fresh = portion.articles.filter(({ id }) => seen.size < seen.add(id).size);
      const { added, revised, unchanged } = await store.articles.add(OWN, fresh);
      counts.files += portion.files;
      for (const path of portion.passedOver) passedOver.push(path);
      notEnglish += fresh.filter(isNotEnglish).length;
      found.push(...fresh.slice(0, MOST_SHOWN + 1 - found.length));
      counts.added += added;
      counts.revised += revised;
      counts.unchanged += unchanged;
    }
  } finally {
    progress.done();
  }
  const isThere = addedOf(counts) > 0;
  const sentence = [filesSentence({ ...counts, passedOver }), ...foundLines(found)].join("\n");
  const json = { ...counts, passedOver: passedOver.length };
  return { sentence, articles: seen.size, notEnglish, isThere, json, problems };
}

/** Of so many articles or files each is shown; of more only how many there are. */
const MOST_SHOWN = 10;

/** As they were found, so that it is seen at once what is missing. */
function foundLines(found: readonly Article[]): string[] {
  return found.length > MOST_SHOWN ? [] : found.map((article) => `  ${articleLine(article)}`);
}

function isNotEnglish({ text, bodyStart }: Article): boolean {
  return isOtherLanguage(text.slice(bodyStart));
}

function languageSentence(count: number, articles: number): string {
  if (count > 1) {
    return `${count} of the articles are not in English: briefings quote them, but questions will hardly find what they say.`;
  }
  const which = articles === 1 ? "The article" : "1 of the articles";
  return `${which} is not in English: briefings quote it, but questions will hardly find what it says.`;
}

type FileCounts = AddedCount & { readonly files: number; readonly passedOver: readonly string[] };

function filesSentence({ files, passedOver, added, revised, unchanged }: FileCounts): string {
  if (files === 0) return "No file there that could hold an article: .txt, .md, .html, .json and .jsonl are read.";
  const parts = [
    `${added} ${added === 1 ? "article" : "articles"} added`,
    ...(revised > 0 ? [`${revised} revised`] : []),
    ...(unchanged > 0 ? [`${unchanged} already there`] : []),
  ];
  const count = passedOver.length;
  const others = count === 1 ? "1 file of another kind was" : `${count} files of other kinds were`;
  const names = count > MOST_SHOWN ? "." : `: ${passedOver.map(oneLine).join(", ")}.`;
  const rest = count === 0 ? "" : ` ${others} passed over${names}`;
  return `${parts.join(", ")}, from ${files} ${files === 1 ? "file" : "files"}.${rest}`;
}

const PLACE = { workspace: OWN, person: null, notice: null };

async function addFeeds(
  lists: readonly string[],
  addresses: readonly string[],
  store: Store,
  call: Call,
): Promise<Added> {
  return withFeeds(call, store, async (room) => {
    const listed = await feedsListed(lists);
    const progress = progressLine(call.io.stderr, "reading feeds", 1);
    const fromLists = await room.importAll(listed.addresses, PLACE, progress.step).finally(progress.done);
    const brought: Brought[] = [];
    for (const address of addresses) brought.push(await addAddress(address, room, store));
    const imported = [fromLists, ...brought.flatMap(({ feeds }) => feeds ?? [])];
    const late = notReachedWords(fromLists);
    const problems = [
      ...listed.problems,
      ...brought.flatMap(({ problem }) => problem ?? []),
      ...imported.flatMap(({ failed }) => failed.map(({ address, why }) => ({ what: address, why }))),
      ...(late === null ? [] : [{ what: lists.join(" "), why: `${late}.` }]),
    ];
    const pages = brought.flatMap(({ page }) => page ?? []);
    const counts = {
      feeds: sumOf(imported, ({ added }) => added),
      feedsKnown: sumOf(imported, ({ known }) => known),
      pages: pages.length,
    };
    const notEnglish = pages.filter(isNotEnglish).length;
    const feedsBeside = brought.flatMap(({ feedBeside }) => feedBeside ?? []);
    const beside = feedsBeside.map((feed) => `\nIts site has a feed: ${call.config.called} feeds add ${feed}`);
    return {
      sentence: `${feedsWords(counts, problems.length)}.${[...new Set(beside)].join("")}`,
      articles: pages.length,
      notEnglish,
      isThere: counts.feeds + counts.feedsKnown + counts.pages > 0,
      json: { ...counts, feedsBeside },
      problems,
    };
  });
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

type FeedCounts = { readonly feeds: number; readonly feedsKnown: number; readonly pages: number };

function feedsWords({ feeds, feedsKnown, pages }: FeedCounts, problems: number): string {
  return [
    `${feeds} ${feeds === 1 ? "feed" : "feeds"} added`,
    ...(feedsKnown > 0 ? [`${feedsKnown} already there`] : []),
    ...(pages > 0 ? [pages === 1 ? "1 page added as an article" : `${pages} pages added as articles`] : []),
    ...(problems > 0 ? [`${problems} not`] : []),
  ].join(", ");
}

function sumOf<T>(all: readonly T[], count: (each: T) => number): number {
  return all.reduce((sum, each) => sum + count(each), 0);
}

/** An article that was there already is there too. */
function addedOf({ added, revised, unchanged }: AddedCount): number {
  return added + revised + unchanged;
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

function nextStep({ seedsFolder, called }: Call["config"]): string {
  return seedsFolder === null
    ? `Next: ${called} brief`
    : `While WIRECOPY_SEEDS is set, ${seedsFolder} is looked at instead.`;
}
