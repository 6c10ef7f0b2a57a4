import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import { halfwayFrequency, impact, inverseFrequency, wholeWeights } from "../../src/search/bm25.ts";
import { dateFactor } from "../../src/search/date-prior.ts";
import { createArticleIndex, GrowingIndex, unionOf } from "../../src/search/inverted-index.ts";
import { PlainIndex, plainWords } from "../../src/search/plain-index.ts";
import type { ArticleHit, ArticleIndex, Query } from "../../src/search/search.ts";
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

function plainIndexOf(articles: readonly Article[]): Pick<ArticleIndex, "search"> {
  const index = new PlainIndex();
  index.add(articles);
  return index.finished();
}

/** How much each term says for an article, given how often it stands there, its length and the average one. */
type Share = (frequency: number, length: number, average: number) => number;

const roundedShare: Share = (frequency, length, average) => impact(frequency, halfwayFrequency(length, average));

/** Every article scored by the formula, then sorted. */
function slowSearch(articles: readonly Article[], asked: Query, k: number, share: Share = roundedShare): ArticleHit[] {
  const texts = articles.map((each) => plainWords(each.text));
  const average = texts.reduce((sum, words) => sum + words.length, 0) / texts.length || 1;
  const counts = [...new Set(asked.terms)]
    .map((term) => ({ term, count: texts.filter((words) => words.includes(term)).length }))
    .filter(({ count }) => count > 0);
  const { weights, unit } = wholeWeights(counts.map(({ count }) => inverseFrequency(count, articles.length)));
  const hits = articles.flatMap((each, i) => {
    const at = each.publishedAt?.at ?? null;
    if (asked.window && (at === null || at < asked.window.from || at > asked.window.to)) return [];
    let units = 0;
    for (const [t, { term }] of counts.entries()) {
      const frequency = texts[i]!.filter((word) => word === term).length;
      if (frequency > 0) units += weights[t]! * share(frequency, texts[i]!.length, average);
    }
    const factor = asked.askedAt === null || at === null ? 1 : dateFactor(at, asked.askedAt);
    return units > 0 ? [{ articleId: each.id, score: (units * factor) / unit }] : [];
  });
  return hits.sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1)).slice(0, k);
}

/** As it stands in books, with no rounding. */
const exactShare: Share = (frequency, length, average) =>
  (255 * frequency) / (frequency + 1.2 * (0.25 + (0.75 * length) / average));

