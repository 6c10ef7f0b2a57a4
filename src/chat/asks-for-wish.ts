// "Keep me posted on Ebola", "I'm not interested in boxing" -> what is followed or muted, in words of one's own.
import { isNoTopic } from "./asks-for-news.ts";
import type { Command } from "./parse.ts";
import { countryAlone } from "./words-meant.ts";

/**
 * wishAskedFor("keep me posted on Ebola") -> follow Ebola now; wishAskedFor("stop telling me about boxing") -> mute boxing. Null for
 * what says it to nobody here, and for "stop telling me about it".
 */
export function wishAskedFor(text: string): Command | null {
  const asked = text
    .trim()
    .replaceAll("’", "'")
    .replace(/[\s?.!]+$/, "")
    .replace(/[\s,]+please$/i, "");
  if (SHOWN.test(asked)) return { kind: "follow", words: "", now: false };
  for (const [pattern, wish] of WISHES) {
    const words = pattern
      .exec(asked)
      ?.slice(1)
      .find((found) => found !== undefined);
    if (words !== undefined && !isNoTopic(words) && words.split(/\s+/).length <= MOST_WORDS)
      return wish(countryAlone(words));
  }
  return null;
}

/** With more words it is hardly a topic. */
const MOST_WORDS = 6;

const NEWS_ON = "(?:(?:any |the |more |all )*(?:news|stories|articles|anything) )?(?:about|on|of|with)";

const WISHES: readonly (readonly [RegExp, (words: string) => Command])[] = (
  [
    [
      `(?:keep (?:me|us) (?:posted|updated|informed|up to date)|(?:alert|notify) (?:me|us)|let (?:me|us) know) (?:about|on|of|when there(?:'s| is) (?:any )?(?:news|something new) (?:about|on)) (.+)`,
      (words) => ({ kind: "follow", words, now: true }),
    ],
    ["(?:I am|I'm|we are|we're) interested in (.+)", (words) => ({ kind: "follow", words, now: false })],
    ["(?:stop|quit) following (.+)", (words) => ({ kind: "unfollow", words })],
    ["(?:stop|quit) (?:muting|hiding) (.+)", (words) => ({ kind: "unmute", words })],
    [
      `(?:stop|quit) (?:telling|showing|sending|giving|bothering) (?:me|us) ${NEWS_ON} (.+)`,
      (words) => ({ kind: "mute", words }),
    ],
    [
      "(?:no more|hide(?: all)?|(?:do not|don't) (?:show|tell|send|give) (?:me|us)(?: any(?: more)?)?) (?:news|stories|articles) (?:about|on) (.+)",
      (words) => ({ kind: "mute", words }),
    ],
    [
      "(?:I am|I'm|we are|we're) not interested in (.+)|(?:I|we) (?:do not|don't) care about (.+)",
      (words) => ({ kind: "mute", words }),
    ],
  ] as const satisfies readonly (readonly [string, (words: string) => Command])[]
).map(([pattern, wish]) => [new RegExp(`^(?:please )?(?:can you |could you )?(?:${pattern})$`, "i"), wish] as const);

/** "What am I following?" */
const SHOWN =
  /^(?:what (?:am I|are we) (?:following|muting)|what (?:do|did) (?:I|we) (?:follow|mute)|what(?: is|'s) (?:followed|muted)(?: here)?)$/i;
