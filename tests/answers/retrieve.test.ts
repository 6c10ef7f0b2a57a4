import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { articlesToRead } from "../../src/answers/retrieve.ts";
import { ARTICLES_READ } from "../../src/answers/searched.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";

function report(id: string, body: string, outlet: string | null = null): Article {
  return makeArticle({ id, title: null, body, outlet, url: null, publishedAt: null });
}

const STORM = report("storm", "Gusts reached 41 metres a second at the airport of Lund.");
const WIND_FARM = report("farm", "A wind farm opens off Malm.");
const FERRY = report("ferry", "The ferry stays in port.", "North Post");

const read = (text: string, articles: readonly Article[]) =>
  articlesToRead(
    readQuestion(text, { now: null, outlets: ["North Post"] }),
    createArticleIndex(articles),
    articles,
  ).map(({ articleId }) => articleId);

test("of few articles those without a word of the question are read last, in the same order however they came", () => {
  expect(read("How strong was the wind?", [STORM, FERRY, WIND_FARM])).toEqual(["farm", "ferry", "storm"]);
  expect(read("How strong was the wind?", [WIND_FARM, STORM, FERRY])).toEqual(["farm", "ferry", "storm"]);
});

test("nothing is added where an outlet is asked for, where nothing is asked for, or among many articles", () => {
  expect(read("What did North Post say about the ferry?", [STORM, FERRY, WIND_FARM])).toEqual(["ferry"]);
  expect(read("What?", [STORM, FERRY])).toEqual([]);
  const others = Array.from({ length: ARTICLES_READ }, (_, i) => report(`other ${i}`, `Number ${i} was drawn.`));
  expect(read("How strong was the wind?", [WIND_FARM, ...others])).toEqual(["farm"]);
});

test("one of few that shares no word with the question may answer it, but not one about a name that none has", () => {
  const { considered } = askOf([STORM, FERRY], "How strong was the wind?");
  expect(considered[0] && quoteText(considered[0].quote)).toBe(STORM.text);
  expect(askOf([STORM, FERRY], "Is there a cure for Ebola?").kind).toBe("not-found");
});
