// "Who bought the studio?" and a sentence with that verb -> who does it there, and whether the short answer is to whom it is done.
import { MONTH_NAMES, WEEKDAY_NAMES } from "../../text/calendar.ts";
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import type { ReadName, ReadSentence, ReadWord } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { isTeller } from "./teller.ts";

/**
 * True where what would answer is the one to whom it is done, and nobody else is named who does it: "Carlsen accused Niemann." and
 * "Niemann was accused." do not tell who accused Carlsen, or Niemann.
 */
export function isDoneTo(question: Question, { article, sentence, span }: Candidate): boolean {
  const verb = verbAsked(question);
  if (verb === null || span === null || MUTUAL.test(verb)) return false;
  if (!sentence.names.some((name) => overlaps(name, span))) return false;
  if (isSufferer(verb, article.text, sentence, span)) return true;
  return isObject(verb, article.text, sentence, span) && doerBefore(question, article.text, sentence, span) === null;
}

/** Who is married to or met by somebody has done it as well; who a film stars is who stars. */
const MUTUAL =
  /^(?:marr\p{L}+|wed|met|meets?|divorced?|join\p{L}*|fac(?:e|es|ed|ing)|fights?|fought|fighting|play\p{L}*|star\p{L}*|featur\p{L}+)$/u;

/** "Harmond" of "Harmond has agreed to buy Almer, run by Anna Roy" where Almer or Anna Roy would answer who bought it. */
export function doerBefore(question: Question, text: string, sentence: ReadSentence, span: Span): Span | null {
  const verb = verbAsked(question);
  const told = verb === null ? undefined : verbsIn(verb, sentence).find(({ end }) => end <= span.start);
  if (told === undefined || BY.test(text.slice(told.end, sentence.end))) return null;
  const doer = sentence.names.findLast(
    ({ end }) => end <= told.start && LEADS_TO_VERB.test(text.slice(end, told.start)),
  );
  return doer === undefined || isAskedOf(question, doer) ? null : { start: doer.start, end: doer.end };
}

/** "Brackley" of "Doyle, employed by the firm Brackley" where Doyle would answer who employed him, and "villagers" of "was found by villagers". */
export function doerAfter(question: Question, text: string, sentence: ReadSentence, span: Span): Span | null {
  const verb = verbAsked(question);
  if (verb === null) return null;
  // The first that is told of the act: "Rovers beat Leeds, who had been beaten by Derby" has its doer.
  const told = sentence.words.find(({ start, form }) => start >= span.end && form.stem === representative(stem(verb)));
  const by = told === undefined ? null : DONE_BY.exec(text.slice(told.end, sentence.end));
  if (told === undefined || by === null) return null;
  const start = told.end + by[0].length;
  const end = start + text.slice(start, sentence.end).search(ENDS_DOER);
  const name = sentence.names.findLast((each) => each.start >= start && each.end === end);
  return end <= start ? null : { start: name?.start ?? start, end };
}

