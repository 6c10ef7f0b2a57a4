// A short answer that is a part of one measure -> the whole of it: "four years" -> "four years and three months".
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { ReadSentence } from "../words/reading.ts";

/** Units that are counted one beside the other, larger ones first. */
const SCALES = ["century decade year month week day hour minute second", "mile foot inch", "km m cm mm"].map((units) =>
  units.split(" "),
);

/** What stands between the parts of one measure: "1 hour, 12 minutes and 4 seconds", "6 feet 2 inches". */
const BETWEEN = /^(?:,? and |, | )$/;

/** "two years, five days a week" */
const RATE = /^ (?:an?|per|each|every) /;
/** "two hours, 20 minutes less than in 2019": by how much it differs. */
const COMPARES =
  /^ (?:of|more|less|than|ahead|behind|short|(?:long|short|fast|slow|quick|earli|lat|soon|old|young|furth|high|low|tall|heavi)er)\b/;

/** The span with the parts of its measure that stand beside it in the sentence; itself where there are none. */
export function wholeMeasure(text: string, { figures }: ReadSentence, span: Span): Span {
  let { start, end } = span;
  const [first, last] = [
    figures.find((each) => overlaps(each, span)),
    figures.findLast((each) => overlaps(each, span)),
  ];
  if (first === undefined || last === undefined || first.start !== start || last.end !== end) return span;
  for (let at = figures.indexOf(last); goesOn(text, figures[at]!, figures[at + 1]); at++) end = figures[at + 1]!.end;
  for (let at = figures.indexOf(first); at > 0 && goesOn(text, figures[at - 1]!, figures[at]); at--)
    start = figures[at - 1]!.start;
  return { start, end };
}

function goesOn(text: string, one: Figure, next: Figure | undefined): boolean {
  if (next === undefined) return false;
  const between = text.slice(one.end, next.start);
  const after = text.slice(next.end);
  if (!BETWEEN.test(between) || RATE.test(after) || (!between.includes("and") && COMPARES.test(after))) return false;
  return SCALES.some((units) => {
    const [large, small] = [units.indexOf(one.unit ?? ""), units.indexOf(next.unit ?? "")];
    return large >= 0 && small > large;
  });
}
