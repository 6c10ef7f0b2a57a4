// A question's text -> terms, names, quoted phrases, time window and the kind of answer wanted.
import { namesIn } from "../text/names.ts";
import { splitSentences } from "../text/sentences.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { vectorPlace } from "../text/word-vectors.ts";
import { foldWord, termsOf } from "../text/words.ts";
import type { EpochMs } from "../time.ts";
import type { Question } from "./answer.ts";
import { readCorpusQuestion } from "./corpus-question.ts";
import { completeFollowUp } from "./follow-up.ts";
import { measuresAsked } from "./measure.ts";
import { outletAskedFor } from "./outlet.ts";
import { isPlace } from "./same-things.ts";
import { isCommon } from "./spelling.ts";
import { timeWindow } from "./time-window.ts";
import { asksForSeveral, wantedBy } from "./wanted.ts";

export type QuestionContext = {
  /** When it is asked; null: relative times stay unresolved and no date is preferred. */
  readonly now: EpochMs | null;
  /** The question before it in the same conversation, for follow-ups that leave words out. */
  readonly previous?: Question | null;
  /**
   * Names of the outlets we have read, so that "what does Al Jazeera say" can be limited to one, and "how many articles"
   * asks about what we have read. Left out: every question is one about the news.
   */
  readonly outlets?: readonly string[];
};

/** A question longer than this is cut: nobody asks with more, and scoring grows with each word. */
export const LONGEST_QUESTION = 1_500;

/** Reads any text as a question; one without usable words has no terms. */
export function readQuestion(text: string, { now, previous = null, outlets }: QuestionContext): Question {
  const own = withCapitals(text.trim().slice(0, LONGEST_QUESTION));
  const followUp = previous === null ? null : completeFollowUp(own, previous);
  const asked = followUp?.askedAs ?? own;
  const outlet = outletAskedFor(asked, outlets ?? []);
  const ofCorpus = outlets === undefined ? null : readCorpusQuestion(asked);
  const about = ofCorpus?.about ?? outlet?.rest ?? asked;
  const wanted = wantedBy(askingPart(about));
  return {
    text,
    askedAs: followUp === null ? text : asked,
    terms: [...new Set(termsOf(about))],
    names: [...new Set(namesIn(about).map((name) => name.folded))],
    phrases: quotedPhrases(about),
    wanted: followUp?.wanted ?? (ofCorpus === null ? wanted.kind : "thing"),
    focus: wanted.focus,
    measures: measuresAsked(askingPart(about), wanted.focus),
    window: timeWindow(asked, now) ?? (followUp === null ? null : followUp.window),
    outlet: outlet?.name ?? followUp?.outlet ?? null,
    several: asksForSeveral(askingPart(about)),
    ofCorpus: ofCorpus?.kind ?? null,
    askedAt: now,
    told: null,
  };
}

/** "He was freed. Who paid?" -> "Who paid?": the last sentence that asks, where there are several. */
export function askingPart(text: string): string {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  return sentences.findLast((sentence) => /\?["”’)]?$/.test(sentence)) ?? sentences.at(-1) ?? text;
}

/**
 * Of a question typed without capitals the words that stand for places, or that are used in English and mean nothing by
 * themselves, get theirs, so that "who won in sweden" asks about Sweden. What nobody uses may be mistyped, and is left.
 */
function withCapitals(text: string): string {
  if (/\p{Lu}/u.test(text.slice(1))) return text;
  return text.replace(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu, (word) => {
    const folded = foldWord(word);
    const isName =
      isPlace(stem(folded)) || (!isCommon(folded) && !isCommon(american(folded)) && vectorPlace(stem(folded)) >= 0);
    return isName && !isStopWord(folded) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

/** What is known of words was learned from American texts: "kilometers", "organizations". */
function american(word: string): string {
  return word
    .replace("our", "or")
    .replace(/re(s?)$/, "er$1")
    .replace(/is(e[ds]?|ing|ations?)$/, "iz$1");
}

function quotedPhrases(text: string): string[] {
  return [...text.matchAll(/["“]([^"“”]{2,200})["”]/g)]
    .map((match) => match[1]!.trim())
    .filter((phrase) => phrase !== "");
}
