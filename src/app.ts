// The two jobs, briefing and answering, each as one straight line of calls; the only file that knows all folders.
import type { Answer, Question } from "./answers/answer.ts";
import { readQuestion } from "./answers/question.ts";
import { rarity } from "./answers/rarity.ts";
import { answerQuestion } from "./answers/respond.ts";
import { retrieveArticles } from "./answers/retrieve.ts";
import { ARTICLES_READ } from "./answers/searched.ts";
import { articlesAbout } from "./briefing/about.ts";
import type { Briefing, BriefingItem, Budget } from "./briefing/briefing.ts";
import { summarize } from "./briefing/summarize.ts";
import { writeBriefing, writeItem } from "./briefing/write.ts";
import type { View } from "./chat/dates.ts";
import type { Services, StoryFound } from "./chat/handle.ts";
import type { Found } from "./chat/search-reply.ts";
import type { Status } from "./chat/status-reply.ts";
import type { Summarized } from "./chat/summary-reply.ts";
import { canonicalAddress } from "./corpus/address.ts";
import { type Article, type ArticleId, titleOf } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import { titleQuote } from "./corpus/passage.ts";
import { answerDelivery, briefingDelivery, searchDelivery, storyDelivery, summaryDelivery } from "./delivery.ts";
import type { Problem } from "./problem.ts";
import { bestPassages } from "./search/passages.ts";
import { groupStories } from "./stories/group.ts";
import { headlineOf } from "./stories/headline.ts";
import { rankStories } from "./stories/rank.ts";
import type { RankedStory, Story } from "./stories/story.ts";
import { termsOf } from "./text/words.ts";
import type { EpochMs } from "./time.ts";
import { type Opening, Workspace } from "./workspace.ts";

export type BriefRequest = {
  readonly topic: string | null;
  /** How far back; null: a day, or as far as needed where that holds nothing. */
  readonly sinceMs: number | null;
  readonly budget: Budget;
  /** Leave out what earlier briefings told. */
  readonly onlyNew: boolean;
};

export const DEFAULT_BUDGET: Budget = { stories: 5, sentences: 3, words: null };

