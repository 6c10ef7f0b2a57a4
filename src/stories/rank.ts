// Stories -> the same stories with their importance, most important first, and why.
import { type Article, voiceOf } from "../corpus/article.ts";
import { interestMatcher } from "../corpus/interest.ts";
import { DAY_MS, type EpochMs, HOUR_MS, spanOf } from "../time.ts";
import { affinity, SAME_AFFAIR, type Subject, subjectOf } from "./affair.ts";
import { HOLDS_MS, newestOf } from "./freshness.ts";
import type { Interests, RankedStory, Story, ToldArticles, Weight } from "./story.ts";
import { topicFit } from "./topic.ts";

export type RankOptions = {
  /** The moment the ranking speaks from; null when time does not matter. */
  readonly now: EpochMs | null;
  /** Words or names wanted more of. */
  readonly interests: Interests;
  /** Articles that the reader was told before; none: everything is new. */
  readonly told?: ToldArticles;
  /** What the briefing is about; none: everything. */
  readonly topic?: string | null;
  /** How long the period is that is briefed; none: what there is today. */
  readonly periodMs?: number | undefined;
};

/** Yesterday's news is worth half of today's, and of a longer period what it begins with half of what it ends with. */
const LEAST_HALF_LIFE_MS = DAY_MS;
/** Of news that is all older it is the same as of news of so long ago: what was old together stays apart. */
const OLDEST_NEWEST_MS = DAY_MS;
/** Without a date a story counts as one half-life older than the newest that has one. */
const UNDATED_FRESHNESS = 0.5;
/** A story all of whose articles match one interest counts this much more. */
const INTEREST_GAIN = 2;
/** A running story of which hardly anything is new counts half. */
const LEAST_NOVELTY = 0.5;
/** Further articles of the same voices say that an outlet follows the story: worth a little. */
const COVERAGE_GAIN = 0.1;
/** Stories of one day have so much in common by chance; */
const CHANCE_AFFINITY = 0.1;
/** for what is beyond it the later one loses this much a unit: what else happened comes first. */
const AFFAIR_LOSS = 2;
/** No turn counts less than this. */
const LEAST_TURN = 0.5;
/** Few briefings have more stories; further down nothing is gained by looking. */
const LOOKED_AT = 20;

/**
 * Ranks stories by importance: independent voices x freshness x novelty x fit with interests and topic x amount of coverage,
 * and less for what speaks much of the same as a story above. The values of `why` multiply to the importance. Stories without
 * a word to quote are left out. Ties: newest first, then by id.
 */
export function rankStories(
  stories: readonly Story[],
  { now, interests, told = new Set(), topic = null, periodMs = 0 }: RankOptions,
): RankedStory[] {
  const times = stories.map(({ articles }) => newestOf(articles)).filter(Number.isFinite);
  const { from: oldest, to: newest } = spanOf(times);
  // Who asks "since 2014" of the news of a month asks for that month.
  const halfLife = Math.max(LEAST_HALF_LIFE_MS, Math.min(periodMs, (now ?? newest) - oldest));
  const wanted = interests.map((words) => ({ words, matches: interestMatcher(words) }));
  const ranked = stories
    .filter((story) => story.articles.some((article) => article.text.trim() !== ""))
    .map((story) => {
      const why = [
        voices(story),
        freshness(story, now, { newest, halfLife }),
        ...novelty(story, told),
        interest(story, wanted),
        ...(topic === null ? [] : [{ of: "topic" as const, ...topicFit(story, topic) }]),
        coverage(story),
      ];
      return toRanked(story, why);
    })
    .sort(byImportance);
  const turns = [...turnsBehind(ranked.slice(0, LOOKED_AT)), ...ranked.slice(LOOKED_AT)].sort(byImportance);
  return topic === null ? turns : newestTurnFirst(turns, topic);
}

function toRanked(story: Story, why: readonly Weight[]): RankedStory {
  return { story, importance: why.reduce((product, reason) => product * reason.value, 1), why };
}

function byImportance(a: RankedStory, b: RankedStory): number {
  return (
    b.importance - a.importance ||
    newestOf(b.story.articles) - newestOf(a.story.articles) ||
    (a.story.id < b.story.id ? -1 : 1)
  );
}

/** Less importance for a story that speaks much of the same as one before it. */
function turnsBehind(ranked: readonly RankedStory[]): RankedStory[] {
  const subjects: Subject[] = [];
  return ranked.map(({ story, importance, why }) => {
    const subject = subjectOf(story);
    const most = Math.max(0, ...subjects.map((above) => affinity(above, subject)));
    subjects.push(subject);
    if (most <= CHANCE_AFFINITY) return { story, importance, why };
    const value = Math.max(LEAST_TURN, 1 - AFFAIR_LOSS * (most - CHANCE_AFFINITY));
    const label = most > SAME_AFFAIR ? "a story above is of the same affair" : "shares words with a story above";
    return toRanked(story, [...why, { of: "turn", label, value }]);
  });
}

