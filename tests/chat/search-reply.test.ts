import { test } from "vitest";
import { searchReply } from "../../src/chat/search-reply.ts";
import { golden } from "./golden.ts";
import { bridgeItem, cupFinal, leaflet, leafletItem, northPost, PARIS, SEARCHED } from "./harbour.ts";

test("headlines with the passage that matched", () => {
  const hits = [
    { article: northPost, passage: bridgeItem.quotes[0]! },
    { article: cupFinal, passage: null },
    { article: leaflet, passage: leafletItem.headline },
  ];
  return golden("search", searchReply({ words: "ferry", hits, searched: SEARCHED }, PARIS));
});

test("words that no article has", () =>
  golden("search-none", searchReply({ words: "moon landing", hits: [], searched: SEARCHED }, PARIS)));
