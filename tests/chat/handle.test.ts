import { expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { afterAnswer, type Context, NOTHING_SAID, type Recorded } from "../../src/chat/context.ts";
import { handle } from "../../src/chat/handle.ts";
import { NO_WISHES, type WishService } from "../../src/chat/interests.ts";
import type { OurWords } from "../../src/chat/our-words.ts";
import { parseCommand } from "../../src/chat/parse.ts";
import { plainText } from "../../src/chat/plain.ts";
import type { HeldOn, Services } from "../../src/chat/services.ts";
import { DEFAULT_SETTINGS } from "../../src/chat/settings.ts";
import type { Article } from "../../src/corpus/article.ts";
import { readZone } from "../../src/schedule/zone.ts";
import {
  bridgeItem,
  cupFinal,
  cupWinner,
  emptyBriefing,
  hurt,
  leaflet,
  ledger,
  morning,
  northPost,
  PARIS,
  quoteOf,
  SEARCHED,
} from "./harbour.ts";

function recorded<T>(value: T): Recorded<T> {
  return { id: "r1", value };
}

/** A service that no test here asks for anything. */
function nothingOf<T extends object>(name: string): T {
  return new Proxy({} as T, { get: () => () => Promise.reject(new Error(`${name} was not to be asked`)) });
}

const NOTHING_HELD: HeldOn = { newest: null, keptOut: [], named: 0, alone: [], outlet: null };

/** Services that note what they were asked for. */
function fakeServices(changed: Partial<Services> = {}) {
  const calls: unknown[] = [];
  const noting = <T>(call: unknown[], result: T): Promise<T> => {
    calls.push(call);
    return Promise.resolve(result);
  };
  const status = {
    searched: SEARCHED,
    outlets: 6,
    unnamed: 0,
    corpus: "seeds",
    store: "data",
    deliveries: 0,
    problems: [],
    rows: [],
    unseen: [],
  };
  const services: Services = {
    brief: (request) => noting(["brief", request], morning),
    ask: (question, previous, briefed) =>
      noting(
        ["ask", question, previous?.value.question.text ?? null, ...(briefed === null ? [] : [briefed])],
        recorded(hurt),
      ),
    story: (words) => noting(["story", words], recorded({ item: null, nearest: [], searched: SEARCHED })),
    storyInFull: (item) => noting(["storyInFull", item.story.id], recorded(item)),
    storyFurther: (item) => noting(["storyFurther", item.story.id], null),
    summaryFurther: ({ article }) => noting(["summaryFurther", article.id], null),
    summarize: (wanted) =>
      noting(
        ["summarize", typeof wanted === "string" ? wanted : wanted.id],
        recorded({ kind: "article", article: leaflet, quotes: [], story: null }),
      ),
    search: (words) => noting(["search", words], recorded({ words, hits: [], searched: SEARCHED })),
    searchFurther: ({ words, hits }) => noting(["searchFurther", words, hits.length], null),
    perhapsMeant: async () => null,
    heldOn: async () => NOTHING_HELD,
    earlier: ({ id }) => noting(["earlier", id], null),
    feeds: nothingOf("feeds"),
    schedules: nothingOf("schedules"),
    wishes: { ...nothingOf<WishService>("wishes"), get: async () => NO_WISHES },
    settings: {
      get: async () => DEFAULT_SETTINGS,
      set: (settings) => noting(["set", settings], undefined),
      zoneNamed: readZone,
    },
    forget: { me: () => noting(["forget", "me"], 3), all: () => noting(["forget", "all"], 9) },
    surface: "chat",
    status: () => noting(["status"], status),
    now: async () => PARIS.now,
    view: () => ({ ...PARIS, prefix: "/" as OurWords }),
    ...changed,
  };
  return { services, calls };
}

async function say(lines: readonly string[], changed: Partial<Services> = {}) {
  const { services, calls } = fakeServices(changed);
  let context: Context = NOTHING_SAID;
  let text = "";
  for (const line of lines) {
    const handled = await handle(parseCommand(line), services, context);
    context = handled.context;
    text = plainText(handled.reply);
  }
  return { calls, context, text };
}

test.each<[name: string, lines: string[], calls: unknown[]]>([
  ["a briefing with topic and period", ["brief paris 24h"], [["brief", { topic: "paris", since: 86_400_000 }]]],
  ["a first question follows nothing", ["who was hurt?"], [["ask", "who was hurt?", null]]],
  [
    "a second question knows the first",
    ["who?", "since when?"],
    [
      ["ask", "who?", null],
      ["ask", "since when?", hurt.question.text],
    ],
  ],
  [
    "what puts a question right knows it too",
    ["who?", "no, Calder"],
    [
      ["ask", "who?", null],
      ["ask", "no, Calder", hurt.question.text],
    ],
  ],
  ["with nothing before it it is looked up", ["no, Calder"], [["search", "Calder"]]],
  ["a whole question that begins like it is asked", ["Sorry, who won the cup?"], [["ask", "who won the cup?", null]]],
  ["a story by words", ["story harbour bridge"], [["story", "harbour bridge"]]],
  ["a number without a briefing looks nothing up", ["story 9"], []],
  ["nor does one to summarize", ["summarize 9"], []],
  [
    "a number alone, right after a briefing, is a story of it",
    ["brief", "2"],
    [
      ["brief", { topic: null, since: null }],
      ["storyInFull", "a4"],
    ],
  ],
  ["but not one that it does not have", ["brief", "#3"], [["brief", { topic: null, since: null }]]],
  [
    "after an answer it is an article that it cites",
    ["brief", "who?", "the second one"],
    [
      ["brief", { topic: null, since: null }],
      ["ask", "who?", null],
      ["summarize", "a3"],
    ],
  ],
  [
    "and where that cites fewer a story of the briefing before it",
    ["brief", "who?", "brief", "the last one", "the first one", "next one"],
    [
      ["brief", { topic: null, since: null }],
      ["ask", "who?", null],
      ["brief", { topic: null, since: null }],
      ["storyInFull", "a4"],
      ["storyInFull", "a3"],
      ["storyInFull", "a4"],
    ],
  ],
  ["news asked for in a question", ["any news on paris?"], [["brief", { topic: "paris", since: null }]]],
  [
    "a story by its number",
    ["brief", "story 2"],
    [
      ["brief", { topic: null, since: null }],
      ["storyInFull", "a4"],
    ],
  ],
  [
    "an article by the number of its story",
    ["brief", "summarize #1"],
    [
      ["brief", { topic: null, since: null }],
      ["summarize", "a1"],
    ],
  ],
  ["a search", ["search rudder"], [["search", "rudder"]]],
  ["help asks the app for nothing", ["help"], []],
])("%s", async (_, lines, calls) => {
  expect((await say(lines)).calls).toEqual(calls);
});

test.each([
  "are you sure?",
  "no, not that",
  "I didn't mean that",
  "thx",
  "thx 👍",
  "🙏",
  "ok :+1:",
  "no",
  "that is wrong",
])("%s is nothing that a talk goes on from", async (line) => {
  const { calls } = await say(["who?", line, "since when?"]);
  expect(calls.at(-1)).toEqual(["ask", "since when?", hurt.question.text]);
  expect(calls.length).toBe(2);
});

test("a question after a briefing on a topic is told what that was on, and one after its answer is not", async () => {
  const briefing = { ...morning, topic: "paris" };
  const { calls } = await say(["who?", "brief paris", "who?", "who?"], { brief: async () => briefing });
  const articles = morning.items.flatMap(({ story }) => story.articles.map(({ id }) => id));
  const asked = ["ask", "who?", hurt.question.text];
  expect(calls).toEqual([["ask", "who?", null], [...asked, { topic: "paris", articles }], asked]);
});

test("a story opened by its number brings back what its briefing was on", async () => {
  const briefing = { ...morning, topic: "paris" };
  const { calls } = await say(["brief paris", "who?", "story 1", "who?"], { brief: async () => briefing });
  expect(calls.at(-1)).toEqual(["ask", "who?", hurt.question.text, expect.objectContaining({ topic: "paris" })]);
});

test("the age of a story is counted from the moment that is spoken from", async () => {
  const later = async () => PARIS.now + 3 * 86_400_000;
  expect((await say(["brief", "story 1"])).text).toContain("h ago");
  expect((await say(["brief", "story 1"], { now: later })).text).toContain("3 days ago");
});

test.each(["summarize story 1", "summarize the story #1"])("%s has its number", async (line) => {
  expect((await say(["brief", line])).calls.at(-1)).toEqual(["summarize", "a1"]);
});

test.each<[name: string, lines: string[], meant: string]>([
  ["what a number opened", ["brief", "story 2", "summarize that"], "a4"],
  ["what was summarized", ["brief", "summarize 1", "summarize it in one sentence"], leaflet.id],
  ["what an answer cites", ["who?", "summarize that article"], "a1"],
  ["the second of a briefing's stories", ["brief", "summarize the second one in one sentence"], "a4"],
  ["the last of them", ["brief", "summarize the last one"], "a4"],
  ["words where nothing was said", ["summarize this"], "this"],
])("that to summarize is %s", async (_, lines, meant) => {
  expect((await say(lines)).calls.at(-1)).toEqual(["summarize", meant]);
});

test("of several stories of a briefing none is that to summarize", async () => {
  const { calls, text } = await say(["brief", "summarize that"]);
  expect(calls).toHaveLength(1);
  expect(text).toContain("stories 1 to 2");
});

test("a summary longer than there is says how long it can be", async () => {
  expect((await say(["summarize leaflet in 500 sentences"])).text).toContain("at most 20 sentences or 500 words");
  expect((await say(["summarize leaflet in 5 sentences"])).text).not.toContain("at most");
});

test.each(["ask", "story", "search", "summarize"])("%s without words says what it needs", async (line) => {
  const { text, calls } = await say([line]);
  expect(text).toContain("needs words to go by");
  expect(calls).toEqual([]);
});

test.each<[name: string, lines: string[], expected: string]>([
  ["more of a briefing", ["brief", "more"], "1 more story"],
  ["more of an answer", ["brief", "who?", "more"], "The ferry's captain told the Ledger"],
  ["more of a story of which all is told", ["brief", "who?", "story 1", "more"], "That was all of this story"],
  ["more of its briefing after that", ["brief", "who?", "story 1", "more", "more"], "1 more story"],
  ["sources of a story that was opened", ["brief", "story 2", "sources"], "[1] Coast Radio, 14 Sep"],
  ["why, of a story that was opened", ["brief", "story 2", "why"], "newest article 2 days old ×0.25"],
  ["why, of a briefing", ["brief", "why"], "3 independent sources ×2"],
  ["why, of an answer", ["who?", "why"], "confidence 0.91"],
  ["why, of a briefing after an answer", ["who?", "brief", "why"], "3 independent sources ×2"],
  ["why, of one story after an answer", ["brief", "who?", "why 2"], "Cup final put off"],
  ["why, of a story that is not there", ["brief", "why 9"], "stories 1 to 2"],
  ["sources of an answer", ["who?", "sources"], "The Ledger, 16 Sep 05:30: “Ferry captain blames rudder”"],
  ["a numbered story is the briefing's, even after an answer", ["brief", "who?", "sources 2"], "“Cup final put off”"],
  ["a story that is not there", ["brief", "story 9"], "stories 1 to 2"],
  ["an article that is not there", ["brief", "summarize 9"], "stories 1 to 2"],
  ["a number and no briefing", ["story 9"], "none has been given here yet. Start with: /brief"],
  ["what a question was understood as", ["what's new in Paris this week?"], "understood as: /brief Paris this week"],
  ["who it is talking to", ["who?", "who are you?"], "I am Wirecopy"],
  ["nothing to go on from", ["more"], "Nothing to go on from yet."],
  ["a follow-up on nothing", ["sources 1"], "Nothing to go on from yet."],
  ["nothing earlier", ["brief", "earlier"], "no earlier briefing"],
  ["the settings", ["settings"], "each reader's own"],
  ["a zone that is none", ["settings zone Mars"], "is not a time zone"],
  ["no zone at all", ["settings zone"], "A time zone is a place."],
  ["a zone by its city", ["settings zone new york"], "America/New_York"],
  ["a question of no word", ["ask ?"], "needs words to go by"],
  ["a remark", ["we don't care about football"], "To have none of it here, type: /mute football"],
  ["what one would have come", ["subscribe to space"], "type: /follow space"],
  ["and how it comes by itself", ["subscribe to space"], "/schedule add weekdays 08:00 space"],
  ["a remark the other way", ["I'm interested in space"], "To have more of it here, type: /follow space"],

  ["days without news pass in silence", ["settings empty-day silent"], "no briefing without news"],
  ["a day without news is said or not", ["settings empty-day never"], "settings empty-day silent"],
  ["a setting changed", ["settings answers public"], "the channel sees them"],
  ["removal is asked twice", ["delete-my-data me"], "To do it: /delete-my-data me yes"],
  ["removal", ["delete-my-data me yes"], "3 records removed"],
  ["leaving", ["quit"], "Bye."],
  ["a question that begins like a command", ["feed prices rise"], "Was the command meant? /help feed"],
  ["what is no command", ["breif"], "Did you mean: /brief"],
])("%s", async (_, lines, expected) => {
  expect((await say(lines)).text).toContain(expected);
});

test.each<[name: string, lines: string[], expected: string]>([
  ["yes alone is asked about first", ["delete-my-data me yes"], "To do it: /delete-my-data me yes"],
  ["what goes is told", ["delete-my-data me"], "asked and answered here and at the shell"],
  ["of all the articles go too", ["delete-my-data all"], "the articles read for it"],
  ["yes to what was told", ["delete-my-data me", "delete-my-data me yes"], "3 records removed"],
  ["yes to something else", ["delete-my-data me", "delete-my-data all yes"], "To do it: /delete-my-data all yes"],
  ["yes after something else", ["delete-my-data me", "status", "delete-my-data me yes"], "To do it"],
  [
    "nothing is left to go on from",
    ["brief", "delete-my-data me", "delete-my-data me yes", "why"],
    "Nothing to go on from",
  ],
])("removal at the prompt: %s", async (_, lines, expected) => {
  expect((await say(lines, { surface: "prompt" })).text).toContain(expected);
});

test.each<[line: string, changed: Partial<Services>, offered: string]>([
  ["brief fery", { brief: async () => ({ ...emptyBriefing, topic: "fery" }) }, "Did you mean: /brief FERY"],
  ["story fery", {}, "Did you mean: /story FERY"],
  ["search fery", {}, "Did you mean: /search FERY"],
  [
    "ask who is Zanzibaar?",
    { ask: async () => recorded({ ...cupWinner, unknownNames: ["Zanzibaar"] }) },
    "Did you mean: /ask WHO IS ZANZIBAAR?",
  ],
])("%s, which finds nothing, offers what was perhaps meant", async (line, changed, offered) => {
  const meant = async (words: string) => words.toUpperCase();
  expect((await say([line], { ...changed, perhapsMeant: meant })).text).toContain(offered);
  expect((await say([line], changed)).text).not.toContain("Did you mean");
});

test("what begins like a command and finds nothing is one with a word that is not known", async () => {
  const { text, context } = await say(["feed fetch it now"], {
    ask: async () => recorded({ ...cupWinner, kind: "not-found" }),
  });
  expect(text).toContain("I do not know “fetch” after feed.");
  expect(text).toContain("As a question: Not in what I have read");
  expect(context).toBe(NOTHING_SAID);
});

test("what finds something is taken as it was typed", async () => {
  const services: Partial<Services> = { perhapsMeant: () => Promise.reject(new Error("not to be asked")) };
  expect((await say(["brief ferry", "who?"], services)).text).not.toContain("Did you mean");
});

test("of one story by its number why tells nothing of the others", async () => {
  const { text } = await say(["brief", "explain story 2"]);
  expect(text).toContain("Cup final put off");
  expect(text).not.toContain("Left out");
});

test.each([["story 2"], ["2"], ["sources 2"]])(
  "after a briefing without stories %s is of the one before it",
  async (line) => {
    const briefings = [morning, { ...emptyBriefing, topic: "sport" }];
    const { text } = await say(["brief", "brief sport", line], { brief: async () => briefings.shift()! });
    expect(text).toContain("Cup final put off");
  },
);

test("an empty briefing tells what there is to look back to", async () => {
  const { text, calls } = await say(["brief"], { brief: async () => emptyBriefing });
  expect(text).toContain("9 articles, 12-16 Sep");
  expect(calls).toEqual([["status"]]);
});

test.each<[line: string, newest: string | null, expected: string, not: string]>([
  ["brief sport", "2025-09-02", "The newest is of 2 Sep: /brief sport since 2 Sep", "last 2 weeks"],
  ["brief sport last 2 weeks", "2025-08-20", "/brief sport since 20 Aug", "last 2 weeks"],
  ["brief sport last 2 weeks", "2025-09-14", "/search sport", "/brief sport"],
  ["brief sport last 2 weeks", null, "What there is: /brief", "/search sport"],
])("%s, which is empty, never offers what was just asked", async (line, newest, expected, not) => {
  const { text } = await say([line], {
    brief: async () => ({ ...emptyBriefing, topic: "sport" }),
    heldOn: async () => {
      return newest === null ? NOTHING_HELD : { ...NOTHING_HELD, newest: Date.parse(newest), named: 1 };
    },
  });
  expect(text).toContain(expected);
  expect(text).not.toContain(not);
});

test("the context is a value: the one given is unchanged", async () => {
  const given = Object.freeze(afterAnswer(recorded(hurt)));
  const { services } = fakeServices({ ask: async () => recorded(cupWinner) });
  const { context } = await handle(parseCommand("who won?"), services, given);
  expect(given.asked?.value).toBe(hurt);
  expect(context).toMatchObject({ asked: { value: cupWinner }, latest: "answer" });
});

test("what the app throws is for the edge to tell", async () => {
  const stopped = say(["status"], { status: async () => Promise.reject(new Error("The disk is full.")) });
  await expect(stopped).rejects.toThrow("The disk is full.");
});

const found = { words: "ferry", hits: [{ article: leaflet, passage: null, hasAllWords: true }], searched: SEARCHED };
const some = { ...found, hits: found.hits.map((hit) => ({ ...hit, hasAllWords: false })) };

const several = {
  ...found,
  hits: [northPost, ledger, cupFinal].map((article) => ({ article, passage: null, hasAllWords: true })),
};

test.each<[name: string, lines: string[], last: unknown[]]>([
  ["the second one", ["brief", "search ferry", "the second one"], ["summarize", "a2"]],
  ["the last one after another was opened", ["search ferry", "2", "more", "the last one"], ["summarize", "a4"]],
  ["the next one", ["search ferry", "2", "next one"], ["summarize", "a4"]],
  ["summarize with a number", ["brief", "search ferry", "summarize 1"], ["summarize", "a1"]],
  ["a story is the briefing's still", ["brief", "search ferry", "story 2"], ["storyInFull", "a4"]],
  ["and numbers then too", ["brief", "search ferry", "story 2", "the first one"], ["storyInFull", "a3"]],
  ["more of what was found", ["search ferry", "more"], ["searchFurther", "ferry", 3]],
  ["more of what was opened of it", ["search ferry", "2", "more"], ["summaryFurther", "a2"]],
])("after a search: %s", async (_, lines, last) => {
  const calls: unknown[] = [];
  const search = async (words: string) => {
    calls.push(["search", words]);
    return recorded(several);
  };
  const summarize = async (wanted: unknown) => {
    const article = wanted as Article;
    calls.push(["summarize", article.id]);
    return recorded({ kind: "article" as const, article, quotes: [], story: null });
  };
  const said = await say(lines, { search, summarize });
  expect([said.calls.at(-1), calls.at(-1)]).toContainEqual(last);
});

test.each([
  [["brief", "who?", "2"], true],
  [["brief", "who?", "the second one"], true],
  [["brief", "who?", "the last one"], false],
  [["who?", "2"], false],
])("%j: a source that has the number of a story too is said to be one: %s", async (lines, isSaid) => {
  const summarize: Services["summarize"] = async (wanted) =>
    recorded({ kind: "article" as const, article: wanted as Article, quotes: [], story: null });
  const { text } = await say(lines, { ask: async () => recorded(third), summarize });
  const said = "This is source 2 of the last answer. Story 2 of the briefing: /story 2";
  expect(text.includes(said)).toBe(isSaid);
});

const bridged: Answer = { ...hurt, question: { ...hurt.question, askedAs: "Who hit the old bridge?" } };
const third: Answer = { ...hurt, question: { ...hurt.question, askedAs: "Who came third?" } };

test.each<[lines: string[], asked: Answer, last: unknown[]]>([
  [["Who came third?", "and the second?"], third, ["ask", "and the second?", hurt.question.text]],
  [["Who came third?", "what about the first?"], third, ["ask", "what about the first?", hurt.question.text]],
  [["Who came third?", "and the second one?"], third, ["summarize", "a3"]],
  [["Who came third?", "and number 2?"], third, ["summarize", "a3"]],
  [["Who came third?", "the second"], third, ["summarize", "a3"]],
  [["Who came third?", "and 2?"], third, ["summarize", "a3"]],
  [["who?", "and the second?"], hurt, ["summarize", "a3"]],
  [["who?", "and 40?"], hurt, ["ask", "and 40?", hurt.question.text]],
  [["brief", "who?", "what about 100?"], hurt, ["ask", "what about 100?", hurt.question.text]],
  [["who?", "brief", "and the second?"], third, ["storyInFull", "a4"]],
  [["who?", "what about the other one?"], hurt, ["summarize", "a3"]],
  [["Who hit the old bridge?", "the other article"], bridged, ["summarize", "a3"]],
  [["who?", "and why?"], hurt, ["ask", "and why?", hurt.question.text]],
  [["who?", "brief", "story 2", "why?"], hurt, ["storyInFull", "a4"]],
  [["brief", "story 2", "what about the other one?"], hurt, ["storyInFull", "a3"]],
  [
    ["Who hit the old bridge?", "what about the other one?"],
    bridged,
    ["ask", "what about the other one?", hurt.question.text],
  ],
])(
  "%j: a place or a figure is asked for where the question before has one, or nothing has that number",
  async (lines, asked, last) => {
    const calls: unknown[] = [];
    const ask: Services["ask"] = async (question, previous) => {
      calls.push(["ask", question, previous?.value.question.text ?? null]);
      return recorded(asked);
    };
    const summarize: Services["summarize"] = async (wanted) => {
      calls.push(["summarize", (wanted as Article).id]);
      return recorded({ kind: "article" as const, article: leaflet, quotes: [], story: null });
    };
    const said = await say(lines, { ask, summarize });
    expect([said.calls.at(-1), calls.at(-1)]).toContainEqual(last);
  },
);

test("of three sources nobody knows which the other one is", async () => {
  const cited = [...hurt.others.map(({ quote }) => quote), quoteOf(leaflet, "Ferries will run from the old quay.")].map(
    (quote) => ({
      relation: "agrees" as const,
      quote,
    }),
  );
  const { text } = await say(["who?", "the other one"], { ask: async () => recorded({ ...hurt, others: cited }) });
  expect(text).toContain("The last answer has sources 1 to 3: say which, as in: number 2");
});

test("where an answer has one source there is no other one", async () => {
  const { text, calls } = await say(["who?", "the other one"], {
    ask: async () => recorded({ ...hurt, others: [] }),
  });
  expect(text).toContain("The last answer has one source.");
  expect(calls).toEqual([]);
});

test.each([[["brief", "why?"]], [["who?", "brief", "and why?"]], [["who?", "brief", "story 2", "why?"]]])(
  "%j: after a briefing or a story it is said why that was chosen",
  async (lines) => {
    const { text } = await say(lines);
    expect(text).toContain("importance, all of these multiplied");
  },
);

test.each([
  ["brief this weekend", "2025-09-20T06:00Z", "understood as: /brief today"],
  ["brief on Saturday", "2025-09-20T06:00Z", "understood as: /brief today"],
  ["brief on Saturday", "2025-09-21T06:00Z", "understood as: /brief since Saturday"],
  ["brief last weekend", "2025-09-21T06:00Z", "understood as: /brief since 13 Sep"],
  ["brief last weekend", "2025-09-22T06:00Z", "understood as: /brief since Saturday"],
])("%s at %s is said in words that mean it", async (line, now, said) => {
  const { text } = await say([line], { view: () => ({ ...PARIS, prefix: "/" as OurWords, now: Date.parse(now) }) });
  expect(text).toContain(said);
});

test("after a briefing no figure is asked for", async () => {
  const { text } = await say(["who?", "brief", "and 40?"]);
  expect(text).toContain("1 to 2");
});

test.each([
  ["the last one", false],
  ["the next one", false],
  ["the second one", false],
  ["2", true],
  ["story 2", true],
])("without a briefing %s is looked for as a word: %s", async (line, isWord) => {
  const { text } = await say([line]);
  expect(text).toContain("none has been given here yet");
  expect(text.includes("/search 2")).toBe(isWord);
  if (!isWord) expect(text).not.toContain("search");
});

test("an article that a search does not have is said to be none", async () => {
  const { text } = await say(["search ferry", "number 9"], { search: async () => recorded(several) });
  expect(text).toContain("The last search shows articles 1 to 3.");
});

test("further quotes of a story are shown without those that were told", async () => {
  const more = {
    ...bridgeItem,
    quotes: [...bridgeItem.quotes, quoteOf(ledger, "“We will rebuild the pier,” the mayor said.")],
  };
  const { text, context } = await say(["brief", "story 1", "more"], { storyFurther: async () => recorded(more) });
  expect(text).toContain("We will rebuild the pier");
  expect(text).not.toContain("rudder had failed.”");
  expect(context.shown?.opened?.told.value).toEqual(more);
});

test.each<[name: string, line: string, value: typeof found, expected: string]>([
  ["a word that articles have is looked up", "ferry", found, "understood as: /search ferry"],
  ["a command of the shell that articles have too is both", "move ferry", found, "npx wirecopy move ferry"],
  ["words of which they have some are no command", "ferry zanzibar", some, "I do not know the command"],
  ["nor is a greeting looked up", "hello", found, "At your service"],
  ["nor a number", "2014", found, "The story of that number: /story 2014"],
  ["nor a mistyped command", "breif", found, "Did you mean: /brief"],
])("%s", async (_, line, value, expected) => {
  const { text } = await say([line], { search: async () => recorded(value) });
  expect(text).toContain(expected);
});

test.each([
  [{ rule: "mute", words: "sport" }, "Muted: “sport”. Let it in again: /unmute sport"],
  [{ rule: "exclude", words: "/cup/" }, "Excluded: “/cup/”. Let it in again: /filter remove /cup/"],
  [{ rule: "include", words: null }, "Nothing of it is included. The filters: /filter"],
] as const)("what is kept out is not said to be absent: %s", async (by, expected) => {
  const { text } = await say(["brief sport"], {
    brief: async () => ({ ...emptyBriefing, topic: "sport" }),
    heldOn: async () => ({ ...NOTHING_HELD, keptOut: [by] }),
  });
  expect(text).toContain(expected);
  expect(text).not.toContain("Nothing on");
});

test("of two questions the first is asked, and the next is said", async () => {
  const { text, calls } = await say(["Who was hurt? Why did it happen?"]);
  expect(calls).toEqual([["ask", "Who was hurt?", null]]);
  expect(text).toContain("One question at a time: this is on the first. Ask next: Why did it happen?");
});

test("a briefing that is asked for in so many sentences says what has a length", async () => {
  const { text, calls } = await say(["brief me on the harbour in 3 sentences"]);
  expect(calls).toEqual([["brief", { topic: "the harbour", since: null }]]);
  expect(text).toContain("One article in as many sentences as you like: /summarize the harbour in 3 sentences");
});

test.each([
  ["brief ferries", morning, "“ferry” is muted here. Let it in again: /unmute ferry"],
  ["brief Ferry", emptyBriefing, "“ferry” is muted here. Let it in again: /unmute ferry"],
  ["brief cup", morning, null],
])("%s says whether that is muted", async (line, briefing, expected) => {
  const wishes = { ...nothingOf<WishService>("wishes"), get: async () => ({ ...NO_WISHES, mutes: ["ferry"] }) };
  const { text } = await say([line], { wishes, brief: async ({ topic }) => ({ ...briefing, topic }) });
  if (expected === null) expect(text).not.toContain("muted");
  else expect(text).toContain(expected);
});

test("a period that is still to come is said to be so", async () => {
  const { text, calls } = await say(["brief since 2030"]);
  expect(text).toContain("1 Jan 2030 is still to come");
  expect(calls).toEqual([]);
  expect((await say(["brief since tomorrow"])).text).toContain("“since tomorrow” is still to come");
});
