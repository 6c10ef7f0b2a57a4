// Our questions over reports that are not ours: of the reports nothing but ids and offsets stands in the file.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isForTraining } from "../../bench/train/news-questions.ts";

type Line = {
  id: string;
  writer: number;
  documents: string[];
  question: string;
  says: [string, number, number][];
  short: [string, number, number][];
};

const lines = readFileSync(new URL("../../bench/train/news-questions.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);

test("each question has its own id, its reports, and places of what answers within these", () => {
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  for (const { documents, question, says, short, ...rest } of lines) {
    expect(Object.keys(rest)).toEqual(["id", "writer"]);
    expect(question.trim()).not.toBe("");
    for (const [document, start, end] of [...says, ...short]) {
      expect(documents).toContain(document);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
    }
    if (says.length === 0) expect(short).toEqual([]);
  }
});

test("a third or so has no answer, and those of two are left for measuring, with all that is asked of their reports", () => {
  const share = lines.filter(({ says }) => says.length === 0).length / lines.length;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.4);
  const left = lines.filter((line) => !isForTraining(line));
  expect(
    Map.groupBy(left, ({ writer }) => writer)
      .entries()
      .map(([writer, { length }]) => [writer, length])
      .toArray(),
  ).toEqual([
    [3, 211],
    [24, 1108],
  ]);
  const learned = new Set(lines.filter(isForTraining).flatMap(({ documents }) => documents));
  expect(left.filter(({ writer, documents }) => writer === 24 && documents.some((each) => learned.has(each)))).toEqual(
    [],
  );
});
