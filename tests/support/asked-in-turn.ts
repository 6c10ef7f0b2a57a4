// Questions of one talk -> the answer to the last of them.
import type { Answer } from "../../src/answers/answer.ts";
import { answerOf } from "../../src/ask.ts";
import type { Workspace } from "../../src/workspace.ts";

/** Asks one after another; no story is spoken of. */
export async function askedInTurn(workspace: Workspace, texts: readonly string[]): Promise<Answer> {
  let previous: Answer | null = null;
  for (const text of texts) {
    previous = await answerOf(
      text,
      { previous, spokenOf: null, at: await workspace.now(), timeZone: "UTC" },
      workspace,
    );
  }
  return previous!;
}
