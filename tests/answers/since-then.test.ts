import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { parseIsoTime } from "../../src/time.ts";

function report(outlet: string, time: string, body: string): Article {
  return makeArticle({ title: null, body, outlet, url: null, publishedAt: parseIsoTime(time) });
}

/** The first sentence, and those of later reports that give another figure or date. */
function told(question: string, articles: readonly Article[]): { first: string; since: string[] } {
  const { considered, others } = askOf(articles, question);
  const since = others.flatMap(({ relation, quote }) => (relation === "since" ? quoteText(quote) : []));
  return { first: quoteText(considered[0]!.quote), since };
}

const SIXTY = "Sixty trucks are waiting at the border in Dravo because of a strike by customs officers.";
const TRUCKS = [
  report("Northern Lamp", "2026-01-05T09:00Z", `${SIXTY} The strike began on Friday.`),
  report("Road World", "2026-01-07T20:00Z", "The queue at the border in Dravo has grown to 210 trucks. Fires burn."),
];

test("a later figure is told under the answer, though it is told in other words", () => {
  const { first, since } = told("How many trucks are waiting at the border in Dravo?", TRUCKS);
  expect(first).toBe(SIXTY);
  expect(since).toEqual(["The queue at the border in Dravo has grown to 210 trucks."]);
});

test("whoever asks what was said at first is told no later figure", () => {
  expect(told("How many trucks were first waiting at the border in Dravo?", TRUCKS).since).toEqual([]);
});

const WHALES = "About 140 whales were stranded on the beach of Tarrow on Saturday.";
const STILL = "On Monday 62 whales were still stranded on the beach of Tarrow.";

test.each([
  ["How many whales are stranded at Tarrow?", STILL, []],
  ["How many whales were stranded at Tarrow?", WHALES, [STILL]],
])("the later one goes first where the present is asked for: %s", (question, first, since) => {
  const articles = [
    report("Island Echo", "2026-02-01T09:00Z", `${WHALES} Volunteers pour water over them.`),
    report("World Nature", "2026-02-03T09:00Z", `Volunteers at Tarrow are tired. ${STILL}`),
  ];
  expect(told(question, articles)).toEqual({ first, since });
});

test("a day that was moved is told", () => {
  const moved = "His trial was postponed from May to July, the court in Torsby said.";
  const before =
    "The trial of the banker Viktor Halm will begin on 5 May in Torsby, the court said. Halm denies fraud at the Torsby savings bank.";
  const articles = [
    report("Harbour Times", "2026-06-10T10:00Z", before),
    report(
      "Legal Eye",
      "2026-06-12T10:00Z",
      `The banker Viktor Halm, accused of fraud at the Torsby savings bank, is ill. ${moved}`,
    ),
  ];
  expect(told("When does the trial of Viktor Halm begin?", articles).since).toEqual([moved]);
});

test("of reports that came within hours of each other none is later", () => {
  const [old, late] = TRUCKS;
  const soon = { ...late!, publishedAt: parseIsoTime("2026-01-05T12:00Z") };
  expect(told("How many trucks are waiting at the border in Dravo?", [old!, soon]).since).toEqual([]);
});

test.each([
  ["another thing", "The strike has ended in Brenn. The airline Skyfair hired 120 pilots and has 4,000 jobs in Brenn."],
  ["another affair", "The airline Northwing will cut 550 jobs in Oster. Its union agreed."],
])("a later figure of %s is not told", (_, text) => {
  const articles = [
    report(
      "City Mail",
      "2026-04-04T09:00Z",
      "The airline Skyfair will cut 800 jobs in Brenn. The union called a strike.",
    ),
    report("Work Week", "2026-04-18T09:00Z", text),
  ];
  expect(told("How many jobs will Skyfair cut in Brenn?", articles).since).toEqual([]);
});

const QUAKE = "The earthquake in Sorrel killed 90 people.";

test.each([
  ["the dead never fall", "The earthquake in Sorrel killed 12 people in the old town.", []],
  [
    "more dead",
    "Officials in Sorrel said that the number of people killed has risen to 120.",
    ["Officials in Sorrel said that the number of people killed has risen to 120."],
  ],
  ["another place", "The earthquake in Kolvanta killed 120 people.", []],
  ["fewer in another place", "In Kolvanta the earthquake killed 12 people.", []],
])("of the dead only a larger number in the same place is later: %s", (_, text, since) => {
  const articles = [
    report(
      "Northern Lamp",
      "2026-01-05T09:00Z",
      `${QUAKE} The earthquake shook Sorrel on Monday. Houses fell in Sorrel.`,
    ),
    report("Valley Post", "2026-01-07T09:00Z", `${text} The earthquake shook Sorrel on Monday. Houses fell in Sorrel.`),
  ];
  expect(told("How many people were killed by the earthquake in Sorrel?", articles)).toEqual({ first: QUAKE, since });
});

test.each([5, 20])("of %i later reports the newest comes first", (count) => {
  const later = Array.from({ length: count }, (_, i) => {
    const body = `${i < count - 2 ? "The queue at the border in Dravo" : "The queue in Dravo"} has grown to ${70 + 10 * i} trucks. The strike of customs officers at the border goes on.`;
    return report(
      `Outlet ${i}`,
      `2026-01-${String(6 + Math.floor(i / 4)).padStart(2, "0")}T${String(1 + 6 * (i % 4)).padStart(2, "0")}:00Z`,
      body,
    );
  });
  const { first, since } = told("How many trucks are waiting at the border in Dravo?", [TRUCKS[0]!, ...later]);
  expect(first).toBe(SIXTY);
  const figures = since.map((text) => Number(/\d+/.exec(text)![0]));
  expect(figures[0]).toBe(60 + 10 * count);
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
});

const MISSING = "Nineteen are still missing, the coast guard said.";

test.each([
  ["who they are", "Eleven passengers remain missing, the coast guard said.", true],
  ["that nobody is", "Nobody is missing any more, the coast guard said.", true],
  ["others", "Eleven boats are missing, the coast guard said.", false],
  ["another state", "Eleven passengers are in hospital, the coast guard said.", false],
])("a number without a noun is overtaken by a later one of %s", (_, text, isLater) => {
  const sunk = "The ferry Halda sank off Larn on Monday night with 212 people on board.";
  const articles = [
    report("Northern Lamp", "2026-01-06T09:00Z", `${sunk} ${MISSING}`),
    report("Road World", "2026-01-07T20:00Z", `Divers searched the wreck of the ferry Halda off Larn. ${text}`),
  ];
  const { first } = told("How many people are missing from the Halda?", articles);
  expect(first).toBe(isLater ? text : MISSING);
});
