// "What does Brisk Foods offer per share?" -> the figures that are given for one share, not for all.
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import type { ReadSentence } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { TIME_UNITS } from "./measure.ts";
import { askingPart } from "./question.ts";

/** What a figure is to be given for one of: the stem of "share"; null where nothing such is asked. A rate "per day" is told in many ways. */
export function unitAsked({ wanted, askedAs }: Pick<Question, "wanted" | "askedAs">): string | null {
  if (wanted !== "amount" && wanted !== "count" && wanted !== "thing") return null;
  const unit = ASKED.exec(askingPart(askedAs))?.[1]?.toLowerCase();
  return unit === undefined || TIME_UNITS.has(unit) ? null : representative(stem(unit));
}

const ASKED = /(?:\b[Pp]er|\b[Ee]ach|\b[Ee]very) (?:\p{Lu}\S* )?(\p{Ll}{3,})/u;

/** Whether a figure is given for one of them: "21 euros a share", "2 pounds for each ride", "£80 each". */
export function isPerUnit({ words, figures }: Figured, { end }: Span, unit: string): boolean {
  const next = figures.find(({ start, kind }) => start >= end && kind !== "count")?.start ?? Number.POSITIVE_INFINITY;
  const after = words.filter(({ start }) => start >= end && start < next).slice(0, REACH);
  const per = after.findIndex(({ form }) => PER.has(form.folded));
  const isApiece = after[0] !== undefined && APIECE.has(after[0].form.folded) && after[1]?.form.stop !== false;
  return isApiece || (per >= 0 && after[per + 1]?.form.stem === unit);
}

type Figured = Pick<ReadSentence, "words" | "figures">;

/** "0.62 Norrland Air shares in exchange for each share" */
const REACH = 9;
const APIECE = new Set(["each", "apiece"]);
const PER = new Set("a an per each every one".split(" "));
