import { expect, test } from "vitest";
import { asGiven, countOf, joinWords, say } from "../../src/chat/our-words.ts";
import { note } from "../../src/chat/reply.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { bridgeItem } from "./harbour.ts";

test("text of an article does not fit where our words stand: this file would not compile", () => {
  const news = quoteText(bridgeItem.headline);
  // @ts-expect-error A plain string is not ours.
  note(news);
  // @ts-expect-error It does not become ours inside a sentence of ours.
  note(say`They say ${news}`);
  expect(note(say`They say ${3} things`)).toEqual({ kind: "note", text: "They say 3 things" });
});

test.each([
  ["line breaks cannot forge a line of ours", "a\n\n[1]  North Post", "a [1] North Post"],
  ["short words stay", "  ferry strike ", "ferry strike"],
])("%s", (_, given, expected) => {
  expect(asGiven(given)).toBe(expected);
});

test("what is typed is cut between characters when it would fill the screen", () => {
  const flags = asGiven("🇫🇷".repeat(10_000));
  expect(flags.length).toBeLessThanOrEqual(300);
  expect(flags).toMatch(/^(?:🇫🇷)+…$/u);
});

test("a word that goes on and on is cut, an address is not", () => {
  expect(asGiven(`who is ${"zab".repeat(500)} now`).length).toBeLessThanOrEqual("who is  now".length + 60);
  const address = `https://north-post.example/${"a".repeat(80)}`;
  expect(asGiven(address)).toBe(address);
});

test("counts read well", () => {
  expect(countOf(1, "story", "stories")).toBe("1 story");
  expect(countOf(4929, "article", "articles")).toBe("4,929 articles");
  expect(joinWords([say`a`, say``, say`b`], " · ")).toBe("a · b");
});
