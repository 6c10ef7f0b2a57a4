// The command filter -> which articles pass at a place, and the reply that says so.
import { typed } from "./absence.ts";
import type { View } from "./dates.ts";
import {
  didYouMean,
  full,
  headlines,
  isSame,
  MOST_WISHES,
  NO_WISHES,
  ofDays,
  type Wishes,
  type WishService,
} from "./interests.ts";
import { asGiven, countOf, joinWords, listed, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { type Block, note, paragraph, type Reply, replyOf } from "./reply.ts";
import { saysNothing, saysTooLittle } from "./says-nothing.ts";
import { numberAlone } from "./which-one.ts";

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
  given: string,
  before: Wishes,
  { service, view }: { readonly service: WishService; readonly view: View },
): Promise<Reply> {
  const words = filterNumbered(given, before) ?? given;
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

/** "filter remove 2" is the second in the list, unless "2" itself is a filter. */
function filterNumbered(words: string, { include, exclude }: Wishes): string | null {
  const held = [...include, ...exclude];
  const place = held.includes(words) ? null : numberAlone(words);
  return place === null ? null : (held[place - 1] ?? null);
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
  const held = [...include, ...exclude].map(asGiven);
  // One alone needs no number.
  const numbered = held.length === 1 ? held : held.map((each, at) => say`${at + 1}. ${each}`);
  const { pass, passCount, stop, stopCount, days } = await service.preview(wishes);
  return replyOf(
    {
      kind: "table",
      rows: [
        [say`only`, include.length === 0 ? say`(any)` : listed(numbered.slice(0, include.length))],
        [say`without`, exclude.length === 0 ? say`(none)` : listed(numbered.slice(include.length))],
      ],
    },
    paragraph(
      say`${countOf(passCount, "article", "articles")}${ofDays(days, view)} ${passCount === 1 ? say`passes` : say`pass`}${listMark(passCount)}`,
    ),
    headlines(pass, wishes),
    further(passCount - pass.length),
    paragraph(say`${countOf(stopCount, "article is", "articles are")} left out${listMark(stopCount)}`),
    headlines(stop, wishes),
    further(stopCount - stop.length),
    note(
      say`Take one back: ${prefix}filter remove ${asGiven(newest ?? [...exclude, ...include][0]!)} · all of them: ${prefix}filter clear`,
    ),
  );
}

function undoFilters({ include, exclude }: Wishes, { prefix }: View): Block[] {
  const lines = [
    ...include.map((words) => say`${prefix}filter include ${asGiven(words)}`),
    ...exclude.map((words) => say`${prefix}filter exclude ${asGiven(words)}`),
  ];
  return lines.length === 0 ? [] : [note(say`To have it back: ${joinWords(lines, " · ")}`)];
}

function listMark(count: number): OurWords {
  return count === 0 ? say`.` : say`:`;
}

function further(count: number): Block[] {
  return count <= 0 ? [] : [note(say`and ${count} more`)];
}
