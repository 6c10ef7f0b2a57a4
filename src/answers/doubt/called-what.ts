// "What is the bishop called?" -> whether the words that would answer hold no name at all.
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { isPersonStem } from "../words/noun-forms.ts";
import { readWords } from "../words/reading.ts";

/**
 * "held for twenty minutes" and "£6.4m" name nobody. Only of what has a name of its own: an illness is called by a common word. Not
 * where the sentence says of something how it is called.
 */
export function namesNothing({ askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  const part = askingPart(askedAs);
  const { text } = article;
  if (span === null || !ASKS_NAME.test(part) || CALLED.test(text.slice(sentence.start, sentence.end))) return false;
  const [, noun = ""] = NAME_OF.exec(part) ?? CALLED_WHAT.exec(part) ?? [];
  const isNamed = readWords(noun, { start: 0, end: noun.length }).some(({ form: { stem } }) => {
    const kind = kindOfNoun(stem);
    return kind === "person" || kind === "organisation" || isPersonStem(stem) || NAMED.has(stem);
  });
  const isSaid = IS.test(text.slice(sentence.start, span.start)) && /^\p{Ll}+$/u.test(text.slice(span.start, span.end));
  return isNamed && !isSaid && !/\p{Lu}/u.test(text.slice(span.start, span.end));
}

const ASKS_NAME = /^(?:and |so )?what(?:['’]s| is| was| are| were)\b/i;
const NAME_OF = /\b(?:names?|title) of (?:the |an? |his |her |its |their )?([\p{L}-]+(?: [\p{L}-]+)?)/iu;
const CALLED_WHAT =
  /\bwhat(?:['’]s| is| was| are| were) (?:the |an? |his |her |its |their )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?:['’]s name\b|(?: (?:of|that|who|which|in|on|from|for|at)\b.*?)? (?:called|named)\b)/iu;
const CALLED =
  /["“]|\b(?:called|named|names?|known as|dubbed|nicknamed|christened|titled|entitled|referred to|known|(?:goes|went|go) by|answers? to)\b/i;
/** "The cat is tiddles." */
const IS = /\b(?:is|was) $/;
/** Stems of things that have names as persons do. */
const NAMED = new Set(
  "novel book film movi play opera song album ship boat ferri vessel yacht trawler hors dog cat pub".split(" "),
);
