import { describe, expect, test } from "vitest";
import { type HtmlPage, htmlToText, readHtml } from "../../src/text/html.ts";

function read(html: string): HtmlPage {
  const page = readHtml(html);
  if ("why" in page) throw new Error(page.why);
  return page;
}

describe("text", () => {
  test.each([
    [
      "paragraphs are lines, inline marks leave no trace",
      "<p>A <b>bold</b>\n move.</p><p>It&nbsp;rains &amp; pours.",
      ["A bold move.", "It rains & pours."],
    ],
    [
      "breaks, items and rows are lines",
      "One<br>two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>",
      ["One", "two", "a", "b", "1 2", "3"],
    ],
    [
      "scripts, styles and hidden parts are not read",
      "<script>x()</script><style>p{}</style><p hidden>no</p><p style='display: none'>no<p>yes",
      ["yes"],
    ],
    ["text without any tag", "Just text", ["Just text"]],
    ["preformatted lines stay apart", "<pre>a\nb</pre>", ["a", "b"]],
    ["an unclosed script takes the rest", "<p>a<script>b", ["a"]],
    ["nothing", "", []],
  ])("%s", (_, html, expected) => expect(htmlToText(html)).toEqual(expected));
});

describe("articles", () => {
  const story = "<h1>Harbour closed</h1><p>The harbour was closed on Monday after a storm.</p>";

  test.each([
    ["menus, asides and footers stay outside", `<nav>Home</nav>${story}<aside>More</aside><footer>Contact</footer>`],
    ["the longest article of several", `<article>${story}</article><article><p>A teaser of another.</article>`],
    ["the main part", `<div>Top stories of the day</div><main>${story}</main>`],
    ["a page wrapped in one form", `<form>${story}</form>`],
    ["roles say the same as elements", `<div role="navigation">Home</div>${story}`],
  ])("%s", (_, html) => {
    expect(read(html).lines).toEqual(["Harbour closed", "The harbour was closed on Monday after a storm."]);
  });
});

describe("what a page says about itself", () => {
  test("JSON-LD comes first", () => {
    const data = {
      "@graph": [
        { "@type": "WebPage", name: "Page" },
        {
          "@type": ["NewsArticle"],
          headline: "Harbour closed",
          datePublished: "2014-09-15T21:10:00Z",
          author: [{ name: "Ann Lee" }, { "@type": "Person", name: "Bo Diaz" }],
          publisher: { name: "North Post" },
          mainEntityOfPage: { "@id": "https://north.example/harbour" },
        },
      ],
    };
    const html = `<meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read(html).metadata).toEqual({
      title: "Harbour closed",
      siteName: "North Post",
      author: "Ann Lee, Bo Diaz",
      authorIsSite: false,
      publishedAt: "2014-09-15T21:10:00Z",
      url: "https://north.example/harbour",
    });
  });

  test("then OpenGraph and meta tags", () => {
    const html = `<title>Harbour closed | North Post</title><link rel="canonical" href="https://n.example/a">
      <meta property="og:title" content="Harbour closed"><meta property="og:site_name" content="North Post">
      <meta name="Author" content="By Ann Lee"><meta property="article:published_time" content="2014-09-15">
      <meta property="article:author" content="https://n.example/ann"><script type="application/ld+json">{broken</script>`;
    expect(read(html).metadata).toEqual({
      title: "Harbour closed",
      siteName: "North Post",
      author: "Ann Lee",
      authorIsSite: false,
      publishedAt: "2014-09-15",
      url: "https://n.example/a",
    });
  });

  test("then what is marked up on the page", () => {
    const html = `<title>Harbour closed - North Post</title><h1>Harbour closed</h1><span class="byline">By Ann Lee</span>
      <time datetime="2014-09-15T21:10Z">Monday</time>`;
    expect(read(html).metadata).toMatchObject({
      title: "Harbour closed",
      author: "Ann Lee",
      publishedAt: "2014-09-15T21:10Z",
    });
  });

  test("what is not said is null", () => {
    expect(read("<p>Text").metadata).toEqual({
      title: null,
      siteName: null,
      author: null,
      authorIsSite: false,
      publishedAt: null,
      url: null,
    });
  });
});

describe("hostile pages take bounded time", () => {
  test.each([
    ["deep nesting", "<div>".repeat(100_000)],
    ["many attributes", `<p ${"a=b ".repeat(100_000)}>text`],
    ["different attributes", `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=b`).join(" ")}>text`],
    ["one long tag", `<${"a".repeat(500_000)}`],
    ["entities", "&amp;&lt;".repeat(50_000)],
    ["unclosed comments", "<!-- ".repeat(100_000)],
    ["deep JSON", `<script type="application/ld+json">${"[".repeat(100_000)}</script>`],
    ["many blanks", `<p>a${" ".repeat(500_000)}b`],
    ["many headings", "<h1>a".repeat(80_000)],
    ["closing tags alone", "</p></div>".repeat(50_000)],
  ])("%s", (_, html) => {
    // Quadratic work would not end within the time that vitest gives a test.
    expect(() => readHtml(html)).not.toThrow();
  });
});
