// wirecopy add <file|folder|address>...
import { readFile } from "node:fs/promises";
import { type FeedsImported, notReachedWords } from "../chat/feeds.ts";
import type { Article, ArticleId } from "../corpus/article.ts";
import { articlePortions } from "../files/read.ts";
import { type Problem, RequestError } from "../problem.ts";
import { listedFeeds } from "../services/feed-lists.ts";
import type { AddedCount, Store } from "../store/store.ts";
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
      if (call.has("json")) {
        call.io.stdout.write(`${JSON.stringify({ ...files?.json, ...feeds?.json, problems })}\n`);
      } else {
        const parts = [files, feeds].filter((part) => part !== null);
        for (const { sentence } of parts) call.io.stdout.write(`${sentence}\n`);
        if (parts.some(({ isThere }) => isThere)) call.io.stdout.write(`${nextStep(call.config)}\n`);
      }
      return problems.length > 0 ? 1 : 0;
    });
  },
};

/** `isThere`: there is something to read now, just added or known before. */
type Added = {
  readonly sentence: string;
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
  return { sentence, isThere, json: { ...counts, passedOver: passedOver.length }, problems };
}

/** Of so many articles or files each is shown; of more only how many there are. */
const MOST_SHOWN = 10;

/** As they were found, so that it is seen at once what is missing. */
function foundLines(found: readonly Article[]): string[] {
  return found.length > MOST_SHOWN ? [] : found.map((article) => `  ${articleLine(article)}`);
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

/** Lists are read for their feeds; an address is a feed, a list, an article, a site with a feed, or else one page. */
async function addFeeds(
  lists: readonly string[],
  addresses: readonly string[],
  store: Store,
  call: Call,
): Promise<Added> {
  return withFeeds(call, store, async (room) => {
    const problems: Problem[] = [];
    const wanted: string[] = [];
    for (const path of lists) {
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw new RequestError(`${path} cannot be read: give a list that exists.`, { cause });
      });
      const listed = listedFeeds(bytes, path);
      if ("failure" in listed) problems.push({ what: path, why: listed.failure });
      else {
        wanted.push(...listed.addresses);
        problems.push(...listed.problems);
      }
    }
    const progress = progressLine(call.io.stderr, "reading feeds", 1);
    const place = { workspace: OWN, person: null, notice: null };
    const fromLists = await room.importAll(wanted, place, progress.step).finally(progress.done);
    const service = room.service(place);
    let articles = 0;
    const fromAddresses: FeedsImported[] = [];
    const feedsBeside: string[] = [];
    for (const address of addresses) {
      const named = namesArticle(address) ? await room.articlePage(address) : null;
      if (named !== null && named !== "feed") {
        articles += addedOf(await store.articles.add(OWN, [named.article]));
        if (named.feed !== null) feedsBeside.push(named.feed);
        continue;
      }
      const found = await service.import(address);
      const isPage = named === null && found.added + found.known === 0 && isDeep(address);
      const page = isPage ? await room.page(address, null) : null;
      if (page === null) fromAddresses.push(found);
      else if ("why" in page) problems.push({ what: address, why: page.why });
      else articles += addedOf(await store.articles.add(OWN, [page]));
    }
    const all = [fromLists, ...fromAddresses];
    const sum = (count: (each: FeedsImported) => number) => all.reduce((total, each) => total + count(each), 0);
    const [added, known] = [sum((each) => each.added), sum((each) => each.known)];
    problems.push(...all.flatMap(({ failed }) => failed.map(({ address, why }) => ({ what: address, why }))));
    const late = notReachedWords(fromLists);
    if (late !== null) problems.push({ what: lists.join(" "), why: `${late}.` });
    const parts = [
      `${added} ${added === 1 ? "feed" : "feeds"} added`,
      ...(known > 0 ? [`${known} already there`] : []),
      ...(articles > 0 ? [articles === 1 ? "1 page added as an article" : `${articles} pages added as articles`] : []),
      ...(problems.length > 0 ? [`${problems.length} not`] : []),
    ];
    const json = { feeds: added, feedsKnown: known, pages: articles, feedsBeside };
    const beside = feedsBeside.map((feed) => `\nIts site has a feed: ${call.config.called} feeds add ${feed}`);
    return {
      sentence: `${parts.join(", ")}.${[...new Set(beside)].join("")}`,
      isThere: added + known + articles > 0,
      json,
      problems,
    };
  });
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
