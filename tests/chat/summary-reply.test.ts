import { expect, test } from "vitest";
import { summaryReply } from "../../src/chat/summary-reply.ts";
import { golden } from "./golden.ts";
import { bridgeItem, leaflet, northPost, PARIS, SEARCHED } from "./harbour.ts";

test("an article and the story it belongs to", () =>
  golden(
    "summary",
    summaryReply(
      { kind: "article", article: northPost, quotes: bridgeItem.quotes.slice(0, 1), story: bridgeItem },
      PARIS,
    ),
  ));

test("an article without a title or a sentence", () =>
  golden("summary-bare", summaryReply({ kind: "article", article: leaflet, quotes: [], story: null }, PARIS)));

test("where no sentence is as short as was asked for, that is said", () => {
  const quotes = bridgeItem.quotes.slice(0, 1);
  const summary = { kind: "article", article: northPost, quotes, story: null } as const;
  const said = "No sentence of it is as short as that";
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
