// Several processes that share what Discord tells, with the real discord.js and a real store, on a clock that runs fast.
import type { REST } from "discord.js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Gateway } from "../../../adapters/discord/gateway.ts";
import { answerRest } from "../../../adapters/discord/rest.ts";
import { Shards } from "../../../adapters/discord/shards.ts";
import type { AdapterLeases } from "../../../src/chat/adapter.ts";
import { createLog } from "../../../src/log.ts";
import { StoreError } from "../../../src/problem.ts";
import { type Lease, leasesOf } from "../../../src/store/leases.ts";
import { openSqliteStore } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { ANN, APP, FakeDiscord, personOf, TOKEN } from "../../support/fake-discord.ts";

const SPEED = 20;
const began = Date.now();
const clock = () => began + (Date.now() - began) * SPEED;

type Process = { readonly shards: Shards; readonly heard: string[]; readonly leases: AdapterLeases };

let fake: FakeDiscord;
let store: Store;
let processes: Process[];
let faults: string[];

beforeEach(async () => {
  fake = await FakeDiscord.start(clock);
  store = openSqliteStore(":memory:", clock);
  [processes, faults] = [[], []];
});

afterEach(async () => {
  await Promise.all(processes.map(({ shards }) => shards.stop()));
  await fake.stop();
  expect(faults.filter((line) => line.includes("fault"))).toEqual([]);
});

/** Another process, which is given its leases through `through` and Discord's REST through `asking`. */
function start(
  holder: string,
  through = (leases: AdapterLeases) => leases,
  asking: (rest: REST) => void = () => {},
): Process {
  const credentials = { token: TOKEN, apiUrl: fake.url };
  const log = createLog({ write: (line) => faults.push(line), clock, level: "info", secrets: [] });
  const leases = through(leasesOf(store.leases, holder));
  const heard: string[] = [];
  const told = {
    connected: () => {},
    interaction: () => {},
    message: ({ content }: { content: string }) => void heard.push(content),
    removed: () => {},
  };
  const rest = answerRest(credentials);
  asking(rest);
  const shards = new Shards({ credentials, rest, leases, log, clock, told, pulseMs: 5_000 / SPEED });
  const process = { shards, heard, leases };
  processes.push(process);
  shards.start();
  return process;
}

const gone = (process: Process) => {
  processes = processes.filter((each) => each !== process);
  return process.shards.stop();
};

/** "0/4" to "3/4", each so many times. */
const all = (count: number, times: number): string[] =>
  Array.from({ length: count * times }, (_, number) => `${Math.floor(number / times)}/${count}`).sort();

const stand = (shards: readonly string[]) =>
  fake.until(() => fake.gateway.shards.join() === shards.join(), `the connections ${shards.join()}`, 20_000);

