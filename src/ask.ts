// A question of a talk -> its answer from the articles of a workspace.
import type { Answer, Question } from "./answers/answer.ts";
import { listingFor } from "./answers/corpus-answer.ts";
import { answerInThread } from "./answers/follow-up/thread.ts";
import { isCounted, isListed, isOrdered } from "./answers/question/corpus-question.ts";
import { readQuestion } from "./answers/question/question.ts";
import { isWrittenAsName, isWrittenIn, namesTyped, perhapsMeant, respelled } from "./answers/question/spelling.ts";
import { answerQuestion } from "./answers/respond.ts";
import { retrieveArticles, withTheRest } from "./answers/retrieve.ts";
import { ARTICLES_READ, besideNewest } from "./answers/searched.ts";
import { holdAllThings } from "./answers/words/same-things.ts";
import type { SpokenOf } from "./chat/context.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
import { sentencesOf } from "./corpus/passage.ts";
import { storyAround } from "./lookup.ts";
import type { ArticleIndex } from "./search/search.ts";
import { stem } from "./text/stem.ts";
import { termsOf } from "./text/words.ts";
import type { EpochMs } from "./time.ts";
import type { Corpus, Workspace } from "./workspace.ts";

/** The articles of a story are looked for among so many: its questions have words that many others have. */
const HITS_AMONG = 1_000;

export type Talk = {
  /** The answer before, from whose question words may be left out. */
  readonly previous: Answer | null;
  /** A topic was briefed on or a story opened since, and is what is spoken of. */
  readonly spokenOf: SpokenOf | null;
  readonly at: EpochMs;
  /** Whose "yesterday" is meant. */
  readonly timeZone: string;
};

export async function answerOf(
  text: string,
  { previous, spokenOf, at: now, timeZone }: Talk,
  workspace: Workspace,
): Promise<Answer> {
  const corpus = await workspace.corpus();
  const { index, outlets } = corpus;
  const meant = respelled(text, index) ?? text;
  const topic = spokenOf?.topic ?? null;
  const last = topic === null ? previous : null;
  const asked = last?.question ?? null;
  const before =
    topic !== null
      ? readQuestion(topic, { now, outlets })
      : asked && { ...asked, story: spokenOf?.articles[0] ?? asked.story ?? null };
  const typed = [meant, before?.joinedTo ?? "", before?.askedAs ?? ""];
  const named = await namesTyped(typed, index, (word) => isNamedIn(word, workspace));
  const found = await answerInThread(
    meant,
    { before, last },
    {
      reading: { now, timeZone, outlets, named },
      answered: (question, among) => answerFrom(question, corpus, workspace, among),
      spokenOf: () => articlesSpokenOf(before, spokenOf, workspace),
    },
  );
  const amid = topic === null ? before?.amid : spokenOf?.articles;
  const isAmid = amid !== undefined && !found.question.story;
  return { ...found, question: { ...found.question, text, ...(isAmid && { amid }) } };
}

/** The words with one that no article has exchanged for one that articles have; null when nothing is near. */
export async function perhapsMeantIn(words: string, workspace: Workspace): Promise<string | null> {
  const { index } = await workspace.corpus();
  return perhapsMeant(words, index, {
    isNamed: (word) => isNamedIn(word, workspace),
    isWritten: async (word) => (await articlesWith(word, workspace)).some(({ text }) => isWrittenIn(word, text)),
  });
}

async function isNamedIn(word: string, workspace: Workspace): Promise<boolean> {
  const articles = await articlesWith(word, workspace);
  return articles.some(({ text, bodyStart }) => isWrittenAsName(word, text.slice(bodyStart)));
}

function articlesWith(word: string, workspace: Workspace): Promise<readonly Article[]> {
  return workspace.search([stem(word)], ARTICLES_READ);
}

