import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articlePortions, readArticleFiles } from "../../src/files/read.ts";
import { RequestError } from "../../src/problem.ts";

const BODY = "The harbour bridge was closed on Monday after a ferry struck its northern pier in thick fog";
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "read-"));
  mkdirSync(join(root, "news", "sub"), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  write("news/b.txt", `${BODY}, b.`);
  write("news/a.txt", `${BODY}, a.`);
  write("news/sub/c.json", JSON.stringify({ text: `${BODY}, c.` }));
  write("news/README.md", BODY);
  write("news/.hidden.txt", BODY);
  write("news/picture.png", "not looked at");
  write("bad.txt", "\0".repeat(200));
  write("huge.txt", "");
  truncateSync(join(root, "huge.txt"), 21 * 1024 * 1024);
  symlinkSync(join(root, "news"), join(root, "news", "sub", "loop"));
  symlinkSync(join(root, "nowhere"), join(root, "news", "dangling.txt"));
});
afterAll(() => rmSync(root, { recursive: true }));

test("a folder is read in order of name, folders within it last, links in a circle once", async () => {
  const seen: [number, number][] = [];
  const { articles, problems, files } = await readArticleFiles([join(root, "news")], (done, total) =>
    seen.push([done, total]),
  );
  expect(articles.map(({ text }) => text.slice(-2))).toEqual(["a.", "b.", "c."]);
  expect(problems.map(({ what }) => what.slice(what.lastIndexOf("/") + 1))).toEqual(["dangling.txt"]);
  expect(files).toBe(3);
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test("a file that is named is read whatever its name, and once", async () => {
  const readme = join(root, "news", "README.md");
  expect((await readArticleFiles([readme, readme])).articles).toHaveLength(1);
});

test("a bad file is a problem and the rest goes on", async () => {
  const { articles, problems } = await readArticleFiles([
    join(root, "bad.txt"),
    join(root, "huge.txt"),
    join(root, "news", "a.txt"),
  ]);
  expect(articles).toHaveLength(1);
  expect(problems.map(({ why }) => why)).toEqual([
    "It is not text: save the article as plain text, Markdown, HTML or JSON.",
    "It has 21 MB and at most 20 MB are read: split it into smaller files.",
  ]);
});

test("a file of lines is read however large it is, all but the lines that are too long", async () => {
  const path = join(root, "archive.jsonl");
  const line = (name: string, length: number) =>
    `${JSON.stringify({ text: `${BODY}, ${name}.`, x: "x".repeat(length) })}\n`;
  writeFileSync(path, line("a", 11_000_000) + line("b", 21_000_000) + line("c", 11_000_000));
  const { articles, problems } = await readArticleFiles([path]);
  expect(articles.map(({ text }) => text.slice(-2))).toEqual(["a.", "c."]);
  expect(problems).toEqual([
    { what: `${path}, line 2`, why: "It is too long for an article: write one object a line." },
  ]);
});

test("a file of lines is given on in portions as it is read", async () => {
  const path = join(root, "portions.jsonl");
  const lines = Array.from({ length: 2_500 }, (_, i) => JSON.stringify({ id: `${i}`, text: BODY }));
  writeFileSync(path, lines.join("\n"));
  const portions = await Array.fromAsync(articlePortions([path, join(root, "news", "a.txt")]));
  expect(portions.map(({ articles }) => articles.length)).toEqual([1_000, 1_000, 501]);
  expect(portions.map(({ files }) => files)).toEqual([1, 0, 1]);
});

test("a file of lines in UTF-16 is read by its mark, also where a character ends in the byte of a line break", async () => {
  const path = join(root, "wide.jsonl");
  const lines = ["Ċ, a.", "b."].map((name) => JSON.stringify({ text: `${BODY}, ${name}` })).join("\n");
  writeFileSync(path, Buffer.from(`\ufeff${lines}`, "utf16le"));
  const { articles, problems } = await readArticleFiles([path]);
  expect(problems).toEqual([]);
  expect(articles.map(({ text }) => text)).toEqual([`${BODY}, Ċ, a.`, `${BODY}, b.`]);
});

test("a page, a PDF or a picture that was saved as a file of lines is told from one", async () => {
  const path = join(root, "saved.jsonl");
  const readAs = async (content: string | Uint8Array) => {
    writeFileSync(path, content);
    const { articles, problems } = await readArticleFiles([path]);
    return [...articles.map(({ text }) => text), ...problems.map(({ why }) => why)];
  };
  const paragraphs = `<p>${BODY}.</p>`.repeat(5);
  const [page] = await readAs(
    `<!DOCTYPE html>\n<html><body><article><h1>Fog</h1>${paragraphs}</article></body></html>`,
  );
  expect(page).toContain(BODY);
  expect(await readAs(`%PDF-1.7\n${"x\n".repeat(200)}`)).toEqual([expect.stringMatching(/^It is a PDF/)]);
  expect(await readAs(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 10, 1, 10, 2]))).toEqual([
    expect.stringMatching(/^It is not text/),
  ]);
});

