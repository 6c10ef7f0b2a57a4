// A figure in its sentence -> what narrows it down: a place, a month, who did it, "seriously", "could", "another".
import { namesIn } from "../text/names.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { type Word, wordsOf } from "../text/words.ts";
import { withoutAsides } from "./asides.ts";
import { isTold, standIn } from "./same-words.ts";

/** Two figures of one thing that are narrowed apart are told of different things. */
export type Narrowing = {
  readonly places: ReadonlySet<string>;
  /** What bears a name there: the works of "at the Norvane paint works", which may lie in the town that another report names. */
  readonly sites: ReadonlySet<string>;
  /** All capitalised words, folded. */
  readonly names: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** "second night", "third quarter". */
  readonly turns: ReadonlySet<string>;
  /** The name that does it or to which it is done: "Norway pledged $40 million". Folded words; empty when there is none. */
  readonly doer: readonly string[];
  /** What both must have or neither: "another", "seriously", "could", "this year". */
  readonly marks: ReadonlySet<string>;
  /** "north", "nearby". */
  readonly sides: ReadonlySet<string>;
  /** What it is done to or paid for: "repairs to the pier". */
  readonly objects: ReadonlySet<string>;
  /** What stands before a noun: "navy" -> "french". Stems. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Said of the whole country or world. */
  readonly isWhole: boolean;
  /** Whether it is told as what will be ("would save"), as what may be ("expects to save"), or as what is. */
  readonly time: "is" | "will be" | "may be";
};

type Counted = Span & { readonly countedSpan: Span | null };

export function narrowingOf(text: string, figure: Counted): Narrowing {
  const claim = claimOf(text, figure);
  const said = text.slice(claim.start, claim.end);
  const inClaim = { start: figure.start - claim.start, end: figure.end - claim.start };
  const clause = clauseAround(said, inClaim);
  const around = `${text.slice(claim.start, figure.start)} ${text.slice(figure.end, claim.end)}`;
  const where = withoutAsides(text, figure).replace(SPEAKERS_PLACE, "");
  return {
    places: placesIn(where.replace(SITE, "")),
    sites: new Set(Array.from(where.matchAll(SITE), ([, name]) => name!.toLowerCase())),
    names: new Set(Array.from(text.replace(FAR_FROM, "").matchAll(/\p{Lu}\p{L}+/gu), ([name]) => name.toLowerCase())),
    months: new Set(Array.from(around.matchAll(WHEN), ([when]) => when.toLowerCase())),
    days: new Set(Array.from(said.matchAll(DAY), ([day]) => day)),
    turns: new Set(Array.from(said.matchAll(TURN), ([turn]) => turn.toLowerCase())),
    doer: doerOf(said, figure.start - claim.start),
    marks: new Set([
      ...marksNear(text, figure),
      ...marksIn(clause, MARKS),
      ...marksIn(said, WIDE_MARKS),
      ...marksIn(withoutAsides(said, inClaim), MARKS_OF_ITSELF),
    ]),
    sides: new Set(marksIn(said.replace(MEANWHILE, ""), SIDES)),
    objects: new Set([
      ...Array.from(said.matchAll(OBJECT), ([phrase]) => phrase).flatMap(nounsOf),
      ...Array.from(said.matchAll(MENDED), ([, mended, subject]) => (mended ?? subject)!),
    ]),
    kinds: kindsIn(said),
    isWhole: WHOLE.test(said),
    time: timeOf(said, inClaim),
  };
}

/** "In Orla, an hour's drive from Besk", "in Orm, more than in Besk": it was not in Besk. */
const FAR_FROM =
  /\b(?:than|unlike|as) (?:in|at|on) \p{Lu}\p{L}+|\b(?:hours?|minutes?|miles?|kilomet(?:re|er)s?|km|drive|ride|walk|flight) (?:\p{Ll}+ )?(?:from|of) \p{Lu}\p{L}+/gu;

/** "Police in Stavanger said": where they speak, not where it happened. */
const SPEAKERS_PLACE =
  /\b(?:in|at|of) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?= (?:said|says|told|reported|announced)\b)/gu;

/** "Two more bodies": only those who came to the others. */
export function isAdded({ marks }: Narrowing): boolean {
  return ADDED.some((mark) => marks.has(mark));
}

const ADDED = ["more", "another", "further"];

