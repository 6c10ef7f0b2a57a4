import { expect, test } from "vitest";
import type { Feed } from "../../src/feeds/feed.ts";
import { openItemRoom } from "../../src/feeds/item-room.ts";

const SOURCE = { feed: "http://northpost.example/feed", outlet: null };

/** Of some 90 letters each. */
function feedOf(paragraphs: number): Feed {
  const content = "<p>The harbour bridge will stay shut until divers have checked every pier, the port said.</p>";
  const item = { guid: "g", title: "Bridge closed", url: null, publishedAt: null, updatedAt: null, author: null };
  const items = [{ ...item, outlet: null, content: content.repeat(paragraphs), summary: null }];
  return { format: "rss", title: "North Post", url: null, ttlMinutes: null, items };
}

test.each([
  ["time", { limitMs: 1, memoryMb: 64 }, "Its items take too long to read."],
  ["memory", { limitMs: 20_000, memoryMb: 16 }, "Its items take too much memory to read."],
])(
  "a feed whose items take too much %s is refused with a sentence, and another one is read",
  async (_, limits, why) => {
    const room = openItemRoom(limits);
    await expect(room.itemArticles(feedOf(80_000), SOURCE, 0)).rejects.toThrow(why);
    expect(await room.itemArticles(feedOf(10), SOURCE, 0)).toMatchObject([{ article: { titleEnd: 13 } }]);
    await room.close();
  },
);
