// Many requests at once -> a few at a time, so that none of them keeps the others from being acknowledged.

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
