// Extraction pages with known article text -> how well cleanText finds that text when all markup is gone.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { cleanText } from "../../src/corpus/clean.ts";
import { inOneLine } from "../../src/text/normalize.ts";
import { match, matchScore } from "../four-grams.ts";
import type { Row } from "../row.ts";

type Page = { readonly html: string; readonly body: string };

/** Ways to take the markup off; what a person saves as a text file is closest to the first. */
const STRIPPERS: readonly (readonly [name: string, strip: (html: string) => string])[] = [
  ["a line for each block", blockLines],
  ["a line for each text node", nodeLines],
  ["tags taken out by a pattern, one line each", patternLines],
];

/**
 * Measures cleanText on `dataDir`/extraction/truth.jsonl (lines with `text`, pages gzipped beside it).
 */
export async function rows(dataDir: string): Promise<Row[]> {
  const pages = await readPages(join(dataDir, "extraction"));
  return STRIPPERS.map(([name, strip]) => {
    const texts = pages.map((page) => strip(page.html));
    const score = (of: (text: string) => string) =>
      matchScore(pages.map((page, i) => match(of(texts[i]!), page.body))).f1;
    return {
      task: "clean",
      measure: `4-gram F1, ${name}`,
      ours: score((text) => cleanText(text).body),
      peers: [
        { name: "all text", value: score((text) => text) },
        { name: "no rules: lines of 8+ words that end a sentence", value: score(sentenceLines) },
      ],
      goal: 0.92,
    };
  });
}

async function readPages(folder: string): Promise<Page[]> {
  const truth = (await readFile(join(folder, "truth.jsonl"), "utf8")).split("\n").filter(Boolean);
  const known = truth.map((line) => JSON.parse(line) as { file: string; text?: string });
  return Promise.all(
    known.flatMap(({ file, text }) =>
      text === undefined
        ? []
        : [readFile(join(folder, file)).then((bytes) => ({ html: gunzipSync(bytes).toString("utf8"), body: text }))],
    ),
  );
}

/** What a reader without any rule of position or wording would keep: the "rules off" peer. */
function sentenceLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => /[.!?…]["'”’)\]]*\s*$/.test(line) && line.trim().split(/\s+/).length >= 8)
    .join("\n");
}

const UNSEEN = new Set(["script", "style", "noscript", "template", "svg", "iframe", "textarea", "select"]);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Every block-level element is a line, with white space collapsed as a browser would. */
function blockLines(html: string): string {
  return linesOf(html, (name) => !INLINE.has(name));
}

/** Every text node is a line: links and bold words in a sentence break it. */
function nodeLines(html: string): string {
  return linesOf(html, () => true);
}

function linesOf(html: string, breaks: (tag: string) => boolean): string {
  const lines: string[] = [];
  let line = "";
  let unseen = 0;
  const end = () => {
    const text = inOneLine(line).trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen++;
      if (breaks(name)) end();
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      if (breaks(name)) end();
    },
    ontext(text) {
      if (unseen === 0) line += text;
    },
  });
  parser.end(html);
  end();
  return lines.join("\n");
}

/** The crude way: script, style and comments cut by pattern, every tag a line break, the commonest entities decoded. */
function patternLines(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "\n")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#39|apos|rsquo|#8217);/g, "'")
    .replace(/&amp;/g, "&");
}
