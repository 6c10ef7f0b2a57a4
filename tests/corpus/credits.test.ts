import { expect, test } from "vitest";
import { articlesFromFile } from "../../src/corpus/file-article.ts";

const TITLE = "Marsh Bay ferry runs aground in thick fog";
const BODY = [
  "The ferry to Marsh Bay ran aground on Sunday with 214 people on board, and nobody was hurt.",
  "Its captain told investigators that the rudder had failed minutes before, the port said.",
  "Divers will look at the hull before tugs try to pull the ferry off the sand on Tuesday.",
].join("\n\n");

const ALL = { outlet: "North Post", byline: "Ann Lee", day: "2025-05-11" };

async function read(name: string, text: string) {
  const { articles } = await articlesFromFile(name, new TextEncoder().encode(text));
  const { text: whole, titleEnd, bodyStart, outlet, byline, publishedAt } = articles[0]!;
  const day = publishedAt === null ? null : new Date(publishedAt.at).toISOString().slice(0, 10);
  return { title: whole.slice(0, titleEnd), body: whole.slice(bodyStart), outlet, byline, day };
}

/** Title, the lines that say where it is from, and the text. */
function below(head: string): string {
  return `${TITLE}\n\n${head}\n\n${BODY}`;
}

test.each([
  ["outlet | date | by", "a.md", `# ${below("*North Post* | 11 May 2025 | by Ann Lee")}`, ALL],
  [
    "a site's name above its buttons and the title",
    "a.txt",
    `The Lantern of Marsh Bay\n\nSkip to content\nSubscribe | Log in\nMenu\n\n${below("By Ann Lee\n\n11 May 2025 18:40 GMT\n\nShare this article")}`,
    { ...ALL, outlet: "The Lantern of Marsh Bay" },
  ],
  ["by, outlet", "a.txt", below("By Ann Lee, North Post\n11 May 2025"), ALL],
  ["outlet — date", "a.txt", below("North Post — 11 May 2025"), { ...ALL, byline: null }],
  ["labels", "a.txt", below("Published: 2025-05-11\nSource: North Post\nAuthor: Ann Lee"), ALL],
  [
    "front matter with other names",
    "a.md",
    `---\ntitle: ${TITLE}\nsource: North Post\npublished: 2025-05-11\nauthors: [Ann Lee, Bo Roy]\n---\n\n${BODY}`,
    { ...ALL, byline: "Ann Lee, Bo Roy" },
  ],
  ["writer · outlet · date", "a.txt", below("Ann Lee · North Post · May 11, 2025"), ALL],
  ["date – outlet – writer", "a.txt", below("11 May 2025 – North Post – Ann Lee"), ALL],
  ["bold outlet – ISO date", "a.md", `# ${below("**North Post** – 2025-05-11")}`, { ...ALL, byline: null }],
  [
    "front matter with yet other names",
    "a.md",
    `---\nheadline: "${TITLE}"\npublisher: North Post\nbyline: By Ann Lee\npubDate: 2025-05-11T07:00:00Z\n---\n${BODY}`,
    ALL,
  ],
])("%s is read", async (_, name, text, expected) => {
  expect(await read(name, text)).toEqual({ title: TITLE, body: BODY, ...expected });
});

// Written after the rules that read those above.
test.each([
  ["date first, by, outlet last", "a.md", `# ${below("_2025-05-11_ • By Ann Lee • _North Post_")}`, ALL],
  [
    "by, a post and the outlet",
    "a.txt",
    below("By Ann Lee, Science Editor, North Post\nPublished: Sunday, 11 May 2025"),
    ALL,
  ],
  ["by for an outlet", "a.txt", below("By Ann Lee for the North Post | May 11, 2025 8:05 AM EDT"), ALL],
  [
    "an outlet that no word gives away",
    "a.txt",
    below("Morgenlicht | 11 May 2025 | by Ann Lee"),
    { ...ALL, outlet: "Morgenlicht" },
  ],
  ["outlet, date", "a.txt", below("North Post, 11 May 2025"), { ...ALL, byline: null }],
  [
    "a newspaper's name alone in capitals",
    "a.txt",
    `THE MARSH BAY GAZETTE\n\n${below("Ann Lee\n11 May 2025")}`,
    { ...ALL, outlet: "THE MARSH BAY GAZETTE" },
  ],
  [
    "fields above a text without rules",
    "a.txt",
    `Title: ${TITLE}\nSource: North Post\nDate: 11 May 2025\nBy: Ann Lee\n\n${BODY}`,
    ALL,
  ],
  [
    "front matter with lists and an address as source",
    "a.md",
    `---\ntitle: "${TITLE}"\nsource: https://northpost.example/a\nsite: North Post\nauthor:\n  - "[[Ann Lee]]"\npublished: 2025-05-11\n---\n${BODY}`,
    ALL,
  ],
  [
    "a site's address",
    "a.txt",
    below("northpost.example - 11 May 2025 - Ann Lee"),
    { ...ALL, outlet: "northpost.example" },
  ],
  [
    "a newspaper's name of three words that ends as other headings do",
    "a.txt",
    below("Marsh Bay Sun, 11 May 2025"),
    { ...ALL, outlet: "Marsh Bay Sun", byline: null },
  ],
  ["an agency in capitals", "a.txt", below("By Ann Lee | AFP | 11 May 2025"), { ...ALL, outlet: "AFP" }],
  ["published by, on", "a.txt", below("Published by North Post on 11 May 2025\nWritten by Ann Lee"), ALL],
])("%s is read too", async (_, name, text, expected) => {
  expect(await read(name, text)).toEqual({ title: TITLE, body: BODY, ...expected });
});

const NONE = { outlet: null, byline: null, day: null };

test.each([
  ["a section", "a.txt", below("World | 11 May 2025 | by Ann Lee"), { ...ALL, outlet: null }],
  [
    "a place that the report speaks of",
    "a.txt",
    below("Marsh Bay | 11 May 2025 | by Ann Lee"),
    { ...ALL, outlet: null },
  ],
  ["a place in capitals", "a.txt", below("By Ann Lee | GENEVA | 11 May 2025"), { ...ALL, outlet: null }],
  [
    "a place that the report writes otherwise",
    "a.txt",
    below("Marsh bay | 11 May 2025 | by Ann Lee"),
    { ...ALL, outlet: null },
  ],
  [
    "a person called as newspapers are",
    "a.txt",
    below("Jane Sun | 11 May 2025"),
    { ...ALL, outlet: null, byline: null },
  ],
  [
    "a heading with a report in it",
    "a.txt",
    `Climate Report\n\n${below("11 May 2025")}`,
    { ...NONE, day: "2025-05-11" },
  ],
  ["a leader of people", "a.txt", `Opposition Leader\n\n${below("11 May 2025")}`, { ...NONE, day: "2025-05-11" }],
  ["a post", "a.txt", below("By Ann Lee, City Hall Reporter\n11 May 2025"), { ...ALL, outlet: null }],
  ["a heading of a list", "a.txt", `Latest News\n\n${below("11 May 2025")}`, { ...NONE, day: "2025-05-11" }],
  ["a line of one part", "a.txt", below("11 May 2025"), { ...NONE, day: "2025-05-11" }],
])("%s is no outlet", async (_, name, text, expected) => {
  expect(await read(name, text)).toEqual({ title: TITLE, body: BODY, ...expected });
});

test("a title that ends with what newspapers are called stays the title when nothing else is", async () => {
  const title = "Ferry captain sues the Marsh Bay Gazette";
  expect((await read("a.txt", `${title}\n\nBy Ann Lee\n\n${BODY}`)).title).toBe(title);
});
