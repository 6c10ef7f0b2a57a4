// A sentence -> whether a reader can take it without the text around it.

/**
 * "alone": it can be quoted by itself. "leans": it speaks of something only the sentence before it names ("He said so"),
 * so it can be quoted only right after that one. "unfit": it is no sentence of news at all, or only part of one.
 */
export type Standing = "alone" | "leans" | "unfit";

/** Words separated by white space; shorter sentences say too little, longer ones are not read to their end. */
const FEWEST_WORDS = 6;
export const MOST_WORDS = 60;
/** No word of news is that long on average; it also bounds what the rules below have to look at. */
export const MOST_CHARACTERS = 12 * MOST_WORDS;

/** standingOf("But he said so at the press conference.") -> "leans" */
export function standingOf(text: string): Standing {
  if (text.length > MOST_CHARACTERS) return "unfit";
  const words = text.match(/\S+/g)?.length ?? 0;
  if (words < FEWEST_WORDS || words > MOST_WORDS) return "unfit";
  if (UNFIT.some(({ test }) => test(text))) return "unfit";
  return LEANING.some(({ test }) => test(text)) ? "leans" : "alone";
}

/** Name of the first rule that speaks against quoting a sentence by itself, or null: for tests and explanations. */
export function objectionTo(text: string): string | null {
  return [...UNFIT, ...LEANING].find(({ test }) => test(text))?.name ?? null;
}

