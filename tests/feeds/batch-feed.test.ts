import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, runBatch } from "../support/cli.ts";

const RSS = `<rss version="2.0"><channel><title>North Post</title><item><guid isPermaLink="false">g1</guid>
<title>Bridge shut</title><link>/1</link><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;It is shut.&lt;/p&gt;</description></item></channel></rss>`;

describe("batch feed", () => {
  test("gives the feed's title and items, with addresses made whole", async () => {
    const path = join(folderWith({ "feed.xml": RSS }), "feed.xml");
    const { status, lines } = await runBatch(
      ["feed"],
      [{ path, contentType: "text/xml", url: "http://north.example/f" }],
    );
    expect(status).toBe(0);
    expect(lines).toEqual([
      {
        title: "North Post",
        items: [
          {
            id: "g1",
            title: "Bridge shut",
            url: "http://north.example/1",
            publishedAt: "2024-05-06T10:00:00.000Z",
            html: "<p>It is shut.</p>",
          },
        ],
      },
    ]);
  });

  test("answers what is no feed, and a file that is not there, in their places", async () => {
    const folder = folderWith({ "page.html": "<html></html>", "feed.xml": RSS });
    const paths = ["page.html", "none.xml", "feed.xml"].map((name) => ({
      path: join(folder, name),
      contentType: null,
      url: null,
    }));
    const { status, lines } = await runBatch(["feed"], paths);
    expect(status).toBe(1);
    expect(lines.map((line) => line.error ?? line.title)).toEqual([
      "It is a web page, not a feed.",
      expect.stringContaining("ENOENT"),
      "North Post",
    ]);
  });
});
