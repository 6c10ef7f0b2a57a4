import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerFromArticle } from "../../src/answers/respond.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { isOfOther } from "./is-of-other.ts";

test.each([
  ["another year", "How many jobs did the port lose in 2012?", "In 2013 the port lost 400 jobs."],
  ["another month", "How many jobs did the port lose in July?", "The port lost 400 jobs in August."],
  ["another day", "Who spoke on Monday?", "Anna Roy spoke on Tuesday."],
  ["another of a row", "Where is the firm's first factory?", "The firm will build its second factory in Tarnholm."],
  ["another place", "How many people died in Pell near Norway?", "In Sweden 12 people died."],
  ["several places", "How many people died in Norway?", "The storm killed 12 people in Denmark, Norway and Sweden."],
  ["no place that is asked", "How many people voted in Norway?", "Some 900 people voted."],
  ["nobody's name", "Who is the president of Norway?", "Norway voted on Sunday."],
  ["people for those asked about", "How many doctors died of the fever?", "The fever has killed 240 people."],
  ["who did not", "Who rang the bell?", "Anna Roy, the founder, did not ring the bell herself."],
  ["another firm", "How many people does Orrin Foods employ?", "Halmer employs 4,100 people in nine dairies."],
  ["another firm's", "Who is the head of Orrin Foods?", "“Halmer’s head, Anna Roy, spoke on Sunday."],
  ["who told of it", "Who died in the fire?", "Four people died in the fire, Chief Constable Anna Roy said."],
  ["who told of it behind", "Who was hurt?", "“Two riders were hurt,” said Constable Anna Roy."],
  ["where it was done", "Who killed the last wolf?", "The last wolf in the Orre valley was killed in 1931."],
  ["where, by a thing's name", "Who stole the statue?", "The statue was stolen at the harbour of Skive."],
  ["an age", "How many hikers came from Lund?", "Three hikers were hurt, one of them a girl of eleven from Lund."],
  [
    "the head of a firm named before",
    "Who is the chief executive of Almer?",
    "The bakery chain Tolle buys its milk from Almer. “We need to know,” its chief executive, Nils Abend, said.",
  ],
  [
    "what others pay whom it is asked of",
    "How much does Dornfeld pay for Almer?",
    "It must pay Dornfeld 15 million euros.",
  ],
  ["who is paid pays", "How much did Almer pay Vexo?", "The operator, Vexo, has paid Almer 3 million pounds."],
  ["a price for all", "What does Brisk pay per share?", "Brisk will pay 640 million euros for Almer."],
  ["when it began", "When did the Vesna mission end?", "Vesna was launched in March 2004."],
  ["what somebody wants", "How much did the patients receive?", "Each of the patients should receive 1,500 dollars."],
  ["what would be", "How many people lost their work?", "Without the line 140 people would lose their work."],
  ["what is expected", "How many visitors came to the show?", "The museum expects some 15,000 visitors of the show."],
  [
    "sales for a profit",
    "How much profit did Norvik make last year?",
    "Norvik had sales of 310 million euros last year.",
  ],
  ["revenue for a fine", "How much was Norvik fined?", "Norvik had 890 million euros in revenue last year."],
  ["who did not, as an apposition", "Who visited the works?", "The head, Peter Holt, did not visit the works."],
  ["whom it was done to", "Who accused Carlsen?", "On Monday Carlsen accused fellow grandmaster Hans Niemann."],
  ["who was it done to", "Who photographed Anna Roy?", "Anna Roy was photographed in Lund."],
  ["what was bought buys", "Who bought Tauern Lifts?", "Tauern Lifts has bought Bergbahn Orn for 38 million crowns."],
  ["the one asked about", "Who gave Lomax the pot?", "An assistant, Zack Lomax, said he was given the pot on Monday."],
  ["who conceded", "Who won the election in Velm?", "The mayor of Velm, Arno Beck, conceded after the election."],
  ["a role elsewhere", "Who is Orrin Foods's chairman?", "Calder's chairman, Tomas Brekke, spoke to Orrin."],
  ["spectators", "Who won the final? By how much?", "Linden won the final before 12,000 spectators."],
])("tells of something else: %s", (_, question, body) => {
  expect(isOfOther(question, body)).toBe(true);
});

