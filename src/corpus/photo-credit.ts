// A line -> whether it is a picture's credit or caption.

/** Beyond this a line is a paragraph all the same. */
const LONGEST_CAPTION_WORDS = 60;

/** "Ann Lee / AFP / Getty Images", "The bridge on Monday. Bo Roy / North Post", "The bridge. (Photo: Coast Agency)". */
export function isPhotoCredit(line: string, words: number): boolean {
  return words <= LONGEST_CAPTION_WORDS && (CREDIT_AT_END.test(line) || NAMES_AT_END.test(line) || LABEL.test(line));
}

const AGENCY = "getty|ap|afp|reuters|epa|shutterstock|alamy|istock|xinhua|anadolu|zuma|corbis";

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

const NAME = String.raw`\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}.'’&-]*){0,3}`;
/** "Bo Roy / North Post": names parted by spaced strokes, alone or after a sentence. */
const NAMES_AT_END = new RegExp(`(?:^|[.!?]["'”’]? )${NAME}(?: / ${NAME}){1,3}$`, "u");
const LABEL = /^(?:image|media|photo|picture) ?(?:caption|credit|copyright|source)/i;
