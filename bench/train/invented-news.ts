// Made-up reports and our questions about them -> questions with their articles and the sentences that answer.
import { readFileSync } from "node:fs";
import { makeArticle } from "../../src/corpus/article.ts";
import { parseIsoTime } from "../../src/time.ts";
import type { NewsQuestion } from "./news-questions.ts";

type Report = {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
};

type Asked = {
  readonly question: string;
  /** Whole sentences of the reports, each of which answers; none where nothing does. */
  readonly says: readonly string[];
  /** The words in these that do, where they can be said in few. */
  readonly short: readonly string[];
};

/** Reports of one affair, perhaps with one of another that is easily taken for it, and what is asked about them. */
type Group = {
  readonly group: string;
  readonly isForTraining: boolean;
  readonly articles: readonly Report[];
  readonly questions: readonly Asked[];
};

export function inventedGroups(): Group[] {
  return readFileSync(new URL("invented-news.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Group);
}

/** Those that are learned from. */
export function inventedQuestions(): NewsQuestion[] {
  return inventedGroups()
    .filter(({ isForTraining }) => isForTraining)
    .flatMap(questionsOf);
}

export function inventedLeftForMeasuring(): NewsQuestion[] {
  return inventedGroups()
    .filter(({ isForTraining }) => !isForTraining)
    .flatMap(questionsOf);
}

function questionsOf({ group, articles: reports, questions }: Group): NewsQuestion[] {
  const articles = reports.map(({ id, outlet, title, published, text }) =>
    makeArticle({ id, title, body: text, outlet, url: null, publishedAt: parseIsoTime(published) }),
  );
  return questions.map(({ question, says, short }, i) => ({
    set: "invented",
    id: `${group}-${i}`,
    question,
    articles,
    says,
    short,
  }));
}
