// wirecopy remove <id|address|file>...
import { stat } from "node:fs/promises";
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
      const removed = new Map<ArticleId, Article>();
      const problems: Problem[] = [];
      for (const word of new Set(call.words)) {
        const meant = await articlesMeant(word, store);
        if ("why" in meant)
          problems.push({ what: word, why: `${meant.why} See yours: ${call.config.called} articles` });
        else for (const article of meant) removed.set(article.id, article);
      }
      const ids = [...removed.keys()];
      await store.articles.remove(OWN, ids);
      tellProblems(call.io, problems);
      if (call.has("json")) call.io.stdout.write(`${JSON.stringify({ removed: ids, problems })}\n`);
      else for (const article of removed.values()) call.io.stdout.write(`Removed: ${articleLine(article)}\n`);
      return problems.length > 0 ? 1 : 0;
    }),
};

/** One's own articles that a word means, or a sentence for none. */
type Meant = readonly Article[] | { readonly why: string };

/** An id or an address is never taken for a file. */
async function articlesMeant(word: string, store: Store): Promise<Meant> {
  const id = word.toLowerCase();
  if (/^[\da-f]{16}$/.test(id)) {
    return orWhy(await store.articles.among(OWN, [id as ArticleId]), "No article of yours has this id.");
  }
  const address = canonicalAddress(word);
  if (address !== null) return orWhy(await articlesAt(address, store), "No article of yours is from this address.");
  return articlesInFile(word, store);
}

function orWhy(articles: readonly Article[], why: string): Meant {
  return articles.length > 0 ? articles : { why };
}

/** An article is known by its address, but for those that share one, as the parts of a live page do. */
async function articlesAt(address: string, store: Store): Promise<Article[]> {
  const { id } = makeArticle({ title: null, body: "", outlet: null, url: address, publishedAt: null });
  const [known] = await store.articles.among(OWN, [id]);
  if (known !== undefined) return [known];
  return (await store.articles.list(OWN)).filter(({ url }) => url !== null && canonicalAddress(url) === address);
}

async function articlesInFile(path: string, store: Store): Promise<Meant> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) return { why: "It is no id and no address, and no file of that name can be read." };
  if (kind.isDirectory()) return { why: "It is a folder: name the articles that you mean by id, address or file." };
  const { articles, problems } = await readArticleFiles([path]);
  const [problem] = problems;
  if (articles.length === 0 && problem !== undefined) return { why: problem.why };
  const own = await store.articles.among(OWN, [...new Set(articles.map(({ id }) => id))]);
  return orWhy(own, "No article of yours is from this file.");
}