/** Everything a briefing is made from: the same inputs give the same bytes. */
export type BriefingInputs = {
  readonly articles: readonly Article[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  readonly told: ReadonlySet<ArticleId>;
  readonly workspace: string;
};

/** The first job: articles -> briefing. Pure, so that an old briefing can be made again. */
export function composeBriefing({ articles, at, topic, budget, told, workspace }: BriefingInputs): Briefing {
  const about = topic === null ? articles : articlesAbout(articles, topic);
  const stories = groupStories(dropRepeats(about));
  const ranked = rankStories(stories, { now: at, interests: [] });
  return writeBriefing({ stories: ranked, at, topic, budget, told, considered: about, workspace });
}

/** A longer briefing of one story; a story that is asked for is wanted whole. */
const STORY_BUDGET = { sentences: 8, words: null };
const SUMMARY_BUDGET = { sentences: 5, words: null };
/** So many articles are looked through for the story that someone names, and so many hits are shown. */
const STORY_CANDIDATES = 60;
const HITS_SHOWN = 10;
const NEAREST_STORIES = 3;

/** What one person can ask for, on the articles of one workspace. */
export class App implements Services {
  readonly #workspace: Workspace;

  private constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Throws StoreError or RequestError with one clear sentence. */
  static async open(opening: Opening): Promise<App> {
    return new App(await Workspace.open(opening));
  }

  /** What could not be read of the folder that is looked at. */
  get problems(): readonly Problem[] {
    return this.#workspace.problems;
  }

  async brief(request: Partial<BriefRequest>): Promise<Briefing> {
    const { topic = null, sinceMs = null, budget = DEFAULT_BUDGET, onlyNew = false } = request;
    const at = await this.#workspace.now();
    const articles = await this.#workspace.inReach(sinceMs, at);
    const told = onlyNew ? await this.#workspace.toldUntil(at) : new Set<ArticleId>();
    const briefing = composeBriefing({ articles, at, topic, budget, told, workspace: this.#workspace.id });
    await this.#workspace.record(briefingDelivery(briefing, { budget, told }));
    return briefing;
  }

  async ask(text: string, previous: Question | null = null): Promise<Answer> {
    const { index, searched, outlets } = await this.#workspace.corpus();
    const now = await this.#workspace.now();
    const question = readQuestion(text, { now, previous, outlets });
    const hits = retrieveArticles(question, index, ARTICLES_READ);
    const articles = await this.#workspace.found(hits);
    const answer = answerQuestion(question, { stats: index, articles, hits, searched });
    await this.#workspace.record(answerDelivery(answer, now));
    return answer;
  }

  /** The story that fits the words best, or that has the id. */
  async story(words: string): Promise<StoryFound> {
    const { searched } = await this.#workspace.corpus();
    const named = await this.#articleWithId(words);
    const terms = termsOf(named ? (titleOf(named) ?? named.text) : words);
    const articles = await this.#workspace.search(terms, STORY_CANDIDATES);
    const first = named ?? articles[0];
    const ranked = await this.#storiesOf(articles);
    const found = first && ranked.find(({ story }) => holds(story, first));
    if (found && (named || hasAll(found.story.articles, terms))) {
      return { item: await this.storyInFull(found), nearest: [], searched };
    }
    const nearest = ranked.slice(0, NEAREST_STORIES).map(({ story }) => headlineOf(story));
    await this.#workspace.record(searchDelivery(words, nearest, await this.#workspace.now()));
    return { item: null, nearest, searched };
  }

  async storyInFull(ranked: RankedStory): Promise<BriefingItem> {
    const item = writeItem(ranked, STORY_BUDGET);
    await this.#workspace.record(storyDelivery(item, await this.#workspace.now()));
    return item;
  }

  async summarize(wanted: string | Article): Promise<Summarized> {
    if (typeof wanted !== "string") return this.#summarizeArticle(wanted);
    const article = await this.#articleFor(wanted);
    if (article !== null) return this.#summarizeArticle(article);
    if (canonicalAddress(wanted) !== null) return { kind: "link-not-held", link: wanted };
    return { kind: "not-found", wanted, searched: (await this.#workspace.corpus()).searched };
  }

  async search(words: string): Promise<Found> {
    const { searched, index } = await this.#workspace.corpus();
    const terms = termsOf(words);
    const hits = (await this.#workspace.search(terms, HITS_SHOWN)).map((article) => {
      const [best] = bestPassages(article, terms, (term) => rarity(term, index), 1);
      return { article, passage: best?.quote ?? null };
    });
    const shown = hits.flatMap(({ article, passage }) => [titleQuote(article) ?? [], passage ?? []].flat());
    await this.#workspace.record(searchDelivery(words, shown, await this.#workspace.now()));
    return { words, hits, searched };
  }

  async status(): Promise<Status> {
    const { store, description, storePath, problems } = this.#workspace;
    const { searched, outlets } = await this.#workspace.corpus();
    const [last] = await store.deliveries.list({ limit: 1 });
    return {
      searched,
      outlets: outlets.length,
      corpus: description,
      store: storePath,
      deliveries: { count: await store.deliveries.count(), lastAt: last?.at ?? null },
      problems,
    };
  }

  view(): View {
    const { config, at, clock } = this.#workspace.opening;
    return { timeZone: config.timeZone, now: at ?? clock() };
  }

  close(): Promise<void> {
    return this.#workspace.store.close();
  }

  /** Its key sentences, and the story it is part of when others tell it too. */
  async #summarizeArticle(article: Article): Promise<Summarized> {
    const quotes = summarize([article], SUMMARY_BUDGET);
    const near = await this.#workspace.search(termsOf(titleOf(article) ?? ""), STORY_CANDIDATES);
    const ranked = await this.#storiesOf([article, ...near.filter(({ id }) => id !== article.id)]);
    const own = ranked.find(({ story }) => story.articles.length > 1 && holds(story, article));
    const story = own ? writeItem(own, DEFAULT_BUDGET) : null;
    const said = [titleQuote(article), ...quotes, story?.headline ?? null].filter((quote) => quote !== null);
    await this.#workspace.record(summaryDelivery(article, said, await this.#workspace.now()));
    return { kind: "article", article, quotes, story };
  }

  async #storiesOf(articles: readonly Article[]): Promise<RankedStory[]> {
    return rankStories(groupStories(dropRepeats(articles)), { now: await this.#workspace.now(), interests: [] });
  }

  /** The article of a link or id, else the one that fits the words best; null when none has all of them. */
  async #articleFor(wanted: string): Promise<Article | null> {
    const address = canonicalAddress(wanted);
    if (address !== null) {
      const articles = await this.#workspace.articles();
      return articles.find(({ url }) => url !== null && canonicalAddress(url) === address) ?? null;
    }
    const named = await this.#articleWithId(wanted);
    if (named) return named;
    const terms = termsOf(wanted);
    const [best] = await this.#workspace.search(terms, 1);
    return best && hasAll([best], terms) ? best : null;
  }

  async #articleWithId(id: string): Promise<Article | null> {
    if (!/^[0-9a-f]{16}$/.test(id.trim())) return null;
    return (await this.#workspace.articles()).find((article) => article.id === id.trim()) ?? null;
  }
}

function holds(story: Story, { id }: Article): boolean {
  return story.articles.some((article) => article.id === id);
}

/** True when each term stands in one of the articles: what was asked for is really there. */
function hasAll(articles: readonly Article[], terms: readonly string[]): boolean {
  const held = new Set(articles.flatMap(({ text }) => termsOf(text)));
  return terms.every((term) => held.has(term));
}
