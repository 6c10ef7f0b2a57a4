// "How old is George?" -> whether the figure is the age of somebody else, who stands right beside it.
import { namesIn } from "../../text/names.ts";
import { sameName } from "../../text/same-name.ts";
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
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
  const isOfOne = asked.some(
    ({ start, end }) => ASKED.test(part.slice(0, start)) && !OWNS.test(part.slice(0, end + 2)),
  );
  if (!isOfOne) return false;
  const isAsked = ({ folded }: Pick<ReadName, "folded">) => asked.some((each) => isOne(each.folded, folded));
  const hasOwnAge = sentence.names.some((name) => isAsked(name) && /^, \d/.test(text.slice(name.end, name.end + 3)));
  return (
    !isAsked(told) && !hasOwnAge && !namesIn(text).some((each) => isAsked(each) && isOne(each.folded, told.folded))
  );
}

/** "kim" and "kim kardashian", "diabetic joanna beale" and "joanna beale", but not "marija skok" and "alojz skok" */
function isOne(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  const shared = words.filter((word) => others.includes(word)).length;
  return sameName(one, other) || (shared > 0 && shared === Math.min(words.length, others.length));
}

/** "How old is he, who led Oracle?" and "How old is the head of Oracle?" ask of nobody that they name. */
const ASKED = /\bhow old (?:is|was|are|were) (?:the \p{Ll}+ )?$/iu;
const AGED = /^(?:, (?:aged |now |then )?| \()$/;
const OLD = /^ $/;

/** "joanna beale" of "How old is Joanna Beale's sister?" */
function ownersIn(part: string): string[] {
  return namesIn(part).flatMap(({ folded, end }) => {
    const name = OWNS.exec(part.slice(0, end));
    const owned = OWNED.exec(part.slice(name === null ? end : name.index))?.[1];
    const isOfPerson =
      owned !== undefined &&
      readWords(owned, { start: 0, end: owned.length }).some(
        ({ form }) => isPersonStem(form.stem) || kindOfNoun(form.stem) === "person",
      );
    return isOfPerson ? [folded.replace(/ s$/, "")] : [];
  });
}

/** Of a name that ends with its "'s". */
const OWNS = /['’]s?$/;
const OWNED = /^['’]s? ((?:\p{Ll}+ )?\p{Ll}+)/u;
