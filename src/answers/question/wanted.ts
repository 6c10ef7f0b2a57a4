// A question's words -> the kind of answer it wants, and the noun it asks about.
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { wordsOf } from "../../text/words.ts";
import type { AnswerKind } from "../answer.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";

export type Wanted = { readonly kind: AnswerKind; readonly focus: string | null };

/** Adjectives and adverbs after "how" that ask for a figure. */
const MEASURES = new Set(
  "much old long far tall big large high deep fast wide heavy hot cold often expensive likely late early".split(" "),
);

const AUXILIARIES = new Set(
  `is are was were am be been do does did has have had can could will would shall should may might must
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't won't isnt arent wasnt werent dont doesnt
  didnt hasnt havent cant wont`.split(/\s+/),
);

const QUESTION_WORDS = new Set("who whom whose whos what whats which when where why how".split(" "));

const SPEECH = new Set("say said tell told call called describe described think thought claim claimed".split(" "));

/** The noun phrase after a question word is looked for in this many words. */
const FOCUS_WORDS = 6;

/** Reads the part of a question that asks: wantedBy("Which French city hosted it?") -> place, "citi". */
export function wantedBy(text: string): Wanted {
  const words = foldedWords(text);
  const at = words.findIndex((word) => QUESTION_WORDS.has(word));
  if (at < 0 || (at > 0 && AUXILIARIES.has(words[0]!))) return withoutQuestionWord(words);
  const rest = words.slice(at + 1);
  switch (words[at]) {
    case "who":
    case "whos":
      return { kind: asksWhoSomeoneIs(rest) ? "definition" : "person", focus: null };
    case "whom":
    case "whose":
      return { kind: "person", focus: null };
    case "when":
      return { kind: "date", focus: null };
    case "where":
      return { kind: "place", focus: null };
    case "why":
      return { kind: "reason", focus: null };
    case "how":
      return howWanted(rest);
    default:
      return whatWanted(rest, words.slice(0, at));
  }
}

/** True where more than one answer is asked for: "which countries took part", "who were they", "who else", "name the three". */
export function asksForSeveral(text: string): boolean {
  const words = wordsOf(text).map((word) => word.folded);
  const at = words.findIndex((word) => word === "who" || word === "which" || word === "what");
  if (["name", "list"].includes(words[0] ?? "")) return true;
  if (at < 0) return false;
  const next = words[at + 1];
  if (["are", "were", "else", "all"].includes(next ?? "")) return words[at] !== "what" || next === "else";
  if (words[at] === "who") return false;
  const end = words.findIndex((word, i) => i > at && isStopWord(word));
  return words
    .slice(at + 1, end < 0 ? undefined : end)
    .slice(0, 3)
    .some(isPlural);
}

function isPlural(word: string): boolean {
  return (/[^su]s$/.test(word) && !isStopWord(word)) || IRREGULAR_PLURALS.has(word);
}

/** With a mark of ours where a comma or colon parts two words: no noun phrase reaches over it. */
function foldedWords(text: string): string[] {
  let reached = 0;
  return wordsOf(text).flatMap(({ start, end, folded }) => {
    const parted = /[,;:—–]/.test(text.slice(reached, start));
    reached = end;
    return parted ? [PARTED, folded] : [folded];
  });
}

const PARTED = ",";

function withoutQuestionWord(words: readonly string[]): Wanted {
  if (AUXILIARIES.has(words[0] ?? "")) return { kind: "yes-no", focus: null };
  if (["name", "list"].includes(words[0] ?? "")) return { kind: "list", focus: focusNoun(words.slice(1)) };
  return { kind: "thing", focus: null };
}

/** "who is alan henning", but not "who is the second hostage" nor "who is leading the talks". */
function asksWhoSomeoneIs(rest: readonly string[]): boolean {
  const [verb, ...name] = rest;
  return ["is", "was", "are", "were"].includes(verb ?? "") &&
    name.length >= 1 &&
    name.length <= 3 &&
    !isStopWord(name[0]!)
    ? !name.some((word) => word.endsWith("ing") || word.endsWith("ed"))
    : false;
}

