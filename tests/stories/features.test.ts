import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { ArticleReader } from "../../src/stories/features.ts";
import { groupStories } from "../../src/stories/group.ts";
import { groupingOnce } from "../../src/stories/group-once.ts";
import { TermReader } from "../../src/text/term-reader.ts";
import { reportOf } from "./support.ts";

const PLACES = ["Calder", "Norland", "Leyra", "Ostwick"];
const EVENTS = [
  "A ferry struck the harbour bridge of PLACE on Monday; divers check its piers.",
  "The port of PLACE closed the harbour bridge after a ferry hit a pier.",
  "Voters in PLACE chose Ines Moraga as president, the commission said.",
  "An earthquake shook the island near PLACE before dawn. Nobody was hurt.",
];
const NEWS: readonly Article[] = EVENTS.flatMap((event, e) =>
  PLACES.map((place, p) =>
    reportOf(event.replace("PLACE", place), { id: `${e}${p}`, outlet: place, at: `2024-05-0${p + 6}` }),
  ),
);
/** Windows over the news, one after the other: articles come and go, in any order. */
const windows = fc.array(fc.shuffledSubarray([...NEWS]), { minLength: 1, maxLength: 6 });

test("articles are read the same whatever was read before", () => {
  fc.assert(
    fc.property(windows, (all) => {
      const reader = new ArticleReader();
      for (const articles of all) expect(reader.read(articles)).toEqual(new ArticleReader().read(articles));
    }),
    { numRuns: 30 },
  );
});

test("as articles come and go, the stories are those that grouping them from nothing gives", () => {
  fc.assert(
    fc.property(windows, (all) => {
      const { events: group } = groupingOnce();
      for (const articles of all) expect(group(articles)).toEqual(groupStories(articles));
    }),
    { numRuns: 30 },
  );
});

test("another text of the same article is read anew", () => {
  const reader = new ArticleReader();
  const [one, other] = EVENTS.map((text) => reportOf(text, { id: "same" }));
  reader.read([one!]);
  expect(reader.read([other!])).toEqual(new ArticleReader().read([other!]));
});

test("a reader that may remember next to nothing reads the same", () => {
  const limits = fc.record({ articles: fc.nat(4), terms: fc.nat(40) });
  fc.assert(
    fc.property(windows, limits, (all, few) => {
      const reader = new ArticleReader(few);
      for (const articles of all) expect(reader.read(articles)).toEqual(new ArticleReader().read(articles));
    }),
    { numRuns: 30 },
  );
});

test("of the articles that were asked for last so many are remembered", () => {
  const [first, second, third] = NEWS;
  const reader = new ArticleReader({ articles: 2, terms: 1_000 });
  const texts = vi.spyOn(TermReader.prototype, "read");
  const isReadAnew = (article: Article): boolean => {
    texts.mockClear();
    reader.read([article]);
    return texts.mock.calls.length > 0;
  };
  expect([first!, second!, first!, third!, first!].map(isReadAnew)).toEqual([true, true, false, true, false]);
  expect(isReadAnew(second!)).toBe(true);
  texts.mockRestore();
});

test("beyond so many terms the memory starts anew", () => {
  const reader = new ArticleReader({ articles: 100, terms: 8 });
  const texts = vi.spyOn(TermReader.prototype, "read");
  reader.read([NEWS[0]!]);
  texts.mockClear();
  reader.read([NEWS[0]!]);
  expect(texts).toHaveBeenCalled();
  texts.mockRestore();
});

test("only terms of the articles at hand are looked up, whatever others are remembered", () => {
  const reader = new ArticleReader();
  reader.read(NEWS);
  const decoded = vi.spyOn(TextDecoder.prototype, "decode");
  const { background } = reader.read([NEWS[0]!]);
  expect(decoded.mock.calls.length).toBe(background.length);
  decoded.mockRestore();
});
