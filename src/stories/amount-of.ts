// An amount of money in its sentence -> what is told of it by more words than one: a price, what repairs take, what things are worth.
import type { Figure } from "../text/figures.ts";
import { stem } from "../text/stem.ts";
import { standIn } from "./same-words.ts";

/** "built for $52m" is what it cost, "to Lyngby for £3.5 million" its price; null where one word tells, or none. */
export function amountOf(text: string, { kind, start, end }: Figure): string | null {
  if (kind !== "money") return null;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (BESIDE_FINE.test(after) || BESIDE_FINE_BEFORE.test(before)) return BESIDE;
  if (MADE_FOR.test(before) || (TAKES.test(before) && TO_MEND.test(after))) return COST;
  if (VALUED_AT.test(before)) return WORTH;
  if (DAMAGE_AT.test(before)) return DAMAGE;
  if (MUST_PAY.test(before) && FOR_DOING.test(after)) return FINE;
  if (isPrice(before, after)) return PRICE;
  const [, purpose, plan] = OF_PLAN.exec(after) ?? [];
  return plan === undefined ? null : `${stem(purpose!)} plan`;
}

/** "A $1.2 trillion infrastructure package": so much is it, whatever is done with it. */
const OF_PLAN = /^(?:[ -]\p{Ll}+){0,2}? (\p{Ll}+) (plan|package|bill|scheme|programme|program|project|deal)\b/u;

/** "Watches worth £90,000", "£120,000 worth of watches": whatever else is told of them. */
export function isWorthSo(text: string, { kind, start, end }: Figure): boolean {
  return kind === "money" && (/\bworth $/.test(text.slice(0, start)) || /^ worth of\b/.test(text.slice(end)));
}

const COST = standIn(stem("cost"));
const WORTH = standIn(stem("worth"));
const DAMAGE = standIn(stem("damage"));
const PRICE = standIn(stem("price"));
const FINE = standIn(stem("fine"));
const BESIDE = "court costs";

const SOME =
  "(?:(?:about|around|some|nearly|almost|just|up|to|more|less|than|over|at least|a|an|the|reported|total|sum|of) ){0,4}";

/** "the cost of repairs at $3 million". */
const MADE_FOR =
  /\b(?:built|rebuilt|made|restored|repaired|renovated|produced|staged) (?:\p{L}+ ){0,4}for (?:\p{Ll}+ ){0,2}$|\bcosts? of (?:\p{L}+ ){1,6}(?:at|be|is|was) (?:\p{Ll}+ ){0,2}$|\b(?:price(?: tag)?|bill) of (?:\p{Ll}+ ){0,2}$/u;

/** "It would take £2.9 million to put the pool right". */
const TAKES = new RegExp(String.raw`\b(?:take|takes|took|needs?|needed) ${SOME}$`, "u");
const TO_MEND = /^ to (?:put|repair|fix|mend|rebuild|restore|clean|replace|make good|renovate|finish|complete|build)\b/;

/** "Put the value of the stolen pieces at £3 million", "gave their insured value as £4 million". */
const VALUED_AT =
  /\b(?:value|worth)(?: of (?:\p{L}+ ){1,6}?| )(?:at|as|is|was|to be) (?:(?:about|around|some|nearly|almost|up|to|more|less|than|over|at least) ){0,3}$/u;

/** "Put the damage of the flood at $102 million": no flood of so much. */
const DAMAGE_AT =
  /\bdamages?\b[^.;,]{0,60} at (?:(?:about|around|some|nearly|almost|up|to|more|less|than|over|at least) ){0,3}$/u;

/** "Must pay £275,000 for killing the fish". */
const MUST_PAY = new RegExp(String.raw`\b(?:must|has to|have to|had to|ordered to|told to) pay ${SOME}$`, "u");
const FOR_DOING = /^ (?:for|over|after) \p{Ll}+ing\b/u;

/** What is told of the buyer, the seller or what is sold. */
function isPrice(before: string, after: string): boolean {
  if (IN_PART.test(after)) return false;
  return (
    SOLD_FOR.test(before) ||
    (PAYS.test(before) &&
      /^ (?:in cash )?for (?:the |its |his |her |their |an? )?(?!\w+ing\b)[\p{L}’'-]+/u.test(after)) ||
    (DEAL_WORTH.test(before) &&
      /^(?: (?:deal|takeover|move|transfer|sale|purchase|acquisition))?(?=[.,; ]|$)/.test(after)) ||
    /^ (?:takeover|acquisition|transfer|buyout|purchase)\b/.test(after)
  );
}

/** "$4.2 billion in cash and 57 million shares". */
const IN_PART = /^ (?:in|worth of) \p{Ll}+ (?:and|plus)\b/u;

const SOLD_FOR = new RegExp(
  String.raw`\b(?:sold|sell|sells|selling|buy|buys|bought|buying|acquired?|acquires|takeover|take over|taking over|taken over|purchased?|snapped up|swallow\w*|go|goes|went|joins?|joined|changed hands|auctioned)\b[^.;:“”"]{0,80}? for ${SOME}$`,
  "iu",
);
const PAYS = new RegExp(String.raw`\b(?:pay|pays|paying|paid|fetch|fetched|spend|spent) ${SOME}$`, "iu");
const DEAL_WORTH = new RegExp(
  String.raw`\b(?:deal|takeover|transfer|sale|purchase|acquisition)\b(?: (?!combination|part|share|total)\p{L}+){0,4}? (?:worth|valued at|for|of) ${SOME}$`,
  "iu",
);

/** "Ordered to pay £9,500 in costs": not the fine. */
const BESIDE_FINE = /^ (?:in |of |for )?(?:(?:legal|court|prosecution) )?(?:costs|compensation|damages)\b/;
const BESIDE_FINE_BEFORE = new RegExp(String.raw`\b(?:costs|compensation|damages) (?:of|at) ${SOME}$`, "u");
