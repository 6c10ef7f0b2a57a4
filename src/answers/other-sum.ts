// "How much profit did it make?" -> whether a sentence gives another sum of the firm: its sales, its debts.
import { overlaps } from "../text/span.ts";
import type { Question } from "./answer.ts";
import { askingPart } from "./question.ts";
import type { Candidate } from "./select.ts";

/** True only where the noun stands right at the sum, and the question has no word that may ask for it. */
export function isOtherSum({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if ((wanted !== "amount" && wanted !== "count") || span === null) return false;
  const figure = sentence.figures.find((each) => overlaps(each, span)) ?? span;
  const before = article.text.slice(sentence.start, Math.min(span.start, figure.start));
  const after = article.text.slice(Math.max(span.end, figure.end), sentence.end);
  const noun = NOUN_OF.exec(before)?.[1] ?? IN_NOUN.exec(after)?.[1];
  const sum = noun === undefined ? undefined : SUMS.find(({ told }) => told.test(noun));
  return sum !== undefined && !sum.asked.test(askingPart(askedAs));
}

const NOUNS = "profits?|sales|revenues?|turnover|debts?|loss(?:es)?|budget";
/** "sales of about" */
const NOUN_OF = new RegExp(String.raw`\b(${NOUNS}) of (?:\p{L}+ ){0,3}$`, "iu");
const IN_NOUN = new RegExp(String.raw`^ in (${NOUNS})\b`, "i");

const SUMS = [
  { told: /^profit/i, asked: /\b(?:profit\w*|earn\w*|mak(?:e|es|ing)|made|gain\w*|income)\b/i },
  {
    told: /^(?:sales|revenue|turnover)/i,
    asked:
      /\b(?:sales|sell\w*|sold|revenues?|turnover|turn(?:ed)? over|earn\w*|takes?|took|takings|bring\w*|brought|grow\w*|grew|ris\w+|rose|fall\w*|fell|big|large|income)\b|(?<!\bprofit\b.*)\b(?:mak(?:e|es|ing)|made)\b/i,
  },
  { told: /^debt/i, asked: /\b(?:debts?|ow(?:e|es|ed|ing)|borrow\w*)\b/i },
  { told: /^loss/i, asked: /\b(?:loss\w*|lost|los(?:e|es|ing)|deficit|cost\w*)\b/i },
  { told: /^budget/i, asked: /\b(?:budget|cost\w*|spen[dt]\w*|money)\b/i },
] as const;
