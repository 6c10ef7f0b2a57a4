// The JSON-LD scripts of a page -> what its article says about itself.
import type { PageMetadata } from "./html-metadata.ts";

/** More nodes than any page needs; the rest of an endless graph is left unread. */
const MAX_NODES = 2_000;

const ARTICLE_TYPE = /(?:article|posting|report|liveblog|analysis|review)/i;

type Json = Readonly<Record<string, unknown>>;

/** Reads the first article among the scripts' nodes; broken scripts are passed over. */
export function linkedData(scripts: readonly string[]): PageMetadata | null {
  const article = scripts.flatMap((script) => nodesOf(parsed(script))).find(isArticle);
  if (!article) return null;
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    siteName: namesOf(article.publisher),
    author: namesOf(article.author) ?? namesOf(article.creator),
    publishedAt: textOf(article.datePublished) ?? textOf(article.dateCreated),
    url:
      textOf(article.url) ??
      textOf(article.mainEntityOfPage) ??
      textOf((article.mainEntityOfPage as Json | null)?.["@id"]),
  };
}

function parsed(script: string): unknown {
  try {
    // Line breaks inside strings are the commonest fault.
    return JSON.parse(
      script.replace(/[\u0000-\u001f]+/g, " ").replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""),
    );
  } catch {
    return null;
  }
}

/** The node itself and all those in its lists and graphs, in order, breadth first. */
function nodesOf(root: unknown): Json[] {
  const found: Json[] = [];
  const queue = [root];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const node = queue[i];
    const inner = Array.isArray(node)
      ? node
      : isNode(node)
        ? [node["@graph"], node.mainEntity, node.mainEntityOfPage]
        : [];
    for (const child of inner.slice(0, MAX_NODES)) if (child !== null && typeof child === "object") queue.push(child);
    if (isNode(node)) found.push(node);
  }
  return found;
}

function isNode(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArticle(node: Json): boolean {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** A name, a node with a name, or a list of either: "Ann Lee, Bo Diaz". */
function namesOf(value: unknown): string | null {
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = values
    .map((item) => textOf(item) ?? textOf(isNode(item) ? item.name : null))
    .filter((name) => name !== null);
  const unique = [...new Set(names)].filter((name) => !/^https?:/.test(name));
  return unique.length > 0 ? unique.join(", ") : null;
}
