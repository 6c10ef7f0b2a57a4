// What every store must do, whatever engine is behind it: run by one test file for each engine.
import { describe, expect, test } from "vitest";
import { type Article, type ArticleId, type ArticleParts, byTime, makeArticle } from "../../src/corpus/article.ts";
import type { Delivery, Store, WorkspaceId } from "../../src/store/store.ts";
import { verifyDeliveries } from "../../src/store/verify.ts";
import { type Clock, parseIsoTime, systemClock } from "../../src/time.ts";
import { feedContract } from "./feeds.ts";

const OURS = "ours" as WorkspaceId;
const THEIRS = "theirs" as WorkspaceId;

const someArticle = (id: string, parts: Partial<ArticleParts> & { day?: string } = {}): Article =>
  makeArticle({
    id,
    title: "Bridge closed",
    body: "The bridge is shut. Divers check it.",
    outlet: "North Post",
    byline: "A. Writer",
    url: "https://north.example/bridge",
    publishedAt: parts.day ? parseIsoTime(parts.day) : null,
    ...parts,
  });

const someDelivery = (id: string, changes: Partial<Delivery> = {}): Delivery => ({
  id,
  workspace: OURS,
  destination: "terminal",
  kind: "briefing",
  at: 1_000,
  inputs: { topic: null, articles: ["a"] },
  output: { stories: [] },
  quotes: [],
  ...changes,
});

const id = (text: string): ArticleId => text as ArticleId;

/** A talk remembered at a moment, whatever stood there before. */
const at = (moment: number) => ({ askedAt: moment, now: moment, since: 0 });

