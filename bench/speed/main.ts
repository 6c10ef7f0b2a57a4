// npm run bench -- speed: how long the steps take with 1,000 and 10,000 articles, as one table.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measures } from "./measure.ts";
import { writeNews } from "./synthetic-news.ts";

const SIZES = [1_000, 10_000];
const STEPS = ["feeds", "ingest", "serve", "retrieve"];
/** As the program itself starts: src/wirecopy.mjs imports it first. */
const SMALL_HEAP = join(import.meta.dirname, "..", "..", "src", "small-heap.mjs");

/** Prints a table: a row for each measure, a column for each size. Takes about a minute and 100 MB in the temporary folder. */
export async function speed(): Promise<void> {
  const columns: Measures[][] = [];
  for (const size of SIZES) columns.push(await measureSize(size));
  console.log(`${"".padEnd(40)}${SIZES.map((size) => `${size.toLocaleString("en")} articles`.padStart(18)).join("")}`);
  for (const [step, measures] of columns[0]!.entries()) {
    for (const name of Object.keys(measures)) {
      const values = columns.map((column) => shown(column[step]![name]!).padStart(18));
      console.log(`${name.padEnd(40)}${values.join("")}`);
    }
    console.log();
  }
}

async function measureSize(size: number): Promise<Measures[]> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-speed-"));
  try {
    writeFileSync(join(folder, "questions.json"), JSON.stringify(await writeNews(join(folder, "news"), size)));
    const script = join(import.meta.dirname, "measure.ts");
    return STEPS.map((step) => {
      const printed = execFileSync(process.execPath, ["--import", SMALL_HEAP, script, step, folder], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      return JSON.parse(printed) as Measures;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
