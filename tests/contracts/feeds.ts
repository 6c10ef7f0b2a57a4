// What every store must do with feeds: part of the store's contract.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/corpus/article.ts";
import type { Feed, FeedId, FeedState, FeedSubscription, SeenItem } from "../../src/store/feed.ts";
import type { Store, WorkspaceId } from "../../src/store/store.ts";
import type { Clock, EpochMs } from "../../src/time.ts";

const OURS = "ours" as WorkspaceId;
const THEIRS = "theirs" as WorkspaceId;
const NORTH = "https://north.example/feed";
const SOUTH = "https://south.example/feed";
const TERM = 1_000;

const stateDue = (nextPollAt: number | null, changes: Partial<FeedState> = {}): FeedState => ({
  title: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  intervalMs: 1_800_000,
  nextPollAt,
  lastSuccessAt: null,
  failures: 0,
  failingSince: null,
  error: null,
  isNoticed: false,
  moving: null,
  ...changes,
});

/** The feeds at a moment of the store's clock. */
type FeedsAt = Store["feeds"] & { readonly at: (moment: EpochMs) => Store["feeds"] };

type Reader = Omit<FeedSubscription, "feedId">;

const reader = (workspace: WorkspaceId, changes: Partial<Reader> = {}): Reader => ({
  workspace,
  addedBy: "U1",
  addedAt: 500,
  noticeDestination: "C1",
  wantsFullText: false,
  ...changes,
});

const item = (key: string, articleId: string, fingerprint = "f"): SeenItem => ({
  key,
  articleId: articleId as ArticleId,
  fingerprint,
});

