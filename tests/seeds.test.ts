import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { describe, expect, test } from "vitest";
import { readOpml } from "../src/feeds/opml.ts";
import { readArticleFiles } from "../src/files/read.ts";

const SEEDS = "seeds";
const OUTLETS = [
  "baltic-broadsheet",
  "brass-ledger",
  "coast-radio",
  "firth-and-fell",
  "half-time-herald",
  "harbour-lantern",
  "meridian-wire",
  "monsoon-dispatch",
  "north-post",
  "orbit-notebook",
];
const WEEK = { from: Date.parse("2014-09-13T00:00Z"), to: Date.parse("2014-09-21T00:00Z") };

type SeedQuestion = { question: string; answer: string | null; file: string | null; kind: string };

const questions: SeedQuestion[] = JSON.parse(readFileSync("tests/fixtures/questions.json", "utf8"));
/** A list of real feeds, which is no article and is read only by who asks for it. */
const FEED_LIST = "feeds.opml";
const names = readdirSync(SEEDS).filter((name) => name !== "README.md" && name !== FEED_LIST);
const { articles, problems } = await readArticleFiles([SEEDS]);

describe("the seed corpus", () => {
  test("is read without a problem, and the README is no article", () => {
    expect(problems).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(60);
    expect(articles.filter((article) => article.text.includes("reserved ending"))).toEqual([]);
  });

  test("has no article twice", () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  test("comes from ten outlets, each heard more than once", () => {
    for (const outlet of OUTLETS) {
      expect(names.filter((name) => outletOfFile(name) === outlet).length, outlet).toBeGreaterThan(1);
    }
    expect(names.filter((name) => outletOfFile(name) === undefined)).toEqual([]);
  });

  test("tells at least nine events in two outlets or more", () => {
    const events = [...Map.groupBy(names, eventOfFile).values()];
    expect(events.filter((files) => files.length > 1).length).toBeGreaterThanOrEqual(9);
  });

  test("is dated within one week", () => {
    for (const { publishedAt, text } of articles) {
      if (!publishedAt) continue;
      expect(publishedAt.at, text.slice(0, 60)).toBeGreaterThanOrEqual(WEEK.from);
      expect(publishedAt.at, text.slice(0, 60)).toBeLessThan(WEEK.to);
    }
  });

  test("gives no address that could belong to somebody", () => {
    for (const { url } of articles) if (url) expect(new URL(url).hostname).toMatch(/\.example$/);
    for (const name of names) expect(seedText(name)).not.toMatch(/\b(?:www\.|[\w-]+\.(?:com|org|net)\b)/);
  });

  test("credits no real news organisation", () => {
    for (const name of names) {
      expect(seedText(name), name).not.toMatch(
        /\b(?:Reuters|AFP|Associated Press|BBC|CNN|NBC|Getty|Guardian|Bloomberg)\b/,
      );
    }
  });

  test.each([
    ["paris-conference-meridian-wire.txt", "paris-conference-harbour-lantern.txt"],
    ["ukraine-pact-meridian-wire.txt", "ukraine-pact-monsoon-dispatch.txt"],
  ])("%s stands as wire copy in %s", async (agency, copy) => {
    const [original, repeated] = (await readArticleFiles([join(SEEDS, agency), join(SEEDS, copy)])).articles;
    const paragraphs = repeated!.text.slice(repeated!.bodyStart).split("\n\n");
    const shared = paragraphs.filter((paragraph) => original!.text.includes(paragraph.replace(/^.*? — /, "")));
    expect(shared.length / paragraphs.length).toBeGreaterThan(0.8);
  });

  test("is read with the outlet its file is named after, or none", async () => {
    for (const name of names) {
      for (const { outlet } of (await readArticleFiles([join(SEEDS, name)])).articles) {
        if (outlet !== null) expect(slug(outlet), name).toBe(outletOfFile(name));
      }
    }
  });

  test("is read without the furniture of its pages", () => {
    for (const { text, bodyStart } of articles) {
      const body = text.slice(bodyStart);
      expect(body).not.toMatch(
        /^(?:Share\b|Tweet\b|SHARE THIS|Listen live|FacebookTwitterEmail|Related News|Ad feedback|©)/m,
      );
      expect(body.split("\n\n").length, text.slice(0, 60)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the list of feeds", () => {
  const list = readOpml(readFileSync(join(SEEDS, FEED_LIST)));

  test("holds news by topic, each address once, over https only", () => {
    if ("failure" in list) throw new Error(list.failure);
    expect(list.problems).toEqual([]);
    expect(list.feeds.length).toBeGreaterThanOrEqual(40);
    for (const { url, title, siteUrl, folders } of list.feeds) {
      expect(url).toMatch(/^https:/);
      expect([title, siteUrl]).not.toContain(null);
      expect(folders).toHaveLength(1);
    }
  });

  test("is not read with the folder", async () => {
    const read = await readArticleFiles([SEEDS]);
    expect(read.articles.filter(({ text }) => text.includes("News feeds to begin with"))).toEqual([]);
    expect(read.files).toBe(names.length);
  });
});

describe("the questions on it", () => {
  test("are sixty, forty with an answer", () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(60);
    expect(questions.filter(({ answer }) => answer !== null).length).toBe(40);
  });

  test("cover every kind", () => {
    const kinds = ["definition", "how-many", "how-much", "what", "when", "where", "who", "why", "yes-no"];
    expect([...new Set(questions.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });

  test.each(questions.filter(({ answer }) => answer !== null))("$question", async ({ answer, file }) => {
    const { articles: found } = await readArticleFiles([join(SEEDS, file!)]);
    expect(found.some(({ text }) => text.includes(answer!))).toBe(true);
  });
});

/** "paris-conference-north-post.txt" -> "north-post" */
function outletOfFile(name: string): string | undefined {
  return OUTLETS.find((outlet) => parse(name).name.endsWith(`-${outlet}`));
}

/** "paris-conference-north-post.txt" -> "paris-conference" */
function eventOfFile(name: string): string {
  return parse(name).name.slice(0, -(outletOfFile(name)?.length ?? 0) - 1);
}

/** "Firth & Fell" -> "firth-and-fell" */
function slug(outlet: string): string {
  return outlet.toLowerCase().replace("&", "and").replaceAll(" ", "-");
}

function seedText(name: string): string {
  return readFileSync(join(SEEDS, name), "utf8");
}