/** True when quoting `before` first gives `text` what it leans on: for a bare quotation, the one who speaks. */
export function supports(before: string, text: string): boolean {
  return !isBareQuotation(text) || (/["”]/.test(before) && !isBareQuotation(before));
}

type Rule = { readonly name: string; readonly test: (text: string) => boolean };

function pattern(name: string, expression: RegExp): Rule {
  return { name, test: (text) => expression.test(text) };
}

/** Who took, owns or wrote it; what to click; what the page says of itself. */
const FURNITURE = [
  /\b(?:photo(?:graph)?s?|images?|pictures?|video|illustration) (?:by|credit|courtesy|copyright|via)\b/i,
  /\b(?:photo|image|credit|caption|copyright|source|related|watch|more|read|updated|published|posted|video|listen|gallery|contact|follow|topics|tags|filed under|editor'?s note)\s?:/i,
  /\b(?:getty images|ap photo|file photo|stock photo|hide caption|toggle caption|media playback|story continues|continue reading|all rights reserved|rights reserved|terms of (?:use|service)|privacy policy|cookies?|javascript|your browser|newsletters?|sign(?:ing)? up (?:for|to|now|here)|subscribe|click (?:here|on|the|to|through)|scroll down|advertisement|download the app)\b/i,
  /\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting)|reporting (?:by|for)|editing by|compiled by|written by|not be (?:published|reproduced|broadcast)|press release|this (?:article|story|report|post|page|content|copy|video|photo) (?:was|is|has|may|will|first|originally|contains|appeared))\b/i,
  /\b(?:read|see|view|watch|find|get|share|follow|like|join|check out|learn|keep up)(?: (?:more|also|all|the full|full|us|our|on|below|above|here|it|this|what|out|now))+\b.{0,40}\b(?:twitter|facebook|instagram|below|here|story|stories|report|video|photos|updates|gallery|inbox|website|app)\b/i,
  /\b(?:pictured|seen|shown|shows|left|right|center|centre|poses?|photographed)\b[^.]{0,60}\b(?:photo|picture|image|above|below|file)\b|\bin this (?:\w+\.? ){0,5}(?:file )?(?:photo|image|picture|frame|video)\b|^FILE\b/i,
  /https?:|www\.|\.com\/|\bpic\.twitter|@\w|\|| ?[•·►▶■★→»]|\bRT\b|[{}<>=_\\^~]/,
];

const UNFIT: readonly Rule[] = [
  pattern("has no end mark", /[^.!?…"”'’)\]]$|[\p{L}\p{N},;:]["”'’)\]]+$/u),
  pattern("begins in the middle", /^["“'‘([]*(?:\p{Ll}(?!\p{Lu})|[^\p{L}\p{N}"“'‘([$£€¥])/u),
  { name: "has half a pair of marks", test: hasHalfPair },
  pattern("breaks off", /(?:\.\.\.|…)["”'’)]*$/),
  pattern("asks", /\?["”'’)]*$/),
  pattern("exclaims", /!["”'’)]*$/),
  { name: "is furniture of the page", test: (text) => FURNITURE.some((expression) => expression.test(text)) },
  pattern("is a transcript", /^[A-Z][A-Z .,'’-]+(?:\([^)]*\))?:|^(?:Q|A)[.:] |^[A-Z]\w+:/),
  { name: "speaks of the writer or to the reader", test: speaksOfWriterOrReader },
  { name: "is a table or a heading", test: isTableOrHeading },
];

/** Words that carry on from what was said before. */
const CONNECTIVE =
  /^["“'‘(]*(?:and|but|or|nor|so(?! far\b)|yet|however|meanwhile|also|then|instead|still|nevertheless|nonetheless|moreover|furthermore|besides|otherwise|therefore|thus|hence|indeed|likewise|similarly|conversely|additionally|afterwards?|because of (?:this|that)|as a result|as such|after (?:that|this|which)|before (?:that|this)|at (?:that|the same|this) (?:time|point|stage)|for (?:example|instance|one|his part|her part|their part)|in (?:addition|contrast|response|turn|return|fact|other words|this case|that case|particular|both|each case|doing so)|by (?:contrast|comparison|then)|on the (?:other hand|contrary)|that(?:'|’)s|to (?:that end|this end|do so)|even so|rather|not (?:so|only that)|too|plus|either way|in the (?:meantime|end|meanwhile)|among (?:them|those|these)|of (?:those|these|them)|one of (?:them|those|these)|some of (?:them|those|these)|none of (?:them|those|these)|all of (?:them|those|these|this|that)|most of (?:them|those|these)|both|neither|such|the (?:former|latter|same|other|others|pair|two|trio|duo)|another|others|the rest|here|there,|once there|again)\b/i;

const POINTING =
  /^["“'‘(]*(?:this|that|these|those)\b(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|weekend|who|which)\b)/i;

/** "It" that stands for the clause after it leans on nothing. */
const EXPLETIVE =
  /^["“'‘(]*it (?:is|was|remains|remained|has been|became|becomes|will be|would be|could be|may be|might be)(?: \w+){0,2} (?:clear|unclear|known|unknown|possible|impossible|likely|unlikely|important|believed|thought|expected|reported|estimated|understood|hoped|feared|the (?:first|second|third|latest|largest|biggest|worst|deadliest|highest|lowest) .{0,60} since)\b/i;

const LEANING: readonly Rule[] = [
  pattern("carries on from the sentence before", CONNECTIVE),
  pattern("points at the sentence before", POINTING),
  { name: "is a quotation without its speaker", test: isBareQuotation },
  { name: "has a pronoun for someone not named", test: hasDanglingPronoun },
];

function hasHalfPair(text: string): boolean {
  let straight = 0;
  let curly = 0;
  let round = 0;
  let square = 0;
  for (const character of text) {
    if (character === '"') straight++;
    else if (character === "“") curly++;
    else if (character === "”") curly--;
    else if (character === "(") round++;
    else if (character === ")") round--;
    else if (character === "[") square++;
    else if (character === "]") square--;
    // A mark that closes before it opens is half of another sentence's pair.
    if (curly < 0 || round < 0 || square < 0) return true;
  }
  return straight % 2 === 1 || curly !== 0 || round !== 0 || square !== 0;
}

/** What is left of a sentence when all that stands between quotation marks is taken out. */
function withoutQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^“”]*”/g, " ");
}

/** "We will not stop." in quotation marks, with nobody saying it; or hardly a word outside of them. */
function isBareQuotation(text: string): boolean {
  const outside = withoutQuotations(text);
  return outside.length < text.length && (outside.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < 2;
}

function speaksOfWriterOrReader(text: string): boolean {
  return /\b(?:I|I(?:'|’)[a-z]+|me|my|mine|myself|we|we(?:'|’)[a-z]+|our|ours|ourselves|you|you(?:'|’)[a-z]+|your|yours)\b/i.test(
    withoutQuotations(text).replace(/\bUS\b|\bMe\b|\bI(?=[.,]| (?:and II\b|of\b))/g, ""),
  );
}

function isTableOrHeading(text: string): boolean {
  const words = text.match(/\S+/g) ?? [];
  const capitals = words.filter((word) => /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(word)).length;
  const telling = words.filter((word) => /\p{L}/u.test(word)).length;
  return capitals > words.length / 3 || telling < (words.length * 2) / 3;
}

/**
 * True when a pronoun stands before anything it could mean: no name or person for he and she, no noun phrase for it and
 * they. "Before he came to Miami, Johnson said" is no such case, "“We will,” he said" is one.
 */
function hasDanglingPronoun(text: string): boolean {
  if (EXPLETIVE.test(text)) return false;
  const spoken = /^["“]/.test(text) ? text.slice(1) : text;
  const outside = withoutQuotations(text);
  return isDangling(outside) || /^(?:he|she|it|they|his|her|their|its)\b/i.test(spoken);
}

function isDangling(text: string): boolean {
  const pronoun = /\b(?:he|she|him|his|her|hers|they|them|their|theirs|it|its)\b/i.exec(text);
  if (!pronoun) return false;
  const before = text.slice(0, pronoun.index).trim();
  const after = text.slice(pronoun.index + pronoun[0].length);
  if (before !== "" || /^(?:his|her|their|its)$/i.test(pronoun[0])) if (NAME_AFTER_CLAUSE.test(after)) return false;
  if (/^(?:it|its|they|them|their|theirs)$/i.test(pronoun[0])) return !/\p{L}{3,}[^\p{L}]+.*\p{L}{3,}/u.test(before);
  return !NAME_OR_PERSON.test(before.replace(LEADING_FUNCTION_WORD, ""));
}

/** "..., Johnson said": the clause with the pronoun is over soon, and a name follows it. */
const NAME_AFTER_CLAUSE = /^[^,.]{0,80}, (?:the |a |an )?(?:\p{Ll}+ )?\p{Lu}\p{Ll}+/u;

const LEADING_FUNCTION_WORD =
  /^(?:the|a|an|in|on|at|after|before|when|while|as|if|since|for|from|with|by|to|of|although|though|during|until|once|because|according|asked|speaking|last|earlier|later|now|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|what|where|how|why|who)\b/i;

const NAME_OR_PERSON =
  /\p{Lu}\p{L}+|\b(?:man|woman|boy|girl|mother|father|son|daughter|wife|husband|president|spokes\w+|king|queen|prince|princess|chief|judge|teen\w*|one|who|person|child|baby|\w+(?:er|or|ist|ian|ee|ant|ent|man|woman))\b/u;
