// "How much profit did it make?" -> whether a sentence gives another sum of the firm: its sales, its debts.
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";

/** True only where the noun stands right at the sum, and a profit, fine or price is asked for of which the sentence does not speak. */
export function isOtherSum({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if ((wanted !== "amount" && wanted !== "count") || span === null) return false;
  const part = askingPart(askedAs);
  if (!ASKS_SUM.test(part) || ASKS_OTHER.test(part)) return false;
  if (ASKS_SUM.test(article.text.slice(sentence.start, sentence.end))) return false;
  const figure = sentence.figures.find((each) => overlaps(each, span)) ?? span;
  const before = article.text.slice(sentence.start, Math.min(span.start, figure.start));
  const after = article.text.slice(Math.max(span.end, figure.end), sentence.end);
  return OTHER_OF.test(before) || IN_OTHER.test(after);
}

const ASKS_SUM = /\b(?:profit|fine|price)[ds]?\b/i;
const ASKS_OTHER = /\b(?:sales|sell\w*|sold|revenues?|turnover|debts?|budget)\b/i;
const OTHER = "(?:sales|revenues?|turnover|debts?|budget)";
/** "sales of about" */
const OTHER_OF = new RegExp(String.raw`\b${OTHER} of (?:\p{L}+ ){0,3}$`, "iu");
const IN_OTHER = new RegExp(String.raw`^ in ${OTHER}\b`, "i");
