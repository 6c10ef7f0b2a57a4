import { expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { answerInThread } from "../../src/answers/follow-up/thread.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerQuestion } from "../../src/answers/respond.ts";
import { retrieveArticles } from "../../src/answers/retrieve.ts";
import { ARTICLES_READ, searchedIn } from "../../src/answers/searched.ts";
import { type Article, makeArticle, titleOf } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";

function report(title: string, body: string): Article {
  return makeArticle({ title, body, outlet: "North Post", url: null, publishedAt: null });
}

const match = report(
  "Larvik win the Fjord Cup",
  "Larvik won the Fjord Cup for the first time on Sunday, beating Hamre 3-1 in front of 4,300 people. The winning goal was scored by Nils Aker. The Hamre captain, Ove Lind, was sent off. The education minister, Tora Vik, handed over the trophy.",
);
const strike = report(
  "Teachers in Belmora end their strike",
  "Teachers in Belmora ended a strike of three days on Thursday. The education minister, Valda Orne, dropped her plan for larger classes. Some 40,000 people had marched on Tuesday, unions said. The teachers' union called that a signal, though not a solution.",
);
const flood = report(
  "Flood in Tarnia kills nine",
  "Nine people died when the river Osk flooded villages in Tarnia on Monday. The interior minister, Petra Holm, said that 2,000 people had left their homes. The governor, Ivo Tarn, called for help.",
);
const probes = report(
  "Two probes near Mars",
  "Two probes are to reach Mars this week. The Tarnian mission to Mars has cost 74 million dollars, a fraction of the price of Marvin. Marvin was built in Larvik.",
);
const vote = report(
  "Ny Kurs narrowly ahead in Oster",
  "Dora Lind, who leads Ny Kurs in Oster, spoke to supporters. “We have been ahead before,” she said. The leader of the Liberals did not comment.",
);
const raid = report(
  "Two held over raid on the abbey of Pell",
  "A brother and a sister aged 24 and 31 were arrested in Hamre on Friday on suspicion of the raid on the abbey of Pell, in which a silver cup was stolen. They are to appear in court on Monday. Their lawyer, Owen Tarr, said that they deny it. The police said a third person was being looked for.",
);
const bakery = report(
  "Bakery in Vesthal stays open",
  "The bakery in Vesthal was founded by Rolf Beck in 1950. His nephew, Karl Orm, founded its museum of spoons in 1990. The ovens were mended last week.",
);
const drought = report("Drought in Oster", "The UN needs 30 million dollars for Oster by June. Wells are dry.");
const bid = report(
  "Rival bid for Lumis",
  "The German group Brennau has offered 1.35 billion dollars for the sensor maker Lumis. Brennau would keep the headquarters in Oulu. Antti Kosk, who founded Lumis in 2008 and is its largest shareholder, did not say which offer he preferred. The trade union Pro spoke in favour of the German bid.",
);
const wells = report("Wells of Lund are shut", "The mayor of Lund said the wells would be shut. Rain is not foreseen.");
const ALL = [match, strike, flood, probes, vote, raid, bakery, drought, bid, wells];

/**
 * Asks one after another; the story spoken of is the article that was quoted. `of`: a topic briefed on, and its article; without a
 * topic it was opened.
 */
async function lastOf(
  texts: readonly string[],
  of?: readonly [topic: string | null, article: Article],
  all: readonly Article[] = ALL,
): Promise<Answer> {
  const index = createArticleIndex(all);
  const searched = searchedIn(all);
  const reading = { now: null, outlets: ["North Post"], named: new Set<string>() };
  const byId = new Map(all.map((article) => [article.id, article]));
  const before = of?.[0] ? readQuestion(of[0], reading) : null;
  let last: Answer | null = null;
  for (const text of texts) {
    const question = last === null ? before : last.question;
    const spoken: Article | undefined = last === null ? of?.[1] : byId.get(last.question.story!);
    last = await answerInThread(
      text,
      { before: question, last },
      {
        reading,
        answered: async (asked, among = all) => {
          const hits = retrieveArticles(asked, index, ARTICLES_READ);
          const articles = hits.flatMap(({ articleId }) => among.find(({ id }) => id === articleId) ?? []);
          return answerQuestion(asked, { stats: index, articles, hits, searched });
        },
        spokenOf: async () => (spoken === undefined ? [] : [spoken]),
      },
    );
  }
  return last!;
}

const firstOf = ({ considered: [first] }: Answer) => (first === undefined ? "" : quoteText(first.quote));

test.each([
  ["Who ended a strike in Belmora?", "who is the minister?", "Valda Orne"],
  ["Who won the Fjord Cup?", "who is the minister?", "Tora Vik"],
  ["How many people died in Tarnia?", "who is the minister?", "Petra Holm"],
])("a short question without a name is asked of the story before: %s %s", async (before, text, expected) => {
  expect(firstOf(await lastOf([before, text]))).toContain(expected);
});

test.each([
  ["Who won the Fjord Cup?", "What about Tarnia?", "Tarnia?", "Tarnia"],
  ["Who scored the winning goal?", "and Belmora?", "Belmora?", "Belmora"],
])(
  "a name that has nothing to do with the question before is asked about alone: %s %s",
  async (before, text, as, told) => {
    const answer = await lastOf([before, text]);
    expect([answer.question.text, answer.question.askedAs]).toEqual([text, as]);
    expect(answer.kind).not.toBe("answered");
    expect(titleOf(answer.considered[0]!.quote.article)).toContain(told);
  },
);

test.each([
  ["Who won the Fjord Cup?", "what about Hamre?"],
  ["How many people died in Tarnia?", "and in Belmora?"],
])("one that may have to do with it takes its place in it: %s %s", async (before, text) => {
  expect((await lastOf([before, text])).question.askedAs).toMatch(/^(?:Who|How many)/);
});

test("which is said where it would have been read otherwise", async () => {
  const { question } = await lastOf(["Who won the Fjord Cup?", "who is the minister?"]);
  expect(question.text).toBe("who is the minister?");
  expect(question.askedAs).toBe("Who won the Fjord Cup? Who is the minister?");
});

test("and of the topic that was briefed on", async () => {
  const answer = await lastOf(["who is the minister?"], ["fjord cup", match]);
  expect(firstOf(answer)).toContain("Tora Vik");
  expect(answer.question.askedAs).toBe("fjord cup? Who is the minister?");
});

test("where the story has nothing it is asked of all, which is said, and the talk stays with the story", async () => {
  const asked = ["Who ended a strike in Belmora?", "who is the captain?"];
  const answer = await lastOf(asked);
  expect(firstOf(answer)).toContain("Ove Lind");
  expect(answer.elsewhere).toBe(true);
  expect(answer.question.askedAs).toBe("who is the captain?");
});

const crash = report(
  "Bus crash on A9 kills three",
  "Three people died and 14 were hurt when a bus left the A9 near Dunkeld on Sunday. The driver, Alan Gray, 52, was arrested on Monday. Police said he had fallen asleep. Sgt Ian Low pulled six children from the bus. The road was shut until Tuesday. A memorial was held in Perth on Friday.",
);
const talks = report(
  "Britain and France send troops to Malova",
  "Britain and France have sent 900 troops to Malova. Germany refused to send any. President Robert Dunn of Malova thanked both countries. The talks on Malova were held in Geneva in May and lasted three days. They ended without a deal.",
);

test("what the story may answer does not go before a sure answer elsewhere", async () => {
  const asked = ["Where was the memorial held?", "Where were the talks held?"];
  const answer = await lastOf(asked, undefined, [...ALL, crash, talks]);
  expect(firstOf(answer)).toContain("Geneva");
});

test("a reason in the sentence after the one that was quoted answers without repeating the act", async () => {
  const answer = await lastOf(["Who was arrested after the bus crash?", "why?"], undefined, [match, crash, flood]);
  expect(firstOf(answer)).toContain("fallen asleep");
  expect(answer.kind).toBe("answered");
});

test("what is not answered leaves the talk as it was", async () => {
  const answer = await lastOf(["Who won the Fjord Cup?", "how much was the prize worth?", "when was that?"]);
  expect(answer.question.askedAs).toBe("Who won the Fjord Cup? When was that?");
  expect(answer.question.story).toBe(match.id);
});

test("a question of several words that only another story is near to leaves the one before", async () => {
  const unanswered = "who built the river villages?";
  const answer = await lastOf(["Who won the Fjord Cup?", unanswered, "who else?"]);
  expect((await lastOf(["Who won the Fjord Cup?", unanswered])).kind).not.toBe("answered");
  expect(answer.question.askedAs).not.toContain("Fjord Cup");
});

test("a question that names what it is about is asked of all", async () => {
  const answer = await lastOf(["Who won the Fjord Cup?", "Who is the minister in Belmora?"]);
  expect(firstOf(answer)).toContain("Valda Orne");
  expect(answer.elsewhere).toBeUndefined();
});

test("words that answered of one thing do not answer of the one that takes its place", async () => {
  const first = await lastOf(["How much has the mission to Mars cost?"]);
  expect(first.kind).toBe("answered");
  const next = await lastOf(["How much has the mission to Mars cost?", "and Marvin?"]);
  expect(next.question.askedAs).toContain("Marvin");
  expect(next.kind).not.toBe("answered");
});

test("another place may be that of another thing", async () => {
  const answer = await lastOf(["How many people died on the ferry?", "and in Tarnia?"]);
  expect(firstOf(answer)).toContain("Nine people died");
});

test("she is the woman who was named, whatever was asked in between without an answer", async () => {
  const first = await lastOf(["Who leads Ny Kurs in Oster?"]);
  expect(first.question.person).toEqual({ name: "Dora Lind", as: "she" });
  const asked = ["Who leads Ny Kurs in Oster?", "Who leads the Liberals in Oster?"];
  expect((await lastOf([...asked, "what did she say?"])).question.askedAs).toBe("what did Dora Lind say?");
  expect((await lastOf([...asked, "what did he say?"])).question.askedAs).toContain("What did he say?");
  expect((await lastOf([asked[0]!, "what did he say?"])).question.askedAs).toContain("What did he say?");
});

test("they are those of the last question that was shown with every word of it, also where it was asked of another story", async () => {
  const asked = ["How many people died in Tarnia?", "Who was arrested?"];
  const next = async (text: string) => (await lastOf([...asked, text])).question.askedAs;
  expect((await lastOf(asked)).considered[0]?.quote.article).toBe(raid);
  expect(await next("Where were they arrested?")).toBe("Who was arrested? Where were they arrested?");
  expect(firstOf(await lastOf([...asked, "who is their lawyer?"]))).toContain("Owen Tarr");
  expect(firstOf(await lastOf([...asked, "When do they appear in court?"]))).toContain("on Monday");
});

test("a body is asked of by its other name where the articles call it so", async () => {
  const answer = await lastOf(["How much does the United Nations need for Oster?"]);
  expect(firstOf(answer)).toContain("30 million dollars");
  expect(answer.question.askedAs).toBe("How much does the UN need for Oster?");
});

test("a body whose short name is an asking word is not asked for by it: what answers would speak of anyone", async () => {
  const answer = await lastOf(["What did the World Health Organization say about the wells of Lund?"]);
  expect(answer.kind).not.toBe("answered");
  expect(answer.question.terms).toContain("organ");
});

test("an outlet stays one where a body is asked of by its other name", async () => {
  const { question } = await lastOf(["How much does the United Nations need for Oster, according to the North Post?"]);
  expect(question.terms).not.toContain("north");
});

test("a whole question that the story has every word of is what the next one goes on from", async () => {
  const asked = ["Who won the Fjord Cup?", "Who was sent off?"];
  expect((await lastOf([...asked, "when?"])).question.askedAs).toContain("sent off");
  expect((await lastOf([...asked, "when?"])).considered[0]?.quote.article).toBe(match);
});

test("but it is what was named before", async () => {
  const asked = ["Who won the Fjord Cup?", "who was the minister?", "where was it held?"];
  expect((await lastOf(asked)).question.askedAs).toBe("where was the Fjord Cup held?");
});

test("what is not told of one firm is not told of it by when it was of another", async () => {
  const asked = ["Who founded Brennau?", "when?"];
  const [first, next] = [await lastOf(asked.slice(0, 1)), await lastOf(asked)];
  expect(firstOf(next)).toBe(firstOf(first));
  expect([first.kind, next.kind]).not.toContain("answered");
});

test('what is spoken of with "the" is that of the story, also where another tells more of its like', async () => {
  const asked = ["Who founded Lumis?", "what does the union think?"];
  expect(firstOf(await lastOf(asked.slice(1)))).toContain("teachers' union");
  expect(firstOf(await lastOf(asked))).toContain("trade union Pro");
});

test("and of the one that was opened, with which the talk stays", async () => {
  const answer = await lastOf(["what does the union think?"], [null, bid]);
  expect(firstOf(answer)).toContain("trade union Pro");
  expect(answer.question.story).toBe(bid.id);
});

test("later is not what was told", async () => {
  const asked = ["How many goals were scored in the Fjord Cup at first?", "and later?"];
  expect(firstOf(await lastOf(asked))).not.toBe(firstOf(await lastOf(asked.slice(0, 1))));
});

test("who else is nobody who was told", async () => {
  const asked = ["Who founded the bakery in Vesthal?", "who else?"];
  expect(firstOf(await lastOf(asked.slice(0, 1)))).toContain("Rolf Beck");
  expect(firstOf(await lastOf(asked))).not.toContain("Rolf Beck");
});

test("what is asked about with nothing else is shown where a sentence has it", async () => {
  const answer = await lastOf(["Who founded the bakery in Vesthal?", "what about the ovens?"]);
  expect(answer.kind).not.toBe("not-found");
  expect(firstOf(answer)).toContain("The ovens were mended");
});
