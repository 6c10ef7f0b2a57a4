// Keys of our own -> nonces: a message posted again with the same one stands there once.
import { createHash } from "node:crypto";
import { LONGEST_NONCE } from "./limits.ts";

/** Discord compares nonces within one channel, "for a few minutes", where they are enforced. */
export function nonceOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, LONGEST_NONCE);
}
