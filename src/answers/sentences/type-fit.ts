// A sentence -> whether it holds something of the kind that is asked for.
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { isMeasuredIn } from "../question/measure.ts";
import type { NameKind } from "../words/name-kind.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import { formsIn, TIME, type WordForm } from "../words/word-forms.ts";

type Asking = Pick<Question, "wanted" | "focus" | "measures">;

/**
 * 1 when something of the wanted kind is in the sentence beside what only repeats the question's words, -1 when it is
 * missing, 0 when the kind can't be seen in words; names may be in doubt.
 */
export function typeFit({ wanted, measures }: Asking, { places }: Asked, text: string, sentence: ReadSentence): number {
  const fits = (does: boolean) => (does ? 1 : -1);
  const isNew = (span: Span) => isNewIn(places, text, span);
  const own = () => text.slice(sentence.start, sentence.end);
  switch (wanted) {
    case "person":
    case "place":
    case "organisation": {
      const names = sentence.names.filter(isNew);
      return names.some(({ kind }) => kind === wanted) ? 1 : names.length > 0 ? 0 : -1;
    }
    case "date":
      return fits(
        sentence.words.some(({ form }) => saysWhen(form, places)) ||
          sentence.figures.some((figure) => figure.kind === "date" && isNew(figure)),
      );
    case "count":
      return fits(sentence.figures.some((figure) => figure.kind === "count" && isNew(figure)));
    case "amount":
      return fits(
        sentence.figures.some(
          (figure) => isAmount(figure) && isMeasuredIn(measures, figure, sentence.words) && isNew(figure),
        ),
      );
    case "reason":
      return fits(REASON.test(own()));
    case "quotation":
      return fits(/["“”]|\bsaid\b/.test(own()));
    case "yes-no":
    case "definition":
    case "list":
    case "thing":
      return 0;
    default:
      return wanted satisfies never;
  }
}

const REASON =
  /\b(?:because|due to|owing to|after|in order to|so that|thanks to|since|as a result|caused|led to|prompted|blamed|citing|amid|reasons?|in response to|in protest|so as to|over (?:the |its |his |her |their )?\w+ (?:concerns|fears|objections|claims|allegations)|for fear)\b/i;

/** True where a figure, beside those that only repeat the question's words, counts the noun that was asked about. */
export function countsWhatIsAsked({ focus }: Asking, { places }: Asked, text: string, sentence: ReadSentence): boolean {
  return focus !== null && sentence.figures.some((each) => each.counts === focus && isNewIn(places, text, each));
}

function isNewIn(places: Asked["places"], text: string, { start, end }: Span): boolean {
  return formsIn(text.slice(start, end)).some(({ stem }) => !places.has(stem));
}

function isAmount({ kind }: Figure): boolean {
  return kind !== "date" && kind !== "ordinal";
}

/** "Monday", "in March", "yesterday". */
function saysWhen({ wordClass, folded, stem }: WordForm, asked: ReadonlyMap<string, number>): boolean {
  return (wordClass === TIME || folded === "yesterday" || folded === "tomorrow") && !asked.has(stem);
}

/** As typeFit, of the few words that would answer: whether they hold, overlap or are the wanted kind of name or figure. */
export function spanFit(
  { wanted, measures }: Pick<Question, "wanted" | "measures">,
  { words, figures, names }: Pick<ReadSentence, "words" | "figures" | "names">,
  span: Span,
): number {
  const isIn = (each: Span) => overlaps(each, span);
  switch (wanted) {
    case "place":
      // "Iraqi President Fuad Masum" is no place, though Iraq is one.
      return names.findLast(isIn)?.kind === "person" ? -1 : nameFit(wanted, names, span);
    case "person":
    case "organisation":
      return nameFit(wanted, names, span);
    case "date":
      return figures.some((figure) => figure.kind === "date" && isIn(figure)) ||
        words.some((word) => isIn(word) && isTime(word))
        ? 1
        : -1;
    case "count":
      return figures.some((figure) => figure.kind === "count" && isIn(figure)) ? 1 : -1;
    case "amount":
      return figures.some((figure) => isIn(figure) && isAmount(figure) && isMeasuredIn(measures, figure, words))
        ? 1
        : -1;
    default:
      return 0;
  }
}

function nameFit(wanted: NameKind, names: ReadSentence["names"], span: Span): number {
  let fit = -1;
  for (const { start, end, kind } of names) {
    if (start >= span.end || end <= span.start) continue;
    if (kind === wanted) return 1;
    if (kind === "other") fit = 0;
  }
  return fit;
}

function isTime({ form }: ReadWord): boolean {
  return form.wordClass === TIME || form.folded === "yesterday" || form.folded === "tomorrow";
}
