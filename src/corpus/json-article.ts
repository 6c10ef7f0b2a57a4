// A JSON or JSON Lines file -> the articles in it.

import { plainCharacters } from "../text/normalize.ts";
import type { ArticleParts } from "./article.ts";
import { type Fields, fieldName, type Piece, pieceOf } from "./article-fields.ts";
import { cleanBody } from "./clean.ts";

/** One article object, or an array of them. */
export function jsonPieces(text: string): Piece[] {
  const value = parsed(text);
  if (value === undefined) return [faulty("It is not valid JSON: correct it, or save the article as plain text.")];
  if (!Array.isArray(value)) return [jsonPiece(value)];
  return value.map((item, i) => ({ ...jsonPiece(item), place: `item ${i + 1}` }));
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
  const body = ["text", "body", "content"].map((name) => fields.get(name)).find((text) => text?.trim());
  if (body === undefined) return faulty('It has no text: give it as "text", "body" or "content".');
  const text = plainCharacters(body).replace(/\r\n?/g, "\n").trim();
  const piece = pieceOf(fields, { title: null, body: text, outlet: null, url: null, publishedAt: null });
  return piece.parts === null ? piece : { ...piece, parts: withoutFurniture(piece.parts) };
}

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
  if (typeof field === "string") return field;
  if (typeof field !== "object" || field === null || !("name" in field)) return null;
  return typeof field.name === "string" ? field.name : null;
}

function faulty(why: string): Piece {
  return { parts: null, faults: [why] };
}
