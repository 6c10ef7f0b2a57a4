// The two jobs, briefing and answering, each as one straight line of calls; the only file that knows all folders.
import { extname } from "node:path";
import type { Answer, Question } from "./answers/answer.ts";
import { isOrdered } from "./answers/corpus-question.ts";
import { readQuestion } from "./answers/question.ts";
import { rarity } from "./answers/rarity.ts";
import { answerQuestion } from "./answers/respond.ts";
import { retrieveArticles } from "./answers/retrieve.ts";
import { ARTICLES_READ, besideNewest } from "./answers/searched.ts";
import { isWrittenAsName, isWrittenIn, namesTyped, perhapsMeant, respelled } from "./answers/spelling.ts";
import { answerInThread } from "./answers/thread.ts";
import { articlesAbout } from "./briefing/about.ts";
import type { Briefing, BriefingItem, Budget, Older } from "./briefing/briefing.ts";
import { ofOneCopy } from "./briefing/copies.ts";
import { furtherQuotes, summarize } from "./briefing/summarize.ts";
import { writeItem } from "./briefing/write.ts";
import { commandPrefix } from "./chat/command-prefix.ts";
import type { Briefed, Recorded } from "./chat/context.ts";
import type { View } from "./chat/dates.ts";
import type { ForgetService } from "./chat/forget-reply.ts";
import type { WishService } from "./chat/interests.ts";
import type { Length } from "./chat/length.ts";
import { type OurWords, say } from "./chat/our-words.ts";
import type { Found, Hit } from "./chat/search-reply.ts";
import type { HeldOn, Services, StoryFound } from "./chat/services.ts";
import type { SettingsService } from "./chat/settings.ts";
import { type Since, sinceMoment } from "./chat/since.ts";
import type { Standing, Status } from "./chat/status-reply.ts";
import type { Summarized, SummarizedArticle } from "./chat/summary-reply.ts";
import { audienceOf, DEFAULT_BUDGET } from "./compose.ts";
import type { Compose } from "./compose-room.ts";
import { canonicalAddress } from "./corpus/address.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
import { ARTICLE_EXTENSIONS } from "./corpus/file-article.ts";
import type { Quote } from "./corpus/passage.ts";
import { topicTerms } from "./corpus/topic-terms.ts";
import {
  answerDelivery,
  type BriefingRecord,
  briefingDelivery,
  searchDelivery,
  storyDelivery,
  summaryDelivery,
  type Unrecorded,
} from "./delivery.ts";
import { readArticleFiles } from "./files/read.ts";
import { heldOn } from "./held-on.ts";
import { type ArticleNamed, articleNamed, storyAround, storyNamed } from "./lookup.ts";
import { type Problem, RequestError } from "./problem.ts";
import { type Replayed, replayBriefing } from "./replay.ts";
import { bestPassages } from "./search/passages.ts";
import type { ArticleIndex } from "./search/search.ts";
import { forgetWorkspace, pageId, pagesOf, settingsIn, voterOf } from "./services/settings.ts";
import { wantedOf, wishesOf } from "./services/wishes.ts";
import type { Delivery } from "./store/store.ts";
import { headlineOf } from "./stories/headline.ts";
import type { RankedStory } from "./stories/story.ts";
import { stem } from "./text/stem.ts";
import { hasAll, termsOf } from "./text/words.ts";
import type { EpochMs } from "./time.ts";
import { type Corpus, type Opening, type Topic, Workspace } from "./workspace.ts";

export type BriefRequest = {
  readonly topic: string | null;
  /** How far back; null: a day, or as far as needed where that holds nothing. */
  readonly since: Since | null;
  readonly budget: Budget;
  /** Leave out what earlier briefings told. */
  readonly onlyNew: boolean;
};

