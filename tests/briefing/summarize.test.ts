import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Coverage } from "../../src/briefing/gain.ts";
import { furtherQuotes, summarize } from "../../src/briefing/summarize.ts";
import type { Article } from "../../src/corpus/article.ts";
import { quote, quoteText, sentencesOf, titleQuote } from "../../src/corpus/passage.ts";
import { readArticleFiles } from "../../src/files/read.ts";
import { anyText } from "../support/any-text.ts";
import { coastRadio, ledger, northPost, report } from "./support.ts";

const EVENT = [northPost, ledger, coastRadio];
const WORDS = { words: 60, sentences: null };
const SENTENCES = { words: null, sentences: 3 };

const texts = (articles: readonly Article[], budget: Parameters<typeof summarize>[1], query: string | null = null) =>
  summarize(articles, budget, query).map(quoteText);
const countOf = (quotes: readonly string[]) => quotes.join(" ").split(/\s+/).length;

describe("for a reader", () => {
  test("what happened comes first, and every outlet has a word", () => {
    const quotes = summarize(EVENT, SENTENCES);
    expect(sentencesOf(quotes[0]!.article)[0]!.start).toBe(quotes[0]!.start);
    expect(new Set(quotes.map(({ article }) => article.outlet)).size).toBe(3);
  });

  test("where it is asked for, the opening of every article comes before anything else", () => {
    const [found, rain] = [
      "Divers found the bell of the Aurora off Lund.",
      "Rain fell all morning on the quays of the old town.",
    ];
    const plan = "Mayor Ida Berg of Lund said the Harbour Museum will hang it beside the anchor of the Boreas.";
    const articles = [found, rain].map((opening, i) => report(`${i}`, `${opening} ${plan}`, { outlet: "North Post" }));
    const said = (openings: number) => new Set(texts(articles, { words: null, sentences: 2, openings }));
    expect(said(2)).toEqual(new Set([found, rain]));
    expect(said(1)).toContain(plan);
  });

  test("a story with several openings is told from its first report on, whatever its headline is of", () => {
    const first = "A fire at the paint shed of Lund killed three dockers on Monday, the harbour police said.";
    const visit = "Minister Ida Berg broke off her holiday on Malö and was on her way to the town.";
    const promise =
      "Minister Ida Berg promised new rules for paint on Tuesday, a day after a fire killed dockers in Lund.";
    const fire = [
      report("f1", `${first} ${visit}`, { title: "Fire kills three", outlet: "A", at: "2025-09-15T12:00Z" }),
      report("f2", promise, { title: "Minister promises new rules", outlet: "B", at: "2025-09-16T12:00Z" }),
    ];
    const before = { shown: [titleQuote(fire[1]!)!], told: [], sentences: [] };
    const said = (openings: number) =>
      summarize(fire, { words: null, sentences: 1, openings }, null, before).map(quoteText);
    expect(said(2)).toEqual([first]);
    expect(said(1)).toEqual([promise]);
  });

  test("an outlet is first heard with what its report opens with, not with a remark in it", () => {
    const lead =
      "The ferry firm Calder has agreed to buy the Lund yard for 2.1 million crowns, the two companies said.";
    const remark =
      "Calder's chief executive, Ida Berg, said in Lund on Monday that she wanted to keep the yard's own name and its old crane.";
    const bids = [
      report("b1", "The harbour board of Lund may look at the sale of the yard for longer than usual.", {
        outlet: "A",
      }),
      report("b2", `${lead} ${remark}`, { outlet: "B" }),
    ];
    expect(texts(bids, { words: null, sentences: 2 })).toContain(lead);
  });

  test("below a headline a first sentence opens that counts on two firms, and no quotation does", () => {
    const lead = "Nine of the 14 stolen bells were found in a boat of the two brothers on Monday.";
    const found = report("c1", `${lead} "We have had a very good day," said captain Ida Berg.`, {
      title: "Two held in Lund",
    });
    const before = { shown: [titleQuote(found)!], told: [], sentences: [] };
    expect(summarize([found], { words: null, sentences: 1 }, null, before).map(quoteText)).toEqual([lead]);
  });

  test("one report by itself is told from its first sentence, whatever that takes for known", () => {
    const lead = "A court has put off the harbour toll, as the town was heard for 28 days instead of the 42 laid down.";
    const rest =
      "The judges of Lund did not say who may be asked to pay. Gates for nine million crowns have been set up.";
    const words = (most: number) => texts([report("d1", `${lead} ${rest}`)], { words: most, sentences: null });
    expect(words(30)[0]).toBe(lead);
    expect(words(12)).toEqual([]);
  });

  test("a pronoun comes right after the sentence that says who it is", () => {
    const quotes = texts([ledger], { words: 100, sentences: null });
    const at = quotes.indexOf("She had reported a fault of the rudder in August.");
    expect(quotes[at - 1]).toBe("Captain Mara Olsen said the rudder had not answered when she pulled the lever.");
  });

  test("what comes next is not what was told, and ends when there is nothing further", () => {
    const told = summarize(EVENT, SENTENCES);
    const opened = titleQuote(northPost)!;
    let all = told;
    for (let further = told; further.length > 0; all = [...all, ...further])
      further = furtherQuotes(EVENT, [opened], all, SENTENCES);
    const said = all.map(quoteText);
    expect(said.length).toBeGreaterThan(told.length);
    expect(new Set(said).size).toBe(said.length);
    expect(said.join()).not.toContain("newsletter");
  });

  test("what comes next is read in the order in which it was reported", () => {
    const reports = [
      ["10:00", "Divers of the navy found cracks in two piers of the harbour bridge of Lund."],
      ["08:00", "The ferry Aurora struck the harbour bridge of Lund in fog on Monday."],
      ["09:00", "Ida Berg, the mayor of Lund, closed the harbour bridge to lorries until Friday."],
    ].map(([hour, text], i) => report(`${i}`, text!, { at: `2026-03-02T${hour}Z`, outlet: `Outlet ${i}` }));
    for (const first of reports) {
      const told = sentencesOf(first).map((sentence) => quote(first, sentence));
      const further = furtherQuotes(reports, [], told, { words: null, sentences: 5 });
      const times = further.map(({ article }) => article.publishedAt!.at);
      expect(times).toHaveLength(2);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  test("furniture of the page is not quoted even when there is room", () => {
    expect(texts(EVENT, { words: 1000, sentences: null }).join()).not.toContain("newsletter");
  });

  test("what two outlets say alike is said once", () => {
    const copy = report("a4", northPost.text.slice(northPost.bodyStart).replaceAll("Monday", "Monday evening"));
    const quotes = texts([northPost, copy], { words: 1000, sentences: null });
    expect(quotes.filter((text) => text.startsWith("The harbour bridge of Lund was closed"))).toHaveLength(1);
    expect(quotes.filter((text) => text.startsWith("Two people were treated"))).toHaveLength(1);
  });

  test("a quotation of several sentences is one quote with its speaker", () => {
    const speech = report(
      "a5",
      'The rudder failed. "We pulled the lever. We pulled it twice," captain Mara Olsen said.',
    );
    expect(texts([speech], WORDS)).toContain('"We pulled the lever. We pulled it twice," captain Mara Olsen said.');
  });

  test("a body that repeats the title does not say it again", () => {
    const title = "The harbour bridge of Lund was closed on Monday.";
    const repeating = report("a6", `${title} Divers will look at its piers on Tuesday morning.`, { title });
    expect(texts([repeating], WORDS)).toEqual(["Divers will look at its piers on Tuesday morning."]);
  });

  test("what was asked for is preferred", () => {
    const railway = "Trains to the island of Malö will not run before Thursday, the railway said.";
    expect(texts(EVENT, { words: null, sentences: 1 }, "railway trains")).toEqual([railway]);
    expect(texts(EVENT, { words: null, sentences: 1 })).not.toEqual([railway]);
  });

  test("where no opening is as short as that, nothing is quoted, unless a headline tells the news", () => {
    const trivia = "Olsen has a brother and two dogs.";
    const obituary = report(
      "a9",
      `The captain Mara Olsen, whose ferry struck the harbour bridge of Lund in 1987, has died in Malm at 91. ${trivia}`,
    );
    const short = { words: 10, sentences: null };
    expect(texts([obituary], short)).toEqual([]);
    expect(texts([obituary], { words: 30, sentences: null })).toHaveLength(2);
    const before = { shown: [titleQuote(northPost)!], told: [], sentences: [] };
    expect(summarize([obituary], short, null, before).map(quoteText)).toEqual([trivia]);
  });

  test("a sentence of few words is not taken because nothing else is as short", () => {
    const fire = report("a10", "A fire broke out on the ferry Astrid off Lund on Monday. Nobody was hurt.");
    expect(texts([fire], { words: 5, sentences: null })).toEqual([]);
  });

  test("what was told before is not told again", () => {
    const before = { shown: [], told: [northPost, coastRadio], sentences: [] };
    const update = report(
      "a7",
      `${northPost.text.slice(northPost.bodyStart)}\nDivers found a crack in the third pier.`,
    );
    expect(summarize([update], SENTENCES, null, before).map(quoteText)).toEqual([
      "Divers found a crack in the third pier.",
    ]);
  });

  test("a sentence that was told does not return, in other words neither; a longer one with news does", () => {
    const update = report(
      "a7",
      `The harbour bridge of Lund was closed on Monday by the port.
The harbour bridge of Lund, closed on Monday, opened again for cars and buses on Friday after repairs of its third pier.`,
    );
    const told = [
      "The harbour bridge of Lund was closed on Monday after the ferry Aurora hit one of its piers, the port said.",
    ];
    expect(texts([update], SENTENCES)).toHaveLength(1);
    expect(summarize([update], SENTENCES, null, { shown: [], told: [], sentences: told }).map(quoteText)).toEqual([
      "The harbour bridge of Lund, closed on Monday, opened again for cars and buses on Friday after repairs of its third pier.",
    ]);
  });

  test("a dateline is not quoted", () => {
    const wire = report("a7", "LUND, Sweden (AP) — Divers found a crack in the third pier of the harbour bridge.");
    expect(texts([wire], WORDS)).toEqual(["Divers found a crack in the third pier of the harbour bridge."]);
  });

  test("what an older article said was to come is not quoted beside what came", () => {
    const ahead = "Trains to the island of Malö will not run before Thursday.";
    const seen = "Divers found a crack in the third pier of the harbour bridge of Lund.";
    const older = report("a7", ahead, { at: "2025-09-14T08:00Z" });
    const newer = (at: string) => report("a8", seen, { at });
    expect(texts([older, newer("2025-09-15T21:00Z")], SENTENCES)).toEqual([seen]);
    expect(texts([older, newer("2025-09-14T09:00Z")], SENTENCES).toSorted()).toEqual([seen, ahead]);
  });

  test("of few sentences none is of somebody whom nobody introduced where another says nearly as much", () => {
    const closed =
      "The harbour bridge of Lund was closed on Monday after the ferry Aurora hit one of its piers, the port said.";
    const tugs = "Two tugs of the port pulled the ferry Aurora back to its quay on Tuesday.";
    const lever = (who: string) => `${who} pulled the lever of the rudder twice before the ferry hit the bridge.`;
    const told = (who: string) => {
      const article = report("a7", `${closed}\nMara Olsen steered it.\n${tugs}\n${lever(who)}`);
      return texts([article], { words: null, sentences: 2 });
    };
    expect(told("Olsen")).toEqual([closed, tugs]);
    expect(told("Mara Olsen")).toEqual([closed, lever("Mara Olsen")]);
  });

  test("what was to come later on the day is not quoted in the evening", () => {
    const ahead = "The port of Lund was due to say later on Monday that 300 divers would be sent.";
    const seen = "Divers found a crack in the third pier of the harbour bridge of Lund.";
    const older = report("a7", ahead, { at: "2025-09-15T14:30Z" });
    const newer = (at: string) => report("a8", seen, { at });
    expect(texts([older, newer("2025-09-15T22:50Z")], SENTENCES)).toEqual([seen]);
    expect(texts([older, newer("2025-09-15T16:00Z")], SENTENCES).toSorted()).toEqual([seen, ahead].toSorted());
  });

  test.each([
    "The Harbour Party is on course to win the council of Lund, an exit poll suggests.",
    "The Harbour Party appears to be heading for a majority in the council of Lund.",
    "The Harbour Party of Lund leads in early results from four of thirty wards.",
  ])("what was said before a count is not quoted beside its result: %s", (counting) => {
    const lost = "The Harbour Party lost its majority in the council of Lund by 40 votes.";
    const wait = "Rain kept many voters at home until the evening, the mayor said.";
    const older = report("a7", counting, { at: "2025-09-14T18:30Z" });
    const newer = (text: string, at: string) => report("a8", text, { at });
    expect(texts([older, newer(lost, "2025-09-14T20:00Z")], SENTENCES)).toEqual([lost]);
    expect(texts([older, newer(wait, "2025-09-14T23:30Z")], SENTENCES)).toEqual([wait]);
    expect(texts([older, newer(wait, "2025-09-14T20:00Z")], SENTENCES)).toContain(counting);
  });

  test("of two reports in few sentences the one that is a day behind has less to say", () => {
    const told = (at: string) => {
      const behind = report("a7", northPost.text.slice(northPost.bodyStart), { at, outlet: "Coast Radio" });
      const found = "Divers found a crack in the third pier of the harbour bridge of Lund.";
      const newest = report("a8", found, { at: "2025-09-16T21:00Z", outlet: "Ledger" });
      return texts([behind, newest], { words: null, sentences: 1 })[0] === found;
    };
    expect(told("2025-09-16T20:00Z")).toBe(false);
    expect(told("2025-09-15T19:00Z")).toBe(true);
  });

  test("nothing of a report of an exit poll is quoted beside one of the result", () => {
    const poll = report(
      "a7",
      "The Greens of Norland lead in the election, an exit poll says. The survey for the broadcaster NRT gives the Greens 34 per cent.",
      { at: "2025-09-14T20:00Z", outlet: "Coast Radio" },
    );
    const result = (at: string) =>
      report("a8", "The Harbour Party of Norland won the election by 900 votes.", { at, outlet: "Ledger" });
    expect(texts([poll, result("2025-09-14T22:00Z")], SENTENCES)).toHaveLength(1);
    expect(texts([poll, result("2025-09-14T18:00Z")], SENTENCES)).toHaveLength(3);
  });

  test("a story does not open on someone whom only the article has introduced", () => {
    const introduced = "The comedian moved to Lund in spring and bought the old mill on the quay.";
    const named = "Mara Olsen bought the old mill on the quay of Lund in spring.";
    const articles = [report("a7", introduced), report("a8", `${named} ${introduced}`)];
    expect(texts(articles, { words: 15, sentences: null })).toEqual([named]);
  });

  test("where nothing stands alone the least that can be said is said", () => {
    expect(texts([report("a8", "But why him?")], WORDS)).toEqual(["But why him?"]);
  });
});

describe("always", () => {
  const sentence = fc.constantFrom(
    "The port closed the bridge on Monday.",
    "Divers will check the piers of the bridge before it opens again.",
    "“We will check every pier. It takes time,” the captain said.",
    "She said so twice.",
    "But the rudder of the ferry had failed before.",
    "Two people were treated for cuts in Lund!",
    "Photo: the bridge",
  );
  const body = fc
    .array(fc.oneof(sentence, anyText(30)), { maxLength: 8 })
    .chain((parts) => fc.constantFrom(" ", "\n").map((space) => parts.join(space)));
  const articles = fc
    .array(body, { maxLength: 4 })
    .map((bodies) => bodies.map((text, i) => report(`id${i}`, text, { outlet: `outlet ${i % 2}` })));
  const budget = fc.record({
    words: fc.option(fc.integer({ min: 0, max: 60 })),
    sentences: fc.option(fc.integer({ min: 0, max: 5 })),
  });

  test("a quote is one or several whole sentences of its article", () => {
    fc.assert(
      fc.property(articles, budget, (some, bounds) => {
        for (const { article, start, end } of summarize(some, bounds)) {
          const sentences = sentencesOf(article);
          expect(sentences.map((each) => each.start)).toContain(start);
          expect(sentences.map((each) => each.end)).toContain(end);
        }
      }),
    );
  });

  test("the budget is never exceeded", () => {
    fc.assert(
      fc.property(articles, budget, (some, bounds) => {
        const quotes = summarize(some, bounds);
        if (bounds.words !== null && quotes.length > 0)
          expect(countOf(quotes.map(quoteText))).toBeLessThanOrEqual(bounds.words);
        const said = quotes.flatMap(({ article, start, end }) =>
          sentencesOf(article).filter((each) => each.start >= start && each.end <= end),
        );
        if (bounds.sentences !== null) expect(said.length).toBeLessThanOrEqual(bounds.sentences);
      }),
    );
  });

  test("the order of the articles does not matter, and the same input gives the same quotes", () => {
    fc.assert(
      fc.property(articles, budget, (some, bounds) => {
        expect(summarize(some.toReversed(), bounds)).toEqual(summarize(some, bounds));
      }),
    );
  });

  test("nothing is quoted from nothing", () => {
    expect(summarize([], WORDS)).toEqual([]);
    expect(summarize([report("a9", "")], WORDS)).toEqual([]);
    expect(summarize(EVENT, { words: 0, sentences: null })).toEqual([]);
  });
});

describe("hostile articles", () => {
  test.each([
    [
      "10,000 sentences",
      Array.from({ length: 10_000 }, (_, i) => `Pier ${i} of the bridge was checked on Monday.`).join(" "),
    ],
    ["one word of a million letters", "x".repeat(1e6)],
    ["a line of 200,000 words", "word ".repeat(2e5)],
    ["only quotation marks", '"'.repeat(1e5)],
    ["only brackets", "(".repeat(1e5)],
    ["halves of characters and NULs", "\ud800\u0000 ".repeat(5e4)],
  ])("%s take no more than time in proportion", (_, text) => {
    expect(countOf(texts([report("big", text)], WORDS))).toBeLessThanOrEqual(60);
  });

  const count = 3_000;
  const word = (number: number) => number.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);
  const unlike = (i: number) => `Divers of a${word(i)} found b${word(i)} and c${word(i)} near d${word(i)}.`;
  test.each([
    ["like ones, few of them said", (i: number) => `Pier ${i} of the bridge was checked on Monday.`, 60, 5],
    ["unlike ones, few of them said", unlike, 60, 5],
    // The best 400 are looked at for each of them that is said.
    ["unlike ones, as many said as may be", unlike, 100_000, 5 + 400 ** 2 / count],
  ])("of thousands of sentences each is worked out a few times at most: %s", (_, sentence, words, most) => {
    const added = vi.spyOn(Coverage.prototype, "additionOf");
    texts([report("big", Array.from({ length: count }, (_, i) => sentence(i)).join(" "))], { words, sentences: null });
    const times = added.mock.calls.length / count;
    added.mockRestore();
    expect(times).toBeLessThan(most);
  });
});

test("below a headline a scene gives way to the sentence that speaks of the news", () => {
  const scene = "The streets of Freetown were empty early on Friday.";
  const news = "Sierra Leone has ordered its six million people to stay indoors until Sunday night.";
  const rest = "Volunteers go from door to door and hand out soap.";
  const opening = (title: string) => {
    const article = report("a", `${scene} ${news} ${rest}`, { title });
    const shown = [titleQuote(article)!];
    const before = { shown, told: [], sentences: [] };
    return summarize([article], { words: null, sentences: 1 }, null, before).map(quoteText);
  };
  expect(opening("Sierra Leone stays at home for three days")).toEqual([news]);
  expect(opening("Freetown comes to a halt")).toEqual([scene]);
});

test("under a headline the opening that fits it comes first", () => {
  const fire = report("a1", "Fire broke out in the old sugar mill of Malm on Monday.", { outlet: "North Post" });
  const rain = report("a2", "Rain fell on the dry fields around Malm on Monday.", { outlet: "The Ledger" });
  const first = (title: string) => {
    const shown = [titleQuote(report("a3", "It is told below.", { title }))!];
    const [quote] = summarize([fire, rain], SENTENCES, null, { shown, told: [], sentences: [] });
    return quote!.article;
  };
  expect(first("Rain falls on dry fields")).toBe(rain);
  expect(first("Fire in old sugar mill")).toBe(fire);
});

test("where words are few, what an article tells early is preferred to what it tells late", async () => {
  const { articles } = await readArticleFiles(["tests/fixtures/few-articles/dam-kestrel.md"]);
  const quotes = summarize(articles, { words: 40, sentences: null }).map(quoteText);
  expect(quotes.map((text) => text.slice(0, 20))).toEqual(["About 5,000 people s", "Prime Minister Sofia"]);
});
