// batch extract: {"path", "url"} of a saved page -> {"title", "text", "byline", "publishedAt"}.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import { createPageReader } from "../../feeds/page-worker.ts";
import { isoTime } from "../../time.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({ path: z.string(), url: z.string() });

export const extract: StepRun = async (call) => {
  const reader = createPageReader();
  try {
    return await answerLines(call.io, schema, async ({ path, url }) => {
      const result = await reader.read({ bytes: await bytesOf(path), contentType: null, address: url });
      if (result.kind === "no-article") return { error: result.why };
      const { title, text, byline, publishedAt } = result.article;
      return { title, text, byline, publishedAt: publishedAt && isoTime(publishedAt) };
    });
  } finally {
    await reader.close();
  }
};

/** More than a page may hold; a bomb stops there. */
const MOST_BYTES = 4_000_000;

/** Pages are often kept gzipped. Throws with a sentence for a reader. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error(`${path} cannot be read: give the path of a saved page.`, { cause });
  });
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
}
