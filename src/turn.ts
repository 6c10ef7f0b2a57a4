// Long work in pieces, between which everything else gets its turn, such as acknowledging a command; and waiting for what is
// not done here, no longer than one means to.

const waiting: (() => void)[] = [];

/**
 * Resolves when the next piece may begin. One piece at a time, whoever waits for theirs: between two of them the network is
 * listened to, which plain `setImmediate` does not do when several wait at once.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(next);
  });
}

function next(): void {
  waiting.shift()?.();
  // Those begun from here come after the network.
  if (waiting.length > 0) setImmediate(next);
}

/** The result, or `instead` when it takes longer. */
export async function within<T>(work: Promise<T>, ms: number, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
