// Pages with known text, title, author and date -> how well readPage finds them, beside Readability alone.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../../src/corpus/decode.ts";
import { readPage } from "../../src/feeds/page.ts";
import { isoTime } from "../../src/time.ts";
import { match, matchScore } from "../four-grams.ts";
import type { Row } from "../row.ts";

/** A line of truth.jsonl: `text` is the whole article; `with` and `without` are pieces that belong to it and that do not. */
type Truth = {
  readonly file: string;
  readonly url: string;
  readonly text?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
};

type Page = Truth & { readonly bytes: Uint8Array };
type Found = {
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly date: string;
  readonly ms: number;
};
type Read = (page: Page) => Omit<Found, "ms">;

/** A page with what we and Readability found on it. */
type Result = { readonly page: Page; readonly ours: Found; readonly peer: Found };

/**
 * Reads the pages of `dataDir`/extraction twice. A third of them, by a hash of the file's name, was kept aside while the
 * rules were made; it is reported by itself.
 */
export async function rows(dataDir: string): Promise<Row[]> {
  const pages = await readPages(join(dataDir, "extraction"));
  const results = pages.map((page) => ({ page, ours: timed(page, ourReading), peer: timed(page, readabilityAlone) }));
  const aside = results.filter(({ page }) => isAside(page));
  return [...rowsOf(results, ""), ...rowsOf(aside, ", pages kept aside"), msRow(results)];
}

async function readPages(folder: string): Promise<Page[]> {
  const lines = (await readFile(join(folder, "truth.jsonl"), "utf8")).split("\n").filter(Boolean);
  return Promise.all(
    lines.map(async (line) => {
      const truth = JSON.parse(line) as Truth;
      return { ...truth, bytes: gunzipSync(await readFile(join(folder, truth.file))) };
    }),
  );
}

function isAside({ file }: Page): boolean {
  return createHash("sha256").update(`aside:${file}`).digest()[0]! % 3 === 0;
}

function timed(page: Page, read: Read): Found {
  const started = performance.now();
  const found = read(page);
  return { ...found, ms: performance.now() - started };
}

function ourReading({ bytes, url }: Page): Omit<Found, "ms"> {
  const result = readPage(bytes, null, url);
  if (result.kind === "no-article") return { title: "", text: "", author: "", date: "" };
  const { title, text, byline, publishedAt } = result.article;
  return { title: title ?? "", text, author: byline ?? "", date: publishedAt === null ? "" : isoTime(publishedAt) };
}

function readabilityAlone({ bytes }: Page): Omit<Found, "ms"> {
  const { document } = parseHTML(decodeText(bytes) ?? "");
  const article = new Readability(document as never).parse();
  return {
    title: article?.title ?? "",
    text: article?.textContent ?? "",
    author: article?.byline ?? "",
    date: article?.publishedTime ?? "",
  };
}

function rowsOf(results: readonly Result[], part: string): Row[] {
  const whole = results.filter(({ page }) => page.text !== undefined);
  const score = (of: "ours" | "peer") => matchScore(whole.map((result) => match(result[of].text, result.page.text!)));
  const [ours, peer] = [score("ours"), score("peer")];
  const row = (measure: string, values: Readonly<Record<"ours" | "peer", number>>, goal: number | null): Row => ({
    task: "extraction",
    measure: `${measure}${part}`,
    ours: values.ours,
    peers: [{ name: "Readability alone", value: values.peer }],
    goal,
  });
  const both = (value: (of: "ours" | "peer") => number) => ({ ours: value("ours"), peer: value("peer") });
  return [
    row("4-gram F1", { ours: ours.f1, peer: peer.f1 }, 0.965),
    row("4-gram precision", { ours: ours.precision, peer: peer.precision }, 0.95),
    row("4-gram recall", { ours: ours.recall, peer: peer.recall }, null),
    row(
      "segments F1",
      both((of) => segmentsF1(results, of)),
      0.91,
    ),
    row(
      "title",
      both((of) => shareOf(results, "title", (page, truth) => isSame(page[of].title, truth))),
      0.85,
    ),
    row(
      "author",
      both((of) => shareOf(results, "author", (page, truth) => isSame(page[of].author, truth))),
      0.75,
    ),
    row(
      "date",
      both((of) => shareOf(results, "date", (page, truth) => page[of].date.startsWith(truth))),
      0.85,
    ),
  ];
}

/** Of all pieces on all pages: those that belong and were found are right, as trafilatura's tests count. */
function segmentsF1(results: readonly Result[], of: "ours" | "peer"): number {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { page, [of]: found } of results) {
    for (const piece of page.with ?? [])
      if (found.text.includes(piece)) right++;
      else missed++;
    for (const piece of page.without ?? []) if (found.text.includes(piece)) wrong++;
  }
  return (2 * right) / (2 * right + wrong + missed);
}

/** The share of the pages whose field is known for which it was found. */
function shareOf(
  results: readonly Result[],
  field: "title" | "author" | "date",
  isFound: (result: Result, truth: string) => boolean,
): number {
  const known = results.filter(({ page }) => page[field]);
  return known.filter((result) => isFound(result, result.page[field]!)).length / known.length;
}

/** By letters and digits: dashes, quotation marks and capitals are written in more than one way. */
function isSame(found: string, truth: string): boolean {
  return folded(found) === folded(truth);
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function msRow(results: readonly Result[]): Row {
  const mean = (of: "ours" | "peer") => results.reduce((sum, result) => sum + result[of].ms, 0) / results.length;
  return {
    task: "extraction",
    measure: "ms a page",
    ours: mean("ours"),
    peers: [{ name: "Readability alone", value: mean("peer") }],
    goal: null,
  };
}
