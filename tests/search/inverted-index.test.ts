import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import { halfwayFrequency, inverseFrequency, SCORE_UNIT, termScore } from "../../src/search/bm25.ts";
import { dateFactor } from "../../src/search/date-prior.ts";
import { createArticleIndex, plainWords } from "../../src/search/inverted-index.ts";
import type { ArticleHit, Query } from "../../src/search/search.ts";
import { plainCounting } from "../../src/search/term-count.ts";
import { DAY_MS } from "../../src/time.ts";

const ASKED_AT = Date.UTC(2026, 0, 31);

const query = (words: string, rest: Partial<Query> = {}): Query => ({
  terms: words.split(" "),
  askedAt: null,
  window: null,
  ...rest,
});

const article = (id: string, title: string | null, body: string, daysBefore: number | null = null): Article =>
  makeArticle({
    id,
    title,
    body,
    outlet: null,
    url: null,
    publishedAt: daysBefore === null ? null : { at: ASKED_AT - daysBefore * DAY_MS, precision: "day" },
  });

const idsOf = (hits: readonly ArticleHit[]): string[] => hits.map((hit) => hit.articleId);

describe("what is found", () => {
  const corpus = [
    article("bridge", "Bridge closed", "The bridge is shut after a ferry struck it. Divers check the bridge.", 1),
    article("ferry", "Ferry strikes", "A ferry struck a pier of the harbour bridge.", 20),
    article("cup", "Cup final put off", "The final was put off because of the storm.", 90),
  ];
  const index = createArticleIndex(corpus);

  test.each<[string, Query, string[]]>([
    ["the article that repeats a rare word is best", query("bridg"), ["bridge", "ferry"]],
    ["any term is enough, all terms are better", query("ferri pier"), ["ferry", "bridge"]],
    ["a word nobody has finds nothing", query("volcano"), []],
    ["a term given twice counts once", query("final final"), ["cup"]],
    ["only articles inside the window", query("bridg", { window: { from: 0, to: ASKED_AT - 10 * DAY_MS } }), ["ferry"]],
    [
      "the ends of the window are inside",
      query("bridg", { window: { from: ASKED_AT - DAY_MS, to: ASKED_AT - DAY_MS } }),
      ["bridge"],
    ],
    ["no term finds nothing", { terms: [], askedAt: null, window: null }, []],
  ])("%s", (_, asked, expected) => expect(idsOf(index.search(asked, 10))).toEqual(expected));

  test("articles near the asking are preferred", () => {
    const twins = createArticleIndex([
      article("a-old", "Vote", "They vote.", 200),
      article("b-new", "Vote", "They vote.", 3),
    ]);
    expect(idsOf(twins.search(query("vote"), 2))).toEqual(["a-old", "b-new"]);
    expect(idsOf(twins.search(query("vote", { askedAt: ASKED_AT }), 2))).toEqual(["b-new", "a-old"]);
  });

  test("a revised article replaces the older one", () => {
    const revised = createArticleIndex(corpus);
    revised.add([article("cup", "Cup final played", "The Rovers won.")]);
    expect(revised.articleCount).toBe(3);
    expect(revised.articlesWith("storm")).toBe(0);
    expect(idsOf(revised.search(query("rover"), 10))).toEqual(["cup"]);
  });

  test("an explanation's parts add up to the score of the hit", () => {
    const asked = query("bridg ferri", { askedAt: ASKED_AT });
    for (const hit of index.search(asked, 10)) {
      const reason = index.explain(asked, hit.articleId)!;
      expect(reason.value).toBe(hit.score);
      expect(reason.parts!.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(hit.score, 9);
    }
    expect(index.explain(asked, "nobody" as ArticleId)).toBeNull();
  });
});

// Few words, so that articles share them; few ids and dates, so that ties and replacements happen.
const someWords = fc.array(fc.constantFrom(..."ash birch cedar elm fir hazel larch oak".split(" ")), { maxLength: 12 });
const someArticle = fc
  .tuple(fc.nat(30), fc.option(someWords), someWords, fc.option(fc.integer({ min: -5, max: 60 })))
  .map(([id, title, body, days]) => article(`a${id}`, title?.join(" ") ?? null, body.join(" "), days));
const someArticles = fc.uniqueArray(someArticle, { maxLength: 40, selector: (each) => each.id });
const someQuery = fc.record({
  terms: someWords,
  askedAt: fc.constantFrom(null, ASKED_AT),
  window: fc.constantFrom(null, { from: ASKED_AT - 20 * DAY_MS, to: ASKED_AT }),
});

/** Every article scored by the formula as it stands in books, then sorted. */
function slowSearch(articles: readonly Article[], asked: Query, k: number): ArticleHit[] {
  const texts = articles.map((each) => plainWords(each.text));
  const average = texts.reduce((sum, words) => sum + words.length, 0) / texts.length || 1;
  const terms = [...new Set(asked.terms)];
  const weights = terms.map((term) => {
    const withTerm = texts.filter((words) => words.includes(term)).length;
    return inverseFrequency(withTerm, articles.length) * SCORE_UNIT;
  });
  const hits = articles.flatMap((each, i) => {
    const at = each.publishedAt?.at ?? null;
    if (asked.window && (at === null || at < asked.window.from || at > asked.window.to)) return [];
    let units = 0;
    for (const [t, term] of terms.entries()) {
      const frequency = texts[i]!.filter((word) => word === term).length;
      if (frequency > 0) units += termScore(weights[t]!, frequency, halfwayFrequency(texts[i]!.length, average));
    }
    const factor = asked.askedAt === null || at === null ? 1 : dateFactor(at, asked.askedAt);
    return units > 0 ? [{ articleId: each.id, score: (units / SCORE_UNIT) * factor }] : [];
  });
  return hits.sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1)).slice(0, k);
}

