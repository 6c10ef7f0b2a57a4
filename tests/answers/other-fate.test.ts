import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { tellsOfOther } from "../../src/answers/doubt/tells-of-other.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { selectSentences } from "../../src/answers/sentences/select.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { shortOf } from "./short-of.ts";

const BUS = "A woman was killed and 12 people were hurt when a bus overturned near Pell on Monday.";
const FERRY = "A lorry driver has died and 27 people were injured in the fire on the ferry Aurora.";

test.each([
  ["How many people died in the bus crash?", BUS],
  ["How many people were killed in the bus crash near Pell?", BUS],
  ["How many people died in the fire on the ferry?", FERRY],
  ["How many passengers are missing after the fire on the Aurora?", FERRY],
])("of %j the injured are no answer", (question, body) => {
  expect(shortOf(question, body)).toBeNull();
});

test.each([
  ["How many people were hurt when the bus overturned?", BUS, "12"],
  ["How many people were injured on the ferry?", FERRY, "27"],
  ["How many people died in the fire?", "Nine people died in the fire, and 27 were injured.", "Nine"],
  ["How many people died?", "The death toll of the fire has risen to nine, and 27 people were injured.", "nine"],
  ["How many people drowned?", "Police said 17 people lost their lives when the boat sank off Pell.", "17"],
  ["How many people were killed in the quake?", "The quake left 40 people dead and 300 hurt in Lenn.", "40"],
  ["How many people were killed or injured?", "The blast killed or injured 30 people at the market.", "30"],
  ["How many people were arrested?", "Police detained 14 people at the rally in Pell.", "14"],
  ["How many climbers were rescued?", "Six climbers were winched to safety from the Orm glacier.", "Six"],
])("to %j %j gives %j", (question, body, expected) => {
  expect(shortOf(question, body)).toContain(expected);
});

test("the dead of one outlet are not set against the injured of another", () => {
  const report = (outlet: string, body: string) =>
    makeArticle({ title: null, body, outlet, url: null, publishedAt: null });
  const { others } = askOf(
    [
      report("North Post", "Two people died in the fire on the ferry Aurora off Pell, the port said."),
      report("The Ledger", "The port said three people were injured in the fire on the ferry Aurora off Pell."),
    ],
    "How many people died in the fire on the ferry Aurora?",
  );
  expect(others).toEqual([]);
});

test.each([
  ["There were 209 passengers on board, the operator said.", true],
  ["There were 209 passengers on board, and nine of the passengers died.", false],
  ["Nine passengers died, the operator said.", false],
])("to how many passengers died %j tells of something else: %j", (body, isOther) => {
  const question = readQuestion("How many passengers died?", { now: null });
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const { candidates, asked } = selectSentences(question, [{ article, score: 1 }], NO_STATS);
  expect(tellsOfOther(question, candidates[0]!, asked)).toBe(isOther);
});
