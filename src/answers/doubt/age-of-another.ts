// "How old is George?" -> whether the figure is the age of somebody else, who stands right beside it.
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { isPersonStem } from "../words/noun-forms.ts";
import { type ReadName, readWords } from "../words/reading.ts";

/**
 * "40-year-old Prince William" tells it of William, and "Joanna Beale, 29," of nobody's sister. Not where the article has a name that
 * is both: "Kardashian, 43," answers of Kim.
 */
export function isAgeOfAnother({ measures, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if (measures?.includes("age") !== true || span === null) return false;
  const age = sentence.figures.find((figure) => overlaps(figure, span));
  if (age === undefined) return false;
  const { text } = article;
  const isOf = (name: ReadName) =>
    AGED.test(text.slice(name.end, age.start)) || OLD.test(text.slice(age.end, name.start));
  const told = sentence.names.find((name) => name.kind === "person" && isOf(name));
  if (told === undefined) return false;
  const part = askingPart(askedAs);
  const owners = ownersIn(part);
  if (owners.length > 0) return owners.some((owner) => isOne(owner, told.folded));
  const asked = namesIn(part);
  if (!asked.some(({ start, end }) => isAskedOf(part, start, end))) return false;
  const isAsked = ({ folded }: Pick<ReadName, "folded">) => asked.some((each) => isOne(each.folded, folded));
  const hasOwnAge = sentence.names.some((name) => isAsked(name) && /^, \d/.test(text.slice(name.end, name.end + 3)));
  return (
    !isAsked(told) &&
    !hasOwnAge &&
    !asked.some((each) => maySound(each.folded, told.folded)) &&
    !namesIn(text).some((each) => isAsked(each) && isOne(each.folded, told.folded))
  );
}

/**
 * "How old is the singer Joanna Beale?", but not "he, who led Oracle", "the head of Oracle" and "the former Leeds striker", who may have
 * any name.
 */
function isAskedOf(part: string, start: number, end: number): boolean {
  const led = ASKED.exec(part.slice(0, start));
  if (led === null || !ENDS_NAME.test(part.slice(end))) return false;
  return led[1] === undefined || isPerson(led[1]);
}

/** "tommy barker" and "thomas barker" */
function maySound(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  const haveBoth = words.length > 1 && others.length > 1 && words.at(-1) === others.at(-1);
  return haveBoth && words[0]![0] === others[0]![0];
}

/** "kim" and "kim kardashian", "diabetic joanna beale" and "joanna beale", but not "marija skok" and "alojz skok" */
function isOne(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  const shared = words.filter((word) => others.includes(word)).length;
  return sameName(one, other) || (shared > 0 && shared === Math.min(words.length, others.length));
}

const ASKED = /\bhow old (?:is|was|are|were) (?:the (\p{Ll}+) )?$/iu;
const ENDS_NAME = /^(?:[?.,]|$| (?:now|today|when|as|at|in|on)\b)/;
const AGED = /^(?:, (?:aged |now |then )?| \()$/;
const OLD = /^ $/;

/** "joanna beale" of "How old is Joanna Beale's sister?" */
function ownersIn(part: string): string[] {
  return namesIn(part).flatMap(({ folded, end }) => {
    const name = OWNS.exec(part.slice(0, end));
    const owned = OWNED.exec(part.slice(name === null ? end : name.index))?.[1];
    return owned !== undefined && isPerson(owned) ? [folded.replace(/ s$/, "")] : [];
  });
}

function isPerson(noun: string): boolean {
  return readWords(noun, { start: 0, end: noun.length }).some(({ form }) => isPersonStem(form.stem));
}

/** Of a name that ends with its "'s". */
const OWNS = /['’]s?$/;
const OWNED = /^['’]s? ((?:\p{Ll}+ )?\p{Ll}+)/u;
