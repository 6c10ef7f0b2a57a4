// A number alone at a shell -> the story of the last briefing given there, or the reply that says that there is none.
import type { App } from "../app.ts";
import type { BriefingItem } from "../briefing/briefing.ts";
import type { View } from "../chat/dates.ts";
import { noSuchStory } from "../chat/follow-up-reply.ts";
import { noBriefingYet, storyNumber } from "../chat/handle.ts";
import type { Reply } from "../chat/reply.ts";
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

/** Runs a command on one story. A number that stands for none is answered here, with `none` for JSON; exit status 0. */
export function withStoryAsked(call: Call, none: object, run: (asked: StoryAsked) => Promise<number>): Promise<number> {
  return withApp(call, async (app) => {
    const words = call.words.join(" ");
    const view = shellView(call, app.view());
    const numbered = await storyNumbered(words, app, view);
    if (numbered?.kind === "none") {
      printResult(call, none, () => numbered.reply);
      return 0;
    }
    return run({ app, view, words, item: numbered?.item ?? null });
  });
}

type Numbered =
  | { readonly kind: "story"; readonly item: BriefingItem }
  | { readonly kind: "none"; readonly reply: Reply };

/** Null for words, which are looked up. Throws RequestError when that briefing cannot be made again. */
async function storyNumbered(words: string, app: App, view: View): Promise<Numbered | null> {
  const number = storyNumber(words);
  if (number === null) return null;
  const briefing = await app.lastBriefing();
  if (briefing === null) return { kind: "none", reply: noBriefingYet(words, view) };
  const item = briefing.items[number - 1];
  return item === undefined ? { kind: "none", reply: noSuchStory(briefing.items.length) } : { kind: "story", item };
}
