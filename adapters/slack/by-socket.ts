// [io] The way into Slack by socket: no public address is needed. https://docs.slack.dev/apis/events-api/using-socket-mode
import { setTimeout as sleep } from "node:timers/promises";
import { SocketModeReceiver } from "@slack/bolt";
import { SECOND_MS } from "../../src/time.ts";
import { boltLogger } from "./bolt-log.ts";
import { type Access, addressOf, ONCE } from "./clients.ts";
import type { Way } from "./way.ts";

/** Slack says hello within a second or two, or not at all. */
const CONNECT_MS = 30 * SECOND_MS;

export function bySocket({ config, log }: Access): Way {
  const receiver = new SocketModeReceiver({
    appToken: config.appToken ?? "",
    logger: boltLogger(log),
    // Bolt's own reconnecting ends the process when Slack cannot be reached meanwhile; ours tells and goes on.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...addressOf(config), ...ONCE } },
  });
  const { client } = receiver;
  return {
    receiver,
    connect: () => within(client.start(), CONNECT_MS, () => void client.disconnect()),
    whenLost: (tell) => {
      client.on("disconnected", () => tell("the connection to Slack broke: it is opened again"));
    },
    close: () => void client.disconnect(),
    cut: () => {},
  };
}

async function within(doing: Promise<unknown>, ms: number, giveUp: () => void): Promise<void> {
  const done = new AbortController();
  const late = sleep(ms, null, { signal: done.signal }).then(() => {
    giveUp();
    throw new Error("Slack did not say hello in time.");
  });
  try {
    await Promise.race([doing, late]);
  } finally {
    done.abort();
    late.catch(() => {});
  }
}
