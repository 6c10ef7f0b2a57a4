// A question and an article -> the names of the question that the article never has.
import type { Article } from "../corpus/article.ts";
import { sameName } from "../text/same-name.ts";
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { maskOf } from "./cover.ts";
import { askingPart } from "./question.ts";
import { readSentence, readWords, sentencesRead } from "./reading.ts";

/**
 * "How many people does Boeing employ?" of an article in which there is no Boeing: whoever "it" is there, it is another. As
 * they were found, folded; letters that stand for words, as in "the CIA", may be written out in the article and are left.
 */
export function namesNotIn({ outlet, text }: Article, { names, askedAs }: Question, asked: Asked): string[] {
  const told = maskOf(asked, text) | maskOf(asked, outlet ?? "");
  return names.filter((name) => {
    const places = readWords(name, { start: 0, end: name.length }).flatMap(({ form }) =>
      form.stop ? [] : (asked.places.get(form.stem) ?? []),
    );
    return places.length > 0 && !places.some((place) => (told >>> place) & 1) && !isInitials(name, askedAs);
  });
}

/**
 * The person of "Who is Abdullah al-Sham?" and "How old is Abdullah al-Sham?" where an article never has the first name with
 * the last, nor anybody by the last alone: "Islamic State of Iraq and al-Sham" is nobody. Null for other questions and
 * for a single name.
 */
export function personNotIn(article: Article, question: Question): string | null {
  const name = personAsked(question);
  if (name === null) return null;
  const parts = name.split(" ");
  const isTold = sentencesRead(article).some((sentence) => {
    const { names, words } = readSentence(article.text, sentence);
    const own = new Set(words.map(({ form }) => form.folded));
    return (
      parts.every((part) => own.has(part)) ||
      names.some(({ folded, kind }) => sameName(folded, name) && (kind === "person" || hasFirst(folded, name)))
    );
  });
  return isTold ? null : name;
}

function personAsked({ askedAs, names, wanted, measures }: Question): string | null {
  const asks = (wanted === "definition" && /\bwho\b/i.test(askingPart(askedAs))) || measures?.includes("age") === true;
  const [name, ...more] = names;
  return asks && name !== undefined && more.length === 0 && name.includes(" ") ? name : null;
}

/** "fuad masum" of "Fouad Massoum", no "al sham" of "Abdullah al-Sham": by the surname alone no first name is told. */
function hasFirst(told: string, asked: string): boolean {
  return told.split(" ").length >= asked.split(" ").length;
}

function isInitials(name: string, askedAs: string): boolean {
  return name.length <= MOST_INITIALS && askedAs.includes(name.toUpperCase());
}

const MOST_INITIALS = 5;
