// npm run bench -- quality --data DIR [--only TASK] | speed [--million] | polling | acknowledge | deliveries [discord|slack] | claims --database ADDRESS | train WHAT --data DIR
import { parseArgs } from "node:util";
import type { Row } from "./row.ts";

type Rows = (dataDir: string) => Promise<Row[]>;
type Task = { readonly name: string; readonly load: () => Promise<{ readonly rows: Rows }> };

const TASKS: readonly Task[] = [
  { name: "sentences", load: () => import("./quality/sentences.ts") },
  { name: "clean", load: () => import("./quality/clean.ts") },
  { name: "extraction", load: () => import("./quality/extraction.ts") },
  { name: "feeds", load: () => import("./quality/feeds.ts") },
  { name: "group", load: () => import("./quality/group.ts") },
  { name: "differences", load: () => import("./quality/differences.ts") },
  { name: "summarize", load: () => import("./quality/summarize.ts") },
  { name: "readability", load: () => import("./quality/readability.ts") },
  { name: "search", load: () => import("./quality/search.ts") },
  { name: "answers", load: () => import("./quality/answers.ts") },
  { name: "own", load: () => import("./quality/own.ts") },
];

const USAGE = `npm run bench -- quality --data DIR [--only ${TASKS.map(({ name }) => name).join("|")}]
npm run bench -- quality --only own (without what is asked over the reports of DIR)
npm run bench -- speed [--million]
npm run bench -- polling
npm run bench -- acknowledge
npm run bench -- deliveries [discord|slack]
npm run bench -- claims --database ADDRESS
The commands that train the shipped weights are named in each weight file and in docs/decisions.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    only: { type: "string" },
    million: { type: "boolean", default: false },
    database: { type: "string" },
  },
});

if (positionals[0] === "quality" && values.data) await quality(values.data, values.only ?? null);
else if (positionals[0] === "quality" && values.only === "own") await own();
else if (positionals[0] === "speed") await (await import("./speed/main.ts")).speed(values);
else if (positionals[0] === "polling") await (await import("./polling/main.ts")).polling();
else if (positionals[0] === "acknowledge") await (await import("./acknowledge/main.ts")).acknowledge();
else if (positionals[0] === "claims" && values.database)
  await (await import("./claims/main.ts")).claims(values.database);
else if (positionals[0] === "deliveries") {
  await (await import("./deliveries.ts")).deliveries(positionals[1] === "slack" ? "slack" : "discord");
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function quality(dataDir: string, only: string | null): Promise<void> {
  const chosen = TASKS.filter(({ name }) => only === null || name === only);
  if (chosen.length === 0) throw new Error(`--only takes one of ${TASKS.map(({ name }) => name).join(", ")}.`);
  console.log(header());
  for (const task of chosen) show(await (await task.load()).rows(dataDir));
}

/** What there is in the project. */
async function own(): Promise<void> {
  const { rows } = await import("./quality/own.ts");
  console.log(header());
  show(await rows(null));
}

function show(rows: readonly Row[]): void {
  for (const row of rows) console.log(line(row));
}

function header(): string {
  return `${"task".padEnd(20)}${"measure".padEnd(44)}${"ours".padStart(8)}${"goal".padStart(8)}  peers`;
}

function line({ task, measure, ours, goal, peers }: Row): string {
  const numbers = [ours, goal].map((value) => (value === null ? "" : shown(value)).padStart(8)).join("");
  const mark = goal !== null && ours < goal ? "  below goal" : "";
  return `${task.padEnd(20)}${measure.padEnd(44)}${numbers}  ${peers.map(({ name, value }) => `${name} ${shown(value)}`).join("  ")}${mark}`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
