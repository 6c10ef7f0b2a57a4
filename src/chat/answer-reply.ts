// Answer -> Reply: the sentence that answers, the closest ones, or the honest absence.
import { type Answer, type AnswerKind, type Question, SURE } from "../answers/answer.ts";
import { IT, isOrdered, orderAsked } from "../answers/question/corpus-question.ts";
import type { Article } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import { isForeignQuestion } from "../text/english.ts";
import type { Span } from "../text/span.ts";
import { DAY_MS, type PublishedAt } from "../time.ts";
import { emptyCorpusReply, notReadWords, searchedWords, typed } from "./absence.ts";
import { fullCitations, numberArticles, outletWords, sourceWords } from "./citations.ts";
import { dayWords, endWords, rangeWords, type View } from "./dates.ts";
import { outletsWords, unnamedCount } from "./headline.ts";
import { asGiven, countOf, joinWords, listed, numberWords, type OurWords, say } from "./our-words.ts";
import { type Block, choices, note, paragraph, type Reply, replyOf } from "./reply.ts";

export function answerReply(answer: Answer, view: View): Reply {
  if (answer.searched.articles === 0) return emptyCorpusReply(view);
  const shown = shownIn(answer, view);
  if (shown.length === 0) return replyOf(paragraph(openingWords(answer, view)), notes(answer, view));
  const articles = shown.map(({ quote }) => quote.article);
  const numbers = numberArticles(articles);
  return replyOf(
    answer.counted === null ? [] : paragraph(openingWords(answer, view)),
    shown.map(
      ({ quote, lead, strong, isSourced }): Block => ({
        kind: "quote",
        lead,
        quote,
        strong,
        citation: numbers.get(quote.article.id)!,
        source: isSourced ? sourceWords(quote, view) : null,
      }),
    ),
    notes(answer, view),
    fullCitations(articles, view),
    choices("more", "sources", "why"),
  );
}

/** The quotes that a reply to this answer shows, in order; "more" goes on after them. */
export function quotesShown({ kind, considered, named, more, others, nearest, counted }: Answer): Quote[] {
  const best = considered.map((each) => each.quote);
  if (counted !== null) return best.slice(0, HEADLINES);
  if (kind === "not-found") return nearest === null ? [] : [nearest];
  if (kind === "unsure") return best.slice(0, CLOSEST);
  return [
    ...best.slice(0, 1),
    ...(named === null ? [] : [named]),
    ...more.map((item) => item.quote),
    ...others.map((other) => other.quote),
  ];
}

/** The few words of the first quote that a reply shows as the answer; null where it marks none. */
export function shortShown({ kind, question, considered, short }: Answer): Span | null {
  const first = considered[0]?.quote;
  if (kind !== "answered" || first === undefined || takesWholeSentence(question)) return null;
  return shortIn(short, first);
}

/**
 * How sure an answer is, in words: its confidence is the share of such answers that are right. Nothing is sure of which a later
 * report gives another figure.
 */
export function confidenceWords({ kind, confidence, others }: Answer): OurWords {
  if (kind === "not-found") return say`not found`;
  if (kind === "unsure") return say`not sure: the closest I have`;
  return confidence >= SURE && others.every(({ relation }) => relation !== "since") ? say`sure` : say`likely`;
}

/** So many of the articles counted are worth showing at once. */
const HEADLINES = 5;

/** So many near misses are worth reading; more hide the best one. */
const CLOSEST = 3;

type Shown = {
  readonly quote: Quote;
  readonly lead: OurWords | null;
  readonly strong: Span | null;
  /** False where the lead names the outlet. */
  readonly isSourced: boolean;
};

/** In the order of `quotesShown`. */
function shownIn(answer: Answer, view: View): Shown[] {
  const { kind, named, more, others, counted } = answer;
  const quotes = quotesShown(answer);
  const plain = (quote: Quote): Shown => ({ quote, lead: null, strong: null, isSourced: true });
  if (counted !== null && answer.question.ofCorpus === "writers")
    return quotes.map((quote) => ({ ...plain(quote), lead: writtenBy(quote.article) }));
  if (counted !== null || kind === "unsure") return quotes.map(plain);
  const [first] = quotes;
  if (first === undefined) return [];
  if (kind === "not-found") return [{ ...plain(first), lead: say`${openingWords(answer, view)} Nearest:` }];
  return [
    { ...plain(first), strong: shortShown(answer) },
    ...(named === null ? [] : [{ ...plain(named), lead: say`Before it, with the name:` }]),
    ...more.map(({ quote, short }) => ({ ...plain(quote), lead: say`Also:`, strong: shortIn(short, quote) })),
    ...others.map(({ relation, quote }) => ({
      ...plain(quote),
      lead: otherWords(answer, relation, quote, view),
      isSourced: false,
    })),
  ];
}

