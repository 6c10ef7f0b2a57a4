// A talk in which every reply is one line of JSON: for programs that drive the prompt.
import { createInterface } from "node:readline";
import { receiveLine } from "../../adapters/terminal/receive.ts";
import type { App } from "../app.ts";
import type { Briefing } from "../briefing/briefing.ts";
import { afterBriefing, type Context } from "../chat/context.ts";
import { handle } from "../chat/handle.ts";
import { plainText } from "../chat/plain.ts";
import { answerJson, briefingJson, quoteJson } from "../chat/public-json.ts";
import { quotesOf } from "../chat/reply.ts";
import type { Handled } from "../chat/services.ts";
import type { Io } from "./command.ts";

/** Writes the opening briefing, then a line for each line of input, until the input ends or says quit. */
export async function talkInJson(io: Io, app: App, opening: Briefing): Promise<void> {
  const write = (value: unknown) => io.stdout.write(`${JSON.stringify(value)}\n`);
  write(briefingJson(opening));
  let context: Context = afterBriefing(opening);
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const command = receiveLine(line);
    if (command === null) continue;
    if (command.kind === "quit") break;
    try {
      const handled = await handle(command, app, context);
      write(jsonOf(handled, context));
      context = handled.context;
    } catch (error) {
      write({ error: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** The public JSON of a new answer or briefing; any other reply as its text and quotes. */
function jsonOf({ reply, context, briefing }: Handled, before: Context): unknown {
  if (context.asked !== null && context.asked !== before.asked) return answerJson(context.asked.value);
  if (briefing !== undefined) return briefingJson(briefing);
  return { text: plainText(reply), quotes: quotesOf(reply).map(quoteJson) };
}
