import { expect, test } from "vitest";
import { overtakenIn } from "../../src/briefing/posts.ts";
import { summarize } from "../../src/briefing/summarize.ts";
import { articlesFromFile } from "../../src/corpus/file-article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { report } from "./support.ts";

const SIX = "Six people have been taken to hospital after the fire, the ambulance service said.";
const NINE = "Nine people have been taken to hospital after the fire, the ambulance service said.";
const OUTPUT = "The company said that it had stopped all production at the refinery.";

function overtaken(...lines: readonly string[]): string[] {
  const article = report("live", lines.join("\n\n"));
  return [...overtakenIn(article)].map((start) => article.text.slice(start).split("\n")[0]!);
}

test.each([
  ["newest first", [OUTPUT, "14:20", NINE, "11:05", SIX], [SIX]],
  ["newest last", ["11:05", SIX, "14:20", NINE, "15:00", OUTPUT], [SIX]],
  ["with times of half days", ["2.20pm", NINE, "11.05am", SIX], [SIX]],
  ["summed up above the posts", [NINE, "12:45", OUTPUT, "11:05", SIX], [SIX]],
  ["of another thing", ["14:20", "Nine trains were stopped at the station of Lund.", "11:05", SIX], []],
  ["without times", [NINE, SIX], []],
  ["with one time only", ["14:20", NINE, SIX], []],
])("what a later post gives otherwise is overtaken: %s", (_, lines, expected) => {
  expect(overtaken(...lines)).toEqual(expected);
});

test("of an overtaken figure and a later one a summary says the later", () => {
  const article = report("live", [OUTPUT, "14:20", NINE, "11:05", SIX].join("\n\n"));
  const quotes = summarize([article], { words: null, sentences: 5 }).map(quoteText);
  expect(quotes).toContain(NINE);
  expect(quotes).not.toContain(SIX);
});

test.each([
  [
    "oldest first",
    [
      ["14:00", "Two"],
      ["15:10", "Four"],
      ["17:30", "Five"],
    ],
    ["Two", "Four"],
  ],
  [
    "newest first",
    [
      ["17:30", "Five"],
      ["15:10", "Four"],
      ["14:00", "Two"],
    ],
    ["Four", "Two"],
  ],
  [
    "two posts",
    [
      ["14:00", "Two"],
      ["17:30", "Five"],
    ],
    ["Two"],
  ],
])("a saved live page keeps the time of its first post: %s", async (_, posts, expected) => {
  const said = (number: string) => `${number} people are missing after the ferry sank off Lund, the coastguard said.`;
  const page = ["Ferry sinks off Lund: live", ...posts.flatMap(([time, number]) => [time!, said(number!)])];
  const { articles } = await articlesFromFile("live.txt", new TextEncoder().encode(page.join("\n\n")));
  const { text } = articles[0]!;
  const starts = [...overtakenIn(articles[0]!)].map((start) => text.slice(start).split("\n")[0]);
  expect(starts.toSorted()).toEqual(expected.map(said).toSorted());
});

test.each([
  ["with a heading below it", "live.txt", (lines: string[]) => lines.toSpliced(2, 0, "First reports").join("\n\n")],
  ["of a web page", "live.html", ([title, ...lines]: string[]) => `<h1>${title}</h1><p>${lines.join("</p><p>")}</p>`],
])("the time of the first post is kept %s", async (_, name, written) => {
  const lines = ["Fire at the refinery: live", "11:05", SIX, "14:20", NINE];
  const { articles } = await articlesFromFile(name, new TextEncoder().encode(written(lines)));
  const starts = [...overtakenIn(articles[0]!)].map((start) => articles[0]!.text.slice(start, start + SIX.length));
  expect(starts).toEqual([SIX]);
});

test("what stands above the oldest post overtakes nothing: its time may be lost", () => {
  expect(overtaken(SIX, "14:20", OUTPUT, "15:00", NINE)).toEqual([]);
});
