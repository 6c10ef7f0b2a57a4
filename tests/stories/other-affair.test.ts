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

const DOCK =
  "Fire broke out in a warehouse at Port Amherst on Sunday. The depot of Halder & Sons burned to the ground.";
const CRASH = "Two trains collided near Velmar on Monday, killing eleven. The state railway Velrail closed the line.";

test.each([
  ["Unlike the fire at Port Amherst last year, the blaze at the mill in Tarsk was out within an hour.", DOCK],
  ["Nobody was hurt when a depot burned in Tarsk. Unlike Port Amherst, Tarsk has sprinklers in each warehouse.", DOCK],
  ["A warehouse burned in Tarsk, the worst fire since the one that destroyed a depot at Port Amherst.", DOCK],
  ["Tarsk is to inspect its depots, following the example of Port Amherst. Mayor Ada Murch spoke of a warning.", DOCK],
  ["A depot caught fire in Tarsk on Friday. A similar fire had broken out at Port Amherst in May.", DOCK],
  [
    "A warehouse in Tarsk burned, days after a similar blaze at Port Amherst. The brigade of Tarsk was there soon.",
    DOCK,
  ],
  ["A tram hit a bus in Orvelle. It was the deadliest accident there since the 2019 crash in Velmar.", CRASH],
  ["Nine died when a train left the rails near Orvelle. The 2019 Velmar collision killed eleven.", CRASH],
  ["A train left the rails near Orvelle. Two years ago eleven died in a collision near Velmar.", CRASH],
  [
    "Buses collided in Orvelle on Friday, and seven died. Last year eleven people died in a train crash at Velmar.",
    CRASH,
  ],
  ["Compared with the collision near Velmar, the accident of Orvelle was light, said the inspector, Tor Menck.", CRASH],
  ["Tor Menck inspects lines in Orvelle. The signals there are of the same make as in Velmar.", CRASH],
  ["As in Velmar on Monday, a signal in Orvelle showed green to two trains. The driver, Tor Menck, braked.", CRASH],
  ["The signal box of Orvelle, in contrast to that of Velmar, has two men on duty, said inspector Tor Menck.", CRASH],
  ["A bus fell into the Sarn in Orvelle. It reminded many of the trains of Velmar.", CRASH],
])("an affair named to compare is another: %s", (comparing, other) => {
  expect(areOfTwo(comparing, other)).toBe(true);
  expect(areOfTwo(other, comparing)).toBe(true);
});

test.each([
  ["Unlike the police, firemen at Port Amherst knew that the depot had burned since ten.", DOCK],
  ["The depot at Port Amherst was still burning on Monday. Unlike other ports, Port Amherst has no fireboat.", DOCK],
  ["Halder & Sons lost all it had in Sunday's fire. A similar fire broke out at Port Amherst in May.", DOCK],
  ["Ada Murch will rebuild, she said at the ruins in Port Amherst. The harbour has seen no such fire in years.", DOCK],
  ["Velrail knew of the signal two years ago, says Tor Menck, who drove the second train.", CRASH],
  ["Tor Menck, who drove the train, was in court. Eleven people died in the collision near Velmar last year.", CRASH],
  ["Tor Menck is to be tried for the 2019 crash in Velmar.", "The trial of a driver over the 2019 Velmar crash began."],
  ["Compared with Sunday, traffic through Velmar was back to half, the minister, Ines Tolle, said.", CRASH],
  ["Tarsk sent its brigade to neighbouring Port Amherst on Sunday, where a depot burned.", DOCK],
  ["A forest fire near Velmar has burnt since Monday.", "The forest fire near Velmar drove Ada Murch from home."],
  ["The protest at Velmar has grown since Monday, says Tor Menck.", "Drums were heard at the protest in Velmar."],
  ["The first trams ran in Velmar since the strike.", "Tor Menck drove a tram through Velmar."],
  ["The largest crowd seen in Velmar since the war wept.", "An orchestra played in Velmar for Tor Menck."],
  ["Men in similar masks robbed a bank in Velmar.", "A bank of Velmar was robbed. Tor Menck saw the van."],
  ["Tor Menck spoke to visitors who like the gardens at Velmar.", "A peacock bit a man in Velmar."],
  [
    "Last year a school burnt down in Velmar. Now its caretaker is on trial. Around Orvelle flags flew at half mast.",
    "The caretaker of a school in Velmar is on trial. It burnt.",
  ],
])("but not what has that name for its own: %s", (report, other) => {
  expect(areOfTwo(report, other)).toBe(false);
  expect(areOfTwo(other, report)).toBe(false);
});
