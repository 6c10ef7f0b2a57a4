import { expect, test } from "vitest";
import { createQueue } from "../../src/chat/queue.ts";

test("so many run at once, in the order asked, and a failure gives its turn to the next", async () => {
  const queue = createQueue(2, async () => {});
  const [begun, ends] = [[] as number[], [] as (() => void)[]];
  const runs = [0, 1, 2, 3].map((i) =>
    queue.run(async () => {
      begun.push(i);
      await new Promise<void>((resolve) => {
        ends[i] = resolve;
      });
      if (i === 1) throw new Error("one fails");
      return i;
    }),
  );
  const settled = Promise.allSettled(runs);
  const pause = () => new Promise((resolve) => setImmediate(resolve));
  await pause();
  expect(begun).toEqual([0, 1]);
  ends[1]!();
  await pause();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]!();
  await pause();
  ends[2]!();
  ends[3]!();
  expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
});
