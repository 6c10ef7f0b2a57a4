// The bytes of a file with news in it -> articles, and a problem for each piece that cannot be used.
import { extname } from "node:path";
import type { Problem } from "../problem.ts";
import { canonicalAddress } from "./address.ts";
import { type Article, type ArticleParts, makeArticle } from "./article.ts";
import { type Piece, pieceOf } from "./article-fields.ts";
import { type CleanedText, cleanText, type Removed } from "./clean.ts";
import { decodeText } from "./decode.ts";
import { frontMatter } from "./front-matter.ts";
import { jsonLinePiece, jsonPieces } from "./json-article.ts";
import { linesOf } from "./lines.ts";
import { readMarkdown } from "./markdown.ts";
import { isOutletName, outletKey } from "./outlet-name.ts";

/** `zone`: that of a time of day without one. `onArticle` hears of each article and what of its text was cut. */
export type Reading = {
  readonly zone?: string | null;
  readonly onArticle?: (article: Article, removed: readonly Removed[]) => void;
  /**
   * Keys of the outlets that other articles name; null where that is still to be found out: then a file that may be of one is left
   * unread, which `waits` says. Left out: nothing but the file itself says whose it is.
   */
  readonly outlets?: ReadonlySet<string> | null;
};

export type FileArticles = { readonly articles: Article[]; readonly problems: Problem[]; readonly waits?: true };

type Reader = (text: string, zone: string | null) => readonly Piece[] | Promise<readonly Piece[]>;

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

/**
 * Whether a file has an article on each line, by its name and its first LOOKED_AT bytes: pages and pictures are saved
 * under any name.
 */
export function hasLines(name: string, beginning: Uint8Array): boolean {
  if (!OF_LINES.has(extname(name).toLowerCase()) || isPdf(name, beginning)) return false;
  const text = decodeText(beginning);
  return text !== null && !isPage(text);
}

/** So much of a file tells what it is. */
export const LOOKED_AT = 1_024;

/**
 * Reads a file by its extension; one of unknown extension is read as plain text. Never throws: what is bad is a problem
 * that names the file and says what to do, and the rest goes on.
 */
export async function articlesFromFile(name: string, bytes: Uint8Array, reading: Reading = {}): Promise<FileArticles> {
  const found: FileArticles = { articles: [], problems: [] };
  const text = isPdf(name, bytes) ? null : decodeText(bytes);
  if (text === null) {
    found.problems.push({ what: name, why: isPdf(name, bytes) ? PDF : NOT_TEXT });
    return found;
  }
  const read = isPage(text) ? pagePieces : (READERS[extname(name).toLowerCase()] ?? textPieces);
  const pieces = await read(text, reading.zone ?? null);
  if (reading.outlets === null && pieces.some(({ mayBeOf = null }) => mayBeOf !== null))
    return { ...found, waits: true };
  if (pieces.length === 0) found.problems.push({ what: name, why: NO_ARTICLES });
  for (const piece of pieces) addPiece(piece, name, found, reading);
  const untold = found.problems.length - MOST_TOLD;
  if (untold <= 0) return found;
  found.problems.length = MOST_TOLD;
  found.problems.push({ what: name, why: moreSuch(untold) });
  return found;
}

/**
 * The same for each line of a file as it is read, of which null is one too long; empty ones are passed over. The first
 * MOST_TOLD are told, then how many more there were; when more lines than not are no article the rest is not read.
 */
export async function* articlesFromLines(
  name: string,
  lines: AsyncIterable<Uint8Array | null>,
  reading: Reading = {},
): AsyncGenerator<FileArticles> {
  let [number, kept, lost, faults] = [0, 0, 0, 0];
  for await (const bytes of lines) {
    const { articles, problems } = articlesFromLine(name, ++number, bytes, reading);
    yield { articles, problems: problems.slice(0, Math.max(0, MOST_TOLD - faults)) };
    faults += problems.length;
    if (articles.length > 0) kept++;
    else if (problems.length > 0) lost++;
    if (lost >= MOST_LOST && lost > kept) {
      yield problem(name, `${lost} of its first ${number} lines are no article, and I stopped there: ${ONE_A_LINE}`);
      return;
    }
  }
  if (kept + lost === 0) yield problem(name, EMPTY);
  const untold = faults - MOST_TOLD;
  if (untold > 0) yield problem(name, moreSuch(untold));
}

function moreSuch(count: number): string {
  return `It has ${count} more ${count === 1 ? "fault" : "faults"} such as these: correct them, or the program that wrote the file.`;
}

function problem(what: string, why: string): FileArticles {
  return { articles: [], problems: [{ what, why }] };
}