describe("laws", () => {
  test("the best k are those of scoring everything", () => {
    fc.assert(
      fc.property(someArticles, someQuery, fc.nat(12), (articles, asked, k) => {
        expect(plainIndexOf(articles).search(asked, k)).toEqual(slowSearch(articles, asked, k));
      }),
    );
  });

  test("of one outlet come those of all that are its, from two indexes as from one", () => {
    const withOutlet = (each: Article) => ({ ...each, outlet: each.id.endsWith("1") ? "Pell Echo" : `Fen ${each.id}` });
    fc.assert(
      fc.property(someArticles, someArticles, someQuery, fc.nat(12), (some, others, asked, k) => {
        const [one, two] = [some, others].map((each) => createArticleIndex(each.map(withOutlet)));
        for (const index of [one!, unionOf([one!, two!])]) {
          const all = index.search(asked, 100).filter(({ articleId }) => articleId.endsWith("1"));
          expect(index.search({ ...asked, outlet: "Pell Echo" }, k)).toEqual(all.slice(0, k));
          expect(index.search({ ...asked, outlet: "North Post" }, k)).toEqual([]);
        }
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

  test("impacts of a byte cost no hit that the formula of books would put much higher", () => {
    fc.assert(
      fc.property(someArticles, someQuery, (articles, asked) => {
        const exact = slowSearch(articles, asked, articles.length, exactShare);
        const scores = new Map(exact.map(({ articleId, score }) => [articleId, score]));
        const last = exact[9]?.score ?? 0;
        for (const { articleId } of plainIndexOf(articles).search(asked, 10)) {
          expect(scores.get(articleId)).toBeGreaterThan(0.97 * last);
        }
      }),
    );
  });

  test("several indexes together find what one of all their articles does", () => {
    fc.assert(
      fc.property(someArticles, someQuery, fc.nat(40), fc.nat(12), (articles, asked, cut, k) => {
        const whole = createArticleIndex(articles);
        const parts = unionOf([createArticleIndex(articles.slice(0, cut)), createArticleIndex(articles.slice(cut))]);
        // What length is usual is told by the first.
        if (articles.length > 0) whole.weighLike(createArticleIndex(articles.slice(0, cut)));
        expect(parts.search(asked, k)).toEqual(whole.search(asked, k));
        for (const term of asked.terms) expect(parts.articlesWith(term)).toBe(whole.articlesWith(term));
      }),
    );
  });
});

test("a word repeated ever so often counts alike, whatever length was usual before", () => {
  const repeating = Array.from({ length: 300 }, (_, i) => article(`r${i}`, "Cup", `${"bridge ".repeat(i + 1)}ferry.`));
  const long = Array.from({ length: 40 }, (_, i) => article(`l${i}`, "Harbour", "harbour ".repeat(9_000)));
  const index = createArticleIndex(long);
  for (const each of repeating) index.add([each]);
  index.remove(long.map((each) => each.id));
  expect(index.search(query("bridg"), 300)).toEqual(createArticleIndex(repeating).search(query("bridg"), 300));
});

test("an article that two indexes hold is one hit", () => {
  const both = unionOf([
    createArticleIndex([article("a", "Bridge", "Divers."), article("b", "Bridge", "A pier of the bridge.")]),
    createArticleIndex([article("a", "Bridge", "Divers."), article("c", "Bridge", "The bridge and its ferry.")]),
  ]);
  expect(idsOf(both.search(query("bridg"), 3)).sort()).toEqual(["a", "b", "c"]);
});

describe("one of each report", () => {
  const at = (id: string, path: string | null, daysBefore: number | null, body = "The bridge is shut."): Article => ({
    ...article(id, "Bridge", body, daysBefore),
    url: path === null ? null : `https://northpost.example/${path}`,
  });
  const earlier = at("b", "bridge", 3);
  const later = at("a", "bridge", 1);
  const other = at("c", "pier", 2);
  const none = at("d", null, 2);

  test.each([
    ["the earlier first", [earlier, later, other, none]],
    ["the later first", [later, other, none, earlier]],
  ])("the earlier article is looked at, %s", (_, order) => {
    const index = new GrowingIndex();
    for (const each of order) index.addOneOfEachReport([each]);
    expect(idsOf(index.search(query("bridg"), 10)).sort()).toEqual(["b", "c", "d"]);
    expect(index.atAddress("http://www.northpost.example/bridge/")).toEqual(["b"]);
  });

  test("the parts of a live page, and a later text at the same address, are looked at each", () => {
    const index = new GrowingIndex();
    for (const each of [earlier, at("e", "bridge", 2, "The bridge is open.")]) index.addOneOfEachReport([each]);
    expect(idsOf(index.search(query("bridg"), 10)).sort()).toEqual(["b", "e"]);
    expect(index.atAddress("http://www.northpost.example/bridge/").sort()).toEqual(["b", "e"]);
    expect(index.remove([earlier.id])).toEqual([]);
  });

  test("the later one is named when the earlier leaves", () => {
    const index = new GrowingIndex();
    index.addOneOfEachReport([later, earlier, other]);
    expect(index.remove([other.id])).toEqual([]);
    expect(index.remove([earlier.id])).toEqual(["a"]);
    expect(index.remove([earlier.id])).toEqual([]);
    expect(index.articleCount).toBe(0);
  });

  test("an article that waits and leaves is not named", () => {
    const index = new GrowingIndex();
    index.addOneOfEachReport([later, earlier]);
    expect(index.remove([later.id])).toEqual([]);
    expect(index.remove([earlier.id])).toEqual([]);
  });

  test("articles come and go in any order, and what is looked at is the same", () => {
    const someOfFew = fc
      .tuple(fc.nat(9), fc.nat(3), fc.option(fc.integer({ min: 0, max: 3 })), fc.boolean())
      .map(([id, path, days, isShut]) =>
        at(`a${id}`, path === 0 ? null : `p${path}`, days, `The bridge is ${isShut ? "shut" : "open"}.`),
      );
    const change = fc.record({ article: someOfFew, comes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const there = new Map<string, Article>();
        const index = new GrowingIndex();
        for (const { article: each, comes } of changes) {
          if (comes) there.set(each.id, each);
          else there.delete(each.id);
          const again = index.remove([each.id]);
          index.addOneOfEachReport([each.id, ...again].flatMap((id) => there.get(id) ?? []));
        }
        const anew = new GrowingIndex();
        anew.addOneOfEachReport([...there.values()]);
        expect(index.search(query("bridg"), 20)).toEqual(anew.search(query("bridg"), 20));
      }),
    );
  });
});

test("a segment stays as it is while fewer than four of its size have come, so that each article is moved a few times only", () => {
  const index = new GrowingIndex();
  const addOne = (number: number) => index.add([article(`a${number}`, null, `ash birch ${number}`)]);
  for (let number = 0; number < 64; number++) addOne(number);
  const [held] = index.kept.segments;
  expect(held?.facts.times.length).toBe(64);
  for (let number = 64; number < 124; number++) addOne(number);
  expect(index.kept.segments).toContain(held);
  expect(index.kept.segments.length).toBeLessThan(10);
  expect(index.articleCount).toBe(124);
});

test("what was published after a moment can be taken out", () => {
  const index = createArticleIndex([
    article("old", "Bridge", "Shut.", 10),
    article("new", "Bridge", "Open.", 1),
    article("undated", "Bridge", "Seen."),
  ]);
  index.removeAfter(ASKED_AT - 5 * DAY_MS);
  expect(idsOf(index.search(query("bridg"), 10)).sort()).toEqual(["old", "undated"]);
  expect(index.days).toEqual({ from: ASKED_AT - 10 * DAY_MS, to: ASKED_AT - 10 * DAY_MS });
});

const from = (id: string, outlet: string | null): Article => ({ ...article(id, "Bridge", "Shut."), outlet });

test("an outlet is one however its name is written, and called what most of its articles call it", () => {
  const spelled = ["The Fen Echo", "Fen Echo", "FEN ECHO", "Fen Echo", "Lund Echo"];
  const index = createArticleIndex(spelled.map((outlet, i) => from(`a${i}`, outlet)));
  expect(index.outlets).toEqual(["Fen Echo", "Lund Echo"]);
  index.remove(["a3" as ArticleId]);
  expect(index.outlets).toEqual(["Lund Echo", "The Fen Echo"]);
  index.remove(["a0" as ArticleId]);
  expect(index.outlets).toEqual(["Fen Echo", "Lund Echo"]);
});

test("what one outlet says is looked for under all spellings of its name", () => {
  const spelled = ["The Fen Echo", "Fen Echo", "FEN ECHO", "Lund Echo"];
  const index = createArticleIndex(spelled.map((outlet, i) => from(`a${i}`, outlet)));
  const other = createArticleIndex([from("b0", "the Fen Echo"), from("b1", "Pell Echo")]);
  for (const outlet of ["Fen Echo", "THE FEN ECHO"]) {
    const asked = { ...query("bridg"), outlet };
    expect(idsOf(index.search(asked, 10)).sort()).toEqual(["a0", "a1", "a2"]);
    expect(idsOf(unionOf([index, other]).search(asked, 10)).sort()).toEqual(["a0", "a1", "a2", "b0"]);
  }
});

test("outlets are those of the articles that are here", () => {
  const index = createArticleIndex([from("a", "North Post"), from("b", "The Ledger"), from("c", null)]);
  expect([index.outlets, index.unnamedCount]).toEqual([["North Post", "The Ledger"], 1]);
  index.remove(["a" as ArticleId]);
  expect([index.outlets, index.unnamedCount]).toEqual([["The Ledger"], 1]);
  const other = createArticleIndex([from("c", null), from("d", null), from("e", "The Ledger")]);
  expect(unionOf([index, other]).unnamedCount).toBe(2);
});

test("terms that only departed articles had are forgotten without a trace", () => {
  const index = createArticleIndex([article("a", "Bridge closed", "Divers check the bridge.")]);
  const before = index.search(query("bridg diver"), 10);
  const many = Array.from({ length: 1_200 }, (_, i) => article(`b${i}`, null, `zq${i} zr${i}`));
  index.add(many);
  expect(idsOf(index.search(query("zq7"), 10))).toEqual(["b7"]);
  index.remove(many.map(({ id }) => id));
  expect(index.kept.ends.length).toBeLessThan(10);
  expect(index.search(query("bridg diver"), 10)).toEqual(before);
  expect(index.articlesWith("zq7")).toBe(0);
  index.add([article("c", null, "A diver at zq7.")]);
  expect(idsOf(index.search(query("zq7 bridg"), 10))).toEqual(["a", "c"]);
});

test("an index emptied of many articles can be filled again", () => {
  const index = createArticleIndex(Array.from({ length: 1_200 }, (_, i) => article(`a${i}`, null, `zq${i}`)));
  index.remove(Array.from({ length: 1_200 }, (_, i) => `a${i}` as ArticleId));
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
  const index = plainIndexOf(articles);
  const askedAt = ASKED_AT - 40 * DAY_MS;
  for (const asked of [
    query("w1 w2 w900"),
    query("w1 w40", { askedAt }),
    query("w3 w5 w8 w1200 w1500 w77", { askedAt }),
  ]) {
    expect(index.search(asked, 10)).toEqual(slowSearch(articles, asked, 10));
  }
});

describe("articles listed without words", () => {
  const of = (id: string, outlet: string | null, daysBefore: number | null) => ({
    ...article(id, id, "The bridge is shut.", daysBefore),
    outlet,
  });
  const one = createArticleIndex([of("a", "Echo", 3), of("b", "The Echo", 1), of("c", null, 2), of("d", "Post", null)]);
  const limits = { isPublished: null, outlet: null, first: "newest" } as const;

  test("are counted by outlet, however it is written, in order of time", () => {
    const ofEach = new Map([
      ["echo", 2],
      ["post", 1],
    ]);
    expect(one.list(limits, 3)).toEqual({ articles: 4, ofEach, ids: ["b", "c", "a"] });
    expect(one.list({ ...limits, first: "oldest" }, 9).ids).toEqual(["a", "c", "b", "d"]);
  });

  test("may be those of an outlet or a time", () => {
    expect(one.list({ ...limits, outlet: "ECHO" }, 9).ids).toEqual(["b", "a"]);
    const isPublished = (at: number | null) => at !== null && at < ASKED_AT - DAY_MS;
    expect(one.list({ ...limits, isPublished }, 9).ids).toEqual(["c", "a"]);
  });

  test("are those of several indexes, each once", () => {
    const both = unionOf([one, createArticleIndex([of("b", "The Echo", 1), of("e", "Post", 0)])]);
    expect(both.list(limits, 9)).toMatchObject({ articles: 5, ids: ["e", "b", "c", "a", "d"] });
  });
});
