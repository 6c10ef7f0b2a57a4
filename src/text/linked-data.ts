// The JSON-LD scripts of a page -> what its article says about itself.
import type { SaidInData } from "./html-metadata.ts";

/** More nodes than any page needs; the rest of an endless graph is left unread. */
const MAX_NODES = 2_000;

const ARTICLE_TYPE = /(?:article|posting|report|liveblog|analysis|review)/i;

type Json = Readonly<Record<string, unknown>>;

/** Reads the first article among the scripts' nodes, else the page's own; broken scripts are passed over. */
export function linkedData(scripts: readonly string[]): SaidInData | null {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script)));
  const node = nodes.find((other) => isOf(other, ARTICLE_TYPE)) ?? nodes.find((other) => isOf(other, PAGE_TYPE));
  if (!node) return null;
  const isArticle = isOf(node, ARTICLE_TYPE);
  return {
    // A page's name carries the site's.
    title: isArticle ? (textOf(node.headline) ?? textOf(node.name)) : null,
    siteName: namesOf(node.publisher, nodes),
    author: namesOf(node.author, nodes) ?? namesOf(node.creator, nodes) ?? onlyPerson(nodes),
    publishedAt: textOf(node.datePublished) ?? textOf(node.dateCreated),
    url: textOf(node.url) ?? textOf(node.mainEntityOfPage) ?? textOf((node.mainEntityOfPage as Json | null)?.["@id"]),
  };
}

const PAGE_TYPE = /^(?:webpage|itempage)$/i;

/** A page whose data knows of one person is that person's. */
function onlyPerson(nodes: readonly Json[]): string | null {
  const people = new Set(nodes.filter((node) => isOf(node, /^person$/i)).map((node) => textOf(node.name)));
  const [name] = people;
  return people.size === 1 ? name! : null;
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

function isOf(node: Json, type: RegExp): boolean {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.some((name) => typeof name === "string" && type.test(name));
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** A name, a node with a name or the id of one, or a list of these: "Ann Lee, Bo Diaz". */
function namesOf(value: unknown, nodes: readonly Json[]): string | null {
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = values.map((item) => textOf(item) ?? nameOf(item, nodes)).filter((name) => name !== null);
  const unique = [...new Set(names)].filter((name) => !/^https?:/.test(name));
  return unique.length > 0 ? unique.join(", ") : null;
}

function nameOf(item: unknown, nodes: readonly Json[]): string | null {
  if (!isNode(item)) return null;
  const id = item["@id"];
  return (
    textOf(item.name) ??
    (typeof id === "string" ? textOf(nodes.find((node) => node["@id"] === id && node.name)?.name) : null)
  );
}
