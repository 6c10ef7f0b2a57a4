// Long work in pieces, between which everything else gets its turn, such as acknowledging a command.

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
