import { test } from "vitest";
import { whyAnswerReply, whyReply } from "../../src/chat/why-reply.ts";
import { golden } from "./golden.ts";
import { consideredOf, cupWinner, hurt, leafletItem, morning, northPost, PARIS, quoteOf } from "./harbour.ts";

test("why each story is in, and what was left out", () => golden("why-briefing", whyReply(morning, PARIS)));

test("a long list of what was left out is cut", () => {
  const leftOut = Array.from({ length: 14 }, () => ({ ...leafletItem, reason: "beyond 5 stories" }));
  return golden("why-much-left-out", whyReply({ ...morning, items: [], leftOut }, PARIS));
});

test("why this sentence was taken for the answer, and by what the next ones lost", () => {
  const shut = "The bridge will stay shut until divers have checked every pier, the port said on Monday.";
  const far = consideredOf(quoteOf(northPost, shut), { score: -2, lacks: ["hurt"] });
  return golden("why-answer", whyAnswerReply({ ...hurt, considered: [...hurt.considered, far] }, PARIS));
});

test("why what is nearest was not taken for an answer", () =>
  golden("why-not-found", whyAnswerReply(cupWinner, PARIS)));

test("what was counted has no scores", () => {
  const counted = { articles: 3, outlets: ["Coast Radio"] };
  return golden("why-counted", whyAnswerReply({ ...hurt, counted }, PARIS));
});
