// A line -> whether it is a picture's credit or caption.

/** Beyond this a line is a paragraph all the same. */
const LONGEST_CAPTION_WORDS = 60;

/** A caption says what the picture shows; a paragraph with a credit run into it says more. */
const MOST_CAPTION_SENTENCES = 2;

/** "Ann Lee / AFP / Getty Images", "The bridge on Monday. Bo Roy / North Post", "The bridge. (Photo: Coast Agency)". */
export function isPhotoCredit(line: string, words: number): boolean {
  if (words > LONGEST_CAPTION_WORDS) return false;
  const end = line.slice(-LONGEST_CREDIT);
  const isCredited =
    (MAY_BE_CREDIT.test(end) && CREDIT_AT_END.test(end)) ||
    (line.includes(" / ") && NAMES_AT_END.test(line)) ||
    LABEL.test(line);
  if (!isCredited || ASIDE_AT_END.test(end)) return false;
  return (line.match(SENTENCE_END)?.length ?? 0) <= MOST_CAPTION_SENTENCES;
}

/** "Two were arrested (pictures were not released).": what ends behind the bracket is one sentence of the report. */
const ASIDE_AT_END = /[^.!?\s"'”’)] ?\([^()]{0,80}\)\.$/;
const SENTENCE_END = /(?:\p{Ll}{2}|\d|[)\]])[.!?]["'”’)]* (?=["'“‘(]?[\p{Lu}\d])/gu;

const AGENCY = "getty|ap|afp|reuters|epa|shutterstock|alamy|istock|xinhua|anadolu|zuma|corbis";

/** No credit or aside below is longer, nor what shows where it begins. */
const LONGEST_CREDIT = 200;

/** "(Photo: Bo Roy)", "(Bo Roy/AP)", "Credit: Bo Roy" at the end. An agency alone in brackets is none: reports cite so. */
const CREDIT_AT_END = new RegExp(
  [
    "\\((?:photos?|images?|pictures?|pic|credits?|courtesy|ap photo|getty)\\b[^()]{0,80}\\)\\.?$",
    `\\([^()]{2,60}/ ?(?:${AGENCY})\\b[^()]{0,40}\\)\\.?$`,
    "\\b(?:photos?|images?|pictures?|credits?|courtesy)(?: by| of)?: ?[^.!?:]{2,60}$",
    `(?:getty images|ap photo|submitted photo|file photo|/(?:${AGENCY}))$`,
  ].join("|"),
  "i",
);

/** Whatever fits has one of these marks or ends so. */
const MAY_BE_CREDIT = /[(:/]|(?:images|photo)$/i;

const NAME = String.raw`\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}.'’&-]*){0,3}`;
/** "Bo Roy / North Post": names parted by spaced strokes, alone or after a sentence. */
const NAMES_AT_END = new RegExp(`(?:^|[.!?]["'”’]? )${NAME}(?: / ${NAME}){1,3}$`, "u");
/** "Image caption The bridge", "Photo credit: Bo Roy"; "Photo credit fraud has cost ..." is a report's. */
const LABEL =
  /^(?:[Ii]mage|[Mm]edia|[Pp]hoto|[Pp]icture) ?(?:[Cc]aption|[Cc]redit|[Cc]opyright|[Ss]ource)s?(?:\W*$|\s*[^\p{L}\s]|\s*\p{Lu})/u;
