// A week of news at high speed -> what one channel reads each morning: nothing twice, and what runs on under its headline.
import { expect, test } from "vitest";
import { briefSlot } from "../../src/brief-slot.ts";
import { DEFAULT_SETTINGS } from "../../src/chat/settings.ts";
import { type Compose, composeHere } from "../../src/compose-room.ts";
import { readConfig } from "../../src/config.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { RequestError } from "../../src/problem.ts";
import { replayBriefing } from "../../src/replay.ts";
import { settingsIn } from "../../src/services/settings.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { verifyDeliveries } from "../../src/store/verify.ts";
import { DAY_MS, parseIsoTime } from "../../src/time.ts";
import { Workspace } from "../../src/workspace.ts";
import { makeWorld, subscribe } from "../scheduler/support.ts";
import { emptyFolder } from "../support/cli.ts";
import { keepingPoster } from "../support/poster.ts";
import { type Told, WEEK } from "./week-news.ts";

const TEAM = "slack:T1" as WorkspaceId;
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const articleOf = ([at, outlet, title, ...sentences]: Told) =>
  makeArticle({ title, body: sentences.join(" "), outlet, url: null, publishedAt: parseIsoTime(at) });

/** A channel that is briefed at eight, and what it reads. */
async function channelWith(articles: readonly Article[], compose: Compose = composeHere) {
  const world = makeWorld("2025-09-14T22:00Z");
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), WIRECOPY_TIMEZONE: "Europe/Paris" });
  const house = await Workspace.open({ config, clock: world.time.clock, at: null });
  const { store } = house;
  await subscribe({ store, time: world.time }, `${TEAM} C1`, "daily 8:00 Europe/Paris");
  const poster = keepingPoster();
  const bot = await world.start({
    store,
    posters: new Map([["slack", poster]]),
    brief: (subscription, slot) => briefSlot(house, { subscription, slot }, compose),
  });
  await store.articles.add(TEAM, articles);
  return { world, house, store, poster, bot };
}

test("a week of mornings", async () => {
  const { world, store, poster, bot } = await channelWith([]);
  const news = WEEK.map(articleOf);
  for (const day of DAYS) {
    const evening = world.time.now + DAY_MS;
    await store.articles.add(
      TEAM,
      news.filter(({ publishedAt }) => publishedAt!.at < evening),
    );
    await bot.run(DAY_MS);
    const [message] = poster.posted.splice(0);
    expect(poster.posted).toEqual([]);
    await expect(`${message?.text}\n`).toMatchFileSnapshot(`../golden/week/${day}.txt`);
  }
  expect(world.faults).toEqual([]);

  const told = await store.deliveries.list({ kind: "briefing" });
  const sentences = told.flatMap(({ output }) =>
    (output as Output).stories.flatMap(({ quotes }) => quotes.map(({ text }) => text)),
  );
  expect(sentences.length).toBeGreaterThan(15);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(await verifyDeliveries(store)).toMatchObject({ deliveries: 7, faults: [] });
  for (const { id } of told) expect((await replayBriefing(store, id)).same).toBe(true);
});

test("a day without news passes in silence where that is wanted", async () => {
  const { house, bot, poster } = await channelWith(WEEK.slice(0, 1).map(articleOf));
  await settingsIn(house.store, TEAM).set({ ...DEFAULT_SETTINGS, emptyDay: "silent" });
  await bot.run(3 * DAY_MS);
  expect(poster.posted).toHaveLength(1);
  const slots = await house.store.slots.list({ limit: 9 });
  expect(slots.map(({ state, reason }) => [state, reason])).toEqual([
    ["skipped", "nothing new"],
    ["skipped", "nothing new"],
    ["sent", null],
  ]);
});

test("after a day of too much news the next briefing comes again, of what has been published since", async () => {
  const most = 40;
  const counts = { "2025-09-14": 20, "2025-09-15": 50, "2025-09-16": 20, "2025-09-17": 20 };
  const news = Object.entries(counts).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, n) => noteOf(day, n)),
  );
  const { house, bot, poster } = await channelWith(news, async (inputs) => {
    if (inputs.articles.length > most) throw new RequestError("too much");
    return composeHere(inputs);
  });
  await bot.run(4 * DAY_MS);
  const slots = await house.store.slots.list({ limit: 9 });
  expect(slots.map(({ date, state }) => `${date} ${state}`).reverse()).toEqual([
    "2025-09-15 sent",
    "2025-09-16 failed",
    "2025-09-17 sent",
    "2025-09-18 sent",
  ]);
  expect(poster.posted.map(({ text }) => /new since [^·\n]+/.exec(text)?.[0] ?? null)).toEqual([
    null,
    "new since Tue 16 Sep, 08:00 Paris",
    "new since Wed 17 Sep, 08:00 Paris",
  ]);
});

/** One of many articles of a day that have nothing to do with one another. */
function noteOf(day: string, n: number): Article {
  const word = (part: string) =>
    `${part}${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}${day.slice(-1)}`;
  return makeArticle({
    title: `${word("Mar")} opens ${word("gar")}`,
    body: `The ${word("gar")} of ${word("Mar")} was opened by ${word("Tor")} before ${word("lin")} and ${word("pes")}.`,
    outlet: "North Post",
    url: null,
    publishedAt: parseIsoTime(`${day}T12:00Z`),
  });
}

type Output = { readonly stories: readonly { readonly quotes: readonly { readonly text: string }[] }[] };
