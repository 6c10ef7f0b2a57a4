// "Who is the new minister?" -> whether a sentence tells only who is the minister, of whom nothing is new.
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { isPersonStem } from "../words/noun-forms.ts";
import { readWords, sentenceBefore } from "../words/reading.ts";

/** "Immigration minister Sacha Lind misled parliament." and "its director, Sacha Lind" tell who has been it, and may be gone by now. */
export function isOldHolder({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  const part = askingPart(askedAs);
  const asked = NEW.exec(part);
  if ((wanted !== "person" && wanted !== "definition") || span === null || asked === null) return false;
  if (LEAVES.test(article.text.slice(span.end, sentence.end))) return true;
  const told = sentenceBefore(article, sentence)?.start ?? sentence.start;
  const { text, bodyStart } = article;
  // A sentence takes it up as known: "Leeds have a new manager. Manager Tom Barker wants goals."
  if (CHANGE.test(text.slice(0, bodyStart)) || CHANGE.test(text.slice(told, sentence.end))) return false;
  const after = { start: asked.index + asked[0].length, end: part.length };
  const words = readWords(part, after);
  const end = words.findIndex(({ form }) => form.stop);
  const role = words
    .slice(0, end < 0 ? LONGEST_ROLE : Math.min(end, LONGEST_ROLE))
    .findLast(({ form }) => isPersonStem(form.stem));
  const name = sentence.names.find((each) => overlaps(each, span));
  if (role === undefined || name === undefined) return false;
  return sentence.words.some(
    ({ form, start, end }) =>
      form.stem === role.form.stem &&
      (TITLE.test(article.text.slice(end, name.start)) || IN_APPOSITION.test(article.text.slice(name.end, start))),
  );
}

const NEW = /\bwho(?:['’]s| is| was| will be| are)\b(?: [\p{L}’'.-]+){0,4}? (?:new|next|incoming) /iu;
/** "Sacha Lind is to resign as minister": not who left one office for another. */
const LEAVES =
  /^(?:,[^,;:]{1,60},)? (?:(?:is|was|has|had|will|would|to|be|about|said|says|he|she|announced|going|due|set) ){0,6}(?:resign(?:s|ed|ing)?|retir(?:e|es|ed|ing)|quit(?:s|ting)?|st(?:ep|eps|epped|epping|and|ands|anding|ood) (?:down|aside)) as\b/u;
/** "chief executive", "immigration minister" */
const LONGEST_ROLE = 4;
const TITLE = /^(?: of [^,;:]{1,60})?,? $/;
const IN_APPOSITION = /^, (?:\d+, )?(?:[\p{L}’'-]+ ){0,5}$/u;
/** What tells that somebody has come, or how long ago. */
const CHANGE =
  /\b(?:new|newly|next|succe\w+|replac\w+|appoint\w*|named?|names|elect\w*|t(?:ake|akes|aken|aking|ook) (?:over|up|office|charge|the)|will|is to|becom\w+|became|promot\w+|designate|incoming|choos\w+|chose\w*|pick\w*|nominat\w+|interim|acting|since|join\w*|hir(?:ed|es|ing)|mov(?:ed|es|ing)|made|sworn|start\w*|began|begin\w*|first|days?|weeks?|months?|confirm\w*|unveil\w*|inaugurat\w*|won|wins?|vot\w+|inherit\w*|step\w*|hand\w*|previous\w*|former\w*|predecessor|until|brought|return\w*|g(?:ot|ets)|c(?:ame|omes)|arriv\w*|goes|went|bought|buys?|takeover|paid|contract|opening|fresh|acquir\w*|debut\w*|install\w*|recruit\w*|sign\w*|post|job|role|helm)\b/i;
