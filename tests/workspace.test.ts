// What a workspace looks at: the house's articles and its own, brought up to date piece by piece.
import { expect, test } from "vitest";
import { type Since, sinceMoment } from "../src/chat/since.ts";
import { readConfig } from "../src/config.ts";
import { type Article, type ArticleId, type ArticleParts, makeArticle } from "../src/corpus/article.ts";
import type { WorkspaceId } from "../src/store/store.ts";
import { termsOf } from "../src/text/words.ts";
import { DAY_MS, parseIsoTime } from "../src/time.ts";
import { OWN, Workspace } from "../src/workspace.ts";
import { emptyFolder } from "./support/cli.ts";

const TEAM = "slack:T1" as WorkspaceId;

function article(id: string, body: string, parts: Partial<ArticleParts> = {}) {
  const publishedAt = parseIsoTime("2024-05-06T10:00Z");
  return makeArticle({ id, title: `Report ${id}`, body, outlet: "North Post", url: null, publishedAt, ...parts });
}

async function openHouse(env: Record<string, string> = {}) {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), ...env });
  const house = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 7), at: null });
  return { house, team: house.for(TEAM), store: house.store };
}

async function found(workspace: Workspace, words: string): Promise<string[]> {
  return (await workspace.search(termsOf(words), 10)).map(({ id }) => id).sort();
}

test("a team sees the house's articles and its own; the house does not see the team's", async () => {
  const { house, team, store } = await openHouse();
  await store.articles.add(OWN, [article("a", "The ferry struck the bridge.")]);
  await store.articles.add(TEAM, [article("b", "The ferry was repaired.")]);
  expect(await found(team, "ferry")).toEqual(["a", "b"]);
  expect(await found(house, "ferry")).toEqual(["a"]);
  expect(await team.showsSamples()).toBe(false);
});

test("the samples are looked at while there is nothing else", async () => {
  const { team, store } = await openHouse();
  expect(await team.showsSamples()).toBe(true);
  expect((await team.corpus()).searched.articles).toBeGreaterThan(50);
  await store.articles.add(TEAM, [article("b", "The ferry was repaired.")]);
  expect(await team.showsSamples()).toBe(false);
  expect((await team.corpus()).searched.articles).toBe(1);
});

test("an index brought up to date answers like one made anew", async () => {
  const { house, store } = await openHouse();
  const same = async () => {
    const anew = (await openHouseOn(store.articles.list(OWN))).house;
    for (const words of ["ferry", "bridge", "pier", "chess"]) {
      expect(await found(house, words)).toEqual(await found(anew, words));
    }
    expect((await house.corpus()).searched).toEqual((await anew.corpus()).searched);
  };
  await store.articles.add(OWN, [article("a", "The ferry struck the bridge."), article("b", "A chess league opened.")]);
  await same();
  await store.articles.add(OWN, [article("c", "Divers check the pier."), article("a", "The bridge is open again.")]);
  await same();
  await store.articles.remove(OWN, ["b" as ArticleId]);
  await same();
  expect(await found(house, "ferry")).toEqual([]);
});

test("an article that two feeds bring is one", async () => {
  const { house, store } = await openHouse();
  const ferry = { url: "https://northpost.example/ferry", title: "Ferry strikes" };
  await store.articles.add(OWN, [article("a", "The ferry struck.", ferry), article("b", "The ferry struck.", ferry)]);
  expect(await found(house, "ferry")).toHaveLength(1);
  expect((await house.corpus()).searched.articles).toBe(1);
});

test("of a topic last told long ago the days around that are read, not all since", async () => {
  const { house, store } = await openHouse();
  const told = (id: string, time: string, body: string) => article(id, body, { publishedAt: parseIsoTime(time) });
  // The best on the topic are older than the last on it.
  const best = Array.from({ length: 25 }, (_, i) =>
    told(`z${i}`, `2016-03-01T10:${i + 10}Z`, "A zeppelin met a zeppelin."),
  );
  const last = told(
    "last",
    "2018-03-01T10:00Z",
    "A zeppelin was sold to a museum, which will hang it in its hall in May.",
  );
  const other = told("other", "2018-02-27T10:00Z", "The ferry was repaired.");
  const since = told("since", "2020-03-01T10:00Z", "The bridge is open again.");
  await store.articles.add(OWN, [...best, last, other, since]);
  const among = (articles: readonly Article[]) => articles.filter(({ text }) => /zeppelin/i.test(text));
  const { articles, isOld } = await house.inReach(
    { sinceMs: null, at: Date.UTC(2024, 4, 7), timeZone: "UTC" },
    { terms: termsOf("zeppelin"), among },
  );
  expect([isOld, articles.map(({ id }) => id)]).toEqual([true, ["other", "last"]]);
});

const MONDAY: Since = { weekday: 1 };
const SUNDAY: Since = { weekday: 7 };

test.each<[string, string, Since, string]>([
  ["Europe/Paris", "2025-09-16T06:00Z", MONDAY, "15"],
  ["Europe/Paris", "2025-09-15T22:30Z", "today", "16"],
  ["Europe/Paris", "2025-09-15T21:30Z", "today", "15"],
  // Wednesday morning
  ["Pacific/Auckland", "2025-09-16T20:00Z", "today", "17"],
  ["Pacific/Auckland", "2025-09-16T20:00Z", "yesterday", "16"],
  ["Pacific/Auckland", "2025-09-16T20:00Z", MONDAY, "15"],
  // Tuesday evening
  ["America/Los_Angeles", "2025-09-17T03:00Z", "today", "16"],
  ["America/Los_Angeles", "2025-09-17T03:00Z", "yesterday", "15"],
  ["America/Los_Angeles", "2025-09-17T03:00Z", SUNDAY, "14"],
])(
  "a bare date is a day of the reader's: in %s at %s since %j the first is %s",
  async (timeZone, now, since, first) => {
    const { house, store } = await openHouse();
    await store.articles.add(OWN, bareDays(["13", "14", "15", "16", "17"]));
    const at = Date.parse(now);
    const sinceMs = at - sinceMoment(since, { now: at, timeZone });
    const { articles } = await house.inReach({ sinceMs, at, timeZone });
    expect(articles[0]!.id).toBe(first);
  },
);

test.each([
  ["Pacific/Auckland", "2025-09-16T20:00Z", ["16", "17"]],
  ["America/Los_Angeles", "2025-09-17T03:00Z", ["16", "17"]],
  ["UTC", "2025-09-16T20:00Z", ["16"]],
])("what is due tells of a day that has begun where it is read: in %s at %s", async (timeZone, now, days) => {
  const { house, store } = await openHouse();
  await store.articles.add(OWN, bareDays(["14", "16", "17", "18"]));
  const { articles } = await house.asOf({ sinceMs: DAY_MS, at: Date.parse(now), timeZone });
  expect(articles.map(({ id }) => id)).toEqual(days);
});

function bareDays(days: readonly string[]) {
  return days.map((day) => {
    return article(day, `The ferry sailed on the ${day}th.`, { publishedAt: parseIsoTime(`2025-09-${day}`) });
  });
}

test("several who ask at once get one refreshed index", async () => {
  const { house, store } = await openHouse();
  await store.articles.add(OWN, [article("a", "The ferry struck the bridge.")]);
  const corpora = await Promise.all([house.corpus(), house.for(TEAM).corpus(), house.corpus()]);
  expect(new Set(corpora).size).toBe(1);
});

async function openHouseOn(articles: Promise<Parameters<Workspace["store"]["articles"]["add"]>[1]>) {
  const opened = await openHouse();
  await opened.store.articles.add(OWN, await articles);
  return opened;
}
