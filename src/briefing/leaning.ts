// A sentence -> what it takes from the sentence before it, if anything: a connection, something pointed at, a person.
import { UNITS } from "../text/figure-numbers.ts";
import { OBJECT_PRONOUNS, pronounKind } from "../text/pronouns.ts";
import { isSmallWord } from "../text/small-words.ts";
import { isStopWord } from "../text/stopwords.ts";
import { SIGN, signsIn } from "./word-signs.ts";

/**
 * leans("But he said so.") -> true: it carries on, points at something or has a pronoun for what it does not name. `signs`
 * are those of its words, where they are known.
 */
export function leans(text: string, signs = signsIn(text)): boolean {
  const outside = withoutQuotations(text);
  return (
    ((signs & SIGN.opener) !== 0 && opensLeaning(text)) ||
    ((signs & (SIGN.opener | SIGN.ordinal | SIGN.digit)) !== 0 && OF_SEVERAL.test(text)) ||
    ((signs & SIGN.carrier) !== 0 && (CARRIES_ON_INSIDE.test(text) || FOLLOWS_WITH.test(text))) ||
    ((signs & SIGN.made) !== 0 && MADE_KNOWN.test(text)) ||
    ((signs & SIGN.digit) !== 0 && (COUNTED_KNOWN.test(text) || isOfAge(outside))) ||
    ((signs & SIGN.elsewhere) !== 0 && ELSEWHERE.test(text)) ||
    ((signs & SIGN.same) !== 0 && isOfSameSource(text)) ||
    ((signs & SIGN.demonstrative) !== 0 && (pointedAt(text) !== null || TAKES_UP_THAT.test(outside))) ||
    ((signs & SIGN.ordinal) !== 0 && isOneMore(text)) ||
    ((signs & SIGN.there) !== 0 && isBareMeasure(text)) ||
    ((signs & SIGN.it) !== 0 && (pluralSaysIt(text) || pluralDoesIt(text))) ||
    ((signs & SIGN.them) !== 0 && isOfThem(text)) ||
    ((signs & SIGN.pronoun) !== 0 && leansByPronoun(text, outside)) ||
    isAside(text) ||
    isBare(text, outside)
  );
}

function opensLeaning(text: string): boolean {
  return (
    CARRIES_ON.test(text) || POINTS.test(text) || EVENT_KNOWN.test(text) || PERSON_KNOWN.test(text) || AGREED.test(text)
  );
}

/** `outside` is what stands outside of quotation marks. */
function leansByPronoun(text: string, outside: string): boolean {
  return (
    BECAUSE_OF_IT.test(text) ||
    (DOING_IT.test(text) && !EXPLETIVE.test(text.replace(DOING_IT, "it"))) ||
    saidByPronoun(outside) ||
    hasDanglingPronoun(text, outside) ||
    unnamedObject(outside) !== null
  );
}

/** "There were 84 tonnes": of what, was said before; not always right before, so it is not quoted. */
export function isBareMeasure(text: string): boolean {
  return BARE_MEASURE.test(text);
}

