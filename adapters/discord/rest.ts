// [io] Discord's REST API, in the two manners that we call it.
import { REST } from "discord.js";
import { requestFailure } from "./failure.ts";

export type Credentials = {
  readonly token: string;
  /** Another address of the API, such as a stand-in's; null: Discord's. */
  readonly apiUrl: string | null;
};

/** For answers: waits while it is limited. What may be repeated is repeated by `repeated`. */
export function answerRest({ token, apiUrl }: Credentials): REST {
  return new REST({ ...apiOf(apiUrl), retries: 0 }).setToken(token);
}

/** For what schedules post: they decide themselves what a limit or a lost answer means. */
export function postRest({ token, apiUrl }: Credentials): REST {
  return new REST({ ...apiOf(apiUrl), retries: 0, rejectOnRateLimit: () => true }).setToken(token);
}

export function apiOf(apiUrl: string | null): { readonly api?: string } {
  return apiUrl === null ? {} : { api: apiUrl };
}

/**
 * Sends again, up to three times, when the answer is lost or Discord has a fault: for requests that do the same when they are
 * done twice. The library repeats some of these cases, but not a connection that is closed before the answer.
 */
export async function repeated<T>(send: () => Promise<T>, tries = 0): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (requestFailure(error).kind !== "unknown" || tries === WAITS_MS.length) throw error;
    await new Promise((resolve) => setTimeout(resolve, WAITS_MS[tries]));
    return repeated(send, tries + 1);
  }
}

/** An acknowledgement has three seconds in all. */
const WAITS_MS = [20, 200, 800];
