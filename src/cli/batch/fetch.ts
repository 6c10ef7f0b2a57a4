// batch fetch: {"id", "url"} -> {"id", "ok", "error"?, "body"?}, through the guarded fetch.
import { z } from "zod";
import { decodeText } from "../../corpus/decode.ts";
import { readAllow } from "../../environment.ts";
import { createFetcher, type FetchResult } from "../../feeds/fetch.ts";
import { UsageError } from "../../problem.ts";
import type { Call } from "../command.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({ id: idSchema, url: z.string() });

export const fetch: StepRun = async (call) => {
  const fetcher = createFetcher({ allow: allowed(call), clock: call.io.clock });
  try {
    return await answerLines(call.io, schema, async ({ id, url }) => ({
      id,
      ...shown(await fetcher.get(url, { kind: "feed" })),
    }));
  } finally {
    await fetcher.close();
  }
};

/** The hosts of the settings and of --allow. Throws UsageError for what is no host and port. */
export function allowed(call: Call): ReadonlySet<string> {
  const { allow, problem } = readAllow(call.option("allow") ?? "");
  if (problem !== null) throw new UsageError(`--allow: ${problem}`);
  return new Set([...call.config.allow, ...allow]);
}

function shown(result: FetchResult): { ok: boolean; error?: string; body?: string } {
  if (result.kind === "not-modified") throw new Error("Nothing was asked for by condition.");
  if (result.kind !== "fetched") return { ok: false, error: result.why };
  const body = decodeText(result.bytes);
  return body === null ? { ok: false, error: "What is there is not text." } : { ok: true, body };
}
