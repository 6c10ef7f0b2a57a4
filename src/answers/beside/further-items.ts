// The sentences considered for a question that asks for several -> those that give others than the first.
import { sentenceQuote } from "../../corpus/passage.ts";
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
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
 * At most three, best first, that tell an age not told yet: of somebody who was asked about, or right beside the first. Whoever else
 * has an age in the report may be the surgeon.
 */
function furtherAges({ names }: Question, [best, ...rest]: readonly Candidate[]): Answer["more"] {
  if (!best?.span) return [];
  const told = new Set(agesTold(best).map(({ age }) => age));
  const isAsked = ({ sentence }: Candidate) =>
    sentence.names.some(({ folded }) => names.some((name) => sameName(name, folded)));
  const isBeside = ({ article, sentence }: Candidate) =>
    article === best.article && Math.abs(sentence.index - best.sentence.index) === 1;
  return rest
    .filter((each) => each.score >= best.score - NEAR_BEST && (names.length > 0 ? isAsked(each) : isBeside(each)))
    .flatMap((each) => {
      const ages = agesTold(each).filter(({ age }) => !told.has(age));
      for (const { age } of ages) told.add(age);
      const [first, last] = [ages[0], ages.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ quote: sentenceQuote(each.article, each.sentence), short: { start: first.start, end: last.end } }];
    })
    .slice(0, MOST_ITEMS);
}

function agesTold({ article: { text }, sentence }: Candidate) {
  return agesIn(text, sentence).map(({ start, end }) => ({ start, end, age: text.slice(start, end) }));
}

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
