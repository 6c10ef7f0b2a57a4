// A result -> stdout: text as the terminal shows it, the public JSON, or what a chat platform would be sent.
import { renderReply } from "../../adapters/terminal/render.ts";
import type { Reply } from "../chat/reply.ts";
import { type Call, outputForm } from "./command.ts";
import { type Given, RENDERERS } from "./platforms.ts";

/** Prints the reply, or the JSON, in the form that was asked for; `given` is what a platform's buttons are given. */
export function printResult(
  call: Call,
  json: unknown,
  reply: () => Reply,
  given: Given = { reference: null, feedback: false },
): void {
  const { stdout, env } = call.io;
  const form = outputForm(call);
  if (form === "json") stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  else if (form === "text") stdout.write(`${renderReply(reply(), stdout, env)}\n`);
  else for (const body of RENDERERS[form](reply(), given)) stdout.write(`${JSON.stringify(body, null, 2)}\n`);
}
