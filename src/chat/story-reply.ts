// One story in full -> Reply: quotes in order of time, differing figures, who told the same text, time line.
import type { Searched } from "../answers/answer.ts";
import type { BriefingItem } from "../briefing/briefing.ts";
import { type Article, byTime } from "../corpus/article.ts";
import { eachOutletOnce } from "../corpus/outlet-name.ts";
import type { Quote } from "../corpus/passage.ts";
import { laterBy } from "../stories/freshness.ts";
import { DAY_MS, spanOf } from "../time.ts";
import { emptyCorpusReply, searchedWords, typed, whatThereIs } from "./absence.ts";
import { fullCitations, numberArticles, outletWords, sourceWords } from "./citations.ts";
import { endWords, rangeWords, type View } from "./dates.ts";
import { differenceBlock } from "./difference.ts";
import { beyondHeadline, storyHeadline } from "./headline.ts";
import { asGiven, countOf, listed, type OurWords, say } from "./our-words.ts";
import { type Block, choices, heading, note, paragraph, type Reply, replyOf } from "./reply.ts";
import type { Elsewhere } from "./services.ts";

/** `beside` stands below it. */
export function storyReply(item: BriefingItem, view: View, beside: readonly Block[] = []): Reply {
  const articles = inOrderOfTime(item);
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  const numbers = numberArticles(articles);
  const isLong = articles.length > LONGEST_TIME_LINE;
  const shown = isLong ? [...articles.slice(0, OF_ITS_BEGINNING), ...articles.slice(-OF_ITS_END)] : articles;
  return replyOf(
    storyHeadline(item, view.now, view, null),
    beyondHeadline(item.quotes, item.headline)
      .toSorted((a, b) => places.get(a.article.id)! - places.get(b.article.id)! || a.start - b.start)
      .map((quote): Block => {
        const citation = numbers.get(quote.article.id)!;
        return { kind: "quote", lead: null, quote, strong: null, citation, source: sourceWords(quote, view) };
      }),
    item.differences.map((difference) => differenceBlock(difference, numbers)),
    sameText(item),
    heading(timeLineWords(articles, view)),
    fullCitations(shown, view),
    isLong
      ? note(say`and ${countOf(articles.length - shown.length, "article", "articles")} between these, not shown here`)
      : [],
    beside,
    item.isWhole ? [] : choices("more"),
  );
}

/** The headlines of other stories about the words, and how to read on. */
export function elsewhereBlocks(words: string, { stories = [], ...reports }: Elsewhere, view: View): Block[] {
  const count = note(elsewhereWords(words, reports, view));
  if (stories.length === 0) return [count];
  return [
    heading(say`Other stories about ${typed(words)}`),
    ...stories.map((quote): Block => ({ kind: "headline", number: null, quote, remark: sourceWords(quote, view) })),
    note(say`One of them in full: ${view.prefix}story and words of its headline`),
    count,
  ];
}

/** "4 other reports about “meltem”, of 14 Oct-2 Nov, are of other stories and not shown here: brief meltem since 14 Oct". */
export function elsewhereWords(words: string, { articles, from, to }: Elsewhere, view: View): OurWords {
  const range = rangeWords(from, to, view);
  const of = range === "" ? say`` : say`, of ${range},`;
  const given = asGiven(words);
  // Only what has a date is of a period.
  const command = from === null ? say`search ${given}` : say`brief ${given} since ${endWords(from, view)}`;
  const reports = countOf(articles, "other report", "other reports");
  const told = articles === 1 ? say`is of another story` : say`are of other stories`;
  return say`${reports} about ${typed(words)}${of} ${told} and not shown here: ${view.prefix}${command}`;
}

/** What there is when no story matches: headlines of the nearest ones. */
export function noStoryReply(words: string, nearest: readonly Quote[], searched: Searched, view: View): Reply {
  if (searched.articles === 0) return emptyCorpusReply(view);
  const none = say`No story about ${typed(words)} in what I have read (${searchedWords(searched, view)}).`;
  return replyOf(
    paragraph(nearest.length === 0 ? none : say`${none} Nearest:`),
    nearest.map((quote): Block => ({ kind: "headline", number: null, quote, remark: sourceWords(quote, view) })),
    nearest.length === 0 ? note(whatThereIs(view)) : [],
  );
}

/** A story that runs for weeks has hundreds of articles; how it began and what is newest tell it. */
const [OF_ITS_BEGINNING, OF_ITS_END] = [10, 20];
const LONGEST_TIME_LINE = OF_ITS_BEGINNING + OF_ITS_END;

/** "Time line: 4 reports, 14-28 Nov" of what runs for more than a day, so that nobody takes its beginning for all of it. */
function timeLineWords(articles: readonly Article[], view: View): OurWords {
  const times = articles.flatMap(({ publishedAt }) => publishedAt?.at ?? []);
  if (times.length === 0) return say`Articles`;
  const { from, to } = spanOf(times);
  return to - from < DAY_MS
    ? say`Time line`
    : say`Time line: ${countOf(articles.length, "report", "reports")}, ${rangeWords(from, to, view)}`;
}

/** Where dates do not say which of two articles came first, what the story opens with does: a reader has to hear what happened. */
function inOrderOfTime({ story, quotes }: BriefingItem): Article[] {
  const articles = story.articles.toSorted(byTime);
  const opening = articles.find(({ id }) => id === quotes[0]?.article.id);
  if (opening === undefined) return articles;
  const isBefore = (article: Article) => laterBy(opening, article) > 0;
  const others = articles.filter((article) => article !== opening);
  return [...others.filter(isBefore), opening, ...others.filter((article) => !isBefore(article))];
}

/** "The same text in: North Post, The Ledger": one voice, however many printed it. */
function sameText({ story }: BriefingItem): Block[] {
  return story.voices
    .filter((voice) => voice.length > 1)
    .map((voice) => note(say`The same text in: ${listed(eachOutletOnce(voice.map(outletWords)))}`));
}
