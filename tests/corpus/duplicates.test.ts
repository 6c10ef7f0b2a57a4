import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { copiesOf, dropRepeats } from "../../src/corpus/duplicates.ts";

/** Made-up prose of `words` words; the same seed gives the same text. */
function prose(seed: number, words: number): string {
  return Array.from({ length: words }, (_, i) => `word${(seed * 7919 + i * i * 31 + i * 17) % 10_007}`).join(" ");
}

type Rest = { outlet?: string; url?: string; day?: number; title?: string };

function article(id: string, body: string, rest: Rest = {}): Article {
  const publishedAt = rest.day === undefined ? null : { at: rest.day * 86_400_000, precision: "day" as const };
  return makeArticle({
    id,
    title: rest.title ?? null,
    body,
    outlet: rest.outlet ?? null,
    url: rest.url ?? null,
    publishedAt,
  });
}

const ids = (articles: readonly Article[]) => articles.map(({ id }) => id as string);

describe("dropRepeats", () => {
  test.each([
    [
      "one address twice: the earliest is kept",
      [
        article("b", "Later.", { url: "http://a.com/x?utm_id=1", day: 2 }),
        article("a", "First.", { url: "https://a.com/x", day: 1 }),
      ],
      ["a"],
    ],
    [
      "one text of one outlet twice",
      [article("a", "Same  words.", { outlet: "Post" }), article("b", "Same words.", { outlet: "Post" })],
      ["a"],
    ],
    [
      "texts of one outlet that begin alike: one of them again, its spaces otherwise",
      [
        article("a", `${prose(1, 20)} One.`, { outlet: "Post" }),
        article("b", `${prose(1, 20)} Two.`, { outlet: "Post" }),
        article("c", `${prose(1, 20)}  Two.`, { outlet: "Post" }),
      ],
      ["a", "b"],
    ],
    [
      "one text of one outlet, its name written in two ways",
      [article("a", "Same.", { outlet: "The Post" }), article("b", "Same.", { outlet: "POST" })],
      ["a"],
    ],
    [
      "one text of two outlets is wire copy: two",
      [article("a", "Same.", { outlet: "Post" }), article("b", "Same.", { outlet: "Ledger" })],
      ["a", "b"],
    ],
    [
      "the front page as the address of all: some feeds do that",
      [article("a", "One.", { url: "https://a.com/" }), article("b", "Two.", { url: "http://www.a.com" })],
      ["a", "b"],
    ],
    ["different texts", [article("a", "One."), article("b", "Two.")], ["a", "b"]],
    [
      "parts of a live page: each has a title and a text of its own",
      [1, 2, 3].map((n) => article(`${n}`, prose(n, 50), { url: "https://a.com/live", title: `Part ${n}`, day: n })),
      ["1", "2", "3"],
    ],
    [
      "more parts of a live page than each is compared with",
      Array.from({ length: 60 }, (_, n) =>
        article(`${n + 10}`, prose(n, 50), { url: "https://a.com/live", title: `Part ${n}`, day: n }),
      ),
      Array.from({ length: 60 }, (_, n) => `${n + 10}`),
    ],
    [
      "one article under a new title, with a sentence more",
      [
        article("a", prose(1, 80), { url: "https://a.com/x", title: "Bridge shut", day: 1 }),
        article("b", `${prose(1, 80)} ${prose(2, 20)}`, { url: "https://a.com/x", title: "Bridge stays shut", day: 2 }),
      ],
      ["a"],
    ],
    [
      "one article of which another feed gives a summary",
      [
        article("a", prose(1, 80), { url: "https://a.com/x", title: "Bridge shut", day: 1 }),
        article("b", prose(2, 40), { url: "https://a.com/x", title: "Bridge shut", day: 2 }),
      ],
      ["a"],
    ],
  ])("%s", (_, articles, expected) => expect(ids(dropRepeats(articles))).toEqual(expected));
});

describe("copiesOf", () => {
  const wire = prose(1, 200);
  test.each([
    ["the same text", wire, true],
    ["cut in half", wire.split(" ").slice(0, 100).join(" "), true],
    ["with a new lead and end", `${prose(2, 40)} ${wire.split(" ").slice(20).join(" ")} ${prose(3, 20)}`, true],
    ["in other cases and marks", wire.toUpperCase().replaceAll(" ", ", "), true],
    ["a long quotation from it only", `${prose(4, 120)} ${wire.split(" ").slice(0, 60).join(" ")}`, false],
    ["another text", prose(5, 200), false],
  ])("%s is a copy: %#", (_, text, isCopy) => {
    const groups = copiesOf([article("a", wire, { day: 1 }), article("b", text, { day: 2 })]);
    expect(groups.map(ids)).toEqual(isCopy ? [["a", "b"]] : [["a"], ["b"]]);
  });

  test("headlines and briefs are never copies", () => {
    expect(copiesOf([article("a", "The bridge is shut."), article("b", "The bridge is shut.")])).toHaveLength(2);
  });

  test("all articles are in exactly one group, whatever the order of input", () => {
    const articles = [1, 1, 1, 2, 2, 3].map((seed, i) => article(`a${i}`, prose(seed, 120), { day: i }));
    const expected = copiesOf(articles).map(ids);
    expect(expected).toEqual([["a0", "a1", "a2"], ["a3", "a4"], ["a5"]]);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 6 }), (shuffled) => {
        expect(copiesOf(shuffled).map(ids)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("one report in a hundred outlets is one group", () => {
    const articles = Array.from({ length: 100 }, (_, i) => article(`a${i}`, `${prose(i + 10, 20)} ${wire}`));
    expect(copiesOf(articles)).toHaveLength(1);
  });
});
