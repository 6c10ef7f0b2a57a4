import { test } from "vitest";
import { whyAnswerReply, whyReply } from "../../src/chat/why-reply.ts";
import { golden } from "./golden.ts";
import { hurt, leafletItem, morning, PARIS } from "./harbour.ts";

test("why each story is in, and what was left out", () => golden("why-briefing", whyReply(morning, PARIS)));

test("a long list of what was left out is cut", () => {
  const leftOut = Array.from({ length: 14 }, () => ({ ...leafletItem, reason: "beyond 5 stories" }));
  return golden("why-much-left-out", whyReply({ ...morning, items: [], leftOut }, PARIS));
});

test("why these sentences were taken for the answer", () => golden("why-answer", whyAnswerReply(hurt, PARIS)));
