// The first sentences of a paragraph -> how many of them an outlet says of its own text: that it was amended, or is not complete.
import { splitSentences } from "../text/sentences.ts";

/**
 * How long the note is with which a line begins; the line's own length where it says nothing else, 0 where it begins with none.
 * A report may stand behind it in the same line: "This is a developing story. Eleven people died when ...".
 */
export function noteLength(line: string): number {
  if (!MAY_BEGIN.test(line)) return 0;
  const sentences = splitSentences(line);
  let end = 0;
  for (const { start, end: last } of sentences) {
    const text = line.slice(start, last);
    if (!isNote(text) && (end === 0 || !GOES_ON.some((form) => form.test(text)))) break;
    end = last;
  }
  return end;
}

/** What an outlet calls its own text; a report, a post, a page or a column is as often what the text is about. */
const TEXT = "(?:article|story|piece|headline)";
const VERSION = String.raw`(?:an?|the) (?:earlier|previous|prior|original) (?:version|headline) (?:of|on|to) this ${TEXT}\b(?! of\b)`;
const DAY = String.raw`(?:\p{L}+day,? )?(?:(?:the )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\b|\p{L}{3,9}\.? \d{1,2}\b|\d{1,4}[./-]\d)`;

/** Laws have articles that are amended too: by parliament, with 210 votes, twice since 1991. */
const AMENDED = new RegExp(
  String.raw`^\W*(?:this|our) ${TEXT}(?: and ${TEXT})? (?:was|has been|have been|is being) (?:\p{L}+ )?(?:amended|corrected|updated|edited|revised|clarified)(?: (?:on|at) \p{L}+day)?(?:\W*$| (?:on ${DAY}(?:,? \d{4})?(?! by\b)|at \d|to (?:say|show|state|note|give|add|remove|include|correct|fix|reflect|clarify|make)\b|because\b|throughout\b|for (?:clarity|length|style)\b)|(?<=updated) with\b)`,
  "iu",
);
const EARLIER = new RegExp(String.raw`^\W*${VERSION}`, "iu");
const DEVELOPING =
  /^\W*this is a (?:developing|breaking)(?: news)? story(?:\W*$|(?:,| and| that)?(?: it)? (?:will|may|please|check|refresh|more)\b)/iu;

const LABEL = String.raw`^\W*(?:corrections?(?: and clarifications)?|clarifications?|correction appended)`;
/** With a day it is a label whatever follows; without one a report may begin so, "Clarification: rates will not rise". */
const DATED = new RegExp(
  String.raw`${LABEL}(?: \([^()]{1,40}\)|,? (?:\p{L}+\.? )?\d{1,2}(?: \p{L}+)?(?:,? \d{4})?):`,
  "iu",
);
const OF_MISTAKE = new RegExp(
  String.raw`${LABEL}:.{0,300}(?:\b(?:earlier|previous|prior|original) (?:version|headline)\b|\bthis ${TEXT}\b|(?:,| and| but) not\b|\b(?:incorrect|erroneous|mistaken|wrong)(?:ly)?\b|\bmis(?:stated|spel\p{L}+|identified|named|reported|quoted)\b|\bas (?:we|was|were|stated|reported)\b)`,
  "iu",
);
const FORMS = [AMENDED, EARLIER, DEVELOPING, DATED, OF_MISTAKE];

/** Nothing that is quoted, and few lines, so that the others need not be split: what the forms begin with. */
const MAY_BEGIN = new RegExp(
  String.raw`^[^\p{L}\p{N}"“”„'‘’«»]{0,4}(?:(?:this|our) ${TEXT}|(?:an?|the) (?:earlier|previous|prior|original) (?:version|headline)|this is a (?:developing|breaking)|corrections?|clarifications?)\b`,
  "iu",
);

/** Whose words they are makes them the report's, but for what "an earlier version said". */
const SAID_BY =
  /["“”„«»]|,(?: [\p{L}.'’-]+){1,6} (?:said|says|told|wrote|writes|added|announced|warned|show|shows)\b|,? (?:said|says|wrote|added) (?:the|an?|its?|his|her) |\baccording to\b/iu;

/** A headline has no end mark, and is never a note. */
function isNote(sentence: string): boolean {
  const start = sentence.slice(0, REACH);
  const isWhole = ENDS.test(sentence) || BARE.test(start);
  return isWhole && FORMS.some((form) => form.test(start)) && !SAID_BY.test(start);
}

const REACH = 500;
const ENDS = /[.!?][)\]*_]*$/;
const BARE = /^\W*this (?:is a (?:developing|breaking)(?: news)?|(?:article|story) has been updated$) ?(?:story)?$/i;

/** What goes on with a note, never with what happened. */
const GOES_ON = [
  /^(?:(?:an?|the) )?(?:earlier|previous|prior|original|correct) (?:version|headline|story|article|figure|number|name|spelling)\b/i,
  /^(?:please|check back|refresh|more (?:details|information|to come)|updates? (?:will|to)|we (?:regret|apologi[sz]e)|the error|(?:it|this (?:article|story)) (?:will|has|was)\b.{0,20}\b(?:updated|corrected|amended))\b/i,
  /^(?:it|he|she|they|that|in fact)\b(?: \S+){1,7}$/i,
];
