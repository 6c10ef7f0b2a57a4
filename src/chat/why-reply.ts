// Briefing or answer -> Reply that says why each item is in, and what was left out.
import type { Answer, Considered, CountedOf, Question } from "../answers/answer.ts";
import { isOrdered } from "../answers/question/corpus-question.ts";
import type { Briefing, BriefingItem, KeptOut } from "../briefing/briefing.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Reason } from "../corpus/reason.ts";
import { confidenceWords, quotesShown } from "./answer-reply.ts";
import { numberArticles, sourceWords } from "./citations.ts";
import type { Shown } from "./context.ts";
import type { View } from "./dates.ts";
import { noSuchStory } from "./follow-up-reply.ts";
import { storyHeadline } from "./headline.ts";
import { asGiven, countOf, joinWords, listed, type OurWords, say } from "./our-words.ts";
import { type Block, heading, note, paragraph, type Reply, replyOf } from "./reply.ts";
import { placeWords } from "./why-before.ts";

/** Of one story by its number, or of all and what was left out. */
export function whyStoriesReply(briefing: Briefing, number: number | null, view: View): Reply {
  const item = number === null ? null : briefing.items[number - 1];
  if (item === undefined) return noSuchStory(briefing.items.length);
  return item === null ? whyReply(briefing, view) : replyOf(whyNumbered(briefing, number!, view));
}

export function whyReply(briefing: Briefing, view: View): Reply {
  const { items, leftOut, told } = briefing;
  const shown = leftOut.slice(0, LONGEST_LEFT_OUT);
  return replyOf(
    items.length === 0 ? paragraph(say`The briefing has no story.`) : [],
    items.flatMap((_, i) => whyNumbered(briefing, i + 1, view)),
    shown.length === 0 ? [] : heading(say`Left out`),
    shown.map(
      ({ headline, reason }): Block => ({ kind: "headline", number: null, quote: headline, remark: asGiven(reason) }),
    ),
    leftOut.length === shown.length
      ? []
      : note(say`and ${countOf(leftOut.length - shown.length, "more story", "more stories")}`),
    keptOutBlocks(briefing),
    told === 0 ? [] : note(say`${countOf(told, "article", "articles")} told before.`),
  );
}

/** What is muted or filtered out here is in no story. */
function keptOutBlocks({ keptOut }: Briefing): readonly Block[] {
  if (keptOut === undefined) return [];
  const { named, count } = keptOut;
  return replyOf(
    heading(say`Muted or filtered out here`),
    named.map(
      ({ headline, rule }): Block => ({ kind: "headline", number: null, quote: headline, remark: RULES[rule] }),
    ),
    count === named.length ? [] : note(say`and ${countOf(count - named.length, "more article", "more articles")}`),
  ).blocks;
}

const RULES: Readonly<Record<KeptOut["named"][number]["rule"], OurWords>> = {
  mute: say`muted`,
  story: say`of a story that is muted`,
  exclude: say`excluded by a filter`,
  include: say`nothing of what is included`,
};

/** Of one story that is told in full. */
export function whyStoryReply(item: BriefingItem, view: View): Reply {
  return replyOf(storyHeadline(item, view.now, view, null), { kind: "list", items: weightWords(item) });
}

function whyNumbered({ items, at }: Briefing, number: number, view: View): Block[] {
  const item = items[number - 1]!;
  const place = placeWords(items, number - 1);
  const lines = [...(place === "" ? [] : [place]), ...weightWords(item)];
  return [storyHeadline(item, at, view, number), { kind: "list", items: lines }];
}

/** "2 independent sources ×1.58 · newest article 17 h old ×0.6", and what these make. */
function weightWords({ why, importance }: BriefingItem): OurWords[] {
  const each = why.map(({ label, value, parts }) => say`${asGiven(label)} ×${valueWords(value)}${partsWords(parts)}`);
  const product = say`importance, all of these multiplied: ${valueWords(importance)}`;
  return each.length === 0 ? [product] : [joinWords(each, " · "), product];
}

/** Of the story that was opened, with its place among others; an article's sentences and a search are chosen by one rule. */
export function whyShownReply({ opened }: Shown, view: View): Reply {
  if (opened?.kind === "story") return whyStoryReply(opened.told.value, view);
  if (opened !== null)
    return replyOf(paragraph(say`These sentences cover most of what the article tells without repeating it.`));
  return replyOf(
    paragraph(
      say`These articles have words of the search. Of those shown together the ones with all of the words come first, then those in which rare ones weigh most.`,
    ),
  );
}

/** What the first sentence has that speaks for it, and the next ones, each with what it lost by; the sums come last. */
export function whyAnswerReply(answer: Answer, view: View): Reply {
  const { considered, question, kind, counted } = answer;
  if (counted !== null) return replyOf(paragraph(say`Counted, not weighed${countedWords(answer)}.`));
  const opening = joinWords(
    [confidenceWords(answer), say`confidence ${valueWords(answer.confidence)}`, wantedWords(question)],
    " · ",
  );
  const [first, ...rest] = considered;
  if (first === undefined) return replyOf(paragraph(opening), paragraph(say`No sentence has a word of the question.`));
  const given = new Set(quotesShown(answer).map(placeOf));
  const passed = rest.filter((each) => !given.has(placeOf(each.quote)) || kind !== "answered").slice(0, RUNNERS_UP);
  const numbers = numberArticles([first, ...passed].map((each) => each.quote.article));
  const shown = ({ quote }: Considered): Block => ({
    kind: "quote",
    lead: null,
    quote,
    strong: null,
    citation: numbers.get(quote.article.id)!,
    source: sourceWords(quote, view),
  });
  return replyOf(
    paragraph(opening),
    heading(kind === "answered" ? say`Chosen` : say`Closest`),
    shown(first),
    { kind: "list", items: [heldWords(first, question), ...forItWords(first)] },
    passed.length === 0 ? [] : heading(say`Passed over`),
    passed.flatMap((each): Block[] => [
      shown(each),
      { kind: "list", items: [heldWords(each, question), behindWords(each, first)] },
    ]),
    inNumbers(first),
  );
}