/**
 * Who asks for a topic asks how things stand: before a story comes the newest of its affair, be it told by fewer. Not one that
 * only mentions the topic before one that opens with it.
 */
function newestTurnFirst(ranked: readonly RankedStory[], topic: string): RankedStory[] {
  const left = ranked.slice(0, LOOKED_AT).map((each) => ({
    ...each,
    subject: subjectOf(each.story),
    fit: topicFit(each.story, topic).value,
  }));
  const first: RankedStory[] = [];
  while (left.length > 0) {
    const [{ story, importance, subject, fit }] = left as [(typeof left)[number]];
    const later = left
      .filter(
        (other) =>
          other.fit >= fit &&
          newestOf(other.story.articles) - newestOf(story.articles) >= HOLDS_MS &&
          affinity(subject, other.subject) > SAME_AFFAIR,
      )
      .sort((a, b) => newestOf(b.story.articles) - newestOf(a.story.articles));
    const next = later[0] ?? left[0]!;
    left.splice(left.indexOf(next), 1);
    const value = next.importance < importance ? importance / next.importance : 1;
    const why =
      value === 1
        ? next.why
        : [...next.why, { of: "affair" as const, label: "newer than a story of the same affair", value }];
    first.push({ story: next.story, importance: next.importance * value, why });
  }
  return [...first, ...ranked.slice(LOOKED_AT)];
}

type Wanted = { readonly words: string; readonly matches: (article: Article) => boolean };

/** How many outlets speak with words of their own: copies of one text are one voice, and so is one outlet. */
export function independentVoices(story: Story): number {
  return Math.min(story.voices.length, new Set(story.articles.map(voiceOf)).size);
}

function voices(story: Story): Weight {
  const count = independentVoices(story);
  return {
    of: "sources",
    label: `${count} independent ${count === 1 ? "source" : "sources"}`,
    value: Math.log2(1 + count),
  };
}

/** `newest`: when the last article of all stories was published, -Infinity when none says. */
function freshness(
  story: Story,
  now: EpochMs | null,
  { newest, halfLife }: { readonly newest: EpochMs; readonly halfLife: number },
): Weight {
  const decay = (ageMs: number) => 0.5 ** (Math.max(0, ageMs) / halfLife);
  if (now === null) return { of: "age", label: "age does not matter", value: 1 };
  const at = newestOf(story.articles);
  const from = newest === Number.NEGATIVE_INFINITY ? now : Math.min(now, newest + OLDEST_NEWEST_MS);
  if (at === Number.NEGATIVE_INFINITY) {
    const before = newest === Number.NEGATIVE_INFINITY ? 1 : decay(from - newest);
    return { of: "age", label: "no date", value: UNDATED_FRESHNESS * before };
  }
  return { of: "age", label: `newest article ${ageInWords(Math.max(0, now - at))} old`, value: decay(from - at) };
}

/** Nothing of a story that is all new: its value would be 1. */
function novelty({ articles }: Story, told: ToldArticles): Weight[] {
  const fresh = articles.filter(({ id }) => !told.has(id)).length;
  if (fresh === articles.length) return [];
  const value = LEAST_NOVELTY + (1 - LEAST_NOVELTY) * (fresh / articles.length);
  return [{ of: "novelty", label: `${fresh} of ${articles.length} articles not told before`, value }];
}

function ageInWords(age: number): string {
  if (age < HOUR_MS) return "under 1 h";
  return age < 2 * DAY_MS ? `${Math.floor(age / HOUR_MS)} h` : `${Math.floor(age / DAY_MS)} days`;
}

function interest(story: Story, wanted: readonly Wanted[]): Weight {
  if (wanted.length === 0) return { of: "interests", label: "nothing is followed here", value: 1 };
  const parts = wanted.map(({ words, matches }) => {
    const count = story.articles.filter(matches).length;
    return {
      label: `${count} of ${story.articles.length} articles match "${words}"`,
      value: count / story.articles.length,
    };
  });
  const share = parts.reduce((sum, part) => sum + part.value, 0);
  return { of: "interests", label: "fit with what is followed here", value: 1 + INTEREST_GAIN * share, parts };
}

function coverage(story: Story): Weight {
  const count = story.articles.length;
  return {
    of: "coverage",
    label: `${count} ${count === 1 ? "article" : "articles"} in all`,
    value: 1 + COVERAGE_GAIN * Math.log2(count),
  };
}
