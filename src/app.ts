// What one listener asks for -> what is said of it, kept on record: each as a straight line of calls.
import type { Answer } from "./answers/answer.ts";
import { answerOf, perhapsMeantIn } from "./ask.ts";
import { articlesAbout } from "./briefing/about.ts";
import type { Briefing, BriefingItem, Budget, Older } from "./briefing/briefing.ts";
import { commandPrefix } from "./chat/command-prefix.ts";
import type { Recorded, SpokenOf } from "./chat/context.ts";
import type { View } from "./chat/dates.ts";
import type { ForgetService } from "./chat/forget-reply.ts";
import { keptOutBy, type WishService } from "./chat/interests.ts";
import type { Length } from "./chat/length.ts";
import { type OurWords, say } from "./chat/our-words.ts";
import type { Found } from "./chat/search-reply.ts";
import type { HeldOn, Services, StoryFound } from "./chat/services.ts";
import { MOST_STORIES, type SettingsService } from "./chat/settings.ts";
import { type Since, sinceMoment } from "./chat/since.ts";
import type { Standing, Status } from "./chat/status-reply.ts";
import type { Summarized, SummarizedArticle } from "./chat/summary-reply.ts";
import { audienceOf, DEFAULT_BUDGET } from "./compose.ts";
import type { Compose } from "./compose-room.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
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
import { findArticles } from "./find.ts";
import { heldOn } from "./held-on.ts";
import { type Problem, RequestError } from "./problem.ts";
import { type Replayed, replayBriefing } from "./replay.ts";
import { forgetWorkspace, settingsIn, voterOf } from "./services/settings.ts";
import { wantedOf, wishesOf } from "./services/wishes.ts";
import type { Delivery, WorkspaceId } from "./store/store.ts";
import { type Reader, SUMMARY_LENGTH, summaryFurther, summaryOf } from "./summary.ts";
import type { EpochMs } from "./time.ts";
import { storyFurther, storyInWords, storyOfBriefing } from "./whole-story.ts";
import { type Opening, QUIET_SPELL_MS, type Topic, Workspace } from "./workspace.ts";

export type BriefRequest = {
  readonly topic: string | null;
  /** How far back; null: a day, or as far as needed where that holds nothing. */
  readonly since: Since | null;
  readonly budget: Budget;
  /** Instead of as many as the listener mostly wants. */
  readonly stories: number;
  /** Leave out what earlier briefings told. */
  readonly onlyNew: boolean;
};

