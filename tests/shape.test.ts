// Reads every import of the program and compares it with the table of who may import whom (docs/architecture.md).
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** A room and the rooms it may import from, besides itself and what is open to all. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  corpus: ["text"],
  files: ["corpus", "text"],
  search: ["corpus", "text"],
  stories: ["corpus", "text"],
  briefing: ["stories", "corpus", "text"],
  answers: ["search", "stories", "corpus", "text"],
  store: ["corpus", "schedule"],
  feeds: ["corpus", "text", "store"],
  schedule: ["corpus", "text"],
  chat: ["briefing", "answers", "stories", "corpus", "text"],
  frozen: ["corpus", "store"],
  delivery: ["frozen", "chat", "briefing", "answers", "corpus", "store"],
  shelf: ["answers", "search", "store", "corpus"],
  workspace: ["shelf", "delivery", "search", "store", "files", "corpus", "config"],
  compose: ["briefing", "stories", "corpus"],
  "compose-room": ["compose", "compose-thread", "briefing", "stories"],
  "compose-thread": ["compose", "briefing", "stories"],
  replay: ["compose", "compose-room", "services", "delivery", "briefing", "chat", "store", "corpus"],
  log: [],
  scheduler: ["log", "store", "schedule", "chat"],
  services: [
    "workspace",
    "compose",
    "compose-room",
    "delivery",
    "chat",
    "briefing",
    "feeds",
    "schedule",
    "store",
    "corpus",
    "text",
    "config",
  ],
  announce: ["workspace", "services", "chat", "feeds", "schedule", "scheduler", "store"],
  alerts: [
    "announce",
    "workspace",
    "services",
    "delivery",
    "compose",
    "chat",
    "briefing",
    "stories",
    "schedule",
    "store",
    "corpus",
    "text",
  ],
  corrections: ["announce", "workspace", "services", "delivery", "chat", "briefing", "schedule", "store", "corpus"],
  "brief-slot": ["chat", "compose-room", "schedule", "scheduler", "services", "store", "workspace"],
  "wait-for-store": ["log"],
  serve: [
    "wait-for-store",
    "brief-slot",
    "corrections",
    "announce",
    "alerts",
    "compose-room",
    "around",
    "desk",
    "workspace",
    "services",
    "chat",
    "schedule",
    "scheduler",
    "store",
    "config",
    "slack",
    "discord",
  ],
  around: ["app", "compose-room", "workspace", "services", "chat", "store"],
  desk: ["frozen", "answers", "app", "workspace", "delivery", "replay", "services", "log", "chat", "store"],
  "held-on": ["workspace", "chat", "answers", "briefing", "stories", "search", "corpus", "text"],
  lookup: ["workspace", "briefing", "stories", "corpus", "text"],
  ask: ["lookup", "workspace", "chat", "answers", "search", "corpus", "text"],
  find: ["workspace", "chat", "answers", "briefing", "search", "text"],
  summary: ["lookup", "workspace", "services", "compose", "chat", "briefing", "files", "corpus"],
  "whole-story": ["lookup", "workspace", "chat", "briefing", "stories", "corpus"],
  app: [
    "ask",
    "find",
    "summary",
    "whole-story",
    "held-on",
    "compose",
    "compose-room",
    "replay",
    "services",
    "workspace",
    "delivery",
    "chat",
    "briefing",
    "answers",
    "stories",
    "store",
    "corpus",
    "config",
  ],
  environment: [],
  config: ["environment"],
  cli: [
    "environment",
    "app",
    "compose-room",
    "around",
    "serve",
    "services",
    "compose",
    "replay",
    "workspace",
    "chat",
    "briefing",
    "answers",
    "stories",
    "search",
    "feeds",
    "store",
    "schedule",
    "files",
    "corpus",
    "text",
    "config",
    "terminal",
  ],
  terminal: ["chat", "config", "text"],
  slack: ["chat", "config", "schedule", "corpus", "text"],
  discord: ["chat", "config", "schedule", "corpus", "text"],
  main: ["cli", "app", "config"],
};

/** Single files that a room may import although it may not know the rest of theirs. */
const MAY_IMPORT_FILE: Record<string, readonly string[]> = {
  // "What would be posted" is printed without the platform's library; what needs it is loaded where it is used.
  cli: ["discord/render", "slack/render", "discord/register"],
};

const OPEN_TO_ALL = ["time", "turn", "thread", "problem", "log", "corpus/reason", "package"];

