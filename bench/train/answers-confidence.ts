// Questions asked of corpora that hold the answer and of such that don't -> when to say that it isn't there.
import { type Question, SURE } from "../../src/answers/answer.ts";
import { chance, confidenceFeatures, type OddsModel } from "../../src/answers/doubt/confidence.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { ANSWERED } from "../../src/answers/respond.ts";
import { articlesToRead, retrieveArticles } from "../../src/answers/retrieve.ts";
import { type Selection, type SelectionModels, selectSentences } from "../../src/answers/sentences/select.ts";
import { NO_STATS, type TermStats } from "../../src/answers/words/rarity.ts";
import { readWords } from "../../src/answers/words/reading.ts";
import { sigmoid } from "../../src/briefing/linear.ts";
import { type Article, type ArticleId, makeArticle, titleOf } from "../../src/corpus/article.ts";
import { sentencesOf } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import type { ArticleIndex } from "../../src/search/search.ts";
import { backgroundIdf } from "../../src/text/background-idf.ts";
import { namesIn } from "../../src/text/names.ts";
import type { Span } from "../../src/text/span.ts";
import { parseIsoTime } from "../../src/time.ts";
import { auroc, holdsAnswer, type QaQuestion } from "../qa-score.ts";
import type { SmallCorpus } from "../small-corpora.ts";
import { FOLDS, foldOf, halfOf, type QaSet } from "./answers-examples.ts";
import { fitUnits } from "./units.ts";

export type ConfidenceExample = {
  readonly set: string;
  readonly fold: number;
  readonly features: readonly number[];
  readonly answerable: boolean;
  /** Whether the first sentence holds the answer. */
  readonly isRight: boolean;
};

/** Articles without the answer's sentences stand beside up to so many others. */
const FEW = 60;

/**
 * Each question several times: of the whole corpus; of small ones with and without its answer; of the right article by
 * itself and of one like it. And, where the answer stands in the text, of a few articles without the sentences that hold
 * it: the event is there, what is asked about it is not. And with a name of another question in place of its own, of the
 * articles of both: everything is there, but not together. And with its rarest other word exchanged, of its own articles:
 * the Nobel prize is there, but not the one asked about. By `unseen` short answers, reader and judge
 * have not seen the documents of a half; the ranking has.
 */
export function confidenceExamples(
  { name: set, articles, index, questions }: QaSet,
  small: readonly SmallCorpus[],
  every: number,
  unseen: (half: 0 | 1) => SelectionModels,
): ConfidenceExample[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const examples: ConfidenceExample[] = [];
  const add = (kind: string, { id, answers }: QaQuestion, found: Found | null, answerable: boolean) => {
    if (found === null) return;
    const isRight = answerable && holdsAnswer(found.first, answers);
    examples.push({ set: `${set} ${kind}`, fold: foldOf(id), features: found.features, answerable, isRight });
  };
  const named = questions.flatMap((each) => {
    const article = byId.get(each.evidence[0]?.docId as ArticleId);
    const name = namesIn(each.question).at(-1);
    return article && name ? [{ article, name: each.question.slice(name.start, name.end) }] : [];
  });
  const rarest = questions.map((each) => rarestPlainWord(each.question));
  for (const corpus of small) {
    for (const { asked, answerable } of corpus.questions) {
      const models = unseen(halfOf(asked.evidence[0]!.docId));
      add("small", asked, askOf(readAsked(asked), corpus.articles, corpus.index, models), answerable);
    }
  }
  questions.forEach((each, i) => {
    const right = [...new Set(each.evidence.flatMap(({ docId }) => byId.get(docId as ArticleId) ?? []))];
    const question = readAsked(each);
    const models = unseen(halfOf(right[0]?.id ?? each.id));
    add("open", each, askOf(question, articles, index, models), each.answerable);
    if (i % every !== 0 || !right[0]) return;
    const hits = retrieveArticles(question, index, FEW);
    const wrong = hits
      .map((hit) => byId.get(hit.articleId)!)
      .filter((article) => !right.includes(article) && !holdsAnswer(article.text, each.answers))
      .slice(0, Math.round(FEW ** ((i % 20) / 19)));
    add("own", each, askAlone(question, right[0], models), true);
    const cut = withoutAnswer(right[0], each.answers);
    if (cut) {
      add("cut", each, askFew(question, [cut, ...wrong], models), false);
      add("own", each, askAlone(question, cut, models), false);
    }
    const other = named[(7 * i) % named.length];
    const swapped = other ? withName(each.question, other.name, right[0]) : null;
    const word = rarest[(11 * i + 1) % rarest.length];
    const altered = word ? withWord(each.question, rarest[i] ?? null, word.text, right[0]) : null;
    if (altered !== null) {
      add("altered", each, askFew(readAsked({ ...each, question: altered }), [right[0], ...wrong], models), false);
    }
    if (swapped !== null) {
      const both = [...new Set([right[0], other!.article, ...wrong])];
      add("swapped", each, askFew(readAsked({ ...each, question: swapped }), both, models), false);
    }
  });
  return examples;
}

