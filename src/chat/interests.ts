// The commands follow, unfollow and mute -> what is wanted at a place, and the reply that says so.
import type { DecidedBy, Verdict } from "../briefing/wanted.ts";
import type { ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import { nearest } from "../text/nearest.ts";
import { termsOf } from "../text/words.ts";
import type { EpochMs } from "../time.ts";
import { typed } from "./absence.ts";
import { rangeWords, type View } from "./dates.ts";
import { asGiven, countOf, listed, type OurWords, say } from "./our-words.ts";
import { type Command, UNDONE_BY, type Wish } from "./parse.ts";
import { type Block, note, paragraph, type Reply, replyOf } from "./reply.ts";
import { saysNothing, saysTooLittle } from "./says-nothing.ts";
import { numberAlone } from "./which-one.ts";

/** What a channel or a person wants more of, or none of. Words are kept as they were typed. */
export type Wishes = {
  readonly follows: readonly Follow[];
  readonly mutes: readonly string[];
  /** Only articles that one of these matches, when there are any: words, or a pattern between slashes. */
  readonly include: readonly string[];
  /** No article that one of these matches. */
  readonly exclude: readonly string[];
  /** What is followed or muted by the headline of a story, and that one's article: these words are the publisher's. */
  readonly stories: Readonly<Record<string, ArticleId>>;
};

/** `now`: told once by itself when a new story of several outlets matches. */
export type Follow = { readonly words: string; readonly now: boolean };

export const NO_WISHES: Wishes = { follows: [], mutes: [], include: [], exclude: [], stories: {} };

/** Of these headlines those that their articles still have. */
export type Headlines = ReadonlyMap<string, Quote>;

/** An article's headline, and what let it pass or stopped it; null for nothing in particular. */
export type Tried = { readonly quote: Quote; readonly by: Verdict["by"] };

/** What a wish would do to the articles of now: a few headlines of each kind, and how many there are. */
export type Preview = {
  readonly pass: readonly Tried[];
  readonly passCount: number;
  readonly stop: readonly Tried[];
  readonly stopCount: number;
  /** When the first and the last of the articles was published; null where none has a date. */
  readonly days: { readonly from: EpochMs | null; readonly to: EpochMs | null };
};

export type WishService = {
  get(): Promise<Wishes>;
  set(wishes: Wishes): Promise<void>;
  /** Of the newest articles those that these words match pass, the others stop. */
  match(words: string): Promise<Preview>;
  /** The newest articles through the place's filters. */
  preview(wishes: Wishes): Promise<Preview>;
  /** The headlines of what is followed or muted as a story. */
  headlines(wishes: Wishes): Promise<Headlines>;
  /** Why a filter's pattern cannot be used; null when it can. */
  problem(pattern: string): string | null;
};

export const MOST_WISHES = 50;

type WishCommand = Command & { kind: Wish };

/** `story` is the headline of the story that was wished for by its number: its words are the publisher's, and shown as such. */
export async function wishReply(
  typedCommand: WishCommand,
  service: WishService,
  view: View,
  story: Quote | null = null,
): Promise<Reply> {
  const { prefix } = view;
  const before = await service.get();
  if (typedCommand.words === "") return wishesShown(before, await service.headlines(before), view);
  const named = meantWish(typedCommand, before);
  const place = placeNamed(named, before);
  const command = place === null ? named : { ...named, words: heldOf(named.kind, before)[place - 1]! };
  const { words } = command;
  const known = await service.headlines(before);
  const headline = story ?? (place === null ? null : (known.get(words) ?? null));
  const isStory = story !== null || (place !== null && isOfStory(words, before));
  const shown = headline === null ? [] : headlineAlone(headline);
  const about = isStory ? (headline === null ? say`a story that I no longer hold` : say`this story`) : typed(words);
  const set = (wishes: Omit<Wishes, "stories">) =>
    service.set({
      ...wishes,
      stories: storiesOf(wishes, story === null ? before.stories : { ...before.stories, [words]: story.article.id }),
    });
  if ((command.kind === "follow" || command.kind === "mute") && saysNothing(words))
    return saysTooLittle(words, say`${prefix}${asGiven(command.kind)} climate talks`);
  const others = (list: readonly string[]) => list.filter((each) => !isSame(each, words));
  const otherFollows = before.follows.filter((each) => !isSame(each.words, words));
  switch (command.kind) {
    case "follow": {
      if (otherFollows.length >= MOST_WISHES) return full();
      const follows = [...otherFollows, { words, now: command.now }];
      await set({ ...before, follows, mutes: others(before.mutes) });
      const matched = story === null ? await service.match(words) : null;
      const unmuted = others(before.mutes).length < before.mutes.length ? say` It is no longer muted.` : say``;
      const alert = command.now ? say` A new story that several outlets tell is told here once, by itself.` : say``;
      return replyOf(
        shown,
        paragraph(
          matched !== null
            ? say`Stories about ${about} count for more here.${unmuted}${alert} ${matching(matched, view)}`
            : say`This story counts for more here.${unmuted}${alert}`,
        ),
        matched === null ? [] : headlines(matched.pass),
        note(say`Take it back: ${prefix}unfollow ${story === null ? asGiven(words) : follows.length}`),
      );
    }
    case "mute": {
      if (before.mutes.length >= MOST_WISHES) return full();
      const mutes = [...others(before.mutes), words];
      await set({ ...before, follows: otherFollows, mutes });
      const matched = story === null ? await service.match(words) : null;
      const unfollowed = otherFollows.length < before.follows.length ? say` It is no longer followed.` : say``;
      return replyOf(
        shown,
        paragraph(
          matched !== null
            ? say`Articles about ${about} are left out here, and stories mostly told by such.${unfollowed} ${matching(matched, view)}`
            : say`This story is left out here, and articles that tell of it.${unfollowed}`,
        ),
        matched === null ? [] : headlines(matched.pass),
        note(say`Take it back: ${prefix}unmute ${story === null ? asGiven(words) : mutes.length}`),
      );
    }
    case "unfollow":
      if (otherFollows.length === before.follows.length)
        return notThere(command.kind, words, { wishes: before, known, view });
      await set({ ...before, follows: otherFollows });
      return replyOf(shown, paragraph(say`No longer followed: ${about}.`));
    case "unmute":
      if (others(before.mutes).length === before.mutes.length)
        return notThere(command.kind, words, { wishes: before, known, view });
      await set({ ...before, mutes: others(before.mutes) });
      return replyOf(shown, paragraph(say`No longer muted: ${about}.`));
    default:
      return command satisfies never;
  }
}

/** What to type for what somebody says of oneself: a remark changes nothing for all who read here. */
export function remarkReply({ wish, words }: Command & { kind: "remark" }, { prefix }: View): Reply {
  if (wish === "subscribe") {
    const schedule = say`${prefix}schedule add weekdays 08:00 ${asGiven(words)}`;
    return replyOf(
      paragraph(say`To have more of it in the briefings here, type: ${prefix}follow ${asGiven(words)}`),
      paragraph(say`To have a briefing on it come by itself: ${schedule}`),
    );
  }
  const wanted = wish === "follow" ? say`To have more of it here` : say`To have none of it here`;
  return replyOf(paragraph(say`${wanted}, type: ${prefix}${asGiven(wish)} ${asGiven(words)}`));
}

/** What is muted in the words of a topic, or in other forms of them. */
export function mutedAlike(topic: string, { mutes }: Wishes): string[] {
  const alike = (words: string) => termsOf(words).toSorted().join(" ");
  return mutes.filter((words) => isSame(words, topic) || (alike(words) === alike(topic) && alike(topic) !== ""));
}

/** Only of what is still followed or muted. */
function storiesOf({ follows, mutes }: Omit<Wishes, "stories">, stories: Wishes["stories"]): Wishes["stories"] {
  const held = new Set([...follows.map(({ words }) => words), ...mutes]);
  return Object.fromEntries(Object.entries(stories).filter(([words]) => held.has(words)));
}

function isOfStory(words: string, { stories }: Pick<Wishes, "stories">): boolean {
  return Object.hasOwn(stories, words);
}

/** What keeps articles out; `story` where that is a story's mute: its number in the list, and its headline if it has that still. */
export type KeptOut = DecidedBy & { readonly story?: { readonly number: number; readonly headline: Quote | null } };

export function keptOutBy(by: DecidedBy, wishes: Wishes, known: Headlines): KeptOut {
  if (by.rule !== "mute" || by.words === null || !isOfStory(by.words, wishes)) return by;
  return { ...by, story: { number: wishes.mutes.indexOf(by.words) + 1, headline: known.get(by.words) ?? null } };
}

function headlineAlone(quote: Quote, remark = say``): Block[] {
  return [{ kind: "headline", number: null, quote, remark }];
}

/** "follow add ebola", "mute remove football": the first word is an action, unless something held begins with it. */
function meantWish(command: WishCommand, { follows, mutes }: Wishes): WishCommand {
  const [, action, words] = /^(add|remove|delete)\s+(.+)$/is.exec(command.words) ?? [];
  if (action === undefined || words === undefined) return command;
  const beginning = `${action} `.toLowerCase();
  const held = [...follows.map((each) => each.words), ...mutes];
  if (held.some((each) => each.toLowerCase().startsWith(beginning))) return command;
  return action.toLowerCase() === "add" ? { ...command, words } : { kind: UNDONE_BY[command.kind], words };
}

/** "unmute 2" is the second that is muted, unless "2" itself is; null for words. */
function placeNamed({ kind, words }: WishCommand, wishes: Wishes): number | null {
  const place = kind === "unfollow" || kind === "unmute" ? numberAlone(words) : null;
  const held = heldOf(kind, wishes);
  return place === null || held[place - 1] === undefined || held.includes(words) ? null : place;
}

function heldOf(kind: Wish, { follows, mutes }: Wishes): readonly string[] {
  return kind === "follow" || kind === "unfollow" ? follows.map(({ words }) => words) : mutes;
}

/** The words of stories are the publisher's, and stand below as such. */
function wishesShown(wishes: Wishes, known: Headlines, { prefix }: View): Reply {
  const { follows, mutes } = wishes;
  if (follows.length + mutes.length === 0) {
    return replyOf(
      paragraph(
        say`Nothing is followed or muted here. Follow something: ${prefix}follow climate talks · leave something out: ${prefix}mute football`,
      ),
    );
  }
  const inList = (words: string) => (isOfStory(words, wishes) ? storyWords(known.has(words)) : asGiven(words));
  const followed = follows.map(({ words, now }) => (now ? say`${inList(words)} (now)` : inList(words)));
  const headlines = (list: OurWords, held: readonly string[]) =>
    held.flatMap((words, at) => {
      const quote = isOfStory(words, wishes) ? known.get(words) : undefined;
      return quote === undefined ? [] : headlineAlone(quote, held.length === 1 ? list : say`${list}, ${at + 1}`);
    });
  return replyOf(
    {
      kind: "table",
      rows: [
        [say`followed`, follows.length === 0 ? say`(nothing)` : numbered(followed)],
        [say`muted`, mutes.length === 0 ? say`(nothing)` : numbered(mutes.map(inList))],
      ],
    },
    headlines(
      say`followed`,
      follows.map(({ words }) => words),
    ),
    headlines(say`muted`, mutes),
  );
}

function storyWords(isHeld: boolean): OurWords {
  return isHeld ? say`the story below` : say`a story that I no longer hold`;
}

function matching({ pass, passCount, days }: Preview, view: View): OurWords {
  const range = ofDays(days, view);
  if (passCount === 0) return say`No article${range} is about it.`;
  const some = pass.length < passCount ? say`, ${pass.length} of them` : say``;
  return say`${countOf(passCount, "article", "articles")}${range} ${passCount === 1 ? say`is` : say`are`} about it${some}:`;
}

/** " of 12-16 Sep": where the last days hold nothing a wish is tried on older ones. Nothing when no article has a date. */
export function ofDays({ from, to }: Preview["days"], view: View): OurWords {
  const range = rangeWords(from, to, view);
  return range === "" ? say`` : say` of ${range}`;
}

export function headlines(tried: readonly Tried[], wishes: Wishes = NO_WISHES): Block[] {
  return tried.flatMap(({ quote, by }) => headlineAlone(quote, whyWords(by, wishes)));
}

/** Why a headline passes or not, in the filters' own words. */
function whyWords(by: Verdict["by"], wishes: Wishes): OurWords {
  if (by === null) return say``;
  if (by.words === null) return say`nothing of what is included`;
  if (by.rule === "mute" && isOfStory(by.words, wishes)) return say`muted: a story like it`;
  return say`${RULE_WORDS[by.rule]} ${typed(by.words)}`;
}

const RULE_WORDS = { mute: say`muted:`, exclude: say`excluded:`, include: say`included:` };

/** One alone needs no number. */
function numbered(words: readonly OurWords[]): OurWords {
  return listed(words.length === 1 ? words : words.map((each, at) => say`${at + 1}. ${each}`));
}

function notThere(
  kind: "unfollow" | "unmute",
  words: string,
  { wishes, known, view }: { readonly wishes: Wishes; readonly known: Headlines; readonly view: View },
): Reply {
  const [list, held] =
    kind === "unfollow" ? [say`followed`, wishes.follows.map((each) => each.words)] : [say`muted`, wishes.mutes];
  if (held.length === 0) return replyOf(paragraph(say`${typed(words)} is not ${list} here: nothing is.`));
  const ofReaders = held.filter((each) => !isOfStory(each, wishes));
  return replyOf(
    paragraph(
      say`${typed(words)} is not ${list} here.${didYouMean(say`${view.prefix}${asGiven(kind)}`, words, ofReaders)}`,
    ),
    wishesShown(wishes, known, view).blocks,
  );
}

export function didYouMean(command: OurWords, words: string, held: readonly string[]): OurWords {
  const inLowerCase = held.map((each) => each.toLowerCase());
  const near = nearest(words, inLowerCase);
  return near === null ? say`` : say` Did you mean: ${command} ${asGiven(held[inLowerCase.indexOf(near)]!)}`;
}

export function full(): Reply {
  return replyOf(paragraph(say`There are ${MOST_WISHES} of them here, which is the most: take one back first.`));
}

/** In any case, but for patterns: \d and \D are opposites. */
export function isSame(a: string, b: string): boolean {
  return a === b || (!a.startsWith("/") && a.toLowerCase() === b.toLowerCase());
}