/** The only rooms and files that touch network, disk, process or system clock. */
const IO = [
  "serve",
  "scheduler/recurring",
  "scheduler/start",
  "thread",
  "files",
  "store",
  "cli",
  "main",
  "workspace",
  "feeds/fetch",
  "services/host-list",
  "search/index-files",
  "slack/start",
  "slack/by-http",
  "slack/by-socket",
  "slack/clients",
  "terminal/start",
  "terminal/history",
  "discord/gateway",
  "discord/calm-strategy",
  "discord/rest",
  "time",
];
const IO_MODULES = /^node:(fs|net|http|https|dns|child_process|readline|sqlite|worker_threads|process|os)(\/|$)/;

type Import = { from: string; room: string; target: string };

const files = [...sources("src"), ...sources("adapters")];
const imports = files.flatMap(importsOf);

test("there is something to check", () => {
  expect(imports.length).toBeGreaterThan(50);
});

test("each room imports only from the rooms it may know", () => {
  const crossings = imports
    .filter(({ target }) => target.startsWith("~"))
    .filter(({ room, target }) => {
      const other = target.slice(1);
      if (OPEN_TO_ALL.includes(other) || MAY_IMPORT_FILE[room]?.includes(other)) return false;
      const otherRoom = roomOf(other);
      return otherRoom !== room && !(MAY_IMPORT[room] ?? []).includes(otherRoom);
    });
  expect(crossings.map(({ from, target }) => `${from} imports ${target.slice(1)}`)).toEqual([]);
});

test("only the rim touches network, disk, process and clock", () => {
  const wrong = imports.filter(
    ({ from, room, target }) =>
      IO_MODULES.test(target) && !IO.includes(room) && !IO.some((file) => from.startsWith(file)),
  );
  expect(wrong.map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
});

test("nobody but time.ts asks the system for the time or for chance", () => {
  const wrong = files.filter(
    (file) => !file.endsWith("src/time.ts") && /\b(Date\.now|Math\.random)\(/.test(code(file)),
  );
  expect(wrong.map((file) => relative(root, file))).toEqual([]);
});

test("a platform's library is loaded only where its adapter starts: elsewhere its types do", () => {
  const loaded = files.flatMap((file) =>
    [
      ...code(file).matchAll(
        /(?:^|\n)\s*(?:import|export)(?! type)[^;"']*?from\s+"(discord\.js|@discordjs\/[^"]+|@slack\/[^"]+)"/g,
      ),
    ].map(() => moduleName(file)),
  );
  for (const module of loaded) expect(IO).toContain(module);
});

test("a command that fetches nothing loads no library that fetches: they take a third of its time", () => {
  const atOnce = new Set<string>();
  const load = (file: string): void => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    if (file.startsWith(root) && file.endsWith(".ts")) loadedBy(file).forEach(load);
  };
  load(join(root, "src/main.ts"));
  expect(atOnce.size).toBeGreaterThan(200);
  expect([...atOnce].filter((file) => ["undici", "zod"].includes(file))).toEqual([]);
});

test("natural is imported by path only: whole it costs a second and prints to stdout", () => {
  expect(imports.filter(({ target }) => target === "natural")).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(root, folder, name));
}

function importsOf(file: string): Import[] {
  const from = moduleName(file);
  const found = code(file).matchAll(/(?:^|\n)\s*(?:import|export)[^;"']*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g);
  return [...found].map(([, fixed, loaded]) => {
    const written = fixed ?? loaded;
    const target = written.startsWith(".") ? `~${moduleName(resolve(dirname(file), written))}` : written;
    return { from, room: roomOf(from), target };
  });
}

/** What is loaded with a file, not later: absolute paths of ours and names of packages. */
function loadedBy(file: string): string[] {
  const found = code(file).matchAll(/(?:^|\n)(?:import|export)(?! type)[^;"']*?from\s+"([^"]+)"/g);
  return [...found].map(([, written]) => (written.startsWith(".") ? resolve(dirname(file), written) : written));
}

function code(file: string): string {
  return readFileSync(file, "utf8");
}

/** "/…/src/text/words.ts" -> "text/words"; "/…/adapters/terminal/start.ts" -> "terminal/start". */
function moduleName(file: string): string {
  return relative(root, file)
    .replace(/^(src|adapters)\//, "")
    .replace(/\.(ts|mjs|json)$/, "");
}

function roomOf(module: string): string {
  return module.split("/")[0];
}