/** Mostly one of the last few has told something. Samples and a moment given by --at stand still: several are of one moment. */
const FEW_BRIEFINGS = 50;

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
  readonly page: Reader["page"];
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

  /** The machine is the person's own. */
  get #isAtHome(): boolean {
    return this.surface === "prompt";
  }

  async brief(request: Partial<BriefRequest>): Promise<Briefing> {
    const { topic = null, since = null, onlyNew = false, stories = this.#listener.stories } = request;
    const { budget = { ...DEFAULT_BUDGET, stories: Math.min(stories, MOST_STORIES) } } = request;
    const at = await this.#workspace.now();
    const { timeZone } = this.#listener;
    const sinceMs = since === null ? null : at - sinceMoment(since, { timeZone, now: at });
    const [{ articles, before, isOld }, told, wishes] = await Promise.all([
      this.#workspace.inReach({ sinceMs, at, timeZone }, topic === null ? null : topicOf(topic)),
      onlyNew ? this.#workspace.toldUntil(at) : new Set<ArticleId>(),
      this.wishes.get(),
    ]);
    const wanted = wantedOf(wishes);
    const workspace = audienceOf(this.#workspace.id, this.#listener.destination);
    const older = isOld ? await this.#olderThan(articles, topic) : null;
    const how = {
      budget,
      told,
      wanted,
      ...(sinceMs !== null && { datedOnly: true, periodMs: sinceMs }),
      ...(older && { older, periodMs: QUIET_SPELL_MS }),
    };
    const briefing = await this.#around.compose({ articles, before, at, topic, workspace, ...how });
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
    const before = await this.#newestBriefing({ workspace, destination, before: at + 1 }, (upToIt) => {
      const place = upToIt.findIndex((each) => each.id === id);
      return place < 0 ? undefined : upToIt.slice(place + 1).find(toldSomething);
    });
    return before === null ? null : (await this.replay(before.id)).briefing;
  }

  /** The last one given here that has a story, made again; null when there was none. Throws RequestError when it cannot be. */
  async lastBriefing(): Promise<Briefing | null> {
    const { destination } = this.#listener;
    const at = { workspace: this.#workspace.id, destination };
    const last = await this.#newestBriefing(at, (all) => all.find(toldSomething));
    return last === null ? null : (await this.replay(last.id)).briefing;
  }

  /** Looks further back each time, to the first: quiet weeks leave many that tell nothing. */
  async #newestBriefing(
    wanted: { readonly workspace: WorkspaceId; readonly destination: string; readonly before?: EpochMs },
    pick: (newestFirst: readonly Delivery[]) => Delivery | undefined,
  ): Promise<Delivery | null> {
    for (let limit = FEW_BRIEFINGS; ; limit *= 4) {
      const newestFirst = await this.#workspace.store.deliveries.list({ ...wanted, kind: "briefing", limit });
      const found = pick(newestFirst);
      if (found !== undefined || newestFirst.length < limit) return found ?? null;
    }
  }

  /** An old briefing again. Throws RequestError when it is not kept. */
  replay(id: string): Promise<Replayed> {
    return replayBriefing(this.#workspace.store, id, this.#around.compose);
  }

  async ask(
    text: string,
    previous: Recorded<Answer> | null = null,
    spokenOf: SpokenOf | null = null,
  ): Promise<Recorded<Answer>> {
    const at = await this.now();
    const { timeZone } = this.#listener;
    const talk = { previous: previous?.value ?? null, spokenOf, at, timeZone };
    const answer = await answerOf(text, talk, this.#workspace);
    return this.#recorded(answer, answerDelivery(answer, at));
  }

  async story(words: string): Promise<Recorded<StoryFound>> {
    const at = await this.now();
    const found = await storyInWords(words, at, this.#workspace);
    return this.#recorded(found, storyDelivery(words, found, at));
  }

  async storyInFull(item: BriefingItem): Promise<Recorded<BriefingItem>> {
    const [at, wishes] = await Promise.all([this.now(), this.wishes.get()]);
    return this.#storyTold(await storyOfBriefing(item, { at, wanted: wantedOf(wishes) }, this.#workspace));
  }

  async storyFurther(told: BriefingItem): Promise<Recorded<BriefingItem> | null> {
    const item = storyFurther(told);
    return item && this.#storyTold(item);
  }

  async #storyTold(item: BriefingItem): Promise<Recorded<BriefingItem>> {
    const { searched } = await this.#workspace.corpus();
    const found = { item, nearest: [], searched };
    return this.#recorded(item, storyDelivery(item.story.id, found, await this.now()));
  }

  async summarize(wanted: string | Article, length: Length = SUMMARY_LENGTH): Promise<Recorded<Summarized>> {
    const { page } = this.#around;
    const summary = await summaryOf(wanted, length, { workspace: this.#workspace, page, isAtHome: this.#isAtHome });
    return this.#summaryTold(typeof wanted === "string" ? wanted : wanted.id, summary);
  }

  async summaryFurther(told: SummarizedArticle): Promise<Recorded<SummarizedArticle> | null> {
    const summary = summaryFurther(told);
    return summary && this.#summaryTold(told.article.id, summary);
  }

  async #summaryTold<S extends Summarized>(wanted: string, summary: S): Promise<Recorded<S>> {
    const known = summary.kind === "article" ? summary.article.id : wanted;
    return this.#recorded(summary, summaryDelivery(known, summary, await this.now()));
  }

  perhapsMeant(words: string): Promise<string | null> {
    return perhapsMeantIn(words, this.#workspace);
  }

  async heldOn(topic: string, from: EpochMs | null): Promise<HeldOn> {
    const wishes = await this.wishes.get();
    const held = await heldOn(topic, from, wantedOf(wishes), this.#workspace);
    const known = await this.wishes.headlines(wishes);
    return { ...held, keptOut: held.keptOut.map((by) => keptOutBy(by, wishes, known)) };
  }

  async search(words: string): Promise<Recorded<Found>> {
    return this.#foundTold(await findArticles(words, [], this.#workspace));
  }

  async searchFurther({ words, hits, earlier = [] }: Found): Promise<Recorded<Found> | null> {
    const found = await findArticles(words, [...earlier, ...hits], this.#workspace);
    return found.hits.length === 0 ? null : this.#foundTold(found);
  }

  async #foundTold(found: Found): Promise<Recorded<Found>> {
    return this.#recorded(found, searchDelivery(found, await this.now()));
  }

  async status(): Promise<Status> {
    const { store, id, description, storePlace, problems } = this.#workspace;
    const { searched, outlets, index } = await this.#workspace.corpus();
    const standing = await this.#around.standing();
    const atHome = this.#isAtHome;
    return {
      searched,
      outlets: outlets.length,
      unnamed: index.unnamedCount,
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

  async #recorded<T>(value: T, delivery: Unrecorded): Promise<Recorded<T>> {
    return { id: await this.#record(delivery), value };
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
}

function topicOf(topic: string): Topic {
  return { terms: topicTerms(topic), among: (articles) => articlesAbout(articles, topic) };
}

/** One without a story is none to come back to. */
function toldSomething({ inputs }: Delivery): boolean {
  return (inputs as BriefingRecord).tells.length > 0;
}
