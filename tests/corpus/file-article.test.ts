import { describe, expect, test } from "vitest";
import { articlesFromFile, articlesFromLines, type FileArticles } from "../../src/corpus/file-article.ts";
import { byteLines } from "../../src/text/byte-lines.ts";

const BODY = "The harbour bridge was closed on Monday after a ferry struck its northern pier in thick fog.";

function read(name: string, content: string | Uint8Array) {
  return articlesFromFile(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

async function readLines(source: string): Promise<FileArticles> {
  const found = await Array.fromAsync(articlesFromLines("a.jsonl", byteLines([source], 1_000)));
  return {
    articles: found.flatMap(({ articles }) => articles),
    problems: found.flatMap(({ problems }) => problems),
  };
}

describe("plain text", () => {
  test("is cleaned", async () => {
    const { articles, problems } = await read(
      "a.txt",
      `Harbour bridge closed by fog\n\nBy Ann Lee\n\n${BODY}\n\nShare this`,
    );
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      text: `Harbour bridge closed by fog\n\n${BODY}`,
      byline: "Ann Lee",
      outlet: null,
    });
  });

  test.each([
    ["UTF-8", new TextEncoder().encode(`Café. ${BODY}`)],
    ["UTF-8 with a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(`Café. ${BODY}`)])],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from(`Café. ${BODY}`, "utf16le")])],
    ["windows-1252", new Uint8Array(Buffer.from(`Café. ${BODY}`, "latin1"))],
  ])("in %s is decoded", async (_, bytes) => {
    expect((await read("a.txt", bytes)).articles[0]!.text).toBe(`Café. ${BODY}`);
  });

  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ["bytes of zero", new Uint8Array(500)],
  ])("%s is a problem", async (_, bytes) => {
    expect(await read("a.txt", bytes)).toEqual({
      articles: [],
      problems: [{ what: "a.txt", why: "It is not text: save the article as plain text, Markdown, HTML or JSON." }],
    });
  });

  test("without a word is a problem", async () => {
    expect((await read("a.txt", " \n - ")).problems).toEqual([
      { what: "a.txt", why: "There is no text in it: check that the article was saved whole." },
    ]);
  });

  test.each(["x", "Shopping list", "Fog\n\nBridge closed"])("%j without a sentence is a problem", async (text) => {
    expect(await read("a.txt", text)).toEqual({
      articles: [],
      problems: [{ what: "a.txt", why: "There is no sentence in it: check that the article was saved whole." }],
    });
  });

  test("read twice is the same article", async () => {
    expect((await read("a.txt", BODY)).articles[0]!.id).toBe((await read("b.txt", BODY)).articles[0]!.id);
  });
});