const [MONTHS, WEEKDAYS] = [MONTH_NAMES, WEEKDAY_NAMES].map((names) =>
  names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("|"),
);
/** Not how, when, where or by how much: "by hand", "by Friday", "by the canal", "by a tenth", but "by hand-picked men" and "by June Hay". */
const NO_DOER = [
  "(?:the )?(?:canal|river|sea|lake|road|roadside|door|time|end|side)",
  "an? (?:half|third|quarter|fifth|tenth|point|goal|vote|margin|whisker|nose|majority)",
  "(?:hand|phone|post|mail|e-?mail|letter|law|force|example|chance|mistake|accident|design|default|name|far|train|air|land|vote)",
  "(?:now|then|noon|night|midnight|half-?time)",
  `(?:(?:next|last|late|early|mid|the end of) )?(?:${MONTHS}|${WEEKDAYS}|week|month|year)`,
].join("|");
const ENDS_HOW = String.raw`(?=$|[,.;:)]| (?:and|at|in|on|of|to|for|from|after|before|as|each|every|when|since|with|until|by|\d+)\b)`;
const DONE_BY = new RegExp(String.raw`^(?: \p{L}+ly)? by (?!\p{L}+ing\b|\d|(?:${NO_DOER})${ENDS_HOW})`, "u");
/** What the noun phrase after "by" ends before. */
const ENDS_DOER =
  /[,;:.()–—”"]| (?:who|which|that|whose|and|but|at|in|on|from|for|to|with|after|before|when|while|as|near|during|since|of|was|were|is|are|has|had)\b|$/;

function isAskedOf({ askedAs }: Question, { folded }: ReadName): boolean {
  return namesIn(askedAs).some((name) => sameName(name.folded, folded));
}

/**
 * "Who stabbed the guard?" is not answered by "A guard was stabbed, Anna Roy said." and "Guards of Almer were stabbed.": nobody is
 * named who does it. Of whoever else is named beside it, it may be told in any words: "was stabbed; the man, Tom Lund, fled".
 */
export function isWithoutDoer(question: Question, { article, sentence, span }: Candidate): boolean {
  const verb = span === null ? null : verbAsked(question);
  if (verb === null || span === null || MUTUAL.test(verb)) return false;
  const { text } = article;
  const { words, start, end } = sentence;
  const told = words.filter(({ form }) => form.stem === representative(stem(verb)));
  const [first] = told;
  if (first === undefined || !told.every((word) => isDone(words, words.indexOf(word)))) return false;
  if (HAS_DOER.test(text.slice(start, end)) || OWNS.test(text.slice(span.start, span.end))) return false;
  if (span.end <= first.start && IS_SUBJECT.test(text.slice(span.end, first.start))) return true;
  // "The vase was broken: Anna Roy says she dropped it."
  return isTeller(text, sentence, span) && !/[:;]/.test(text.slice(first.end, span.start));
}

/** "was stabbed", "had not been stabbed" */
function isDone(words: readonly ReadWord[], place: number): boolean {
  const before = words.slice(Math.max(0, place - 2), place).map(({ form }) => form.folded);
  const last = before.at(-1) ?? "";
  const be = NO_VERB.test(last) ? (before.at(-2) ?? "") : last;
  return BE.test(be) && !words[place]!.form.folded.endsWith("ing");
}

const NO_VERB = /(?:ly|not|also|already|first|later|never)$/;
const HAS_DOER = /\bby\b|\b(?:admit|confess|claim|suspect|accus|charge|convict|arrest|blam|responsib|guilt)\w*/i;
/** Of "Anna Roy's museum" she may be the one. */
const OWNS = /['’]s?$/;
/** " stations were" */
const IS_SUBJECT = /^(?: \p{Ll}+){0,2} (?:has been|have been|had been|was|were|is|are)(?: \p{Ll}+)? $/u;

/** "bought" of "who bought the studio"; null where it is asked what somebody is, was done or said. */
function verbAsked({ wanted, several, askedAs }: Question): string | null {
  if (wanted !== "person" || several) return null;
  const [, be, verb, next = ""] = WHO_DOES.exec(askingPart(askedAs)) ?? [];
  if (verb === undefined || NO_ACT.test(verb) || OF_PLACE.test(next)) return null;
  return be !== undefined && !verb.endsWith("ing") ? null : verb.toLowerCase();
}

const WHO_DOES =
  /\bwho (?:(?:has|have|had|will|would|(is|are|was|were)) )?(?:(?:also|first|now|finally|recently) )?(\p{L}+)(?: (\p{L}+))?/iu;
const NO_ACT =
  /^(?:is|are|was|were|did|do|does|will|has|have|had|else|the|can|could|would|should|may|might|must|won|became|becomes|about|been|said|says|say|added|wrote|explained|asked)$/i;
/** "Who starred in the film?": whom the film starred. */
const OF_PLACE = /^(?:in|on|at|for|with|of|from|to|by|over|against|up|out|as|after|into|about)$/i;

/** The same form, or another after "to", "has" and the like; no noun, and nothing that was done to somebody. */
function verbsIn(asked: string, { words }: ReadSentence): ReadWord[] {
  return words.filter(({ form }, i) => {
    const before = words[i - 1]?.form.folded ?? "";
    const isSame = representative(stem(asked)) === form.stem;
    if (BE.test(before)) return isSame && form.folded.endsWith("ing");
    return !DETERMINER.test(before) && (form.folded === asked || (isSame && HELPING.test(before)));
  });
}

const BE = /^(?:is|are|was|were|been|be|being)$/;
const DETERMINER = /^(?:the|an?|by|its|his|her|their)$/;
const HELPING = /^(?:to|will|has|have|had|would|may|can)$/;
const BY = /^ by\b/;

/** "Harmond, a firm in Lund, has agreed to" */
const LEADS_TO_VERB =
  /^(?:,[^,]{1,80},)? (?:(?:has|have|had|will|would|is|are|was|were|may|could|agreed|wants?|plans?|also|then|now|first|later|to|set|about|going|finally|recently|\p{L}+ly) )*$/u;

/** "Niemann" of "accused fellow grandmaster Hans Niemann" */
function isObject(verb: string, text: string, sentence: ReadSentence, span: Span): boolean {
  return verbsIn(verb, sentence).some(
    ({ end }) => end <= span.start && LEADS_TO_OBJECT.test(text.slice(end, span.start)),
  );
}

const LEADS_TO_OBJECT = /^ (?:(?!(?:was|were|is|are|by|from|with|of|and|for|in|at|to)\b)[\p{L}’'-]+ ){0,3}$/u;

/** "Niemann was accused" */
function isSufferer(verb: string, text: string, sentence: ReadSentence, { end }: Span): boolean {
  const told = DONE_TO.exec(text.slice(end, sentence.end))?.[1]?.toLowerCase();
  return told !== undefined && !told.endsWith("ing") && representative(stem(verb)) === representative(stem(told));
}

const DONE_TO = /^(?:,[^,]*,)? (?:has been|have been|had been|was|were|is|are)(?: \p{L}+ly)? ([\p{L}-]+)/u;

/**
 * "Who gave Lomax the pot?" is not answered by "Zack Lomax", the only Lomax of the article. Only of one to whom something was
 * given, or who was replaced, with more than a surname: a Dyson founded Dyson, a Dunn replaced his father, and "Kolb or Roy?" is
 * answered by one of them.
 */
export function isOneAsked({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (wanted !== "person" || span === null) return false;
  const [name, ...more] = namesIn(article.text.slice(span.start, span.end));
  if (name === undefined || more.length > 0 || sentence.end <= span.start) return false;
  const part = askingPart(askedAs);
  const isAsked = namesIn(part).some(
    ({ folded, start, end }) =>
      sameName(folded, name.folded) &&
      ((WHO_TOOK_PLACE.test(part.slice(0, start)) && isWhole(part.slice(0, start), folded)) ||
        (WHO_GAVE.test(part.slice(0, start)) && GIVEN.test(part.slice(end)))),
  );
  if (!isAsked) return false;
  const last = name.folded.split(" ").at(-1)!;
  const full = namesIn(article.text).filter(({ folded }) => folded.includes(" ") && folded.endsWith(` ${last}`));
  return full.every(({ folded }) => sameName(folded, name.folded));
}

const WHO_GAVE = /\bwho (?:(?:has|have|had|will|would) )?\p{L}+ $/iu;
/** "Who replaced General Mba" */
const TITLE = "(?:general|president|minister|mr|mrs|ms|dr|coach)";
const WHO_TOOK_PLACE = new RegExp(
  String.raw`\bwho (?:(?:has|have|had|will|would|is to) )?(?:replac\p{L}+|succeed\p{L}*|follow(?:s|ed)|beat|beats|defeat\p{L}*|coach(?:es|ed)|train(?:s|ed)|represent\p{L}*|defend\p{L}*|interview\p{L}*)(?: ${TITLE})? $`,
  "iu",
);
/** "Tom Dunn" and "General Mba", but not "Dunn": his father was one as well. */
function isWhole(before: string, folded: string): boolean {
  return folded.includes(" ") || TITLED.test(before);
}

const TITLED = new RegExp(String.raw`\b${TITLE} $`, "i");
const GIVEN = /^ (?:the|an?|his|her|their|its) /;
