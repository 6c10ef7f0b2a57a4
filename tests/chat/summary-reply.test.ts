import { expect, test } from "vitest";
import { plainText } from "../../src/chat/plain.ts";
import { summaryReply } from "../../src/chat/summary-reply.ts";
import { golden } from "./golden.ts";
import { bridgeItem, leaflet, ledger, northPost, PARIS, SEARCHED } from "./harbour.ts";

test("an article and the story it belongs to", () =>
  golden(
    "summary",
    summaryReply({ kind: "article", article: ledger, quotes: bridgeItem.quotes.slice(1), story: bridgeItem }, PARIS),
  ));

test("the story is not told where its headline is the article's own", () => {
  const quotes = bridgeItem.quotes.slice(0, 1);
  const reply = summaryReply({ kind: "article", article: northPost, quotes, story: bridgeItem }, PARIS);
  expect(plainText(reply)).not.toContain("Part of a story");
  expect(plainText(reply).split("Harbour bridge closed")).toHaveLength(2);
});

test("an article without a title or a sentence", () =>
  golden("summary-bare", summaryReply({ kind: "article", article: leaflet, quotes: [], story: null }, PARIS)));

test("where no sentence is as short as was asked for, that is said", () => {
  const quotes = bridgeItem.quotes.slice(0, 1);
  const summary = { kind: "article", article: northPost, quotes, story: null } as const;
  const said = "No sentence that tells its news is as short as that";
  expect(JSON.stringify(summaryReply({ ...summary, isLonger: true }, PARIS))).toContain(said);
  expect(JSON.stringify(summaryReply(summary, PARIS))).not.toContain(said);
});

test("a link that is not held", () =>
  golden(
    "summary-link",
    summaryReply({ kind: "link-not-read", link: "https://a.example/b", why: "a.example did not answer." }, PARIS),
  ));

test("words that no article has", () =>
  golden("summary-none", summaryReply({ kind: "not-found", wanted: "moon landing", searched: SEARCHED }, PARIS)));

test("a word that no article is about, and a file that was not added", () => {
  const told = (wanted: string, isFile: boolean) =>
    plainText(summaryReply({ kind: "not-found", wanted, searched: SEARCHED, ...(isFile && { isFile }) }, PARIS));
  for (const word of ["nothing", "the", "Anybody", "some thing"])
    expect(told(word, false)).toContain(`“${word}” says nothing of what an article is about.`);
  expect(told("the who", false)).toContain("says nothing");
  expect(told("thing", false)).toContain("No article about");
  expect(told("recall.json", true)).toContain("“recall.json” is no file here that was added: give the path");
});

test("what begins like a link and is none", () =>
  expect(plainText(summaryReply({ kind: "not-found", wanted: "http://", searched: SEARCHED }, PARIS))).toContain(
    "no address of a page",
  ));
