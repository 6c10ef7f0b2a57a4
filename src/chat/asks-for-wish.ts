// "Keep me posted on Ebola", "I'm not interested in boxing" -> what is followed or muted, in words of one's own.
import { bareWords, isNoTopic } from "./asks-for-news.ts";
import type { Command } from "./parse.ts";
import { countryAlone } from "./words-meant.ts";

/**
 * wishAskedFor("keep me posted on Ebola") -> follow Ebola now; wishAskedFor("stop telling me about boxing") -> mute boxing. Null for
 * what says it to nobody here, and for "stop telling me about it".
 */
export function wishAskedFor(text: string): Command | null {
  const asked = bareWords(text);
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
    [
      "(?:stop|quit) (?:muting|hiding) (.+)|(?:remove|lift|undo) the mute (?:on|of|for|from) (.+)|take (.+) off mute",
      (words) => ({ kind: "unmute", words }),
    ],
    [
      `(?:stop|quit) (?:telling|showing|sending|giving|bothering) (?:me|us) ${NEWS_ON} (.+)`,
      (words) => ({ kind: "mute", words }),
    ],
    [
      "(?:no more|hide(?: all)?) (?:news|stories|articles) (?:about|on) (.+)|(?:do not|don't) (?:show|tell|send|give) (?:me|us) (?:anything|(?:any(?: more)?|more)(?: news| stories| articles)?) (?:about|on) (.+)|stop showing (?:me|us) (\\S+(?: \\S+)?)|(?:I|we) (?:do not|don't) want (?:to (?:hear|read|know|see)|news)(?: anything| more| any more)? (?:about|on|of) (.+)",
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
  /^(?:what (?:am I|are we) (?:following|muting)|what (?:do|did) (?:I|we) (?:follow|mute)|(?:what|which) (?:topics|stories|words) (?:do|am|are|did) (?:I|we) (?:follow|following|mute|muting)|what have (?:I|we) (?:followed|muted)|(?:turn off|stop|disable|no more)(?: the| my| all)* (?:alerts|notifications)|what(?: is|'s) (?:followed|muted)(?: here)?)$/i;
