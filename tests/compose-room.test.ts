// Large briefings are made in a thread: the same bytes as in place, and nobody else is kept waiting.
import { afterEach, expect, test } from "vitest";
import { ALL_WANTED } from "../src/briefing/wanted.ts";
import { briefingJson } from "../src/chat/public-json.ts";
import { type BriefingInputs, composeBriefing, DEFAULT_BUDGET } from "../src/compose.ts";
import { openComposeRoom } from "../src/compose-room.ts";
import { makeArticle } from "../src/corpus/article.ts";
import { parseIsoTime } from "../src/time.ts";

const room = openComposeRoom();
afterEach(() => room.close());

/** Two reports of each of `events` made-up events. */
function inputsOf(events: number, changed: Partial<BriefingInputs> = {}): BriefingInputs {
  const articles = Array.from({ length: 2 * events }, (_, i) => {
    const place = `Port ${String.fromCharCode(65 + ((i >> 1) % 26))}${i >> 1}`;
    return makeArticle({
      id: `a${i}`,
      title: `Ferry strikes the bridge at ${place}`,
      body: `The ferry struck the bridge at ${place} on Monday, and the bridge was closed. Divers check every pier at ${place}, the port of ${place} said.`,
      outlet: i % 2 === 0 ? "North Post" : "The Ledger",
      url: null,
      publishedAt: parseIsoTime("2024-05-06T10:00Z"),
    });
  });
  const at = Date.UTC(2024, 4, 7);
  return {
    articles,
    at,
    topic: null,
    budget: DEFAULT_BUDGET,
    told: new Set(),
    wanted: ALL_WANTED,
    workspace: "w",
    ...changed,
  };
}

test("a briefing of many articles comes out as in place, though the thread remembers what it grouped", async () => {
  const plain = inputsOf(120);
  const followed = inputsOf(120, { wanted: { ...ALL_WANTED, follows: ["Port B1"] } });
  const made = await Promise.all([room.compose(plain), room.compose(followed), room.compose(plain)]);
  const expected = [plain, followed, plain].map((inputs) => briefingJson(composeBriefing(inputs)));
  expect(made.map(briefingJson)).toEqual(expected);
});

test("others get their turn while one is made", async () => {
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  await room.compose(inputsOf(150));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(5);
});

test("what cannot be made is told, and the next briefing is made all the same", async () => {
  const broken = { ...inputsOf(120), budget: null as never };
  await expect(room.compose(broken)).rejects.toThrow();
  expect((await room.compose(inputsOf(120))).items.length).toBeGreaterThan(0);
});

test("a thread that ended is replaced", async () => {
  await room.compose(inputsOf(120));
  await room.close();
  expect((await room.compose(inputsOf(120))).items.length).toBeGreaterThan(0);
});

test.each([
  ["time", { limitMs: 100, memoryMb: 256 }],
  ["memory", { limitMs: 20_000, memoryMb: 8 }],
])("a briefing that takes too much %s is given up with what to do, and a smaller one is made", async (_, limits) => {
  const narrow = openComposeRoom(limits);
  await expect(narrow.compose(inputsOf(2_000))).rejects.toThrow(/^There is too much news .* try again/);
  expect((await narrow.compose(inputsOf(10))).items.length).toBeGreaterThan(0);
  await narrow.close();
});

test("what was told before and comes again stands once in the record, among the articles", () => {
  const inputs = inputsOf(3);
  const { considered, before } = composeBriefing({ ...inputs, before: inputs.articles.slice(0, 4) });
  expect(considered).toHaveLength(6);
  expect(before).toEqual([]);
});
