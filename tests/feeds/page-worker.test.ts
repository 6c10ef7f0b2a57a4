import { afterAll, describe, expect, test } from "vitest";
import { createPageReader } from "../../src/feeds/page-worker.ts";

const BODY = "<p>The harbour was shut on Monday after a storm tore the roof off its old market hall.</p>";

function page(html: string) {
  return { bytes: new TextEncoder().encode(html), contentType: null, address: "https://north-post.example/a" };
}

describe("a reader of pages", () => {
  const reader = createPageReader();
  afterAll(() => reader.close());

  test("reads one page after the other in one thread", async () => {
    const read = await Promise.all(["One", "Two"].map((title) => reader.read(page(`<h1>${title} day</h1>${BODY}`))));
    expect(read).toMatchObject([{ article: { title: "One day" } }, { article: { title: "Two day" } }]);
  });

  test("leaves the event loop free meanwhile", async () => {
    let turns = 0;
    const turn = setInterval(() => turns++, 1);
    await reader.read(page("<p>The harbour was shut on Monday.".repeat(9_000)));
    clearInterval(turn);
    expect(turns).toBeGreaterThan(10);
  });
});

test("a page that takes too long is given up, and the next one is read", async () => {
  const slow = page("<p>The harbour was shut on Monday.".repeat(9_000));
  const reader = createPageReader({ limitMs: 250 });
  const result = await reader.read(slow);
  expect(result).toEqual({ kind: "no-article", why: "Reading the page took longer than 0.25 seconds." });
  expect(await reader.read(page(""))).toEqual({ kind: "no-article", why: "There is no text on the page." });
  await reader.close();
});

test("a page that is being read when the reader is closed is not taken for one without an article", async () => {
  const reader = createPageReader();
  await reader.read(page(""));
  const reading = expect(reader.read(page("<p>The harbour was shut on Monday.".repeat(9_000)))).rejects.toThrow(
    "ended",
  );
  // Now the thread has begun with it.
  await new Promise((resolve) => setImmediate(resolve));
  await reader.close();
  await reading;
});

test("a page that takes too much memory is given up, and the next one is read", async () => {
  const reader = createPageReader({ memoryMb: 16 });
  const large = await reader.read(page(`<p>${"The harbour was shut on Monday. ".repeat(6)}`.repeat(9_000)));
  expect(large).toEqual({ kind: "no-article", why: "Reading the page took more memory than a page may." });
  expect(await reader.read(page(`<h1>One day</h1>${BODY}`))).toMatchObject({ kind: "article" });
  await reader.close();
});
