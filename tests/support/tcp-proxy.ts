// A way to a server on loopback that fails when it is told to.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A slow way passes something so often. */
const PIECE_MS = 20;

export type TcpProxy = {
  readonly port: number;
  /** Resets every connection there is. */
  cut(): void;
  /** Passes nothing on, in either direction, with connections left open; until `pass`. */
  swallow(): void;
  /** Passes nothing more on over the connections there are, which stay open; new ones work. */
  forget(): void;
  /** Resets each connection there is when its client next sends something, as a router does that was started anew. */
  lapse(): void;
  /** Passes so many bytes a second over each connection and way, until `pass`. */
  slow(bytes: number): void;
  /** Resets who comes anew, until `pass`. */
  refuse(): void;
  pass(): void;
  /**
   * Resets the connection on which a client next sends this, once it was passed on and before the answer; and resets who
   * comes anew from then on, until `pass`, when it is to stay `closed`.
   */
  cutAfter(words: string, closed?: boolean): void;
  close(): void;
};

export async function openProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let [isRefusing, isSwallowing] = [false, false];
  const forgotten = new WeakSet<Socket>();
  const lapsed = new WeakSet<Socket>();
  let perSecond = Number.POSITIVE_INFINITY;
  const passSlowly = async (chunk: Buffer, from: Socket, to: Socket) => {
    const piece = Math.ceil((perSecond * PIECE_MS) / 1_000);
    from.pause();
    for (let at = 0; at < chunk.length; at += piece) {
      await sleep(PIECE_MS);
      to.write(chunk.subarray(at, at + piece));
    }
    from.resume();
  };
  let [cutWords, staysClosed]: [string | null, boolean] = [null, false];
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
    pairs.clear();
  };
  const server = createServer((client) => {
    client.on("error", () => {});
    if (isRefusing) {
      client.resetAndDestroy();
      return;
    }
    const there = connect(target);
    const pair = [client, there] as const;
    pairs.add(pair);
    there.on("error", () => {});
    for (const [from, to] of [pair, [there, client] as const]) {
      from.on("data", (chunk: Buffer) => {
        if (isSwallowing || forgotten.has(client)) return;
        if (lapsed.has(client)) {
          for (const socket of pair) socket.resetAndDestroy();
          return;
        }
        if (perSecond === Number.POSITIVE_INFINITY) to.write(chunk);
        else void passSlowly(chunk, from, to);
        if (from !== client || cutWords === null || !chunk.includes(cutWords)) return;
        cutWords = null;
        isRefusing = staysClosed;
        // It has to arrive before the way is gone.
        setTimeout(() => client.resetAndDestroy(), 100);
        there.pause();
      });
      from.on("close", () => void to.end());
    }
    client.on("close", () => pairs.delete(pair));
    if (isSwallowing) for (const socket of pair) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    swallow: () => {
      isSwallowing = true;
    },
    forget: () => {
      for (const [client] of pairs) forgotten.add(client);
    },
    lapse: () => {
      for (const [client] of pairs) lapsed.add(client);
    },
    slow: (bytes) => {
      perSecond = bytes;
    },
    refuse: () => {
      isRefusing = true;
      cut();
    },
    pass: () => {
      if (isSwallowing) cut();
      [isRefusing, isSwallowing] = [false, false];
      perSecond = Number.POSITIVE_INFINITY;
    },
    cutAfter: (words, closed = false) => {
      [cutWords, staysClosed] = [words, closed];
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
