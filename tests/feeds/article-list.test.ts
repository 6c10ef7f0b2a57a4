import { expect, test } from "vitest";
import { listsArticles } from "../../src/feeds/article-list.ts";

const AT = "https://northpost.example/news/ferry-sinks-off-marsh-bay";

function article(length: number): string {
  return `<article><p>${"Fog held. ".repeat(length / 10)}</p></article>`;
}

test.each([
  ["several alike", [400, 250, 250, 200].map(article).join("")],
  ["whole posts", [3_000, 1_200, 900, 800, 800].map(article).join("")],
  [
    "several within a main part, below menus",
    `<nav>${"<a>Section</a>".repeat(99)}</nav><main>${article(300).repeat(4)}</main>`,
  ],
])("articles listed: %s", (_, html) => expect(listsArticles(html, AT)).toBe(true));

test.each([
  ["one", article(2_000)],
  ["one above teasers", article(2_000) + article(150).repeat(8)],
  ["a short one above teasers", article(600) + article(150).repeat(8)],
  ["one with others inside it", `<article>${article(300).repeat(5)}</article>`],
  ["one in no such element, above teasers", `<main><p>${"Fog held. ".repeat(200)}</p></main>${article(150).repeat(8)}`],
  ["two", article(300).repeat(2)],
  ["none", "<p>Fog held.</p>"],
])("no list: %s", (_, html) => expect(listsArticles(html, AT)).toBe(false));

test.each([
  ["/news/middle-east-news", true],
  ["/topics/ferry-safety-at-sea", true],
  ["/sport/football-news/", true],
  ["/news/ferry-sinks-off-marsh-bay", false],
  ["/news/captain-of-sunk-ferry-reads-the-news", false],
  ["/2024/05/05/isle-news", false],
  ["/news/isle-news-20240505", false],
  ["/topics/ferry-sinks.html", false],
  ["/", false],
])("by its address %s is a section: %s", (path, isSection) => {
  expect(listsArticles(article(2_000), `https://northpost.example${path}`)).toBe(isSection);
});
