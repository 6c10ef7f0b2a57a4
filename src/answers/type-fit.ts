// A sentence -> whether it holds something of the kind that is asked for.
import type { Span } from "../text/span.ts";
import { wordTexts } from "../text/words.ts";
import type { AnswerKind } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { ReadSentence } from "./reading.ts";
import { formOf } from "./word-forms.ts";

/** Kinds of things found in one sentence, leaving out those that only repeat the question's words. */
export type Holds = {
  readonly name: boolean;
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
  { start, end, figures, names }: ReadSentence,
  { places }: Asked,
  focus: string | null,
): Holds {
  const isNew = (span: Span) =>
    wordTexts(text.slice(span.start, span.end)).some((word) => !places.has(formOf(word).stem));
  const fresh = figures.filter(isNew);
  const own = text.slice(start, end);
  return {
    name: names.some(isNew),
    date: fresh.some((figure) => figure.kind === "date"),
    count: fresh.some((figure) => figure.kind === "count"),
    amount: fresh.some((figure) => figure.kind !== "date" && figure.kind !== "ordinal"),
    focus: focus !== null && fresh.some((figure) => figure.counts === focus),
    reason: /\b(?:because|due to|after|in order to|so that|thanks to|since|as a result|caused|led to)\b/i.test(own),
    quotation: /["“”]|\bsaid\b/.test(own),
  };
}

/** 1 when the wanted kind is there, -1 when it is missing, 0 when the kind can't be seen in words. */
export function typeFit(wanted: AnswerKind, held: Holds): number {
  switch (wanted) {
    case "person":
    case "place":
    case "organisation":
      return held.name ? 1 : -1;
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
