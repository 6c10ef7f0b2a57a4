// The commands follow, unfollow, mute and filter -> what is wanted at a place, and the reply that says so.
import type { Verdict } from "../briefing/wanted.ts";
import type { Quote } from "../corpus/passage.ts";
import { nearest } from "../text/nearest.ts";
import type { EpochMs } from "../time.ts";
import { typed } from "./absence.ts";
import { rangeWords, type View } from "./dates.ts";
import { asGiven, countOf, joinWords, type OurWords, say } from "./our-words.ts";
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
};

/** `now`: told once by itself when a new story of several outlets matches. */
export type Follow = { readonly words: string; readonly now: boolean };

export const NO_WISHES: Wishes = { follows: [], mutes: [], include: [], exclude: [] };

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
  /** Why a filter's pattern cannot be used; null when it can. */
  problem(pattern: string): string | null;
};

const MOST_WISHES = 50;

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
  if (typedCommand.words === "") return wishesShown(before, view);
  const named = meantWish(typedCommand, before);
  const place = placeNamed(named, before);
  const command = place === null ? named : { ...named, words: heldOf(named.kind, before)[place - 1]! };
  const { words } = command;
  const takenBack = place === null ? typed(words) : say`number ${place} of the list`;
  const shown: Block[] = story === null ? [] : [{ kind: "headline", number: null, quote: story, remark: say`` }];
  const about = story === null ? typed(words) : say`this story`;
  if ((command.kind === "follow" || command.kind === "mute") && saysNothing(words))
    return saysTooLittle(words, say`${prefix}${asGiven(command.kind)} climate talks`);
  const others = (list: readonly string[]) => list.filter((each) => !isSame(each, words));
  const otherFollows = before.follows.filter((each) => !isSame(each.words, words));
  switch (command.kind) {
    case "follow": {
      if (otherFollows.length >= MOST_WISHES) return full();
      const follows = [...otherFollows, { words, now: command.now }];
      await service.set({ ...before, follows, mutes: others(before.mutes) });
      const matched = await service.match(words);
      const unmuted = others(before.mutes).length < before.mutes.length ? say` It is no longer muted.` : say``;
      const alert = command.now ? say` A new story that several outlets tell is told here once, by itself.` : say``;
      return replyOf(
        shown,
        paragraph(say`Stories about ${about} count for more here.${unmuted}${alert} ${matching(matched, view)}`),
        headlines(matched.pass),
        note(say`Take it back: ${prefix}unfollow ${story === null ? asGiven(words) : follows.length}`),
      );
    }
    case "mute": {
      if (before.mutes.length >= MOST_WISHES) return full();
      const mutes = [...others(before.mutes), words];
      await service.set({ ...before, follows: otherFollows, mutes });
      const matched = await service.match(words);
      const unfollowed = otherFollows.length < before.follows.length ? say` It is no longer followed.` : say``;
      return replyOf(
        shown,
        paragraph(
          say`Articles about ${about} are left out here, and stories mostly told by such.${unfollowed} ${matching(matched, view)}`,
        ),
        headlines(matched.pass),
        note(say`Take it back: ${prefix}unmute ${story === null ? asGiven(words) : mutes.length}`),
      );
    }
    case "unfollow":
      if (otherFollows.length === before.follows.length) return notThere(command.kind, words, before, view);
      await service.set({ ...before, follows: otherFollows });
      return replyOf(paragraph(say`No longer followed: ${takenBack}.`));
    case "unmute":
      if (others(before.mutes).length === before.mutes.length) return notThere(command.kind, words, before, view);
      await service.set({ ...before, mutes: others(before.mutes) });
      return replyOf(paragraph(say`No longer muted: ${takenBack}.`));
    default:
      return command satisfies never;
  }
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

