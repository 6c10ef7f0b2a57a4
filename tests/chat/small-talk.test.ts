import { expect, test } from "vitest";
import { smallTalk } from "../../src/chat/small-talk.ts";

test.each([
  ["good morning, wirecopy", "polite"],
  ["ok thanks bye", "polite"],
  ["thanks, that helps", "polite"],
  ["haha ok", "aside"],
  ["tell me a joke", "aside"],
  ["new topic", "aside"],
  ["what do you mean?", "doubt"],
  ["that doesn't answer my question", "doubt"],
  ["what languages do you speak?", "about-bot"],
  ["do you store my data?", "about-bot"],
  ["how old are you?", "about-bot"],
  ["what time is it?", "about-bot"],
  ["undo", "take-back"],
  ["translate that to german please", "about-bot"],
  ["who can translate the treaty?", null],
  ["Oops, undo that please!", "take-back"],
  ["stop it", "take-back"],
  ["stop the war", null],
  ["cancel the summit?", null],
  ["morning!", "polite"],
  ["good evening everyone", "polite"],
  ["can you tell me how you work?", "about-bot"],
  ["do you know your name?", "about-bot"],
  ["what do you think of it?", "about-bot"],
  ["are you there?", "about-bot"],
  ["do you ever lie?", "about-bot"],
  ["Can you tell me why?", null],
  ["Do you know when?", null],
  ["could you tell us how old he was?", null],
  ["so, do you know who did it?", null],
  ["what do you know about her?", null],
  ["what do you have on those?", null],
  ["have you more to tell?", null],
  ["what do you know of who paid?", null],
  ["Can you summarize this?", null],
  ["this morning", null],
  ["was it that evening", null],
  ["where do you get your news from?", null],
  ["how many articles have you read?", null],
  ["can you tell me more?", null],
  ["can you tell me the news?", null],
  ["what do you know about Norway?", null],
  ["who do you think will win the election?", null],
  ["what time is it in Pell?", null],
  ["no, that bridge", null],
  ["it was good?", null],
  ["the ferry", null],
])("%s: %s", (text, kind) => {
  expect(smallTalk(text)).toBe(kind);
});

test("a long row of small words takes no time to read", () => {
  const from = performance.now();
  smallTalk("ok and ".repeat(600));
  smallTalk(`${"you ".repeat(900)}?`);
  expect(performance.now() - from).toBeLessThan(200);
});
