// Questions about whose articles were read, as they are answered in a talk: the numbers, the lists and what is said of none.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerReply } from "../src/chat/answer-reply.ts";
import { say } from "../src/chat/our-words.ts";
import { plainText } from "../src/chat/plain.ts";
import { readConfig } from "../src/config.ts";
import { Workspace } from "../src/workspace.ts";
import { askedInTurn } from "./support/asked-in-turn.ts";
import { emptyFolder, folderWith } from "./support/cli.ts";

const report = (source: string | null, publishedAt: string | null, title: string, text: string) =>
  JSON.stringify({ title, text, ...(source && { source }), ...(publishedAt && { publishedAt }) });

const NEWS = [
  report(
    "North Post",
    "2024-05-03T08:00Z",
    "Ferry Aurora hits bridge at Lund Point",
    "The ferry Aurora struck the bridge at Lund Point on Friday. The hospital treated 26 passengers.",
  ),
  report(
    "BBC News",
    "2024-05-03T12:00Z",
    "Lund Point bridge shut after ferry collision",
    "The Lund Point bridge was shut on Friday after a ferry collision. The hospital said 26 passengers were treated.",
  ),
  report(
    "NBC News",
    "2024-05-04T09:00Z",
    "Storm Irma floods the town of Pell",
    "Storm Irma flooded the town of Pell overnight. Mayor Ada Berg asked for boats.",
  ),
  report(
    "NBC News",
    "2024-05-05T09:00Z",
    "Pell mayor asks for help after storm",
    "Mayor Ada Berg of Pell asked the government for help after Storm Irma.",
  ),
  report(
    "North Post",
    "2024-05-05T07:00Z",
    "Boats reach flooded Pell",
    "Boats reached the flooded town of Pell on Sunday. Storm Irma left 500 people without homes.",
  ),
  report(null, "2024-05-06", "Cup final put off", "The cup final was put off because of the storm on Monday."),
  report("Echo Bay Radio", null, "How bridges are checked", "Divers check bridges with lamps, and it takes days."),
  report("North Post", "2024-05-07T05:00Z", "Chess league opens", "The chess league opens its season in Bergen."),
];

let workspace: Workspace;

beforeAll(async () => {
  const env = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_SEEDS: folderWith({ "news.jsonl": NEWS.join("\n") }) };
  workspace = await Workspace.open({ config: readConfig(env), clock: () => Date.UTC(2026, 0, 1), at: null });
});
afterAll(() => workspace.store.close());

async function told(...questions: readonly string[]): Promise<string> {
  const answer = await askedInTurn(workspace, questions);
  const now = await workspace.now();
  return plainText(answerReply(answer, { timeZone: "UTC", now, prefix: say`` }));
}

const titlesIn = (reply: string) => [...reply.matchAll(/^“(.+)”/gm)].map((match) => match[1]);

describe("an outlet's articles are counted, and the newest come first", () => {
  test.each(["How many articles by the North Post?", "what have you read from north post?", "North Post articles"])(
    "%s",
    async (question) => {
      const reply = await told(question);
      expect(reply).toContain("3 articles of 1 outlet: North Post. The newest first:");
      expect(titlesIn(reply)).toEqual([
        "Chess league opens",
        "Boats reach flooded Pell",
        "Ferry Aurora hits bridge at Lund Point",
      ]);
    },
  );
});

test.each([
  ["Which outlets do you have?", "8 articles of 4 outlets and 1 unnamed: North Post 3, NBC News 2, BBC News 1,"],
  ["Who has written most about Pell?", "3 articles of 2 outlets: NBC News 2, North Post 1."],
  ["How many articles about Pell since Sunday?", "2 articles of 2 outlets: NBC News, North Post."],
  ["list the articles of yesterday", "1 article."],
  ["How many articles on 5 May?", "2 articles of 2 outlets"],
  ["How many articles on 5 May?", "counted · published 5 May · read"],
  ["How many articles since 5 May?", "counted · published since 5 May · read"],
  ["How many articles between Friday and Sunday?", "5 articles of 3 outlets"],
  ["How many articles between Friday and Sunday?", "counted · published 3-5 May · read"],
  ["How many articles by Saturday?", "counted · published until 4 May · read"],
  ["How many articles from NBC before Sunday?", "1 article of 1 outlet: NBC News."],
  ["What is the oldest article?", "First of 8 articles, then as they came:"],
  ["When was the last article by NBC?", "Last of 2 articles of NBC News, then back in time:"],
])("%s", async (question, expected) => {
  expect(await told(question)).toContain(expected);
});

test.each([
  [
    "How many articles by the Nroth Post?",
    "No outlet that I have read is called “the Nroth Post”. Perhaps: North Post.",
  ],
  ["How many articles by Echo Bay?", "No outlet that I have read is called “Echo Bay”. Perhaps: Echo Bay Radio."],
  [
    "How many articles by the Washington Post?",
    "Those that I have read: BBC News, Echo Bay Radio, NBC News, North Post.",
  ],
  ["How many articles from NBC since Monday?", "0 articles of NBC News in that time (I have read 8 articles"],
  ["Did the BBC report on the chess league?", "0 articles of BBC News on this (I have read 8 articles"],
  ["Did the BBC report on the chess league?", "Told by: North Post."],
  ["Did the BBC report it?", "I do not know what “it” is: name it in the question."],
])("an outlet with none: %s", async (question, expected) => {
  expect(await told(question)).toContain(expected);
});

test("whether an outlet reported it is seen in the story spoken of", async () => {
  const asked = "How many passengers were treated?";
  expect(titlesIn(await told(asked, "did the BBC report it?"))).toEqual([
    "Lund Point bridge shut after ferry collision",
  ]);
  expect(await told(asked, "did NBC report it?")).toContain("0 articles of NBC News on this");
  expect(await told(asked, "which outlets?")).toContain("2 articles of 2 outlets: BBC News, North Post.");
});

test.each(["which ones?", "list them", "show me those please"])(
  "%s after a count shows what was counted",
  async (text) => {
    expect(titlesIn(await told("How many articles by NBC?", text))).toEqual([
      "Pell mayor asks for help after storm",
      "Storm Irma floods the town of Pell",
    ]);
    expect(titlesIn(await told("How many articles about Pell since Sunday?", text))).toHaveLength(2);
  },
);

test("the story spoken of is the one that somebody was first with", async () => {
  expect(await told("How many passengers were treated?", "who was first with the story?")).toContain(
    "First of 2 articles on this",
  );
});

test("another outlet, time or topic takes the place of the one before", async () => {
  const asked = "How many articles by the North Post?";
  expect(await told(asked, "and by NBC?")).toContain("2 articles of 1 outlet: NBC News.");
  expect(await told("How many articles about Pell?", "and since Sunday?")).toContain("2 articles of 2 outlets");
  expect(await told("How many articles about Pell?", "which outlets?")).toContain("NBC News 2, North Post 1.");
});