export async function filterReply(
  { action, words }: Command & { kind: "filter" },
  service: WishService,
  view: View,
): Promise<Reply> {
  const before = await service.get();
  if (action === "show") return filtersShown(before, service, view);
  if (action === "clear") {
    await service.set({ ...before, include: [], exclude: [] });
    return replyOf(paragraph(say`No filter any more: ${whatPasses(before)}.`), undoFilters(before, view));
  }
  if (words === "") {
    const called = say`${view.prefix}filter ${asGiven(action)}`;
    return replyOf(paragraph(say`Write it like: ${called} football, or ${called} /foot ?ball/`));
  }
  if (action === "remove") return filterRemoved(words, before, { service, view });
  if (/^\p{L}/u.test(words) && saysNothing(words))
    return saysTooLittle(words, say`${view.prefix}filter ${asGiven(action)} football`);
  const problem = service.problem(words);
  if (problem !== null) return replyOf(paragraph(asGiven(problem)));
  if (before[action].length >= MOST_WISHES) return full();
  const after = { ...before, [action]: [...before[action].filter((each) => !isSame(each, words)), words] };
  await service.set(after);
  const alone = await service.preview({ ...NO_WISHES, include: [words] });
  const matchesNothing = alone.passCount === 0 && alone.stopCount > 0;
  return replyOf(
    matchesNothing
      ? paragraph(say`No article${ofDays(alone.days, view)} has ${typed(words)}: is it written as you mean it?`)
      : [],
    (await filtersShown(after, service, view, words)).blocks,
  );
}

async function filterRemoved(
  words: string,
  before: Wishes,
  { service, view }: { readonly service: WishService; readonly view: View },
): Promise<Reply> {
  const taken = (list: readonly string[]) => list.filter((each) => isSame(each, words));
  const others = (list: readonly string[]) => list.filter((each) => !isSame(each, words));
  const removed = { include: taken(before.include), exclude: taken(before.exclude) };
  const after = { ...before, include: others(before.include), exclude: others(before.exclude) };
  const shown = (await filtersShown(after, service, view)).blocks;
  if (removed.include.length + removed.exclude.length === 0) {
    const held = [...before.include, ...before.exclude];
    if (held.length === 0) return replyOf(shown);
    const meant = didYouMean(say`${view.prefix}filter remove`, words, held);
    return replyOf(paragraph(say`${typed(words)} is not among the filters here.${meant}`), shown);
  }
  await service.set(after);
  return replyOf(
    paragraph(say`No longer a filter: ${typed(words)}.`),
    shown,
    undoFilters({ ...before, ...removed }, view),
  );
}

function whatPasses({ mutes }: Wishes): OurWords {
  return mutes.length === 0 ? say`every article passes` : say`every article passes that is not muted`;
}

/** `newest` is the one that was just set: that is the one to be taken back. */
async function filtersShown(
  wishes: Wishes,
  service: WishService,
  view: View,
  newest: string | null = null,
): Promise<Reply> {
  const { prefix } = view;
  const { include, exclude } = wishes;
  if (include.length + exclude.length === 0) {
    return replyOf(paragraph(say`No filter here: ${whatPasses(wishes)}. Set one: ${prefix}filter exclude football`));
  }
  const { pass, passCount, stop, stopCount, days } = await service.preview(wishes);
  return replyOf(
    {
      kind: "table",
      rows: [
        [say`only`, include.length === 0 ? say`(any)` : listed(include)],
        [say`without`, exclude.length === 0 ? say`(none)` : listed(exclude)],
      ],
    },
    paragraph(
      say`${countOf(passCount, "article", "articles")}${ofDays(days, view)} ${passCount === 1 ? say`passes` : say`pass`}${listMark(passCount)}`,
    ),
    headlines(pass),
    further(passCount - pass.length),
    paragraph(say`${countOf(stopCount, "article is", "articles are")} left out${listMark(stopCount)}`),
    headlines(stop),
    further(stopCount - stop.length),
    note(
      say`Take one back: ${prefix}filter remove ${asGiven(newest ?? [...exclude, ...include][0]!)} · all of them: ${prefix}filter clear`,
    ),
  );
}

