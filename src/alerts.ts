// Stories that have just broken -> told once, unasked, where something they match is followed "now".
import type { Announcer } from "./announce.ts";
import { breakingStories, NEW_MS } from "./briefing/breaking.ts";
import type { BriefingItem } from "./briefing/briefing.ts";
import { wantedTest } from "./briefing/wanted.ts";
import { writeItem } from "./briefing/write.ts";
import { alertReply } from "./chat/alert-reply.ts";
import { commandPrefix } from "./chat/command-prefix.ts";
import type { Wishes } from "./chat/interests.ts";
import { DEFAULT_BUDGET } from "./compose.ts";
import type { ArticleId } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import { interestMatcher } from "./corpus/interest.ts";
import { storyDelivery } from "./delivery.ts";
import { type Destination, destinationIn, destinationKey } from "./schedule/destination.ts";
import { lastDay, mayInterrupt } from "./schedule/interrupt.ts";
import { TOLD_TERM_MS, toldStory } from "./services/scheduled.ts";
import { settingsIn } from "./services/settings.ts";
import { allWishes, wantedOf } from "./services/wishes.ts";
import type { WorkspaceId } from "./store/store.ts";
import { ArticleReader } from "./stories/features.ts";
import { groupStories } from "./stories/group.ts";
import { rankStories } from "./stories/rank.ts";
import { termsOf } from "./text/words.ts";
import type { EpochMs } from "./time.ts";
import type { Workspace } from "./workspace.ts";

/** So many articles are looked through for what someone follows. */
const MOST_ARTICLES = 60;

type Place = { readonly workspace: Workspace; readonly to: Destination; readonly wishes: Wishes };

/** A look to be taken once a minute: it costs little where no article has come since the last. */
export function createAlerts(house: Workspace, announce: Announcer): () => Promise<void> {
  const { store, opening } = house;
  /** By place, the state of its articles when they were looked through. */
  const looked = new Map<string, number>();
  /** At each look nearly all articles are those of the last. */
  const reader = new ArticleReader();

  return async () => {
    for (const { workspace: id, place, wishes } of await allWishes(store)) {
      if (!wishes.follows.some(({ now }) => now)) continue;
      const workspace = house.for(id as WorkspaceId);
      const { version } = await workspace.corpus();
      const key = `${id} ${place}`;
      if (looked.get(key) === version) continue;
      // What came in quiet hours is looked through in the morning.
      if (await lookThrough({ workspace, to: destinationIn(id, place), wishes })) looked.set(key, version);
    }
  };

  /** False when nothing may be told there now. */
  async function lookThrough({ workspace, to, wishes }: Place): Promise<boolean> {
    const zone = (await settingsIn(store, workspace.id).get()).zone ?? opening.config.timeZone;
    const setting = `alerted:${destinationKey(to)}`;
    let before = ((await store.settings.get(workspace.id, setting)) ?? []) as readonly EpochMs[];
    for (const { words } of wishes.follows.filter((follow) => follow.now)) {
      if (!mayInterrupt(opening.clock(), zone, before)) return false;
      for (const item of await breakingAbout(words, { workspace, to, wishes })) {
        const now = opening.clock();
        if (!mayInterrupt(now, zone, before)) return false;
        const about = `story ${item.story.id}`;
        if (!(await announce.claim(to, about))) continue;
        const { searched } = await workspace.corpus();
        const said = storyDelivery(words, { item, nearest: [], searched }, now);
        const reference = await workspace.record(said, destinationKey(to));
        const story = Object.hasOwn(wishes.stories, words)
          ? wishes.follows.findIndex((each) => each.words === words) + 1
          : null;
        const reply = alertReply(item, { words, story }, { timeZone: zone, now, prefix: commandPrefix(workspace.id) });
        if (!(await announce.post(to, about, reply, { reference }))) continue;
        await store.told.add(to, reference, toldStory(item), now);
        before = [...lastDay(before, now), now];
        await store.settings.set(workspace.id, setting, before);
      }
    }
    return true;
  }

  /** New stories on what is followed that the place was not told, most important first. */
  async function breakingAbout(words: string, { workspace, to, wishes }: Place): Promise<BriefingItem[]> {
    const now = opening.clock();
    // Twice as far back as a story is new: what began before is seen to be old.
    const found = await workspace.search(termsOf(words), MOST_ARTICLES, { from: now - 2 * NEW_MS, to: now });
    const [matches, isWanted] = [interestMatcher(words), wantedTest(wantedOf(wishes))];
    const wanted = found.filter((article) => matches(article) && isWanted(article));
    const stories = groupStories(dropRepeats(wanted), reader);
    const before = await store.told.list(to, now - TOLD_TERM_MS);
    const told = new Set<ArticleId>(before.flatMap(({ articles }) => articles));
    const ranked = rankStories(stories, { now, interests: [] });
    return breakingStories(ranked, { now, told }).map((each) => writeItem(each, DEFAULT_BUDGET, { at: now }));
  }
}