test.each([
  ["report.pdf", BODY],
  ["report.txt", `\n\0%PDF-1.7\n${BODY}`],
  ["report.md", `\n%PDF-1.7\n${BODY}`],
])("a PDF is said to be one: %s", async (name, content) => {
  const path = join(root, name);
  writeFileSync(path, content);
  const { articles, problems } = await readArticleFiles([path]);
  expect(articles).toEqual([]);
  expect(problems.map(({ why }) => why)).toEqual([
    "It is a PDF, which I cannot read: save the article as plain text, Markdown, HTML or JSON.",
  ]);
});

test("an article that shows how a PDF begins is none", async () => {
  const path = join(root, "how.md");
  writeFileSync(path, `${BODY}. Its files begin so:\n\n%PDF-1.7\n\nThen come its pages.`);
  expect(await readArticleFiles([path])).toMatchObject({ articles: [{ revision: 1 }], problems: [] });
});

test("a path that does not exist stops with what to do", async () => {
  const missing = join(root, "nowhere");
  await expect(readArticleFiles([missing])).rejects.toThrow(
    new RequestError(`${missing} cannot be read (no such file or folder): give a file or folder that exists.`),
  );
});

test("a name by itself is the outlet's where another file of the folder, before or after it, names one so", async () => {
  const folder = join(root, "lantern");
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("a.txt", `Harbour bridge closed by a ferry\n\nThe Lantern\n\n${BODY}.\n`);
  write("b.txt", `Harbour bridge closed by a ferry again\n\nThe Beacon\n\n${BODY} again.\n`);
  write("c.json", JSON.stringify({ title: "Cup final", text: "The cup final was put off.", source: "Lantern" }));
  const { articles, files } = await readArticleFiles([folder]);
  expect([files, articles.map(({ outlet }) => outlet)]).toEqual([3, ["Lantern", "The Lantern", null]]);
  const alone = await readArticleFiles([join(folder, "a.txt")]);
  expect(alone.articles.map(({ id, outlet }) => [id, outlet])).toEqual([[articles[1]!.id, null]]);
});

test("what is named elsewhere is asked for only where a file may be of it", async () => {
  let asked = 0;
  const knownOutlets = async () => {
    asked++;
    return ["THE BEACON"];
  };
  await readArticleFiles([join(root, "news")], undefined, { knownOutlets });
  expect(asked).toBe(0);
  const path = join(root, "beacon.txt");
  writeFileSync(path, `Harbour bridge closed by a ferry again\n\nThe Beacon\n\n${BODY} again.\n`);
  const { articles } = await readArticleFiles([path], undefined, { knownOutlets });
  expect([asked, articles[0]?.outlet]).toEqual([1, "The Beacon"]);
});
