// Reports of affairs that go on for weeks: told together, and nothing else with them.
import { expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { groupRunning, groupStories } from "../../src/stories/group.ts";
import { reportOf } from "./support.ts";

const STRIKE = [
  reportOf(
    "Bakers of the Hallern mills have voted to stop work from 6 May, their union said. Of 240 members of the Union of Millers and Bakers 211 voted for the strike, said its secretary, Nadia Korvin. She wants 9 percent more pay; the mills, which belong to Ostrana Foods, offered 4.",
    { id: "vote", title: "Bakers at Hallern mills vote to strike", outlet: "Hallern Courier", at: "2026-05-01T10:00Z" },
  ),
  reportOf(
    "Shops in Hallern had no bread on Sunday, the third day of the strike at the mills. Ostrana Foods brings flour from abroad in 30 lorries a day. Nadia Korvin of the Union of Millers and Bakers said that nobody had called her.",
    {
      id: "bread",
      title: "No bread in shops as Hallern strike goes on",
      outlet: "North Post",
      at: "2026-05-09T10:00Z",
    },
  ),
  reportOf(
    "The strike at the mills of Hallern is over. Ostrana Foods pays 6.5 percent more from July, and Nadia Korvin said that the members of her union would be back at the ovens on Thursday.",
    { id: "over", title: "Hallern mills strike ends", outlet: "Coast Radio", at: "2026-05-20T10:00Z" },
  ),
];

const OTHERS = [
  reportOf(
    "Drivers of the trams of Quell stopped work on Monday for a day, their union said. They want 8 percent more pay; the city offered 3. Its secretary, Oto Lind, said that a longer strike would follow in June.",
    { id: "trams", title: "Tram drivers in Quell strike for a day", outlet: "Quell Times", at: "2026-05-11T10:00Z" },
  ),
  reportOf(
    "Otters have come back to the river Senn after fifty years. A camera filmed two of them near the bridge of Brack, said Lotte Amsel, who counts the animals there.",
    { id: "otters", title: "Otters return to the Senn", outlet: "North Post", at: "2026-05-12T10:00Z" },
  ),
  reportOf(
    "The museum of Hallern opens on Sundays again, after being shut for the whole of the spring, its director said. Tickets cost 4 euros, and children come in free. It shows forty model mills and one real coach.",
    { id: "museum", title: "Museum open", outlet: "Hallern Courier" },
  ),
];

const idsOf = (stories: ReturnType<typeof groupRunning>) =>
  stories.map(({ articles }) => articles.map(({ id }: Article) => id as string));

test("a strike is one story from the vote to its end, and neither another strike nor the same town's museum is of it", () => {
  const apart = [["vote"], ["bread"], ["trams"], ["otters"], ["over"], ["museum"]];
  expect(idsOf(groupStories([...STRIKE, ...OTHERS]))).toEqual(apart);
  const [strike, ...others] = groupRunning([...STRIKE, ...OTHERS]);
  expect(strike).toMatchObject({ id: "vote", articles: STRIKE });
  expect(idsOf(others)).toEqual([["trams"], ["otters"], ["museum"]]);
});

test("the order in which articles come changes nothing, and a later report leaves the story its id", () => {
  const stories = groupRunning([...STRIKE, ...OTHERS]);
  expect(groupRunning([...OTHERS, ...STRIKE].reverse())).toEqual(stories);
  const [earlier] = groupRunning([...STRIKE.slice(0, 2), ...OTHERS]);
  expect(earlier?.id).toBe(stories[0]!.id);
});

test("one line without a date is of no story", () => {
  const line = reportOf("Just one line.", { id: "line" });
  const stories = idsOf(groupRunning([...STRIKE, ...OTHERS, line]));
  expect(stories).toContainEqual(["line"]);
});

/** What has a town, its police, a firm or a yearly event in common, and nothing else. */
const APART: Record<string, readonly [title: string, body: string, at: string][]> = {
  "three cases of one town": [
    [
      "Knife attack in Ulmstad",
      "A man was attacked with a knife at the market of Ulmstad on Tuesday, the Vestland police said. Two people were hurt.",
      "2026-02-10T10:00Z",
    ],
    [
      "Fire in Ulmstad brewery",
      "A brewery in Ulmstad burned on Sunday, the Vestland police said. Five people were hurt.",
      "2026-03-20T10:00Z",
    ],
    [
      "Boy found in Ulmstad",
      "A boy who had been missing since Monday was found in Ulmstad on Wednesday, the Vestland police said.",
      "2026-04-28T10:00Z",
    ],
  ],
  "a race of each year": [
    [
      "Mia Torp wins Arne regatta",
      "Mia Torp won the Arne regatta on Saturday in three hours and 10 minutes. 900 boats sailed from the quay of Arne to Solvik.",
      "2024-06-08T10:00Z",
    ],
    [
      "Elin Rask wins Arne regatta",
      "Elin Rask won the Arne regatta on Saturday in three hours and 4 minutes. 950 boats sailed from the quay of Arne to Solvik.",
      "2025-06-07T10:00Z",
    ],
    [
      "Fog delays Arne regatta",
      "The Arne regatta was begun two hours late on Saturday because of fog over Solvik, its director said.",
      "2026-06-06T10:00Z",
    ],
  ],
  "two elections of one country": [
    [
      "Liberals win in Sorland",
      "The Liberals have won the election in Sorland with 41 percent of the votes, the count showed on Sunday. Tora Vik will govern Sorland.",
      "2022-10-02T10:00Z",
    ],
    [
      "Socialists win in Sorland",
      "The Socialists have won the election in Sorland with 38 percent of the votes, the count showed on Sunday. Per Dahl will govern Sorland.",
      "2026-10-04T10:00Z",
    ],
  ],
  "the quarters of a firm and its suit": [
    [
      "Zarko earns more",
      "Zarko earned 60 million crowns in the first quarter, the maker of valves in Holmby said on Thursday.",
      "2026-04-16T10:00Z",
    ],
    [
      "Zarko goes to court",
      "Zarko will sue its rival Tresk over a patent for valves, the maker in Holmby said on Thursday.",
      "2026-06-04T10:00Z",
    ],
    [
      "Zarko earns less",
      "Zarko earned 45 million crowns in the third quarter, the maker of valves in Holmby said on Thursday.",
      "2026-10-15T10:00Z",
    ],
  ],
  "three ferries of one port": [
    [
      "Port buys ferry",
      "The port of Arne bought a ferry in May, the mayor of Arne said on Tuesday.",
      "2025-05-06T10:00Z",
    ],
    [
      "Ferry is sold",
      "The old ferry Boreas was sold on Tuesday for 3 million dollars, the port of Arne said.",
      "2026-09-01T10:00Z",
    ],
    [
      "Lock shut",
      "A lock in Arne was shut on Monday after a ferry hit it, the port said. Divers will look at the gates.",
      "2026-10-26T10:00Z",
    ],
  ],
};

test.each(Object.entries(APART))("%s are no story", (_, told) => {
  const reports = told.map(([title, body, at], i) => reportOf(body, { id: `${i}`, title, outlet: `Post ${i}`, at }));
  const alone = idsOf(groupRunning(reports));
  expect(alone).toEqual(told.map((_, i) => [`${i}`]));
  expect(idsOf(groupRunning([...STRIKE, ...OTHERS, ...reports]))).toEqual(expect.arrayContaining(alone));
});
