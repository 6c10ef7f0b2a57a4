// Talks over the samples, typed as by somebody in a hurry: how each turn is understood, and what is told.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../src/answers/answer.ts";
import { quotesShown } from "../src/chat/answer-reply.ts";
import { readConfig } from "../src/config.ts";
import { quoteText } from "../src/corpus/passage.ts";
import { Workspace } from "../src/workspace.ts";
import { askedInTurn } from "./support/asked-in-turn.ts";
import { emptyFolder } from "./support/cli.ts";

let workspace: Workspace;

beforeAll(async () => {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder(), WIRECOPY_SEEDS: "seeds", WIRECOPY_TIMEZONE: "UTC" });
  workspace = await Workspace.open({ config, clock: () => Date.UTC(2014, 8, 20, 8), at: null });
});
afterAll(() => workspace.store.close());

const lastOf = (texts: readonly string[]) => askedInTurn(workspace, texts);

const shownBy = (answer: Answer) => quotesShown(answer).map(quoteText).join("\n");

type Turn = readonly [talk: readonly string[], askedAs: string, told: RegExp];

test.each<Turn>([
  [["Who was killed by Islamic State?", "how old was he?"], "how old was David Haines?", /Mr Haines, 44,/],
  [
    ["Which party lost most in Sweden?", "how many points?", "who gained?"],
    "Which party lost most in Sweden? Who gained?",
    /Sweden Democrats/,
  ],
  [
    ["Where did the French planes take off?", "how many planes?", "who gave permission?"],
    "Where did the French planes take off? Who gave permission?",
    /had both given their consent/,
  ],
  [
    ["Who attacked the depot in Iraq?", "how many were killed?", "when was that?"],
    "how many were killed? When was that?",
    /on Friday/,
  ],
  [
    ["How strong was Hurricane Odile?", "how many were hurt?"],
    "How strong was Hurricane Odile? How many were hurt?",
    /^About 135 people were treated/,
  ],
  [
    ["How many people work at Mojang?", "who is leaving?"],
    "How many people work at Mojang? Who is leaving?",
    /will all leave to start new projects/,
  ],
  [["Who founded Mojang?", "who else?", "why did they sell?"], "Who founded Mojang? Why did they sell?", /pressure/],
  [["Who will succeed Salmond?", "who else?", "when does he go?"], "when does Salmond go?", /in November/],
])("what is seen last is what the next words go on from: %j", async (talk, askedAs, told) => {
  const answer = await lastOf(talk);
  expect(answer.question.askedAs).toBe(askedAs);
  expect(shownBy(answer)).toMatch(told);
});

test.each<Turn>([
  [["Who won the Ig Nobel prize for physics?", "and biology?"], "Who won the Ig Nobel prize for biology?", /Hart/],
  [["Who won the Swedish election?", "and the Scottish one?"], "Who won the Scottish election?", /Salmond conceded/],
  [["How old are Reinfeldt and Löfven?", "and Salmond?"], "How old is Salmond?", /Mr Salmond, 59,/],
  [["How many points did Irving score?", "and Harden?"], "How many points did Harden score?", /Harden had 23/],
  [["Who resigned in Scotland?", "and at Oracle?"], "Who resigned at Oracle?", /Ellison/],
  [
    ["How many people died in the Vietnam landslides?", "where did it happen?", "and in the Philippines?"],
    "How many people died in the Philippines?",
    /at least six people died/,
  ],
  [["How many people died in the Philippines?", "and Hong Kong?"], "How many people died in Hong Kong?", /./],
  [
    ["Which countries took part in the conference in Paris?", "and Sweden?"],
    "Which countries took part in the conference in Paris? Sweden?",
    /./,
  ],
  [
    ["Who spoke at the second summit in Paris?", "no, I meant the conference on Iraq"],
    "Who spoke at the conference on Iraq in Paris?",
    /Fouad Massoum|Fuad Masum/,
  ],
  [["What was the turnout in Glasgow?", "no, in Stirling"], "What was the turnout in Stirling?", /about 90%/],
  [
    ["Who were the hosts of the Paris conference?", "and why was Iran missing?", "where was it held?"],
    "where was the Paris conference held?",
    /Quai d'Orsay/,
  ],
  [
    ["Why did Air France pilots strike?", "how long will it last?"],
    "Why did Air France pilots strike? How long will it last?",
    /week-long/,
  ],
])("words take the place that is theirs: %j", async (talk, askedAs, told) => {
  const answer = await lastOf(talk);
  expect(answer.question.askedAs).toBe(askedAs);
  expect(shownBy(answer)).toMatch(told);
});

