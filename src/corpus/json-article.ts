// A JSON or JSON Lines file -> the articles in it.

import { htmlToText } from "../text/html.ts";
import { plainCharacters } from "../text/normalize.ts";
import type { ArticleParts } from "./article.ts";
import { type Fields, fieldName, type Piece, pieceOf } from "./article-fields.ts";
import { cleanBody } from "./clean.ts";

/** One article object, an array of them, or an object that holds them: "articles" of a news service, schema.org's "@graph". */
export function jsonPieces(text: string): Piece[] {
  const value = parsed(text);
  if (value === undefined) return [faulty("It is not valid JSON: correct it, or save the article as plain text.")];
  const items = Array.isArray(value) ? value : (listIn(value, "articles") ?? articlesInGraph(value));
  if (items === null) return [jsonPiece(value)];
  return items.map((item, i) => ({ ...jsonPiece(item), place: `item ${i + 1}` }));
}

function listIn(value: unknown, name: string): unknown[] | null {
  if (typeof value !== "object" || value === null || BODIES.some((body) => body in value)) return null;
  const list = (value as Record<string, unknown>)[name];
  return Array.isArray(list) && list.length > 0 ? list : null;
}

/** The nodes of a graph with a text, each with what it only refers to by "@id" in its place; null where no node has one. */
function articlesInGraph(value: unknown): unknown[] | null {
  const nodes = (listIn(value, "@graph") ?? []).filter((node) => typeof node === "object" && node !== null);
  const byId = new Map(nodes.flatMap((node) => ("@id" in node ? [[node["@id"], node] as const] : [])));
  const named = (field: unknown) =>
    typeof field === "object" && field !== null && "@id" in field ? (byId.get(field["@id"]) ?? field) : field;
  const articles = nodes
    .filter((node) => bodyIn(fieldsOf(node)) !== undefined)
    .map((node) => Object.fromEntries(Object.entries(node).map(([name, field]) => [name, named(field)])));
  return articles.length > 0 ? articles : null;
}

/** A line with one article object. */
export function jsonLinePiece(line: string): Piece {
  const value = parsed(line);
  return value === undefined ? faulty("It is not valid JSON: write one object a line.") : jsonPiece(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonPiece(value: unknown): Piece {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return faulty('It is not an article: write an object with "title" and "text".');
  }
  const fields = fieldsOf(value);
  const body = bodyIn(fields);
  if (body === undefined) return faulty('It has no text: give it as "text", "body" or "content".');
  const text = plainCharacters(body).replace(/\r\n?/g, "\n").replace(CUT_SHORT, "").trim();
  const piece = pieceOf(fields, { title: null, body: text, outlet: null, url: null, publishedAt: null });
  return piece.parts === null ? piece : { ...piece, parts: withoutFurniture(piece.parts) };
}

const BODIES = ["text", "body", "content", "articlebody"];

function bodyIn(fields: Fields): string | undefined {
  return BODIES.map((name) => fields.get(name)).find((text) => text?.trim());
}

/** "… [+2310 chars]": news services give the beginning of a text and say how much is missing. */
const CUT_SHORT = /\s*\[\+\d+ chars\]\s*$/;

/** Programs that gather articles leave in their texts what pages have between paragraphs and below them. */
function withoutFurniture(parts: ArticleParts): ArticleParts {
  return { ...parts, body: cleanBody(parts.body, parts.title) || parts.body };
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

/** Text with elements or characters of HTML in it as a reader would see it; any other as it is. */
function asText(field: string): string {
  if (HAS_ELEMENTS.test(field)) return htmlToText(field).join("\n\n");
  return HAS_CHARACTERS.test(field)
    ? htmlToText(field.replaceAll("<", "&lt;").replaceAll("\n", "<br>")).join("\n")
    : field;
}

/** The end of an element or a break: "a < b" and "<name>" are text. */
const HAS_ELEMENTS =
  /<\/(?:a|b|blockquote|div|em|figure|h[1-6]|i|li|ol|p|section|span|strong|ul)\s*>|<(?:br|p)\s*\/?>/i;
const HAS_CHARACTERS = /&(?:amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-f]{2,5});/i;

function faulty(why: string): Piece {
  return { parts: null, faults: [why] };
}
