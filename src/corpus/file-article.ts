// The bytes of a file with news in it -> articles, and a problem for each piece that cannot be used.
import { extname } from "node:path";
import type { Problem } from "../problem.ts";
import { type PublishedAt, parseIsoTime } from "../time.ts";
import { type Article, type ArticleParts, makeArticle } from "./article.ts";
import { cleanText } from "./clean.ts";
import { dateIn } from "./dates.ts";
import { decodeText } from "./decode.ts";
import { readFrontMatter } from "./front-matter.ts";

export type FileArticles = { readonly articles: Article[]; readonly problems: Problem[] };

/** What one piece of a file gives: an article's parts, why there is none, or both when only a part of it is bad. */
type Piece = { readonly parts?: ArticleParts; readonly why?: string };

const READERS: Readonly<Record<string, (text: string) => readonly (Piece & { readonly at?: string })[]>> = {
  ".txt": (text) => [textPiece(text)],
  ".md": (text) => [markdownPiece(text)],
  ".json": jsonPieces,
  ".jsonl": jsonLinePieces,
  ".ndjson": jsonLinePieces,
};

/** Extensions of the files we can read, in lower case. */
export const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(READERS));

/** Reads a file by its extension; an unknown one is read as text. Never throws: what is bad is a problem that names the file. */
export function articlesFromFile(name: string, bytes: Uint8Array): FileArticles {
  const text = decodeText(bytes);
  if (text === null) return { articles: [], problems: [{ what: name, why: NOT_TEXT }] };
  const read = READERS[extname(name).toLowerCase()] ?? READERS[".txt"]!;
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const { parts, why, at } of read(text)) {
    if (parts && hasWords(parts)) articles.push(makeArticle(parts));
    else if (!why) problems.push({ what: at ? `${name}, ${at}` : name, why: EMPTY });
    if (why) problems.push({ what: at ? `${name}, ${at}` : name, why });
  }
  return { articles, problems };
}

const NOT_TEXT = "The file is not text: save the article as plain text, Markdown, HTML or JSON.";
const EMPTY = "There is no text in it: check that the article was saved whole.";

function hasWords({ title, body }: ArticleParts): boolean {
  return /[\p{L}\p{N}]/u.test(body) || /[\p{L}\p{N}]/u.test(title ?? "");
}

function textPiece(text: string): Piece {
  const { title, body, byline, outlet, publishedAt } = cleanText(text);
  return { parts: { title, body, byline, outlet, url: null, publishedAt } };
}

function markdownPiece(text: string): Piece {
  const { fields, rest } = readFrontMatter(text);
  const found = cleanText(rest);
  return withFields(fields, { ...found, url: null });
}

function jsonPieces(text: string): (Piece & { at?: string })[] {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [jsonPiece(value)];
    return value.map((item, i) => ({ ...jsonPiece(item), at: `item ${i + 1}` }));
  } catch (error) {
    return [{ why: `It is not valid JSON (${(error as Error).message}): correct it or save the article as text.` }];
  }
}

function jsonLinePieces(text: string): (Piece & { at?: string })[] {
  const pieces: (Piece & { at?: string })[] = [];
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const [piece] = jsonPieces(line);
    pieces.push({ ...piece, at: `line ${i + 1}` });
  });
  return pieces;
}

const BODY_FIELDS = ["text", "body", "content"];

function jsonPiece(value: unknown): Piece {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { why: 'It is not an article: write an object with "title" and "text".' };
  }
  const fields = new Map<string, string>();
  for (const [key, field] of Object.entries(value)) if (typeof field === "string") fields.set(key.toLowerCase(), field);
  const body = first(fields, BODY_FIELDS);
  if (body === null) return { why: 'It has no text: give it as "text", "body" or "content".' };
  return withFields(fields, { title: null, body: paragraphs(body), outlet: null, url: null, publishedAt: null });
}

function withFields(fields: ReadonlyMap<string, string>, found: ArticleParts): Piece {
  const date = first(fields, ["date", "publishedat", "published"]);
  const publishedAt = date === null ? found.publishedAt : readDate(date);
  const title = first(fields, ["title"]);
  const parts: ArticleParts = {
    title: title === null ? found.title : oneLine(title),
    body: found.body,
    byline: first(fields, ["author", "byline"]) ?? found.byline ?? null,
    outlet: first(fields, ["outlet", "source"]) ?? found.outlet,
    url: first(fields, ["url", "link"]) ?? found.url,
    publishedAt,
  };
  if (date === null || publishedAt !== null) return { parts };
  return {
    parts,
    why: `Its date "${date.slice(0, 40)}" is not understood: write it like 2014-09-15 or 2014-09-15T08:05Z.`,
  };
}

function readDate(text: string): PublishedAt | null {
  return parseIsoTime(text) ?? dateIn(text);
}

function first(fields: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name)?.trim();
    if (value) return value;
  }
  return null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function paragraphs(text: string): string {
  return text.trim();
}
