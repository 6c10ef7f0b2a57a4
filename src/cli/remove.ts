// wirecopy remove <id|address|file>...
import { canonicalAddress } from "../corpus/address.ts";
import { type Article, type ArticleId, makeArticle } from "../corpus/article.ts";
import { readArticleFiles } from "../files/read.ts";
import type { Problem } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { OWN } from "../workspace.ts";
import { articleLine } from "./articles.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { tellProblems, withStore } from "./open.ts";

export const remove: Command = {
  name: "remove",
  summary: "Takes articles of your own away, by id, address or file; what was quoted of them stays for verify.",
  usage: "<id|address|file>...",
  example: "wirecopy remove https://northpost.example/a",
  options: [JSON_OPTION, DATA_OPTION],
  words: [1, Number.POSITIVE_INFINITY],
  run: (call) =>
    withStore(call, async (store) => {
      const removed: Article[] = [];
      const problems: Problem[] = [];
      for (const word of call.words) {
        const meant = await articlesMeant(word, store);
        removed.push(...meant);
        if (meant.length === 0)
          problems.push({ what: word, why: "No article of yours is known by that: wirecopy articles" });
      }
      const ids = removed.map(({ id }) => id);
      await store.articles.remove(OWN, ids);
      tellProblems(call.io, problems);
      if (call.has("json")) call.io.stdout.write(`${JSON.stringify({ removed: ids, problems })}\n`);
      else for (const article of removed) call.io.stdout.write(`Removed: ${articleLine(article)}\n`);
      return problems.length > 0 ? 1 : 0;
    }),
};

/** Those that the workspace sees, among what a word can mean. */
async function articlesMeant(word: string, store: Store): Promise<Article[]> {
  const address = canonicalAddress(word);
  if (address !== null) return articlesAt(address, store);
  const named = /^[\da-f]{16}$/.test(word) ? await store.articles.among(OWN, [word as ArticleId]) : [];
  if (named.length > 0) return named;
  const { articles } = await readArticleFiles([word]);
  return store.articles.among(OWN, [...new Set(articles.map(({ id }) => id))]);
}

/** An article is known by its address, but for those that share one, as the parts of a live page do. */
async function articlesAt(address: string, store: Store): Promise<Article[]> {
  const { id } = makeArticle({ title: null, body: "", outlet: null, url: address, publishedAt: null });
  const [known] = await store.articles.among(OWN, [id]);
  if (known !== undefined) return [known];
  return (await store.articles.list(OWN)).filter(({ url }) => url !== null && canonicalAddress(url) === address);
}