describe("Markdown", () => {
  test("gives its front matter, its heading and its text without marks", async () => {
    const source = `---\noutlet: "North Post"\nauthor: Ann Lee\ndate: 2014-09-15\nurl: https://example.com/a\n---\n\n# Bridge shut\n\nThe **harbour** bridge was [closed](https://example.com/b) on Monday after a ferry struck its pier.\n`;
    expect((await read("a.md", source)).articles[0]).toMatchObject({
      text: "Bridge shut\n\nThe harbour bridge was closed on Monday after a ferry struck its pier.",
      outlet: "North Post",
      byline: "Ann Lee",
      url: "https://example.com/a",
      publishedAt: { precision: "day" },
    });
  });

  test("loses marks of footnotes, the notes themselves and the bullets of lists", async () => {
    const source = `# Bridge shut\n\n${BODY}[^1]\n\n- The port of Lund said that divers found a crack.\n* Ferries go every hour instead, it said.\n\n[^1]: Interview with the author.\n`;
    expect((await read("a.md", source)).articles[0]!.text).toBe(
      `Bridge shut\n\n${BODY}\n\nThe port of Lund said that divers found a crack.\n\nFerries go every hour instead, it said.`,
    );
  });

  test("keeps the sentence above a picture and leaves the picture's mark and title out", async () => {
    const last = "The ferry's owner, *Isle Lines*, said _again_ that 2 * 3 * 4 rules of a_b_c were [kept](/k 'Rules').";
    const source = `# Bridge shut\n\n${BODY}\n\n${last}\n\n![The ferry](ferry.jpg "Photo: Isle Wire")\n![Pier][pier]\n`;
    expect((await read("a.md", source)).articles[0]!.text).toBe(
      `Bridge shut\n\n${BODY}\n\nThe ferry's owner, Isle Lines, said again that 2 * 3 * 4 rules of a_b_c were kept.`,
    );
  });

  test("keeps addresses as they are, and takes the marks around them away", async () => {
    const at = "https://x.example/_a_/b__c__.html";
    const source = `# Bridge shut\n\n${BODY}\n\nThe port put its report at ${at} and, *later*, at **${at}**, the mayor said.`;
    expect((await read("a.md", source)).articles[0]!.text).toContain(
      `The port put its report at ${at} and, later, at ${at}, the mayor said.`,
    );
  });

  test("has front matter without blanks behind the names", async () => {
    const source = `---\ntitle:Bridge shut\ndate:2024-05-05\nsource:North Post\nurl:https://northpost.example/a\n---\n${BODY}`;
    expect((await read("a.md", source)).articles[0]).toMatchObject({
      text: `Bridge shut\n\n${BODY}`,
      outlet: "North Post",
      url: "https://northpost.example/a",
      publishedAt: { precision: "day" },
    });
  });

  test("has front matter that says nothing of what we read", async () => {
    const source = `---\ntags: [ferries, fog]\n---\n# Bridge shut\n\n${BODY}`;
    expect((await read("a.md", source)).articles[0]!.text).toBe(`Bridge shut\n\n${BODY}`);
  });

  test("that begins with a rule and never ends it has no front matter", async () => {
    expect((await read("a.md", `---\ntitle: Not closed\n\n${BODY}`)).articles[0]!.text).toContain(BODY);
  });
});

describe("a text whose first lines look like fields", () => {
  const SECOND = "Divers will look at the pier before the bridge is opened again, the port said on Monday.";

  test.each([
    [
      "between rules",
      `---\nFERRY SINKS\n\n${BODY}\n\n${SECOND}\n---\nThe search goes on until Tuesday, the port said.`,
    ],
    ["between rules, below a field", `---\nBy: Ann Lee\nMARSH BAY: ${BODY}\n---\n${SECOND}`],
    ["between rules, with names that we do not read", `---\nPort: ${BODY}\nMayor: ${SECOND}\n---\n${SECOND}`],
  ])("%s keeps all of it", async (_, source) => {
    const { text } = (await read("a.txt", source)).articles[0]!;
    expect(text).toContain(BODY);
    expect(text).toContain(SECOND);
  });

  test("keeps the first sentence below its fields", async () => {
    const source = `Published: 11 May 2025\nBy: Ann Lee\nMARSH BAY: ${BODY}\n\n${SECOND}`;
    expect((await read("a.txt", source)).articles[0]).toMatchObject({
      text: `MARSH BAY: ${BODY}\n\n${SECOND}`,
      byline: "Ann Lee",
      publishedAt: { precision: "day" },
    });
  });

  test("may have others between them", async () => {
    const source = `Title: Bridge shut\nLanguage: en\nDate: 2025-05-11\n\n${BODY}`;
    expect((await read("a.txt", source)).articles[0]).toMatchObject({
      text: `Bridge shut\n\n${BODY}`,
      publishedAt: { precision: "day" },
    });
  });

  test("takes no sentence for a name", async () => {
    const source = `Author: why did the ferry sink?\nPublisher: nobody knows that yet, the port said on Monday.\n\n${BODY}`;
    const article = (await read("a.txt", source)).articles[0]!;
    expect(article).toMatchObject({ outlet: null });
    expect(article.text).toContain("nobody knows that yet, the port said on Monday.");
  });
});

