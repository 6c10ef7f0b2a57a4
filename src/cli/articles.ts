// wirecopy articles [words]
import { type Article, type ArticleId, titleOf } from "../corpus/article.ts";
import type { Store } from "../store/store.ts";
import { ownCopy } from "../text/own-copy.ts";
import { hasAll, termsOf } from "../text/words.ts";
import { isoTime } from "../time.ts";
import { turn } from "../turn.ts";
import { OWN } from "../workspace.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { oneLine, withStore } from "./open.ts";

/** Who wants others names them by words. */
const MOST_SHOWN = 50;
/** So many are read from the store at a time. */
const READ_AT_ONCE = 200;

export const articles: Command = {
  name: "articles",
  summary:
    "Your own articles, newest first: id, date, outlet, title and address; those with these words, if any are given.",
  usage: "[words]",
  example: "wirecopy articles quarry collapse",
  options: [JSON_OPTION, DATA_OPTION],
  words: [0, 50],
  run: (call) =>
    withStore(call, async (store) => {
      const [dated, undated] = [[] as Article[], [] as Article[]];
      const terms = termsOf(call.words.join(" "));
      for await (const article of newestFirst(store)) {
        if (!hasWords(article, terms)) continue;
        (article.publishedAt === null ? undated : dated).push(withoutBody(article));
      }
      const found = [...dated, ...undated];
      const { stdout } = call.io;
      if (call.has("json")) stdout.write(`${JSON.stringify(found.map(articleJson), null, 2)}\n`);
      else {
        for (const article of found.slice(0, MOST_SHOWN)) stdout.write(`${article.id}  ${articleLine(article)}\n`);
        stdout.write(`${countLine(found.length, terms.length > 0, call.config.called)}\n`);
      }
      return 0;
    }),
};

/** "2025-05-13 · Northern Wire · Six dead after quarry collapse · https://northernwire.example/a". */
export function articleLine(article: Article): string {
  const { publishedAt, outlet, url } = article;
  const date = publishedAt === null ? "no date found" : isoTime(publishedAt).slice(0, 10);
  return [date, outlet ?? "no outlet found", titleWords(article), ...(url === null ? [] : [url])]
    .map(oneLine)
    .join(" · ");
}

/** So many characters of an article without a title are shown. */
const OPENING_SHOWN = 60;

/** A title, or how the text begins. */
function titleWords(article: Article): string {
  return titleOf(article) ?? `no title found: ${article.text.slice(0, OPENING_SHOWN)}`;
}

/** Of many articles only what is shown is held. */
function withoutBody(article: Article): Article {
  return { ...article, text: ownCopy(article.text.slice(0, Math.max(article.titleEnd, OPENING_SHOWN))) };
}

function articleJson(article: Article): object {
  const { id, outlet, byline, url, publishedAt } = article;
  return { id, title: titleOf(article), outlet, byline, url, publishedAt: publishedAt && isoTime(publishedAt) };
}

function countLine(count: number, isAsked: boolean, called: string): string {
  if (count === 0)
    return isAsked ? "No article of your own has these words." : `There is no article of your own: ${called} add FILE`;
  const all = count === 1 ? "1 article" : `${count} articles`;
  if (count <= MOST_SHOWN) return `${all}. To take one away: ${called} remove ID`;
  return `${all}, of which the newest ${MOST_SHOWN} are shown: name words to see others, or --json for all.`;
}

/** One's own articles, those without a date first. */
async function* newestFirst(store: Store): AsyncGenerator<Article> {
  const ids: ArticleId[] = (await store.articles.ids(OWN)).reverse();
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    yield* await store.articles.among(OWN, ids.slice(from, from + READ_AT_ONCE));
    await turn();
  }
}

function hasWords({ outlet, text }: Article, terms: readonly string[]): boolean {
  return terms.length === 0 || hasAll(termsOf(`${outlet ?? ""} ${text}`), terms);
}
