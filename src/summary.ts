// An article that is asked for, by its words, link, id or file -> its key sentences, and what further there is to tell of it.
import { extname } from "node:path";
import { furtherQuotes, summarize } from "./briefing/summarize.ts";
import { writeItem } from "./briefing/write.ts";
import type { Length } from "./chat/length.ts";
import { saysNothing } from "./chat/says-nothing.ts";
import type { Summarized, SummarizedArticle } from "./chat/summary-reply.ts";
import { wholeOrNot } from "./chat/whole.ts";
import { DEFAULT_BUDGET } from "./compose.ts";
import { canonicalAddress } from "./corpus/address.ts";
import type { Article } from "./corpus/article.ts";
import { ARTICLE_EXTENSIONS } from "./corpus/file-article.ts";
import type { Quote } from "./corpus/passage.ts";
import { readArticleFiles } from "./files/read.ts";
import { type ArticleNamed, articleNamed, storyAround } from "./lookup.ts";
import { pageId, pagesOf } from "./services/settings.ts";
import type { Workspace } from "./workspace.ts";

export const SUMMARY_LENGTH: Length = { sentences: 5, words: null };

export type Reader = {
  readonly workspace: Workspace;
  /** The article at an address, or one sentence that says why there is none. */
  readonly page: (address: string) => Promise<Article | { readonly why: string }>;
  /** The machine is the person's own: a file that was added is known by its name too. */
  readonly isAtHome: boolean;
};

export async function summaryOf(wanted: string | Article, length: Length, reader: Reader): Promise<Summarized> {
  const { workspace } = reader;
  const named = typeof wanted === "string" ? await articleMeant(wanted, reader) : { article: wanted, story: null };
  if (named !== null) return summaryOfArticle(named, length, workspace);
  const words = wanted as string;
  if (canonicalAddress(words) === null) {
    const { searched } = await workspace.corpus();
    return { kind: "not-found", wanted: words, searched, ...(mayBeFile(words, reader) && { isFile: true }) };
  }
  const page = await pageAt(words, reader);
  if ("why" in page) return { kind: "link-not-read", link: words, why: page.why };
  return summaryOfArticle({ article: page, story: null }, length, workspace);
}

/** The article with further sentences behind those that it has; null when there are none. */
export function summaryFurther(told: SummarizedArticle): SummarizedArticle | null {
  const quotes = furtherOf(told);
  return quotes.length === 0 ? null : toldWhole({ ...told, quotes: [...told.quotes, ...quotes] });
}

async function articleMeant(wanted: string, reader: Reader): Promise<ArticleNamed | null> {
  if (saysNothing(wanted)) return null;
  const { workspace } = reader;
  const [inFile] = mayBeFile(wanted, reader) ? await articlesIn(wanted) : [];
  const added = inFile === undefined ? null : await workspace.articleWithId(inFile.id);
  return added === null ? articleNamed(wanted, workspace) : { article: added, story: null };
}

function mayBeFile(wanted: string, { isAtHome }: Reader): boolean {
  return isAtHome && ARTICLE_EXTENSIONS.has(extname(wanted).toLowerCase()) && canonicalAddress(wanted) === null;
}

/** None when it is not there or cannot be read: then its name is words like any. */
async function articlesIn(path: string): Promise<readonly Article[]> {
  return readArticleFiles([path]).then(
    ({ articles }) => articles,
    () => [],
  );
}

/** What was read is kept for verify, and does not join what is searched. */
async function pageAt(link: string, { workspace, page }: Reader): Promise<Article | { readonly why: string }> {
  const read = await page(link);
  if ("why" in read) return read;
  // Its own for each workspace and link: what a page says of its address must not revise what others read.
  const kept = { ...read, id: pageId(workspace.id, link) };
  await workspace.store.articles.add(pagesOf(workspace.id), [kept]);
  return kept;
}

/** Its key sentences, and the story it is part of when others tell it too. */
async function summaryOfArticle(
  { article, story: found }: ArticleNamed,
  length: Length,
  workspace: Workspace,
): Promise<Summarized> {
  const fitting = summarize([article], length);
  // No sentence is cut: where none is short enough the best one says more than nothing.
  const quotes = fitting.length > 0 ? fitting : summarize([article], { sentences: 1, words: null });
  const own = found ?? (await storyAround(article, workspace));
  const at = await workspace.now();
  const story = own !== null && own.story.articles.length > 1 ? writeItem(own, DEFAULT_BUDGET, { at }) : null;
  const isLonger = fitting.length === 0 && quotes.length > 0;
  return toldWhole({ kind: "article", article, quotes, story, ...(isLonger && { isLonger }) });
}

function toldWhole(told: SummarizedArticle): SummarizedArticle {
  return wholeOrNot(told, furtherOf(told));
}

function furtherOf({ article, quotes }: SummarizedArticle): Quote[] {
  return furtherQuotes([article], [], quotes, SUMMARY_LENGTH);
}
