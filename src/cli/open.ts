// A call's options -> the app or the store they name, open for as long as the work takes.
import { App } from "../app.ts";
import { aroundTerminal } from "../around.ts";
import type { Problem } from "../problem.ts";
import type { FeedRoom } from "../services/feed-room.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { inOneLine, plainCharacters } from "../text/normalize.ts";
import { type Call, type Io, momentOption, outputForm } from "./command.ts";
import { progressLine } from "./progress.ts";

/** Opens the app as the call's options say, does the work, and closes it whatever happens. */
export async function withApp<T>(call: Call, work: (app: App) => Promise<T>): Promise<T> {
  // Looked at first: a call that is wrong must not leave a record of something said.
  outputForm(call);
  const progress = progressLine(call.io.stderr, "reading articles");
  const { config, io } = call;
  const opening = { config, clock: io.clock, at: momentOption(call), onProgress: progress.step };
  const app = await App.open(opening, aroundTerminal).finally(progress.done);
  try {
    tellProblems(io, app.problems);
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Opens the store alone: nothing is read or written beside what the work does. */
export async function withStore<T>(call: Call, work: (store: Store) => Promise<T>): Promise<T> {
  outputForm(call);
  const store = await openStore(call.config, call.io.clock);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opens what reads feeds, beside a store that is open; loaded only where it is needed, as it takes time. */
export async function withFeeds<T>(call: Call, store: Store, work: (room: FeedRoom) => Promise<T>): Promise<T> {
  const { openFeedRoom } = await import("../services/feed-room.ts");
  const room = openFeedRoom({ store, config: call.config, clock: call.io.clock, tell: async () => {} });
  try {
    return await work(room);
  } finally {
    await room.close();
  }
}

/** More would drive from the screen what was said before them. */
const MOST_PROBLEMS = 20;

/** A line for each of the first on stderr, and how many more there are. */
export function tellProblems(io: Io, problems: readonly Problem[]): void {
  for (const { what, why } of problems.slice(0, MOST_PROBLEMS)) io.stderr.write(`${oneLine(`${what}: ${why}`)}\n`);
  if (problems.length > MOST_PROBLEMS) io.stderr.write(`and ${problems.length - MOST_PROBLEMS} more.\n`);
}

/** Longer than any sentence of ours with a path in it. */
const LONGEST_LINE = 1_000;

/** What others named, such as a file, cannot steer the terminal, break the line or fill the screen. */
export function oneLine(text: string): string {
  const line = inOneLine(plainCharacters(text.slice(0, LONGEST_LINE))).trim();
  return text.length > LONGEST_LINE ? `${line}…` : line;
}