/** A longer briefing of one story; a story that is asked for is wanted whole, so each article has its opening said first. */
const STORY_BUDGET = { sentences: 8, words: null, openings: 8 };
const SUMMARY_LENGTH: Length = { sentences: 5, words: null };
/** So many are shown. */
const HITS_SHOWN = 10;
/** The articles of a story are looked for among so many: its questions have words that many others have. */
const HITS_AMONG = 1_000;
const NEAREST_STORIES = 3;
/** Samples and a moment given by --at stand still, so several briefings are of one moment. */
const MOST_OF_A_MOMENT = 50;

const SAMPLES = say`These are samples that come with me, by made-up outlets; they go when there is something of your own.`;

/** Who listens: where it goes, and how they want it. */
export type Listener = {
  readonly destination: string;
  /** Whose wishes count: a channel, "@" and a person's id, or "terminal". */
  readonly place: string;
  readonly timeZone: string;
  /** How many stories a briefing has. */
  readonly stories: number;
  readonly surface: Services["surface"];
};

/** What is done at the place beside reading; the program gives it to the app. */
export type Around = Pick<Services, "feeds" | "schedules"> & {
  readonly compose: Compose;
  /** The article at an address, or one sentence that says why there is none. */
  readonly page: (address: string) => Promise<Article | { readonly why: string }>;
  /** How feeds, schedules and platforms stand. */
  readonly standing: () => Promise<Standing>;
  /** Ends what it began. */
  readonly close: () => Promise<void>;
};

/** What one person can ask for, on the articles of one workspace. */
export class App implements Services {
  readonly #workspace: Workspace;
  readonly #listener: Listener;
  readonly #around: Around;

  constructor(workspace: Workspace, listener: Listener, around: (app: App) => Around) {
    this.#workspace = workspace;
    this.#listener = listener;
    this.#around = around(this);
  }

  /** For the person at the terminal. Throws StoreError or RequestError with one clear sentence. */
  static async open(opening: Opening, around: (workspace: Workspace) => (app: App) => Around): Promise<App> {
    const { timeZone } = opening.config;
    const { stories } = DEFAULT_BUDGET;
    const workspace = await Workspace.open(opening);
    const listener: Listener = {
      destination: "terminal",
      place: "terminal",
      timeZone,
      stories,
      surface: "prompt",
    };
    return new App(workspace, listener, around(workspace));
  }

  /** What could not be read of the folder that is looked at. */
  get problems(): readonly Problem[] {
    return this.#workspace.problems;
  }

  get surface(): Services["surface"] {
    return this.#listener.surface;
  }

