// A briefing's id -> the briefing made again from the very texts it was made from.

import type { Briefing } from "./briefing/briefing.ts";
import { ALL_WANTED } from "./briefing/wanted.ts";
import { briefingJson } from "./chat/public-json.ts";
import { audienceOf } from "./compose.ts";
import { composeHere } from "./compose-room.ts";
import type { Article } from "./corpus/article.ts";
import type { BriefingRecord } from "./delivery.ts";
import { RequestError } from "./problem.ts";
import { earlierFrom } from "./services/earlier-record.ts";
import type { Store } from "./store/store.ts";

export type Replayed = {
  readonly briefing: Briefing;
  /** Whether it came out byte for byte as it was delivered. */
  readonly same: boolean;
};

/** So many ids are named when the one asked for is not there. */
const NAMED = 3;

/** Replays a stored briefing; "last" is the newest one. Throws RequestError when it or one of its articles is not kept. */
export async function replayBriefing(store: Store, id: string, compose = composeHere): Promise<Replayed> {
  const latest = await store.deliveries.list({ kind: "briefing", limit: NAMED });
  const delivery = id === "last" ? (latest[0] ?? null) : await store.deliveries.get(id);
  if (delivery?.kind !== "briefing") {
    if (latest.length === 0) throw new RequestError("No briefing has been given yet. Have one: wirecopy brief");
    const known = latest.map((each) => each.id).join(", ");
    throw new RequestError(
      `There is no briefing "${id}". The latest are: ${known}. "wirecopy replay last" is the latest one.`,
    );
  }
  const {
    articles: held,
    before: heldBefore = [],
    told,
    wanted = ALL_WANTED,
    earlier,
    keptOut,
    ...inputs
  } = delivery.inputs as BriefingRecord;
  const kept = async (revisions: BriefingRecord["articles"]) =>
    (await store.articles.revisions(revisions)).map((article, i): Article => {
      if (article !== null) return article;
      throw new RequestError(`The briefing cannot be made again: article ${revisions[i]![0]} is no longer kept.`);
    });
  const [articles, before, named] = await Promise.all([kept(held), kept(heldBefore), kept(keptOut?.named ?? [])]);
  const briefing = await compose({
    ...inputs,
    articles,
    before,
    told: new Set(told),
    wanted,
    ...(keptOut && { keptOut: { named, count: keptOut.count } }),
    ...(earlier && { earlier: await earlierFrom(earlier, store) }),
    workspace: audienceOf(delivery.workspace, delivery.destination),
  });
  return { briefing, same: JSON.stringify(briefingJson(briefing)) === JSON.stringify(delivery.output) };
}
