// Our own questions, over samples, reports made up and reports of the development data -> how many are answered rightly.
import { existsSync } from "node:fs";
import type { Article } from "../../src/corpus/article.ts";
import { dropRepeats } from "../../src/corpus/duplicates.ts";
import { readArticleFiles } from "../../src/files/read.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import { askerOf } from "../asker.ts";
import { amongOf, type Judged, judged, type Measure, type Said, saidBy, shareOf } from "../judged.ts";
import { overlapAnswer } from "../overlap.ts";
import { type OwnQuestion, questionsIn } from "../question-files.ts";
import type { Row } from "../row.ts";
import { inventedLeftForMeasuring } from "../train/invented-news.ts";
import { type NewsQuestion, newsLeftForMeasuring } from "../train/news-questions.ts";
import { SEED_FILES } from "../train/seed-examples.ts";

type Group = { readonly articles: readonly Article[]; readonly questions: readonly OwnQuestion[] };
type QuestionSet = { readonly name: string; readonly hasGoals: boolean; readonly groups: readonly Group[] };

const MEASURES: readonly {
  readonly measure: Measure;
  readonly name: string;
  readonly goal: number | null;
  readonly hasPeer: boolean;
}[] = [
  { measure: "sentence", name: "right sentence first", goal: 0.9, hasPeer: true },
  // The peer gives its sentence whole, and says of nothing that it is sure.
  { measure: "short", name: "short answer right", goal: 0.85, hasPeer: false },
  { measure: "right", name: "answered rightly", goal: null, hasPeer: true },
  { measure: "wrong", name: "answered wrongly", goal: null, hasPeer: true },
  { measure: "absent", name: "absent, not answered", goal: 0.95, hasPeer: true },
  { measure: "sure", name: "sure, right of these", goal: null, hasPeer: false },
];

/**
 * What there is in the project is measured without `dataDir` as well. Beside each measure stands of how many it is. Nothing
 * has learned from any of these but those called seeds.
 */
export async function rows(dataDir: string | null): Promise<Row[]> {
  const sets = [...(await seedSets()), madeUpSet(), ...(await newsSets(dataDir))];
  return sets.flatMap(rowsOf);
}

async function seedSets(): Promise<QuestionSet[]> {
  const [seeds, few] = [await articlesIn("seeds"), await articlesIn("tests/fixtures/few-articles")];
  const over = (articles: readonly Article[], ...files: readonly string[]) => [
    { articles, questions: files.flatMap(questionsIn) },
  ];
  return [
    { name: "seeds", hasGoals: true, groups: over(seeds, ...SEED_FILES) },
    { name: "second newcomer", hasGoals: true, groups: over(seeds, "questions-second-newcomer") },
    { name: "third newcomer", hasGoals: true, groups: over(seeds, "questions-third-newcomer") },
    { name: "few articles", hasGoals: false, groups: over(few, "questions-few-articles") },
  ];
}

async function articlesIn(folder: string): Promise<Article[]> {
  return dropRepeats((await readArticleFiles([folder])).articles);
}

function madeUpSet(): QuestionSet {
  return { name: "made up", hasGoals: false, groups: groupsOf(inventedLeftForMeasuring()) };
}

async function newsSets(dataDir: string | null): Promise<QuestionSet[]> {
  if (dataDir === null || !existsSync(dataDir)) {
    console.error(
      `${dataDir === null ? "No --data" : `No folder ${dataDir}`}: questions over its reports are left out.`,
    );
    return [];
  }
  const byWriter = await newsLeftForMeasuring(dataDir);
  return [...byWriter].map(([writer, questions]) => ({
    name: `writer ${writer}`,
    hasGoals: false,
    groups: groupsOf(questions),
  }));
}

/** Each question is asked of its own reports. */
function groupsOf(questions: readonly NewsQuestion[]): Group[] {
  const byReports = Map.groupBy(questions, ({ articles }) => articles.map(({ id }) => id).join(" "));
  return [...byReports.values()].map((group) => ({
    articles: group[0]!.articles,
    questions: group.map(({ question, says, short }) => ({ question, before: [], says, short })),
  }));
}

function rowsOf({ name: set, hasGoals, groups }: QuestionSet): Row[] {
  const [ours, overlap] = [ourSaid, overlapSaid].map((saidOf) => groups.flatMap((group) => judgedGroup(group, saidOf)));
  return MEASURES.map(({ measure, name, goal, hasPeer }) => ({
    task: "own",
    measure: `${set}: ${name} (${amongOf(ours!, measure).length})`,
    ours: shareOf(ours!, measure),
    peers: hasPeer ? [{ name: "overlap", value: shareOf(overlap!, measure) }] : [],
    goal: hasGoals ? goal : null,
  }));
}

type SaidOf = (articles: readonly Article[]) => (asked: OwnQuestion) => Said;

function judgedGroup({ articles, questions }: Group, saidOf: SaidOf): Judged[] {
  const said = saidOf(articles);
  return questions.map((each) => judged(each, said(each)));
}

function ourSaid(articles: readonly Article[]): ReturnType<SaidOf> {
  const ask = askerOf(articles);
  return (asked) => saidBy(ask, asked);
}

/** Knows of no question before. */
function overlapSaid(articles: readonly Article[]): ReturnType<SaidOf> {
  const index = createArticleIndex(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return ({ question }) => {
    const { sentences, answerable } = overlapAnswer({ id: question, question }, index, byId);
    return { first: sentences[0]?.text ?? "", short: "", answered: answerable, sure: false };
  };
}
