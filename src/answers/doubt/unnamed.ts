// A question and an article -> the names of the question that the article never has.
import type { Article } from "../../corpus/article.ts";
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import { stem } from "../../text/stem.ts";
import { titleLength } from "../../text/titles.ts";
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { askingPart } from "../question/question.ts";
import { maskOf } from "../sentences/cover.ts";
import { nameKind } from "../words/name-kind.ts";
import { mayBeNoun } from "../words/noun-forms.ts";
import { readSentence, readWords, sentencesRead } from "../words/reading.ts";
import { isPlace, representative } from "../words/same-things.ts";

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
    if (places.length === 0 || places.some((place) => (told >>> place) & 1)) return false;
    return !isInitials(name, askedAs) && !isWord(name, askedAs);
  });
}

/** "lorry" in "the lorry driver", which looks like a name and is one of another word in the article. */
function isWord(name: string, askedAs: string): boolean {
  const isSmall = new RegExp(String.raw`(?<!\p{L})${RegExp.escape(name)}(?!\p{L})`, "u").test(askedAs);
  return isSmall && !isPlace(representative(stem(name))) && mayBeNoun(name);
}

/**
 * The person of "Who is Abdullah al-Sham?" and "How old is Abdullah al-Sham?" where an article never has the first name with
 * the last, nor anybody by the last alone: "Islamic State of Iraq and al-Sham" is nobody. Null for other questions, for a
 * single name, as "Queen Elizabeth II", and for what is no person: the Pell Lock Bridge may be called the Pell Bridge.
 */
export function personNotIn(article: Article, question: Question): string | null {
  const asked = personAsked(question);
  if (asked === null) return null;
  const name = ownWords(asked);
  const parts = name.split(" ");
  const isTold = sentencesRead(article).some((sentence) => {
    const { names, words } = readSentence(article.text, sentence);
    const own = new Set(words.map(({ form }) => form.folded));
    return (
      parts.every((part) => own.has(part)) ||
      names.some(({ folded, kind }) => sameName(folded, name) && (kind === "person" || hasFirst(folded, name)))
    );
  });
  return isTold ? null : asked;
}

function personAsked({ askedAs, names, wanted, measures }: Question): string | null {
  const asks = (wanted === "definition" && /\bwho\b/i.test(askingPart(askedAs))) || measures?.includes("age") === true;
  const [name, ...more] = names;
  const isAsked = asks && name !== undefined && more.length === 0 && isPerson(name, askedAs);
  return isAsked && ownWords(name).includes(" ") ? name : null;
}

/** What bears an article is a thing. */
function isPerson(folded: string, text: string): boolean {
  const name = namesIn(text).find((each) => each.folded === folded);
  if (name === undefined || /\bthe $/i.test(text.slice(0, name.start))) return false;
  const kind = nameKind(text, { start: 0, end: text.length }, name);
  return kind === "person" || (kind === "other" && OF_PERSONS.test(folded));
}

/** "abdullah al sham" */
const OF_PERSONS = / (?:al|bin|ibn|abu|van|von) /;

/** "elizabeth" of "queen elizabeth ii": without title and number, which the article may leave out. */
function ownWords(name: string): string {
  const words = name.split(" ");
  const title = titleLength(words, 0);
  const numbered = words.length > title + 1 && NUMBER.test(words.at(-1)!);
  return words.slice(title, numbered ? -1 : undefined).join(" ");
}

const NUMBER = /^(?:x{0,2}(?:ix|iv|v?i{0,3})|jr|sr)$/;

/** "fuad masum" of "Fouad Massoum", no "al sham" of "Abdullah al-Sham": by the surname alone no first name is told. */
function hasFirst(told: string, asked: string): boolean {
  return told.split(" ").length >= asked.split(" ").length;
}

function isInitials(name: string, askedAs: string): boolean {
  const letters = name.replace(/s$/, "").toUpperCase();
  return name.length <= MOST_INITIALS && (askedAs.includes(name.toUpperCase()) || askedAs.includes(`${letters}s`));
}

const MOST_INITIALS = 5;
