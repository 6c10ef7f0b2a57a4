import { expect, test, vi } from "vitest";
import { askerOf } from "../../bench/asker.ts";
import { judged, type Measure, saidBy, shareOf } from "../../bench/judged.ts";
import { questionsIn } from "../../bench/question-files.ts";
import type { Article } from "../../src/corpus/article.ts";
import { dropRepeats } from "../../src/corpus/duplicates.ts";
import { readArticleFiles } from "../../src/files/read.ts";

const cases = [...questionsIn("questions"), ...questionsIn("questions-more")];
const newcomers = questionsIn("questions-newcomer");
const ownWords = questionsIn("questions-own-words");
const secondNewcomer = questionsIn("questions-second-newcomer");
const thirdNewcomer = questionsIn("questions-third-newcomer");
const overFew = questionsIn("questions-few-articles");

type Corpus = { readonly articles: readonly Article[]; readonly ask: ReturnType<typeof askerOf> };

const seeds = await corpusOf("seeds");
const few = await corpusOf("tests/fixtures/few-articles");

async function corpusOf(folder: string): Promise<Corpus> {
  const { articles } = await readArticleFiles([folder]);
  return { articles, ask: askerOf(dropRepeats(articles)) };
}

/**
 * Every other question was looked at while answering was tuned; the rest were left for the end, and those of a newcomer
 * were written later, before any of their answers was seen. Those in a newsroom's own words say it otherwise than the articles,
 * and were written after these. From all of them confidence has learned what to be sure of; from those of a second and a
 * third newcomer nothing has learned anything, except that thresholds, and what counts beside the weights, were compared on them. The third came to try the
 * program and asks for much that is nearly told, by the seeds and by few articles: 14 that they made up in the forms a
 * newsroom may add (Markdown, JSON, web page, press release, forwarded mail, pages copied with all that stands around the
 * text). What answers must stand in what is read of these.
 *
 * Shares of the questions with an answer: first sentence right, few words right, answered rightly, answered wrongly at most;
 * of those without one, not answered; of what is said to be sure, right. They are what is reached, less a question or two: a
 * change of the weights that loses more has lost something. Since most is learned from questions over real reports, fewer of
 * these are answered, and fewer wrongly (0009-answers-tried.md).
 */
const REACHED = {
  "looked at": { sentence: 0.85, short: 0.79, right: 0.75, wrong: 0.04, absent: 0.92, sure: 0.98 },
  "left alone": { sentence: 0.82, short: 0.67, right: 0.7, wrong: 0.03, absent: 0.95, sure: 0.96 },
  "of a newcomer": { sentence: 0.79, short: 0.8, right: 0.74, wrong: 0.05, absent: 0.95, sure: 0.92 },
  "in a newsroom's own words": { sentence: 0.65, short: 0.46, right: 0.5, wrong: 0.03, absent: 0.9, sure: 0.98 },
  "of a second newcomer": { sentence: 0.68, short: 0.62, right: 0.56, wrong: 0.06, absent: 0.82, sure: 0.94 },
  "of a third newcomer": { sentence: 0.72, short: 0.69, right: 0.46, wrong: 0.1, absent: 0.91, sure: 0.8 },
  "over few articles": { sentence: 0.82, short: 0.81, right: 0.64, wrong: 0.05, absent: 0.81, sure: 0.96 },
};
const SETS = [
  ["looked at", cases.filter((_, i) => i % 2 === 0), seeds],
  ["left alone", cases.filter((_, i) => i % 2 === 1), seeds],
  ["of a newcomer", newcomers, seeds],
  ["in a newsroom's own words", ownWords, seeds],
  ["of a second newcomer", secondNewcomer, seeds],
  ["of a third newcomer", thirdNewcomer, seeds],
  ["over few articles", overFew, few],
] as const;

// A set of questions takes up to 3 s, and ten times as long beside other work.
vi.setConfig({ testTimeout: 120_000 });

test("the questions are many, a third without an answer, and thirty lean on the one before", () => {
  const all = SETS.flatMap(([, questions]) => questions);
  expect(new Set(all.map(({ question, before }) => [...before, question].join(" "))).size).toBe(all.length);
  expect(newcomers.filter(({ says }) => says.length === 0).length * 3).toBeGreaterThanOrEqual(newcomers.length);
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(cases.filter(({ says }) => says.length === 0).length * 3).toBeGreaterThanOrEqual(cases.length);
  expect(cases.filter(({ before }) => before.length > 0).length).toBeGreaterThanOrEqual(30);
});

test("what is to be said in an answer stands in the articles", () => {
  const untold = SETS.flatMap(([, questions, { articles }]) =>
    questions.flatMap(({ says }) => says.filter((words) => !articles.some(({ text }) => text.includes(words)))),
  );
  expect(untold).toEqual([]);
});

test.each(SETS)("questions %s are answered or not, as they can be", (name, questions, corpus) => {
  const results = questions.map((one) => judged(one, saidBy(corpus.ask, one)));
  const share = (measure: Measure) => shareOf(results, measure);
  const reached = REACHED[name];
  expect(share("sentence")).toBeGreaterThanOrEqual(reached.sentence);
  expect(share("short")).toBeGreaterThanOrEqual(reached.short);
  expect(share("right")).toBeGreaterThanOrEqual(reached.right);
  expect(share("wrong")).toBeLessThanOrEqual(reached.wrong);
  expect(share("absent")).toBeGreaterThanOrEqual(reached.absent);
  expect(share("sure")).toBeGreaterThanOrEqual(reached.sure);
});
