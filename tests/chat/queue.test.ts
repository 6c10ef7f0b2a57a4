import { expect, test } from "vitest";
import { createLines, createQueue, type Errand } from "../../src/chat/queue.ts";

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

/** Runs that note when they begin; each ends when it is told to. */
function noted(lines = createLines(60_000)) {
  const begun: string[] = [];
  const run = (name: string, errand: Partial<Errand>) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const doing = () => {
      begun.push(name);
      return promise;
    };
    const run = lines.run({ needs: [], leaves: [], ...errand }, doing);
    return { run, end: () => end(resolve), fail: () => end(() => reject(new Error("it fails"))), begun };
  };
  const end = async (settle: () => void) => {
    settle();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, run };
}

test("those that need and leave the same run in the order asked, a failure among them, and all others meanwhile", async () => {
  const { begun, run } = noted();
  const first = run("first", { needs: ["here"], leaves: ["here"] });
  const second = run("second", { needs: ["here"], leaves: ["here"] });
  run("elsewhere", { needs: ["there"], leaves: ["there"] });
  expect(begun).toEqual(["first", "elsewhere"]);
  const failed = expect(first.run).rejects.toThrow("it fails");
  await first.fail();
  await failed;
  expect(begun).toEqual(["first", "elsewhere", "second"]);
  await second.end();
});

test("who needs something waits for those that leave it, and keeps nobody waiting who leaves it", async () => {
  const { begun, run } = noted();
  const briefing = run("briefing", { leaves: ["briefing"] });
  const answer = run("answer", { needs: ["answer"], leaves: ["answer"] });
  run("why", { needs: ["answer", "briefing"] });
  expect(begun).toEqual(["briefing", "answer"]);
  await answer.end();
  run("another answer", { needs: ["answer"], leaves: ["answer"] });
  expect(begun).toEqual(["briefing", "answer", "another answer"]);
  await briefing.end();
  expect(begun).toEqual(["briefing", "answer", "another answer", "why"]);
});

test("who needs what several leave waits for the one of them that was asked last", async () => {
  const { begun, run } = noted();
  const briefing = run("briefing", { leaves: ["briefing", "latest"] });
  const answer = run("answer", { leaves: ["answer", "latest"] });
  run("why", { needs: ["latest"] });
  expect(begun).toEqual(["briefing", "answer"]);
  await answer.end();
  run("why of the answer", { needs: ["latest"] });
  expect(begun).toEqual(["briefing", "answer", "why", "why of the answer"]);
  await briefing.end();
});

test("one that hangs holds up those that need it for a while only", async () => {
  const lines = createLines(1);
  void lines.run({ needs: [], leaves: ["here"] }, () => new Promise(() => {}));
  expect(await lines.run({ needs: ["here"], leaves: [] }, async () => "said")).toBe("said");
});

test("nothing is kept of what has ended, however it ended", async () => {
  const ends = new Map<string, Promise<void>>();
  const { run } = noted(createLines(60_000, ends));
  const [one, other, last] = ["a", "a", "b"].map((name) => run(name, { needs: [name], leaves: [name, "c"] }));
  last!.run.catch(() => {});
  expect([...ends.keys()]).toEqual(["a", "c", "b"]);
  await one!.end();
  expect([...ends.keys()]).toEqual(["a", "c", "b"]);
  await other!.end();
  expect([...ends.keys()]).toEqual(["c", "b"]);
  await last!.fail();
  expect(ends.size).toBe(0);
});