/** `open` gives a new, empty store for each test, whose own clock is the one given. */
export function feedContract(name: string, open: (clock: Clock) => Promise<Store>): void {
  const withFeeds = (label: string, body: (feeds: FeedsAt, store: Store) => Promise<void>): void => {
    test(label, async () => {
      let now = 0;
      const store = await open(() => now);
      const at = (moment: EpochMs) => {
        now = moment;
        return store.feeds;
      };
      try {
        await body({ ...store.feeds, at }, store);
      } finally {
        await store.close();
      }
    });
  };

  /** Feeds at these addresses, each due at its time and read by us. */
  const addDue = async (feeds: Store["feeds"], times: Readonly<Record<string, number | null>>): Promise<Feed[]> => {
    const added: Feed[] = [];
    for (const [url, at] of Object.entries(times)) added.push(await feeds.subscribe(url, reader(OURS), stateDue(at)));
    return added;
  };

  describe(`${name} keeps feeds`, () => {
    withFeeds(
      "workspaces share a feed by its address, and it keeps its state when another reader comes",
      async (feeds) => {
        const known = stateDue(100, { etag: '"1"', failures: 2, moving: { to: SOUTH, polls: 1 } });
        const first = await feeds.subscribe(NORTH, reader(OURS), known);
        const second = await feeds.subscribe(NORTH, reader(THEIRS, { addedBy: null }), stateDue(200));
        expect(second).toEqual(first);
        expect(await feeds.get(first.id)).toEqual({ id: first.id, url: NORTH, state: known });
        expect(await feeds.readers(first.id)).toEqual([
          { ...reader(OURS), feedId: first.id },
          { ...reader(THEIRS, { addedBy: null }), feedId: first.id },
        ]);
      },
    );

    withFeeds("a new feed is the last of the list, and stays where it is when it is read otherwise", async (feeds) => {
      const south = await feeds.subscribe(SOUTH, reader(OURS, { addedAt: 1 }), stateDue(1));
      const north = await feeds.subscribe(NORTH, reader(OURS, { addedAt: 2 }), stateDue(1));
      await feeds.subscribe(SOUTH, reader(OURS, { addedAt: 3, wantsFullText: true }), stateDue(1));
      expect((await feeds.list(OURS)).map(({ feed }) => feed.id)).toEqual([south.id, north.id]);
    });

    withFeeds("a workspace sees its own feeds, of one moment in order of address", async (feeds) => {
      const south = await feeds.subscribe(SOUTH, reader(OURS), stateDue(1));
      const north = await feeds.subscribe(NORTH, reader(OURS), stateDue(1));
      await feeds.subscribe("https://east.example/", reader(THEIRS), stateDue(1));
      expect(await feeds.list(OURS)).toEqual(
        [north, south].map((feed) => ({ feed, subscription: { ...reader(OURS), feedId: feed.id } })),
      );
      expect(await feeds.list("nobody" as WorkspaceId)).toEqual([]);
    });

    withFeeds("subscribing again changes how it is read, not who added it and when", async (feeds) => {
      const { id } = await feeds.subscribe(NORTH, reader(OURS), stateDue(1));
      const changes = {
        noticeDestination: "C2",
        wantsFullText: true,
      };
      await feeds.subscribe(NORTH, reader(OURS, { ...changes, addedBy: "U2", addedAt: 900 }), stateDue(1));
      expect(await feeds.readers(id)).toEqual([{ ...reader(OURS, changes), feedId: id }]);
    });

    withFeeds("a feed that is turned off is turned on by a new reader", async (feeds) => {
      const { id } = await feeds.subscribe(NORTH, reader(OURS), stateDue(null, { error: "gone" }));
      expect(await feeds.at(1_000).claimDue(TERM, 10)).toEqual([]);
      expect((await feeds.subscribe(NORTH, reader(THEIRS), stateDue(200))).state).toEqual(stateDue(200));
      expect((await feeds.at(1_000).claimDue(TERM, 10)).map((feed) => feed.id)).toEqual([id]);
    });

    withFeeds("a feed goes with its last reader, and its items with it", async (feeds) => {
      const { id } = await feeds.subscribe(NORTH, reader(OURS), stateDue(1));
      await feeds.subscribe(NORTH, reader(THEIRS), stateDue(1));
      await feeds.remember(id, [item("k", "a")]);
      expect(await feeds.unsubscribe(OURS, id)).toBe(true);
      expect(await feeds.unsubscribe(OURS, id)).toBe(false);
      expect(await feeds.get(id)).not.toBeNull();
      expect((await feeds.seen(id, ["k"])).size).toBe(1);
      expect(await feeds.unsubscribe(THEIRS, id)).toBe(true);
      expect(await feeds.get(id)).toBeNull();
      expect((await feeds.seen(id, ["k"])).size).toBe(0);
      expect(await feeds.unsubscribe(THEIRS, "nothing" as FeedId)).toBe(false);
    });

    withFeeds("a workspace that is forgotten reads nothing any more; what others read stays", async (feeds, store) => {
      const [north, south] = (await addDue(feeds, { [NORTH]: 1, [SOUTH]: 1 })) as [Feed, Feed];
      await feeds.remember(north.id, [item("k", "a")]);
      await feeds.subscribe(SOUTH, reader(THEIRS), stateDue(1));
      expect(await store.forget(OURS)).toBe(2);
      expect(await feeds.list(OURS)).toEqual([]);
      expect(await feeds.get(north.id)).toBeNull();
      expect(await feeds.get(south.id)).toEqual(south);
    });
  });

  describe(`${name} shares out polling`, () => {
    const urls = (claimed: readonly Feed[]): string[] => claimed.map(({ url }) => url);

    withFeeds("what is due is given out once, longest due first, and no more than asked", async (feeds) => {
      await addDue(feeds, {
        "https://c.example/": 30,
        "https://a.example/": 10,
        "https://b.example/": 20,
        "https://d.example/": 31,
      });
      expect(urls(await feeds.at(30).claimDue(TERM, 2))).toEqual(["https://a.example/", "https://b.example/"]);
      expect(urls(await feeds.at(30).claimDue(TERM, 2))).toEqual(["https://c.example/"]);
      expect(urls(await feeds.at(30).claimDue(TERM, 2))).toEqual([]);
    });

    withFeeds(
      "a feed that is not given back is given out again when the term is over, and the first to have it has lost it",
      async (feeds) => {
        await addDue(feeds, { [NORTH]: 10 });
        const [first] = await feeds.at(10).claimDue(TERM, 1);
        expect(await feeds.at(10 + TERM - 1).claimDue(TERM, 1)).toEqual([]);
        const [second] = await feeds.at(10 + TERM).claimDue(TERM, 1);
        expect(second!.id).toBe(first!.id);
        expect(await feeds.finish(first!, stateDue(5_000, { etag: "late" }))).toBe(false);
        expect(await feeds.finish(second!, stateDue(6_000, { etag: "right" }))).toBe(true);
        expect((await feeds.get(first!.id))!.state).toEqual(stateDue(6_000, { etag: "right" }));
      },
    );

    withFeeds("after a poll the feed is due at its next time", async (feeds) => {
      await addDue(feeds, { [NORTH]: 10 });
      const [claimed] = await feeds.at(10).claimDue(TERM, 1);
      await feeds.finish(claimed!, stateDue(500));
      expect(await feeds.at(499).claimDue(TERM, 1)).toEqual([]);
      expect(urls(await feeds.at(500).claimDue(TERM, 1))).toEqual([NORTH]);
      expect(await feeds.finish(claimed!, stateDue(1))).toBe(false);
    });

    withFeeds("a feed that was removed meanwhile stays removed", async (feeds) => {
      const [feed] = (await addDue(feeds, { [NORTH]: 10 })) as [Feed];
      const [claimed] = await feeds.at(10).claimDue(TERM, 1);
      await feeds.unsubscribe(OURS, feed.id);
      expect(await feeds.finish(claimed!, stateDue(500))).toBe(false);
      expect(await feeds.get(feed.id)).toBeNull();
    });

    withFeeds("one feed can be taken whenever it is due, but not from another who has it", async (feeds) => {
      const [feed] = (await addDue(feeds, { [NORTH]: 5_000, [SOUTH]: 10 })) as [Feed];
      const claim = await feeds.at(20).claim(feed.id, TERM);
      expect(claim).toMatchObject({ id: feed.id, url: NORTH });
      expect(await feeds.at(20).claim(feed.id, TERM)).toBeNull();
      expect(await feeds.finish(claim!, stateDue(40))).toBe(true);
      expect(await feeds.at(20).claim(feed.id, TERM)).toMatchObject({ state: stateDue(40) });
      expect(urls(await feeds.at(40).claimDue(TERM, 9))).toEqual([SOUTH]);
      expect(await feeds.at(20).claim("nothing" as FeedId, TERM)).toBeNull();
    });

    withFeeds("a feed can be made due at any time", async (feeds) => {
      const [feed] = (await addDue(feeds, { [NORTH]: 5_000 })) as [Feed];
      await feeds.setState(feed.id, stateDue(20));
      expect(urls(await feeds.at(20).claimDue(TERM, 1))).toEqual([NORTH]);
    });
  });

  describe(`${name} knows what a feed has shown`, () => {
    withFeeds("items are kept by feed and key, and the newest of a key counts", async (feeds) => {
      const [north, south] = (await addDue(feeds, { [NORTH]: 1, [SOUTH]: 1 })) as [Feed, Feed];
      await feeds.remember(north.id, [item("k1", "a"), item("k2", "b")]);
      await feeds.remember(north.id, [item("k2", "c", "changed")]);
      await feeds.remember(south.id, [item("k1", "d")]);
      expect(await feeds.seen(north.id, ["k1", "k2", "k3"])).toEqual(
        new Map([
          ["k1", item("k1", "a")],
          ["k2", item("k2", "c", "changed")],
        ]),
      );
      expect(await feeds.seen(south.id, ["k1"])).toEqual(new Map([["k1", item("k1", "d")]]));
    });

    withFeeds("items of a feed that is not there are refused whole", async (feeds) => {
      await expect(feeds.remember("nothing" as FeedId, [item("k", "a")])).rejects.toThrow();
    });

    withFeeds(
      "a key that one engine would rather not have is found again, and the last of it counts",
      async (feeds) => {
        const [north] = (await addDue(feeds, { [NORTH]: 1 })) as [Feed];
        await feeds.remember(north.id, [item("k\u0000", "a"), item("k\u0000", "b"), item("k\uffff0", "c")]);
        expect(await feeds.seen(north.id, ["k\u0000", "k"])).toEqual(new Map([["k\u0000", item("k\u0000", "b")]]));
      },
    );

    withFeeds("a key that is half a character is found again", async (feeds) => {
      const [north] = (await addDue(feeds, { [NORTH]: 1 })) as [Feed];
      await feeds.remember(north.id, [item("k\ud83d", "a")]);
      expect((await feeds.seen(north.id, ["k\ud83d"])).get("k\ud83d")).toEqual(item("k\ud83d", "a"));
    });
  });

  describe(`${name} keeps feeds by their whole address`, () => {
    withFeeds("however long it is", async (feeds) => {
      const long = `${NORTH}?é\\1=${randomBytes(2_700).toString("base64url")}`;
      const first = await feeds.subscribe(long, reader(OURS), stateDue(1));
      const other = await feeds.subscribe(`${long}.`, reader(OURS), stateDue(1));
      expect((await feeds.subscribe(long, reader(THEIRS), stateDue(1))).id).toBe(first.id);
      expect(other.id).not.toBe(first.id);
      expect(await feeds.get(first.id)).toEqual(first);
      expect(await feeds.move(other.id, long)).toBe(first.id);
    });
  });

  describe(`${name} moves feeds`, () => {
    withFeeds("to an address nobody has", async (feeds) => {
      const [north] = (await addDue(feeds, { [NORTH]: 1 })) as [Feed];
      await feeds.remember(north.id, [item("k1", "a")]);
      expect(await feeds.move(north.id, SOUTH)).toBe(north.id);
      expect(await feeds.get(north.id)).toEqual({ ...north, url: SOUTH });
      expect((await feeds.seen(north.id, ["k1"])).size).toBe(0);
      expect(await feeds.move(north.id, SOUTH)).toBe(north.id);
    });

    withFeeds(
      "to another feed: readers join it, and what it has of its own stays; what the one that moved has shown is forgotten",
      async (feeds) => {
        const north = await feeds.subscribe(NORTH, reader(OURS, { noticeDestination: "north" }), stateDue(1));
        await feeds.subscribe(NORTH, reader(THEIRS), stateDue(1));
        const south = await feeds.subscribe(SOUTH, reader(OURS, { noticeDestination: "south" }), stateDue(2));
        await feeds.remember(north.id, [item("both", "n"), item("north", "n")]);
        await feeds.remember(south.id, [item("both", "s")]);
        expect(await feeds.move(north.id, SOUTH)).toBe(south.id);
        expect(await feeds.get(north.id)).toBeNull();
        expect(await feeds.get(south.id)).toEqual(south);
        expect((await feeds.readers(south.id)).map((each) => [each.workspace, each.noticeDestination])).toEqual([
          [OURS, "south"],
          [THEIRS, "C1"],
        ]);
        expect(await feeds.seen(south.id, ["both", "north"])).toEqual(new Map([["both", item("both", "s")]]));
      },
    );
  });
}
