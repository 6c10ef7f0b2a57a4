// The bytes of a file with news in it -> articles, and a problem for each piece that cannot be used.
import { extname } from "node:path";
import type { Problem } from "../problem.ts";
import { canonicalAddress } from "./address.ts";
import { type Article, type ArticleParts, makeArticle } from "./article.ts";
import { type Piece, pieceOf } from "./article-fields.ts";
import { cleanText } from "./clean.ts";
import { decodeText } from "./decode.ts";
import { jsonLinePiece, jsonPieces } from "./json-article.ts";
import { readMarkdown } from "./markdown.ts";

export type FileArticles = { readonly articles: Article[]; readonly problems: Problem[] };

type Reader = (text: string) => readonly Piece[] | Promise<readonly Piece[]>;

const READERS: Readonly<Record<string, Reader>> = {
  ".txt": textPieces,
  ".md": markdownPieces,
  ".html": pagePieces,
  ".htm": pagePieces,
  ".json": jsonPieces,
};

/** Read line by line, however long the file is. */
const OF_LINES: ReadonlySet<string> = new Set([".jsonl", ".ndjson"]);

/** Extensions of the files we can read, in lower case. */
export const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set([...Object.keys(READERS), ...OF_LINES]);

/** Whether a file has an article on each line, by its name. */
export function hasLines(name: string): boolean {
  return OF_LINES.has(extname(name).toLowerCase());
}

/**
 * Reads a file by its extension; one of unknown extension is read as plain text. Never throws: what is bad is a problem
 * that names the file and says what to do, and the rest goes on.
 */
export async function articlesFromFile(name: string, bytes: Uint8Array): Promise<FileArticles> {
  const found: FileArticles = { articles: [], problems: [] };
  const text = isPdf(name, bytes) ? null : decodeText(bytes);
  if (text === null) {
    found.problems.push({ what: name, why: isPdf(name, bytes) ? PDF : NOT_TEXT });
    return found;
  }
  const read = IS_PAGE.test(text.slice(0, 1_000)) ? pagePieces : (READERS[extname(name).toLowerCase()] ?? textPieces);
  for (const piece of await read(text)) addPiece(piece, name, found);
  return found;
}

/** The same for the lines of a file, of which null is one too long; empty ones are passed over. */
export async function articlesFromLines(name: string, lines: AsyncIterable<Uint8Array | null>): Promise<FileArticles> {
  const found: FileArticles = { articles: [], problems: [] };
  let number = 0;
  for await (const bytes of lines) {
    const place = `line ${++number}`;
    const line = bytes === null ? null : decodeText(bytes);
    if (line === null) found.problems.push({ what: `${name}, ${place}`, why: bytes === null ? TOO_LONG : NOT_TEXT });
    else if (line.trim() !== "") addPiece({ ...jsonLinePiece(line), place }, name, found);
  }
  return found;
}

function addPiece({ parts, faults, place }: Piece, name: string, { articles, problems }: FileArticles): void {
  const what = place === undefined ? name : `${name}, ${place}`;
  if (parts !== null && hasWord(parts)) articles.push(makeArticle(parts));
  else if (parts !== null) problems.push({ what, why: EMPTY });
  for (const why of faults) problems.push({ what, why });
}

/** Some begin with a few bytes of something else; an article that shows how a PDF begins has words before. */
function isPdf(name: string, bytes: Uint8Array): boolean {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, PDF_BEGINS_WITHIN));
  return /\.pdf$/i.test(name) || /^[^A-Za-z\d]*%PDF-\d/.test(beginning);
}

const PDF_BEGINS_WITHIN = 1_024;

/** Browsers save pages under any name. */
const IS_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i;

const PDF = "It is a PDF, which I cannot read: save the article as plain text, Markdown, HTML or JSON.";
const TOO_LONG = "It is too long for an article: write one object a line.";
const NOT_TEXT = "It is not text: save the article as plain text, Markdown, HTML or JSON.";
const EMPTY = "There is no text in it: check that the article was saved whole.";

function hasWord({ body }: ArticleParts): boolean {
  return /[\p{L}\p{N}]/u.test(body);
}

function textPieces(text: string): Piece[] {
  return [{ parts: { ...cleanText(text), url: null }, faults: [] }];
}

/** What reads pages is loaded with the first of them: it takes longer than all else here. An address it misstates is left out. */
async function pagePieces(html: string): Promise<Piece[]> {
  const { pageArticle } = await import("./page-article.ts");
  const parts = pageArticle(html);
  if ("why" in parts) return [{ parts: null, faults: [parts.why] }];
  const isAddress = parts.url !== null && canonicalAddress(parts.url) !== null;
  return [{ parts: { ...parts, url: isAddress ? parts.url : null }, faults: [] }];
}

function markdownPieces(source: string): Piece[] {
  const { fields, heading, text } = readMarkdown(source);
  const found = cleanText(text);
  return [pieceOf(fields, { ...found, title: heading ?? found.title, url: null })];
}
