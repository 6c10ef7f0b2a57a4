import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ListedFeed, readOpml, writeOpml } from "../../src/feeds/opml.ts";
import { anyText } from "../support/any-text.ts";

function read(body: string): { feeds: readonly ListedFeed[]; problems: readonly { what: string; why: string }[] } {
  const list = readOpml(Buffer.from(`<opml version="1.0"><head><title>L</title></head><body>${body}</body></opml>`));
  if ("failure" in list) throw new Error(list.failure);
  return list;
}

describe("reading", () => {
  test("feeds lie in folders of any depth, and are found under either spelling", () => {
    const { feeds } =
      read(`<outline text="News"><outline title="North &amp; West"><outline type="rss" text="Post" xmlUrl="http://a.example/f" htmlUrl="http://a.example/"/></outline></outline>
      <outline text="Old" xmlURL="feed://b.example/f"/>`);
    expect(feeds).toEqual([
      { url: "http://a.example/f", title: "Post", siteUrl: "http://a.example/", folders: ["News", "North & West"] },
      { url: "http://b.example/f", title: "Old", siteUrl: null, folders: [] },
    ]);
  });

  test("of a list that breaks off the feeds before are kept, and it is said", () => {
    const whole = '<opml><body><outline text="A" xmlUrl="https://a.example/f"/><outline xmlUrl="https://b.exa';
    expect(readOpml(Buffer.from(whole))).toMatchObject({
      feeds: [{ url: "https://a.example/f" }],
      problems: [{ what: "the list", why: "It breaks off before its end." }],
    });
  });

  test("an address that is none is a problem, and the others are kept", () => {
    const { feeds, problems } = read(
      '<outline text="Bad" xmlUrl="file:///etc/passwd"/><outline text="Good" xmlUrl="https://a.example/f"/><outline text="Again" xmlUrl="https://a.example/f"/>',
    );
    expect(feeds.map(({ title }) => title)).toEqual(["Good"]);
    expect(problems).toEqual([{ what: "Bad", why: "Its address is no web address." }]);
  });

  test.each([
    ["a feed", "<rss><channel/></rss>"],
    ["nothing", ""],
    ["JSON", "{}"],
  ])("%s is no list", (_, text) => {
    expect(readOpml(Buffer.from(text))).toEqual({ failure: "It is no OPML list of feeds." });
  });

  test.each([
    ["outlines nested without end", "<outline>".repeat(100_000), "nest deeper"],
    [
      "feeds without end",
      Array.from({ length: 6_000 }, (_, i) => `<outline xmlUrl="http://a.example/${i}"/>`).join(""),
      "more than 5000",
    ],
    [
      "attributes without end",
      `<outline ${Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(" ")}>`,
      "attributes",
    ],
  ])("%s: reading ends there, and what came before is kept", (_, hostile, why) => {
    const { feeds, problems } = read(`<outline xmlUrl="http://first.example/"/>${hostile}`);
    expect(feeds[0]!.url).toBe("http://first.example/");
    expect(feeds.length).toBeLessThanOrEqual(5_000);
    expect(problems.at(-1)!.why).toContain(why);
  });
});

describe("writing", () => {
  test("is OPML 2.0 as every reader takes it", () => {
    const feed = { url: "http://a.example/?x=1&y=2", title: 'The "Post"', siteUrl: null, folders: ["News"] };
    expect(writeOpml("Mine", [feed])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Mine</title>
  </head>
  <body>
    <outline text="News">
      <outline type="rss" text="The &quot;Post&quot;" title="The &quot;Post&quot;" xmlUrl="http://a.example/?x=1&amp;y=2"/>
    </outline>
  </body>
</opml>
`);
  });

  test("what was written is read back", () => {
    const name = fc.constantFrom("News", "A & B", 'He said "no"', "<b>", "日本", "&amp;", "it’s");
    const feed = fc.record({
      url: fc.nat(50).map((i) => `https://feeds.example/${i}?a=1&b=<2`.replace("<", "")),
      title: fc.option(name),
      siteUrl: fc.option(fc.constant("https://site.example/")),
      folders: fc.array(name, { maxLength: 3 }),
    });
    const once = fc.uniqueArray(feed, { maxLength: 20, selector: ({ url }) => url });
    fc.assert(
      fc.property(once, (feeds) => {
        const list = readOpml(Buffer.from(writeOpml("List", feeds)));
        const inOrder = (all: readonly ListedFeed[]) => all.toSorted((a, b) => (a.url < b.url ? -1 : 1));
        expect("feeds" in list && inOrder(list.feeds)).toEqual(inOrder(feeds));
      }),
    );
  });

  test("any title makes a list that can be read", () => {
    fc.assert(
      fc.property(anyText(40), (title) => {
        const list = readOpml(
          Buffer.from(writeOpml(title, [{ url: "http://a.example/", title, siteUrl: null, folders: [title] }])),
        );
        return "feeds" in list && list.feeds.length === 1;
      }),
    );
  });
});
