// Scored sentences -> Answer: the place where "I don't know" is decided.
import type { Article } from "../corpus/article.ts";
import { isSameQuote, type Quote, sentenceQuote } from "../corpus/passage.ts";
import type { ArticleHit } from "../search/search.ts";
import { namesIn } from "../text/names.ts";
import { overlaps, type Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { hasAll, termsOf } from "../text/words.ts";
import type { Answer, Considered, Question, Searched } from "./answer.ts";
import { allAges, asksForAges } from "./beside/ages.ts";
import { furtherItems } from "./beside/further-items.ts";
import { namingSentence, topicSentence } from "./beside/named.ts";
import { otherOutlets, silentOutlets } from "./beside/others.ts";
import { newerFirst } from "./beside/since-then.ts";
import { answerFromCorpus, type Counting } from "./corpus-answer.ts";
import { type Judgement, judge } from "./doubt/confidence.ts";
import { payerFirst } from "./doubt/payer.ts";
import { tellsOfOther } from "./doubt/tells-of-other.ts";
import { namesNotIn, personNotIn } from "./doubt/unnamed.ts";
import { reasonsOf } from "./explain.ts";
import { isToldOfNone, noughtFirst } from "./first/nought-first.ts";
import { askedOneFirst } from "./first/of-another.ts";
import { originalFirst } from "./first/originals.ts";
import { ownDoerFirst, tellsOfOtherDoer } from "./first/other-doer.ts";
import { phraseFirst } from "./first/phrase-first.ts";
import { unitPriceFirst } from "./first/unit-price-first.ts";
import type { Asked } from "./question/asked.ts";
import { isCounted } from "./question/corpus-question.ts";
import { asksWhateverIsTold } from "./question/outlet.ts";
import { quietAnswer } from "./quiet-answer.ts";
import { besideNewest } from "./searched.ts";
import { CLOSE_FEATURES, TYPE_FIT } from "./sentences/close-features.ts";
import type { ScoredArticle } from "./sentences/pool.ts";
import { type Candidate, ledBy, type Selection, selectSentences } from "./sentences/select.ts";
import type { UnitModel } from "./sentences/unit-model.ts";
import { objectOfAct } from "./short-answer/object-of-act.ts";
import { shortAnswer } from "./short-answer/short-answer.ts";
import { kindOfNoun } from "./words/kind-nouns.ts";
import { NO_STATS, type TermStats } from "./words/rarity.ts";
import { readWords } from "./words/reading.ts";
import { sameThings } from "./words/same-things.ts";

/** From here the first sentence is given as the answer. */
export const ANSWERED = 0.6;
/** From here the articles may hold an answer: the closest sentences are shown. */
const UNSURE = 0.2;

/** The most that is said of a sentence whose article never has a name that was asked about, or that is of another: no answer. */
export const OF_OTHER = 0.3;

/**
 * The least that is said of "Nobody has died.", which is short, and was nowhere the answer to a question learned from, and of
 * whom the verb asked with has as its subject and what as its object.
 */
const OF_PLAIN = 0.6;

/** So many sentences are given with an answer. */
const CONSIDERED = 10;

export type Corpus = {
  readonly stats: TermStats;
  /** The hits' articles in the hits' order; those the store no longer has may be missing. */
  readonly articles: readonly Article[];
  readonly hits: readonly ArticleHit[];
  readonly searched: Searched;
} & Pick<Counting, "outlets" | "listing" | "counted">;

/** The whole way from a question and the articles found for it to the answer; pure. */
export function answerQuestion(question: Question, corpus: Corpus): Answer {
  const { stats, articles, hits, searched } = corpus;
  if (isCounted(question.ofCorpus)) return answerFromCorpus(question, articles, corpus);
  const scores = new Map(hits.map((hit) => [hit.articleId, hit.score]));
  const scored = articles.map((article): ScoredArticle => ({ article, score: scores.get(article.id) ?? 0 }));
  return respond(question, selectSentences(question, scored, stats), { stats, searched });
}

/** The answer from one article by itself, with no corpus around it. */
export function answerFromArticle(question: Question, article: Article): Answer {
  const at = article.publishedAt?.at ?? null;
  const searched = { articles: 1, from: at, to: at };
  return respond(besideNewest(question, searched), selectSentences(question, [{ article, score: 1 }], NO_STATS), {
    stats: NO_STATS,
    searched,
  });
}

export type Searching = { readonly stats: TermStats; readonly searched: Searched };

export function respond(question: Question, selected: Selection, { stats, searched }: Searching): Answer {
  const found = { ...selected, candidates: ownDoerFirst(question, selected.candidates) };
  const asked = unitPriceFirst(question, found.asked, payerFirst(question, askedOneFirst(question, found.candidates)));
  const newest = newerFirst(question, found.asked, originalFirst(noughtFirst(question, asked)));
  const ordered = phraseFirst(question, newest);
  const selection = { ...found, candidates: ordered };
  const { candidates, articles } = selection;
  const words = wordsAsked(question, selection.asked);
  const first = candidates[0];
  const { held, right: probably } = surer(question, found, selection, stats);
  const isOfOther =
    first !== undefined &&
    (lacksName(question, first, selection.asked) ||
      tellsOfOtherDoer(question, first) ||
      tellsOfOther(question, first, selection.asked));
  const isNone = first !== undefined && isToldOfNone(first);
  const isPlain = isNone || (first !== undefined && objectOfAct(question, first) !== null);
  const right = isOfOther ? Math.min(probably, OF_OTHER) : isPlain ? Math.max(probably, OF_PLAIN) : probably;
  const unknownNames = [...new Set([...unknown(question, stats), ...nobody(question, articles)])];
  // What has no word of the question may answer it, but not for a name that no article has.
  const isApart = first !== undefined && first.mask === 0 && unknownNames.length > 0;
  const isNear = Math.max(held, right) >= UNSURE && !isApart;
  const telling = isNear || !asksWhateverIsTold(question) ? undefined : candidates.find(hasAllTerms(question));
  const isFound = isNear || telling !== undefined;
  const nearest = isFound ? telling : nearestOf(candidates);
  const leading = nearest ?? first;
  const shown = ledBy(candidates, leading);
  const considered = inOneQuotation(
    eachOnce(shown)
      .slice(0, CONSIDERED)
      .map((each, i) => toConsidered(each, selection.model, words, i === 0)),
  );
  const short = leading === undefined ? null : wholeShort(question, leading);
  const answer = {
    ...quietAnswer(question, searched),
    held,
    confidence: right,
    considered,
    articles,
    short,
    named: leading === undefined ? null : besides(considered[0]!.quote, sentenceNaming(leading, short)),
    unknownNames,
  };
  if (!isFound) return { ...answer, nearest: nearest === undefined ? null : considered[0]!.quote };
  if (right < ANSWERED) return { ...answer, kind: "unsure" };
  const { others, agreeing } = short === null ? { others: [], agreeing: [] } : otherOutlets(question, selection);
  return {
    ...answer,
    kind: "answered",
    question: { ...question, told: first === undefined ? null : nameTold(first) },
    others,
    agreeing,
    more: furtherItems(question, candidates, others),
    silent: short === null ? [] : silentOutlets(selection, others),
  };
}

function hasAllTerms({ terms }: Question): (candidate: Candidate) => boolean {
  return ({ article, sentence: { start, end } }) =>
    terms.length > 0 && hasAll(termsOf(article.text.slice(start, end)), terms);
}

/** Of several whose ages are asked for no one alone. */
function wholeShort(question: Question, leading: Candidate): Span | null {
  const short = shortAnswer(question, leading);
  const { article, sentence } = leading;
  return short !== null && asksForAges(question) ? allAges(article.text, sentence, short) : short;
}

/** Without what another article says word for word, as of one wire's report under two names. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const told = new Set<string>();
  return candidates.filter(({ article, sentence: { start, end } }) => {
    const words = article.text.slice(start, end);
    const isNew = !told.has(words);
    told.add(words);
    return isNew;
  });
}

/** What names whom a quote speaks of, unless it stands in the quote. */
function besides(shown: Quote, naming: Quote | null): Quote | null {
  return naming !== null && overlaps(naming, shown) ? null : naming;
}

/** Sentences of one quotation are quoted together, where the best of them stands. */
function inOneQuotation(considered: readonly Considered[]): Considered[] {
  return considered.filter(({ quote }, i) => considered.findIndex((other) => isSameQuote(other.quote, quote)) === i);
}

/**
 * What has no word of the question is near to nothing that a reader would call near. It leads the quotes as well, so that
 * whoever reads these is told the same: of 191 questions not found another sentence was ranked before it 35 times, and was
 * the answer to none.
 */
function nearestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.slice(0, CONSIDERED).find(({ mask }) => mask !== 0);
}

