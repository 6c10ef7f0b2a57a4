import { describe, expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import type { Feed, Item } from "../../src/feeds/feed.ts";
import { type ItemArticle, itemArticles, outletOf } from "../../src/feeds/item-article.ts";
import { isoTime, parseIsoTime } from "../../src/time.ts";

const NOW = Date.UTC(2024, 4, 7);
const SOURCE = { feed: "http://northpost.example/feed", outlet: null };

const SHUT =
  "The harbour bridge at Lund Point will stay shut until divers have checked every pier, the port said on Monday.";
const RUDDER =
  "Captain Mara Olsen told the harbour court that the rudder of the ferry Aurora had failed before it struck.";
const COST = "Repairs will cost 12 million crowns, the town of Lund Point said, and may take until the end of August.";

/** Some 250 words. */
const LONG = Array.from(
  { length: 10 },
  (_, day) =>
    `<p>On day ${day} of the repairs the port of Lund Point said that divers had checked pier number ${day} and found no crack in it.</p>`,
).join("");

const NOTHING: Item = {
  guid: null,
  title: null,
  url: null,
  publishedAt: null,
  updatedAt: null,
  author: null,
  outlet: null,
  content: null,
  summary: null,
};
const FERRY: Item = {
  ...NOTHING,
  guid: "g1",
  title: "Ferry strikes the harbour bridge",
  url: "http://northpost.example/ferry?utm_source=rss",
  publishedAt: parseIsoTime("2024-05-06T10:00Z"),
  content: `<p>${SHUT}</p><p>${RUDDER}</p><p>${COST}</p>`,
};

async function read(items: readonly Partial<Item>[], feed: Partial<Feed> = {}): Promise<ItemArticle[]> {
  const whole: Feed = {
    format: "rss",
    title: "North Post",
    url: "http://northpost.example/",
    ttlMinutes: null,
    items: items.map((item) => ({ ...NOTHING, ...item })),
    ...feed,
  };
  return itemArticles(whole, SOURCE, NOW);
}

async function readOne(item: Partial<Item>): Promise<ItemArticle> {
  return (await read([{ ...FERRY, ...item }]))[0]!;
}

async function bodyOf(item: Partial<Item>): Promise<string | undefined> {
  const { article } = await readOne(item);
  return article?.text.slice(article.bodyStart);
}

describe("the article of an item", () => {
  test("has the feed's words, outlet, date and address", async () => {
    const { article, isTeaser, flags } = await readOne({ author: "Ann Lee" });
    expect(article).toMatchObject({
      text: `Ferry strikes the harbour bridge\n\n${SHUT}\n\n${RUDDER}\n\n${COST}`,
      outlet: "North Post",
      byline: "Ann Lee",
      url: FERRY.url,
    });
    expect([isTeaser, flags]).toEqual([false, []]);
    expect(isoTime(article!.publishedAt!)).toBe("2024-05-06T10:00:00.000Z");
  });

  test("has an id of the feed's own: no other feed can put words into it by naming its address", async () => {
    const { article } = await readOne({});
    expect(article!.id).toBe((await readOne({})).article!.id);
    const { url, publishedAt } = article!;
    expect(article!.id).not.toBe(makeArticle({ title: null, body: "x", outlet: null, url, publishedAt }).id);
  });

  test.each([
    [
      "what a publishing program adds below",
      `${FERRY.content}<p>The post <a href="/">Ferry</a> appeared first on North Post.</p>`,
    ],
    ["a link to the whole text", `${FERRY.content}<p><a href="/ferry">Continue reading</a></p>`],
    ["the title, given again", `<h1>${FERRY.title}</h1>${FERRY.content}`],
  ])("does not have %s", async (_, content) => {
    expect(await bodyOf({ content })).toBe(`${SHUT}\n\n${RUDDER}\n\n${COST}`);
  });

  test.each([
    [
      "the text begins with a small letter",
      "Phones sell badly",
      "iPhone sales fell by a tenth, the shop said on Monday.",
    ],
    ["the title ends in mid-sentence", "What the port is waiting for", "Divers have to check every pier first."],
  ])("keeps title and text apart where %s", async (_, title, text) => {
    expect(await bodyOf({ title, content: `<p>${text}</p>` })).toBe(text);
  });

  test("is made of the longer of content and summary", async () => {
    expect(await bodyOf({ content: "<p>Read on.</p>", summary: FERRY.content })).toContain(RUDDER);
  });

  test("keeps the lines of a text without markup", async () => {
    expect(await bodyOf({ content: `${SHUT}\n${RUDDER}` })).toBe(`${SHUT}\n\n${RUDDER}`);
  });

  test("is none where the feed gives no text", async () => {
    expect(await readOne({ content: null })).toMatchObject({ article: null, isTeaser: true });
    expect(await readOne({ content: `<p>${FERRY.title}</p>` })).toMatchObject({ article: null, isTeaser: true });
  });

  test.each([
    ["the publisher that the item names", { outlet: "Isle Wire" }, "Isle Wire"],
    ["else the feed's", {}, "North Post"],
  ])("comes from %s", async (_, item, outlet) => {
    expect((await readOne(item)).article!.outlet).toBe(outlet);
  });

  test.each([
    ["the future counts as now", "2031-01-01T00:00Z", "2024-05-07T00:00:00.000Z"],
    ["the time before the Web counts as none", "1970-01-01T00:00Z", null],
  ])("a date in %s, and is flagged", async (_, written, expected) => {
    const { article, flags } = await readOne({ publishedAt: parseIsoTime(written) });
    expect(article!.publishedAt && isoTime(article!.publishedAt)).toBe(expected);
    expect(flags).toHaveLength(1);
  });
});

describe("a teaser", () => {
  test.each([
    ["a short summary", { content: null, summary: `<p>${SHUT}</p>` }, true],
    ["a text that breaks off", { content: `${FERRY.content}<p>Twelve people were […]</p>` }, true],
    ["a text that goes on elsewhere", { content: `${FERRY.content}<p>Read the full story</p>` }, true],
    ["a whole text", {}, false],
    ["a whole text that the feed calls a summary", { content: null, summary: LONG }, false],
  ])("%s", async (_, item, isTeaser) => {
    expect((await readOne(item)).isTeaser).toBe(isTeaser);
  });
});

describe("what an item is known by", () => {
  const shares = (a: ItemArticle, b: ItemArticle) => a.identity.keys.some((key) => b.identity.keys.includes(key));

  test("keys are as the feed writes them, and hashed where that is too long to be found by", async () => {
    const long = `http://northpost.example/${"字".repeat(100)}`;
    const [short, one, other] = (
      await read([FERRY, { ...FERRY, guid: long, url: long }, { ...FERRY, guid: `${long}1`, url: `${long}1` }])
    ).map(({ identity }) => identity.keys);
    expect(short).toContain("guid g1");
    const keys = [...one!, ...other!].filter((key) => !key.startsWith("text "));
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^hash [0-9a-f]{64}$/);
  });

  test.each([
    ["an edited title", { title: "Ferry hits bridge, port says" }],
    ["another date", { publishedAt: parseIsoTime("2024-05-06T12:00Z") }],
    ["another guid", { guid: "g2" }],
    [
      "other tracking parameters and another guid",
      { guid: "g3", url: "https://northpost.example/ferry/?utm_source=x#y" },
    ],
    ["another address", { url: "http://northpost.example/news/ferry" }],
    ["another address and guid", { url: "http://northpost.example/news/ferry", guid: "g4" }],
  ])("%s leaves it the same, with nothing to revise", async (_, edit) => {
    const [before, after] = [await readOne({}), await readOne(edit)];
    expect(shares(before, after)).toBe(true);
    expect(after.identity.fingerprint).toBe(before.identity.fingerprint);
  });

  test("an edited body leaves it the same, with something to revise", async () => {
    const [before, after] = [await readOne({}), await readOne({ content: `<p>${SHUT}</p><p>${COST}</p>` })];
    expect(shares(before, after)).toBe(true);
    expect(after.identity.fingerprint).not.toBe(before.identity.fingerprint);
    expect(after.article!.id).toBe(before.article!.id);
  });

  test("another article is another", async () => {
    const [one, other] = await read([
      FERRY,
      { ...FERRY, guid: "g9", url: "http://northpost.example/court", content: `<p>${RUDDER}</p>` },
    ]);
    expect(shares(one!, other!)).toBe(false);
  });

  test.each([
    ["an address", { url: "http://northpost.example/" }, (i: number) => ({ guid: `g${i}` })],
    ["a guid", { guid: "post" }, (i: number) => ({ url: `http://northpost.example/${i}` })],
  ])("%s that a feed gives to all its items tells none of them", async (_, same, own) => {
    const bodies = [SHUT, RUDDER, COST];
    const found = await read(bodies.map((body, i) => ({ ...FERRY, ...same, ...own(i), content: `<p>${body}</p>` })));
    expect(new Set(found.map(({ article }) => article!.id)).size).toBe(3);
    for (const [i, one] of found.entries())
      for (const other of found.slice(i + 1)) expect(shares(one, other)).toBe(false);
  });

  test("a column of the same words is another article every day", async () => {
    const column = (day: number) => ({
      ...FERRY,
      guid: `c${day}`,
      url: `http://northpost.example/${day}`,
      title: `Column ${day}`,
    });
    const [one, other] = [await readOne(column(1)), await readOne(column(2))];
    expect(shares(one, other)).toBe(false);
  });

  test("an item of a title alone still has a key", async () => {
    const [found] = await read([{ title: "Only a title" }]);
    expect(found!.identity.keys).toHaveLength(1);
  });
});

test.each([
  ["World news | The Coast Ledger", "https://www.coastledger.example/world", "The Coast Ledger"],
  ["CLN: World", "https://www.cln.example/", "CLN"],
  ["Le Phare.fr - Actualités", "https://www.lephare.fr/", "Le Phare.fr"],
  ["News - about ships", "https://other.example/", "News - about ships"],
  ["North Post", null, "North Post"],
])("the outlet of %s at %s is %s", (title, url, outlet) => {
  expect(outletOf({ title, url })).toBe(outlet);
});
