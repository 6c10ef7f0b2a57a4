// A call that Slack puts off or fails over -> the same call again, when that cannot do it twice.
import { faultOf } from "./faults.ts";

/** `wait` resolves after so many milliseconds. */
export async function insist<T>(call: () => Promise<T>, wait: (ms: number) => Promise<unknown>): Promise<T> {
  for (let again = 0; ; again++) {
    try {
      return await call();
    } catch (error) {
      const delay = delayAfter(error, again);
      if (delay === null) throw error;
      await wait(delay);
    }
  }
}

const MOST_TIMES_AGAIN = 3;
const FIRST_DELAY_MS = 200;
/** Nobody waits longer for an answer. */
const LONGEST_DELAY_MS = 60_000;

/** Null when it is not to be tried again: it was refused, or it may have been done and the answer was lost. */
function delayAfter(error: unknown, again: number): number | null {
  const fault = faultOf(error);
  if (again >= MOST_TIMES_AGAIN) return null;
  if (fault.kind === "limited") return fault.retryAfterMs <= LONGEST_DELAY_MS ? fault.retryAfterMs : null;
  return fault.kind === "broken" || fault.kind === "unreached" ? FIRST_DELAY_MS * 2 ** again : null;
}
