// What someone has typed so far -> topics and stories that are really there, to complete it.
import type { Completion } from "../chat/command-info.ts";
import { type Article, titleOf } from "../corpus/article.ts";
import { namesIn } from "../text/names.ts";
import { DAY_MS } from "../time.ts";
import type { Corpus, Workspace } from "../workspace.ts";

/** Discord takes no more, of no more characters: https://discord.com/developers/docs/interactions/application-commands */
const MOST = 25;
const LONGEST = 100;
/** What is older is seldom asked for by name. */
const RECENT_MS = 7 * DAY_MS;
/** A name in one article only is no topic. */
const FEWEST_ARTICLES = 2;

/** Most frequent topics or newest titles first; those that begin with what was typed before those that have it inside. */
export async function suggestions(workspace: Workspace, what: Completion, typed: string): Promise<string[]> {
  if (what === "feeds") return feedsHeld(workspace, typed);
  const known = await knownIn(workspace);
  return completing(known[what], typed).slice(0, MOST);
}

/** Addresses, found by what stands in them or in the feed's name. */
async function feedsHeld({ store, id }: Workspace, typed: string): Promise<string[]> {
  const wanted = typed.trim().toLowerCase();
  return (await store.feeds.list(id))
    .filter(({ feed }) => `${feed.state.title ?? ""} ${feed.url}`.toLowerCase().includes(wanted))
    .map(({ feed }) => feed.url)
    .filter((url) => url.length <= LONGEST)
    .slice(0, MOST);
}

type Known = { readonly topics: readonly string[]; readonly stories: readonly string[] };

/** Each key typed asks again: worked out once for each state of the corpus. */
const known = new WeakMap<Corpus, Known>();

async function knownIn(workspace: Workspace): Promise<Known> {
  const corpus = await workspace.corpus();
  const held = known.get(corpus);
  if (held) return held;
  const articles = await workspace.articles((await workspace.now()) - RECENT_MS);
  const made = { topics: topicsOf(articles), stories: titlesOf(articles) };
  known.set(corpus, made);
  return made;
}

/** Names that several titles have, the most frequent first. */
function topicsOf(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const title = titleOf(article) ?? "";
    const names = new Set(namesIn(title).map(({ start, end }) => title.slice(start, end)));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count >= FEWEST_ARTICLES && name.length <= LONGEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => name);
}

function titlesOf(articles: readonly Article[]): string[] {
  const titles = articles.toReversed().flatMap((article) => titleOf(article) ?? []);
  return [...new Set(titles.filter((title) => title.length <= LONGEST))];
}

function completing(known: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const begins = known.filter((each) => each.toLowerCase().startsWith(wanted));
  const holds = known.filter((each) => !begins.includes(each) && each.toLowerCase().includes(wanted));
  return [...begins, ...holds];
}