/** So many seats of a kind are taken, now or soon. */
async function held(kind: (lease: Lease) => boolean, count: number): Promise<void> {
  let found = -1;
  const look = async () => {
    found = (await store.leases.list("hear")).filter(kind).length;
  };
  const looks = setInterval(() => void look(), 20);
  await fake.until(() => found === count, `${count} seats`).finally(() => clearInterval(looks));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A server of each part. */
const guilds = (count: number) => Array.from({ length: count }, (_, shard) => String(BigInt(shard) << 22n));

function say(content: string, guild?: string): void {
  fake.gateway.dispatch("MESSAGE_CREATE", {
    id: fake.nextId(),
    channel_id: "1",
    ...(guild === undefined ? {} : { guild_id: guild, member: { roles: [] } }),
    author: personOf(ANN),
    content,
    mentions: [personOf(APP)],
  });
}

test("alone a process hears every part, over connections begun as slowly as Discord wants", async () => {
  Object.assign(fake.gateway, { recommended: 4, atOnce: 2 });
  const { shards, heard } = start("a");
  await stand(all(4, 1));
  await fake.until(() => shards.state.kind === "connected", "being connected");
  for (const guild of guilds(8)) say(`in ${guild}`, guild);
  say("to it alone");
  await fake.until(() => heard.length === 9, "the messages");
  expect(new Set(heard).size).toBe(9);
  for (const key of [0, 1]) {
    const [first, second] = fake.gateway.identifies.filter(({ shard }) => shard[0] % 2 === key);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(5_000);
  }
});

test("two both hear everything; with four each hears half, and every part is heard twice", async () => {
  Object.assign(fake.gateway, { recommended: 4, atOnce: 4 });
  start("a");
  start("b");
  await stand(all(4, 2));
  start("c");
  start("d");
  await fake.until(() => fake.gateway.identified > 8, "the new connections");
  await stand(all(4, 2));
  for (const self of ["a", "b", "c", "d"]) await held(({ holder }) => holder === self, 2);
  await stand(all(4, 2));
  for (const guild of guilds(4)) say("hello", guild);
  await fake.until(() => processes.every(({ heard }) => heard.length === 2), "two messages each");
});

test("what a process heard that is killed the others hear already, and soon twice again", async () => {
  Object.assign(fake.gateway, { recommended: 3, atOnce: 3 });
  // Killed, it gives nothing back.
  const killed = start("killed", (leases) => ({ ...leases, release: async () => {} }));
  const [b, c] = [start("b"), start("c")];
  await stand(all(3, 2));
  await fake.until(() => processes.every(({ shards }) => shards.state.kind === "connected"), "all connected");
  await gone(killed);
  for (const guild of guilds(3)) say(guild, guild);
  await fake.until(() => new Set([...b.heard, ...c.heard]).size === 3, "all messages");
  await stand(all(3, 2));
});

test("who leaves in good order makes room at once", async () => {
  const [a] = [start("a"), start("b")];
  await stand(all(1, 2));
  await gone(a!);
  await held(({ holder }) => holder === "a", 0);
});

test("who leaves while it takes a seat gives that back too", async () => {
  const gate = Promise.withResolvers<void>();
  let isTaking = false;
  const a = start("a", (leases) => ({
    ...leases,
    take: async (...given) => {
      isTaking = true;
      await gate.promise;
      return leases.take(...given);
    },
  }));
  await vi.waitFor(() => expect(isTaking).toBe(true));
  const left = gone(a);
  await pause(50);
  gate.resolve();
  await left;
  expect(await store.leases.list("hear")).toEqual([]);
});

test.each([
  ["does not end", () => new Promise<void>(() => {})],
  ["fails", () => Promise.reject(new Error("no"))],
])("where closing a connection %s the seats are given back all the same", async (_, close) => {
  const { shards } = start("a");
  await stand(all(1, 1));
  const closing = vi.spyOn(Gateway.prototype, "stop").mockImplementation(close);
  shards.stop().catch(() => {});
  await pause(100);
  closing.mockRestore();
  expect(await store.leases.list("hear")).toEqual([]);
});

test.each([
  ["names no larger number", () => {}],
  ["does not answer", (rest: REST) => void vi.spyOn(rest, "get").mockReturnValue(new Promise(() => {}))],
])("seats are held while Discord does not take their number any more and %s", async (_, silence) => {
  Object.assign(fake.gateway, { recommended: 2, atOnce: 2 });
  let asked: REST;
  start("a", undefined, (rest) => (asked = rest));
  await stand(all(2, 1));
  silence(asked!);
  fake.gateway.demand(4);
  fake.gateway.recommended = 2;
  await stand([]);
  // Twice as long as a seat is held.
  await pause(30_000 / SPEED);
  expect((await store.leases.list("hear discord 2/")).map(({ holder }) => holder)).toEqual(["a", "a"]);
});

test.each([
  ["while it is connected", () => fake.gateway.refuse()],
  [
    "when it asks for a larger number of parts",
    () => {
      fake.fail({ method: "GET", path: /gateway/, how: { status: 401 }, times: 9 });
      fake.gateway.demand(4);
    },
  ],
])("whose token is refused %s gives its seats back at once and takes none again", async (_, refuse) => {
  Object.assign(fake.gateway, { recommended: 2, atOnce: 2 });
  const { shards, leases } = start("a");
  await stand(all(2, 1));
  const released = vi.spyOn(leases, "release");
  refuse();
  const why = "Discord does not accept the token: check DISCORD_TOKEN";
  await fake.until(() => shards.state.kind === "off" && shards.state.why === why, "being off");
  await vi.waitFor(() => expect(released).toHaveBeenCalled());
  await held(() => true, 0);
  await pause(15_000 / SPEED);
  expect(await store.leases.list("hear")).toEqual([]);
  await stand([]);
});

test("whose token is refused while it asks for a larger number stays away, though that request fails otherwise", async () => {
  Object.assign(fake.gateway, { recommended: 2, atOnce: 2 });
  let asked: REST;
  const { shards } = start("a", undefined, (rest) => (asked = rest));
  await stand(all(2, 1));
  const answer = Promise.withResolvers<never>();
  const asking = vi.spyOn(asked!, "get").mockReturnValue(answer.promise);
  fake.gateway.demand(4, 0);
  await vi.waitFor(() => expect(asking).toHaveBeenCalled());
  fake.gateway.refuse();
  await fake.until(() => shards.state.kind === "off", "being off");
  answer.reject(new Error("the connection broke"));
  await vi.waitFor(() => expect(asking).toHaveBeenCalledTimes(4), 5_000);
  asking.mockRestore();
  await pause(30_000 / SPEED);
  expect([shards.state.kind, await store.leases.list("hear")]).toEqual(["off", []]);
  await stand([]);
});

test("when Discord wants more parts all go over to its new number, and nothing of the old is left", async () => {
  Object.assign(fake.gateway, { recommended: 1, atOnce: 4 });
  start("a");
  start("b");
  await stand(all(1, 2));
  fake.gateway.demand(4);
  await stand(all(4, 2));
  await held(({ name }) => name.includes(" 1/"), 0);
});

test("who comes when Discord recommends more takes the others along, without a gap", async () => {
  Object.assign(fake.gateway, { recommended: 2, atOnce: 4 });
  const a = start("a");
  await stand(all(2, 1));
  fake.gateway.recommended = 4;
  start("b");
  let said = 0;
  while (fake.gateway.shards.join() !== all(4, 2).join()) {
    say(`${said}`, guilds(4)[said++ % 4]!);
    await fake.until(
      () => a.heard.includes(`${said - 1}`) || processes[1]!.heard.includes(`${said - 1}`),
      "the message",
    );
  }
  expect(said).toBeGreaterThan(3);
});

test("more wanted than recommended is told", async () => {
  fake.gateway.least = 2;
  const { shards } = start("a");
  await fake.until(() => shards.state.kind === "off", "giving up");
  expect(shards.state.why).toBe("Discord wants the bot split up over more connections than it recommends");
});

test("who cannot reach the store goes on hearing, and leaves what others have taken over meanwhile", async () => {
  Object.assign(fake.gateway, { recommended: 2, atOnce: 2 });
  let reachable = true;
  const renew = (leases: AdapterLeases): AdapterLeases => ({
    ...leases,
    renew: async (...given) => {
      if (!reachable) throw new StoreError("The database cannot be reached.");
      return leases.renew(...given);
    },
  });
  const cut = start("cut", renew);
  await stand(all(2, 1));
  reachable = false;
  start("b");
  start("c");
  // Two hear each part, and who is cut off does beside them.
  await stand(all(2, 3));
  say("hello", guilds(1)[0]!);
  await fake.until(() => processes.every(({ heard }) => heard.length === 1), "the message, by all");
  reachable = true;
  await stand(all(2, 2));
  expect(cut.shards.state.kind).toBe("connected");
});