const BARE_MEASURE =
  /^["“]?There (?:was|were|is|are|had been) (?:\p{Ll}+ ){0,2}\d[\d,.]* (?:tonnes?|tons?|litres?|liters?|gallons?|barrels|kilos?|kilograms?|grams?|per cent|percent)\b(?! of\b)/u;

/** "A third man is being sought": of the other two was told before. Who leads a report with such a one names somebody. */
export function isOneMore(text: string): boolean {
  return ONE_MORE.test(text) && !NAME.test(withoutFirstCapital(text)) && !/\d/.test(text);
}

const ONE_MORE = /^["“]?(?:A|The) (?:second|third|fourth|fifth|sixth) (?!of\b|time\b)\p{Ll}+/u;

/**
 * What a sentence before has to have for a reader to know which is meant: "He would give that sum to a hospice", "in those
 * years"; null where nothing is so pointed at.
 */
export function pointedAt(text: string): RegExp | null {
  const outside = withoutQuotations(text);
  const found = POINTED_AT.exec(outside);
  if (found === null) return null;
  const kind = KINDS.find(([nouns]) => nouns.test(found[1]!));
  const before = outside.slice(0, found.index);
  return kind === undefined || kind[1].test(before) ? null : kind[1];
}

/** After these "that" begins a clause: "believe that price matters", "told the court on Friday that money", "so that years". */
const BEGIN_CLAUSE = [
  "(?:sa(?:y|id)|announce|report|think|thought|believe|hope|fear|warn|argue|claim|insist|expect|know|knew|add|agree|admit|admitted|den(?:y|ied)|suggest|show|shown|mean|meant|find|found|learn|assume|estimate|predict|explain|promise|felt|feel|note|decide|ensure|mak(?:e|ing) sure)(?:s|d|ed|ing|n)?(?: (?:on|at|in) (?:the )?\\p{L}+)?",
  "(?:told|tell|tells|telling|assured?|warned|reminded?|shown?) (?:(?!of|about)\\p{L}+ ){1,3}?(?:(?:on|at|in) (?:the )?\\p{L}+)?",
  "so|such|now|but|except|given|provided|clear|likely|true|possible|sure|certain|aware|afraid|fact|view|claim|idea|sign|signs|fears?|hopes?|evidence",
].join("|");

/** Money and price are spoken of without an article as well: only where they end their clause or stand before a preposition are they pointed at. */
const POINTED_AT = new RegExp(
  String.raw`\b(?:(?=that )(?<!\b(?:${BEGIN_CLAUSE}) ?\b)that|this|those|these) ((?:same )?(?:sum|amount|total|years|months|weeks|decades|(?:money|price|figure)(?=[^\p{L}\s]|$| (?:to|for|from|in|on|at|by|with|into|over|between|among|after|before|and|or|but)\b)))\b(?! (?:of|when|which|who|that|where)\b)`,
  "iu",
);
const KINDS: readonly (readonly [nouns: RegExp, tells: RegExp])[] = [
  [/sum|amount|money|price|figure|total/i, /\p{Sc}\s?\d|\d (?:million|billion|\p{Ll}+)|\d%|\d{2,}/u],
  [/years|months|weeks|decades/i, /\b(?:1[89]|20)\d\d\b|\b(?:years|months|weeks|decades)\b/],
];

function isAside(text: string): boolean {
  return /^\(.*\)[.!?]?$/s.test(text);
}

/** "We will not stop." in quotation marks, with nobody saying it: hardly a word stands outside of them. */
export function isBareQuotation(text: string): boolean {
  return isBare(text, withoutQuotations(text));
}

function isBare(text: string, outside: string): boolean {
  return outside.length < text.length && !TWO_WORDS.test(outside);
}

const TWO_WORDS = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;

/** "She met three of them": of whom, only the sentence before says; "two of the planes ... one of them" says so itself. */
export function isOfThem(text: string): boolean {
  const at = text.search(OF_THEM);
  return at >= 0 && !MANY.test(text.slice(0, at));
}

const OF_THEM =
  /\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|both|each|none|several|half|any|(?:most|least) \p{Ll}+|\p{Ll}{2,}est|best|worst) of them\b/iu;

/**
 * "All other parties have ruled out working with them": nobody works with themselves, so who does it is not meant, and nobody
 * else is named before. Which kind of pronoun it is that so leans; null where none does.
 */
export function unnamedObject(outside: string): "plural" | "person" | null {
  const found = OBJECT.exec(outside);
  if (found === null || TOLD_AFTER.test(outside)) return null;
  const kind = pronounKind(found[1]!.toLowerCase()) === "plural" ? "plural" : "person";
  const before = outside.slice(0, found.index);
  if (WITH_ONESELF.test(before)) return null;
  const clauseAt = Array.from(before.matchAll(CLAUSE), ({ 0: { length }, index }) => index + length).at(-1) ?? 0;
  const otherClauses = before.slice(0, clauseAt);
  const others = otherClauses + before.slice(clauseAt).replace(DOER, "");
  const told = withoutFirstCapital(others.replace(FUNCTION_WORD, "")).replace(CALENDAR, "");
  const isSomebody = () => PERSON.test(told) || SOMEBODY.test(otherClauses);
  const mayBe = NAME.test(told) || (kind === "plural" ? MANY.test(told) || GROUP.test(told) : isSomebody());
  return mayBe ? null : kind;
}

/** "Her" before a noun is no object. */
const OBJECT = new RegExp(
  String.raw`\b(?!her (?!(?:to|for|in|on|at|with|from|by|as|that|when|because|into|out|away|up|down|over|and|after|before)\b))(${OBJECT_PRONOUNS.join("|")})\b`,
  "i",
);
/** "As police chased them, two men jumped into the harbour." */
const TOLD_AFTER =
  /^["“]?(?:as|when|while|after|before|if|once|since|although|though|because|to|by|with|despite|unlike|like|for)\b/i;
/** "Brought dogs with them", "have won five medals between them": they do mean who does it. */
const WITH_ONESELF =
  /\b(?:between|among|amongst|behind|before|ahead of|in front of|above|around|about|(?:br[io]ng\w*|brought|tak\w+|took|carr\w+|(?:had|has|have) (?:a|an|no|the|\d+)) [^,;]*with) $/;
const CLAUSE =
  /[,;:–—]|\b(?:to|that|who|which|whom|and|but|or|because|if|when|while|after|before|as|than|whether|where|until|said|says|say|told|added|warned|think|thinks|thought|believe|believes|believed|claim|claims|claimed)\b/g;
/** Who does it: words that name no more than one thing, then what is many or a name, and the verb. */
const VERB = String.raw`(?:have|has|had|will|would|can|could|may|might|must|should|are|were|is|was|do|does|did|\p{Ll}+ed)\b`;
const DOER = new RegExp(
  String.raw`^["“]?\s*(?:(?:(?!(?:\p{L}*[^\Wsiu]s|people|police|men|women|children)\b)\p{Ll}[\p{L}-]*|All|The|Both|Most|Some|Many|Several|No|Other) ){0,4}(?:\p{L}*[^\Wsiu]s|people|police|men|women|children|(?:\p{Lu}[\p{L}'’-]*\s?){1,4}?) ?(?=${VERB})`,
  "u",
);
/** "The billionaire said that": no list has all nouns for a person. */
const SOMEBODY = /\b(?:the|an?) \p{Ll}/iu;
/** One word for several people, and numbers. */
const GROUP =
  /\d|\b(?:couple|pair|duo|trio|family|team|crew|staff|band|group|crowd|public|audience|party|opposition|government|company|firm|army|military|navy|club|side|country|nation|village|community|squad|fleet|gang|jury|panel|council|committee|everyone|everybody|anyone|someone|nobody|each|either|neither|they|their|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|who|one|ones|others?|few|many|most|youth|herd|flock|cattle|livestock|media|data|press|clergy|elderly|poor|rich|young|homeless|dead|wounded|injured|sick)\b/i;

/** Whether it names several things outside of quotation marks. */
export function namesMany(text: string): boolean {
  return MANY.test(withoutQuotations(text));
}

/** "All three said": what is said before has to speak of three, or to name as many, and before "Each firm" of several. */
export function namesEnough(before: string, text: string): boolean {
  if (/^["“'‘(]*each\b/i.test(text)) return namesMany(before);
  const [, all, both] = COUNTS_BACK.exec(text) ?? [];
  if (all === undefined && both === undefined) return true;
  const number = both === undefined ? all!.toLowerCase() : "two";
  const least = UNITS.indexOf(number);
  if (new RegExp(`\\b(?:${number}|${least}${both === undefined ? "" : "|both|pair|couple"})\\b`, "i").test(before))
    return true;
  return Array.from(withoutFirstCapital(before).matchAll(NAMES)).length >= least;
}

const SMALL_NUMBERS = UNITS.slice(2, 11);
const COUNTS_BACK = new RegExp(`^["“'‘(]*(?:all (${SMALL_NUMBERS.join("|")})|(both))\\b`, "i");
/** Words with capitals that follow each other are one name. */
const NAMES = /\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*/gu;

/** A noun in the plural, or several things side by side. */
const MANY = /\p{L}{2}[^siu\W]s\b|\b(?:people|police|men|women|children)\b| and /iu;

/** "Scotland had the chance now, he said": of all names before it none is a person's for certain. */
function saidByPronoun(outside: string): boolean {
  const before = SAID_BY_PRONOUN.exec(outside)?.[1];
  return before !== undefined && !NAMES_PERSON.test(before) && !PERSON.test(before);
}

const SAID_BY_PRONOUN = /^(.*?), (?:he|she) (?:said|says|added|told|warned|argued|wrote|insisted|explained)\b/s;
/** First name and surname, or a title and a name. */
const NAMES_PERSON = /\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+|\b(?:Mr|Mrs|Ms|Dr|Sir|Lord)\.? \p{Lu}/u;

/** "He complained": somebody has to be named just before. */
export function beginsWithPerson(text: string): boolean {
  return /^["“'‘(]*(?:he|she|his|her)\b/i.test(text);
}

/** Whether somebody is named in it who a "he" or "she" after it may be, or it speaks of such a one itself. */
export function speaksOfPerson(text: string): boolean {
  const told = text.replace(FUNCTION_WORD, "").replace(CALENDAR, "");
  return NAME.test(withoutFirstCapital(told)) || PERSON.test(told) || /\b(?:he|she|his|her|him)\b/i.test(told);
}

/** What is left of a sentence when all that stands between quotation marks is taken out. */
export function withoutQuotations(text: string): string {
  return text.includes('"') || text.includes("“") ? text.replace(QUOTATION, " ") : text;
}

/** What stands between quotation marks, with them. */
export const QUOTATION = /"[^"]*"|“[^“”]*”/g;

/** Beginnings that carry on from what was said before; "so far" and "still life" are rare enough. */
const CARRIES_ON = beginsWith(`
  and, but, or, nor, so(?! far), yet, however, meanwhile, also, then, instead, still, nevertheless, nonetheless, moreover,
  furthermore, besides, otherwise, therefore, thus, hence, indeed, likewise, similarly, conversely, additionally,
  afterwards?, rather, too, plus, again, here, (?:there|together)(?=,), even so, either way, as such, as a result, because of (?:this|that),
  (?:after|before) (?:that|this|which), at (?:that|this|the same) (?:time|point|stage), by (?:contrast|comparison|then),
  for (?:example|instance|one|(?:his|her|their) part), in (?:addition|contrast|response|turn|return|fact|particular|both),
  in (?:this|that|each|such a) case, in (?:other words|doing so), in the (?:meantime|end), on the (?:other hand|contrary),
  to (?:that|this) end, to do (?:so|this|that), not (?:so|only that|exactly|quite|surprisingly|[^\\s.;,]+(?: [^\\s.;,]+)?,[ ]but), among (?:them|those|these), such, both, neither, another, others,
  (?:all|both|each|many|most|none|one|some|several|two|three|four|five) of (?:them|those|these|this|that|which),
  (?:all|both|each|none|one|some|two|three|four) of the (?:two|three|four|five|six|seven|eight|nine|ten|others?),
  all (?:two|three|four|five|six|seven|eight|nine|ten),
  each(?! (?:of|year|month|week|day|night|morning|evening|summer|winter|spring|autumn|season|time|side|other|\\w+day) ),
  the (?:former|latter|same|others?|pair|two|trio|duo|rest), later, earlier, (?:soon|shortly) (?:after(?=,| (?:that|this|it|then)\\b)|afterwards?|thereafter),
  the (?:three|four|five|six|seven|eight|nine|ten) (?:at|in|from|on|who|is|was|are|were|has|have|had|will|would|said),
  (?:on|in|at|of|for|from|with|to) the other (?:two|three|four|five|six|seven|eight|nine|ten),
  (?:many|several|few) (?:are|were|have|had|will|would|can|could|may|might|must|did),
  (?:well|true|sure|granted|right|yes|no|oh|ok|okay|alas|frankly)(?=,), of course, to be sure, as (?:usual|ever|expected)(?=,),
  if (?:so|not), (?:first|firstly|second|secondly|third|thirdly|finally|lastly)(?=,), (?:moments|minutes|hours|days|weeks|months|years) (?:later|afterwards?|earlier|(?:after|before)(?=,| (?:that|this|it|then)\\b)), (?:since|until|from) then
`);

/** "Wyatt also called", "Police, however, said", "Other banks followed suit": the same a few words later. */
const CARRIES_ON_INSIDE =
  /^(?:[^\s,]+ ){1,3}(?:also|then)\b|^[^.;:“"]{1,80} followed suit\b|^[^,.]{1,60}, (?:however|meanwhile|though|too|instead|therefore|nevertheless|nonetheless|for (?:example|instance)|in turn|as well),/i;

/** "Orkney followed with", "Lund and Malm followed with": one more does the same; "the parade followed with music" is told by itself. */
const FOLLOWS_WITH = /^(?:\p{Lu}[\p{L}'’-]*(?:,? and)? ){1,4}followed with\b/u;

const COUNT = "(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)";
const DOES =
  "(?:is|was|are|were|has|have|had|will|would|can|could|may|might|did|do|does|came|went|said|fell|fled|left|lost|won|\\p{Ll}{2,}ed)";
/** "The second was", "A third, Fernhill,", "The other 28 disagreed", "Seven of the 12 voted": of what, was said before. */
const OF_SEVERAL = new RegExp(
  `^["“'‘(]*(?:${[
    `(?:the (?:first|last|oldest|youngest|largest|smallest)|(?:the|a) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?:(?=,(?! (?:second|third)))| (?=${DOES}\\b))`,
    `(?:the )?(?:(?:remaining|other) ${COUNT}|${COUNT} (?:others|more)) ${DOES}\\b`,
    `(?:one|most|many|some|several|half|none|${COUNT}) of the ${COUNT} ${DOES}\\b`,
    "(?:one|none) (?:is|was|has|had|will|would)\\b(?! to\\b)",
    "(?:most|some) (?:are|were)\\b",
  ].join("|")})`,
  "iu",
);

/** "The judge agreed, throwing it out": with what, was said before. */
const AGREED = /^["“]?The (?:\p{Ll}+ ){1,2}(?:agreed|disagreed|concurred)(?:[,.;]| and\b)/u;

/** "Nordlys Lines denied that and said the pipe was sound": what it denied was said before. */
const TAKES_UP_THAT =
  /^["“]?(?:(?!(?:and|but|or|that|who|which|when|while|if|as|said|says|was|were|is|are)\b)[\p{L}\d’'.-]+ ){1,7}(?:den(?:y|ies|ied)|confirm(?:s|ed)?|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|admit(?:s|ted)?|doubt(?:s|ed)?|contradict(?:s|ed)?|contest(?:s|ed)?) (?:that|this)(?=[.,;]|$| (?:and|but|on|in|at|as|yesterday)\b)/u;

const POINTS =
  /^["“'‘(]*(?:this|that|these|those)\b(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|weekend|who|which)\b)/i;

/** "The announcement came ...": which one was said before; with "of" or a name in between it says so itself. */
const EVENT_KNOWN =
  /^The (?:announcement|decision|move|news|revelation|comment|remark|claim|allegation|finding|result|dispute|measure|proposal|plan|ruling|verdict|incident|development|change|statement|report|study|suit|lawsuit|law|bill|deal|attack|crash|accident|blast|shooting|man|woman|suspect|victim|company|agency|group|mission|probe|family|couple|project|scheme|programme|program|ship|vessel|boat|plane|aircraft|bank|airline|firm|boy|girl|driver|pilot)s? (?:still )?(?:is|was|were|are|has|have|had|came|comes|would|will|could|may|might|also|did|does|follow\w*|mark\w*|appear\w*|drew|prompted|sparked|took|happened|occurred|said|says|owns)\b/;

/** The same of what somebody made, and the rest of what was counted before. */
const MADE_KNOWN =
  /\bmade up the (?:two|three|four|five|six|seven|eight|nine|ten|\d+|rest|remainder|others?)\b|\bmade the (?:announcement|comments?|remarks?|statement|decision|claim)\b/;

/** "Organisers spoke of 35,000", "the ministry put the figure at 62 per cent": of what, was said before. */
const COUNTED_KNOWN =
  /\b(?:sp(?:eaks?|oke) of|counted|puts? (?:it|the (?:figure|number|total|toll)) at) (?:\p{Ll}+ ){0,2}\d+(?:[.,]\d+)*(?: (?:million|thousand|percent|per cent)|%)?(?=[.;,](?:\D|$)|$| and\b)/u;

/** "The party had 33 percent in the same poll": in which, was said before, unless the sentence names one itself. */
function isOfSameSource(text: string): boolean {
  const found = SAME_SOURCE.exec(text);
  if (found === null) return false;
  const source = found[1]!.toLowerCase();
  const before = text.slice(0, found.index).matchAll(SOURCES);
  return !before.some(([, named]) => named!.toLowerCase() === source);
}

const SOURCE = "(poll|survey|report|study|statement|interview|speech|letter)";
const SAME_SOURCE = new RegExp(String.raw`\b(?:in|from|to) the same ${SOURCE}\b`, "i");
const SOURCES = new RegExp(String.raw`\b${SOURCE}s?\b`, "gi");

/** "She would look for savings elsewhere": than where, was said before; "in Lund and elsewhere" says so itself. */
const ELSEWHERE = /(?<!\b(?:and|or|than|from|to|as)) elsewhere(?=[.;]|$)/;

/** "The 25-year-old had disappeared", but "The 25-year-old Mara Olsen". */
const PERSON_KNOWN = /^["“]?The \d{1,3}-year-old\b(?!(?: \p{Ll}[\p{L}-]*){0,3} \p{Lu})/u;

/** "On Saturday the 26-year-old was named", "police arrested the 43-year-old": who, was said before, unless somebody is named in front. */
function isOfAge(outside: string): boolean {
  const found = OF_AGE.exec(outside);
  if (found === null) return false;
  const before = outside.slice(0, found.index).replace(FUNCTION_WORD, "").replace(CALENDAR, "");
  return !NAME.test(withoutFirstCapital(before)) && !PERSON.test(before);
}

const OF_AGE =
  /\bthe \d{1,3}-year-old(?=[.,;]|$| (?:is|was|had|has|will|would|who|whose|said|says|on|in|at|after|before|from|for|to|with|and|as|by|into|near|outside|inside)\b)/;

/** "It" that stands for the clause after it leans on nothing. */
const EXPLETIVE =
  /^["“'‘(]*it (?:is|was|remains|remained|has been|became|becomes|will be|would be|could be|may be|might be)(?: \w+){0,2} (?:clear|unclear|known|unknown|possible|impossible|likely|unlikely|important|believed|thought|expected|reported|estimated|understood|hoped|feared|the (?:first|second|third|latest|largest|biggest|worst|deadliest|highest|lowest) .{0,60} since)\b/i;

/** "Because under a shoe it behaves like oil, says a team": what, was said before. */
const BECAUSE_OF_IT = /^["“'‘]?Because\b[^,]{0,80}\b(?:it|its|they|their)\b/;

/** "By comparing the arm with others, it arrives at seven metres": who compares, was said before. */
const DOING_IT =
  /^["“'‘]?(?:By|After|Before|While|Since|Without) (?!evening|morning|spring)\p{Ll}+ing\b[^,]{0,200}, (?:it|they)\b/u;

/** "Aid agencies fear that it could do harm": agencies are no "it", while "the company says it will" is clear. */
function pluralSaysIt(text: string): boolean {
  const [, speaker, clause] = SAYS_IT.exec(text) ?? [];
  if (speaker !== undefined && PLURAL.test(speaker)) return !EXPLETIVE.test(clause!);
  const [, crowdsClause] = CROWD_SAYS_IT.exec(text) ?? [];
  return crowdsClause !== undefined && !EXPLETIVE.test(crowdsClause);
}

/** "Not everyone thinks it will work": nobody is an "it" either. */
const CROWD_SAYS_IT =
  /^["“'‘]?(?:not )?(?:everyone|everybody|nobody|no one|someone) (?:\p{Ll}+ )?\p{Ll}+s (?:that )?(it .*)/iu;

const SAYS_IT =
  /^["“'‘]?([^,.;:“"]{3,60}?) (?:say|said|fear|feared|warn|warned|believe|believed|think|thought|hope|hoped|argue|argued|claim|claimed|expect|expected) (?:that )?(it .*)/;

/** "Engineers at the space agency will fire it": nothing but the engineers was named, and an agency is not fired. */
function pluralDoesIt(text: string): boolean {
  const [, doer] = DOES_IT.exec(text) ?? [];
  return doer !== undefined && PLURAL.test(doer);
}

/** A subject, with or without "On Monday" before it and "at the Space Agency" after it, its verb and "it"; not "make it clear". */
const DOES_IT =
  /^["“'‘]?(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ast|[Nn]ext) \p{L}+,? )?((?:\p{L}+ ){0,2}?\p{L}+)(?: (?:at|in|from|for|with) (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)? (?:(?:will|would|can|could|may|might|must|should|have|had) )?(?!(?:make|made|find|found|think|thought|know|knew|see|seen|saw|mean|keep|kept|had|put|note|what|if|as|when|because|that|than|in|of|on|to|for|by|with)\b)\p{Ll}+ it\b(?!['’]| (?:is|was|will|would|has|had|can|could|may|might|must|should|[\p{Ll}]+(?:[^s]s|ed))\b)/u;
const PLURAL = /(?:[^sui]s|police|people|men|women)$/i;

/**
 * True when a pronoun stands before anything it could mean: no name or person for he and she, no noun phrase for it and
 * they. "Before he came to Miami, Johnson said" is no such case, "“We will,” he said" is one.
 */
function hasDanglingPronoun(text: string, outside: string): boolean {
  if (EXPLETIVE.test(text)) return false;
  return /^["“]?(?:he|she|it|they|his|her|their|its)\b/i.test(text) || isDangling(outside);
}

function isDangling(text: string): boolean {
  const pronoun = /\b(?:he|she|him|his|her|hers|they|them|their|theirs|it|its|that['’]s)\b/i.exec(text);
  if (!pronoun) return false;
  if (NAME_AFTER_CLAUSE.test(text.slice(pronoun.index + pronoun[0].length))) return false;
  const before = text.slice(0, pronoun.index).replace(FUNCTION_WORD, "").replace(CALENDAR, "");
  return /^(?:it|its|they|them|their|theirs|that['’]s)$/i.test(pronoun[0])
    ? !/\p{L}{3,}[^\p{L}]+(?:.*[^\p{L}])?\p{L}{3,}/u.test(before)
    : !NAME.test(withoutFirstCapital(before)) && !PERSON.test(before);
}

/** "Most know whom he met": the capital of a common word at the beginning is no name. */
function withoutFirstCapital(text: string): string {
  return text.replace(/^["“'‘(]*\p{Lu}\p{L}*/u, (first) => (isCommon(first.toLowerCase()) ? "" : first));
}

function isCommon(folded: string): boolean {
  return isSmallWord(folded) || isStopWord(folded);
}

/** "..., Johnson said": the clause with the pronoun is over soon, and a name follows it. */
const NAME_AFTER_CLAUSE = /^[^,.]{0,80}, (?:the |a |an )?(?:\p{Ll}+ )?\p{Lu}\p{Ll}+/u;

/** The capital of such a first word is no name. */
const FUNCTION_WORD = beginsWith(`
  the, a, an, in, on, at, after, before, when, while, as, if, since, for, from, with, by, to, of, although, though, during,
  until, once, because, according, asked, speaking, last, earlier, later, now, today, yesterday, what, where, how, why, who
`);

/** Nor are days and months. */
const CALENDAR =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December\b/g;

const NAME = /\p{Lu}\p{L}+/u;

/** Nouns for one person: those that no ending tells. */
const PEOPLE = `
  captain colonel premier ambassador nurse son daughter brother sister wife husband spouse president spokesperson
  king queen prince princess chief judge teen teenager person child baby student patient agent resident candidate
  colleague friend coach star guard pilot priest pope mayor suspect victim soldier engineer defendant nominee migrant
  immigrant toddler infant parent uncle aunt cousin nephew niece widow widower author analyst survivor sailor
  governor councillor chancellor neighbor neighbour employee refugee detainee referee trustee volunteer pioneer
  secretary deputy sheriff marshal constable sergeant lieutenant detective cleric monk nun rabbi imam bishop
  archbishop cardinal chef clerk poet athlete champion witness hostage captive inmate convict thief fugitive
  assailant applicant participant assistant accountant consultant tenant servant client correspondent opponent
  dissident donor diplomat expert scholar graduate delegate advocate magistrate pirate member boss dealer trader
  founder writer voter painter waiter commuter shopper kidnapper rapper rescuer hero heroine
  youngster
`;
const PERSON = new RegExp(
  String.raw`\b(?:\w*(?:man|woman|boy|girl|father|mother)|${PEOPLE.trim().split(/\s+/).join("|")}|\w{2,}(?:ist|ian|tor|cer|ker|cher|ger|yer|mer|ner|rer|ver|sher|ider|eader|ender|unter|ighter|orter|ister|ecutor|essor|ayor)|(?<!the )one|someone|anyone|everyone|nobody|who)\b`,
  "i",
);

/** A pattern for texts that begin with one of the phrases, after any opening marks. */
function beginsWith(phrases: string): RegExp {
  const list = phrases.trim().split(/,\s+/);
  return new RegExp(`^["“'‘(]*(?:${list.join("|")})\\b`, "i");
}