function wishesShown({ follows, mutes }: Wishes, { prefix }: View): Reply {
  if (follows.length + mutes.length === 0) {
    return replyOf(
      paragraph(
        say`Nothing is followed or muted here. Follow something: ${prefix}follow climate talks · leave something out: ${prefix}mute football`,
      ),
    );
  }
  return replyOf({
    kind: "table",
    rows: [
      [
        say`followed`,
        follows.length === 0
          ? say`(nothing)`
          : numbered(follows.map(({ words, now }) => (now ? `${words} (now)` : words))),
      ],
      [say`muted`, mutes.length === 0 ? say`(nothing)` : numbered(mutes)],
    ],
  });
}

function undoFilters({ include, exclude }: Wishes, { prefix }: View): Block[] {
  const lines = [
    ...include.map((words) => say`${prefix}filter include ${asGiven(words)}`),
    ...exclude.map((words) => say`${prefix}filter exclude ${asGiven(words)}`),
  ];
  return lines.length === 0 ? [] : [note(say`To have it back: ${joinWords(lines, " · ")}`)];
}

function matching({ pass, passCount, days }: Preview, view: View): OurWords {
  const range = ofDays(days, view);
  if (passCount === 0) return say`No article${range} is about it.`;
  const some = pass.length < passCount ? say`, ${pass.length} of them` : say``;
  return say`${countOf(passCount, "article", "articles")}${range} ${passCount === 1 ? say`is` : say`are`} about it${some}:`;
}

/** " of 12-16 Sep": where the last days hold nothing a wish is tried on older ones. Nothing when no article has a date. */
function ofDays({ from, to }: Preview["days"], view: View): OurWords {
  const range = rangeWords(from, to, view);
  return range === "" ? say`` : say` of ${range}`;
}

function listMark(count: number): OurWords {
  return count === 0 ? say`.` : say`:`;
}

function further(count: number): Block[] {
  return count <= 0 ? [] : [note(say`and ${count} more`)];
}

function headlines(tried: readonly Tried[]): Block[] {
  return tried.map(({ quote, by }) => ({ kind: "headline", number: null, quote, remark: whyWords(by) }));
}

/** Why a headline passes or not, in the filters' own words. */
function whyWords(by: Verdict["by"]): OurWords {
  if (by === null) return say``;
  if (by.words === null) return say`nothing of what is included`;
  return say`${RULE_WORDS[by.rule]} ${typed(by.words)}`;
}

const RULE_WORDS = { mute: say`muted:`, exclude: say`excluded:`, include: say`included:` };

/** One alone needs no number. */
function numbered(words: readonly string[]): OurWords {
  if (words.length === 1) return listed(words);
  return joinWords(
    words.map((each, at) => say`${at + 1}. ${asGiven(each)}`),
    ", ",
  );
}

function listed(words: readonly string[]): OurWords {
  return joinWords(words.map(asGiven), ", ");
}

function notThere(kind: "unfollow" | "unmute", words: string, wishes: Wishes, view: View): Reply {
  const [list, held] =
    kind === "unfollow" ? [say`followed`, wishes.follows.map((each) => each.words)] : [say`muted`, wishes.mutes];
  if (held.length === 0) return replyOf(paragraph(say`${typed(words)} is not ${list} here: nothing is.`));
  return replyOf(
    paragraph(say`${typed(words)} is not ${list} here.${didYouMean(say`${view.prefix}${asGiven(kind)}`, words, held)}`),
    wishesShown(wishes, view).blocks,
  );
}

function didYouMean(command: OurWords, words: string, held: readonly string[]): OurWords {
  const inLowerCase = held.map((each) => each.toLowerCase());
  const near = nearest(words, inLowerCase);
  return near === null ? say`` : say` Did you mean: ${command} ${asGiven(held[inLowerCase.indexOf(near)]!)}`;
}

function full(): Reply {
  return replyOf(paragraph(say`There are ${MOST_WISHES} of them here, which is the most: take one back first.`));
}

/** In any case, but for patterns: \d and \D are opposites. */
function isSame(a: string, b: string): boolean {
  return a === b || (!a.startsWith("/") && a.toLowerCase() === b.toLowerCase());
}
