// What happens by itself is said once, to whom it concerns.
import { expect, test } from "vitest";
import { createAnnouncer } from "../src/announce.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { MINUTE_MS } from "../src/time.ts";
import { Workspace } from "../src/workspace.ts";
import { subscribe } from "./scheduler/support.ts";
import { emptyFolder } from "./support/cli.ts";
import { keepingPoster } from "./support/poster.ts";

test("where a briefing is given up it is said once, with what to do", async () => {
  const at = Date.parse("2025-09-16T08:00Z");
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "UTC" });
  const house = await Workspace.open({ config, clock: () => at, at: null });
  const { store } = house;
  const id = await subscribe({ store, time: { now: at - MINUTE_MS } }, "slack:T1 C1", "daily 8:00");
  const deliver = { slot: { date: "2025-09-16", time: "08:00", at }, late: false, notBefore: at };
  const subscription = (await store.subscriptions.get(id))!;
  const decision = { until: at, nextAt: null, deliver, skip: [] };
  const slot = (await store.slots.decide(subscription, decision, "us", MINUTE_MS))!;
  const poster = keepingPoster();
  const log = createLog({ write: () => {}, clock: () => at, level: "quiet", secrets: [] });
  const announce = createAnnouncer({ house, posters: new Map([["slack", poster]]), log });
  for (let times = 0; times < 2; times++) await announce.scheduleNews({ kind: "too much", slot });
  const text = `There is no briefing this time: there is too much news to tell apart at once.
A topic limits it: /wirecopy schedule add weekdays 08:00 climate. The one without: /wirecopy schedule list, then /wirecopy schedule remove`;
  expect(poster.posted).toEqual([{ to: "C1", text, root: null }]);
});
