// What someone names with a link, an id or words -> the article or story that is meant.
import { articlesAbout } from "./briefing/about.ts";
import { canonicalAddress } from "./corpus/address.ts";
import { type Article, type ArticleId, isEarlier, titleOf } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import { ArticleReader } from "./stories/features.ts";
import { groupRunning } from "./stories/group.ts";
import { rankStories } from "./stories/rank.ts";
import type { RankedStory, Story } from "./stories/story.ts";
import { topicFit } from "./stories/topic.ts";
import { hasAll, termsOf } from "./text/words.ts";
import type { Workspace } from "./workspace.ts";

/** So many articles are looked through for one story. */
const STORY_CANDIDATES = 60;

/** Who asks for a story often asks for it again, or for one beside it; a store's articles are forgotten with it. */
const readers = new WeakMap<Workspace["store"], ArticleReader>();

/** `story` is the one it was found in; null where none was looked for, or another article stands for it there. */
export type ArticleNamed = { readonly article: Article; readonly story: RankedStory | null };

/**
 * The article of a link or id, else the one that fits the words best, or of its story the newest that is as much about them;
 * null when none has all of them.
 */
export async function articleNamed(wanted: string, workspace: Workspace): Promise<ArticleNamed | null> {
  const address = canonicalAddress(wanted);
  const named = await (address === null ? articleWithId(wanted, workspace) : workspace.articleAt(address));
  if (named !== null || address !== null) return named && { article: named, story: null };
  const terms = termsOf(wanted);
  const [best] = await workspace.search(terms, 1);
  if (best && hasAll(termsOf(best.text), terms)) return newestLike(best, wanted, workspace);
  const about = saidAbout(wanted);
  return about === null ? null : articleNamed(about, workspace);
}

/** "the mayor story" -> "the mayor": what no article has all words of may say what kind of thing is looked for. Else null. */
function saidAbout(wanted: string): string | null {
  const about =
    /^(?:the )?(?:(?:story|article|report|news|piece) (?:about|of|on) (.+)|(.+) (?:story|article|report|news|piece))$/i;
  const [, after, before] = about.exec(wanted.trim()) ?? [];
  return after ?? before ?? null;
}

/** Who names what happened wants to know how it stands, not how it began. */
async function newestLike(best: Article, wanted: string, workspace: Workspace): Promise<ArticleNamed> {
  const [story, now] = await Promise.all([storyAround(best, workspace), workspace.now()]);
  const fits = articleTest(best, wanted);
  const like = articlesAbout(story?.story.articles ?? [], wanted).filter(
    (article) => fits(article) && article.publishedAt !== null && article.publishedAt.at <= now,
  );
  return { article: like.reduce((newest, each) => (isEarlier(newest, each) ? each : newest), best), story };
}

/**
 * The story that has the id, else of those that fit the words about as well as the best the one that leads now; null when none
 * has all of them. `near`: most important first, and of one affair the newest.
 */
export async function storyNamed(
  wanted: string,
  workspace: Workspace,
): Promise<{ readonly found: RankedStory | null; readonly near: readonly RankedStory[] }> {
  const named = await articleWithId(wanted, workspace);
  const terms = termsOf(named ? (titleOf(named) ?? named.text) : wanted);
  const articles = await workspace.search(terms, STORY_CANDIDATES);
  const first = named ?? articles[0];
  const near = await (named === null
    ? storiesOf(articles, workspace, wanted)
    : storiesOf([named, ...without(named, articles)], workspace));
  const best = first && near.find(({ story }) => holds(story, first));
  const isMeant = best !== undefined && (named !== null || hasAll(storyTerms(best.story), terms));
  const about = isMeant ? null : saidAbout(wanted);
  if (about !== null) return storyNamed(about, workspace);
  if (!isMeant) return { found: null, near };
  return { found: named === null ? leadingLike({ best, first: first! }, wanted, near) : best, near };
}

/** Who names an affair by a word or two is told how it stands, not of the day on which the word was said most. */
function leadingLike(
  { best, first }: { readonly best: RankedStory; readonly first: Article },
  wanted: string,
  near: readonly RankedStory[],
): RankedStory {
  const fits = articleTest(first, wanted);
  const fit = topicFit(best.story, wanted).value;
  const isLike = ({ story }: RankedStory) =>
    topicFit(story, wanted).value >= fit && articlesAbout(story.articles, wanted).some(fits);
  return isLike(best) ? near.find(isLike)! : best;
}

/** Who names several words of one title means an article with them in its title. */
function articleTest(best: Article, wanted: string): (article: Article) => boolean {
  const terms = termsOf(wanted);
  const isNamed = (article: Article) => hasAll(termsOf(titleOf(article) ?? ""), terms);
  return terms.length > 1 && isNamed(best) ? isNamed : () => true;
}

/** The story that an article is part of; null when it is another's copy and that one stands for it. */
export async function storyAround(article: Article, workspace: Workspace): Promise<RankedStory | null> {
  const near = await workspace.search(termsOf(titleOf(article) ?? ""), STORY_CANDIDATES);
  const ranked = await storiesOf([article, ...without(article, near)], workspace);
  return ranked.find(({ story }) => holds(story, article)) ?? null;
}

async function storiesOf(
  articles: readonly Article[],
  workspace: Workspace,
  topic: string | null = null,
): Promise<RankedStory[]> {
  const reader = readers.get(workspace.store) ?? new ArticleReader();
  readers.set(workspace.store, reader);
  return rankStories(groupRunning(dropRepeats(articles), reader), {
    now: await workspace.now(),
    interests: [],
    topic,
  });
}

async function articleWithId(id: string, workspace: Workspace): Promise<Article | null> {
  if (!/^[0-9a-f]{16}$/.test(id.trim())) return null;
  return workspace.articleWithId(id.trim() as ArticleId);
}

function without(article: Article, articles: readonly Article[]): Article[] {
  return articles.filter(({ id }) => id !== article.id);
}

function storyTerms({ articles }: Story): string[] {
  return articles.flatMap(({ text }) => termsOf(text));
}

function holds(story: Story, { id }: Article): boolean {
  return story.articles.some((article) => article.id === id);
}