  async brief(request: Partial<BriefRequest>): Promise<Briefing> {
    const { topic = null, since = null, onlyNew = false } = request;
    const { budget = { ...DEFAULT_BUDGET, stories: this.#listener.stories } } = request;
    const at = await this.#workspace.now();
    const view = { timeZone: this.#listener.timeZone, now: at };
    const sinceMs = since === null ? null : at - sinceMoment(since, view);
    const [{ articles, isOld }, told, wishes] = await Promise.all([
      this.#workspace.inReach(sinceMs, at, topic === null ? null : topicOf(topic)),
      onlyNew ? this.#workspace.toldUntil(at) : new Set<ArticleId>(),
      this.wishes.get(),
    ]);
    const wanted = wantedOf(wishes);
    const workspace = audienceOf(this.#workspace.id, this.#listener.destination);
    const older = isOld ? await this.#olderThan(articles, topic) : null;
    const how = { budget, told, wanted, ...(since !== null && { datedOnly: true }), ...(older && { older }) };
    const briefing = await this.#around.compose({ articles, at, topic, workspace, ...how });
    await this.#record(briefingDelivery(briefing, how));
    return briefing;
  }

  /** How many articles of a topic there are in all is not known without reading them. */
  async #olderThan(articles: readonly Article[], topic: string | null): Promise<Older> {
    if (topic !== null) return { articles: null, from: null };
    const { searched } = await this.#workspace.corpus();
    return { articles: searched.articles - articles.length, from: searched.from };
  }

  async earlier({ id, at }: Briefing): Promise<Briefing | null> {
    const { store, id: workspace } = this.#workspace;
    const shown = await store.deliveries.get(id);
    const destination = shown?.destination ?? this.#listener.destination;
    const wanted = { workspace, destination, kind: "briefing", before: at + 1, limit: MOST_OF_A_MOMENT } as const;
    const upToIt = await store.deliveries.list(wanted);
    const place = upToIt.findIndex((each) => each.id === id);
    const before = place < 0 ? undefined : upToIt.slice(place + 1).find(toldSomething);
    return before === undefined ? null : (await this.replay(before.id)).briefing;
  }

  /** The last one given here, made again; null when there was none. Throws RequestError when it cannot be. */
  async lastBriefing(): Promise<Briefing | null> {
    const { store, id: workspace } = this.#workspace;
    const { destination } = this.#listener;
    const [last] = await store.deliveries.list({ workspace, destination, kind: "briefing", limit: 1 });
    return last === undefined ? null : (await this.replay(last.id)).briefing;
  }

  /** An old briefing again. Throws RequestError when it is not kept. */
  replay(id: string): Promise<Replayed> {
    return replayBriefing(this.#workspace.store, id, this.#around.compose);
  }

  async ask(
    text: string,
    previous: Recorded<Answer> | null = null,
    briefed: Briefed | null = null,
  ): Promise<Recorded<Answer>> {
    const [now, corpus] = await Promise.all([this.#workspace.now(), this.#workspace.corpus()]);
    const { index, outlets } = corpus;
    const meant = respelled(text, index) ?? text;
    const last = briefed === null ? (previous?.value ?? null) : null;
    const before = briefed === null ? (last?.question ?? null) : readQuestion(briefed.topic, { now, outlets });
    const named = await namesTyped([meant, before?.joinedTo ?? "", before?.askedAs ?? ""], index, this.#isNamed);
    const reading = { now, outlets, named };
    const found = await answerInThread(
      meant,
      { before, last },
      {
        reading,
        answered: (question, among) => this.#answerTo(question, corpus, among),
        spokenOf: () => this.#spokenOf(before, briefed),
      },
    );
    const answer = { ...found, question: { ...found.question, text } };
    return { id: await this.#record(answerDelivery(answer, now)), value: answer };
  }

  /** From the articles that fit the question best, or of some of them alone. */
  async #answerTo(read: Question, { index, searched, outlets }: Corpus, among?: readonly Article[]): Promise<Answer> {
    const question = besideNewest(read, searched);
    const found = among ? bestAmong(among, question, index) : await this.#bestOfAll(question, index);
    return answerQuestion(question, { ...found, stats: index, searched, outlets });
  }

  /** What is read for a question; for the first or last report of something, the story that fits the words best. */
  async #bestOfAll(question: Question, index: ArticleIndex) {
    const hits = retrieveArticles(question, index, ARTICLES_READ);
    if (!isOrdered(question.ofCorpus)) return { hits, articles: await this.#workspace.found(hits) };
    const [best] = await this.#workspace.found(hits.slice(0, 1));
    return { hits, articles: best === undefined ? [] : await this.#storyWith(best) };
  }

  /** The articles of the stories last briefed on, or of the story spoken of. */
  async #spokenOf(before: Question | null, briefed: Briefed | null): Promise<readonly Article[]> {
    if (briefed !== null) return this.#workspace.store.articles.get(briefed.articles);
    const article = before?.story ? await this.#workspace.articleWithId(before.story) : null;
    return article === null ? [] : this.#storyWith(article);
  }

  /** The articles of the story that one is part of; it alone where it is in none. */
  async #storyWith(article: Article): Promise<readonly Article[]> {
    return (await storyAround(article, this.#workspace))?.story.articles ?? [article];
  }

  /** The story that fits the words best, or that has the id. */
  async story(words: string): Promise<Recorded<StoryFound>> {
    const { searched } = await this.#workspace.corpus();
    const { found, near } = await storyNamed(words, this.#workspace);
    const at = await this.#workspace.now();
    const item = found && wholeOrNot(writeItem(found, STORY_BUDGET, { at }));
    const nearest = found ? [] : near.slice(0, NEAREST_STORIES).map(({ story }) => headlineOf(story));
    const value = { item, nearest, searched };
    return { id: await this.#record(storyDelivery(words, value, at)), value };
  }

  async storyInFull(ranked: RankedStory): Promise<Recorded<BriefingItem>> {
    const at = await this.#workspace.now();
    const item = wholeOrNot(writeItem(ranked, STORY_BUDGET, { at }));
    const { searched } = await this.#workspace.corpus();
    const found = { item, nearest: [], searched };
    return { id: await this.#record(storyDelivery(item.story.id, found, at)), value: item };
  }

  async storyFurther(told: BriefingItem): Promise<Recorded<BriefingItem> | null> {
    const quotes = furtherOfStory(told);
    if (quotes.length === 0) return null;
    const item = wholeOrNot({ ...told, quotes: [...told.quotes, ...ofOneCopy(quotes, told.story)] });
    const { searched } = await this.#workspace.corpus();
    const found = { item, nearest: [], searched };
    return { id: await this.#record(storyDelivery(item.story.id, found, await this.#workspace.now())), value: item };
  }

  async summaryFurther(told: SummarizedArticle): Promise<Recorded<SummarizedArticle> | null> {
    const { article } = told;
    const quotes = furtherOfArticle(told);
    if (quotes.length === 0) return null;
    const value = wholeOrNotArticle({ ...told, quotes: [...told.quotes, ...quotes] });
    return { id: await this.#record(summaryDelivery(article.id, value, await this.#workspace.now())), value };
  }

  async summarize(wanted: string | Article, length: Length = SUMMARY_LENGTH): Promise<Recorded<Summarized>> {
    const named = typeof wanted === "string" ? await this.#articleMeant(wanted) : { article: wanted, story: null };
    if (named !== null) return this.#summarizeArticle(named, length);
    const page = await this.#pageAt(wanted as string);
    if (page !== null && !("why" in page)) return this.#summarizeArticle({ article: page, story: null }, length);
    const absent = page === null ? await this.#notHeld(wanted as string) : linkNotRead(wanted as string, page.why);
    return {
      id: await this.#record(summaryDelivery(wanted as string, absent, await this.#workspace.now())),
      value: absent,
    };
  }

  /** A file that was added is known by its name too, to whom the machine is their own. */
  async #articleMeant(wanted: string): Promise<ArticleNamed | null> {
    const isFile = this.surface === "prompt" && ARTICLE_EXTENSIONS.has(extname(wanted).toLowerCase());
    const [inFile] = isFile && canonicalAddress(wanted) === null ? await articlesIn(wanted) : [];
    const added = inFile === undefined ? null : await this.#workspace.articleWithId(inFile.id);
    return added === null ? articleNamed(wanted, this.#workspace) : { article: added, story: null };
  }

  /** Null when it is no link. What was read is kept for verify, and does not join what is searched. */
  async #pageAt(wanted: string): Promise<Article | { readonly why: string } | null> {
    if (canonicalAddress(wanted) === null) return null;
    const read = await this.#around.page(wanted);
    if ("why" in read) return read;
    // Its own for each workspace and link: what a page says of its address must not revise what others read.
    const page = { ...read, id: pageId(this.#workspace.id, wanted) };
    await this.#workspace.store.articles.add(pagesOf(this.#workspace.id), [page]);
    return page;
  }

  async perhapsMeant(words: string): Promise<string | null> {
    const isWritten = async (word: string) => (await this.#with(word)).some(({ text }) => isWrittenIn(word, text));
    return perhapsMeant(words, (await this.#workspace.corpus()).index, { isNamed: this.#isNamed, isWritten });
  }

  readonly #isNamed = async (word: string): Promise<boolean> =>
    (await this.#with(word)).some(({ text, bodyStart }) => isWrittenAsName(word, text.slice(bodyStart)));

  #with(word: string): Promise<readonly Article[]> {
    return this.#workspace.search([stem(word)], ARTICLES_READ);
  }

  async heldOn(topic: string, from: EpochMs | null): Promise<HeldOn> {
    return heldOn(topic, from, wantedOf(await this.wishes.get()), this.#workspace);
  }

  async search(words: string): Promise<Recorded<Found>> {
    const value = await this.#found(words, []);
    return { id: await this.#record(searchDelivery(value, await this.#workspace.now())), value };
  }

  async searchFurther({ words, hits, earlier = [] }: Found): Promise<Recorded<Found> | null> {
    const value = await this.#found(words, [...earlier, ...hits]);
    if (value.hits.length === 0) return null;
    return { id: await this.#record(searchDelivery(value, await this.#workspace.now())), value };
  }

  async #found(words: string, earlier: readonly Hit[]): Promise<Found> {
    const { searched, index } = await this.#workspace.corpus();
    const terms = termsOf(words);
    // One more than is shown tells whether there are more.
    const best = await this.#workspace.search(terms, earlier.length + HITS_SHOWN + 1);
    const shown = new Set(earlier.map(({ article }) => article.id));
    const articles = best.filter(({ id }) => !shown.has(id));
    const hits = articles.slice(0, HITS_SHOWN).map((article) => {
      const hasAllWords = hasAll(termsOf(article.text), terms);
      const [best] = bestPassages(article, terms, (term) => rarity(term, index), 1);
      // Where only the title has the words, what the article begins with says more than nothing.
      const [opening] = best ? [] : summarize([article], { sentences: 1, words: null });
      return { article, passage: best?.quote ?? opening ?? null, hasAllWords };
    });
    return {
      words,
      hits: hits.sort(withAllWordsFirst),
      searched,
      ...(earlier.length > 0 && { earlier }),
      ...(articles.length <= HITS_SHOWN && { isWhole: true as const }),
    };
  }

  async status(): Promise<Status> {
    const { store, id, description, storePlace, problems } = this.#workspace;
    const { searched, outlets } = await this.#workspace.corpus();
    const standing = await this.#around.standing();
    const atHome = this.surface === "prompt";
    return {
      searched,
      outlets: outlets.length,
      corpus: atHome ? description : await this.#corpusForStrangers(),
      store: atHome ? storePlace : null,
      deliveries: await store.deliveries.count(atHome ? undefined : id),
      problems: [...(atHome ? problems : []), ...standing.problems],
      rows: standing.rows,
      unseen: standing.unseen,
    };
  }

  /** What stands below whatever is said of the samples; null for anything else. */
  async notice(): Promise<OurWords | null> {
    return (await this.#workspace.showsSamples()) ? SAMPLES : null;
  }

  get feeds(): Services["feeds"] {
    return this.#around.feeds;
  }

  get schedules(): Services["schedules"] {
    return this.#around.schedules;
  }

  get wishes(): WishService {
    return wishesOf(this.#workspace, this.#listener.place);
  }

  get settings(): SettingsService {
    return settingsIn(this.#workspace.store, this.#workspace.id);
  }

  get forget(): ForgetService {
    const { store, id } = this.#workspace;
    const { destination } = this.#listener;
    return {
      me: () => store.forget(id, { destination, voter: voterOf(id, destination) }),
      all: () => forgetWorkspace(store, id),
    };
  }

  now(): Promise<EpochMs> {
    return this.#workspace.now();
  }

  view(): View {
    const { at, clock } = this.#workspace.opening;
    const present = clock();
    const { timeZone } = this.#listener;
    return { timeZone, now: at ?? present, present, prefix: commandPrefix(this.#workspace.id) };
  }

  async close(): Promise<void> {
    await this.#around.close();
    await this.#workspace.store.close();
  }

  /** No path of the host's machine. */
  async #corpusForStrangers(): Promise<string> {
    if (await this.#workspace.showsSamples()) return "the samples that come with me";
    return "what this workspace's feeds and its host brought";
  }

  /** Throws RequestError when what was said quotes an article that went meanwhile: no record can hold it. */
  async #record(delivery: Unrecorded): Promise<string> {
    try {
      return await this.#workspace.record(delivery, this.#listener.destination);
    } catch (error) {
      if (!(await this.#workspace.lacks(delivery.quotes).catch(() => false))) throw error;
      throw new RequestError("An article went while I was answering: please ask again.", { cause: error });
    }
  }

  /** Its key sentences, and the story it is part of when others tell it too. */
  async #summarizeArticle({ article, story: found }: ArticleNamed, length: Length): Promise<Recorded<Summarized>> {
    const fitting = summarize([article], length);
    // No sentence is cut: where none is short enough the best one says more than nothing.
    const quotes = fitting.length > 0 ? fitting : summarize([article], { sentences: 1, words: null });
    const own = found ?? (await storyAround(article, this.#workspace));
    const at = await this.#workspace.now();
    const story = own !== null && own.story.articles.length > 1 ? writeItem(own, DEFAULT_BUDGET, { at }) : null;
    const isLonger = fitting.length === 0 && quotes.length > 0;
    const value = wholeOrNotArticle({ kind: "article", article, quotes, story, ...(isLonger && { isLonger }) });
    return { id: await this.#record(summaryDelivery(article.id, value, at)), value };
  }

  async #notHeld(wanted: string): Promise<Summarized> {
    return { kind: "not-found", wanted, searched: (await this.#workspace.corpus()).searched };
  }
}

/** None when it is not there or cannot be read: then its name is words like any. */
async function articlesIn(path: string): Promise<readonly Article[]> {
  return readArticleFiles([path]).then(
    ({ articles }) => articles,
    () => [],
  );
}

/** The best of these articles for a question, with their hits. */
function bestAmong(articles: readonly Article[], question: Question, index: ArticleIndex) {
  const withId = new Map(articles.map((article) => [article.id, article]));
  const hits = retrieveArticles(question, index, HITS_AMONG).filter(({ articleId }) => withId.has(articleId));
  return { hits, articles: hits.slice(0, ARTICLES_READ).map(({ articleId }) => withId.get(articleId)!) };
}

function topicOf(topic: string): Topic {
  return { terms: topicTerms(topic), among: (articles) => articlesAbout(articles, topic) };
}

/** What further quotes of it there are is looked for already when it is told, so that nobody is offered more of nothing. */
function wholeOrNot(told: BriefingItem): BriefingItem {
  return furtherOfStory(told).length === 0 ? { ...told, isWhole: true } : told;
}

function furtherOfStory({ story, headline, quotes }: BriefingItem): Quote[] {
  return furtherQuotes(story.articles, [headline], quotes, STORY_BUDGET);
}

function wholeOrNotArticle(told: SummarizedArticle): SummarizedArticle {
  return furtherOfArticle(told).length === 0 ? { ...told, isWhole: true } : told;
}

function furtherOfArticle({ article, quotes }: SummarizedArticle): Quote[] {
  return furtherQuotes([article], [], quotes, SUMMARY_LENGTH);
}

/** Within each kind they stay as they were, best first. */
function withAllWordsFirst(a: Hit, b: Hit): number {
  return Number(b.hasAllWords) - Number(a.hasAllWords);
}

/** One without a story is none to come back to. */
function toldSomething({ inputs }: Delivery): boolean {
  return (inputs as BriefingRecord).tells.length > 0;
}

function linkNotRead(link: string, why: string): Summarized {
  return { kind: "link-not-read", link, why };
}
