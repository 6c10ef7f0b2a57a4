// A person named in an article -> whether the article goes on to speak of "he" or of "she".
import type { Article } from "../../corpus/article.ts";
import { lastWord } from "../../text/words.ts";
import { type ReadSentence, readSentence, sentencesRead } from "./reading.ts";

export type SpokenAs = "he" | "she";

/**
 * "She said ..." right after a sentence on one person alone; null where nothing tells, or one time this and one time that. What is
 * among the `asked`, folded, was asked about and is nobody who answers: "Dora Lind, who leads Ny Kurs".
 */
export function spokenAs(article: Article, name: string, asked: readonly string[]): SpokenAs | null {
  const surname = lastWord(name);
  const sentences = sentencesRead(article).map((each) => readSentence(article.text, each));
  const said = sentences.flatMap((sentence, i) => {
    const [named, ...others] = personsIn(sentence).filter((each) => !asked.includes(each));
    if (named === undefined || others.length > 0 || lastWord(named) !== surname) return [];
    const next = sentences[i + 1];
    return next === undefined || personsIn(next).length > 0 ? [] : pronounsIn(next);
  });
  const [one, ...more] = new Set(said);
  return one === undefined || more.length > 0 ? null : one;
}

function personsIn({ names }: ReadSentence): string[] {
  return [...new Set(names.filter(({ kind }) => kind === "person").map(({ folded }) => folded))];
}

function pronounsIn({ words }: ReadSentence): SpokenAs[] {
  return words.flatMap(({ form: { folded } }) => (folded === "he" || folded === "she" ? folded : []));
}