/** Of one file; with the sentence on how many more there are, all fit among those that are printed. */
const MOST_TOLD = 19;
const MOST_LOST = 100;

function articlesFromLine(name: string, number: number, bytes: Uint8Array | null, reading: Reading): FileArticles {
  const found: FileArticles = { articles: [], problems: [] };
  const place = `line ${number}`;
  const line = bytes === null ? null : decodeText(bytes);
  if (line === null) found.problems.push({ what: `${name}, ${place}`, why: bytes === null ? TOO_LONG : NOT_TEXT });
  else if (line.trim() !== "") addPiece({ ...jsonLinePiece(line, reading.zone ?? null), place }, name, found, reading);
  return found;
}

function addPiece(
  { parts, faults, place, removed, mayBeOf = null }: Piece,
  name: string,
  { articles, problems }: FileArticles,
  { onArticle, outlets }: Reading,
): void {
  const what = place === undefined ? name : `${name}, ${place}`;
  const isUsed = parts !== null && hasWord(parts);
  if (isUsed) {
    // Its id stays that of the file alone, so that it is the same article when more outlets are known.
    const article = {
      ...makeArticle(parts),
      outlet: parts.outlet ?? (mayBeOf !== null && outlets?.has(outletKey(mayBeOf)) ? mayBeOf : null),
    };
    articles.push(article);
    onArticle?.(article, removed?.() ?? []);
  } else if (parts !== null) problems.push({ what, why: EMPTY });
  for (const why of faults) problems.push({ what, why, ...(isUsed && { isNote: true }) });
}

/** Some begin with a few bytes of something else; an article that shows how a PDF begins has words before. */
function isPdf(name: string, bytes: Uint8Array): boolean {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  return /\.pdf$/i.test(name) || /^[^A-Za-z\d]*%PDF-\d/.test(beginning);
}

/** Browsers save pages under any name. */
function isPage(text: string): boolean {
  return IS_PAGE.test(text.slice(0, LOOKED_AT));
}

const IS_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i;

const PDF = "It is a PDF, which I cannot read: save the article as plain text, Markdown, HTML or JSON.";
const ONE_A_LINE = "write one object a line.";
const TOO_LONG = `It is too long for an article: ${ONE_A_LINE}`;
const NOT_TEXT = "It is not text: save the article as plain text, Markdown, HTML or JSON.";
const NO_ARTICLES = "It is a list of no articles: check that it was saved whole.";
const EMPTY = "There is no text in it: check that the article was saved whole.";

function hasWord({ body }: ArticleParts): boolean {
  return /[\p{L}\p{N}]/u.test(body);
}

function textPieces(text: string, zone: string | null): Piece[] {
  const { fields, end } = frontMatter(text);
  const found = cleanText(text.slice(end), zone);
  return [withSentence(withCut(pieceOf(fields, { ...found, url: null }, zone), found))];
}

/** What reads pages is loaded with the first of them: it takes longer than all else here. An address it misstates is left out. */
async function pagePieces(html: string, zone: string | null): Promise<Piece[]> {
  const { pageArticle } = await import("./page-article.ts");
  const parts = pageArticle(html, null, zone);
  if ("why" in parts) return [{ parts: null, faults: [parts.why] }];
  const isAddress = parts.url !== null && canonicalAddress(parts.url) !== null;
  return [{ parts: { ...parts, url: isAddress ? parts.url : null }, faults: [], removed: parts.removed }];
}

function markdownPieces(source: string, zone: string | null): Piece[] {
  const { fields, heading, text } = readMarkdown(source);
  const found = cleanText(text, zone);
  // A heading may be the outlet's name, above the title.
  const isTitle = heading !== null && !(found.title !== null && isOutletName(heading));
  const piece = pieceOf(fields, { ...found, title: isTitle ? heading : found.title, url: null }, zone);
  return [withSentence(withCut(piece, found))];
}

function withCut(piece: Piece, { removed, mayBeOf }: CleanedText): Piece {
  return { ...piece, removed: () => removed, ...(piece.parts?.outlet === null && { mayBeOf }) };
}

/** In a text that nobody calls an article, such as a note saved beside them, a few words are none. */
function withSentence(piece: Piece): Piece {
  const lines = piece.parts === null ? [] : linesOf(`${piece.parts.title ?? ""}\n\n${piece.parts.body}`, null);
  const isNone = lines.length > 0 && lines.every(({ words, ends }) => words < FEWEST_WORDS && !ends);
  return isNone ? { parts: null, faults: [NO_SENTENCE] } : piece;
}

/** Shorter is a label, a name or a slip of the hand. */
const FEWEST_WORDS = 4;
const NO_SENTENCE = "There is no sentence in it: check that the article was saved whole.";
