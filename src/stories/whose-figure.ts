// Two figures in their sentences -> whether two names have them: by the subject of the clause, or whom a pronoun stands for.
import { type Quote, quoteText } from "../corpus/passage.ts";
import { namesIn } from "../text/names.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Mention } from "./mentions.ts";
import { areOthers, claimOf } from "./narrowing.ts";

/**
 * "It operates 96 aircraft." of Calder Airlines and "Norvik, which flies there already, has 104 planes.": of two. So are
 * they where the one has it and the other's article never names that one.
 */
export function areOfOthers(a: Mention, b: Mention): boolean {
  if (isOfPeopleUnknownTo(a, b) || isOfPeopleUnknownTo(b, a)) return true;
  const [one, other] = [ownerOf(a), ownerOf(b)];
  if (one.words.length === 0 || other.words.length === 0) return isUnknownTo(b, one) || isUnknownTo(a, other);
  // "Oro Mining is to buy Calder Copper for", "Calder Copper is to be bought by Oro Mining for": of both.
  const isOfBoth = isNamed(quoteText(b.quote), one) && isNamed(quoteText(a.quote), other);
  return areOthers(one.words, other.words) && !isOfBoth;
}

/** "140,000 Livian households", where the other's report never speaks of Livia. */
function isOfPeopleUnknownTo({ quote, figure }: Mention, other: Mention): boolean {
  if (figure.countedSpan === null) return false;
  const { start, end } = figure.countedSpan;
  const known = other.quote.article.text;
  const counted = quoteText(quote).slice(Math.max(start, figure.end), end);
  return counted.match(CAPITALISED)?.some((name) => !known.includes(name.slice(0, ROOT))) ?? false;
}

const CAPITALISED = /\b\p{Lu}\p{Ll}{3,}/gu;
/** "Livian" and "Livia" begin alike, as "British" and "Britain" do. */
const ROOT = 4;

/** Folded words of the names, none where nothing tells; `has` where they have what is counted, and do not only act. */
type Owner = { readonly words: readonly string[]; readonly has: boolean };

function isUnknownTo({ quote }: Mention, { words, has }: Owner): boolean {
  return has && words.length > 0 && !isNamed(quote.article.text, { words });
}

function isNamed(text: string, { words }: Pick<Owner, "words">): boolean {
  const folded = text.toLowerCase();
  return words.some((word) => folded.includes(word));
}

function ownerOf({ quote, figure }: Mention): Owner {
  const text = quoteText(quote);
  const clause = text.slice(claimOf(text, figure).start, figure.start).split(NEXT_CLAUSE).at(-1)!;
  const owner = namesJoined(clause).findLast((names) => isOwner(clause, names) || isSubject(clause, names));
  if (owner !== undefined) return { words: owner.words, has: HAS.test(clause.slice(owner.end)) };
  const isMeantBefore = POINTS_BACK.test(clause) && !OF_SEVERAL.test(clause);
  return { words: isMeantBefore ? subjectBefore(quote) : [], has: false };
}

/** "Tarn, with 20 ships" has them, and not Tarn of "was elected mayor of Tarn with 54 percent". */
function isOwner(clause: string, { start, end }: Names): boolean {
  const behind = clause.slice(end);
  return OWNS.test(behind) && !(/^ with\b/.test(behind) && BEHIND_PREPOSITION.test(clause.slice(0, start)));
}

/** The subject of the nearest sentence before that names one, else of the title. */
export function subjectBefore({ article, start }: Quote): readonly string[] {
  const before = article.text.slice(Math.max(article.bodyStart, start - REACH), start);
  const sentences = splitSentences(before).slice(-MOST_BEFORE).reverse();
  const texts = sentences.map((span) => before.slice(span.start, span.end));
  for (const text of [...texts, article.text.slice(0, article.titleEnd)]) {
    const subject = namesJoined(text).find((names) => isSubject(text, names));
    if (subject !== undefined) return subject.words;
  }
  return [];
}

/** Further back, what "it" is may have changed. */
const MOST_BEFORE = 3;
const REACH = 1_500;

type Names = Span & { readonly words: readonly string[] };

/** "Norrland Air and Calder Airways" as one. */
function namesJoined(text: string): Names[] {
  const all: Names[] = [];
  for (const { start, end, folded } of namesIn(text)) {
    const last = all.at(-1);
    const words = folded.split(" ");
    if (last !== undefined && JOINS.test(text.slice(last.end, start)))
      all.splice(-1, 1, { start: last.start, end, words: [...last.words, ...words] });
    else all.push({ start, end, words });
  }
  return all;
}

const JOINS = /^(?:,|,? and) $/;

function isSubject(text: string, { start, end }: Names): boolean {
  const isPlural = start === 0 && PLURAL.test(text.slice(0, end));
  return !isPlural && !BEHIND_PREPOSITION.test(text.slice(0, start)) && DOES.test(text.slice(end));
}

/** "Surgeons" may have its capital from the start of the sentence alone. */
const PLURAL = /^\p{L}+s$/u;

const BEHIND_PREPOSITION =
  /\b(?:in|at|of|from|to|by|for|with|near|on|against|over|about|between|than|off|under|into|outside|around|through|across|like|and) (?:the |an? |its |his |her |their )?$/i;

/** Behind a subject, past an aside; not behind what something is done to: "values Calder at 45 million". */
const DOES =
  /^(?:,[^,;]{3,80},)? (?!(?:at|to|by|for|with|against|over|about|around|than|into|and|or|as|some|nearly|almost|more|up)\b)\p{Ll}/u;

/** Marks and words behind which somebody else does something. */
const NEXT_CLAUSE =
  /[;:—–]|,? (?:and|but|while|whereas|when|after|before|because|as|that) (?=(?:it|he|she|they|its|his|her|their|the|an?)\b|\p{Lu})/u;

/** Of a name wherever it stands: "the Kessel Hospital, which has", "is Tarn, with", "Norvik's fleet of". */
const OWNS = /^(?:['’]s? |(?: \p{Ll}+)?,? (?:which|who|whose|with)\b)/u;

/** Right before the figure: "has about", "with a fleet of". */
const HAS =
  /\b(?:has|have|had|with|operates?|runs?|employs?|owns?)(?: (?:about|around|some|nearly|almost|more|than|at|least|over|only|up|to|an?|fleet|staff|of))* $/;

const POINTS_BACK = /\b(?:it|he|she|they|its|his|her|their)\b|^\s*(?:The|the|This) \p{Ll}+ /iu;

const OF_SEVERAL = /\b(?:together|both|combined|joint|merged|new|two)\b/i;