/** What of the one the other may leave unsaid, or say more closely, and still be told of the same. */
type Looseness = {
  /** "In the north of the island", where the other says no side. */
  readonly sides: boolean;
  /** "In California", where the other says "in San Jose". */
  readonly places: boolean;
};

/** False when what narrows the one down shows that the other is told of something else. */
export function canBeOne(a: Narrowing, b: Narrowing, loose: Looseness): boolean {
  return (
    (loose.sides ? !areApart(a.sides, b.sides) : a.sides.symmetricDifference(b.sides).size === 0) &&
    (loose.places || !areApart(a.places, b.places)) &&
    !areApart(a.sites, b.sites) &&
    !areApart(a.months, b.months) &&
    !areApart(a.days, b.days) &&
    !areApart(a.turns, b.turns) &&
    !(a.isWhole && b.places.size > 0 && !b.isWhole) &&
    !(b.isWhole && a.places.size > 0 && !a.isWhole) &&
    !areOthers(a.doer, b.doer) &&
    !areApart(a.objects, b.objects) &&
    !areOtherKinds(a.kinds, b.kinds) &&
    areAtOneTime(a.time, b.time) &&
    a.marks.symmetricDifference(b.marks).size === 0
  );
}

function areAtOneTime(a: Narrowing["time"], b: Narrowing["time"]): boolean {
  return a === b || a === "will be" || b === "will be";
}

/** Both say something, and nothing in common. */
export function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

/** Names without a common word; two full names also when only the surname is common. */
export function areOthers(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const shared = a.filter((word) => b.includes(word));
  return shared.length === 0 || (a.length === 2 && b.length === 2 && shared.length === 1 && a[1] === b[1]);
}

/** "the Spanish navy" and "the French navy". */
function areOtherKinds(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.entries().some(([noun, kind]) => {
    const other = b.get(noun);
    return other !== undefined && other !== kind && !b.has(kind) && !a.has(other);
  });
}

function kindsIn(text: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [, kind, noun] of text.matchAll(KIND)) {
    const [first, second] = wordsOf(`${kind} ${noun}`);
    if (!first || !second || isStopWord(first.folded) || isStopWord(second.folded)) continue;
    kinds.set(stem(second.folded), stem(first.folded));
  }
  return kinds;
}

const OBJECT =
  /(?<=\b(?:[Rr]epairs?|[Rr]estoration|[Dd]amage|[Ww]ork|[Cc]osts?|[Pp]rices?|[Vv]alue) (?:to|of|on) (?:the |a |an |its )?)(?!(?:the|its)\b)\p{Ll}{3,}(?: \p{Ll}{3,}){0,3}/gu;

/** "The new town hall roof will cost" -> new, town, hall, roof. */
function nounsOf(phrase: string): string[] {
  const words = phrase.split(" ");
  const end = words.findIndex((word, i) => i > 0 && (isStopWord(word) || isTold(standIn(stem(word)))));
  return end === -1 ? words : words.slice(0, end);
}

/** "£240,000 to repair the organ", "The roof of St Giles will cost £280,000 to mend". */
const MENDED =
  /\bto (?:put|repair|fix|mend|rebuild|restore|replace|renovate|clean) (?:the |its |a )?(\p{Ll}{3,})|\b[Tt]he (\p{Ll}{3,})(?: (?:of|in|at) [^,.;]{1,40}?)? (?:will |would |is to |are to )?(?:cost|need)s?\b(?=[^.;]{0,40} to (?:repair|fix|mend|rebuild|restore|replace|renovate|clean)\b)/gu;

/** An article, one word and the noun; verbs in the past are no nouns. */
const KIND = /\b(?:[Tt]he|an?|A|An|[Ii]ts|[Tt]heir|of|[Oo]ne) (\p{L}{3,}) (?!\p{L}+(?:ed|ing)\b)(\p{Ll}{3,})/gu;

/** The part of the sentence that is told as fact or by someone, without "the mayor said" before or after it. */
export function claimOf(text: string, { start, end }: Span): Span {
  const before = Array.from(text.slice(0, start).matchAll(SAYING)).at(-1);
  const after = text.slice(end).search(SAID_AFTER);
  return {
    start: before === undefined ? 0 : before.index + before[0].length,
    end: after === -1 ? text.length : end + after,
  };
}