/** From the articles that fit the question best, or of some of them alone. */
async function answerFrom(
  read: Question,
  { index, searched, outlets }: Corpus,
  workspace: Workspace,
  among?: readonly Article[],
): Promise<Answer> {
  const question = besideNewest(read, searched);
  const found = among ? bestAmong(among, question, index) : await bestOfAll(question, index, workspace);
  return answerQuestion(question, { ...found, stats: index, searched, outlets });
}

/** What is read for a question; for the first or last report of something, the story that fits the words best. */
async function bestOfAll(question: Question, index: ArticleIndex, workspace: Workspace) {
  const listing = listingFor(question, index);
  if (listing !== null) return { hits: [], articles: await workspace.store.articles.get(listing.ids), listing };
  // Which of them are an outlet's is seen when the reports of their stories have been found.
  const best = retrieveArticles(
    { ...question, outlet: isListed(question.ofCorpus) ? null : question.outlet },
    index,
    ARTICLES_READ,
  );
  const hits = index.articleCount > ARTICLES_READ ? best : withTheRest(question, best, await workspace.articles());
  if (!isOrdered(question.ofCorpus)) {
    const having = await workspace.found(hits);
    const articles = await ofItsStories(question, having, workspace);
    return { hits, articles, ...(articles.length > having.length && { counted: "of-their-stories" as const }) };
  }
  const [first] = await workspace.found(hits.slice(0, 1));
  return { hits, articles: first === undefined ? [] : await storyWith(first, workspace), counted: "of-story" as const };
}

/**
 * Which outlets wrote about the spill, and how many articles: those of its story count as well, in which it may be called a leak.
 * Where a word stands in the title or the opening, the article's event is meant.
 */
async function ofItsStories(
  { ofCorpus, terms }: Question,
  articles: readonly Article[],
  workspace: Workspace,
): Promise<readonly Article[]> {
  if (!isListed(ofCorpus) || terms.length === 0) return articles;
  const counted = new Map(articles.map((article) => [article.id, article]));
  const grouped = new Set<ArticleId>();
  let stories = 0;
  for (const article of articles) {
    if (stories === MOST_STORIES) break;
    if (grouped.has(article.id) || !opensWith(terms, article)) continue;
    stories++;
    for (const each of await storyWith(article, workspace)) {
      grouped.add(each.id);
      if (!counted.has(each.id)) counted.set(each.id, each);
    }
  }
  return [...counted.values()];
}

/** To find a story takes as long as to answer; a topic of many stories is rather one that articles name. */
const MOST_STORIES = 5;

function opensWith(terms: readonly string[], article: Article): boolean {
  const [first] = sentencesOf(article);
  return holdAllThings(new Set(termsOf(article.text.slice(0, first?.end ?? article.bodyStart))), terms);
}

/** The best of these articles for a question, with their hits; all where they are counted. */
function bestAmong(articles: readonly Article[], question: Question, index: ArticleIndex) {
  if (isCounted(question.ofCorpus)) return { hits: [], articles, counted: "of-story" as const };
  const withId = new Map(articles.map((article) => [article.id, article]));
  const found = retrieveArticles(question, index, HITS_AMONG).filter(({ articleId }) => withId.has(articleId));
  const hits = withTheRest(question, found, articles);
  return { hits, articles: hits.slice(0, ARTICLES_READ).map(({ articleId }) => withId.get(articleId)!) };
}

/** The articles of the stories last briefed on or opened, of the story spoken of, or of those that were briefed on before it. */
async function articlesSpokenOf(
  before: Question | null,
  since: SpokenOf | null,
  workspace: Workspace,
): Promise<readonly Article[]> {
  if (since !== null) return workspace.store.articles.get(since.articles);
  if (!before?.story) return workspace.store.articles.get(before?.amid ?? []);
  const article = await workspace.articleWithId(before.story);
  return article === null ? [] : storyWith(article, workspace);
}

/** The articles of the story that one is part of; it alone where it is in none. */
async function storyWith(article: Article, workspace: Workspace): Promise<readonly Article[]> {
  return (await storyAround(article, workspace))?.story.articles ?? [article];
}
