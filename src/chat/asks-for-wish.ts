// "Keep me posted on Ebola", "I'm not interested in boxing" -> what is followed or muted, in words of one's own.
import { bareWords, isNoTopic } from "./asks-for-news.ts";
import type { Command } from "./parse.ts";
import { countryAlone } from "./words-meant.ts";

/**
 * wishAskedFor("keep me posted on Ebola") -> follow Ebola now; wishAskedFor("I don't care about boxing") -> a remark, for which one may
 * mute boxing. Null for a question, for what says it to nobody here, and for "stop telling me about it".
 */
export function wishAskedFor(text: string): Command | null {
  const asked = bareWords(text);
  if (SHOWN.test(asked)) return { kind: "follow", words: "", now: false };
  if (text.trim().endsWith("?") && !ASKS_TO_DO.test(asked)) return null;
  for (const [pattern, wish] of WISHES) {
    const words = pattern
      .exec(asked)
      ?.slice(1)
      .find((found) => found !== undefined);
    if (words !== undefined && isTopic(words)) return wish(countryAlone(words));
  }
  return null;
}

/** "Why the talks failed" and "knowing who won" are questions, "me" is nobody's topic. */
function isTopic(words: string): boolean {
  return !isNoTopic(words) && !NO_ONES_TOPIC.test(words) && words.split(/\s+/).length <= MOST_WORDS;
}

const NO_ONES_TOPIC =
  /^(?:me|up|any(?:thing|one|body)(?: .*)?|(?:knowing|hearing|learning|finding|seeing|reading|understanding)(?: .*)?)$|\b(?:whom?|whose|what|why|how|whether|this|these|those|it|you|your|my|our|\w+sel(?:f|ves))\b/;

/** With more words it is hardly a topic. */
const MOST_WORDS = 6;

const ASKS_TO_DO = /^(?:please )?(?:can|could|would|will) you /i;

const NEWS_ON = "(?:(?:any |the |more |all )*(?:news|stories|articles|anything) )?(?:about|on|of|with)";

/** What somebody says of oneself changes nothing for a whole channel: it is said what to type. */
const remarkFor = (wish: "follow" | "mute") => (words: string) => ({ kind: "remark" as const, wish, words });

const WISHES: readonly (readonly [RegExp, (words: string) => Command])[] = (
  [
    [
      `(?:keep (?:me|us) (?:posted|updated|informed|up to date)|(?:alert|notify) (?:me|us)|let (?:me|us) know) (?:about|on|of|when there(?:'s| is) (?:any )?(?:news|something new) (?:about|on)) (.+)`,
      (words) => ({ kind: "follow", words, now: true }),
    ],
    ["(?:stop|quit) following (.+)", (words) => ({ kind: "unfollow", words })],
    [
      "(?:stop|quit) muting (.+)|(?:remove|lift|undo) the mute (?:on|of|for|from) (.+)|take (.+) off mute",
      (words) => ({ kind: "unmute", words }),
    ],
    [
      `(?:stop|quit) (?:telling|showing|sending|giving|bothering) (?:me|us) ${NEWS_ON} (.+)`,
      (words) => ({ kind: "mute", words }),
    ],
    [
      "hide (?:all )?(?:news|stories|articles) (?:about|on) (.+)|(?:do not|don't) (?:show|tell|send|give) (?:me|us) (?:anything|(?:any(?: more)?|more)(?: news| stories| articles)?) (?:about|on) (.+)",
      (words) => ({ kind: "mute", words }),
    ],
    ["(?:I am|I'm|we are|we're) interested in (.+)", remarkFor("follow")],
    [
      "no more (?:news|stories|articles) (?:about|on) (.+)|(?:I am|I'm|we are|we're) not interested in (.+)|(?:I|we) (?:do not|don't) care about (.+)|(?:I|we) (?:do not|don't) want (?:to (?:hear|read|know|see)|news)(?: anything| more| any more)? (?:about|on|of) (.+)",
      remarkFor("mute"),
    ],
  ] as const satisfies readonly (readonly [string, (words: string) => Command])[]
).map(
  ([pattern, wish]) =>
    [new RegExp(`^(?:please )?(?:(?:can|could|would|will) you )?(?:${pattern})$`, "i"), wish] as const,
);

/** "What am I following?" */
const SHOWN =
  /^(?:what (?:am I|are we) (?:following|muting)|what (?:do|did) (?:I|we) (?:follow|mute)|(?:what|which) (?:topics|stories|words) (?:do|am|are|did) (?:I|we) (?:follow|following|mute|muting)|what have (?:I|we) (?:followed|muted)|(?:turn off|stop|disable|no more)(?: the| my| all)* (?:alerts|notifications)|what(?: is|'s) (?:followed|muted)(?: here)?)$/i;
