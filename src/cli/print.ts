// A result -> stdout: text as the terminal shows it, or the public JSON.
import { renderReply } from "../../adapters/terminal/render.ts";
import type { Reply } from "../chat/reply.ts";
import { type Call, outputForm } from "./command.ts";

/** Prints the JSON when it was asked for, else the reply. */
export function printResult(call: Call, json: unknown, reply: () => Reply): void {
  if (outputForm(call) === "json") call.io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  else call.io.stdout.write(`${renderReply(reply(), call.io.stdout, call.io.env)}\n`);
}