/** `open` gives a new, empty store for each test, whose own clock is the one given. */
export function storeContract(name: string, open: (clock: Clock) => Promise<Store>): void {
  const withStore = (label: string, body: (store: Store) => Promise<void>): void => {
    test(label, async () => {
      const store = await open(systemClock);
      try {
        await body(store);
      } finally {
        await store.close();
      }
    });
  };

  describe(`${name} keeps articles`, () => {
    withStore("an article comes back as it went in", async (store) => {
      const articles = [
        someArticle("a", { day: "2026-01-02T08:30Z" }),
        someArticle("b", { day: "2026-01-03", title: null, outlet: null, byline: null, url: null }),
        someArticle("c", { body: "", title: "“Été” \u0000 😀\r\n\t" }),
      ];
      await store.articles.add(OURS, articles);
      expect(await store.articles.list(OURS)).toEqual(articles);
      expect(await store.articles.get([id("c"), id("nobody"), id("a")])).toEqual([articles[2], articles[0]]);
    });

    withStore(
      "half a surrogate pair becomes U+FFFD, and the article is the same when it comes again",
      async (store) => {
        const broken = someArticle("a", { body: "half \ud83d pair" });
        await store.articles.add(OURS, [broken]);
        expect((await store.articles.get([broken.id]))[0]!.text).toBe("Bridge closed\n\nhalf \ufffd pair");
        expect(await store.articles.add(OURS, [broken])).toEqual({ added: 0, revised: 0, unchanged: 1 });
      },
    );

    withStore("whatever stands in a text comes back, where one engine would rather not have it", async (store) => {
      const odd = "a\u0000\uffff0\uffff\uffff1\u0000\u0000b";
      const article = someArticle("a", { title: odd, body: odd, outlet: odd, byline: odd, url: odd });
      const quote = { articleId: article.id, revision: 1, start: 0, end: odd.length, text: odd };
      const delivery = someDelivery("d1", { destination: odd, inputs: { odd }, output: { odd }, quotes: [quote] });
      await store.articles.add(OURS, [article]);
      await store.deliveries.add(delivery);
      await store.settings.set(OURS, "odd", { [odd]: odd });
      expect(await store.articles.list(OURS)).toEqual([article]);
      expect(await store.articles.add(OURS, [article])).toMatchObject({ unchanged: 1 });
      expect(await store.deliveries.list({ destination: odd })).toEqual([delivery]);
      expect((await verifyDeliveries(store)).faults).toEqual([]);
      expect(await store.settings.get(OURS, "odd")).toEqual({ [odd]: odd });
    });

    withStore("an article that comes twice in one batch is counted and kept as it came last", async (store) => {
      const [first, second] = [someArticle("a"), someArticle("a", { body: "Open again." })];
      expect(await store.articles.add(OURS, [first, second, second])).toEqual({ added: 1, revised: 1, unchanged: 1 });
      expect(await store.articles.list(OURS)).toEqual([{ ...second, revision: 2 }]);
      expect(await store.articles.revision(id("a"), 1)).toEqual(first);
    });

    withStore("adding says what was new, changed and known", async (store) => {
      await store.articles.add(OURS, [someArticle("a"), someArticle("b")]);
      const again = [someArticle("a"), someArticle("b", { body: "Open again." }), someArticle("c")];
      expect(await store.articles.add(OURS, again)).toEqual({ added: 1, revised: 1, unchanged: 1 });
    });

    withStore("a change of anything is a new revision, and older ones stay", async (store) => {
      const first = someArticle("a");
      const second = someArticle("a", { day: "2026-01-02" });
      await store.articles.add(OURS, [first]);
      await store.articles.add(OURS, [second]);
      expect(await store.articles.revision(id("a"), 1)).toEqual(first);
      expect(await store.articles.revision(id("a"), 2)).toEqual({ ...second, revision: 2 });
      expect(await store.articles.revision(id("a"), 3)).toBeNull();
      const many = [2, 3, 1, 2].map((revision) => [id("a"), revision] as const);
      const both = [{ ...second, revision: 2 }, null, first, { ...second, revision: 2 }];
      expect(await store.articles.revisions(many)).toEqual(both);
      expect(await store.articles.revisions([])).toEqual([]);
      expect(await store.articles.get([id("a")])).toEqual([{ ...second, revision: 2 }]);
    });

    withStore("the list is in order of time, undated last, ties by id", async (store) => {
      const [late, undated, early, twin] = [
        someArticle("a", { day: "2026-02-01" }),
        someArticle("b"),
        someArticle("d", { day: "2026-01-01" }),
        someArticle("c", { day: "2026-01-01" }),
      ];
      await store.articles.add(OURS, [late, undated, early, twin]);
      expect(await store.articles.list(OURS)).toEqual([twin, early, late, undated]);
    });

    withStore("`since` keeps later articles, `until` earlier ones, and both those without a date", async (store) => {
      const articles = [
        someArticle("a", { day: "2026-01-01" }),
        someArticle("b", { day: "2026-01-02" }),
        someArticle("c"),
      ];
      await store.articles.add(OURS, articles);
      const since = parseIsoTime("2026-01-02")!.at;
      expect((await store.articles.list(OURS, since)).map((article) => article.id)).toEqual(["b", "c"]);
      expect((await store.articles.list(OURS, since - 1, since - 1)).map((article) => article.id)).toEqual(["c"]);
      const before = parseIsoTime("2026-01-01")!.at;
      expect((await store.articles.list(OURS, before, before)).map((article) => article.id)).toEqual(["a", "c"]);
    });

    withStore("workspaces see only their own", async (store) => {
      await store.articles.add(OURS, [someArticle("a"), someArticle("b")]);
      await store.articles.add(THEIRS, [someArticle("b")]);
      expect(await store.articles.count(OURS)).toBe(2);
      expect((await store.articles.list(THEIRS)).map((article) => article.id)).toEqual(["b"]);
      expect(await store.articles.count("nobody's" as WorkspaceId)).toBe(0);
    });

    withStore("a removed article is out of sight there and nowhere else, and can come back", async (store) => {
      await store.articles.add(OURS, [someArticle("a")]);
      await store.articles.add(THEIRS, [someArticle("a")]);
      await store.articles.remove(OURS, [id("a"), id("nobody")]);
      expect(await store.articles.list(OURS)).toEqual([]);
      expect(await store.articles.count(THEIRS)).toBe(1);
      expect(await store.articles.get([id("a")])).toHaveLength(1);
      expect(await store.articles.add(OURS, [someArticle("a")])).toEqual({ added: 1, revised: 0, unchanged: 0 });
    });

    withStore("of a removed article only what was quoted stays, for verify", async (store) => {
      await store.articles.add(OURS, [someArticle("a"), someArticle("b"), someArticle("c")]);
      await store.articles.add(THEIRS, [someArticle("c")]);
      const quote = { articleId: id("a"), revision: 1, start: 15, end: 34, text: "The bridge is shut." };
      await store.deliveries.add(someDelivery("d1", { quotes: [quote] }));
      await store.articles.remove(OURS, ["a", "b", "c"].map(id));
      expect(await store.articles.ids(OURS)).toEqual([]);
      expect((await store.articles.get(["a", "b", "c"].map(id))).map((each) => each.id)).toEqual(["a", "c"]);
      expect(await verifyDeliveries(store)).toEqual({ deliveries: 1, quotes: 1, faults: [] });
    });

    withStore("ids of thousands of articles are in order of time, those without one last", async (store) => {
      const day = (i: number) => `2026-01-${String(1 + ((i * 7) % 31)).padStart(2, "0")}`;
      const articles = Array.from({ length: 2_100 }, (_, i) =>
        someArticle(`a${String(i).padStart(4, "0")}`, i % 100 === 0 ? {} : { day: day(i) }),
      );
      await store.articles.add(OURS, articles);
      expect(await store.articles.ids(OURS)).toEqual(articles.sort(byTime).map((each) => each.id));
    });

    withStore("ids are in the order of the list, and those seen are known among others", async (store) => {
      expect(await store.articles.any(OURS)).toBe(false);
      expect(await store.articles.workspaces()).toEqual([]);
      await store.articles.add(OURS, [someArticle("c"), someArticle("b", { day: "2026-01-03" }), someArticle("a")]);
      await store.articles.add(OURS, [someArticle("a", { body: "Open again." })]);
      await store.articles.add(THEIRS, [someArticle("d")]);
      expect(await store.articles.ids(OURS)).toEqual(["b", "a", "c"]);
      const seen = await store.articles.among(OURS, ["d", "a", "nobody", "b"].map(id));
      expect(seen.map(({ id, revision }) => [id, revision])).toEqual([
        ["a", 2],
        ["b", 1],
      ]);
      expect(await store.articles.any(OURS)).toBe(true);
      expect(await store.articles.workspaces()).toEqual([OURS, THEIRS].sort());
      await store.articles.remove(THEIRS, [id("d")]);
      expect(await store.articles.any(THEIRS)).toBe(false);
      expect(await store.articles.workspaces()).toEqual([OURS]);
    });

    withStore("a batch with an article that cannot be kept leaves nothing behind", async (store) => {
      const unusable = { ...someArticle("b"), text: null } as unknown as Article;
      await expect(store.articles.add(OURS, [someArticle("a"), unusable])).rejects.toThrow();
      expect(await store.articles.count(OURS)).toBe(0);
      expect(await store.version(OURS)).toBe(0);
    });
  });

  describe(`${name} counts versions`, () => {
    withStore("what changed since a version is known, and a version that never was is not", async (store) => {
      expect(await store.articles.changedSince(OURS, 0)).toBeNull();
      await store.articles.add(OURS, [someArticle("a"), someArticle("b")]);
      await store.articles.add(THEIRS, [someArticle("b")]);
      const first = await store.version(OURS);
      expect(await store.articles.changedSince(OURS, first)).toEqual([]);
      await store.articles.add(OURS, [someArticle("c"), someArticle("a")]);
      await store.articles.remove(OURS, [id("a"), id("nobody")]);
      await store.articles.add(THEIRS, [someArticle("b", { body: "Open again." })]);
      expect((await store.articles.changedSince(OURS, first))!.sort()).toEqual(["a", "b", "c"]);
      expect(await store.articles.changedSince(OURS, await store.version(OURS))).toEqual([]);
      expect(await store.articles.changedSince(OURS, first + 1)).toBeNull();
      expect(await store.articles.changedSince(THEIRS, first)).toBeNull();
      await store.forget(OURS);
      expect(await store.articles.changedSince(OURS, first)).toBeNull();
      expect(await store.articles.ids(OURS)).toEqual([]);
    });

    withStore("a version changes with the workspace's articles and only then", async (store) => {
      const versions: number[] = [];
      const note = async (): Promise<void> => void versions.push(await store.version(OURS));
      await note();
      await store.articles.add(OURS, [someArticle("a")]);
      await note();
      await store.articles.add(OURS, [someArticle("a")]);
      await store.articles.remove(OURS, [id("nobody")]);
      await store.articles.add(THEIRS, [someArticle("b")]);
      await note();
      await store.articles.add(THEIRS, [someArticle("a", { body: "Open again." })]);
      await note();
      await store.articles.remove(OURS, [id("a")]);
      await note();
      expect(new Set(versions).size).toBe(4);
      expect(versions[2]).toBe(versions[1]);
    });
  });

  describe(`${name} keeps deliveries`, () => {
    const text = "The bridge is shut.";
    const quoteOfA = { articleId: id("a"), revision: 1, start: 15, end: 34, text };

    withStore("a delivery comes back as it went in, quotes in order", async (store) => {
      await store.articles.add(OURS, [someArticle("a")]);
      const title = { ...quoteOfA, start: 0, end: 13, text: "Bridge\u0000 \uffff0closed" };
      const delivery = someDelivery("d1", { quotes: [quoteOfA, title, quoteOfA] });
      await store.deliveries.add(delivery);
      expect(await store.deliveries.get("d1")).toEqual(delivery);
      expect(await store.deliveries.get("d2")).toBeNull();
    });

    withStore("the same id again changes nothing", async (store) => {
      await store.articles.add(OURS, [someArticle("a")]);
      const first = someDelivery("d1", { quotes: [quoteOfA] });
      await store.deliveries.add(first);
      await store.deliveries.add(someDelivery("d1", { at: 2_000, quotes: [quoteOfA, quoteOfA] }));
      expect(await store.deliveries.get("d1")).toEqual(first);
    });

    withStore("the list is newest first, of one workspace or all, no longer than asked", async (store) => {
      const times = { d1: 1_000, d2: 3_000, d3: 2_000 };
      for (const [each, at] of Object.entries(times)) await store.deliveries.add(someDelivery(each, { at }));
      await store.deliveries.add(someDelivery("d4", { at: 2_500, workspace: THEIRS }));
      const listed = async (options: Parameters<Store["deliveries"]["list"]>[0]): Promise<string[]> =>
        (await store.deliveries.list(options)).map((delivery) => delivery.id);
      expect(await listed({})).toEqual(["d2", "d4", "d3", "d1"]);
      expect(await listed({ workspace: OURS })).toEqual(["d2", "d3", "d1"]);
      expect(await listed({ workspace: OURS, limit: 1 })).toEqual(["d2"]);
      expect(await listed({ limit: 2 })).toEqual(["d2", "d4"]);
      expect(await listed({ kind: "briefing" })).toEqual(["d2", "d4", "d3", "d1"]);
      expect(await listed({ kind: "answer" })).toEqual([]);
      for (const each of ["e2", "e1", "e3"]) await store.deliveries.add(someDelivery(each, { kind: "answer", at: 5 }));
      expect(await listed({ kind: "answer" })).toEqual(["e3", "e1", "e2"]);
      expect(await store.deliveries.count()).toBe(7);
      expect(await store.deliveries.count(OURS)).toBe(6);
    });

    withStore("the list is of one destination, and of before a moment", async (store) => {
      const places = { d1: "C1", d2: "C1", d3: "C2", d4: "C1" };
      const all = Object.entries(places);
      for (const [i, [each, destination]] of all.entries())
        await store.deliveries.add(someDelivery(each, { destination, at: 1_000 * i }));
      const wanted = { workspace: OURS, destination: "C1", before: 3_000, limit: 1 };
      expect((await store.deliveries.list(wanted)).map((delivery) => delivery.id)).toEqual(["d2"]);
    });

    withStore("all deliveries can be read through, however many", async (store) => {
      const ids = Array.from({ length: 120 }, (_, i) => `d${String(i).padStart(3, "0")}`);
      for (const each of ids) await store.deliveries.add(someDelivery(each));
      const read: string[] = [];
      for await (const delivery of store.deliveries.all()) read.push(delivery.id);
      expect(read).toEqual(ids);
    });

    withStore("a delivery that quotes what is not kept is refused whole", async (store) => {
      await expect(store.deliveries.add(someDelivery("d1", { quotes: [quoteOfA] }))).rejects.toThrow();
      expect(await store.deliveries.get("d1")).toBeNull();
    });
  });

  describe(`${name} keeps talks`, () => {
    withStore("an event is new once, until events of its time are dropped", async (store) => {
      expect(await store.talks.claimEvent("e1", 1_000)).toBe(true);
      expect(await store.talks.claimEvent("e1", 1_001)).toBe(false);
      expect(await store.talks.claimEvent("e2", 2_000)).toBe(true);
      await store.talks.dropEvents(2_000);
      expect(await store.talks.claimEvent("e2", 2_001)).toBe(false);
      expect(await store.talks.claimEvent("e1", 2_001)).toBe(true);
    });

    withStore("a place remembers what was said last, for as long as asked", async (store) => {
      const state = { answer: "a1", briefing: null, shown: null, latest: "answer" } as const;
      await store.talks.set(
        OURS,
        "C1/t1",
        { answer: null, briefing: "b1", shown: null, latest: "briefing" },
        at(1_000),
      );
      await store.talks.set(OURS, "C1/t1", { ...state, answer: "a0" }, at(1_500));
      await store.talks.set(OURS, "C1/t1", state, at(2_000));
      expect(await store.talks.get(OURS, "C1/t1", 2_000)).toEqual({ ...state, briefing: "b1" });
      expect(await store.talks.get(OURS, "C1/t1", 2_001)).toBeNull();
      expect(await store.talks.get(OURS, "C1/t2", 0)).toBeNull();
      expect(await store.talks.get(THEIRS, "C1/t1", 0)).toBeNull();
    });

    withStore("what was found or opened is kept beside the last answer", async (store) => {
      const none = { answer: null, briefing: null, shown: null, latest: null } as const;
      await store.talks.set(OURS, "C1", { ...none, answer: "a1", latest: "answer" }, at(1_000));
      await store.talks.set(OURS, "C1", { ...none, shown: "s1", latest: "shown" }, at(2_000));
      expect(await store.talks.get(OURS, "C1", 0)).toEqual({ ...none, answer: "a1", shown: "s1", latest: "shown" });
    });

    withStore("what was asked for last stays the latest when something asked before ends after it", async (store) => {
      const briefing = { answer: null, briefing: "b1", shown: null, latest: "briefing" } as const;
      await store.talks.set(OURS, "C1", { answer: "a1", briefing: null, shown: null, latest: "answer" }, at(2_000));
      await store.talks.set(OURS, "C1", briefing, { ...at(1_000), now: 3_000 });
      expect(await store.talks.get(OURS, "C1", 2_000)).toEqual({
        answer: "a1",
        briefing: "b1",
        shown: null,
        latest: "answer",
      });
      await store.talks.set(OURS, "C1", { ...briefing, briefing: "b2" }, at(4_000));
      expect(await store.talks.get(OURS, "C1", 4_000)).toEqual({
        answer: "a1",
        briefing: "b2",
        shown: null,
        latest: "briefing",
      });
    });

    withStore("a moment that is still to come is of a clock that was ahead, and not later", async (store) => {
      await store.talks.set(OURS, "C1", { answer: "a1", briefing: null, shown: null, latest: "answer" }, at(9_000));
      await store.talks.set(OURS, "C1", { answer: null, briefing: "b1", shown: null, latest: "briefing" }, at(2_000));
      expect(await store.talks.get(OURS, "C1", 0)).toEqual({
        answer: "a1",
        briefing: "b1",
        shown: null,
        latest: "briefing",
      });
      expect(await store.talks.get(OURS, "C1", 2_001)).toBeNull();
    });

    withStore("what is older than what may be gone on from is not kept with what is new", async (store) => {
      const state = { answer: "a1", briefing: null, shown: null, latest: "answer" } as const;
      await store.talks.set(OURS, "C1", { answer: null, briefing: "b1", shown: null, latest: "briefing" }, at(1_000));
      await store.talks.set(OURS, "C1", state, { ...at(2_000), since: 1_001 });
      expect(await store.talks.get(OURS, "C1", 0)).toEqual(state);
    });

    withStore("a voter's last vote counts", async (store) => {
      const vote = { delivery: "d1", voter: "v1", helpful: true, at: 1_000 };
      await store.talks.vote(OURS, vote);
      await store.talks.vote(OURS, { ...vote, helpful: false });
      await store.talks.vote(OURS, { ...vote, voter: "v2" });
      expect(await store.talks.votes(OURS)).toEqual({ helpful: 1, not: 1 });
      expect(await store.talks.votes(THEIRS)).toEqual({ helpful: 0, not: 0 });
    });
  });

  describe(`${name} keeps settings and installations`, () => {
    withStore("a setting is its workspace's, and the last value counts", async (store) => {
      await store.settings.set(OURS, "size", { stories: 3 });
      await store.settings.set(OURS, "size", { stories: 4 });
      expect(await store.settings.get(OURS, "size")).toEqual({ stories: 4 });
      expect(await store.settings.get(OURS, "zone")).toBeNull();
      expect(await store.settings.get(THEIRS, "size")).toBeNull();
    });

    withStore("settings are found by how their names begin, in every workspace", async (store) => {
      await store.settings.set(THEIRS, "wishes:C1", 1);
      await store.settings.set(OURS, "wishes:C2", 2);
      await store.settings.set(OURS, "wish%", 3);
      const found = [
        { workspace: OURS, name: "wishes:C2", value: 2 },
        { workspace: THEIRS, name: "wishes:C1", value: 1 },
      ];
      const inOrder = found.toSorted((a, b) => (a.workspace < b.workspace ? -1 : 1));
      expect(await store.settings.all("wishes:")).toEqual(inOrder);
      expect(await store.settings.all("wish%")).toHaveLength(1);
    });

    withStore("an installation is found by its id until it is removed", async (store) => {
      await store.installations.set("slack:T1", OURS, "sealed", 1_000);
      await store.installations.set("slack:T1", OURS, "sealed again", 2_000);
      expect(await store.installations.get("slack:T1")).toBe("sealed again");
      await store.installations.delete("slack:T1");
      expect(await store.installations.get("slack:T1")).toBeNull();
    });
  });

  describe(`${name} forgets`, () => {
    const quoteOfA = { articleId: id("a"), revision: 1, start: 15, end: 34, text: "The bridge is shut." };

    const filled = async (store: Store): Promise<void> => {
      for (const [n, workspace] of [OURS, THEIRS].entries()) {
        await store.articles.add(workspace, [someArticle("a")]);
        await store.deliveries.add(someDelivery(`d${n}`, { workspace, destination: "@U1", quotes: [quoteOfA] }));
        await store.deliveries.add(someDelivery(`e${n}`, { workspace, destination: "C1", quotes: [quoteOfA] }));
        await store.talks.set(
          workspace,
          "C1@U1",
          { answer: `d${n}`, briefing: null, shown: null, latest: "answer" },
          at(1_000),
        );
        await store.talks.vote(workspace, { delivery: `e${n}`, voter: "v1", helpful: true, at: 1_000 });
        await store.settings.set(workspace, "size", 3);
        await store.installations.set(`slack:${n}`, workspace, "sealed", 1_000);
      }
    };

    withStore("all that is kept of a workspace, and nothing of another", async (store) => {
      await filled(store);
      const version = await store.version(OURS);
      expect(await store.forget(OURS)).toBe(6);
      expect(await store.deliveries.list({ workspace: OURS })).toEqual([]);
      expect(await store.articles.list(OURS)).toEqual([]);
      expect(await store.talks.get(OURS, "C1@U1", 0)).toBeNull();
      expect(await store.talks.votes(OURS)).toEqual({ helpful: 0, not: 0 });
      expect(await store.settings.get(OURS, "size")).toBeNull();
      expect(await store.installations.get("slack:0")).toBe("sealed");
      expect(await store.version(OURS)).toBeGreaterThan(version);
      expect(await store.deliveries.count(THEIRS)).toBe(2);
      expect(await store.articles.count(THEIRS)).toBe(1);
      expect(await store.installations.get("slack:1")).toBe("sealed");
    });

    withStore("texts that nobody sees or quotes any more", async (store) => {
      await store.articles.add(OURS, [someArticle("a"), someArticle("b"), someArticle("c")]);
      await store.articles.add(THEIRS, [someArticle("b")]);
      await store.deliveries.add(someDelivery("d1", { workspace: THEIRS, quotes: [quoteOfA] }));
      await store.forget(OURS);
      const kept = await Promise.all(["a", "b", "c"].map((each) => store.articles.revision(id(each), 1)));
      expect(kept.map((article) => article?.id ?? null)).toEqual(["a", "b", null]);
    });

    withStore("what is one person's, and nothing else", async (store) => {
      await filled(store);
      expect(await store.forget(OURS, { destination: "@U1", voter: "v1" })).toBe(3);
      expect((await store.deliveries.list({ workspace: OURS })).map((each) => each.id)).toEqual(["e0"]);
      expect(await store.talks.get(OURS, "C1@U1", 0)).toBeNull();
      expect(await store.settings.get(OURS, "size")).toBe(3);
      expect(await store.deliveries.count(THEIRS)).toBe(2);
    });
  });

  describe(`${name} retires articles`, () => {
    const day = (n: number) => Date.UTC(2026, 0, n);
    const dated = (each: string, date: string) => someArticle(each, { day: date });

    withStore("those published before a moment, from everyone's sight but a folder's", async (store) => {
      const folder = "seeds:/news" as WorkspaceId;
      const all = [dated("a", "2026-01-01"), dated("b", "2026-01-02"), dated("c", "2026-01-03"), someArticle("d")];
      for (const workspace of [OURS, THEIRS]) await store.articles.add(workspace, all);
      await store.articles.add(folder, [all[1]!]);
      const version = await store.version(OURS);
      expect(await store.articles.retire(day(3), 9)).toBe(2);
      for (const workspace of [OURS, THEIRS]) {
        expect((await store.articles.list(workspace)).map((each) => each.id)).toEqual(["c", "d"]);
      }
      expect((await store.articles.changedSince(OURS, version))?.toSorted()).toEqual(["a", "b"]);
      expect(await store.articles.list(folder)).toHaveLength(1);
      expect(await store.articles.revision(id("a"), 1)).toBeNull();
      expect(await store.articles.revision(id("b"), 1)).not.toBeNull();
      expect(await store.articles.retire(day(3), 9)).toBe(0);
      expect(await store.articles.add(OURS, [all[0]!])).toEqual({ added: 1, revised: 0, unchanged: 0 });
    });

    withStore("no more than asked at once, and what was quoted stays for verify", async (store) => {
      const all = [1, 2, 3].map((n) => dated(`a${n}`, `2026-01-0${n}`));
      await store.articles.add(OURS, all);
      const quote = { articleId: id("a1"), revision: 1, start: 0, end: 13, text: "Bridge closed" };
      await store.deliveries.add(someDelivery("d1", { quotes: [quote] }));
      expect(await store.articles.retire(day(9), 2)).toBe(2);
      expect(await store.articles.count(OURS)).toBe(1);
      expect(await store.articles.retire(day(9), 2)).toBe(1);
      expect(await store.articles.list(OURS)).toEqual([]);
      expect(await verifyDeliveries(store)).toEqual({ deliveries: 1, quotes: 1, faults: [] });
      expect(await store.articles.get(all.map((each) => each.id))).toEqual([all[0]]);
    });
  });

  describe(`${name} is swept`, () => {
    withStore("of talks and of what was told long ago, and of nothing younger", async (store) => {
      const day = 86_400_000;
      const state = { answer: "a", briefing: null, shown: null, latest: "answer" } as const;
      await store.talks.set(OURS, "old", state, at(0));
      await store.talks.set(OURS, "young", state, at(20 * day));
      expect(await store.prune(31 * day)).toBe(1);
      expect(await store.talks.get(OURS, "old", 0)).toBeNull();
      expect(await store.talks.get(OURS, "young", 0)).toEqual(state);
    });

    withStore("of what changed in all but the newest 1,000 versions of each workspace", async (store) => {
      await store.articles.add(THEIRS, [someArticle("theirs")]);
      await store.articles.add(OURS, [someArticle("a")]);
      const [theirs, oldest] = [await store.version(THEIRS), await store.version(OURS)];
      await store.articles.add(OURS, [someArticle("b")]);
      const kept = await store.version(OURS);
      for (let i = 1; i < 1_000; i++) {
        await store.articles.add(OURS, [someArticle("c", { body: `Read ${i} times.` })]);
      }
      expect(await store.articles.changedSince(OURS, oldest)).toHaveLength(2);
      expect(await store.prune(0)).toBe(0);
      expect(await store.articles.changedSince(OURS, oldest)).toBeNull();
      expect(await store.articles.changedSince(OURS, kept)).toEqual([id("c")]);
      expect(await store.articles.changedSince(THEIRS, theirs)).toEqual([]);
    });
  });

  describe(`${name} can be verified`, () => {
    const quoteOfA = { articleId: id("a"), revision: 1, start: 15, end: 34, text: "The bridge is shut." };

    withStore("quotes hold after the article was revised and removed", async (store) => {
      await store.articles.add(OURS, [someArticle("a")]);
      await store.deliveries.add(someDelivery("d1", { quotes: [quoteOfA] }));
      await store.articles.add(OURS, [someArticle("a", { body: "Open again." })]);
      await store.articles.remove(OURS, [id("a")]);
      expect(await verifyDeliveries(store)).toEqual({ deliveries: 1, quotes: 1, faults: [] });
    });

    withStore("a quote that differs by one letter is found", async (store) => {
      await store.articles.add(OURS, [someArticle("a")]);
      const wrong = { ...quoteOfA, text: "The bridge is shut!" };
      await store.deliveries.add(someDelivery("d1", { quotes: [quoteOfA, wrong] }));
      expect((await verifyDeliveries(store)).faults).toEqual([
        {
          deliveryId: "d1",
          articleId: "a",
          start: 15,
          end: 34,
          expected: "The bridge is shut!",
          found: "The bridge is shut.",
        },
      ]);
    });
  });

  feedContract(name, open);
}
