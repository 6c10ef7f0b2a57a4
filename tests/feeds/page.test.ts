import { describe, expect, test } from "vitest";
import { type PageArticle, readPage } from "../../src/feeds/page.ts";

const ADDRESS = "https://www.north-post.example/news/harbour?utm_source=feed";
const BODY = Array.from(
  { length: 4 },
  (_, i) => `<p>The harbour was shut on day ${i} after a storm tore the roof off its old market hall.</p>`,
).join("");

function read(html: string | Uint8Array, contentType: string | null = null) {
  return readPage(typeof html === "string" ? new TextEncoder().encode(html) : html, contentType, ADDRESS);
}

function article(html: string | Uint8Array, contentType: string | null = null): PageArticle {
  const result = read(html, contentType);
  if (result.kind !== "article") throw new Error(result.why);
  return result.article;
}

describe("the address a page is known by", () => {
  test.each([
    [
      "its own canonical one",
      "https://www.north-post.example/news/harbour",
      "https://www.north-post.example/news/harbour",
    ],
    ["a relative one", "/news/harbour", "https://www.north-post.example/news/harbour"],
    ["the one of the edition for telephones", "https://m.north-post.example/h", "https://m.north-post.example/h"],
    ["never one of another site", "https://coast-radio.example/news/harbour", ADDRESS],
    ["never one of a site above it", "https://example/news/harbour", ADDRESS],
    ["never the front page", "https://www.north-post.example/", ADDRESS],
    ["never a script", "javascript:alert(1)", ADDRESS],
    ["nor what is no address", "https://", ADDRESS],
  ])("%s", (_, href, expected) => {
    expect(article(`<link rel="canonical" href="${href}"><h1>Harbour shut</h1>${BODY}`).address).toBe(expected);
  });
});

describe("the charset", () => {
  const html = (meta: string) =>
    `<head>${meta}</head><h1>Żółw</h1><p>Zażółć gęślą jaźń, powiedział w poniedziałek rzecznik portu w Gdyni.</p>`;
  const bytes = (meta: string) =>
    Uint8Array.from(html(meta), (letter) => ISO_8859_2.get(letter) ?? letter.charCodeAt(0));
  const ISO_8859_2 = new Map([
    ["Ż", 0xaf],
    ["ó", 0xf3],
    ["ł", 0xb3],
    ["ż", 0xbf],
    ["ć", 0xe6],
    ["ę", 0xea],
    ["ś", 0xb6],
    ["ą", 0xb1],
    ["ź", 0xbc],
    ["ń", 0xf1],
  ]);

  test.each([
    ["that the header names", "", "text/html; charset=ISO-8859-2"],
    ["that the page names", `<meta charset="iso-8859-2">`, "text/html"],
    [
      "that the page names the old way",
      `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">`,
      null,
    ],
    ["that the page names when the header lies about UTF-8", `<meta charset="iso-8859-2">`, "text/html; charset=utf-8"],
  ])("%s", (_, meta, contentType) => {
    expect(article(bytes(meta), contentType).text).toContain("Zażółć gęślą jaźń");
  });
});

describe("what is no page of news is said to be none", () => {
  test.each([
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      "What is there is no page but a file of another kind.",
    ],
    ["nothing", "", "There is no text on the page."],
    ["scripts alone", "<script>render()</script>", "There is no text on the page."],
    ["more than 2 MB", " ".repeat(2_000_001), "The page is larger than 2 MB."],
  ])("%s", (_, page, why) => expect(read(page)).toEqual({ kind: "no-article", why }));
});

describe("hostile pages are read or refused within bounded work", () => {
  // Quadratic work would not end within the time that vitest gives a test.
  test.each([
    ["100,000 nested elements", `<p>${"<div>".repeat(100_000)}text`, "no-article"],
    ["a million open tags", "<a".repeat(990_000), "no-article"],
    ["open tags of 600,000 elements", "<p>".repeat(600_000), "no-article"],
    ["200,000 attributes", `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(" ")}>text`, "no-article"],
    ["an attribute of 1.9 MB", `<p class="${"x ".repeat(950_000)}">text`, "article"],
    ["a script of 1.9 MB", `<script>${"x(1);".repeat(380_000)}</script>${BODY}`, "article"],
    ["a script without end", `${BODY}<script>${"x(1);".repeat(380_000)}`, "article"],
    ["2 MB of spaces", `<p>The harbour${" ".repeat(1_900_000)}was shut.`, "article"],
    ["line breaks in preformatted text", `<pre>The harbour${"\n".repeat(900_000)}was shut.</pre>`, "article"],
    ["one sentence of 300,000 words", `<p>${"fog and ".repeat(150_000)}rain.`, "article"],
    ["quotation marks without end", `<p>${'said "'.repeat(300_000)}`, "article"],
    ["at signs", `<p>${"a@a.a ".repeat(300_000)}`, "article"],
    ["addresses", `<p>${"http://".repeat(270_000)}`, "article"],
    ["combining marks", `<p>Fog${"\u0301".repeat(500_000)}`, "article"],
    ["entities of entities", `<p>Fog ${"&amp;amp;".repeat(200_000)}`, "no-article"],
    ["comments", `<p>Fog ${"<!--".repeat(400_000)}`, "article"],
    ["9,000 paragraphs that repeat one another", "<p>The harbour was shut.".repeat(9_000), "article"],
    [
      "linked data nested 100,000 deep",
      `<script type="application/ld+json">${"[".repeat(100_000)}</script>${BODY}`,
      "article",
    ],
    [
      "names of all kinds",
      "<p class='related share caption teaser' id=byline>The harbour was shut on Monday.".repeat(9_000),
      "article",
    ],
    [
      "related parts within one another",
      `${`<div class="related">The harbour.`.repeat(250)}${BODY.repeat(500)}`,
      "article",
    ],
  ])("%s", (_, html, kind) => expect(read(html).kind).toBe(kind));
});
