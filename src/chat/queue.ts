// Many requests at once -> a few at a time, so that none of them keeps the others from being acknowledged; and whoever goes
// on from what others leave comes after those, so that each knows what was said before it.
import { within } from "../turn.ts";

export type Queue = {
  /** Runs it when its turn comes, in the order asked; resolves or rejects as it does. */
  run<T>(doing: () => Promise<T>): Promise<T>;
};

/** `breathe` lets everything else that waits go first, such as the network: it is awaited before each turn. */
export function createQueue(atOnce: number, breathe: () => Promise<unknown>): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    run: async (doing) => {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
      try {
        await breathe();
        return await doing();
      } finally {
        // The turn is handed on: whoever waits longest has it next.
        const next = waiting.shift();
        if (next === undefined) running--;
        else next();
      }
    },
  };
}

export type Lines = {
  /**
   * Runs it when of each name that it needs the one asked last before it has ended that leaves it; resolves or rejects as
   * it does.
   */
  run<T>(errand: Errand, doing: () => Promise<T>): Promise<T>;
};

export type Errand = { readonly needs: readonly string[]; readonly leaves: readonly string[] };

/**
 * Nobody waits longer than `longestMs` for those before: one that hangs must not silence a place. `ends` has for each name
 * when the one asked last that leaves it has ended; it holds those only that have not.
 */
export function createLines(longestMs: number, ends = new Map<string, Promise<void>>()): Lines {
  return {
    run: async ({ needs, leaves }, doing) => {
      const before = needs.flatMap((name) => ends.get(name) ?? []);
      const result = before.length === 0 ? doing() : within(Promise.all(before), longestMs, null).then(doing);
      const end = result.then(nothing, nothing);
      for (const name of leaves) ends.set(name, end);
      try {
        return await result;
      } finally {
        for (const name of leaves) if (ends.get(name) === end) ends.delete(name);
      }
    },
  };
}

function nothing(): void {}
