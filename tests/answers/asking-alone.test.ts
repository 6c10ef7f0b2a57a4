import { expect, test } from "vitest";
import { askedSo, askingAlone } from "../../src/answers/follow-up/asking-alone.ts";

test.each([
  ["When does Calder close the plant?", "why?", null, "Why does Calder close the plant?"],
  ["When does Calder close the plant?", "how come?", null, "Why does Calder close the plant?"],
  ["Did the mayor of Brack resign?", "and how so?", null, "Why did the mayor of Brack resign?"],
  ["Where was the cup found?", "by whom?", null, "By whom was the cup found?"],
  ["Where was the cup found?", "who by?", null, "By who was the cup found?"],
  ["When does Calder raise fares?", "to how much?", null, "To how much does Calder raise fares?"],
  ["How many jobs will go at Calder?", "why?", null, "Why will jobs go at Calder?"],
  [
    "How many peacekeepers will the council withdraw from Pell?",
    "why?",
    null,
    "Why will the council withdraw peacekeepers from Pell?",
  ],
  [
    "How many people has the fever in Pell killed?",
    "since when?",
    null,
    "Since when has the fever in Pell killed people?",
  ],
  ["Which crops did the ministers ban?", "when?", null, "When did the ministers ban crops?"],
  ["Who is buying Pell?", "from whom?", "Calder", "From whom is Calder buying Pell?"],
  ["Which firm is buying Pell?", "for how much?", "Calder", "For how much is Calder buying Pell?"],
  ["Who is buying Pell?", "from whom?", null, null],
  ["Who bought Pell?", "why?", "Calder", null],
  ["What did Calder say?", "why?", null, null],
  ["How much did the dig cost?", "why?", null, null],
  ["How many of them will leave Pell?", "why?", null, null],
  ["How many soldiers will leave Pell?", "since when?", null, null],
  ["Where is the bridge shut?", "since when?", null, "Since when is the bridge shut?"],
])("%s %s", (askedAs, text, told, expected) => {
  expect(askedSo(askingAlone(text)!, { askedAs, told })).toBe(expected);
});

test.each(["when did it sink?", "who?", "what?", "in Pell?", "how much", "what about Pell?"])(
  "%s has more than asking words, or asks of nothing else",
  (text) => {
    expect(askingAlone(text)).toBeNull();
  },
);
