// Question, and Answer = answered | unsure | not-found.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Reason } from "../corpus/reason.ts";
import type { Span } from "../text/span.ts";
import type { EpochMs } from "../time.ts";
import type { CorpusQuestion } from "./question/corpus-question.ts";
import type { Measure } from "./question/measure.ts";
import type { Published } from "./question/published-in.ts";
import type { SpokenAs } from "./words/spoken-as.ts";

export type AnswerKind =
  | "person"
  | "organisation"
  | "place"
  | "date"
  | "count"
  | "amount"
  | "reason"
  | "quotation"
  | "yes-no"
  | "definition"
  | "list"
  | "thing";

export type Question = {
  /** As it was asked. */
  readonly text: string;
  /** What it was understood as, when a follow-up left words out or a word was mistyped; else the same as `text`. */
  readonly askedAs: string;
  /** The whole question that a follow-up's own words were put behind; null for one that is whole itself. */
  readonly joinedTo: string | null;
  readonly terms: readonly string[];
  readonly names: readonly string[];
  readonly phrases: readonly string[];
  readonly wanted: AnswerKind;
  /** The noun the question asks about: "countri" in "how many countries met". */
  readonly focus: string | null;
  /** In what the figure asked for is measured; null where any may be meant. */
  readonly measures: readonly Measure[] | null;
  readonly window: { readonly from: EpochMs; readonly to: EpochMs } | null;
  /** Where articles are counted, when they were published: the very days, which `window` holds; absent for any other question. */
  readonly published?: Published;
  /** One of those that were read; where articles are counted, also as it was typed, where none is called so. */
  readonly outlet: string | null;
  /** True when it asks for several: "which countries", "who were". */
  readonly several: boolean;
  /** What is asked of the articles as such, not of the news in them; null for most questions. */
  readonly ofCorpus: CorpusQuestion["kind"] | null;
  /** Where it asks that: the words that say what the articles are about; absent for any other question. */
  readonly about?: string;
  readonly askedAt: EpochMs | null;
  /** Once answered: the article whose story is spoken of, from this answer or the last one before it that found any, else null; absent before. */
  readonly story?: ArticleId | null;
  /** Once answered: the articles of a briefing on a topic that is spoken of, while that is of no one story of it; absent otherwise. */
  readonly amid?: readonly ArticleId[];
  /**
   * Once answered: its own words, where they ask of the story before and have a place there or elsewhere, so that the next question
   * goes on from them; absent otherwise.
   */
  readonly own?: string;
  /** Once answered: who was last named as an answer in the talk, where the article tells whether that is a man or a woman, else null; absent before. */
  readonly person?: { readonly name: string; readonly as: SpokenAs } | null;
  /** Once answered: who was named as an answer in the talk: no "it" is one of them; absent before. */
  readonly persons?: readonly string[];
  /** Once answered: the last thing that was spoken of as "it" or with "the", while the story is the same, else null; absent before. */
  readonly thing?: string | null;
  /** Once answered: the name that the short answer gives, for follow-ups that speak of "him" or "it". */
  readonly told: string | null;
};

/**
 * All that was read, or of it those of an outlet or a time; the articles that have the words of the question, with or without the
 * others of their stories; those of the story asked of; who was seen to say so.
 */
export type CountedOf = "all" | "of-outlet-or-time" | "having-words" | "of-their-stories" | "of-story" | "saying-so";

export type Searched = { readonly articles: number; readonly from: EpochMs | null; readonly to: EpochMs | null };

/** One sentence considered, with its score's explanation. */
export type Considered = {
  readonly quote: Quote;
  readonly score: number;
  /** Empty where it was not looked at closely. */
  readonly why: readonly Reason[];
  /** Words of the question, as they were asked, that it has and that it lacks. */
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
  /** Whether it has something of the kind asked for; null where that can't be seen. */
  readonly fits: boolean | null;
};

export type Answer = {
  readonly kind: "answered" | "unsure" | "not-found";
  readonly question: Question;
  /** Calibrated probability that the first quote answers, 0..1. */
  readonly confidence: number;
  /** Calibrated probability that the articles hold an answer, 0..1. */
  readonly held: number;
  /** The short answer: a span of the first quote's article text, inside that quote; null when none is seen. */
  readonly short: Span | null;
  /** Where the first quote speaks of "he" or "she": the sentence before it that names who that is. */
  readonly named: Quote | null;
  /** Best first; given for every kind, so that "unsure" and "not-found" can show the closest. */
  readonly considered: readonly Considered[];
  /** Where several are asked for: further sentences with others than the short answer. */
  readonly more: readonly { readonly quote: Quote; readonly short: Span }[];
  /** "since": a later report gives another figure or date, which may be how it went on. */
  readonly others: readonly { readonly relation: "agrees" | "differs" | "since"; readonly quote: Quote }[];
  /** All of other outlets that say the same, one sentence of each; copies print the report of one before them. */
  readonly agreeing?: readonly { readonly quote: Quote; readonly isCopy: boolean }[];
  /** Other outlets that write of it, in whose articles no answer was seen. */
  readonly silent: readonly string[];
  /**
   * The articles, and their outlets, that a question about the articles as such asks for; of those that say so, which outlets print
   * the report of another.
   */
  readonly counted: {
    readonly articles: number;
    readonly outlets: readonly string[];
    /** How many of the articles are each outlet's; absent where those say the same. */
    readonly ofEach?: readonly number[];
    /** How many of them name no outlet; absent where that was not counted. */
    readonly unnamed?: number;
    readonly copies?: readonly string[];
    /** What was counted; absent in records from before it was told. */
    readonly of?: CountedOf;
  } | null;
  /**
   * Set where the outlet whose articles are asked for has none: those that tell of the same, or where it was never read those of a like
   * name, else all that were.
   */
  readonly otherOutlets?: { readonly which: "telling" | "near" | "all"; readonly names: readonly string[] };
  readonly searched: Searched;
  readonly nearest: Quote | null;
  /** Articles best first, for those who want to read on. */
  readonly articles: readonly Article[];
  /** Set where the story spoken of before has nothing on a question of few words: it was asked of all that was read. */
  readonly elsewhere?: true;
  /** Names of the question, as they were asked, that no article has: said to be unknown. */
  readonly unknownNames: readonly string[];
};

/** Of what was said to be sure 87 in 100 were right, on questions of which nothing was learned: the README has the counts. */
export const SURE = 0.85;
