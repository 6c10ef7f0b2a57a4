// A line of an article -> whether it is the headline of another story, left where a link to that story stood.

/** Longer lines are paragraphs. */
const LINK_WORDS = 30;

/**
 * "More:Key wins third term": in running text a colon has a space behind it; without one, label and headline stood side
 * by side in markup that is gone. A day is the label of an entry in a list, a single letter that of a question.
 */
const SIDE_BY_SIDE = /^["'“‘]?\p{L}[^:.!?]{1,60}:['‘]?\p{Lu}/u;
/** "The port said on Monday:We will not pay." lost its blank otherwise: a label says nothing. */
const SPEAKS =
  /^[^:]{0,60}\b(?:said|says|say|told|tells|added|adds|asked|asks|wrote|writes|tweeted|posted|announced|replied)\b[^:]{0,60}:/;
const DAY =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|^\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** Labels that only point to another story, and those that say what kind of one it is; written down by us from news pages. */
const POINTING = [
  "(?:read|see) (?:more|also|next|this)|(?:also|must|now) read|read|related(?: (?:stor(?:y|ies)|articles?|news|coverage))?",
  "more(?: (?:news|coverage|on this(?: story)?))?|watch|listen|podcasts?|gallery|don['’]t miss|in case you missed it",
  "lesen sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu)|(?:à )?lire aussi|le[ae] también|leia também|leggi anche|lees ook",
].join("|");
const TELLING = "previously|earlier|opinion|column|editorial|analysis|fact check|live updates?|exclusive|explainer";

/** Behind a bullet or an arrow at most: in quotation marks "Listen: ..." is said by somebody. */
const BEFORE_LABEL = String.raw`^[^\p{L}\p{N}"'“‘«„]{0,4}`;
const LABELLED = new RegExp(`${BEFORE_LABEL}(?:${POINTING}|${TELLING}) ?: `, "iu");
/** Headlines may end as sentences do: "Read more: How safe are ferries?" */
const ENDED = new RegExp(`${BEFORE_LABEL}(?:${POINTING}) ?: ["'“‘«„]?(?-i:[\\p{Lu}\\p{N}])`, "iu");

/** With its colon, in UTF-16 code units. */
const LONGEST_LABEL = 130;

/** isStoryLink("RELATED: Ferry hits bridge", 4, false) -> true; isStoryLink("He said: Never.", 3, true) -> false. */
export function isStoryLink(line: string, words: number, ends: boolean): boolean {
  if (words > LINK_WORDS) return false;
  return isSideBySide(line) || (ends ? ENDED : LABELLED).test(line);
}

/** Label and words without a space between them: in a text where many lines are so, they are a transcript's. */
export function isSideBySide(line: string): boolean {
  return line.slice(0, LONGEST_LABEL).includes(":") && SIDE_BY_SIDE.test(line) && !DAY.test(line) && !SPEAKS.test(line);
}
