// Briefing -> Reply: numbered stories, each with its quotes, differing figures and citations.
import type { Searched } from "../answers/answer.ts";
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import { termsOf } from "../text/words.ts";
import { type EpochMs, spanOf } from "../time.ts";
import { emptyCorpusReply, ofOutletWords, searchedWords, typed, whatThereIs } from "./absence.ts";
import { articlesCited, briefCitations, numberArticles } from "./citations.ts";
import { endWords, momentWords, partOfDay, rangeWords, type View } from "./dates.ts";
import { differenceBlock } from "./difference.ts";
import { beyondHeadline, readingWords, storyHeadline } from "./headline.ts";
import type { KeptOut } from "./interests.ts";
import { asGiven, countOf, joinWords, numberWords, type OurWords, say } from "./our-words.ts";
import { type Block, choices, heading, note, paragraph, type Reply, replyOf } from "./reply.ts";

/**
 * What lies beyond a briefing: all that there is to brief from, and when the newest article that would be in it was
 * published, if that is before its period; null when there is none.
 */
export type Beyond = {
  readonly held: Searched;
  readonly older: EpochMs | null;
  /** What keeps articles on the topic out here, as it was typed: a mute, or a filter. */
  readonly keptOut: readonly KeptOut[];
  /** How many articles have all the words of the topic, of whatever time and about whatever. */
  readonly named: number;
  /** Words of the topic that a briefing in the same period would tell of, where none is about all of them. */
  readonly alone: readonly Alone[];
  /** The outlet that the topic names; null where it names none. */
  readonly outlet: string | null;
  /** The period as it can be asked for again; null where none was. */
  readonly period: OurWords | null;
};

/** How many articles are about the words; more where `isAll` does not hold. */
export type Alone = { readonly words: string; readonly articles: number; readonly isAll: boolean };

/** `beyond` tells an empty briefing what to suggest; null when not known. */
export function briefingReply(briefing: Briefing, view: View, beyond: Beyond | null = null): Reply {
  if (briefing.items.length === 0) return nothingToTell(briefing, view, beyond);
  return replyOf(
    heading(titleWords(briefing, view)),
    oldNews(briefing, view),
    briefing.items.flatMap((item, i) => storyBlocks(item, i + 1, briefing, view)),
    choices("more", "sources", "why"),
  );
}

/** The same in two: the headlines, and the stories that go below them; for a briefing with stories. */
export function dividedReply(briefing: Briefing, view: View): { readonly headlines: Reply; readonly stories: Reply } {
  const { items, at } = briefing;
  return {
    headlines: replyOf(
      heading(titleWords(briefing, view)),
      oldNews(briefing, view),
      items.map((item, i) => storyHeadline(item, at, view, i + 1)),
      choices("more", "sources", "why"),
    ),
    stories: replyOf(items.flatMap((item, i) => storyBlocks(item, i + 1, briefing, view))),
  };
}

/** "Morning briefing on strikes · Tue 16 Sep, 08:00 Paris": what it is called in a list of others. */
export function briefingName({ at, topic }: Pick<Briefing, "at" | "topic">, view: View): OurWords {
  const part = partOfDay(at, view);
  const name = say`${part.charAt(0).toUpperCase() as OurWords}${part.slice(1) as OurWords} briefing`;
  return say`${topic === null ? name : say`${name} on ${typed(topic)}`} · ${momentWords(at, view)}`;
}

/** "Morning briefing · Tue 16 Sep, 08:00 Paris · 3 of 5 stories from 9 articles of 6 outlets · 2 articles told before". */
function titleWords(briefing: Briefing, view: View): OurWords {
  const { items, leftOut, told, undated } = briefing;
  // More may have been looked at: of other topics, and of stories that are muted.
  const read = [...items, ...leftOut].flatMap(({ story }) => story.articles);
  const stories = countOf(items.length + leftOut.length, "story", "stories");
  return joinWords(
    [
      briefingName(briefing, view),
      say`${leftOut.length === 0 ? stories : say`${items.length} of ${stories}`} from ${readingWords(read)}`,
      told === 0 ? say`` : say`${countOf(told, "article", "articles")} told before`,
      undated === 0
        ? say``
        : say`${numberWords(undated)} of the articles left out, as ${undated === 1 ? say`it has` : say`they have`} no date`,
    ],
    " · ",
  );
}

/** That the news is old, of which days, and how to see what is older still. */
function oldNews({ topic, considered, older }: Briefing, view: View): Block[] {
  if (older === null) return [];
  const times = considered.flatMap(({ publishedAt }) => publishedAt?.at ?? []);
  const on = topic === null ? say`` : say` on ${typed(topic)}`;
  // A filter may leave of the old news only what has no date.
  const { from, to } = spanOf(times);
  const which =
    times.length === 0
      ? say`these are articles without a date`
      : say`this is older news, of ${rangeWords(from, to, view)}`;
  const old = say`There is nothing${on} from the last day: ${which}.`;
  if (!older.articles || older.from === null) return [paragraph(old)];
  const since = endWords(older.from, view);
  const [articles, command] = [countOf(older.articles, "article", "articles"), say`${view.prefix}brief since ${since}`];
  return [paragraph(say`${old} Left out: ${articles} of earlier days. With them: ${command}`)];
}

