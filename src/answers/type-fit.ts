// A sentence -> whether it holds something of the kind that is asked for.
import type { Figure } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { wordTexts } from "../text/words.ts";
import type { AnswerKind, Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { isMeasuredIn } from "./measure.ts";
import type { NameKind } from "./name-kind.ts";
import type { ReadSentence, ReadWord } from "./reading.ts";
import { formOf, TIME, type WordForm } from "./word-forms.ts";

/** Kinds of things found in one sentence, leaving out those that only repeat the question's words. */
export type Holds = {
  readonly name: boolean;
  readonly person: boolean;
  readonly place: boolean;
  readonly organisation: boolean;
  readonly date: boolean;
  readonly count: boolean;
  readonly amount: boolean;
  /** A figure that counts the noun that was asked about. */
  readonly focus: boolean;
  readonly reason: boolean;
  readonly quotation: boolean;
};

export function holds(
  text: string,
  { start, end, words, figures, names }: ReadSentence,
  { places }: Asked,
  { focus, measures }: Question,
): Holds {
  const isNew = (span: Span) =>
    wordTexts(text.slice(span.start, span.end)).some((word) => !places.has(formOf(word).stem));
  const fresh = figures.filter(isNew);
  const own = text.slice(start, end);
  const newNames = names.filter(isNew);
  const hasName = (kind: NameKind) => newNames.some((name) => name.kind === kind);
  return {
    name: newNames.length > 0,
    person: hasName("person"),
    place: hasName("place"),
    organisation: hasName("organisation"),
    date: fresh.some((figure) => figure.kind === "date") || words.some(({ form }) => saysWhen(form, places)),
    count: fresh.some((figure) => figure.kind === "count"),
    amount: fresh.some((figure) => isAmount(figure) && isMeasuredIn(measures, figure)),
    focus: focus !== null && fresh.some((figure) => figure.counts === focus),
    reason:
      /\b(?:because|due to|owing to|after|in order to|so that|thanks to|since|as a result|caused|led to|prompted|blamed|citing|amid|reasons?|in response to|in protest|so as to|over (?:the |its |his |her |their )?\w+ (?:concerns|fears|objections|claims|allegations)|for fear)\b/i.test(
        own,
      ),
    quotation: /["“”]|\bsaid\b/.test(own),
  };
}

function isAmount({ kind }: Figure): boolean {
  return kind !== "date" && kind !== "ordinal";
}

/** "Monday", "in March", "yesterday". */
function saysWhen({ wordClass, folded, stem }: WordForm, asked: ReadonlyMap<string, number>): boolean {
  return (wordClass === TIME || folded === "yesterday" || folded === "tomorrow") && !asked.has(stem);
}

/** 1 when the wanted kind is there, -1 when it is missing, 0 when the kind can't be seen in words; names may be in doubt. */
export function typeFit(wanted: AnswerKind, held: Holds): number {
  switch (wanted) {
    case "person":
    case "place":
    case "organisation":
      return held[wanted] ? 1 : held.name ? 0 : -1;
    case "date":
      return held.date ? 1 : -1;
    case "count":
      return held.count ? 1 : -1;
    case "amount":
      return held.amount ? 1 : -1;
    case "reason":
      return held.reason ? 1 : -1;
    case "quotation":
      return held.quotation ? 1 : -1;
    case "yes-no":
    case "definition":
    case "list":
    case "thing":
      return 0;
    default:
      return wanted satisfies never;
  }
}

/** As typeFit, of the few words that would answer: whether they hold, overlap or are the wanted kind of name or figure. */
export function spanFit(
  { wanted, measures }: Pick<Question, "wanted" | "measures">,
  { words, figures, names }: Pick<ReadSentence, "words" | "figures" | "names">,
  span: Span,
): number {
  const overlaps = ({ start, end }: Span) => start < span.end && end > span.start;
  // Only looked up where they decide: thousands of runs of words are judged for a question.
  const own = () => names.filter(overlaps);
  const held = () => figures.filter(overlaps);
  switch (wanted) {
    case "place":
      // "Iraqi President Fuad Masum" is no place, though Iraq is one.
      return own().at(-1)?.kind === "person" ? -1 : nameFit(wanted, own());
    case "person":
    case "organisation":
      return nameFit(wanted, own());
    case "date":
      return held().some(({ kind }) => kind === "date") || words.some((word) => overlaps(word) && isTime(word))
        ? 1
        : -1;
    case "count":
      return held().some(({ kind }) => kind === "count") ? 1 : -1;
    case "amount":
      return held().some((figure) => isAmount(figure) && isMeasuredIn(measures, figure)) ? 1 : -1;
    default:
      return 0;
  }
}

function nameFit(wanted: NameKind, names: ReadSentence["names"]): number {
  return names.some(({ kind }) => kind === wanted) ? 1 : names.some(({ kind }) => kind === "other") ? 0 : -1;
}

function isTime({ form }: ReadWord): boolean {
  return form.wordClass === TIME || form.folded === "yesterday" || form.folded === "tomorrow";
}
