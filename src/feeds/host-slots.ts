// Many who want to speak to one host -> at most a few at once, the others in a queue.

export type HostSlots = {
  /** Waits for a place at the host and gives the function that leaves it. Rejects with the signal's reason when aborted. */
  take(host: string, signal: AbortSignal): Promise<() => void>;
};

type Host = { taken: number; readonly waiting: (() => void)[] };

export function createHostSlots(atOnce: number): HostSlots {
  const hosts = new Map<string, Host>();

  function leave(name: string, host: Host): void {
    const next = host.waiting.shift();
    // The place is handed on without being free in between.
    if (next) next();
    else if (--host.taken === 0) hosts.delete(name);
  }

  function take(name: string, signal: AbortSignal): Promise<() => void> {
    const host = hosts.get(name) ?? { taken: 0, waiting: [] };
    hosts.set(name, host);
    const leaving = (): void => leave(name, host);
    if (host.taken < atOnce) {
      host.taken++;
      return Promise.resolve(leaving);
    }
    return new Promise((resolve, reject) => {
      const proceed = (): void => {
        signal.removeEventListener("abort", giveUp);
        resolve(leaving);
      };
      const giveUp = (): void => {
        host.waiting.splice(host.waiting.indexOf(proceed), 1);
        reject(signal.reason);
      };
      host.waiting.push(proceed);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }

  return {
    take: async (host, signal) => {
      signal.throwIfAborted();
      return take(host, signal);
    },
  };
}
