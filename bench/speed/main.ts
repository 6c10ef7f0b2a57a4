// npm run bench -- speed: how long the steps take with 1,000 to 100,000 articles, as one table and a picture.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Measures } from "./measure.ts";
import { picture } from "./picture.ts";
import { writeNews } from "./synthetic-news.ts";

const SIZES = [1_000, 10_000, 100_000];
const MILLION = 1_000_000;
const STEPS = ["feeds", "ingest", "index", "serve", "retrieve", "story"];
/** As `npm start` starts the program: src/wirecopy.mjs imports this file first, which says why. */
const SMALL_HEAP = [
  "--min-semi-space-size=4",
  "--import",
  join(import.meta.dirname, "..", "..", "src", "small-heap.mjs"),
];
const PICTURE = resolve(import.meta.dirname, "..", "..", "docs", "speed.svg");

/** One size with its measures, all steps together. */
export type Column = { readonly articles: number; readonly measures: Measures };

/**
 * Prints a table, a row for each measure and a column for each size, and draws docs/speed.svg. Of a million
 * articles the store alone has 4 GB in the temporary folder, takes 430 s of the processor and its index 280 s; their briefing
 * of a day was not seen to its end here, where it has no limit: the running bot gives it up (compose-room.ts).
 */
export async function speed({ million }: { readonly million: boolean }): Promise<void> {
  const columns: Column[] = [];
  for (const articles of million ? [...SIZES, MILLION] : SIZES) {
    columns.push({ articles, measures: await measureSize(articles) });
  }
  printTable(columns);
  writeFileSync(PICTURE, picture(columns));
}

async function measureSize(size: number): Promise<Measures> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-speed-"));
  const began = performance.now();
  const tell = (what: string) => {
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    console.error(`${size.toLocaleString("en")} articles, after ${minutes} minutes: ${what}`);
  };
  try {
    tell("news");
    writeFileSync(join(folder, "questions.json"), JSON.stringify(await writeNews(join(folder, "news"), size)));
    const script = join(import.meta.dirname, "measure.ts");
    const all: Measures = {};
    for (const step of STEPS) {
      tell(step);
      const printed = execFileSync(process.execPath, [...SMALL_HEAP, script, step, folder], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      for (const [name, value] of Object.entries(JSON.parse(printed) as Measures)) all[`${step}: ${name}`] = value;
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** With how much each measure grows from the last size but one to the last. */
function printTable(columns: readonly Column[]): void {
  const sizes = columns.map(({ articles }) => `${articles.toLocaleString("en")} articles`.padStart(20));
  console.log(`${"".padEnd(48)}${sizes.join("")}${"growth".padStart(10)}`);
  for (const name of new Set(columns.flatMap(({ measures }) => Object.keys(measures)))) {
    const values = columns.map(({ measures }) => measures[name]);
    const [before, last] = values.slice(-2);
    const growth = before !== undefined && last !== undefined ? (last / before).toPrecision(2) : "";
    const shownValues = values.map((value) => (value === undefined ? "-" : shown(value)).padStart(20));
    console.log(`${name.slice(name.indexOf(": ") + 2).padEnd(48)}${shownValues.join("")}${growth.padStart(10)}`);
  }
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
