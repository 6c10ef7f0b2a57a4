import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { objectOfAct } from "../../src/answers/short-answer/object-of-act.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";

function objectIn(asked: string, text: string): string | null {
  const article = makeArticle({ title: null, body: text, outlet: null, url: null, publishedAt: null });
  const question = readQuestion(asked, { now: null });
  const object = objectOfAct(question, { article, sentence: readText(article.text) });
  return object && article.text.slice(object.start, object.end);
}

test.each([
  [
    "What will Germany send?",
    "German Chancellor Olaf Brandt said he would supply 40 trucks and two field hospitals by March.",
    "40 trucks and two field hospitals",
  ],
  ["What will Germany send?", "Germany, which holds the presidency, will send 40 trucks to the border.", "40 trucks"],
  [
    "What will Norway supply?",
    "Norway's prime minister, Kari Lund, said it would give 400 tents to the camp.",
    "400 tents",
  ],
  [
    "What will Norway supply?",
    "Norwegian Foreign Minister Kari Lund told reporters the government would supply 400 tents.",
    "400 tents",
  ],
  [
    "What will France cut?",
    "French President Anne Roche promised she would cut up to 2,000 posts.",
    "up to 2,000 posts",
  ],
  [
    "What has Canada donated?",
    "The Canadian government has given 12 million dollars and four helicopters to the fund.",
    "12 million dollars and four helicopters",
  ],
  [
    "What did Apple buy?",
    "Apple said on Tuesday it had bought the map maker Corvin for $40 million.",
    "map maker Corvin",
  ],
  [
    "What did the union reject?",
    "The union rejected an offer of 4 per cent after a long night.",
    "offer of 4 per cent",
  ],
  ["What will Peru buy from Korea?", "Peru will buy 30 trains from Korea next year.", "30 trains"],
  ["What did Obama launch?", "President Obama has launched a fund for clinics.", "fund"],
  ["What will Norway send?", "On Monday, Norway agreed to send 400 tents.", "400 tents"],
])("%j of %j", (question, text, object) => {
  expect(objectIn(question, text)).toBe(object);
});

test.each([
  [
    "of somebody else of that country",
    "What will Germany send?",
    "German carmaker Ostmann will send 40 engineers to the plant.",
  ],
  [
    "past where it is asked what will be",
    "What will Germany send?",
    "German Chancellor Olaf Brandt sent 40 trucks in May.",
  ],
  ["to come where it is asked what was", "What did Canada ban?", "Canada will ban plastic forks on Monday."],
  ["what is denied", "What will Germany send?", "German Chancellor Olaf Brandt said he would not send 40 trucks."],
  ["refused", "What will Norway supply?", "Norway refused to supply 400 tents."],
  ["only hoped for", "What will France cut?", "France hopes to cut 2,000 posts."],
  ["only possible", "What will Norway supply?", "Norway may supply 400 tents."],
  [
    "said of another",
    "What will Norway supply?",
    "Norwegian Prime Minister Kari Lund said Sweden would supply 400 tents.",
  ],
  ["asked of another", "What will Germany send?", "German Chancellor Olaf Brandt urged Italy to send 40 trucks."],
  ["of who only belongs to it", "What will Norway supply?", "Friends of Norway said they would supply 400 tents."],
  ["for another", "What will Peru buy from Korea?", "Peru will buy 30 trains from China next year."],
  ["at another time", "What did Lego launch in May?", "Lego launched a shop for helmets in June."],
  ["without an object", "What did Turkey close?", "Turkey closed at five."],
  ["for what is asked for", "What will Spain ask for?", "Spain will ask the others for patience."],
  ["of whose name ends in the same", "What did Mexico open?", "New Mexico opened two clinics."],
  ["of who has the same surname", "What did Obama launch?", "Michelle Obama launched two clinics."],
  ["what is wanted of it", "What will Norway send?", "The opposition wants Norway to send 400 tents."],
  [
    "of who is no longer in office",
    "What will Norway publish?",
    "Former Norwegian Prime Minister Kari Lund will publish a memoir.",
  ],
  ["of one who speaks for nobody", "What did Apple buy?", "Apple Director Ann Lee bought a farm near Reno."],
  ["of none of two", "What did Norway give?", "Neither Sweden nor Norway gave money to the fund."],
  ["only on a condition", "What will Norway send?", "Norway would send 400 tents only if Sweden paid."],
  ["as dropped", "What will Norway send?", "Norway was planning to contribute 400 tents, but it dropped the plan."],
  ["of what hardly will be", "What will Norway send?", "Norway will hardly send 400 tents."],
  ["to him who is told", "What will Obama face?", "Obama told Putin he would face new sanctions."],
  ["with the act as a noun", "What did Nigeria attack?", "The Nigeria attack killed 30 people."],
  ["of nothing", "What did Norway give?", "Norway gave no reason."],
  ["with the one who receives it", "What will Norway give Turkey?", "Norway will give Turkey 40 boats."],
  ["with a short form in it", "What will Sweden send?", "Sweden will send St. Mary hospital 40 beds."],
  ["of another meaning of the verb", "What did Sony launch?", "Sony fired 400 workers."],
])("no object where it is told %s", (_, question, text) => {
  expect(objectIn(question, text)).toBeNull();
});

test("what is plainly told in another verb is an answer", () => {
  const article = makeArticle({
    title: "Ministers meet on the flood",
    body: `The capital said on Sunday it would find friends willing to send boats to the delta, but that it was too early to name them.

Norwegian Prime Minister Kari Lund said she was preparing to contribute up to 40 boats and 300 soldiers to be stationed in the delta. A statement from her office said divers were being prepared also. Norway was not on the list of countries that met in Oster.

"We will not give up any village," Oster's governor said. He asked that the flights continue.`,
    outlet: "Oster Post",
    url: null,
    publishedAt: null,
  });
  const { kind, short } = askOf([article], "What will Norway send?");
  expect(kind).toBe("answered");
  expect(short && article.text.slice(short.start, short.end)).toBe("up to 40 boats and 300 soldiers");
});