function readAsked({ question, askedAt }: QaQuestion): Question {
  return readQuestion(question, { now: askedAt ? (parseIsoTime(askedAt)?.at ?? null) : null });
}

/** The article without the sentences that hold an answer; null when the title does or nothing would be left. */
function withoutAnswer(article: Article, answers: readonly string[]): Article | null {
  const title = titleOf(article);
  const texts = sentencesOf(article).map(({ start, end }) => article.text.slice(start, end));
  const left = texts.filter((text) => !holdsAnswer(text, answers));
  if (left.length === texts.length) return article;
  if (left.length < 2 || (title !== null && holdsAnswer(title, answers))) return null;
  const { outlet, url, publishedAt } = article;
  return makeArticle({ title, body: left.join(" "), outlet, url, publishedAt });
}

/** The question with another name in place of its last; null where it has none, or its article knows the other as well. */
function withName(question: string, name: string, { text }: Article): string | null {
  const own = namesIn(question).at(-1);
  const isKnown = name.split(" ").some((word) => text.toLowerCase().includes(word.toLowerCase()));
  return own === undefined || isKnown ? null : `${question.slice(0, own.start)}${name}${question.slice(own.end)}`;
}

type PlainWord = Span & { readonly text: string };

/** The rarest word of a question that is in no name of it. */
function rarestPlainWord(question: string): PlainWord | null {
  const names = namesIn(question);
  const words = readWords(question, { start: 0, end: question.length })
    .filter(({ form, start, end }) => !form.stop && !names.some((name) => name.start < end && name.end > start))
    .sort((a, b) => backgroundIdf(b.form.stem) - backgroundIdf(a.form.stem));
  const rarest = words[0];
  return rarest === undefined
    ? null
    : { start: rarest.start, end: rarest.end, text: question.slice(rarest.start, rarest.end) };
}

/** The question with another word in place of its own; null where the article knows the other as well. */
function withWord(question: string, own: PlainWord | null, other: string, { text }: Article): string | null {
  if (own === null || text.toLowerCase().includes(other.toLowerCase().slice(0, 6))) return null;
  return `${question.slice(0, own.start)}${other}${question.slice(own.end)}`;
}

/** What is judged by, and the sentence that would be shown. */
type Found = {
  readonly features: readonly number[];
  readonly first: string;
  /** Where the first sentence stands. */
  readonly place: Span & { readonly article: Article };
};

function askFew(question: Question, articles: readonly Article[], models: SelectionModels): Found | null {
  return askOf(question, articles, createArticleIndex(articles), models);
}

export function askOf(
  question: Question,
  articles: readonly Article[],
  index: ArticleIndex,
  models: SelectionModels,
): Found | null {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const scored = articlesToRead(question, index, articles).map(({ articleId, score }) => ({
    article: byId.get(articleId)!,
    score,
  }));
  return foundIn(question, selectSentences(question, scored, index, models), index);
}

function askAlone(question: Question, article: Article, models: SelectionModels): Found | null {
  return foundIn(question, selectSentences(question, [{ article, score: 1 }], NO_STATS, models), NO_STATS);
}

