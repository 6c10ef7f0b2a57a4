// "Which villages were evacuated?" -> whether a sentence tells only that there were some: "Three villages on the coast were evacuated."
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { isPlural } from "../words/noun-forms.ts";
import { representative } from "../words/same-things.ts";

/** Not where what would answer is set beside them: "three villages, among them Orn", "Orn and two other villages". */
export function isOnlyCounted({ wanted, focus, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (focus === null || span === null || !KINDS.has(wanted) || !ASKS_WHICH.test(askingPart(askedAs))) return false;
  const { text } = article;
  const noun = representative(focus);
  const told = sentence.words.filter(({ form }) => form.stem === noun);
  return (
    told.length > 0 &&
    told.every(({ start, end, form }) => {
      if (!isPlural(form.folded) || !SOME.test(text.slice(sentence.start, start))) return false;
      if (end <= span.start) return !NAMES_BEHIND.test(text.slice(end, span.start));
      return start >= span.end && !NAMES_BEFORE.test(text.slice(span.end, start));
    })
  );
}

const KINDS: ReadonlySet<Question["wanted"]> = new Set(["thing", "place", "organisation", "person", "list"]);
const ASKS_WHICH = /\bwhich (?!of\b)/i;

const NUMBER = String.raw`(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of)`;
/** "three other", "a number of" */
const SOME = new RegExp(
  String.raw`\b(?:some|several|a number of|a few|(?<!\b(?:the|these|those|its|their|his|her) )${NUMBER}) (?:(?!(?:and|or|of|in|on|at|to|for|by|with|from|that|who|which)\b)[\p{L}-]+ ){0,2}$`,
  "iu",
);
/** Between the nouns and what may be their names: "villages such as", "villages: ", "villages along with". */
const NAMES_BEHIND =
  /[,;:–—()]|\b(?:such as|including|like|namely|named|called|titled|known as|along with|especially|both|either|between)\b|^ (?:of |in |is |are |was |were |the |from |at |on )*["“‘]?$/i;
/** The other way: "Orn, a village", "Orn is one of three villages", "Orn and two other villages". */
const NAMES_BEFORE = /^["”’]?(?:[,:–—(]| [–—(]| (?:is|was|are|were|has|became|remains?|as|and|or|plus)\b)/i;
