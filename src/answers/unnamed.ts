// A question and an article -> the names of the question that the article never has.
import type { Article } from "../corpus/article.ts";
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { maskOf } from "./cover.ts";
import { readWords } from "./reading.ts";

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

function isInitials(name: string, askedAs: string): boolean {
  return name.length <= MOST_INITIALS && askedAs.includes(name.toUpperCase());
}

const MOST_INITIALS = 5;
