// A JSON or JSON Lines file -> the articles in it.

import { htmlToText } from "../text/html.ts";
import { plainCharacters } from "../text/normalize.ts";
import { splitSentences } from "../text/sentences.ts";
import type { ArticleParts } from "./article.ts";
import { type Fields, fieldName, type Piece, pieceOf } from "./article-fields.ts";
import { cleanBody } from "./clean.ts";

/** One article object, an array of them, or an object that holds them: "articles" of a news service, schema.org's "@graph". */
export function jsonPieces(text: string, zone: string | null): Piece[] {
  const value = parsed(text);
  if (value === undefined) return [faulty("It is not valid JSON: correct it, or save the article as plain text.")];
  const items = Array.isArray(value)
    ? value.flatMap((item) => articlesInGraph(item) ?? [item])
    : (listIn(value, "articles") ?? articlesInGraph(value));
  if (items === null) return [jsonPiece(value, zone)];
  return items.map((item, i) => ({ ...jsonPiece(item, zone), place: `item ${i + 1}` }));
}

/** What has a text of its own is an article, and a list in it what it refers to. */
function listIn(value: unknown, name: string): unknown[] | null {
  if (typeof value !== "object" || value === null) return null;
  const list = (value as Record<string, unknown>)[name];
  return Array.isArray(list) && list.length > 0 && bodyIn(fieldsOf(value)) === undefined ? list : null;
}

/** The articles of a graph, each with what it only refers to by "@id" in its place; null where it has none. */
function articlesInGraph(value: unknown): unknown[] | null {
  const nodes = (listIn(value, "@graph") ?? []).filter((node) => typeof node === "object" && node !== null);
  const byId = new Map(nodes.flatMap((node) => ("@id" in node ? [[node["@id"], node] as const] : [])));
  const named = (field: unknown) =>
    typeof field === "object" && field !== null && "@id" in field ? (byId.get(field["@id"]) ?? field) : field;
  const articles = nodes
    .filter((node) => isArticle(node) && bodyIn(fieldsOf(node)) !== undefined)
    .map((node) => Object.fromEntries(Object.entries(node).map(([name, field]) => [name, named(field)])));
  return articles.length > 0 ? articles : null;
}

/** Comments and reviews have a text too. */
function isArticle(node: object): boolean {
  const types: unknown[] = "@type" in node ? [node["@type"]].flat() : [];
  return "articleBody" in node || types.some((type) => typeof type === "string" && /(?:Article|Posting)$/.test(type));
}

/** A line with one article object. */
export function jsonLinePiece(line: string, zone: string | null): Piece {
  const value = parsed(line);
  return value === undefined ? faulty("It is not valid JSON: write one object a line.") : jsonPiece(value, zone);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonPiece(value: unknown, zone: string | null): Piece {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return faulty('It is not an article: write an object with "title" and "text".');
  }
  const fields = fieldsOf(value);
  const body = bodyIn(fields);
  if (body === undefined) return faulty('It has no text: give it as "text", "body" or "content".');
  const text = withoutCutSentence(plainCharacters(body).replace(/\r\n?/g, "\n").trim());
  const piece = pieceOf(fields, { title: null, body: text, outlet: null, url: null, publishedAt: null }, zone);
  return piece.parts === null ? piece : withoutFurniture(piece.parts, piece.faults);
}

const BODIES = ["text", "body", "content", "articlebody"];

function bodyIn(fields: Fields): string | undefined {
  return BODIES.map((name) => fields.get(name)).find((text) => text?.trim());
}

/** News services give the beginning of a text and how much is missing, "told repor… [+2310 chars]": its whole sentences. */
function withoutCutSentence(text: string): string {
  const mark = CUT_SHORT.exec(text.slice(-LONGEST_MARK));
  if (mark === null) return text;
  const kept = text.slice(0, -mark[0].length).trimEnd();
  if (ENDED.test(kept.slice(-LONGEST_MARK))) return kept;
  const last = splitSentences(kept).at(-1);
  // A beginning of one sentence is all there is to quote.
  return kept.slice(0, last?.start ?? 0).trimEnd() || kept;
}

const CUT_SHORT = /(?:…|\.\.\.)?\s{0,4}\[\+\d{1,9} chars\]$/;
const LONGEST_MARK = 100;
const ENDED = /[.!?]["'”’»)]{0,3}$/;

/** Programs that gather articles leave in their texts what pages have between paragraphs and below them. */
function withoutFurniture(parts: ArticleParts, faults: Piece["faults"]): Piece {
  const { body, removed } = cleanBody(parts.body, parts.title);
  if (body === "") return { parts, faults };
  // The title stands apart from the text, and is none of it.
  const cut = removed.filter(({ line }) => line !== parts.title);
  return { parts: { ...parts, body }, faults, removed: () => cut };
}

function fieldsOf(value: object): Fields {
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries(value)) {
    const text = textOf(field);
    if (text !== null) fields.set(fieldName(name), text);
  }
  return fields;
}

/** Text as it is, { "name": ... } as its name, a list of either as its texts with commas. */
function textOf(field: unknown): string | null {
  if (Array.isArray(field)) return field.map(nameOf).filter(Boolean).join(", ");
  return nameOf(field);
}

function nameOf(field: unknown): string | null {
  if (typeof field === "string") return asText(field);
  if (typeof field !== "object" || field === null || !("name" in field)) return null;
  return typeof field.name === "string" ? asText(field.name) : null;
}

/** Text with elements or characters of HTML in it as a reader would see it; any other as it is. An empty line parts paragraphs. */
function asText(field: string): string {
  if (!/[<&]/.test(field)) return field;
  if (HAS_BLOCKS.test(field)) return htmlToText(field).join("\n\n");
  if (HAS_BREAKS.test(field)) return inParagraphs(field, (part) => htmlToText(part).join("\n\n"));
  if (HAS_ELEMENTS.test(field)) return inParagraphs(field, (part) => linesOf(part));
  return HAS_CHARACTERS.test(field) ? inParagraphs(field, (part) => linesOf(part.replaceAll("<", "&lt;"))) : field;
}

function inParagraphs(field: string, read: (part: string) => string): string {
  return field
    .split(/\n[ \t]*\n/)
    .map(read)
    .filter(Boolean)
    .join("\n\n");
}

/** A line of the source is one of the text, unless it ends within a tag. */
function linesOf(part: string): string {
  return htmlToText(part.replace(/\n(?![^<>\n]{0,300}>)/g, "<br>")).join("\n");
}

/** The end of an element, or the beginning of one where a text has it: "a < b", "<name>" and "How to use <p> in pages" are text. */
const HAS_BLOCKS =
  /<\/(?:blockquote|div|figure|h[1-6]|li|ol|p|section|table|ul)\s*>|(?:^|[.!?:;"”’>])[ \t]?<p(?: [^<>]{0,300})?>/im;
const HAS_BREAKS = /(?:^|\S)<br\s*\/?>/im;
const HAS_ELEMENTS = /<\/(?:a|b|em|i|span|strong)\s*>/i;
const HAS_CHARACTERS = /&(?:[a-z][a-z\d]{1,7}|#\d{2,5}|#x[\da-f]{2,5});/i;

function faulty(why: string): Piece {
  return { parts: null, faults: [why] };
}
