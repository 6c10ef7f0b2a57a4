// An index in files: what is loaded answers as what was saved, and what is damaged is never loaded.
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Article, type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import { arraysOf, fileOf } from "../../src/search/array-file.ts";
import { IndexFiles } from "../../src/search/index-files.ts";
import { createArticleIndex, type GrowingIndex } from "../../src/search/inverted-index.ts";
import { termsOf } from "../../src/text/words.ts";
import { emptyFolder } from "../support/cli.ts";

const DAY = Date.UTC(2026, 0, 31);

function article(id: string, body: string, days = 0): Article {
  const publishedAt = { at: DAY - days * 86_400_000, precision: "day" as const };
  return makeArticle({
    id,
    title: `Report ${id}`,
    body,
    outlet: "North Post",
    url: `https://np.example/${id}`,
    publishedAt,
  });
}

const FERRY = article("é-1", "A ferry struck the harbour bridge at Zürich.", 2);
const CHESS = article("b", "A chess league opened.");
const PIER = article("c", "Divers check the pier of the bridge.", 1);

const found = (index: GrowingIndex, words: string) =>
  index.search({ terms: termsOf(words), askedAt: DAY, window: null }, 10);

async function saved(articles: readonly Article[] = [FERRY, CHESS]) {
  const folder = emptyFolder();
  const index = createArticleIndex(articles);
  const files = new IndexFiles(folder);
  await files.save(index, 7);
  return { folder, files, index };
}

const namesIn = (folder: string, kind = "") => readdirSync(folder).filter((name) => name.startsWith(kind));

test("what is loaded is what was saved, and goes on as it would have", async () => {
  const { folder, index } = await saved();
  const loaded = (await new IndexFiles(folder).load())!;
  expect(loaded.version).toBe(7);
  for (const each of [index, loaded.index]) {
    each.add([PIER]);
    each.remove([CHESS.id]);
  }
  for (const words of ["bridge", "ferry zürich", "chess", "divers"]) {
    expect(found(loaded.index, words)).toEqual(found(index, words));
  }
  expect(
    found(loaded.index, "bridge")
      .map(({ articleId }) => articleId)
      .sort(),
  ).toEqual(["c", "é-1"]);
  expect(loaded.index.outlets).toEqual(["North Post"]);
  expect(loaded.index.days).toEqual(index.days);
});

test("those that wait are kept too", async () => {
  const folder = emptyFolder();
  const index = createArticleIndex([]);
  index.addOneOfEachReport([FERRY, { ...FERRY, id: CHESS.id }]);
  await new IndexFiles(folder).save(index, 1);
  const loaded = (await new IndexFiles(folder).load())!;
  expect(loaded.index.remove([CHESS.id])).toEqual([FERRY.id]);
});

test("there is none where none was saved or it was removed", async () => {
  expect(await new IndexFiles(join(emptyFolder(), "none")).load()).toBeNull();
  const { files } = await saved();
  await files.remove();
  expect(await files.load()).toBeNull();
});

test("a missing file is noticed", async () => {
  for (const kind of ["list", "terms", "segment"]) {
    const { folder } = await saved();
    rmSync(join(folder, namesIn(folder, kind)[0]!));
    expect(await new IndexFiles(folder).load()).toBeNull();
  }
});

test("no cut and no flipped bit in any file leads to another index", async () => {
  const { folder } = await saved();
  const names = namesIn(folder);
  expect(names.length).toBe(3);
  const whole = names.map((name) => readFileSync(join(folder, name)));
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(), fc.nat(7), fc.boolean(), async (which, place, bit, isCut) => {
      const path = join(folder, names[which]!);
      const bytes = Buffer.from(whole[which]!);
      bytes[place % bytes.length]! ^= 1 << bit;
      if (isCut) truncateSync(path, place % bytes.length);
      else writeFileSync(path, bytes);
      expect(await new IndexFiles(folder).load()).toBeNull();
      writeFileSync(path, whole[which]!);
    }),
  );
  expect(await new IndexFiles(folder).load()).not.toBeNull();
});

