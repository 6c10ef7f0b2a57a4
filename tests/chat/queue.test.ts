import { expect, test } from "vitest";
import { createLines, createQueue } from "../../src/chat/queue.ts";

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

test("those of one place run in the order asked, a failure among them, and other places meanwhile", async () => {
  const lines = createLines(60_000);
  const told: string[] = [];
  let goOn = () => {};
  const first = lines.run("here", async () => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    told.push("first");
    throw new Error("it fails");
  });
  const second = lines.run("here", async () => told.push("second"));
  await lines.run("there", async () => told.push("elsewhere"));
  goOn();
  await expect(first).rejects.toThrow("it fails");
  await second;
  expect(told).toEqual(["elsewhere", "first", "second"]);
});

test("one that hangs holds up those of its place for a while only", async () => {
  const lines = createLines(1);
  void lines.run("here", () => new Promise(() => {}));
  expect(await lines.run("here", async () => "said")).toBe("said");
});