function howWanted(rest: readonly string[]): Wanted {
  const next = rest[0] ?? "";
  if (next === "many") return { kind: "count", focus: countedNoun(rest.slice(1)) };
  if (next === "soon" || (next === "long" && rest[1] === "ago")) return { kind: "date", focus: null };
  if (next === "come") return { kind: "reason", focus: null };
  if (MEASURES.has(next))
    return {
      kind: "amount",
      focus: next === "much" && !AUXILIARIES.has(rest[1] ?? "") ? focusNoun(rest.slice(1)) : null,
    };
  return { kind: "thing", focus: null };
}

function whatWanted(rest: readonly string[], before: readonly string[]): Wanted {
  if (rest[0] === "kind" || rest[0] === "type" || rest[0] === "sort")
    return { kind: "thing", focus: focusNoun(rest.slice(2)) };
  if (rest[0] === "time") return { kind: "date", focus: null };
  const preposition = before.at(-1);
  const helping = AUXILIARIES.has(rest[0] ?? "") && !BE.has(rest[0]!);
  const focus = helping ? null : focusNoun(rest);
  const kind = focus === null ? undefined : kindOfNoun(focus);
  if (kind === "date" || (preposition === "since" && kind === undefined && rest.length < 2))
    return { kind: "date", focus };
  if (kind !== undefined) return { kind, focus };
  if (rest.some((word) => SPEECH.has(word)) && ["did", "does", "do", "has", "was"].includes(rest[0] ?? "")) {
    return { kind: "quotation", focus: null };
  }
  if (rest.at(-1) === "mean" || (rest.at(-1) === "for" && rest.at(-2) === "stand"))
    return { kind: "definition", focus: null };
  if (asksWhatSomethingIs(rest)) return { kind: "definition", focus };
  return { kind: "thing", focus };
}

/** "what is a coalition", "what are ctenophores", but not "what is it" nor "what is the name". */
function asksWhatSomethingIs([verb, ...rest]: readonly string[]): boolean {
  const named = ["a", "an"].includes(rest[0] ?? "") ? rest.slice(1) : rest;
  return BE.has(verb ?? "") && named.length >= 1 && named.length <= 3 && !isStopWord(named[0]!);
}

const BE = new Set("is are was were".split(" "));

/** The plural after "how many", past adjectives: "how many british soldiers died" -> "soldier". */
function countedNoun(words: readonly string[]): string | null {
  const run = contentRun(words);
  const plural = run.find((word) => (word.endsWith("s") && !word.endsWith("ss")) || IRREGULAR_PLURALS.has(word));
  const noun = plural ?? run[0];
  return noun === undefined ? null : stem(noun);
}

const IRREGULAR_PLURALS = new Set(
  "people men women children police troops staff personnel aircraft feet lives".split(" "),
);

/** The noun that a "what" or "which" asks about: the last before the verb ("which major french city hosted"), or after "is the". */
function focusNoun(words: readonly string[]): string | null {
  const start = words.findIndex((word) => !isBreak(word));
  if (start < 0 || start >= FOCUS_WORDS) return null;
  const run = contentRun(words.slice(start));
  const known = run.findLast((word) => kindOfNoun(stem(word)) !== undefined);
  if (known !== undefined) return stem(known);
  const verb = run.findIndex((word, i) => i > 0 && /(?:ed|ing|ly)$/.test(word));
  const noun = run[(verb < 0 ? run.length : verb) - 1];
  return noun === undefined ? null : stem(noun);
}

function contentRun(words: readonly string[]): readonly string[] {
  const end = words.slice(0, FOCUS_WORDS).findIndex(isBreak);
  return words.slice(0, end < 0 ? FOCUS_WORDS : end);
}

function isBreak(word: string): boolean {
  return word === PARTED || isStopWord(word);
}
