// An article made of posts with their times, as a live page -> which of its sentences a later post has overtaken.
import type { Article } from "../corpus/article.ts";
import { type Mention, mentionsOf } from "../stories/mentions.ts";
import { compare, sameThing } from "../stories/same-thing.ts";

/** Fewer times alone in a line are of something else. */
const FEWEST_TIMES = 2;
/** "14:20", "4.10pm", "11am GMT" and nothing else in the line. */
const TIME_LINE =
  /^[ \t]*(?:([01]?\d|2[0-3])[:.]([0-5]\d)(?: ?([ap])\.?m\.?)?|(1[0-2]|[1-9]) ?([ap])\.?m\.?)(?: \(?[A-Z]{2,4}\)?)?[ \t]*$/gim;

/** Where sentences begin whose figure a later post gives otherwise: "Six people are in hospital", of nine three hours later. */
export function overtakenIn(article: Article): ReadonlySet<number> {
  const order = postOrder(article.text);
  if (order === null) return new Set();
  const mentions = mentionsOf(article).map((mention) => ({ ...mention, voice: String(order(mention.quote.start)) }));
  const isOvertaken = (mention: Mention) =>
    mentions.some(
      (other) =>
        Number(other.voice) > Number(mention.voice) &&
        sameThing(mention, other) > 0 &&
        compare(mention.figure, other.figure) === "conflict",
    );
  return new Set(mentions.filter(isOvertaken).map(({ quote }) => quote.start));
}

/** A place in the text -> the number of its post, later posts having greater ones; null for a text without posts. */
function postOrder(text: string): ((at: number) => number) | null {
  const times = Array.from(text.matchAll(TIME_LINE), (found) => ({ at: found.index, minute: minuteOf(found) }));
  if (times.length < FEWEST_TIMES) return null;
  const steps = times.slice(1).map(({ minute }, i) => Math.sign(minute - times[i]!.minute));
  const isNewestFirst = steps.reduce((sum, step) => sum + step, 0) < 0;
  // What stands above all posts sums them up, and is kept up to date.
  const placeOf = (at: number) => times.filter((time) => time.at < at).length;
  return (at) => {
    const place = placeOf(at);
    return isNewestFirst || place === 0 ? times.length + 1 - place : place;
  };
}

function minuteOf([, hour, minute, half, hourAlone, halfAlone]: RegExpExecArray): number {
  const of12 = Number(hour ?? hourAlone);
  const mark = (half ?? halfAlone)?.toLowerCase();
  return (mark === undefined ? of12 : (of12 % 12) + (mark === "p" ? 12 : 0)) * 60 + Number(minute ?? 0);
}