test("a segment that has not changed is not written again, and old files go in time", async () => {
  const { folder, files, index } = await saved(Array.from({ length: 100 }, (_, i) => article(`a${i}`, `word${i}`)));
  const [first] = namesIn(folder, "segment");
  index.add([PIER]);
  await files.save(index, 8);
  expect(namesIn(folder, "segment")).toContain(first);
  expect(namesIn(folder, "segment")).toHaveLength(2);
  expect(namesIn(folder, "terms")).toHaveLength(2);
  const longAgo = new Date(Date.now() - 3_600_000);
  for (const name of namesIn(folder)) utimesSync(join(folder, name), longAgo, longAgo);
  await files.save(index, 9);
  await files.save(index, 10);
  // The last list's and the one before it: who has just read that may still open them.
  expect(namesIn(folder, "terms")).toHaveLength(2);
  expect((await new IndexFiles(folder).load())!.version).toBe(10);
});

test("an index that cannot be saved whole leaves nothing behind each time, and old files go all the same", async () => {
  const folder = emptyFolder();
  // The last file cannot get its name.
  mkdirSync(join(folder, "list.wcx"));
  writeFileSync(join(folder, "terms-old.wcx"), "");
  utimesSync(join(folder, "terms-old.wcx"), 0, 0);
  const files = new IndexFiles(folder);
  const index = createArticleIndex([FERRY]);
  for (let attempt = 0; attempt < 3; attempt++) await expect(files.save(index, 7)).rejects.toThrow();
  // The segment is whole, and will not have to be written again.
  expect(namesIn(folder)).toEqual(["list.wcx", expect.stringMatching(/^segment-[-0-9a-f]{36}\.wcx$/)]);
});

test("two processes on one folder: the last list counts, and neither breaks the other's", async () => {
  const { folder, files, index } = await saved();
  const other = new IndexFiles(folder);
  const theirs = (await other.load())!.index;
  theirs.add([PIER]);
  await other.save(theirs, 8);
  const longAgo = new Date(Date.now() - 3_600_000);
  for (const name of namesIn(folder)) utimesSync(join(folder, name), longAgo, longAgo);
  await other.save(theirs, 8);
  await other.save(theirs, 8);
  // What this process wrote is gone by now, so it is written again.
  index.remove(["nobody" as ArticleId]);
  await files.save(index, 9);
  const last = (await new IndexFiles(folder).load())!;
  expect(last.version).toBe(9);
  expect(found(last.index, "bridge")).toEqual(found(index, "bridge"));
});

test("an index that goes on while it is saved is saved as it was", async () => {
  const { folder, files, index } = await saved();
  const before = found(index, "bridge");
  const saving = files.save(index, 8);
  index.add([PIER]);
  index.remove([FERRY.id]);
  await saving;
  expect(found((await new IndexFiles(folder).load())!.index, "bridge")).toEqual(before);
});

test("arrays come back as they were, whatever their kinds", () => {
  const anyArray = fc.oneof(
    fc.uint8Array(),
    fc.uint16Array(),
    fc.uint32Array(),
    fc.int32Array(),
    fc.float64Array({ noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(anyArray, { maxLength: 6 }), (arrays) => {
      expect(arraysOf(new Uint8Array(Buffer.concat(fileOf(arrays))).buffer)).toEqual(arrays);
    }),
  );
});

/**
 * What is kept in files depends on how words are read. When this fails because that is meant to change, raise FORMAT in
 * array-file.ts, so that older files are made anew.
 */
test("words are read as they were when FORMAT was raised last", () => {
  const text =
    "Iraq's U.S. aid of $20,000.50: the countries' well-known Zürich talks weren’t “cancelled”, said O'Neill.";
  expect(termsOf(text)).toMatchInlineSnapshot(`
    [
      "iraq",
      "us.",
      "aid",
      "20000.50",
      "countri",
      "well",
      "known",
      "zurich",
      "talk",
      "cancel",
      "said",
      "oneil",
    ]
  `);
});