function lacksName(question: Question, { article }: Candidate, asked: Asked): boolean {
  return namesNotIn(article, question, asked).length > 0 || personNotIn(article, question) !== null;
}

/** That another sentence than the best comes first makes no answer less likely. */
function surer(question: Question, found: Selection, shown: Selection, stats: TermStats): Judgement {
  const verdict = judge(question, found, stats);
  if (shown.candidates === found.candidates) return verdict;
  const own = judge(question, shown, stats);
  return own.right > verdict.right ? own : verdict;
}

/** The sentence before the first that names whom or what it speaks of. */
function sentenceNaming(first: Candidate, short: Span | null): Quote | null {
  const { article, sentence } = first;
  return (holdsPerson(first, short) ? null : namingSentence(article, sentence)) ?? topicSentence(article, sentence);
}

/** True where the short answer is itself a name, or has one: then nobody asks who is meant. */
function holdsPerson({ sentence }: Candidate, short: Span | null): boolean {
  return (
    short !== null &&
    sentence.names.some(({ kind, start, end }) => kind === "person" && start < short.end && end > short.start)
  );
}

/** The one name in the short answer. */
function nameTold({ article, span }: Candidate): string | null {
  const words = span === null ? "" : article.text.slice(span.start, span.end);
  const names = namesIn(words);
  return names.length === 1 ? words.slice(names[0]!.start, names[0]!.end) : null;
}

