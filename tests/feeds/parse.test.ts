import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Feed, type Item, LIMITS } from "../../src/feeds/feed.ts";
import { parseFeed, readFeed } from "../../src/feeds/parse.ts";
import type { Problem } from "../../src/problem.ts";
import { isoTime } from "../../src/time.ts";

const UNKNOWN = { contentType: null, url: null };

type Read = { readonly feed: Feed; readonly problems: readonly Problem[] };

function fixture(name: string, url: string | null = null): Read {
  return read(readFileSync(`tests/fixtures/feeds/${name}`), url);
}

function read(bytes: Uint8Array | string, url: string | null = null): Read {
  const parsed = parseFeed(Buffer.from(bytes as string), { contentType: null, url });
  if ("failure" in parsed) throw new Error(parsed.failure);
  return parsed;
}

/** The only item of an RSS feed whose item holds this. */
function rssItem(inside: string): Item {
  return read(`<rss version="2.0"><channel><item>${inside}</item></channel></rss>`).feed.items[0]!;
}

function atomEntry(inside: string): Item {
  return read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`).feed.items[0]!;
}

describe("formats", () => {
  test("RSS: a guid is the address where there is no link, unless it says that it is none", () => {
    const { feed, problems } = fixture("rss-guid-is-the-only-address.xml");
    expect(problems).toEqual([]);
    expect(feed).toMatchObject({
      format: "rss",
      title: "Harbour Lantern",
      url: "https://lantern.example/",
      ttlMinutes: 30,
    });
    expect(feed.items.map(({ url }) => url)).toEqual(["https://lantern.example/ferry", null]);
    expect(isoTime(feed.items[0]!.publishedAt!)).toBe("2024-05-06T10:00:00.000Z");
  });

  test("RDF: items outside the channel are found, and the image's title and link are not the feed's", () => {
    const { feed } = fixture("rss-items-outside-their-channel.rdf");
    expect(feed).toMatchObject({ format: "rdf", title: "North Post", url: "http://north.example/" });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      guid: "http://north.example/1",
      title: "Bridge shut",
      url: "http://north.example/1?from=feed",
      author: "Mara Olsen",
    });
  });

  test("Atom: addresses count from xml:base, a page goes before other kinds, and XHTML stays HTML", () => {
    const { feed } = fixture("atom-relative-to-xml-base.xml");
    expect(feed).toMatchObject({ format: "atom", title: "Coast & Radio", url: "https://coast.example/" });
    expect(feed.items[0]).toMatchObject({
      guid: "https://coast.example/2024/ferry",
      title: "Ferry & bridge",
      url: "https://coast.example/news/may/ferry.html",
      author: "Ann Lee, Bo Ek",
      outlet: "Isle Wire",
      content: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Struck &amp; shut.</p><br><p>Divers came.</p></div>',
    });
    expect(isoTime(feed.items[0]!.publishedAt!)).toBe("2024-05-06T09:00:00.000Z");
    expect(isoTime(feed.items[0]!.updatedAt!)).toBe("2024-05-07T09:00:00.000Z");
  });

  test("Atom 0.3: modes are unpacked", () => {
    const { feed } = fixture("atom03-base64-and-escaped.xml");
    expect(feed.title).toBe("A feed");
    expect(feed.items[0]).toMatchObject({ url: "http://a.example/1", content: "<p>The bridge is shut.</p>" });
    expect(isoTime(feed.items[0]!.publishedAt!)).toBe("2004-01-26T21:31:00.000Z");
  });

  test("CDF: an item's address and date are attributes", () => {
    const { feed } = fixture("cdf-attributes-in-capitals.xml");
    expect(feed).toMatchObject({ format: "cdf", title: "Old channel", url: "http://cdf.example/" });
    expect(feed.items[0]).toMatchObject({ title: "An item", url: "http://cdf.example/one", summary: "What it says." });
    expect(isoTime(feed.items[0]!.publishedAt!)).toBe("1998-04-07T04:05:00.000Z");
  });

  test("JSON Feed: text becomes HTML, numbers become ids, an address may be the id", () => {
    const { feed, problems } = fixture("json-feed-numbers-as-ids.json");
    expect(feed).toMatchObject({ format: "json", title: "J", url: "https://j.example/" });
    expect(feed.items[0]).toMatchObject({
      guid: "7",
      url: "https://j.example/seven",
      author: "Ann Lee",
      content: "5 &lt; 7 &amp; so on",
    });
    expect(feed.items[1]!.url).toBe("https://j.example/eight");
    expect(problems).toEqual([{ what: "item 2", why: "It says nothing, so it was left out." }]);
  });

  test("prefixes are the feed's own business: what counts is what they stand for", () => {
    const { feed } = fixture("rss-prefixes-of-its-own.xml");
    expect(feed.title).toBe("Prefixed");
    expect(feed.items[0]).toMatchObject({
      title: "this",
      url: "http://right.example/",
      summary: "From the media group",
    });
  });

  test.each([
    ["a web page", "<!doctype html><html><body>Log in</body></html>", "It is a web page, not a feed."],
    ["a page behind a server's warning", "<b>Notice</b><html><rss/></html>", "It is a web page, not a feed."],
    ["a sitemap", "<urlset><url><loc>http://a.example/</loc></url></urlset>", "It is no feed"],
    ["nothing", " \n ", "It is empty."],
    ["other JSON", '{"a":1}', "It is JSON, but no JSON Feed"],
    ["broken JSON", '{"items":[', "It is neither XML nor valid JSON"],
    ["plain words", "Service unavailable", "It is no feed"],
  ])("%s is no feed, and the reason is a sentence", (_, text, why) => {
    expect(parseFeed(Buffer.from(text), UNKNOWN)).toEqual({ failure: expect.stringContaining(why) });
  });
});

describe("fields", () => {
  test.each([
    [
      "tags and references in a title are read",
      "<title>A &lt;b&gt;bold&lt;/b&gt; &amp;amp; new</title>",
      "A bold & new",
    ],
    ["a sign that begins no tag stays", "<title>5 &lt; 6 and b &gt; a</title>", "5 < 6 and b > a"],
    ["CDATA is text", "<title><![CDATA[Fish & <i>chips</i>]]></title>", "Fish & chips"],
    ["a script is no title", "<title>Safe&lt;script>alert(1)&lt;/script> news</title>", "Safe news"],
    ["the feed's own title goes before that of a vocabulary", "<dc:title>No</dc:title><title>Yes</title>", "Yes"],
    ["a vocabulary's title is better than none", "<title> </title><media:title>Yes</media:title>", "Yes"],
    ["a title of a picture holds no words", "<title>&lt;img src='a.png'/&gt;</title>", ""],
    ["no title is none", "<link>http://a.example/</link>", null],
    ["characters of windows-1252 are read as such", "<title>don&#146;t</title>", "don’t"],
  ])("%s", (_, inside, title) => {
    expect(rssItem(inside).title).toBe(title);
  });

  test.each([
    ["Atom says that it is text", '<title type="text">The &lt;b&gt; tag</title>', "The <b> tag"],
    ["Atom says that it is HTML", '<title type="html">Q&amp;amp;A &lt;b&gt;now&lt;/b&gt;</title>', "Q&A now"],
  ])("%s", (_, inside, title) => {
    expect(atomEntry(inside).title).toBe(title);
  });

  test("the whole text goes before the teaser, and scripts are cut", () => {
    const { content, summary } = rssItem(
      "<description>Teaser</description><content:encoded><![CDATA[<p>All of it</p><script>x()</script><p>end</p>]]></content:encoded>",
    );
    expect(content).toBe("<p>All of it</p><p>end</p>");
    expect(summary).toBe("Teaser");
  });

  test("a picture in base64 is no text", () => {
    expect(atomEntry('<id>a</id><content type="image/png">iVBORw0KGgoAAAANSUhEUg==</content>').content).toBeNull();
  });

  test("an address that is none is a problem, and no item is lost", () => {
    const { feed, problems } = fixture("rss-two-broken-items-of-four.xml");
    expect(feed.title).toBe("Fish & chips");
    expect(feed.items.map(({ title, url }) => [title, url])).toEqual([
      ["Good & plain", "http://a.example/?a=1&b=2"],
      ["Café opens", null],
    ]);
    expect(problems.map(({ what }) => what)).toEqual(["item 1", "item 2", "item 3", "item 4"]);
  });

  test.each([
    ["ann@post.example (Ann Lee)", "Ann Lee"],
    ["Ann Lee &lt;ann@post.example&gt;", "Ann Lee"],
    ["By Ann Lee", "Ann Lee"],
    ["ann@post.example", null],
  ])("the author %s is %s", (written, author) => {
    expect(rssItem(`<title>x</title><author>${written}</author>`).author).toBe(author);
  });

  test("without the feed's address, relative ones count from its site", () => {
    const { feed } = read(
      "<rss><channel><link>http://a.example/news/</link><item><link>../x</link></item></channel></rss>",
    );
    expect(feed.items[0]!.url).toBe("http://a.example/x");
  });

  test("an item that was never closed ends where the next begins", () => {
    const { feed } = read("<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>");
    expect(feed.items.map(({ title }) => title)).toEqual(["One", "Two"]);
  });
});

describe("whatever comes in", () => {
  const HEAD = '<rss version="2.0"><channel><title>T</title><item><title>Good</title></item>';
  const many = (count: number, piece: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => piece(i)).join("");

  test.each([
    ["200,000 elements within each other", () => HEAD + "<a>".repeat(200_000) + "</a>".repeat(200_000), "nest deeper"],
    ["a million elements that are never closed", () => `${HEAD}<item>${"<a>".repeat(1_000_000)}`, "nest deeper"],
    ["200,000 attributes", () => `${HEAD}<item ${many(200_000, (i) => `a${i}="x" `)}>`, "attributes"],
    ["20,000 vocabularies", () => `${HEAD}<item ${many(20_000, (i) => `xmlns:n${i}="http://n/${i}" `)}>`, "attributes"],
    ["items without end", () => HEAD + "<item><title>x</title></item>".repeat(6_000), "items"],
  ])("%s: reading ends there, and what came before is kept", (_, text, why) => {
    const { feed, problems } = read(text());
    expect(feed.items[0]!.title).toBe("Good");
    expect(feed.items.length).toBeLessThanOrEqual(LIMITS.items);
    expect(problems.at(-1)!.why).toContain(why);
  });

  test("entities that unfold into each other stay as they are written", () => {
    const bomb = many(9, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    const { feed } = read(
      `<!DOCTYPE l [<!ENTITY l0 "lol">${bomb}]>${HEAD}<item><title>&l9;</title></item></channel></rss>`,
    );
    expect(feed.items[1]!.title).toBe("&l9;");
  });

  test("an entity that is used often gives no more than a bounded text", () => {
    const text = `<!DOCTYPE x [<!ENTITY a "${"A".repeat(200)}">]>${HEAD}<item><description>${"&a;".repeat(20_000)}</description></item></channel></rss>`;
    const { summary } = read(text).feed.items[1]!;
    expect(summary!.length).toBeLessThan(300_000);
  });

  test("a short entity of the feed's own is read, and what lies outside the document is not", () => {
    const types = '<!DOCTYPE x [<!ENTITY id "tag:a.example,"> <!ENTITY e SYSTEM "http://b.example/">]>';
    const { feed } = read(
      `${types}${HEAD}<item><guid isPermaLink="false">&id;1</guid><title>x &e; y</title></item></channel></rss>`,
    );
    expect(feed.items[1]).toMatchObject({ guid: "tag:a.example,1", title: "x &e; y" });
  });

  test("a title of megabytes is cut", () => {
    const { feed } = read(`${HEAD}<item><title>${"A".repeat(5_000_000)}</title></item></channel></rss>`);
    expect(feed.items[1]!.title).toHaveLength(LIMITS.titleLength);
  });

  test("elements with the names of an object's own parts mean nothing", () => {
    const { feed } = read(
      `<constructor/>${HEAD}<item><__proto__>x</__proto__><toString>y</toString><title>Two</title></item></channel></rss>`,
    );
    expect(feed.items.map(({ title }) => title)).toEqual(["Good", "Two"]);
  });

  test("JSON of lists within lists is refused before it is parsed", () => {
    expect(parseFeed(Buffer.from(`{"items":${"[".repeat(100_000)}`), UNKNOWN)).toHaveProperty("failure");
  });

  test("a large feed is read in turns, with the same result", async () => {
    const bytes = Buffer.from(
      HEAD + "<item><title>x</title><description>words and words</description></item>".repeat(4_000),
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const inTurns = await readFeed(bytes, UNKNOWN);
    clearInterval(timer);
    expect(inTurns).toEqual(parseFeed(bytes, UNKNOWN));
    expect(turns).toBeGreaterThan(0);
  });

  test("never throws, and what it gives is bounded and safe", () => {
    const word = fc.constantFrom(
      ..."<rss>|<channel>|<item>|</item>|<title>|</title>|<link>|</link>|<guid>|<entry>|<feed>|<content type='xhtml'>|</content>|<![CDATA[|]]>|<!--|-->|<!DOCTYPE a [|&amp;|&#1;|&x;|javascript:a|http://a/|<link href='data:x'/>|xml:base='::'|<a b='|\"|>|<|&|\0|{|}|[|\"items\":|Mon, 06 May 2024|é|\u{1f600}".split(
        "|",
      ),
    );
    const bytes = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((words) => Buffer.from(words.join(""))),
      fc
        .uint8Array({ maxLength: 300 })
        .map((tail) => Buffer.concat([Buffer.from("<rss><channel><item><title>"), tail])),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const parsed = parseFeed(input, { contentType: null, url: "http://base.example/" });
        if ("failure" in parsed) return parsed.failure.endsWith(".");
        return parsed.feed.items.every(({ url, title }) => {
          return (url === null || /^https?:/i.test(url)) && (title ?? "").length <= LIMITS.titleLength;
        });
      }),
      { numRuns: 300 },
    );
  });
});
