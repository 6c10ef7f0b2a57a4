// What the Slack adapter is started with in tests, apart from what a test is about.
import { createServer } from "node:net";
import type { SlackSetup } from "../../adapters/slack/start.ts";
import type { AdapterMemory } from "../../src/chat/adapter.ts";
import { createLog } from "../../src/log.ts";
import { systemClock } from "../../src/time.ts";
import { BOT_TOKEN, SIGNING_SECRET } from "./fake-slack.ts";

export type Prepared = {
  readonly setup: Omit<SlackSetup, "conversation">;
  readonly logged: string[];
  readonly memory: Map<string, string>;
  /** Where requests come in by HTTP. */
  readonly requestUrl: string;
};

/** By HTTP with our one token, unless the settings say otherwise. */
export async function prepareSlack(config: Partial<SlackSetup["config"]>): Promise<Prepared> {
  const [logged, memory, port] = [[] as string[], new Map<string, string>(), await freePort()];
  const setup: Prepared["setup"] = {
    config: {
      botToken: BOT_TOKEN,
      appToken: null,
      signingSecret: SIGNING_SECRET,
      clientId: null,
      clientSecret: null,
      apiUrl: null,
      ...config,
    },
    admins: new Set(["slack:UADMIN"]),
    key: "a long random text for tests",
    port,
    host: "127.0.0.1",
    memory: memoryIn(memory),
    log: createLog({ write: (line) => logged.push(line), clock: systemClock, level: "info", secrets: [BOT_TOKEN] }),
    // Requests are dated, and Bolt compares with the real clock.
    clock: systemClock,
    patienceMs: 20,
  };
  return { setup, logged, memory, requestUrl: `http://127.0.0.1:${port}/slack/events` };
}

function memoryIn(kept: Map<string, string>): AdapterMemory {
  return {
    get: async (name) => kept.get(name) ?? null,
    set: async (name, _, value) => void kept.set(name, value),
    delete: async (name) => void kept.delete(name),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
