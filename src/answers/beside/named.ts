// A sentence that speaks of "he", "it" or "the third" -> the sentence before it that names who or what that is.
import type { Article } from "../../corpus/article.ts";
import { type Quote, sentenceQuote } from "../../corpus/passage.ts";
import { type ReadName, type ReadSentence, readSentence, sentenceBefore, sentencesRead } from "../words/reading.ts";

const PRONOUNS = new Set(["he", "she"]);
const BEFORE_SUBJECT = new Set("but and then later also yet so".split(" "));

/** Further back a pronoun seldom reaches. */
const SENTENCES_BACK = 4;

/** The nearest sentence before it with a person's name, when its subject is a pronoun; else null. */
export function namingSentence(article: Article, sentence: ReadSentence): Quote | null {
  if (!beginsWithPronoun(article.text, sentence)) return null;
  const all = sentencesRead(article).map((each) => readSentence(article.text, each));
  const surnames = new Set(all.flatMap(({ names }) => names.filter(isWholeName).map(({ folded }) => lastWord(folded))));
  const hasPerson = ({ names }: ReadSentence) => names.some((name) => isPerson(name) || surnames.has(name.folded));
  const before = all.slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index);
  const naming = before.findLast(hasPerson);
  return naming === undefined ? null : sentenceQuote(article, naming);
}

/**
 * The sentence right before it, where that has a name and this one begins with what only follows a name ("It carries ten",
 * "They left", "The third was") or tells what is done with it before anything is named ("Two people will share it").
 */
export function topicSentence(article: Article, sentence: ReadSentence): Quote | null {
  const before = sentenceBefore(article, sentence);
  if (before === undefined || !leansOnTopic(article.text, sentence)) return null;
  const read = readSentence(article.text, before);
  return read.names.length > 0 ? sentenceQuote(article, read) : null;
}

function leansOnTopic(text: string, { start, end, words, names }: ReadSentence): boolean {
  const own = text.slice(start, end);
  if (/^["“]/.test(own)) return false;
  if (OF_TOPIC.test(own)) return !OF_NOTHING.test(own);
  const it = words.findIndex(({ form }, i) => form.folded === "it" && !words[i - 1]?.form.stop);
  const named = names[0]?.start ?? end;
  return it > 0 && it < FIRST_WORDS && words[it]!.start < named && ENDS_CLAUSE.test(text.slice(words[it]!.end, end));
}

/** "It carries", "They left"; "The third was", but no "Second home owners" and no "Both sides". */
const OF_TOPIC = new RegExp(
  String.raw`^(?:(?:but|and|then|later|also|yet|so) )?(?:(?:it|they) (?:\p{Ll}|')|(?:both|(?:the )?(?:others?|first|second|third|fourth|fifth)) (?:${verbs()})\b)`,
  "iu",
);

/** What can follow "the third" and is no noun. */
function verbs(): string {
  const helping = "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do";
  return String.raw`${helping}|\p{Ll}+ed|said|says?|told|came|went|took|left|fell|got|made|won|lost|hit|began|saw|ran|held|fled`;
}

/** "It is likely that", "It took a day to", "It emerged that" */
const OF_NOTHING = new RegExp(
  String.raw`^(?:\S+ )?it (?:${[
    String.raw`(?:is|was|will be|would be|has been)\b.*\b(?:that|to|who)\b`,
    String.raw`(?:is|was|has been|had been) (?:not )?(?:understood|thought|believed|hoped|feared|said|reported|known|clear|unclear)\b`,
    String.raw`(?:takes|took|seems|seemed|appears|appeared|remains|remained|rains|rained|snowed)\b`,
    String.raw`(?:emerge[sd]|comes|came|follow(?:s|ed)|transpire[sd]|turn(?:s|ed) out|happen(?:s|ed)|means|meant)\b`,
  ].join("|")})`,
  "i",
);
const ENDS_CLAUSE = /^(?:[.:;]|, (?!and\b))/;
const FIRST_WORDS = 8;

/** "He said ...", "But she left", "“We are ready,” he said": elsewhere a pronoun mostly stands for a name in its own sentence. */
function beginsWithPronoun(text: string, { start, end, words }: ReadSentence): boolean {
  const own = text.slice(start, end);
  const speech = /^["“][^"“”]+[,.!?]["”] /.exec(own)?.[0].length ?? 0;
  const spoken = words.filter((word) => word.start >= start + speech);
  const at = BEFORE_SUBJECT.has(spoken[0]?.form.folded ?? "") ? 1 : 0;
  return PRONOUNS.has(spoken[at]?.form.folded ?? "") && !/^["“]/.test(own.slice(speech));
}

function isPerson({ kind }: ReadName): boolean {
  return kind === "person";
}

/** "John Kerry", so that "Kerry" is known as well. */
function isWholeName(name: ReadName): boolean {
  return isPerson(name) && name.folded.includes(" ");
}

function lastWord(folded: string): string {
  return folded.slice(folded.lastIndexOf(" ") + 1);
}
