import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("input that cannot be sent is refused, and the program can end", async () => {
  const thread = new URL("../src/thread.ts", import.meta.url).href;
  const file = new URL("../src/compose-thread.ts", import.meta.url).href;
  const program = `import { openThread } from "${thread}";
    const opened = openThread(new URL("${file}"));
    await opened.run(() => 1).catch((error) => console.log(error.name));`;
  const running = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], { timeout: 20_000 });
  expect((await running).stdout).toBe("DataCloneError\n");
});
