// A number alone at a shell -> the story of the last briefing given there, or the reply that says that there is none.
import type { App } from "../app.ts";
import type { BriefingItem } from "../briefing/briefing.ts";
import type { View } from "../chat/dates.ts";
import { storyNumbered } from "../chat/numbered.ts";
import { numberAlone } from "../chat/which-one.ts";
import { type Call, shellView } from "./command.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

/** `item`: the story that a number stands for; null where `words` are to be looked up. */
export type StoryAsked = {
  readonly app: App;
  readonly view: View;
  readonly words: string;
  readonly item: BriefingItem | null;
};

/**
 * Runs a command on one story. A number that stands for none is answered here, with `none` for JSON; exit status 0. Throws
 * RequestError when the last briefing cannot be made again.
 */
export function withStoryAsked(
  call: Call,
  { words = call.words.join(" "), none }: { readonly words?: string; readonly none: object },
  run: (asked: StoryAsked) => Promise<number>,
): Promise<number> {
  return withApp(call, async (app) => {
    const view = { ...shellView(call, app.view()), now: await app.now() };
    const numbered = numberAlone(words) === null ? null : storyNumbered(words, await app.lastBriefing(), view);
    if (numbered?.kind === "none") {
      printResult(call, none, () => numbered.reply);
      return 0;
    }
    return run({ app, view, words, item: numbered?.item ?? null });
  });
}