describe("a saved page", () => {
  const page = `<!doctype html><html><head><title>Harbour bridge closed by fog - North Post</title>
    <meta property="og:site_name" content="North Post"><meta name="author" content="Ann Lee">
    <meta property="article:published_time" content="2014-09-15T21:10:00Z"></head>
    <body><nav><a href="/">Home</a></nav><h1>Harbour bridge closed by fog</h1><p>By Ann Lee</p>
    <p>The harbour <a href="/b">bridge</a> was closed on Monday after a ferry struck its northern pier in thick fog.</p>
    <script>var x = "not text";</script></body></html>`;

  test.each(["a.html", "a.htm", "a.txt"])("is read as one by its look, whatever its name: %s", async (name) => {
    expect(await read(name, page)).toMatchObject({
      articles: [
        {
          text: `Harbour bridge closed by fog\n\n${BODY}`,
          outlet: "North Post",
          byline: "Ann Lee",
          publishedAt: { at: Date.UTC(2014, 8, 15, 21, 10) },
        },
      ],
      problems: [],
    });
  });
});

test("a saved page nested without end is a problem", async () => {
  expect(await read("a.html", `<p>${BODY}${"<div>".repeat(1_000)}`)).toEqual({
    articles: [],
    problems: [{ what: "a.html", why: "The page's markup is nested deeper than any article's: save its text alone." }],
  });
});

