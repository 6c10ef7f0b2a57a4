// The best sentence and the next ones -> what other outlets say to the same question: the same, or another figure.
import { type Quote, quote } from "../corpus/passage.ts";
import { type Figure, figuresIn } from "../text/figures.ts";
import { namesIn } from "../text/names.ts";
import { sameName } from "../text/same-name.ts";
import type { Answer } from "./answer.ts";
import type { Candidate, Selection } from "./select.ts";

type Other = Answer["others"][number];

/** Further behind the best sentence than this, one seldom answers the same question. */
const NEAR_BEST = 2;
const MOST_OTHERS = 2;
/** Figures further apart are of different things more often than they are a disagreement. */
const MOST_APART = 3;

/**
 * One sentence of each other outlet, best first, whose short answer is the same as that of the first candidate or another
 * figure for the same noun. Silent where it is not clear: a wrong "differs" misinforms.
 */
export function otherOutlets([best, ...rest]: readonly Candidate[]): Other[] {
  if (!best?.span) return [];
  const told = new Set([outletOf(best)]);
  const others: Other[] = [];
  for (const candidate of rest) {
    if (others.length === MOST_OTHERS || candidate.score < best.score - NEAR_BEST) break;
    const relation = told.has(outletOf(candidate)) ? null : relationOf(best, candidate);
    if (relation === null) continue;
    told.add(outletOf(candidate));
    others.push({ relation, quote: quoteOf(candidate) });
  }
  return others;
}

/** An article that fits the question at least so well as the best, by search's score, tells of the same. */
const TELLS_OF_IT = 0.75;

/** Outlets whose articles tell of the same and that have not been quoted. */
export function silentOutlets({ candidates, articles, articleScores }: Selection, others: readonly Other[]): string[] {
  const heard = new Set([candidates[0]?.article.outlet, ...others.map(({ quote }) => quote.article.outlet)]);
  const best = Math.max(...articleScores);
  const near = articles.filter((_, i) => articleScores[i]! >= TELLS_OF_IT * best).flatMap(({ outlet }) => outlet ?? []);
  return [...new Set(near)].filter((outlet) => !heard.has(outlet)).sort();
}

function outletOf({ article }: Candidate): string {
  return article.outlet ?? article.id;
}

function relationOf(best: Candidate, other: Candidate): Other["relation"] | null {
  const [one, two] = [answerIn(best), answerIn(other)];
  if (one === null || two === null) return null;
  if (one.figure !== null && two.figure !== null) return compared(one.figure, two.figure);
  if (one.name !== null && two.name !== null) return sameName(one.name, two.name) ? "agrees" : null;
  return one.text === two.text ? "agrees" : null;
}

type Read = { readonly text: string; readonly figure: Figure | null; readonly name: string | null };

/** The short answer read as the one figure or name it holds. The figure is read in its sentence, where its noun stands. */
function answerIn({ article, sentence, span }: Candidate): Read | null {
  if (!span) return null;
  const text = article.text.slice(span.start, span.end);
  const whole = article.text.slice(sentence.start, sentence.end);
  const [from, to] = [span.start - sentence.start, span.end - sentence.start];
  const figures = figuresIn(whole).filter(({ start, end }) => start < to && end > from);
  const names = namesIn(text);
  return {
    text: text.toLowerCase(),
    figure: figures.length === 1 ? figures[0]! : null,
    name: names.length === 1 ? names[0]!.folded : null,
  };
}

/** Null when they do not count the same, or lie too far apart. */
function compared(a: Figure, b: Figure): Other["relation"] | null {
  if (a.kind !== b.kind || a.unit !== b.unit) return null;
  if (a.low === b.low && a.high === b.high) return "agrees";
  const [small, large] = [Math.min(a.high, b.high), Math.max(a.low, b.low)];
  const near = small > 0 && large / small <= MOST_APART;
  const sameNoun = a.kind !== "date" && a.counts === b.counts;
  return near && sameNoun ? "differs" : null;
}

function quoteOf({ article, sentence: { start, end } }: Candidate): Quote {
  return quote(article, { start, end });
}
