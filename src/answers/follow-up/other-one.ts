// "and the American one?", and the question before -> that question asked of another of the kind that it names.
import { isStopWord } from "../../text/stopwords.ts";
import { isNoun } from "../words/noun-forms.ts";
import { ASKING_VERB, BE, PREPOSITIONS } from "./asking-words.ts";

const WORD = "\\p{L}[\\p{L}'’-]*";
const WHERE = "at|in|from|of|on|near";

/** "the American one", "in the smaller one", "the one at Tolm"; "no one" is nobody. */
const ONE = new RegExp(
  `^(?:(?:${WHERE}|by|for|to|with) )?(?:(?<article>the|an?) )?(?:(?!(?:any|each|every|no|some|that|this|which) )(?<like>${WORD}(?: ${WORD})?) one|one (?<where>(?:${WHERE}) .+))$`,
  "iu",
);

/**
 * otherOne("Who bought the Norvik shipyard?", "the American one") -> "Who bought the American shipyard?"; null for other words, and
 * where the question before names nothing that could be "one".
 */
export function otherOne(before: string, fragment: string): string | null {
  const { article, like, where } = ONE.exec(fragment)?.groups ?? {};
  if (like === undefined && where === undefined) return null;
  const things = thingsIn(before);
  // Of "the name of the new bridge" the old one is a bridge.
  const isName = like !== undefined && /^\p{Lu}/u.test(like);
  const thing = things.find(({ lead }) => lead !== "" && isName === /\p{Lu}/u.test(lead)) ?? things[0];
  if (thing === undefined) return null;
  const rest = before.slice(thing.end);
  if (where !== undefined) return `${before.slice(0, thing.end)} ${where}${rest.replace(PLACE, "")}`;
  const the = article === undefined && /['’]s$/.test(like!) ? "" : "the ";
  return `${before.slice(0, thing.start)}${the}${like} ${thing.noun}${isName ? rest.replace(PLACE, "") : rest}`;
}

/** "the Norvik shipyard": where it stands, its noun and what stands before that. */
type Thing = { readonly lead: string; readonly noun: string; readonly start: number; readonly end: number };

function thingsIn(before: string): Thing[] {
  return [...before.matchAll(ARTICLE)].flatMap(({ index, 0: article }) => {
    const start = index + article.length;
    const words = WORDS.exec(before.slice(start))?.[0].split(" ") ?? [];
    const stop = words.findIndex((word) => isStopWord(word.toLowerCase()));
    const run = stop < 0 ? withoutAct(words, before.slice(0, index)) : words.slice(0, stop);
    const noun = run.at(-1);
    if (noun === undefined || !/^\p{Ll}/u.test(noun) || noun.endsWith("ed")) return [];
    return [{ lead: run.slice(0, -1).join(" "), noun, start: index, end: start + run.join(" ").length }];
  });
}

const ARTICLE = /\b(?:the|an?) /gi;
const WORDS = new RegExp(`^${WORD}(?: ${WORD})*`, "u");

/** "open" of "When did the old bridge open?" is what it did, and "held" of "was the election held". */
function withoutAct(words: readonly string[], lead: string): readonly string[] {
  const helping = words.length < 2 ? undefined : ASKING_VERB.exec(lead)?.[0];
  if (helping === undefined || (BE.test(helping) && isNoun(words.at(-1)!.toLowerCase()))) return words;
  return words.slice(0, -1);
}

/** " at Lund" of "the plant at Lund?": another one is elsewhere. */
const PLACE = new RegExp(
  `^ (?:${WHERE}) (?:the )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)*(?= (?:${PREPOSITIONS})\\b|[?.!,]|$| \\p{Ll})`,
  "u",
);
