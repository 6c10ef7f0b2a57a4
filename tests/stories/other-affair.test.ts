// Two affairs that are told alike: told apart by the towns and people that each of them names.
import { expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { differencesIn } from "../../src/stories/differences.ts";
import { groupRunning, groupStories } from "../../src/stories/group.ts";
import { otherAffairsIn } from "../../src/stories/other-affair.ts";
import { reportOf, storyOf } from "./support.ts";

const FIRE = reportOf(
  "Eleven people were taken to hospital after a local train caught fire in a tunnel near Orvelle on Monday evening. About 90 passengers walked out of the tunnel along the track, the fire brigade said. Smoke had come from a box under the second coach. The line will be closed until Wednesday, and buses run between Orvelle and Sant Mero.",
  { id: "fire", title: "Train burns in tunnel near Orvelle", outlet: "Coast Radio", at: "2026-03-02T20:00Z" },
);
const DEATH = reportOf(
  "A woman of 79 has died in hospital after the fire in the tunnel near Orvelle. Marta Kolm had been on her way home. The fire brigade said that smoke filled the tunnel within a few minutes and that passengers had waited for a quarter of an hour on the train.",
  { id: "death", title: "Woman dies after Orvelle tunnel fire", outlet: "Orvelle Post", at: "2026-03-03T09:00Z" },
);
const BRAKE = reportOf(
  "Seventy passengers left a train in a tunnel near Tarsk on Wednesday after smoke had come from a brake. Nobody was hurt, the fire brigade said. The train went on after two hours, and the line is open.",
  {
    id: "brake",
    title: "Smoke in tunnel near Tarsk: passengers unhurt",
    outlet: "Tarsk News",
    at: "2026-03-04T12:00Z",
  },
);
const TURKEYS = [
  reportOf(
    "Bird flu has been found at a farm with 18,000 turkeys at Lenn, the veterinary office said on Tuesday. All of the birds will be killed. A zone of 3 km has been set up around the farm, and poultry must be kept indoors.",
    { id: "lenn", title: "Bird flu at turkey farm in Lenn", outlet: "Lenn Post", at: "2026-03-03T10:00Z" },
  ),
  reportOf(
    "Bird flu has been confirmed at a farm near Holmwick, and 60,000 turkeys will be killed, the ministry said on Wednesday. A zone of 3 km is around the farm; the owner, Ada Murch, says that all poultry was kept indoors.",
    { id: "holmwick", title: "Bird flu: 60,000 turkeys to be killed", outlet: "North Post", at: "2026-03-04T10:00Z" },
  ),
];

const idsOf = (stories: ReturnType<typeof groupStories>) =>
  stories.map(({ articles }) => articles.map(({ id }: Article) => id as string));

test("a fire in a tunnel and smoke in one elsewhere are two stories, and so is bird flu in two towns", () => {
  const apart = [["fire", "death"], ["lenn"], ["holmwick"], ["brake"]];
  const all = [BRAKE, ...TURKEYS, DEATH, FIRE];
  expect(idsOf(groupStories(all))).toEqual(apart);
  expect(idsOf(groupRunning(all))).toEqual(apart);
});

test("a report that names nobody may be of any affair", () => {
  const bare = reportOf(
    "Smoke in a railway tunnel: eleven people were taken to hospital after a local train caught fire on Monday evening. About 90 passengers walked out of the tunnel along the track, the fire brigade said.",
    { id: "bare", title: "Train burns in tunnel", outlet: "Wire", at: "2026-03-02T21:00Z" },
  );
  expect(idsOf(groupStories([FIRE, bare]))).toEqual([["fire", "bare"]]);
});

test("figures of two affairs are no difference, should they have come into one story", () => {
  expect(differencesIn(storyOf([FIRE, BRAKE]))).toEqual([]);
  expect(differencesIn(storyOf([FIRE, DEATH, BRAKE]))).toEqual([]);
  const same = reportOf(BRAKE.text.slice(BRAKE.bodyStart).replace("Tarsk", "Orvelle"), {
    id: "same",
    outlet: "Tarsk News",
    at: "2026-03-04T12:00Z",
  });
  expect(differencesIn(storyOf([FIRE, same]))).toMatchObject([
    { figures: [{ shown: "About 90 passengers" }, { shown: "Seventy passengers" }] },
  ]);
});

/** Whether two reports of these words are of two affairs. */
function areOfTwo(one: string, other: string, ...rest: readonly string[]): boolean {
  const articles = [one, other, ...rest].map((body, i) => reportOf(body, { id: `${i}` }));
  return otherAffairsIn(articles)(articles[0]!, articles[1]!);
}

test.each([
  ["two towns", "A mill burned in Orvelle on Monday.", "A mill burned near Tarsk on Monday.", true],
  [
    "a town further down",
    "A mill burned in Orvelle.",
    "A mill of Ada Murch burned. It was her last in Orvelle.",
    false,
  ],
  ["a country and its people", "A mill burned in Livia.", "The Livian mill of Ada Murch burned.", false],
  ["only a country in common", "A mill burned in Orvelle, Peru.", "A Peruvian mill burned near Tarsk.", true],
  ["nobody named", "A mill burned in Orvelle.", "A mill burned on Monday.", false],
  ["a word that only begins sentences", "Millers of Orvelle met. The millers sang.", "Millers of Tarsk met.", true],
  ["a number that begins a sentence", "Nineteen men of Orvelle met.", "Nine men of Tarsk met.", true],
])("%s", (_, one, other, expected) => {
  expect(areOfTwo(one, other)).toBe(expected);
});

test("a third report may link two that share no name", () => {
  const third = "The mill of Ada Murch in Orvelle burned down.";
  expect(areOfTwo("A mill burned in Orvelle.", "Ada Murch stood before her mill.")).toBe(true);
  expect(areOfTwo("A mill burned in Orvelle.", "Ada Murch stood before her mill.", third)).toBe(false);
});
