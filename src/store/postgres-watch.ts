// A statement that waits for its answer -> the answer, or an error when none will come. [io]
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SECOND_MS } from "../time.ts";
import { isBroken } from "./postgres-errors.ts";

/** When an answer takes longer than the first, a look is taken whether one is on its way; then again and again. */
const FIRST_LOOK_MS = 700;
const NEXT_LOOK_MS = 2 * SECOND_MS;
/** A look takes so long at most. */
const LOOK_MS = 1_500;
/** An answer that was sent when the look was taken has come by then. */
const ON_ITS_WAY_MS = 100;

/** Nobody answers on another connection either. */
const SILENT = "Connection terminated: nobody answers";
/** The server is there, but does not work on this statement. */
const LOST = "Connection terminated: the server does not know of it";

/** Whether an error says that nobody answers: then another connection would not be answered either. */
export function isSilent(error: unknown): boolean {
  return error instanceof Error && error.message === SILENT;
}

/**
 * A network that swallows what is sent, or has forgotten one connection, looks like a statement that takes long. So when one
 * does a second connection asks the server what it works on; when it does not on ours and nothing comes, ours is given up.
 */
export async function watched<T>(client: pg.ClientBase, config: pg.ClientConfig, statement: Promise<T>): Promise<T> {
  const over = new AbortController();
  const { stream } = (client as unknown as Kept).connection;
  const silence = (async (): Promise<never> => {
    for (let wait = FIRST_LOOK_MS; ; wait = NEXT_LOOK_MS) {
      await sleep(wait, undefined, { signal: over.signal, ref: false });
      const found = await look(processOf(client), config);
      if (found === "at work") continue;
      const cameBefore = stream.bytesRead;
      await sleep(ON_ITS_WAY_MS, undefined, { signal: over.signal });
      // The server is done with an answer when it has sent it, which may be long before all of it is here.
      if (stream.bytesRead > cameBefore) continue;
      throw new Error(found === "nobody" ? SILENT : LOST);
    }
  })();
  // Whichever comes second is of no interest any more.
  silence.catch(() => {});
  statement.catch(() => {});
  try {
    return await Promise.race([statement, silence]);
  } catch (error) {
    if (error instanceof Error && (error.message === SILENT || error.message === LOST)) destroy(client);
    throw error;
  } finally {
    over.abort();
  }
}

async function look(process: number, config: pg.ClientConfig): Promise<"at work" | "idle" | "nobody"> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: LOOK_MS, query_timeout: LOOK_MS });
  client.on("error", () => {});
  const late = AbortSignal.timeout(LOOK_MS);
  late.addEventListener("abort", () => destroy(client));
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT pg_backend_pid() = $1 AS "isDirect",
         EXISTS (SELECT 1 FROM pg_stat_activity WHERE pid = $2 AND state = 'active') AS "isActive"`,
      [processOf(client), process],
    );
    const [{ isDirect, isActive }] = rows as [{ isDirect: boolean; isActive: boolean }];
    // Behind a pooler nothing is known of who works for us.
    return isDirect && !isActive ? "idle" : "at work";
  } catch (error) {
    // Whoever refuses is there.
    return isBroken(error) ? "nobody" : "at work";
  } finally {
    client.end().catch(() => {});
  }
}

/** What the driver keeps of a connection without saying so in its types. */
type Kept = { readonly processID: number; readonly connection: { readonly stream: Socket } };

function processOf(client: pg.ClientBase): number {
  return (client as unknown as Kept).processID;
}

/** Ends it at once: nobody may be there to say goodbye to. */
export function destroy(client: pg.ClientBase): void {
  (client as unknown as Kept).connection.stream.destroy();
}
