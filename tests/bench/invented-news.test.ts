// The reports we made up to learn from, and what is asked about them.
import { expect, test } from "vitest";
import { inventedGroups, inventedLeftForMeasuring, inventedQuestions } from "../../bench/train/invented-news.ts";

const groups = inventedGroups();

test("each answer is a whole piece of a report of its group, and the few words stand within it", () => {
  const ids = groups.flatMap(({ articles }) => articles.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const astray = groups.flatMap(({ articles, questions }) =>
    questions.filter(
      ({ question, says, short }) =>
        question.trim() === "" ||
        !says.every((words) => articles.some(({ text }) => text.includes(words))) ||
        !short.every((words) => says.some((sentence) => sentence.includes(words))),
    ),
  );
  expect(astray).toEqual([]);
});

test("a third has no answer, and one group in ten is left for measuring", () => {
  const questions = groups.flatMap((group) => group.questions);
  const share = questions.filter(({ says }) => says.length === 0).length / questions.length;
  expect(share).toBeGreaterThan(0.28);
  expect(share).toBeLessThan(0.38);
  const left = groups.filter(({ isForTraining }) => !isForTraining);
  expect(left.length / groups.length).toBeCloseTo(0.1, 1);
  const learned = inventedQuestions();
  const measured = inventedLeftForMeasuring();
  expect(measured.length).toBe(left.flatMap((group) => group.questions).length);
  expect(learned.length).toBe(questions.length - measured.length);
  expect(learned.every(({ articles }) => articles.every(({ publishedAt }) => publishedAt !== null))).toBe(true);
});
