import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

test("new values have 4 MB, in threads as well, however the program is started", () => {
  const room = `
    const { space_used_size: used, space_available_size: left } =
      v8.getHeapSpaceStatistics().find((space) => space.space_name === "new_space");`;
  const inThread = `
    import v8 from "node:v8";
    import { parentPort } from "node:worker_threads";
    ${room}
    parentPort.postMessage(used + left);`;
  const program = `
    import v8 from "node:v8";
    import { Worker } from "node:worker_threads";
    await import("./src/small-heap.mjs");
    ${room}
    new Worker(${JSON.stringify(inThread)}, { eval: true }).on("message", (other) =>
      console.log(JSON.stringify([used + left, other].map((bytes) => Math.round(bytes / 1024 ** 2)))));`;
  const printed = execFileSync("node", ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(JSON.parse(printed)).toEqual([4, 4]);
});