function writtenBy({ byline }: Article): OurWords {
  return byline === null ? say`No writer is given:` : say`By ${asGiven(byline)}:`;
}

/**
 * Why a thing is so, what somebody said or is, and what happened takes more than a few words: some of them marked would
 * say another thing.
 */
function takesWholeSentence({ wanted, askedAs }: Question): boolean {
  return WHOLE_SENTENCE.has(wanted) || WHAT_HAPPENED.test(askedAs);
}

const WHOLE_SENTENCE: ReadonlySet<AnswerKind> = new Set(["reason", "quotation", "definition"]);

const WHAT_HAPPENED =
  /\bwhat(?:['’]s| is| was| has| have| had| did)? (?:been )?(?:happen(?:s|ed|ing)?|go(?:es|ing) on|went on)\b/i;

function otherWords(
  { question }: Answer,
  relation: Answer["others"][number]["relation"],
  { article }: Quote,
  view: View,
): OurWords {
  const outlet = article.outlet === null ? say`Another article` : outletWords(article);
  if (relation === "since") {
    const later = article.outlet === null ? say`another article` : outlet;
    return say`Since then, ${later} (${dayWords(article.publishedAt, view)}):`;
  }
  if (relation === "agrees") return say`${outlet} says the same:`;
  const figures = question.wanted === "count" || question.wanted === "amount";
  return figures ? say`${outlet} gives another figure:` : say`${outlet} says otherwise:`;
}

/** What stands before the quotes: the honest absence, or what was counted. */
function openingWords(answer: Answer, view: View): OurWords {
  const { kind, question, counted, searched } = answer;
  if (counted === null) return notReadWords(searched, view);
  if (kind === "not-found" && question.ofCorpus === null)
    return say`No other outlet seen to say so (${searchedWords(searched, view)}).`;
  if (kind === "not-found") return noArticles(answer, view);
  const articles = countOf(counted.articles, "article", "articles");
  const order = orderAsked(question.ofCorpus);
  if (order !== null) return orderedWords(answer, order, articles);
  const shown = say`${copiesWords(counted.copies)}${shownWords(answer)}`;
  if (counted.outlets.length === 0) return say`${articles}.${shown}`;
  const unnamed = counted.unnamed ?? unnamedCount(answer.articles);
  const outlets = outletsWords(counted.outlets.length, unnamed);
  return say`${articles} of ${outlets}: ${outletNames(counted)}.${shown}`;
}

/** "NBC News 12, North Post 3": those of most articles first. */
function outletNames({ outlets, ofEach }: Pick<NonNullable<Answer["counted"]>, "outlets" | "ofEach">): OurWords {
  const names = outlets.map((name, i) => {
    const count = ofEach?.[i];
    return count === undefined ? asGiven(name) : say`${asGiven(name)} ${numberWords(count)}`;
  });
  const left = names.length - MOST_NAMED;
  return left <= 0 ? listed(names) : say`${listed(names.slice(0, MOST_NAMED))} and ${numberWords(left)} more`;
}

/** More names than this nobody reads. */
const MOST_NAMED = 40;

function shownWords({ question: { ofCorpus, terms }, counted, considered }: Answer): OurWords {
  if (considered.length === 0) return say``;
  const shown = Math.min(considered.length, HEADLINES);
  const some = shown < counted!.articles ? say` ${numberWords(shown)} of them` : say``;
  if (ofCorpus !== "articles" || terms.length > 0 || shown < 2) return some === "" ? some : say`${some}:`;
  return some === "" ? say` The newest first:` : say`${some}, the newest first:`;
}

function noArticles({ question, searched, otherOutlets }: Answer, view: View): OurWords {
  const { outlet, published, about = "" } = question;
  const given = asGiven(outlet ?? "");
  const names = otherOutlets === undefined ? say`` : outletNames({ outlets: otherOutlets.names });
  if (otherOutlets !== undefined && otherOutlets.which !== "telling") {
    const none = say`No outlet that I have read is called ${typed(outlet ?? "")}.`;
    if (otherOutlets.which === "near") return say`${none} Perhaps: ${names}.`;
    return names === "" ? say`${none} No article names its outlet.` : say`${none} Those that I have read: ${names}.`;
  }
  if (question.terms.length === 0 && IT.test(about))
    return say`I do not know what ${typed(about)} is: name it in the question.`;
  if (outlet === null && published === undefined) return say`0 articles. ${notReadWords(searched, view)}`;
  const of = outlet === null ? say`` : say` of ${given}`;
  const on = question.terms.length === 0 ? say`` : say` on this`;
  const then = published === undefined ? say`` : say` in that time`;
  const others = names === "" ? say`` : say` Told by: ${names}.`;
  return say`0 articles${of}${on}${then} (I have read ${searchedWords(searched, view)}).${others}`;
}

/** Who prints what another does says the same, but does not confirm it. */
function copiesWords(copies: readonly string[] = []): OurWords {
  if (copies.length === 0) return say``;
  const outlets = listed(copies.map(asGiven));
  return copies.length === 1
    ? say` ${outlets} prints the same report as another.`
    : say` ${outlets} print the same report as another.`;
}

/** Where of some only the day is known, nobody can tell which of several came first, or last: no more than that is said. */
function orderedWords(
  { question, counted, considered }: Answer,
  order: "first" | "last",
  articles: OurWords,
): OurWords {
  const { ofCorpus, terms, outlet } = question;
  const isOnThis = isOrdered(ofCorpus) || terms.length > 0;
  const limits = joinWords(
    [outlet === null ? say`` : say` of ${asGiven(outlet)}`, isOnThis ? say` on this` : say``],
    "",
  );
  if (counted?.articles === 1) return say`The only article${limits}:`;
  const times = considered.flatMap(({ quote }) => quote.article.publishedAt ?? []);
  if (times.length === 0) return say`${articles}${limits}, none with a date:`;
  const isFirst = order === "first";
  const open = undecidedOf(times, order);
  if (open < 2) {
    return isFirst
      ? say`First of ${articles}${limits}, then as they came:`
      : say`Last of ${articles}${limits}, then back in time:`;
  }
  const undecided = numberWords(open);
  return isFirst
    ? say`${articles}${limits}. Which of the first ${undecided} came first cannot be told: the time of some is not known:`
    : say`${articles}${limits}. Which of the last ${undecided} came last cannot be told: the time of some is not known:`;
}

/** Among how many that stand first in order the first, or last, is for want of an hour; 1 where it is known which it is. */
function undecidedOf(times: readonly PublishedAt[], order: "first" | "last"): number {
  const latest = ({ at, precision }: PublishedAt) => (precision === "day" ? at + DAY_MS - 1 : at);
  const earliestEnd = Math.min(...times.map(latest));
  const latestStart = Math.max(...times.map(({ at }) => at));
  const mayBe = (time: PublishedAt) => (order === "first" ? time.at <= earliestEnd : latest(time) >= latestStart);
  const isOpen = times.some((time) => mayBe(time) && time.precision === "day");
  return isOpen ? times.findLastIndex(mayBe) + 1 : 1;
}

/** A short answer, where one was seen and it lies inside its quote without being all of it. */
function shortIn(short: Span | null, quote: Quote): Span | null {
  if (short === null) return null;
  const whole = short.start === quote.start && short.end === quote.end;
  return !whole && short.start >= quote.start && short.end <= quote.end && short.start < short.end ? short : null;
}

/** Who writes of it and does not answer: an answer that only some give is worth less. */
function silentWords(outlets: readonly string[]): OurWords {
  if (outlets.length === 0) return say``;
  const write = outlets.length === 1 ? say`writes` : say`write`;
  return say`${listed(outlets.map(asGiven))} ${write} of it too, but no answer was seen there.`;
}

/** Which time the articles counted are of: others may have been meant by "on Friday". */
function periodWords({ published }: Question, view: View): OurWords {
  if (published === undefined) return say``;
  const { from, to } = published.there;
  if (to === Number.MAX_SAFE_INTEGER) return say`published since ${endWords(from, view)}`;
  if (from === Number.MIN_SAFE_INTEGER) return say`published until ${endWords(to, view)}`;
  return say`published ${rangeWords(from, to, view)}`;
}

function notes(answer: Answer, view: View): Block[] {
  const { kind, question, searched, silent, counted, unknownNames, elsewhere } = answer;
  const read = say`read ${searchedWords(searched, view)}`;
  const understood =
    question.askedAs === question.text ? say`` : say`understood as: ${asGiven(question.askedAs)} (if not, ask in full)`;
  const isForeign = kind !== "answered" && isForeignQuestion(question.text);
  const unknown = isForeign ? say`` : listed(unknownNames.map(asGiven));
  const period = counted === null ? say`` : periodWords(question, view);
  return [
    kind === "not-found"
      ? joinWords([period, understood], " · ")
      : joinWords([counted === null ? confidenceWords(answer) : say`counted`, period, read, understood], " · "),
    elsewhere && kind === "answered" ? say`Not from the story we spoke of: no answer was seen there.` : say``,
    silentWords(silent),
    unknown === "" ? unknown : say`In the text of no article I have read: ${unknown}`,
    isForeign ? say`I read English only: please ask in English.` : say``,
  ].flatMap((words) => (words === "" ? [] : note(words)));
}
