import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type PageArticle, pageArticle } from "../../src/corpus/page-article.ts";

function read(html: string): PageArticle {
  const found = pageArticle(html);
  if ("why" in found) throw new Error(found.why);
  return found;
}

function readFixture(name: string): PageArticle {
  return read(readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), "utf8"));
}

test("lists, captions, share lines and teasers around and inside an article are left out", () => {
  const { removed, ...found } = readFixture("furniture-around-and-inside");
  const rules = new Map(removed().map(({ line, rule }) => [line, rule]));
  for (const paragraph of found.body.split("\n\n")) expect(rules.get(paragraph)).toBeUndefined();
  expect(new Set(rules.values())).toContain("outside of the article");
  expect(found).toEqual({
    title: "Harbour bridge closed after ferry strike",
    body: [
      "The harbour bridge was closed on Monday evening after a ferry struck its northern pier in thick fog.",
      "The bridge will stay shut until divers have checked every pier, the port said, and that could take until Thursday.",
      "What the captain said",
      "The ferry's captain told the North Post that the rudder had failed some two hundred metres before the pier.",
      "Two passengers were treated for cuts, the hospital said, and both of them were sent home during the night.",
      "Buses run over the railway bridge instead, every ten minutes, until the harbour bridge is opened again.",
    ].join("\n\n"),
    outlet: "North Post",
    byline: "Ann Lee",
    url: "https://www.north-post.example/news/harbour-bridge",
    publishedAt: { at: Date.UTC(2014, 8, 15, 19, 10), precision: "minute" },
  });
});

test("a first paragraph set apart is kept, a heading with nothing below it is not", () => {
  const { body } = readFixture("first-paragraph-outside");
  expect(body.split("\n\n").map((line) => line.slice(0, 24))).toEqual([
    "Wegen des Sturms sind am",
    "Der Deutsche Wetterdiens",
    "„So etwas habe ich in dr",
    "Am Mittwoch soll der Win",
  ]);
});

test("data that names its writer elsewhere is followed, and midnight is only a day", () => {
  expect(readFixture("first-paragraph-outside")).toMatchObject({
    title: "Fischer bleiben im Hafen",
    byline: "Jana Otto",
    outlet: "Küstenblatt",
    publishedAt: { at: Date.UTC(2014, 8, 15), precision: "day" },
  });
});

const BODY = Array.from(
  { length: 4 },
  (_, i) => `<p>The harbour was shut on day ${i} after a storm tore the roof off its old market hall.</p>`,
).join("");

describe("who wrote it", () => {
  test.each([
    [
      "a name in the text rather than the site's in the data",
      `<meta name="author" content="North Post"><meta property="og:site_name" content="North Post">`,
      "<p>By Ann Lee</p>",
      "Ann Lee",
    ],
    [
      "the site's name when there is no other",
      `<meta name="author" content="North Post"><meta property="og:site_name" content="North Post">`,
      "",
      "North Post",
    ],
    [
      "without the site's name beside it",
      `<meta name="author" content="North Post - Ann Lee"><meta property="og:site_name" content="North Post">`,
      "",
      "Ann Lee",
    ],
    [
      "the name inside a by-line's words",
      "",
      `<span class="byline"><b>Author</b><a class="fn">Ann Lee</a></span>`,
      "Ann Lee",
    ],
    ["not those who comment", "", `<div id="comments"><span class="author">Troll Smith</span></div>`, null],
    [
      "a name with a small word in it whole",
      `<meta name="author" content="Walter von Aachen">`,
      "",
      "Walter von Aachen",
    ],
  ])("%s", (_, head, body, expected) => {
    expect(read(`<head>${head}</head><body><h1>Harbour shut</h1>${body}${BODY}</body>`).byline).toBe(expected);
  });
});

describe("when it was published", () => {
  test.each([
    [
      "the time of the data",
      `<meta property="article:published_time" content="2014-09-15T21:10:00Z">`,
      "",
      { at: Date.UTC(2014, 8, 15, 21, 10), precision: "minute" },
    ],
    [
      "a short line below the title",
      "",
      "<p>15.9.2014, 20:10 Uhr</p>",
      { at: Date.UTC(2014, 8, 15), precision: "day" },
    ],
    [
      "the beginning of the first paragraph",
      "",
      `<p>15 September 2014 – The harbour was shut again on Monday because of a storm that nobody had seen coming.</p>`,
      { at: Date.UTC(2014, 8, 15), precision: "day" },
    ],
    [
      "a machine's date on an element",
      "",
      `<abbr class="published" title="2014-09-15T08:00:00Z">early</abbr>`,
      { at: Date.UTC(2014, 8, 15, 8), precision: "minute" },
    ],
    ["not the year of a copyright", "", "<p>© 15.9.2014 North Post</p>", null],
  ])("%s", (_, head, body, expected) => {
    expect(read(`<head>${head}</head><body><h1>Harbour shut</h1>${body}${BODY}</body>`).publishedAt).toEqual(expected);
  });
});

test("characters that nobody sees are taken out, however they are written", () => {
  const head = `<meta property="og:title" content="Harbour&#8203; shut\u202e"><script type="application/ld+json">{"@type":"NewsArticle","author":"Ann\\u200b Lee\\u202e"}</script>`;
  const { title, body, byline } = read(
    `<head>${head}</head><p>The har&#x200b;bour\u200b was shut on &#x202e;Monday.</p>`,
  );
  expect({ title, body, byline }).toEqual({
    title: "Harbour shut",
    body: "The harbour was shut on Monday.",
    byline: "Ann Lee",
  });
});

test("what is said to be a title at the length of a book is none", () => {
  expect(read(`<meta property="og:title" content="${"Harbour ".repeat(10_000)}"><h1>Shut</h1>${BODY}`).title).toBe(
    "Shut",
  );
});

test("a page of one short line is read all the same", () => {
  expect(read("<h1>Harbour shut</h1><p>Fog.</p>").body).toContain("Fog.");
});

test("a page with nothing on it has an empty body", () => expect(read("<p> </p>").body).toBe(""));

test.each([
  ["a moment of the day that the page gives", "Last updated: 15 Sep 2014 15:12 GMT", "15:12"],
  ["a moment of another day is no time of it", "Last updated: 19 Sep 2014 15:12 GMT", null],
])("%s", (_, line, time) => {
  const meta = `<meta property="article:published_time" content="2014-09-15">`;
  const { publishedAt } = read(
    `<html><head>${meta}</head><body><h1>Harbour shut</h1><p>${line}</p>${BODY}</body></html>`,
  );
  const at = time === null ? Date.UTC(2014, 8, 15) : Date.parse(`2014-09-15T${time}:00Z`);
  expect(publishedAt).toEqual({ at, precision: time === null ? "day" : "minute" });
});

test("a paragraph of a page that begins with what its outlet says of its own text loses that alone", () => {
  const report = "Eleven people died when a ferry sank off Orm on Saturday, the coast guard said in the evening.";
  const last = "The ship had 64 people aboard, and 53 of them were rescued by fishermen of three villages.";
  const page = `<html><head><title>Ferry sinks off Orm</title></head><body><article><h1>Ferry sinks off Orm</h1><p>This is a developing story. ${report}</p><p>${last}</p></article></body></html>`;
  expect(read(page).body).toBe(`${report}\n\n${last}`);
});
