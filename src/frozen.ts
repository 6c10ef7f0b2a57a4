// A value with quotes and articles -> JSON that names them, and back to the value with the very texts of then.
import type { Article, ArticleId } from "./corpus/article.ts";
import { quote } from "./corpus/passage.ts";
import type { Store } from "./store/store.ts";

/** An article in frozen JSON: its id and revision. */
type Reference = { readonly $article: readonly [ArticleId, number] };

/** Any value of ours that JSON can hold, with every article in it by name. */
export function freeze(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(freeze);
  if (typeof value !== "object" || value === null) return value;
  if (isArticle(value)) return { $article: [value.id, value.revision] } satisfies Reference;
  const frozen: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) frozen[name] = freeze(each);
  return frozen;
}

/** What was frozen, with quotes made anew from the revisions of then; null when one of them is no longer kept. */
export async function thaw<T>(frozen: unknown, store: Store): Promise<T | null> {
  const references = new Map([...referencesIn(frozen)].map((each) => [each.join(" "), each]));
  const found = await store.articles.revisions([...references.values()]);
  const articles = new Map<string, Article>();
  for (const [i, name] of [...references.keys()].entries()) {
    const article = found[i] ?? null;
    if (article === null) return null;
    articles.set(name, article);
  }
  return thawed(frozen, articles) as T;
}

function thawed(value: unknown, articles: ReadonlyMap<string, Article>): unknown {
  if (Array.isArray(value)) return value.map((each) => thawed(each, articles));
  if (typeof value !== "object" || value === null) return value;
  if (isReference(value)) return articles.get(value.$article.join(" "));
  const { article, start, end } = value as { article?: unknown; start?: unknown; end?: unknown };
  const isQuote = isReference(article) && typeof start === "number" && typeof end === "number";
  if (isQuote) return quote(articles.get(article.$article.join(" "))!, { start, end });
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, thawed(each, articles)]));
}

function* referencesIn(value: unknown): Generator<Reference["$article"]> {
  if (typeof value !== "object" || value === null) return;
  if (isReference(value)) yield value.$article;
  else for (const each of Object.values(value)) yield* referencesIn(each);
}

function isArticle(value: object): value is Article {
  return "bodyStart" in value && "titleEnd" in value && "revision" in value;
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "$article" in value;
}
