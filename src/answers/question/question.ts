// A question's text -> terms, names, quoted phrases, time window and the kind of answer wanted.
import { namesIn } from "../../text/names.ts";
import { inOneLine } from "../../text/normalize.ts";
import { splitSentences } from "../../text/sentences.ts";
import { termsOf } from "../../text/words.ts";
import type { EpochMs } from "../../time.ts";
import type { Question } from "../answer.ts";
import { completeFollowUp } from "../follow-up/follow-up.ts";
import { withCapitals } from "./capitals.ts";
import { isListed, isOrdered, readCorpusQuestion } from "./corpus-question.ts";
import { measuresAsked } from "./measure.ts";
import { outletAskedFor } from "./outlet.ts";
import { publishedIn, windowOf } from "./published-in.ts";
import { timeWindow } from "./time-window.ts";
import { asksForSeveral, wantedBy } from "./wanted.ts";

export type QuestionContext = {
  /** When it is asked; null: relative times stay unresolved and no date is preferred. */
  readonly now: EpochMs | null;
  /** Where "yesterday" is meant; UTC unless given. */
  readonly timeZone?: string;
  /** The question before it in the same conversation, for follow-ups that leave words out. */
  readonly previous?: Question | null;
  /**
   * The outlets we have read, each by one name, so that "what does Al Jazeera say" can be limited to one, and "how many articles"
   * asks about what we have read. Left out: every question is one about the news.
   */
  readonly outlets?: readonly string[];
  /** Words typed with a small letter, here or in the question before, that the articles write as names; folded. */
  readonly named?: ReadonlySet<string>;
};

/** A question longer than this is cut: nobody asks with more, and scoring grows with each word. */
export const LONGEST_QUESTION = 1_500;

/** Reads any text as a question; one without usable words has no terms. */
export function readQuestion(
  text: string,
  { now, timeZone, previous = null, outlets, named = NONE }: QuestionContext,
): Question {
  const own = withCapitals(inOneLine(text).trim().slice(0, LONGEST_QUESTION), named);
  // "How many articles are there?" is of all, whatever was asked before.
  const ownOfCorpus = outlets === undefined ? null : readCorpusQuestion(own, outlets);
  const isOfAll = ownOfCorpus !== null && !isOrdered(ownOfCorpus.kind) && ownOfCorpus.about === "";
  const followUp =
    previous === null || isOfAll ? null : completeFollowUp(own, previous, { named, outlets: outlets ?? [] });
  const asked = followUp?.askedAs ?? own;
  const ofCorpus = followUp === null || outlets === undefined ? ownOfCorpus : readCorpusQuestion(asked, outlets);
  const isOfList = isListed(ofCorpus?.kind ?? null);
  const published = isOfList ? (publishedIn(asked, now, timeZone)?.published ?? null) : null;
  const window = isOfList ? published && windowOf(published) : timeWindow(asked, now, timeZone);
  const news = ofCorpus?.about ?? asked;
  const source = outletAskedFor(news, outlets ?? []);
  const about = source?.rest ?? news;
  const outlet = ofCorpus?.outlet ?? source?.name ?? null;
  const wanted = wantedBy(askingPart(about));
  return {
    text,
    askedAs: followUp === null ? text : asked,
    joinedTo: followUp?.joinedTo ?? (isOfAll && previous !== null ? (previous.joinedTo ?? previous.askedAs) : null),
    terms: ofCorpus === null ? questionTerms(about) : [...new Set(termsOf(about))],
    names: [...new Set(namesIn(about).map((name) => name.folded))],
    phrases: quotedPhrases(about),
    wanted: followUp?.wanted ?? (ofCorpus === null ? wanted.kind : "thing"),
    focus: wanted.focus,
    measures: measuresAsked(askingPart(about), wanted.focus),
    window: window ?? (followUp === null ? null : followUp.window),
    ...(published && { published }),
    outlet,
    several: asksForSeveral(askingPart(about)),
    ofCorpus: ofCorpus?.kind ?? null,
    ...(ofCorpus && { about: ofCorpus.about }),
    askedAt: now,
    ...(followUp?.thing !== undefined && { thing: followUp.thing }),
    told: null,
  };
}

/**
 * Without "US", unless that is all: too many reports name the country for it to tell one from another (decision 0003). A topic,
 * or a count of articles "on the US", means it.
 */
function questionTerms(text: string): string[] {
  const telling = termsOf(text.replaceAll(/\bUS\b(?!\.)/g, "us"));
  return [...new Set(telling.length > 0 ? telling : termsOf(text))];
}

const NONE: ReadonlySet<string> = new Set();

/** What a question is mostly asked with, folded. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set("who whom whose what which when where why how".split(" "));

/** "He was freed. Who paid?" -> "Who paid?": the last sentence that asks, where there are several. */
export function askingPart(text: string): string {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  return sentences.findLast((sentence) => /\?["”’)]?$/.test(sentence)) ?? sentences.at(-1) ?? text;
}

function quotedPhrases(text: string): string[] {
  return [...text.matchAll(/["“]([^"“”]{2,200})["”]/g)]
    .map((match) => match[1]!.trim())
    .filter((phrase) => phrase !== "");
}
