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

/** Labels that stand before the headline of another story, written down by us from news pages in English. */
const LABELLED =
  /^(?:more|more (?:news|coverage)|related|read|read more|also read|see also|previously|earlier|opinion|column|editorial|analysis|fact check|live updates?|exclusive|explainer|watch|listen|podcasts?|gallery|in case you missed it) ?: /i;

/** With its colon, in UTF-16 code units. */
const LONGEST_LABEL = 130;

/** isStoryLink("RELATED: Ferry hits bridge", 4, false) -> true; isStoryLink("He said: Never.", 3, true) -> false. */
export function isStoryLink(line: string, words: number, ends: boolean): boolean {
  if (words > LINK_WORDS) return false;
  return isSideBySide(line) || (!ends && LABELLED.test(line));
}

/** Label and words without a space between them: in a text where many lines are so, they are a transcript's. */
export function isSideBySide(line: string): boolean {
  return line.slice(0, LONGEST_LABEL).includes(":") && SIDE_BY_SIDE.test(line) && !DAY.test(line) && !SPEAKS.test(line);
}