describe("JSON", () => {
  test("has fields of its own that are none of an article's", async () => {
    const object = { title: "Fog", text: BODY, address: "12 High Street", site: "pier 4", by: "staff" };
    const { articles, problems } = await read("a.json", JSON.stringify(object));
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({ outlet: null, byline: null, url: null });
  });

  test.each([
    ["text", { title: "Fog", text: BODY, outlet: "Post" }],
    ["body and source", { title: "Fog", body: BODY, source: "Post" }],
    [
      "content and a source with a name",
      { title: " Fog\n", content: `${BODY}\u0007`, source: { id: 1, name: "Post" } },
    ],
  ])("is read by its fields: %s", async (_, object) => {
    expect((await read("a.json", JSON.stringify(object))).articles[0]).toMatchObject({
      text: `Fog\n\n${BODY}`,
      outlet: "Post",
    });
  });

  test("its text is cleaned, and kept where nothing would be left", async () => {
    const text = `${BODY}\nMore:Ferry owner fined for missed repairs\nDivers will check every pier, the port said.`;
    const list = [
      { title: "Bridge closed", text },
      { title: "Bridge closed", text: "Bridge closed" },
    ];
    const { articles } = await read("a.json", JSON.stringify(list));
    expect(articles.map((article) => article.text.slice(article.bodyStart))).toEqual([
      `${BODY}\n\nDivers will check every pier, the port said.`,
      "Bridge closed",
    ]);
  });

  test("HTML in it is read as a page would show it", async () => {
    const content =
      "<p>The bridge was closed on Monday, &ldquo;for a year&rdquo;.</p><p><b>Also read:</b> <a href='x'>Ten bridges</a></p><p>Divers found a crack in its main cable, the port said.</p>";
    const object = { title: "Bridge &amp; ferry closed", content, url: "https://example.com/a?b=1&amp;c=2" };
    expect((await read("a.json", JSON.stringify(object))).articles[0]).toMatchObject({
      text: "Bridge & ferry closed\n\nThe bridge was closed on Monday, “for a year”.\n\nDivers found a crack in its main cable, the port said.",
      url: "https://example.com/a?b=1&c=2",
    });
  });

  test("signs of more and less in a text are no HTML", async () => {
    const text = "The level was < 3 metres & > 2 metres in the dock, the harbour office of Lund said.";
    expect((await read("a.json", JSON.stringify({ text }))).articles[0]!.text).toBe(text);
  });

  test("a date in the place of a title is none", async () => {
    const text = "The harbour bridge of Lund was closed on Monday after a ferry hit it.";
    const { articles } = await read("a.json", JSON.stringify({ title: "3 July 2013 Last updated at 13:38 GMT", text }));
    expect(articles[0]!.text).toBe(text);
  });

  test("what a news service gives is read: a list of beginnings with how much is missing", async () => {
    const item = {
      title: "Bridge closed",
      source: { id: null, name: "North Post" },
      content: `${BODY} … [+2310 chars]`,
    };
    const { articles } = await read(
      "a.json",
      JSON.stringify({ status: "ok", totalResults: 2, articles: [item, item] }),
    );
    expect(articles).toHaveLength(2);
    expect(articles[0]).toMatchObject({ text: `Bridge closed\n\n${BODY}`, outlet: "North Post" });
  });

  test.each(["text", "articleBody", "article_body", "Content"])(
    "with its own %s keeps it beside a list",
    async (name) => {
      const object = { headline: "Bridge closed", [name]: BODY, articles: [{ headline: "Ferry held", text: "Held." }] };
      const { articles } = await read("a.json", JSON.stringify(object));
      expect(articles.map(({ text }) => text)).toEqual([`Bridge closed\n\n${BODY}`]);
    },
  );

  test("an empty text beside a list does not lose the list", async () => {
    const object = { title: "Results", content: null, articles: [{ title: "Bridge closed", text: BODY }] };
    const { articles } = await read("a.json", JSON.stringify(object));
    expect(articles.map(({ text }) => text)).toEqual([`Bridge closed\n\n${BODY}`]);
  });

  test.each([
    ["a text cut within a sentence ends before it", `${BODY} The captain told repor… [+2310 chars]`, BODY],
    ["with three full stops too", `${BODY}\r\n\r\nThe captain told repor... [+9 chars] `, BODY],
    ["a cut sentence alone is all there is", "The captain told repor… [+9 chars]", "The captain told repor"],
    ["white space without end is passed over", `${BODY}${" ".repeat(200_000)}${BODY}`, `${BODY} ${BODY}`],
  ])("%s", async (_, content, expected) => {
    const { articles } = await read("a.json", JSON.stringify({ title: "Bridge closed", content }));
    expect(articles[0]!.text.slice(articles[0]!.bodyStart).replace(/ +/g, " ")).toBe(expected);
  });

  test.each([
    [
      "paragraphs of a text with an element in a line",
      `${BODY}\n\nThe <b>port</b> said so to us.`,
      `${BODY}\n\nThe port said so to us.`,
    ],
    [
      "paragraphs of a text with characters",
      `${BODY}\n\nIt cost &pound;5 &amp; &euro;6 in Orl&eacute;ans.`,
      `${BODY}\n\nIt cost £5 & €6 in Orléans.`,
    ],
    ["breaks", `${BODY}<br><br>Divers found a crack, they said.`, `${BODY}\n\nDivers found a crack, they said.`],
    [
      "beginnings of paragraphs",
      `<p>${BODY}<p>Divers found a crack, they said.`,
      `${BODY}\n\nDivers found a crack, they said.`,
    ],
  ])("%s are kept", async (_, text, expected) => {
    const { articles } = await read("a.json", JSON.stringify({ title: "Bridge closed", text }));
    expect(articles[0]!.text.slice(articles[0]!.bodyStart)).toBe(expected);
  });

  test.each([
    ["How to use <p> in pages", "How to use <p> in pages"],
    ["Fines of &lt; 5 &euro; &amp; more", "Fines of < 5 € & more"],
  ])("the title %j is %j", async (title, expected) => {
    const { articles } = await read("a.json", JSON.stringify({ title, text: BODY }));
    expect(articles[0]!.text).toBe(`${expected}\n\n${BODY}`);
  });

  test.each([
    ["alone", (article: object, others: object[]) => ({ "@context": "https://schema.org", ...article, ...others[0]! })],
    ["within a graph", (article: object, others: object[]) => ({ "@graph": [...others.slice(1), article] })],
    ["within a graph in a list", (article: object, others: object[]) => [{ "@graph": [...others.slice(1), article] }]],
    [
      "beside readers' comments",
      (article: object, others: object[]) => ({
        "@graph": [...others.slice(1), article, { "@type": "Comment", text: `I saw it. ${BODY}` }],
      }),
    ],
  ])("schema.org's data is read %s", async (_, wrapped) => {
    const article = {
      "@type": "NewsArticle",
      headline: "Bridge closed",
      datePublished: "2014-09-15T08:05:00Z",
      articleBody: BODY,
      publisher: { "@id": "#post" },
    };
    const publisher = { "@type": "Organization", "@id": "#post", name: "North Post" };
    const source = wrapped(article, [{ publisher }, { "@type": "WebSite", name: "Site" }, publisher]);
    const { articles, problems } = await read("a.json", JSON.stringify(source));
    expect(problems).toEqual([]);
    expect(articles).toEqual([expect.objectContaining({ text: `Bridge closed\n\n${BODY}`, outlet: "North Post" })]);
    expect(articles[0]!.publishedAt).toEqual({ at: Date.UTC(2014, 8, 15, 8, 5), precision: "minute" });
  });

  test("takes a list, and a bad item does not lose the others", async () => {
    const list = [
      { text: BODY },
      7,
      { title: "Only a title" },
      { text: BODY, published: "2014-09-15T08:05Z", author: ["A", "B"] },
    ];
    const { articles, problems } = await read("a.json", JSON.stringify(list));
    expect(articles).toHaveLength(2);
    expect(articles[1]).toMatchObject({ publishedAt: { precision: "minute" }, byline: "A, B" });
    expect(problems).toEqual([
      { what: "a.json, item 2", why: 'It is not an article: write an object with "title" and "text".' },
      { what: "a.json, item 3", why: 'It has no text: give it as "text", "body" or "content".' },
    ]);
  });

  test("with a bad date or address keeps the article and says so", async () => {
    const { articles, problems } = await read(
      "a.json",
      JSON.stringify({ text: BODY, date: "soon", url: "javascript:alert(1)" }),
    );
    expect(articles[0]).toMatchObject({ publishedAt: null, url: null });
    expect(problems.map(({ why }) => why)).toEqual([
      'The date "soon" is not understood, so the article counts as undated: write it like 2014-09-15 or 2014-09-15T08:05Z.',
      'The address "javascript:alert(1)" does not begin with http: correct it.',
    ]);
  });

  test.each([
    ["cut off", "[{"],
    ["nested without end", "[".repeat(200_000)],
  ])("%s is a problem", async (_, source) =>
    expect(await read("a.json", source)).toMatchObject({ articles: [], problems: [{ what: "a.json" }] }),
  );

  test("lines are read one by one", async () => {
    const source = `${JSON.stringify({ text: BODY })}\n\nnot json\n${JSON.stringify({ text: "Fog." })}\n`;
    const { articles, problems } = await readLines(source);
    expect(articles).toHaveLength(2);
    expect(problems).toEqual([{ what: "a.jsonl, line 3", why: "It is not valid JSON: write one object a line." }]);
  });

  test("lines that are no articles are not read to their end", async () => {
    const { articles, problems } = await readLines(`${JSON.stringify({ text: BODY })}\n${"x\n".repeat(100_000)}`);
    expect(articles).toHaveLength(1);
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)).toEqual({
      what: "a.jsonl",
      why: "100 of its first 101 lines are no article, and I stopped there: write one object a line.",
    });
  });

  test.each(["a.jsonl", "a.json"])("of many articles all are read, and the first faults are told: %s", async (name) => {
    const line = JSON.stringify({ text: BODY, date: "soon", url: "javascript:alert(1)" });
    const lines = Array.from({ length: 200 }, () => line);
    const { articles, problems } = await (name === "a.json"
      ? read(name, `[${lines.join(",")}]`)
      : readLines(lines.join("\n")));
    expect(articles).toHaveLength(200);
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)!.why).toMatch(/^It has 381 more faults such as these: /);
  });
});