function foundIn(question: Question, selection: Selection, stats: TermStats): Found | null {
  const features = confidenceFeatures(question, selection, stats);
  const first = selection.candidates[0];
  if (features === null || first === undefined) return null;
  const { start, end } = first.sentence;
  return { features, first: first.article.text.slice(start, end), place: { article: first.article, start, end } };
}

/**
 * What a first sentence that does not answer counts as, where the articles hold the answer, when it is asked whether they do:
 * in part as absent, because the sentences shown next may not answer either.
 */
const BESIDE = 0.8;

/** Beside the weighted sum of either model. */
const UNITS = 12;

/** What each set counts for the one question and for the other: our own are few beside those of the public sets. */
export type ConfidenceShares = { readonly held: SetShares; readonly right: SetShares };
type SetShares = (set: string) => number;

export type ConfidenceWeights = { readonly held: OddsModel; readonly right: OddsModel };

/** Prints how well held-out questions are judged, then fits all. */
export function trainConfidence(examples: readonly ConfidenceExample[], shares: ConfidenceShares): ConfidenceWeights {
  const counts = Map.groupBy(examples, (each) => each.set);
  const fitted = (all: readonly ConfidenceExample[], which: "held" | "right") => {
    const part = all.filter(({ set }) => shares[which](set) > 0);
    const weights = part.map(({ set }) => shares[which](set) / counts.get(set)!.length);
    return fitOdds(part, part.map(which === "held" ? heldLabel : rightLabel), weights);
  };
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = examples.filter((each) => each.fold !== fold);
    const [held, right] = [fitted(seen, "held"), fitted(seen, "right")];
    examples.forEach((each, i) => {
      if (each.fold === fold) {
        judged[i] = { ...each, held: chance(held, each.features), right: chance(right, each.features) };
      }
    });
  }
  for (const [set, members] of Map.groupBy(judged, (each) => each.set)) {
    console.log(`confidence: ${set.padEnd(32)} ${reportOn(members)}`);
  }
  return { held: fitted(examples, "held"), right: fitted(examples, "right") };
}

function heldLabel({ answerable, isRight }: ConfidenceExample): number {
  return answerable ? (isRight ? 1 : BESIDE) : 0;
}

function rightLabel({ isRight }: ConfidenceExample): number {
  return isRight ? 1 : 0;
}

/** Logistic regression with units; labels of 0..1 may be soft. */
function fitOdds(
  examples: readonly ConfidenceExample[],
  labels: readonly number[],
  weights: readonly number[],
): OddsModel {
  const groups = {
    rows: examples.map(({ features }) => features),
    starts: [...examples.keys(), examples.length],
    weights,
  };
  return fitUnits(groups, UNITS, ([score = 0], at) => Float64Array.of(sigmoid(score) - labels[at]!));
}

type Judged = ConfidenceExample & { readonly held: number; readonly right: number };

function reportOn(all: readonly Judged[]): string {
  const share = (part: readonly Judged[], holds: (each: Judged) => boolean) =>
    part.length === 0 ? "-" : (part.filter(holds).length / part.length).toFixed(3);
  const area = (value: (each: Judged) => number, is: (each: Judged) => boolean) =>
    auroc(all.filter(is).map(value), all.filter((each) => !is(each)).map(value))?.toFixed(3);
  const said = all.filter(({ right }) => right >= ANSWERED);
  const sure = all.filter(({ right }) => right >= SURE);
  return [
    `${all.length} questions, held: AUROC ${area(
      ({ held }) => held,
      ({ answerable }) => answerable,
    )}`,
    `accuracy ${share(all, ({ held, answerable }) => held >= 0.5 === answerable)}`,
    `right: AUROC ${area(
      ({ right }) => right,
      ({ isRight }) => isRight,
    )}`,
    `answered ${share(all, ({ right }) => right >= ANSWERED)}, of these right ${share(said, ({ isRight }) => isRight)}`,
    `sure ${share(all, ({ right }) => right >= SURE)}, of these right ${share(sure, ({ isRight }) => isRight)}`,
  ].join(", ");
}
