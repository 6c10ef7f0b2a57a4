import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { groupStories } from "../../src/stories/group.ts";
import { reportOf } from "./support.ts";

const BRIDGE = [
  "The harbour bridge in Calder was closed on Monday after the ferry Aurora struck a pier. Divers will check every pier, the port said. The captain said the rudder had failed.",
  "Calder's harbour bridge stays shut until divers have checked its piers, the port said after the ferry Aurora struck one of them on Monday. Two passengers were treated for cuts.",
  "A ferry struck the harbour bridge at Calder. The rudder of the Aurora had failed, its captain said; the port closed the bridge until divers have looked at the piers.",
];
const ELECTION = [
  "Voters in Norland chose Ines Moraga as president on Sunday. With all ballots counted she had 52 percent, the electoral commission said; her rival Karl Brandt conceded.",
  "Ines Moraga won Norland's presidential election with 52 percent of the ballots, the electoral commission said. Karl Brandt, her rival, conceded on Sunday night.",
];
const QUAKE =
  "An earthquake of magnitude 6.1 shook the island of Leyra before dawn, damaging a school and several farms. Nobody was hurt.";

const reports = (texts: readonly string[], at = "2024-05-06"): Article[] =>
  texts.map((text, i) => reportOf(text, { id: `${text.slice(0, 9)} ${i}`, outlet: `Outlet ${i}`, at }));
const WEEK = [...reports(BRIDGE), ...reports(ELECTION), ...reports([QUAKE])];

/** Each story as the ids of its articles: "a, b"; in a fixed order. */
function grouped(articles: readonly Article[]): string[] {
  return groupStories(articles)
    .map((story) => ids(story.articles))
    .sort();
}

function ids(articles: readonly Article[]): string {
  return articles
    .map(({ id }): string => id)
    .sort()
    .join(", ");
}

test("reports of one event are one story, of different events different ones", () => {
  expect(grouped(WEEK)).toEqual([ids(reports([QUAKE])), ids(reports(BRIDGE)), ids(reports(ELECTION))].sort());
});

test("two articles are enough to see that they report one event, and that they do not", () => {
  expect(grouped(reports(ELECTION))).toHaveLength(1);
  expect(grouped([...reports([BRIDGE[0]!]), ...reports([QUAKE])])).toHaveLength(2);
});

test("what happens again a month later is another story", () => {
  const later = reportOf(BRIDGE[1]!, { id: "later", at: "2024-06-20" });
  expect(grouped([...reports([BRIDGE[0]!]), later])).toHaveLength(2);
});

test("a story has the id of its first article in time, and its articles in that order", () => {
  const late = reportOf(ELECTION[0]!, { id: "a", at: "2024-05-07T09:00" });
  const early = reportOf(ELECTION[1]!, { id: "b", at: "2024-05-06T09:00" });
  const [story] = groupStories([late, early]);
  expect(story).toMatchObject({ id: "b", articles: [{ id: "b" }, { id: "a" }] });
});

test("headlines of two events of one name are two stories", () => {
  const told = (who: string, acts: readonly string[], ends: readonly string[]): Article[] =>
    acts.flatMap((act) => ends.map((end) => reportOf("", { title: `${who} ${act} ${end}`, at: "2024-05-06" })));
  const costume = told(
    "Dana Quill",
    ["misses costume change", "performs in underwear", "sings in underwear", "undresses"],
    ["after costume mishap", "on stage", "as costume comes late", "in costume blunder", "before stage lights go out"],
  );
  const intruder = told(
    "Dana Quill",
    ["fan arrested", "fan sneaks into dressing room", "stalker held by police", "intruder caught"],
    ["after leaving love note", "in dressing room", "over love note", "near dressing room", "with love note"],
  );
  expect(grouped([...costume, ...intruder])).toEqual([ids(costume), ids(intruder)].sort());
});

test("copies of one text under other titles are one voice", () => {
  const text = Array.from({ length: 30 }, (_, i) => `${BRIDGE[i % 3]} Pier ${i} was looked at by team ${i * 7}.`).join(
    " ",
  );
  const copies = ["Bridge shut", "Ferry strikes bridge", "Aurora hits pier"].map((title, i) =>
    reportOf(text, { id: `${i}`, title, outlet: title, at: "2024-05-06" }),
  );
  expect(groupStories(copies)).toMatchObject([{ articles: copies, voices: [copies] }]);
});

describe("laws", () => {
  const some = fc.shuffledSubarray(WEEK);

  test("every article is in exactly one story", () => {
    fc.assert(
      fc.property(some, (articles) => {
        expect(
          grouped(articles)
            .flatMap((story) => story.split(", "))
            .sort()
            .join(", "),
        ).toBe(ids(articles));
      }),
    );
  });

  test("the order of input does not matter", () => {
    const stories = groupStories(WEEK);
    fc.assert(
      fc.property(fc.shuffledSubarray(WEEK, { minLength: WEEK.length }), (shuffled) => {
        expect(groupStories(shuffled)).toEqual(stories);
      }),
    );
  });

  test("an article that has nothing to do with the others leaves their stories as they are", () => {
    const unrelated = reportOf("Beekeepers of Ostwick showed their honey at the fair.", {
      id: "bees",
      at: "2024-05-06",
    });
    fc.assert(
      fc.property(some, (articles) => {
        expect(grouped([...articles, unrelated])).toEqual([...grouped(articles), "bees"].sort());
      }),
    );
  });
});

test.each([
  ["nothing", ""],
  ["one word", "bomb"],
  ["NULs and half a surrogate", "\0\0 bomb \ud800"],
  ["five megabytes in one line", "bomb blast ".repeat(450_000)],
])("an article of %s is a story of its own", (_, text) => {
  expect(grouped([reportOf(text, { id: "odd" }), ...reports([QUAKE])])).toHaveLength(2);
});

test("no articles are no stories", () => {
  expect(groupStories([])).toEqual([]);
});

test("two thousand texts of the same few words are grouped in bounded time", () => {
  const texts = Array.from({ length: 2_000 }, (_, i) =>
    reportOf(Array.from({ length: 60 }, (_, k) => `word${(i * 7919 + k * k * (i + 3)) % 300}`).join(" "), {
      id: `${i}`,
    }),
  );
  expect(groupStories(texts).flatMap((story) => story.articles)).toHaveLength(2_000);
});
