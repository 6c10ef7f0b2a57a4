// Replies as people read them, kept in files: `npm run golden` rewrites them, we read the difference.
import { expect } from "vitest";
import { plainText } from "../../src/chat/plain.ts";
import type { Reply } from "../../src/chat/reply.ts";

const COLUMNS = 72;

/** The reply as it is piped, then as it stands in a narrow terminal without colour. */
export async function golden(name: string, reply: Reply): Promise<void> {
  const piped = plainText(reply);
  const narrow = plainText(reply, { width: COLUMNS, choices: true });
  const rule = "-".repeat(COLUMNS);
  await expect(`${piped}\n${rule}\n${narrow}\n`).toMatchFileSnapshot(`../golden/chat/${name}.txt`);
}