test.each([
  [
    "the year asked about among others",
    "How many jobs did the port lose in 2012?",
    "In 2012 and 2013 the port lost 400 jobs.",
  ],
  ["a verb for a month", "How many people may march?", "In August 400 people may march."],
  ["who did it in a place", "Who won the race in Lund?", "In Lund the race was won by Anna Roy."],
  ["a crew, no age", "How many sailed in the boat?", "The boat sailed with a crew of nine."],
  [
    "the head of the firm named before",
    "Who is the chief executive of Tolle?",
    "The bakery chain Tolle buys its milk from Almer. “We need to know,” its chief executive, Nils Abend, said.",
  ],
  [
    "who pays whom as asked",
    "How much must Almer pay Dornfeld?",
    "If it declines, Almer must pay Dornfeld 15 million euros.",
  ],
  ["a price for one", "What does Brisk pay per share?", "Brisk will pay 21 euros in cash for each share."],
  ["a price a ride", "How much does it cost per ride?", "It costs 2 crowns a ride."],
  ["the sum asked for", "How much did Norvik make last year?", "Norvik made a profit of 31 million euros last year."],
  ["who did, but not another thing", "Who founded Almer?", "Its founder, Anna Roy, did not sell."],
  ["what was wanted", "How much did the union want?", "The union should get 3 per cent, it wants 5 per cent."],
  ["who it was done by", "Who accused Carlsen?", "Hans Niemann accused Carlsen on Monday."],
  ["a namesake", "Who introduced Vance?", "Jimmy Vance introduced him, Bob Vance, on Monday."],
  ["who conceded lost", "Who lost the election?", "The mayor, Arno Beck, conceded after the election."],
  ["the role here", "Who is Calder's chairman?", "Calder's chairman, Tomas Brekke, spoke on Sunday."],
  ["a lead", "By how much did Linden win the final?", "Linden won the final by 12 points."],
  ["no order at all", "Who was the first to reach the top?", "Anna Roy reached the top."],
  ["the place asked about", "How many people died in Norway?", "In Norway 12 people died."],
  ["the place asked about with its country", "How many people died in Pell?", "PELL, Sweden - 12 people died."],
  ["both places asked about", "How many people died in Norway and Sweden?", "In Norway and Sweden 12 people died."],
  ["a place for no figure", "Who won in Norway?", "Anna Roy won, and left for Sweden."],
  ["a name", "Who is the president of Norway?", "The president, Anna Roy, spoke on Sunday."],
  ["those asked about", "How many doctors died of the fever?", "The fever has killed 40 doctors, among 240 people."],
  ["who did not, as asked", "Who did not ring the bell?", "Anna Roy did not ring the bell."],
  ["who did not, as asked in short", "Who didn't ring the bell?", "The founder, Anna Roy, did not ring the bell."],
  ["another firm beside the one asked about", "How many people does Orrin employ?", "Halmer says Orrin employs 4,100."],
  ["another firm behind", "How many people work there for Orrin?", "Some 4,100 people work for Halmer."],
  ["a person for the firm", "How much does Orrin Foods owe?", "Anna Roy put the debts at $12 million."],
  ["a meeting in the place asked about", "Who led the talks in Norway?", "The Council of Ports was led by Anna Roy."],
  [
    "the meeting asked about by its whole name",
    "Who led the Norden conference?",
    "The World Conference was led by Anna Roy.",
  ],
  ["who told of it, having been hurt", "Who was hurt?", "“It fell,” said Anna Roy, who was hurt."],
  ["who told of what was done", "Who wants more fire exits?", "More exits are needed, said Anna Roy."],
  ["one who was killed, as is said", "Who was killed?", "Police said Anna Roy was killed by a tram."],
  ["one who was hurt beside who told of it", "Who was hurt?", "Lena Ford was hurt in the fall, the port said."],
  ["the firm that is the answer", "Who owns Orrin Foods?", "Halmer Holdings owns it."],
  ["nobody's name asked", "How many people work in the dairies?", "Halmer employs 4,100 people in the dairies."],
  ["one of two", "Who won the race, Kolb or Roy?", "Ines Kolb beat Anna Roy to take the race."],
  ["a founder of the same name", "Who founded Tarn?", "The firm was founded by James Tarn in 1991."],
  ["an inventor of the same name", "Who invented Tarn's Cube?", "Erno Tarn invented the cube in 1974."],
  ["one of a firm of that name", "Who at Harmond resigned?", "Lars Harmond resigned on Monday."],
  ["an owner of the same name", "Who owns Tarn?", "Michael Tarn owns the agency."],
  ["who is married has married", "Who married Anna Roy?", "Anna Roy married Arno Beck in May."],
  ["who is met has met", "Who met President Beck?", "President Beck met Ines Kolb on Monday."],
  ["who plays whom", "Who plays Linden on Saturday?", "Linden plays Orn on Saturday."],
  ["whom a film stars", "Who stars?", "The film stars Ines Kolb."],
  ["what can be confirmed", "How much did the club pay?", "The club can confirm it paid 12 million euros."],
  ["what was feared", "How many were rescued?", "Crews who feared they might not arrive in time rescued 40 people."],
  ["what there is room for", "How many people did the hall seat?", "The hall can seat 4,000 people."],
  ["a fine to pay", "How much was the firm fined?", "The firm will pay a fine of 4 million euros."],
  ["a deal announced", "How much did Harmond pay for Almer?", "Harmond will pay 420 million dollars for Almer."],
  ["a price to pay", "What was the price of the studio?", "Harmond will buy the studio for 420 million dollars."],
  ["years to serve", "How many years was he jailed for?", "He will serve 12 years in prison."],
  ["what was pledged", "How much did the donors pledge?", "Donors will give 2 billion dollars."],
  ["jobs to be cut", "How many jobs were cut?", "The firm will cut 400 jobs."],
  ["sales of what was bought", "How many albums were bought?", "The album reached sales of 40,000."],
  ["red figures", "How much is Orrin in the red?", "Orrin had a loss of 3 million crowns."],
  [
    "both sums",
    "How much did Orrin earn, profit I mean?",
    "Orrin had sales of 2 million euros and a profit of 1 million.",
  ],
  ["damage", "How much damage did the storm do?", "The storm caused losses of 3 million crowns."],
  ["lives", "How many lives did the storm claim?", "The storm caused the loss of 40 lives."],
  ["what was allocated", "How much was allocated for schools?", "Schools get a budget of 3 million crowns."],
  ["what was sold was bought", "When did Linden sell Beck?", "Orn bought Beck from Linden on 4 May."],
  ["who joined left", "When did Beck leave Linden?", "Beck joined Orn from Linden on 4 May."],
  ["both ends", "When did the probe reach Mars?", "The probe, launched in 2020, touched down on Mars in May 2021."],
  ["a closure", "When does the closure begin?", "The tunnel will be closed from 10 January 2027."],
  ["another name of a body", "Who is the chairman of the Farm Board?", "The Board's chairman, Anna Roy, spoke."],
  ["a body named by a place", "Who is the leader of the Farm Party?", "Norway's opposition leader, Anna Roy, spoke."],
  ["the firm's", "Who is Orrin's chief executive?", "Tomas Brekke, the firm's chief executive, resigned."],
  ["the paper's", "Who owns the Daily Ledger?", "The paper's owner, Anna Roy, spoke."],
  ["the act without the kind", "When did the bridge collapse?", "The bridge collapsed under two lorries."],
])("does not: %s", (_, question, body) => {
  expect(isOfOther(question, body)).toBe(false);
});

test("a place that the title or the sentence before names is the one told of", () => {
  const asked = "How many people voted in Norway?";
  expect(isOfOther(asked, "Some 900 people voted.", "Norway votes")).toBe(false);
  expect(isOfOther(asked, "Norway has a new mayor. Some 900 people voted.")).toBe(false);
});

test("what tells of something else is shown as the closest, and not as the answer", () => {
  const article = makeArticle({
    title: "Port of Pell",
    body: "The port of Pell lost 400 jobs in August. It handles fish and timber.",
    outlet: null,
    url: null,
    publishedAt: null,
  });
  const kindOf = (text: string) => answerFromArticle(readQuestion(text, { now: null }), article).kind;
  expect(kindOf("How many jobs did the port of Pell lose in August?")).toBe("answered");
  expect(kindOf("How many jobs did the port of Pell lose in July?")).not.toBe("answered");
});
