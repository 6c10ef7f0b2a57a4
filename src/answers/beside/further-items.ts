// The sentences considered for a question that asks for several -> those that give others than the first.
import { sentenceQuote } from "../../corpus/passage.ts";
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import type { Span } from "../../text/span.ts";
import type { Answer, Question } from "../answer.ts";
import { type Candidate, NEAR_BEST } from "../sentences/select.ts";
import { agesIn, asksForAges } from "./ages.ts";

const MOST_ITEMS = 3;

/** None where one answer is asked for. */
export function furtherItems(
  question: Question,
  candidates: readonly Candidate[],
  others: Answer["others"],
): Answer["more"] {
  if (asksForAges(question)) return furtherAges(question, candidates);
  return question.several ? furtherNames(candidates, others) : [];
}

/**
 * At most three, best first, that tell an age not told yet: of somebody else who was asked about by name, or right beside the first.
 * Whoever else has an age in the report may be the surgeon.
 */
function furtherAges({ names }: Question, [best, ...rest]: readonly Candidate[]): Answer["more"] {
  if (!best?.span) return [];
  const told = new Set(agesTold(best).map(({ figure }) => figure));
  const known = namesWithAge(best);
  const items: Answer["more"][number][] = [];
  for (const candidate of rest) {
    const ages = agesTold(candidate).filter((age) =>
      names.length > 0 ? isOfAnother(age, candidate, names, known) : !told.has(age.figure) && isBeside(candidate, best),
    );
    const [first, last] = [ages[0], ages.at(-1)];
    if (first === undefined || last === undefined) continue;
    for (const { figure } of ages) told.add(figure);
    known.push(...namesWithAge(candidate));
    const { article, sentence } = candidate;
    items.push({ quote: sentenceQuote(article, sentence), short: { start: first.start, end: last.end } });
  }
  return items.slice(0, MOST_ITEMS);
}

type Age = Span & { readonly figure: string };

function agesTold({ article: { text }, sentence }: Candidate): Age[] {
  return agesIn(text, sentence).map(({ start, end }) => ({ start, end, figure: text.slice(start, end) }));
}

function isBeside({ article, sentence, score }: Candidate, best: Candidate): boolean {
  const isNext = article === best.article && Math.abs(sentence.index - best.sentence.index) === 1;
  return isNext && score >= best.score - NEAR_BEST;
}

/** "49" of "Mr Reinfeldt, 49," where he was asked about, and no age of his is told. */
function isOfAnother(age: Span, candidate: Candidate, asked: readonly string[], known: readonly string[]): boolean {
  return namesWithAge(candidate, age).some(
    (name) => asked.some((each) => sameName(each, name)) && !known.some((each) => sameName(each, name)),
  );
}

/** Whose age stands right behind the name. */
function namesWithAge({ article: { text }, sentence }: Candidate, only?: Span): string[] {
  const ages = only === undefined ? agesIn(text, sentence) : [only];
  return sentence.names
    .filter(({ end }) => ages.some((age) => age.start > end && BEFORE_AGE.test(text.slice(end, age.start))))
    .map(({ folded }) => folded);
}

const BEFORE_AGE = /^(?:, (?:aged )?| \(| (?:is|was|turned) )$/;

/** At most three, best first, of sentences that are not quoted anyway; no item is given twice, in whichever spelling. */
function furtherNames([best, ...rest]: readonly Candidate[], others: Answer["others"]): Answer["more"] {
  if (!best?.span) return [];
  const told = namesOf(best);
  const items: Answer["more"][number][] = [];
  for (const candidate of rest) {
    if (items.length === MOST_ITEMS || candidate.score < best.score - NEAR_BEST) break;
    const { article, sentence, span } = candidate;
    const isQuoted = others.some((other) => other.quote.article === article && other.quote.end === sentence.end);
    const names = namesOf(candidate);
    const fresh = names.filter((name) => !told.some((known) => sameName(known, name)));
    if (span === null || isQuoted || fresh.length === 0) continue;
    told.push(...fresh);
    items.push({
      quote: sentenceQuote(article, sentence, span),
      short: { start: span.start, end: span.end },
    });
  }
  return items;
}

/** The names in the short answer: the items of a list. */
function namesOf({ article, span }: Candidate): string[] {
  return span === null ? [] : namesIn(article.text.slice(span.start, span.end)).map(({ folded }) => folded);
}