function storyBlocks(item: BriefingItem, number: number, { at }: Briefing, view: View): Block[] {
  const articles = articlesCited(item);
  const numbers = numberArticles(articles);
  const quotes = beyondHeadline(item.quotes, item.headline);
  const opening = storyHeadline(item, at, view, number, articles);
  const quoted = [...quotes, ...item.differences.flatMap(({ figures }) => figures.map(({ quote }) => quote))];
  // A number that stands nowhere above its source leaves one wondering what was taken from there.
  const isCited = quoted.some(({ article }) => article.id === item.headline.article.id);
  const cited = isCited ? say`` : say`headline [${numbers.get(item.headline.article.id)!}]`;
  return [
    { ...opening, remark: joinWords([opening.remark, cited], " · ") },
    ...quotes.map((quote): Block => {
      return { kind: "quote", lead: null, quote, strong: null, citation: numbers.get(quote.article.id)!, source: null };
    }),
    ...item.differences.map((difference) => differenceBlock(difference, numbers)),
    briefCitations(articles, view),
  ];
}

function nothingToTell({ topic, told, undated }: Briefing, view: View, beyond: Beyond | null): Reply {
  if (beyond?.held.articles === 0) return emptyCorpusReply(view);
  const { prefix } = view;
  const on = topic === null ? say`` : say` on ${typed(topic)}`;
  if (told > 0)
    return replyOf(
      paragraph(say`Nothing new${on}: ${countOf(told, "article", "articles")} in reach have been told before.`),
    );
  const keptOut = beyond?.keptOut ?? [];
  if (keptOut.length > 0)
    return replyOf(
      paragraph(
        say`What there is${on} is kept out here. ${joinWords(
          keptOut.map((by) => keptOutWords(by, prefix)),
          " ",
        )}`,
      ),
      keptOut.flatMap(({ story }): Block[] =>
        story?.headline ? [{ kind: "headline", number: null, quote: story.headline, remark: say`muted` }] : [],
      ),
      note(say`Whatever is kept out: ${prefix}search ${asGiven(topic ?? "")}`),
    );
  const read = beyond === null ? say`` : say` (${searchedWords(beyond.held, view)})`;
  const older = beyond?.older ?? null;
  const since = older === null ? null : endWords(older, view);
  const command = topic === null ? say`brief` : say`brief ${asGiven(topic)}`;
  const further = since === null ? say`` : say` The newest is of ${since}: ${prefix}${command} since ${since}`;
  const nothing = beyond?.named ? say`No article of late is about ${typed(topic ?? "")}` : say`Nothing${on} of late`;
  return replyOf(
    paragraph(say`${nothing} in what I have read${read}.${further}`),
    undated === 0
      ? []
      : paragraph(
          say`${countOf(undated, "article", "articles")} without a date left out. See them: ${prefix}${command}`,
        ),
    topic === null ? [] : nearby(topic, beyond, view),
  );
}

/** How to read of a topic that no story is about: where its words stand, and what there is on each of them. */
function nearby(topic: string, beyond: Beyond | null, view: View): Block[] {
  const { named = 0, alone = [], period = null, outlet = null } = beyond ?? {};
  const { prefix } = view;
  const isOne = termsOf(topic).length === 1;
  if (isOne && outlet === null && beyond?.named === 0) return [note(whatThereIs(view))];
  const words = isOne ? say`the word` : say`all of the words`;
  const having = say`${countOf(named, "article has", "articles have")} ${words}`;
  const where = named === 0 ? say`Wherever the words stand` : having;
  const of = (word: string) => joinWords([say`${prefix}brief ${asGiven(word)}`, period ?? say``], " ");
  return [
    ...alone.map(({ words, articles, isAll }) => {
      const count = countOf(articles, "article", "articles");
      return note(say`On ${typed(words)} alone ${isAll ? say`` : say`more than `}${count}: ${of(words)}`);
    }),
    ...(outlet === null ? [] : [note(ofOutletWords(outlet, { prefix }))]),
    note(say`${where}: ${prefix}search ${asGiven(topic)}`),
  ];
}

/** "Muted: “football”. Let it in again: unmute football". */
function keptOutWords({ rule, words, story }: KeptOut, prefix: OurWords): OurWords {
  if (story !== undefined) return say`A story is muted. Let it in again: ${prefix}unmute ${story.number}`;
  if (words === null) return say`Nothing of it is included. The filters: ${prefix}filter`;
  if (rule === "mute") return say`Muted: ${typed(words)}. Let it in again: ${prefix}unmute ${asGiven(words)}`;
  return say`Excluded: ${typed(words)}. Let it in again: ${prefix}filter remove ${asGiven(words)}`;
}
