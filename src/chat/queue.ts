// Many requests at once -> a few at a time, so that none of them keeps the others from being acknowledged; and those of
// one place one after the other, so that each knows what was said before it.
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
  /** Runs it when those of the same name that were asked before have ended; resolves or rejects as it does. */
  run<T>(name: string, doing: () => Promise<T>): Promise<T>;
};

/** Nobody waits longer than `longestMs` for those before: one that hangs must not silence a place. */
export function createLines(longestMs: number): Lines {
  const ends = new Map<string, Promise<unknown>>();
  return {
    run: async (name, doing) => {
      const before = ends.get(name);
      const result = before === undefined ? doing() : within(before, longestMs, null).then(doing);
      const end = result.then(nothing, nothing);
      ends.set(name, end);
      try {
        return await result;
      } finally {
        if (ends.get(name) === end) ends.delete(name);
      }
    },
  };
}

function nothing(): void {}