type WordAsked = { readonly text: string; readonly place: number };

/** The words of the question that count, as they were asked, each once. */
function wordsAsked({ askedAs }: Question, { places }: Asked): WordAsked[] {
  const words = readWords(askedAs, { start: 0, end: askedAs.length }).flatMap(({ start, end, form }) => {
    const place = form.stop ? undefined : places.get(form.stem);
    return place === undefined ? [] : [{ text: askedAs.slice(start, end), place }];
  });
  return [...new Map(words.map((word) => [word.place, word])).values()];
}

function toConsidered(
  { article, sentence, span, score, features, mask }: Candidate,
  model: UnitModel,
  words: readonly WordAsked[],
  isLeading: boolean,
): Considered {
  const fit = features[TYPE_FIT]!;
  const textsOf = (held: boolean) =>
    words.filter(({ place }) => (mask >>> place) % 2 === Number(held)).map(({ text }) => text);
  return {
    // The answer is marked in the first alone: only there a place that answers is worth a dateline.
    quote: sentenceQuote(article, sentence, isLeading ? span : null),
    score,
    why: features.length === CLOSE_FEATURES.length ? scoreReasons(features, model) : [],
    holds: textsOf(true),
    lacks: textsOf(false),
    fits: fit === 0 ? null : fit > 0,
  };
}

const scoreReasons = reasonsOf(CLOSE_FEATURES);

/** Names of the question that no article has, as they were asked. "CEO" is no name though it looks like one. */
function unknown({ names, askedAs }: Question, stats: TermStats): string[] {
  if (stats.articleCount === 0) return [];
  const isUnknown = (stemmed: string) =>
    [stemmed, ...sameThings(stemmed)].every((each) => stats.articlesWith(each) === 0);
  const isNoun = (word: string) => kindOfNoun(stem(word)) !== undefined;
  // "IS" is no word that is looked for: nothing can be said of it.
  return names
    .filter((name) => name.split(" ").every((word) => !isStopWord(word) && isUnknown(stem(word)) && !isNoun(word)))
    .map((name) => asWritten(name, askedAs));
}

/** The person asked about whom none of the articles found has by first and last name; the best are read first. */
function nobody(question: Question, [best, ...others]: readonly Article[]): string[] {
  const name = best === undefined ? null : personNotIn(best, question);
  const isTold = name === null || others.some((article) => personNotIn(article, question) === null);
  return isTold ? [] : [asWritten(name, question.askedAs)];
}

function asWritten(folded: string, text: string): string {
  const name = namesIn(text).find((each) => each.folded === folded);
  return name === undefined ? folded : text.slice(name.start, name.end);
}
