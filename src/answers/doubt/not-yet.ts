// "How many people work at the plant?" -> whether a sentence tells only how many will: "It will employ 2,400 people."
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";

/** Only of work and homes, and of what is asked of now: what a hall that is being built will seat is how many seats it has. */
export function isNotYet({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  const part = askingPart(askedAs);
  if (wanted !== "count" || span === null || !ASKS_NOW.test(part) || ASKS_AHEAD.test(part)) return false;
  return WILL.test(article.text.slice(sentence.start, span.start));
}

const ASKS_NOW =
  /\bhow many (?:\p{L}+ ){1,3}?(?:work|live)\b|\b(?:do|does) .{1,60}\b(?:employ|house)\b|\b(?:now|currently|at present|at the moment|already|so far)\b/iu;
const ASKS_AHEAD =
  /\b(?:will|would|could|might|plan(?:s|ned|ning)?|expect\w*|to (?:work|live|employ|house)|going to)\b/i;
const WILL =
  /\b(?:will|would|(?:is|are) (?:expected |due |set |planned )?to) (?:eventually |then |also |one day )?(?:employ|house|create|give work to|give jobs to|be home to|have|need) (?:\p{Ll}+ (?:than |to )?){0,2}$/u;
