// Files as people save them -> the briefing as it is printed: the whole first line of work, no network.
import { expect, test } from "vitest";
import { emptyFolder, runProgram } from "../support/cli.ts";
import { harbourFolder } from "../support/harbour.ts";

test("three outlets on one event and one on another become a briefing a person can read", async () => {
  const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
  const { out } = await runProgram(["brief", "--at", "2024-05-06T18:00Z"], { env });
  await expect(out).toMatchFileSnapshot("../golden/briefing.txt");
});

test("one story in full", async () => {
  const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
  const { out } = await runProgram(["story", "bridge", "--at", "2024-05-06T18:00Z"], { env });
  await expect(out).toMatchFileSnapshot("../golden/story.txt");
});