/** ": the articles of one story, in order of time"; empty in records from before it was told. */
function countedWords({ question, counted }: Answer): OurWords {
  const of = counted?.of;
  if (of === undefined) return say``;
  return of === "of-story" && isOrdered(question.ofCorpus)
    ? say`: the articles of one story, in order of time`
    : say`: ${COUNTED[of]}`;
}

const HAVING_WORDS = say`the articles that have all words of the question, or others for the same`;

const COUNTED: Readonly<Record<CountedOf, OurWords>> = {
  all: say`all that I have read`,
  "of-outlet-or-time": say`the articles of the outlet or time that was asked for`,
  "having-words": HAVING_WORDS,
  "of-their-stories": say`${HAVING_WORDS}, and those of the same stories`,
  "of-story": say`the articles of the story spoken of`,
  "saying-so": say`who was seen to say so, each with a sentence`,
};

function placeOf({ article, start, end }: Quote): string {
  return `${article.id} ${start} ${end}`;
}

/** "has bridge, reopen of the question, not harbour · no date in it". */
function heldWords({ holds, lacks, fits }: Considered, { wanted }: Question): OurWords {
  const list = (words: readonly string[]) => listed(words.map(asGiven));
  const kind = KINDS[wanted];
  const held = holds.length === 0 ? say`no word of the question` : say`of the question: ${list(holds)}`;
  return joinWords(
    [
      lacks.length === 0 || holds.length === 0 ? held : say`${held}; without: ${list(lacks)}`,
      kind === undefined || fits === null ? say`` : fits ? say`has ${SEEN[wanted] ?? kind}` : say`lacks ${kind}`,
    ],
    " · ",
  );
}

/** What is looked for in a sentence, where the kind of answer can be seen in words. */
const KINDS: Partial<Record<Question["wanted"], OurWords>> = {
  person: say`a person's name`,
  organisation: say`the name of a body`,
  place: say`a place`,
  date: say`a time`,
  count: say`a number`,
  amount: say`an amount`,
  reason: say`a reason`,
  quotation: say`something said`,
};

/** "for at least five years" has a figure that the model takes for what may be asked of how much; an amount it need not be. */
const SEEN: typeof KINDS = { amount: say`a figure` };

function wantedWords({ wanted }: Question): OurWords {
  const kind = KINDS[wanted];
  return kind === undefined ? say`` : say`asked for: ${kind}`;
}

/** "speaks for it, most first: its article, the kind of answer asked for". */
function forItWords({ why }: Considered): OurWords[] {
  const groups = why.filter(({ value }) => value >= 0.005).toSorted((a, b) => b.value - a.value);
  return groups.length === 0 ? [] : [say`speaks for it, most first: ${groupWords(groups.slice(0, MOST_PARTS))}`];
}

/** The score, and each group that it is the sum of, the largest first. */
function inNumbers({ score, why }: Considered): readonly Block[] {
  const groups = why.filter(isFelt).toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (groups.length === 0) return [];
  const items = groups.map((group) => say`${reasonWords(group)}${partsWords(group.parts?.slice(0, MOST_PARTS))}`);
  return replyOf(
    heading(say`In numbers`),
    paragraph(say`The score of the first is ${valueWords(score)}, the sum of:`),
    { kind: "list", items },
  ).blocks;
}

/** "0.8 behind, most in: the kind of answer asked for, its article": where it lost, and where it was ahead. */
function behindWords(one: Considered, best: Considered): OurWords {
  const behind = say`${valueWords(best.score - one.score)} behind`;
  if (one.why.length === 0) return say`${behind}: not looked at closely, others seemed nearer`;
  const differences = one.why
    .map(({ label, value }) => ({
      label,
      value: value - (best.why.find((other) => other.label === label)?.value ?? 0),
    }))
    .filter(isFelt)
    .toSorted((a, b) => a.value - b.value);
  const lost = differences.filter(({ value }) => value < 0).slice(0, MOST_PARTS);
  const ahead = differences.filter(({ value }) => value > 0).slice(-1);
  return joinWords(
    [say`${behind}, most in: ${groupWords(lost)}`, ahead.length === 0 ? say`` : say`ahead in: ${groupWords(ahead)}`],
    "; ",
  );
}

function groupWords(groups: readonly Reason[]): OurWords {
  return listed(groups.map(({ label }) => asGiven(label)));
}

/** Less does not show in two decimals. */
function isFelt({ value }: Reason): boolean {
  return Math.abs(value) >= 0.005;
}

const LONGEST_LEFT_OUT = 10;
const RUNNERS_UP = 3;
const MOST_PARTS = 3;

/** ' (2 of 2 articles match "ebola": 1)', and nothing of what these are made of. */
function partsWords(parts: readonly Reason[] = []): OurWords {
  return parts.length === 0 ? say`` : say` (${listed(parts.map(reasonWords))})`;
}

function reasonWords({ label, value }: Reason): OurWords {
  return say`${asGiven(label)}: ${valueWords(value)}`;
}

/** Two decimals tell scores apart: 2.4074 -> "2.41", 3 -> "3". */
function valueWords(value: number): OurWords {
  return String(Math.round(value * 100) / 100) as OurWords;
}
