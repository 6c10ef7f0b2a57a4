// Words at a prompt -> what is found, with a sentence of each article.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, runProgram } from "../support/cli.ts";

test("an article that has the words in its title only is shown with its opening", async () => {
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  const body = "CALDER (Coast Wire) — The port closed the bridge on Monday until divers have looked at its piers.";
  writeFileSync(join(folder, "a.md"), `---\ntitle: Ferry Aurora hits crossing\noutlet: The Ledger\n---\n\n${body}\n`);
  const { out } = await runProgram(["search", "ferry"], {
    env: { WIRECOPY_SEEDS: folder, WIRECOPY_DATA: emptyFolder() },
  });
  expect(out).toContain("“The port closed the bridge on Monday until divers have looked at its piers.” [1]");
});