const SAYING =
  /\b(?:said|says?|saying|told [\p{Lu}\p{Ll} ]{2,20}|reported|reports|announced|estimated?s?|believed?s?)(?: (?:on|late|early) \p{Lu}\p{Ll}+day)?(?: that)? /gu;
const SAID_AFTER =
  /,? (?:according to\b|(?:[\p{L}.’'-]+ ){1,8}(?<!\b(?:be|been|was|were|are|is) )(?:said|says|told|reported|announced|estimates?d?|added|reckons?)\b)/u;

/** "At the Norvane paint works": a name with its kind behind it. "In the Lorn valley" tells of an area, which is a place. */
const SITE =
  /\bat the (\p{Lu}[\p{L}-]+)(?: (?!(?:and|or|in|on|of|for|from|to|by|with|near|as|was|were|is|are|has|had|when|where|while|after|before|who|which|that)\b)\p{Ll}{3,}){1,2}/gu;

/** Not of "41 bodies were brought in, and more could be on the way". */
function timeOf(text: string, figure: Span): Narrowing["time"] {
  const told = clauseAround(text, figure, NEXT_CLAUSE);
  return MAY_BE.test(told) ? "may be" : WILL_BE.test(told) ? "will be" : "is";
}

/** Cut at the marks and words that begin another clause. */
function clauseAround(text: string, { start, end }: Span, next: RegExp = CLAUSE_END): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1)!;
  const [after] = text.slice(end).split(next, 1);
  return `${before}${text.slice(start, end)}${after}`;
}

export const CLAUSE_END = /[,;:—–“”"()]| (?:which|who|that|while|when|after|before|because|as) /;

const NEXT_CLAUSE = new RegExp(`${CLAUSE_END.source}| (?:and|but) `);

/** Two words have no more characters than this. */
const NEAR = 40;

/** In the noun phrase and the two words before it, or in the two after it. */
function marksNear(text: string, { start, end, countedSpan }: Counted): string[] {
  const nounEnd = Math.max(end, countedSpan?.end ?? end);
  const before = wordsOf(
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(/[,;:]/)
      .at(-1)!,
  ).slice(-2);
  const after = wordsOf(text.slice(nounEnd, nounEnd + NEAR).split(/[,;:]/, 1)[0]!).slice(0, 2);
  // "Five people died. Thirty-one others were injured": others than the dead.
  const isOtherThanDead =
    /^[^,]*\b(?:injured|hurt|wounded|rescued|saved|survived)\b/.test(text.slice(end)) &&
    !/\band $/.test(text.slice(0, start));
  const marks = (words: readonly Word[], among: ReadonlySet<string>) =>
    words.flatMap(({ folded }) => (among.has(folded) && !(isOtherThanDead && OTHERS.has(folded)) ? [folded] : []));
  // "Two more bodies" and "12 people more".
  const within = wordsOf(text.slice(end, nounEnd));
  return [...marks([...before, ...within], NARROWS), ...marks([...within, ...after], NARROWS_AFTER)];
}

const OTHERS = new Set(["other", "others"]);

/** So a figure is of a part, of another thing or of another time. */
const NARROWS = new Set(
  "another other others further additional separate new average daily weekly monthly yearly annually including among alone those".split(
    " ",
  ),
);
const NARROWS_AFTER = new Set(["more", "others", "daily", "weekly", "monthly", "yearly", "annually", "alone"]);

function marksIn(text: string, marks: readonly Mark[]): string[] {
  return marks.flatMap(([mark, expression]) => (expression.test(text) ? [mark] : []));
}

type Mark = readonly [name: string, expression: RegExp];

const MAY_BE =
  /\b(?:(?:could|may|might)(?! (?:cost|have)\b| be affected\b)|should|expect\w*|fear\w*|hop(?:e|es|ed|ing)\b|aim\w*|target\w*|goals?|forecasts?|predict\w*|projected|risk\w*|potentially)\b/;
/** Of a plan one report says that it will save so much, and another that it is expected to. */
const WILL_BE = /\b(?:will|would|(?:is|are|was|were) (?:due )?to)\b/;

const MARKS: readonly Mark[] = [
  [
    "is asked",
    /\b(?:asked|asks|asking|(?<!\bto )demand\w*|sought|seek\w*|wants?|wanted|request\w*|called for|recommend\w*|needs?(?! treatment)|needed(?! (?:medical )?treatment)|requir\w*|invit\w*)\b/i,
  ],
  [
    "each",
    /\b(?:each|every|apiece|per)\b(?! cent\b)|\d[^,;.]{0,30} an? (?:day|week|month|year|night|seat|head|person|share|ticket|barrel|tonne|ton|litre|acre|hectare)\b/,
  ],
  [
    "in part",
    /\b(?:(?:after|with) (?:[a-z]+ )?(?:half|third|quarter|thirds|most|percent|per cent|%) of (?:all |the )?(?:votes?|ballots?|count)|exit polls?|preliminary|provisional|partial|projections?|(?:early|first) (?:results?|count|returns))\b/i,
  ],
  ["against", /\b(?:votes?|voted|voting|percent|per cent) against\b/],
  ["badly", /\b(?:seriously|critically|severely|badly|gravely|serious|critical|severe)\b/],
  ["lightly", /\b(?:slightly|lightly|minor)\b/],
  [
    "a period",
    /\bthis (?:year|month|season|week)\b(?!['’]s)|\b(?:a|in (?:the last|the past|a|one|two|three|\d+)) (?:year|month|week)s?\b/,
  ],
  [
    "on the spot",
    /\b(?:(?:at|on) the (?:scene|spot)|instantly)\b|\b(?:died|dies|dead|deaths?|killed)\b[^,;.]{0,40} (?:in|at) (?:a |the )?hospital\b/,
  ],
];

/** "As rescuers reached the south coast": what else happened. */
const MEANWHILE = / (?:as|while) (?:the )?(?:\p{Ll}+ )?\p{Ll}+s \p{Ll}+[^,;\d]*$/u;

/**
 * "Northern Lenn", and no names that begin so or are made so ("Eastmere", "South Sudan"), nor how far off something is ("ten miles
 * south of the border").
 */
function sideOf(side: string, asName: string): RegExp {
  const end = String.raw`(?:ern\w*|erly|wards?|bound|side)?\b`;
  return new RegExp(
    String.raw`(?<!\b(?:miles?|kilomet(?:re|er)s?|km) )\b${side}${end}|(?<!\p{Lu}\p{L}+ )\b${asName}${end}(?! \p{Lu})`,
    "u",
  );
}

/** Where it is; these too narrow down from further off. */
const SIDES: readonly Mark[] = [
  ["north", sideOf("north(?:-?(?:east|west))?", "North(?:-?(?:[Ee]ast|[Ww]est))?")],
  ["south", sideOf("south(?:-?(?:east|west))?", "South(?:-?(?:[Ee]ast|[Ww]est))?")],
  ["east", sideOf("(?:(?:north|south)-?)?east", "(?:(?:North|South)-?e|E)ast")],
  ["west", sideOf("(?:(?:north|south)-?)?west", "(?:(?:North|South)-?w|W)est")],
  ["nearby", /\b(?:neighbou?ring|nearby|elsewhere|adjacent)\b/i],
];

export const LAST_YEAR = /\blast year\b/i;

/** "The year to January" is over too. */
const YEAR_PAST = /\blast year\b|\bin the (?:\p{Ll}+ )?year (?:to|ended) \p{Lu}/iu;

/** These narrow down from further off. */
const WIDE_MARKS: readonly Mark[] = [
  ["a side of a road", /\b(?:north|south|east|west)-?(?:bound|side)\b/i],
  [
    "a second",
    /\b(?:an?|the) (?:second|third|separate) (?:march|protest|rally|fire|blast|explosion|attack|crash|shooting|quake)\b/i,
  ],
  // "Water swept through one home. In another, 12 were killed."
  ["in another", /\b[Ii]n another\b(?! \p{Ll})/u],
  ["aftershock", /\baftershocks?\b/i],
  ["abroad", /\b(?:abroad|overseas|expatriates?)\b/i],
  // "75 percent, the lowest in the country": of one of many places.
  ["the most", /\bthe (?:low|high|larg|small|bigg|most|few)\w* in the\b/],
];

/** Not in an aside: "112,000 visitors, more than last year". */
const MARKS_OF_ITSELF: readonly Mark[] = [
  ["with a rest", /\b(?:the (?:remainder|rest|balance)|remaining)\b/],
  ["last year", YEAR_PAST],
  [
    "compared",
    /\b(?:high|low|larg|small|cheap|long|tall|bigg)\w*er than\b|\b(?:more|less|fewer) than (?:in|the|its|a|last)\b/,
  ],
];

const WHOLE =
  /\b(?:nationwide|countrywide|statewide|worldwide|nationally|globally|(?:across|throughout|around|in) the (?:(?:entire|whole) )?(?:country|nation|world|state|region)|(?:across|in) (?:all )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) (?:countries|nations|states|provinces|regions|cities|towns))\b/i;

const TURN =
  /\b(?:first|second|third|fourth|fifth|last|final|next) (?:day|night|week|month|quarter|half|year|round|phase|stage|wave|trial|attack|blast|explosion|quake|storm|shipment|group|bus|boat|train|plane|vote|game|match|ship|flight)\b/gi;

function placesIn(text: string): Set<string> {
  const after = Array.from(text.matchAll(PLACE), (match) => match[1]!.toLowerCase());
  const before = Array.from(text.matchAll(PLACE_BEFORE), (match) => match[1]!.toLowerCase());
  const heights = Array.from(text.matchAll(ON_HEIGHTS), (match) => match[1]!.toLowerCase());
  return new Set([...after, ...before, ...heights]);
}

/** "On Mount Tarrow". */
const ON_HEIGHTS = /\b[Oo]n (?:Mount|Mt|Ben|Cape) (\p{Lu}\p{L}+)/gu;

const PLACE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|outside|[Oo]ff|(?<!\b(?:hours?|minutes?|miles?|kilomet(?:re|er)s?|km|drive|ride|walk|flight) )from|hit|reached|struck|shook|(?:streets|city|town|village|province|county|state|district|island|port|suburb|camp|area|region|valley|bombing|shelling|bombardment) of|\b(?:raid|attack|assault|strike|air ?strike)s? on) (?:the )?(?:\p{Ll}+ )?((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{L}+)/gu;
const PLACE_BEFORE =
  /\b(?!The\b)(\p{Lu}\p{L}+) (?:[Cc]ounty|[Pp]rovince|[Dd]istrict|[Ss]tate|[Cc]ity|[Vv]illage|[Ii]sland|[Aa]rea|[Rr]egion|[Vv]alley)\b/gu;
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
/** A month, a season, or "now": a loaf cost 45 in March and costs 70 now. */
const WHEN =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?<=\bin (?:the )?)(?:spring|summer|autumn|winter)\b|\bnow\b|\bcurrent(?:ly)?\b/g;

/** "Norway pledged", "Storm Petra, the strongest for a decade, killed", "Jan Roe was sentenced to": a name before its verb. */
function doerOf(text: string, at: number): readonly string[] {
  const before = text.slice(0, at);
  const name = namesIn(before).findLast(({ end }) => DOES.test(before.slice(end)));
  if (name === undefined) return [];
  const ahead = before.slice(0, name.start);
  if (!STARTS_CLAUSE.test(ahead) || PREPOSITION.test(ahead)) return [];
  return name.folded.split(" ").filter((word) => !OF_MANY_NAMES.has(word));
}

/** Between a name and its figure: an aside, then no noun before the verb's own words. */
const DOES =
  /^(?:,[^,]{3,60},)? (?:(?:will|would|had|has|have|is|was|were|are|to|be|been|now|also|already|has|first) ){0,3}(?!of\b|and\b|in\b|at\b|on\b|for\b)\p{Ll}{3,} (?:(?:to|up|about|some|nearly|almost|at|least|more|than|around|over|a|loss|profit|of|with|fine|sum|total|another|by|get|cut|send|pay|only) ){0,5}$/u;
const STARTS_CLAUSE =
  /(?:^|[,;:—–“”"(] ?|\b(?:and|but|while|that|as|when|after|before|which|His|Her|The|brother|sister|the) )(?:\p{L}\p{Ll}+ )?$/u;
/** "A dairy that let whey run into the Teme was fined". */
const PREPOSITION = /\b(?:in|into|at|of|from|on|near|to|by|for|with|over|across) the $/;
const OF_MANY_NAMES = new Set([
  "party",
  "union",
  "group",
  "mr",
  "mrs",
  "ms",
  "president",
  "minister",
  "storm",
  "hurricane",
  "the",
]);
