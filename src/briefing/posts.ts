// An article made of posts with their times, as a live page -> which of its sentences a later post has overtaken.
import type { Article } from "../corpus/article.ts";
import { TIME_ALONE } from "../corpus/dates.ts";
import { compare } from "../stories/figure-relation.ts";
import { type Mention, mentionsOf } from "../stories/mentions.ts";
import { sameThing } from "../stories/same-thing.ts";
import { hourOfDay } from "../text/calendar.ts";

/** Fewer times alone in a line are of something else. */
const FEWEST_TIMES = 2;
const TIME_LINE = new RegExp(TIME_ALONE.source, "gim");

/** Where sentences begin whose figure a later post gives otherwise: "Six people are in hospital", of nine three hours later. */
export function overtakenIn(article: Article): ReadonlySet<number> {
  const order = postOrder(article.text);
  if (order === null) return new Set();
  const said = mentionsOf(article).flatMap((mention) => {
    const post = order(mention.quote.start);
    return post === null ? [] : [{ mention, post }];
  });
  const overtaken = said.filter(({ mention, post }) =>
    said.some((other) => other.post > post && saysOtherwise(mention, other.mention)),
  );
  return new Set(overtaken.map(({ mention }) => mention.quote.start));
}

/** Each post speaks for itself, though one outlet wrote them all. */
function saysOtherwise(earlier: Mention, later: Mention): boolean {
  const [a, b] = [
    { ...earlier, voice: "earlier" },
    { ...later, voice: "later" },
  ];
  return sameThing(a, b) > 0 && compare(a.figure, b.figure) === "conflict";
}

/** A place in the text -> the number of its post, later posts having greater ones; null for a text without posts. */
function postOrder(text: string): ((at: number) => number | null) | null {
  const times = Array.from(text.matchAll(TIME_LINE), (found) => ({ at: found.index, minute: minuteOf(found) }));
  if (times.length < FEWEST_TIMES) return null;
  const steps = times.slice(1).map(({ minute }, i) => Math.sign(minute - times[i]!.minute));
  const isNewestFirst = steps.reduce((sum, step) => sum + step, 0) < 0;
  const placeOf = (at: number) => times.filter((time) => time.at < at).length;
  return (at) => {
    const place = placeOf(at);
    if (isNewestFirst) return times.length + 1 - place;
    // Above the oldest post may stand what sums them all up, or another post whose time is lost.
    return place === 0 ? null : place;
  };
}

function minuteOf([, hour, minute, half, hourAlone, halfAlone]: RegExpExecArray): number {
  return hourOfDay(Number(hour ?? hourAlone), half ?? halfAlone) * 60 + Number(minute ?? 0);
}