describe("laws", () => {
  test("the best k are those of scoring everything", () => {
    fc.assert(
      fc.property(someArticles, someQuery, fc.nat(12), (articles, asked, k) => {
        const index = createArticleIndex(articles, { plain: true });
        expect(index.search(asked, k)).toEqual(slowSearch(articles, asked, k));
      }),
    );
  });

  test("the order and the portions in which articles come do not matter", () => {
    fc.assert(
      fc.property(someArticles, someQuery, fc.nat(40), (articles, asked, cut) => {
        const index = createArticleIndex(articles);
        const other = createArticleIndex(articles.slice(cut).reverse());
        for (const each of articles.slice(0, cut)) other.add([each]);
        expect(other.search(asked, 10)).toEqual(index.search(asked, 10));
      }),
    );
  });

  test("adding and then removing leaves everything as it was", () => {
    fc.assert(
      fc.property(someArticles, someQuery, fc.nat(40), (articles, asked, cut) => {
        const index = createArticleIndex(articles.slice(0, cut));
        const before = index.search(asked, 10);
        const more = articles.slice(cut);
        index.add(more);
        index.remove(more.map((each) => each.id));
        expect(index.search(asked, 10)).toEqual(before);
        expect(index.articleCount).toBe(Math.min(cut, articles.length));
      }),
    );
  });

  test("plain counting is the count itself", () => {
    expect(plainCounting.frequencies[plainCounting.code(3, 2)]).toBe(5);
  });
});

test("terms that only departed articles had are forgotten without a trace", () => {
  const index = createArticleIndex([article("a", "Bridge closed", "Divers check the bridge.")]);
  const before = index.search(query("bridg diver"), 10);
  const words = Array.from({ length: 12_000 }, (_, i) => `zq${i}`).join(" ");
  index.add([article("b", null, words)]);
  expect(idsOf(index.search(query("zq7"), 10))).toEqual(["b"]);
  index.remove(["b" as ArticleId]);
  expect(index.search(query("bridg diver"), 10)).toEqual(before);
  expect(index.articlesWith("zq7")).toBe(0);
  index.add([article("c", null, "A diver at zq7.")]);
  expect(idsOf(index.search(query("zq7 bridg"), 10))).toEqual(["a", "c"]);
});

test("an index emptied of many terms can be filled again", () => {
  const words = Array.from({ length: 12_000 }, (_, i) => `zq${i}`).join(" ");
  const index = createArticleIndex([article("a", null, words)]);
  index.remove(["a" as ArticleId]);
  expect(index.search(query("zq7"), 10)).toEqual([]);
  index.add([article("b", null, "zq7")]);
  expect(idsOf(index.search(query("zq7"), 10))).toEqual(["b"]);
});

test.each([
  ["title", article("a", "Bridge ".repeat(70_000), "Divers.")],
  ["body", article("a", "Divers", "bridge ".repeat(70_000))],
])("a word repeated 70,000 times in the %s is counted as often as matters", (_, long) => {
  const index = createArticleIndex([long, article("b", "Cup", "The cup final.")]);
  expect(idsOf(index.search(query("bridg diver cup"), 10)).sort()).toEqual(["a", "b"]);
  expect(index.articlesWith("bridg")).toBe(1);
});

/** Many windows with common and rare words: pruning, looking up and walking all take part. */
test("the best ten of 10,000 articles are those of scoring everything", () => {
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const word = (): string => `w${Math.floor(1 / (random() + 0.0005))}`;
  const articles = Array.from({ length: 10_000 }, (_, i) =>
    article(`n${i}`, null, Array.from({ length: 4 + Math.floor(random() * 20) }, word).join(" "), Math.floor(i / 100)),
  );
  const index = createArticleIndex(articles, { plain: true });
  const askedAt = ASKED_AT - 40 * DAY_MS;
  for (const asked of [
    query("w1 w2 w900"),
    query("w1 w40", { askedAt }),
    query("w3 w5 w8 w1200 w1500 w77", { askedAt }),
  ]) {
    expect(index.search(asked, 10)).toEqual(slowSearch(articles, asked, 10));
  }
});
