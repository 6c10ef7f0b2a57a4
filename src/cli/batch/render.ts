// batch render: an article -> the body that a chat platform would be sent for a briefing of it.
import { z } from "zod";
import { ALL_WANTED } from "../../briefing/wanted.ts";
import { briefingReply } from "../../chat/briefing-reply.ts";
import type { View } from "../../chat/dates.ts";
import { say } from "../../chat/our-words.ts";
import { composeBriefing, DEFAULT_BUDGET } from "../../compose.ts";
import { makeArticle } from "../../corpus/article.ts";
import { jsonPieces } from "../../corpus/json-article.ts";
import { PLATFORMS, RENDERERS } from "../platforms.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({ id: idSchema, platform: z.enum(PLATFORMS), article: z.looseObject({}) });

export const render: StepRun = (call) => {
  const view: View = { timeZone: call.config.timeZone, now: call.io.clock(), prefix: say`/` };
  return answerLines(call.io, schema, (line) => payloadOf(line, view));
};

/** `following` has the messages after the first, where there are any. */
function payloadOf({ id, platform, article }: z.infer<typeof schema>, view: View): unknown {
  const [piece] = jsonPieces(JSON.stringify(article), null);
  if (!piece?.parts) return { id, error: piece?.faults[0] ?? "It is not an article." };
  const briefing = composeBriefing({
    articles: [makeArticle(piece.parts)],
    at: view.now,
    topic: null,
    budget: DEFAULT_BUDGET,
    told: new Set(),
    wanted: ALL_WANTED,
    workspace: "batch",
  });
  const [payload, ...following] = RENDERERS[platform](briefingReply(briefing, view), {
    reference: briefing.id,
    feedback: false,
  });
  return following.length === 0 ? { id, payload } : { id, payload, following };
}
