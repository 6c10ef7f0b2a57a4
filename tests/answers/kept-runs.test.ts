import { expect, test } from "vitest";
import { shortOf } from "./short-of.ts";

test.each([
  // Who did it is whoever is told of first; when, where and how it was done is nobody.
  ["Who beat Leeds?", "Rovers beat Leeds, who had been beaten by Derby on Monday.", "Rovers"],
  ["Who bought the site?", "Acme bought the site, which was bought by the council in 1999.", "Acme"],
  ["Who made the cake?", "Ann Roy made the cake, to be made by hand each year.", "Ann Roy"],
  ["Who paid the fine?", "Ann Roy paid the fine, which must be paid by Friday.", "Ann Roy"],
  ["Who led the team?", "Jo Hill, who led the team, said it was led by example.", "Jo Hill"],
  ["Who broke the record?", "Mia Toft broke the record, which was broken by a tenth of a second.", "Mia Toft"],
  ["Who drafted the law?", "The law was drafted by law students at Hull.", "students at Hull"],
  // What ended has not ended when something else does.
  ["When did the rain stop?", "The rain stopped on Tuesday, but flood warnings stay in place until Friday.", "Tuesday"],
  ["When does the offer expire?", "The offer expires on 3 May, though vouchers can be used until 10 June.", "3 May"],
  [
    "When was the fighting over?",
    "Fighting was over by 3 March, though a curfew stayed in place until 20 April.",
    "3 March",
  ],
  [
    "When does the inquiry finish?",
    "The inquiry finishes in June and ministers have until September to reply.",
    "June",
  ],
  // Ages in one row, and a stranger's behind a verb.
  ["How old are the twins?", "The twins, 12, were rescued by Sam Hill, 45.", "12"],
  ["How old are the pandas?", "The pandas, aged three, will fly to Scotland with keeper Ann Roy, 34.", "three"],
  ["How old are the brothers?", "Two brothers aged 14 and 16 from Derby were questioned.", "14 and 16"],
  // A measure, and by how much it differs or how often it comes.
  ["How long did the race take?", "The race took two hours, 20 minutes less than in 2019.", "two hours"],
  ["How long did he work there?", "He worked there for two years, five days a week.", "two years"],
  ["How long did they march?", "They marched for six days, 10 hours a day.", "six days"],
  ["How long did the race take?", "The race took two hours and 20 minutes.", "two hours and 20 minutes"],
  // Where, without who found it or how.
  ["Where was the body found?", "The body was found by a jogger in the river on Sunday.", "in the river"],
  ["Where was the boy found?", "The boy was found asleep under his bed.", "under his bed"],
  ["Where was the knife found?", "The knife was found in a bin behind the pub.", "in a bin behind the pub"],
  // The part that the second verb tells of, and the whole that the first does.
  ["How many planes have been repaired?", "Five of the six planes that were hit have been repaired.", "Five"],
  ["How much was each lamb?", "The farm sold 400 lambs for £32,000, or £80 each.", "£80"],
  ["How much did the farm get for the lambs?", "The farm sold 400 lambs for £32,000, or £80 each.", "£32,000"],
  // A reason, and what is said to be none.
  ["Why did she quit?", "She quit because of her health, not because of the row over pay.", "health"],
  ["Why was the match called off?", "The match was called off due to heavy snow.", "heavy snow"],
  [
    "Why was the match put off?",
    "The match was put off due to open hostility in the crowd.",
    "open hostility in the crowd",
  ],
])("%s %s: %s", (question, body, short) => {
  expect(shortOf(question, body)).toBe(short);
});

test.each([
  ["What did Mr Lund say?", 'Mr Lund said his "best friend" had betrayed him and that he would sue.', "best friend"],
  [
    "What do critics say about the law?",
    'Critics say the law, known as the "gag bill", would silence reporters.',
    "gag bill",
  ],
  ["What did the union say about the offer?", 'The union said the offer was an insult and "too late".', "too late"],
  ["Why is the road shut?", "The road is shut for repairs and due to reopen on Friday.", "reopen"],
])("%s %s: more or other than %s", (question, body, less) => {
  expect(shortOf(question, body)).not.toBe(less);
});
