// "and the American one?", and the question before -> that question asked of another of the kind that it names.
import { ARTICLES } from "../../text/pronouns.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { isNoun, isPlural } from "../words/noun-forms.ts";
import { ASKING_VERB, BE, PREPOSITIONS } from "./asking-words.ts";

const WORD = "\\p{L}[\\p{L}'’-]*";
const WHERE = "at|in|from|of|on|near";

/** "the American one", "in the smaller ones", "the one at Tolm"; "no one" is nobody. */
const ONE = new RegExp(
  `^(?:(?:${WHERE}|by|for|to|with) )?(?:(?<article>the|an?) )?(?:(?!(?:any|each|every|no|some|that|this|which) )(?<like>${WORD}(?: ${WORD})?) one(?<many>s)?|one(?<those>s)? (?<where>(?:${WHERE}) .+))$`,
  "iu",
);

/**
 * otherOne("Who bought the Norvik shipyard?", "the American one") -> "Who bought the American shipyard?"; null for other words, and
 * where the question before names nothing that could be "one".
 */
export function otherOne(before: string, fragment: string): string | null {
  const { article, like, where, many, those } = ONE.exec(fragment)?.groups ?? {};
  if (like === undefined && where === undefined) return null;
  const things = ofNumber(thingsIn(before), (many ?? those) !== undefined);
  return like === undefined ? oneAt(before, things, where!) : oneLike(before, things, { article, like });
}

/** "the smaller one" and "the Danish one": of "the name of the new bridge" the old one is a bridge. */
function oneLike(
  before: string,
  things: readonly Thing[],
  { article, like }: { readonly article: string | undefined; readonly like: string },
): string | null {
  const isName = isCapital(like);
  const thing = things.find(({ lead }) => lead.length > 0 && isName === lead.some(isCapital)) ?? things[0];
  if (thing === undefined) return null;
  const the = article === undefined && /['’]s$/.test(like) ? "" : "the ";
  // The Danish one of "the prime minister of Sweden" is a prime minister as well.
  const kept = isName ? commonIn(thing) : [thing.noun];
  const rest = before.slice(thing.end);
  return `${before.slice(0, thing.start)}${the}${[like, ...kept].join(" ")}${isName ? rest.replace(PLACE, "") : rest}`;
}

/** "the one in Chile": what a name or a place told of the first is not so of it. */
function oneAt(before: string, things: readonly Thing[], where: string): string | null {
  const preposition = where.slice(0, where.indexOf(" "));
  const placed = (thing: Thing) => placeBehind(before, thing, preposition);
  const thing = things.find((each) => placed(each) !== "") ?? things.find(({ lead }) => lead.length > 0) ?? things[0];
  if (thing === undefined) return null;
  const rest = before.slice(thing.end + placed(thing).length);
  return `${before.slice(0, thing.start)}the ${commonIn(thing).join(" ")} ${where}${rest}`;
}

/** "the Norvik shipyard": where it stands, its noun and what stands before that. */
type Thing = {
  readonly lead: readonly string[];
  readonly noun: string;
  readonly start: number;
  readonly end: number;
};

/** "prime minister" of "the Swedish prime minister". */
function commonIn({ lead, noun }: Thing): string[] {
  return [...lead.filter((word) => !isCapital(word)), noun];
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Several for "ones", where there are any. */
function ofNumber(things: readonly Thing[], isMany: boolean): readonly Thing[] {
  const alike = things.filter(({ noun }) => isPlural(noun) === isMany);
  return alike.length > 0 ? alike : things;
}

function thingsIn(before: string): Thing[] {
  return [...before.matchAll(ARTICLE)].flatMap(({ index, 0: article }) => {
    const start = index + article.length;
    const run = thingAt(before, start, before.slice(0, index));
    const noun = run.at(-1);
    if (noun === undefined || !/^\p{Ll}/u.test(noun) || noun.endsWith("ed")) return [];
    return [{ lead: run.slice(0, -1), noun, start: index, end: start + run.join(" ").length }];
  });
}

const ARTICLE = /\b(?:the|an?) /gi;
const WORDS = new RegExp(`^${WORD}(?: ${WORD})*`, "u");

/** The words of the thing that begins there, behind its article; `lead` is what stands before that. */
function thingAt(text: string, start: number, lead: string): readonly string[] {
  const words = WORDS.exec(text.slice(start))?.[0].split(" ") ?? [];
  const stop = words.findIndex((word) => isStopWord(word.toLowerCase()));
  if (stop < 0) return withoutAct(words, lead);
  // "the first one" stands for what was spoken of still earlier.
  if (stop > 0 && words[stop] === "one") return words.slice(0, stop + 1);
  const run = words.slice(0, stop);
  return ARTICLES.has(words[stop]!.toLowerCase()) ? withoutAct(run, lead) : run;
}

/** "open" of "When did the old bridge open?" is what it did, and "held" of "was the election held". */
function withoutAct(words: readonly string[], lead: string): readonly string[] {
  const helping = words.length < 2 ? undefined : ASKING_VERB.exec(lead)?.[0];
  if (helping === undefined || (BE.test(helping) && isNoun(words.at(-1)!.toLowerCase()))) return words;
  return words.slice(0, -1);
}

/** " at the hotel" of "the fire at the hotel?", " at Lund" of "the plant at Lund?"; empty where no such words stand there. */
function placeBehind(before: string, { start, end }: Thing, preposition: string): string {
  const rest = before.slice(end);
  const named = PLACE.exec(rest)?.[0];
  if (named !== undefined) return named;
  const lead = new RegExp(`^ (?:${preposition}|at|in|on|near) (?:the|an?) `, "i").exec(rest)?.[0];
  const words = lead === undefined ? [] : thingAt(rest, lead.length, before.slice(0, start));
  return words.length === 0 ? "" : lead + words.join(" ");
}

/** " at Lund" of "the plant at Lund?": another one is elsewhere. */
const PLACE = new RegExp(
  `^ (?:${WHERE}) (?:the )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)*(?= (?:${PREPOSITIONS})\\b|[?.!,]|$| \\p{Ll})`,
  "u",
);
