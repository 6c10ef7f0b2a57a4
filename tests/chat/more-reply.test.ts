import { expect, test } from "vitest";
import { moreQuotes, moreStories } from "../../src/chat/more-reply.ts";
import { golden } from "./golden.ts";
import { cupWinner, hurt, morning, PARIS } from "./harbour.ts";

test("stories that the briefing had no room for", () => golden("more-stories", moreStories(morning, 0, PARIS).reply));

test("no story is left", () => golden("more-no-stories", moreStories({ ...morning, leftOut: [] }, 0, PARIS).reply));

test("sentences that the answer did not show", () => golden("more-quotes", moreQuotes(hurt, 0, PARIS).reply));

test("no sentence is left", () => golden("more-no-quotes", moreQuotes(cupWinner, 0, PARIS).reply));

test("that no sentence is left is said with the question: other things may have been told since", () => {
  expect(JSON.stringify(moreQuotes(cupWinner, 0, PARIS).reply)).toContain(
    `That was all on “${cupWinner.question.text}”`,
  );
});

test("each part says how many are left, the last one that there are none", async () => {
  const [story] = morning.leftOut;
  const long = { ...morning, leftOut: Array.from({ length: 16 }, () => story!) };
  const first = moreStories(long, 0, PARIS);
  expect(first).toMatchObject({ given: 15, left: 1 });
  await golden("more-stories-left", { blocks: first.reply.blocks.slice(-3) });
  expect(moreStories(long, 15, PARIS)).toMatchObject({ given: 16, left: 0 });
  expect(moreStories(long, 16, PARIS)).toMatchObject({ given: 16, left: 0 });
});
