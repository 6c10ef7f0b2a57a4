// What a channel or a person wants more of, or none of: kept by place, and tried on the articles of now.
import { filterProblem, type Verdict, type Wanted, wantedVerdict } from "../briefing/wanted.ts";
import {
  type Headlines,
  NO_WISHES,
  type Preview,
  type Tried,
  type Wishes,
  type WishService,
} from "../chat/interests.ts";
import type { Article } from "../corpus/article.ts";
import { interestMatcher } from "../corpus/interest.ts";
import { openingQuote } from "../corpus/opening.ts";
import { quote, titleQuote } from "../corpus/passage.ts";
import type { Store, WorkspaceId } from "../store/store.ts";
import { DAY_MS } from "../time.ts";
import { merged, type Workspace } from "../workspace.ts";

/** The articles that a wish is tried on. */
const TRIED_MS = 7 * DAY_MS;
const HEADLINES_SHOWN = 5;

export function wishesOf(workspace: Workspace, place: string): WishService {
  const { store, id } = workspace;
  const recent = async () => {
    // A briefing looks further back where the last days hold nothing.
    const period = { at: await workspace.now(), timeZone: workspace.opening.config.timeZone };
    const reaches = await Promise.all([TRIED_MS, null].map((sinceMs) => workspace.inReach({ ...period, sinceMs })));
    return merged(reaches.map(({ articles }) => articles));
  };
  return {
    get: () => wishesAt(store, id, place),
    set: (wishes) => store.settings.set(id, settingOf(place), wishes),
    match: async (words) => previewOf(await recent(), matching(words)),
    preview: async (wishes) => previewOf(await recent(), wantedVerdict(wantedOf(wishes))),
    headlines: (wishes) => headlinesOf(wishes, store),
    problem: filterProblem,
  };
}

/** Whatever an article became meanwhile, only what it still says is quoted. */
async function headlinesOf({ stories }: Wishes, store: Store): Promise<Headlines> {
  const articles = new Map((await store.articles.get(Object.values(stories))).map((article) => [article.id, article]));
  return new Map(
    Object.entries(stories).flatMap(([words, id]) => {
      const article = articles.get(id);
      const start = article?.text.indexOf(words) ?? -1;
      return article === undefined || start < 0 ? [] : [[words, quote(article, { start, end: start + words.length })]];
    }),
  );
}

/** Every place of every workspace where something is wanted or not. */
export async function allWishes(store: Store): Promise<{ workspace: WorkspaceId; place: string; wishes: Wishes }[]> {
  const kept = await store.settings.all(settingOf(""));
  return kept.map(({ workspace, name, value }) => {
    return {
      workspace,
      place: name.slice(settingOf("").length),
      wishes: { ...NO_WISHES, ...(value as Partial<Wishes>) },
    };
  });
}

/** `place` is a channel, "@" and a person's id, or "terminal". */
export async function wishesAt(store: Store, workspace: WorkspaceId, place: string): Promise<Wishes> {
  const kept = (await store.settings.get(workspace, settingOf(place))) as Partial<Wishes> | null;
  return { ...NO_WISHES, ...kept };
}

export function wantedOf({ follows, mutes, include, exclude }: Wishes): Wanted {
  return { follows: follows.map(({ words }) => words), mutes, include, exclude };
}

function settingOf(place: string): string {
  return `wishes:${place}`;
}

function matching(words: string): (article: Article) => Verdict {
  const matches = interestMatcher(words);
  return (article) => ({ passes: matches(article), by: null });
}

/** Newest first, of articles in order of time. */
function previewOf(articles: readonly Article[], verdictOn: (article: Article) => Verdict): Preview {
  const [pass, stop]: [Tried[], Tried[]] = [[], []];
  let passCount = 0;
  for (const article of articles.toReversed()) {
    const { passes, by } = verdictOn(article);
    if (passes) passCount++;
    const shown = passes ? pass : stop;
    const headline = shown.length < HEADLINES_SHOWN ? (titleQuote(article) ?? openingQuote(article)) : null;
    if (headline !== null) shown.push({ quote: headline, by });
  }
  const times = articles.flatMap(({ publishedAt }) => publishedAt?.at ?? []);
  const days = { from: times[0] ?? null, to: times.at(-1) ?? null };
  return { pass, passCount, stop, stopCount: articles.length - passCount, days };
}