test.each([
  [["Who won the basketball World Cup?", "What did the court rule on Tuesday?"]],
  [["What did Poroshenko say?", "When does the iPhone 6 go on sale?"]],
  [["Who bought Minecraft?", "How many houses did the typhoon unroof?"]],
  [["How much does the strike cost Air France?", "Who won the election in Sweden?"]],
  [["Who won the fight?", "Which river burst its banks?"]],
  [["Who won the fight?", "Is it too early to speak of a typhoon?"]],
])("a whole question is asked as it stands: %j", async (talk) => {
  expect((await lastOf(talk)).question.askedAs).toBe(talk.at(-1));
});

test.each([
  [["Who founded Mojang?", "who else?"]],
  [["Who will succeed Salmond?", "who else?"]],
  [["Who was stabbed in Edinburgh?", "who did it?"]],
  [["Who was stabbed in Edinburgh?", "how old were they?"]],
  [["How many jobs will Microsoft cut?", "and why?"]],
  [["What did Poroshenko say?", "and Putin?"]],
])("whoever is named anywhere is no other, and has not done it: %j", async (talk) => {
  expect((await lastOf(talk)).kind).toBe("not-found");
});

test.each([[["Where will Philae land?", "and why there?"]], [["Who won the cup in Pell?", "who did it?"]]])(
  "nor is anything a reason or a place that tells nothing of the act: %j",
  async (talk) => {
    expect((await lastOf(talk)).kind).not.toBe("answered");
  },
);

test("what happened next is what the article goes on with", async () => {
  const answer = await lastOf(["How many voted for the amnesty?", "what happened next?"]);
  expect(answer.kind).toBe("unsure");
  expect(shownBy(answer)).toContain("Critics in Kiev called the laws a surrender.");
});

test("the ages of several are told, not one of them", async () => {
  const { short, considered } = await lastOf(["How old are voters who took part for the first time?"]);
  expect(considered[0]!.quote.article.text.slice(short!.start, short!.end)).toBe("16 and 17");
  expect(shownBy(await lastOf(["How old are Reinfeldt and Löfven?"]))).toMatch(/Löfven, 57.*Mr Reinfeldt, 49/s);
});

test.each([
  [["Which outlets wrote about the volcano?"], 3, ["Coast Radio", "Harbour Lantern", "Monsoon Dispatch"]],
  [["Which outlets wrote about the wedding?"], 2, ["Coast Radio", "Monsoon Dispatch"]],
  [["Which outlets wrote about the flotation?"], 3, ["Brass Ledger", "Coast Radio", "Monsoon Dispatch"]],
  [["Which outlets reported on the bell?"], 2, ["Brass Ledger", "Half-Time Herald"]],
  [
    ["Which outlets wrote about the wedding?", "and about Minecraft?"],
    3,
    ["Baltic Broadsheet", "Brass Ledger", "Coast Radio"],
  ],
  [["Which outlets wrote about the wedding?", "which of them was first?"], 2, ["Coast Radio", "Monsoon Dispatch"]],
  [
    ["How many articles are there on the typhoon?", "who wrote about the volcano?"],
    3,
    ["Coast Radio", "Harbour Lantern", "Monsoon Dispatch"],
  ],
])("outlets are counted of what is named: %j", async (talk, articles, outlets) => {
  const { counted } = await lastOf(talk);
  expect([counted?.articles, counted?.outlets]).toEqual([articles, outlets]);
});
