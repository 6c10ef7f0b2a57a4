import { expect, test } from "vitest";
import { startScheduler } from "../../src/scheduler/start.ts";
import { makeWorld, outcomes, subscribe } from "./support.ts";

test("what fell due while we were away is delivered as we start, and stopping leaves nothing running", async () => {
  const world = makeWorld("2026-03-10T08:01Z");
  await subscribe(world, "slack:T1 C1", "daily 8:00", {
    decidedUntil: Date.parse("2026-03-10T07:00Z"),
    nextAt: Date.parse("2026-03-10T08:00Z"),
  });
  const posted = new Promise<void>((resolve) => {
    world.slack.answer = () => {
      resolve();
      return { kind: "sent", messageId: "m1" };
    };
  });
  const { store, slack, time, log, brief } = world;
  const running = await startScheduler({
    holder: "us",
    store,
    posters: new Map([["slack", slack]]),
    brief,
    tell: async () => {},
    log,
    clock: time.clock,
  });
  await posted;
  await running.stop();
  expect(await outcomes(world)).toEqual(["2026-03-10 08:00 sent"]);
});
