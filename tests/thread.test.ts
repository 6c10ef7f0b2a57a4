import { execFile } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { promisify } from "node:util";
import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { openThread, type Thread, ThreadLimitError, type ThreadLimits } from "../src/thread.ts";

const file = new URL("./support/task-thread.ts", import.meta.url);

describe("a thread", () => {
  let opened: Thread<string, string> | null = null;
  const open = (limits: ThreadLimits = { limitMs: 20_000, memoryMb: 32 }): Thread<string, string> => {
    opened = openThread(file, limits);
    return opened;
  };
  afterEach(() => opened?.close());

  test("that does not come to its end is given up at the limit, and the tasks after it are done by another", async () => {
    const thread = open({ limitMs: 300, memoryMb: 32 });
    await thread.run("answer");
    const began = performance.now();
    const [late, ...others] = await Promise.allSettled(["loop", "answer", "answer"].map((task) => thread.run(task)));
    expect(late).toMatchObject({ reason: new ThreadLimitError("time") });
    expect(others).toMatchObject([{ value: "done" }, { value: "done" }]);
    expect(performance.now() - began).toBeGreaterThan(300);
  });

  test("that fills its memory is given up, and the tasks after it are done by another", async () => {
    const thread = open();
    const [full, ...others] = await Promise.allSettled(["fill", "answer"].map((task) => thread.run(task)));
    expect(full).toMatchObject({ reason: { limit: "memory" } });
    expect(others).toMatchObject([{ value: "done" }]);
  });

  test("that fails at a task goes on with the next, and one that ends is replaced", async () => {
    const thread = open();
    const tasks = ["fail", "answer", "end", "answer"];
    const results = await Promise.allSettled(tasks.map((task) => thread.run(task)));
    const ended = { reason: { message: "A thread has ended before its work." } };
    expect(results).toMatchObject([{ reason: { message: "It failed." } }, { value: "done" }, ended, { value: "done" }]);
  });

  test("that dies between two tasks is replaced, and the next one does not wait for it", async () => {
    const thread = open({ limitMs: 1_000, memoryMb: 32 });
    const workers: Worker[] = [];
    const keep = (begun: unknown) => workers.push((begun as { readonly worker: Worker }).worker);
    subscribe("worker_threads", keep);
    expect(await thread.run("answer")).toBe("done");
    unsubscribe("worker_threads", keep);
    expect(workers).toHaveLength(1);
    await workers[0]!.terminate();
    expect(await thread.run("answer")).toBe("done");
  });

  test("that is closed leaves nobody waiting, and is begun anew for who comes later", async () => {
    const thread = open();
    await thread.run("answer");
    const waiting = Promise.allSettled(["loop", "answer"].map((task) => thread.run(task)));
    await thread.close();
    expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await thread.run("answer")).toBe("done");
  });
});

test.each([
  ["input that cannot be sent is refused", "() => 1", 20_000, "DataCloneError"],
  ["a task is given up that loops", '"loop"', 500, "time"],
  ["a task is given up that fills memory", '"fill"', 20_000, "memory"],
])("%s, and the program can end", async (_, input, limitMs, expected) => {
  const thread = new URL("../src/thread.ts", import.meta.url).href;
  const program = `import { openThread, ThreadLimitError } from "${thread}";
    const opened = openThread(new URL("${file.href}"), { limitMs: ${limitMs}, memoryMb: 32 });
    await opened.run(${input}).catch((error) => console.log(error instanceof ThreadLimitError ? error.limit : error.name));`;
  const running = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], { timeout: 20_000 });
  expect((await running).stdout).toBe(`${expected}\n`);
});
