import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../src/answers/answer.ts";
import { answerOf } from "../src/ask.ts";
import { readConfig } from "../src/config.ts";
import { quoteText } from "../src/corpus/passage.ts";
import { Workspace } from "../src/workspace.ts";
import { askedInTurn } from "./support/asked-in-turn.ts";
import { emptyFolder } from "./support/cli.ts";
import { harbourFolder } from "./support/harbour.ts";

let workspace: Workspace;

beforeAll(async () => {
  const config = readConfig({
    WIRECOPY_DATA: emptyFolder(),
    WIRECOPY_SEEDS: harbourFolder(),
    WIRECOPY_TIMEZONE: "UTC",
  });
  workspace = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 7, 8), at: null });
});
afterAll(() => workspace.store.close());

const lastOf = (...texts: readonly string[]) => askedInTurn(workspace, texts);

const quoted = ({ considered }: Answer) => considered.map(({ quote }) => quoteText(quote));

test.each(["Who reported it first?", "who broke the story?", "which outlet was first?"])(
  "the first report is one of the story spoken of, whatever words it has: %s",
  async (text) => {
    const answer = await lastOf("How many passengers did the hospital treat?", text);
    expect(answer.counted?.articles).toBe(3);
    expect(quoted(answer)).toEqual([
      "Harbour bridge at Lund Point shut after ferry strike",
      "Ferry Aurora hits bridge at Lund Point, rudder blamed",
      "Lund Point bridge closed to traffic after ferry collision",
    ]);
  },
);

test("and one of a story that was opened before anything was asked", async () => {
  const asked = await lastOf("How many passengers did the hospital treat?", "Who reported it first?");
  const articles = asked.considered.map(({ quote }) => quote.article.id);
  const at = await workspace.now();
  const spokenOf = { topic: null, articles };
  const answer = await answerOf("Who reported it first?", { previous: null, spokenOf, at, timeZone: "UTC" }, workspace);
  expect(answer.counted?.articles).toBe(3);
  expect(quoted(answer)).toEqual(quoted(asked));
});

test("what a topic's briefing does not answer leaves the talk with all of its stories", async () => {
  const asked = await lastOf("How many passengers did the hospital treat?");
  const chess = await lastOf("Who opens its season in Bergen?");
  const articles = [chess, asked].map(({ considered: [first] }) => first!.quote.article.id);
  const [at, timeZone] = [await workspace.now(), "UTC"];
  const spokenOf = { topic: "league", articles };
  const nothing = await answerOf("who is the minister?", { previous: null, spokenOf, at, timeZone }, workspace);
  expect([nothing.kind, nothing.question.story, nothing.question.amid]).toEqual(["not-found", null, articles]);
  const next = await answerOf("what did it strike?", { previous: nothing, spokenOf: null, at, timeZone }, workspace);
  expect(next.question.story).not.toBe(articles[0]);
});

test("and so is the last", async () => {
  const answer = await lastOf("How many passengers did the hospital treat?", "who reported it first?", "and last?");
  expect(quoted(answer)[0]).toBe("Lund Point bridge closed to traffic after ferry collision");
});

test("what is asked next goes on from what was asked before", async () => {
  const answer = await lastOf("How many passengers did the hospital treat?", "who reported it first?", "why?");
  expect(answer.question.askedAs).toBe("How many passengers did the hospital treat? Why?");
});

test("behind nothing there is no story to speak of", async () => {
  expect((await lastOf("Who reported it first?")).kind).toBe("not-found");
});

test("anyone is no word that the story must have to be spoken of next", async () => {
  const answer = await lastOf("What struck the harbour bridge?", "was anyone hurt?", "where?");
  expect(answer.question.askedAs).toBe("Where was anyone hurt?");
});
