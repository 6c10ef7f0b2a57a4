import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalAddress } from "../../src/corpus/address.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { anyText } from "../support/any-text.ts";

test.each([
  ["tracking parameters", "https://example.com/a?utm_source=x&fbclid=1&id=7", "https://example.com/a?id=7"],
  ["the order of parameters", "https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2"],
  ["a fragment", "https://example.com/a#comments", "https://example.com/a"],
  ["http and www", "http://WWW.Example.com/a", "https://example.com/a"],
  ["default ports", "http://example.com:80/a", "https://example.com/a"],
  ["slashes at the end", "https://example.com/a//", "https://example.com/a"],
  ["a user name", "https://ann@example.com/a", "https://example.com/a"],
  ["white space around", " https://example.com/a ", "https://example.com/a"],
])("%s make no other article", (_, url, expected) => expect(canonicalAddress(url)).toBe(expected));

test.each([
  ["another port", "https://example.com:8443/a", "https://example.com:8443/a"],
  ["capitals in the path", "https://example.com/A", "https://example.com/A"],
  ["a host that is only www", "https://www.com/a", "https://www.com/a"],
])("%s may", (_, url, expected) => expect(canonicalAddress(url)).toBe(expected));

test.each([["javascript:alert(1)"], ["file:///etc/passwd"], ["no address"], [""], ["https://"]])("%s is none", (url) =>
  expect(canonicalAddress(url)).toBeNull(),
);

test("an address in its one form keeps it", () => {
  fc.assert(
    fc.property(anyText(12), anyText(12), (path, query) => {
      const once = canonicalAddress(`http://www.example.com/${path}?${query}=1&b=${query}`)!;
      expect(canonicalAddress(once)).toBe(once);
    }),
  );
});

test("one article under two addresses has one id", () => {
  const of = (url: string) => makeArticle({ title: "A", body: "B.", outlet: null, url, publishedAt: null }).id;
  expect(of("http://www.example.com/a/?utm_medium=rss")).toBe(of("https://example.com/a"));
  expect(of("https://example.com/a")).not.toBe(of("https://example.com/b"));
});
