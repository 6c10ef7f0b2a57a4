// A result -> stdout: text as the terminal shows it, or the public JSON.
import { renderReply } from "../../adapters/terminal/render.ts";
import { App } from "../app.ts";
import type { Reply } from "../chat/reply.ts";
import type { Opening } from "../workspace.ts";
import { type Call, momentOption, outputForm } from "./command.ts";
import { progressLine } from "./progress.ts";

/** Opens the app as the call's options say, does the work, and closes it whatever happens. */
export async function withApp<T>(call: Call, work: (app: App) => Promise<T>): Promise<T> {
  const progress = progressLine(call.io.stderr, "reading articles");
  const opening: Opening = {
    config: call.config,
    clock: call.io.clock,
    at: momentOption(call),
    onProgress: progress.step,
  };
  const app = await App.open(opening).finally(progress.done);
  try {
    for (const { what, why } of app.problems) call.io.stderr.write(`${what}: ${why}\n`);
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Prints the JSON when it was asked for, else the reply. */
export function printResult(call: Call, json: unknown, reply: () => Reply): void {
  if (outputForm(call) === "json") call.io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  else call.io.stdout.write(`${renderReply(reply(), call.io.stdout, call.io.env)}\n`);
}
