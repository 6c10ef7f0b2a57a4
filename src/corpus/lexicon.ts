// The wording of a short line -> the rule by which it is a page's furniture, or null.

/** A wording, and up to how many words a line may have to be judged by it. */
type Wording = { readonly rule: string; readonly pattern: RegExp; readonly words: number; readonly opens: boolean };

/** Beyond this a line is a sentence of the article unless its wording can only be a page's own. */
const SHORT = 12;
/** Notices and rights are written in long sentences too, in words that no report uses. */
const LONG = 60;

/**
 * Written down by us from news pages in English. First match wins; openings may follow a bullet or bracket. A line is
 * never judged by a word it merely contains when it is longer than `words`.
 */
const WORDINGS: readonly Wording[] = [
  starting("invitation", SHORT, [
    "sign (?:up|in)\\b|log ?in\\b|register\\b|subscribe|get (?:the|our|your|more|breaking|email|daily|weekly|alerts|newsletters?)\\b",
    "follow (?:us|me|him|her|them|live|on|@)|follow (?:\\S+ ?){1,5}$|find .{2,60} on (?:your|facebook|twitter|tv)\\b|join (?:us|the (?:conversation|discussion))|like us\\b",
    "share\\b(?! prices?| of| in)|tweet|pin it|e-?mail(?: this)?$|email (?:this|us|me|updates|alerts)|print(?: this.*)?$|copy link|save(?: article)?$|whats ?app|facebook|twitter\\b|linkedin|pinterest|reddit|flipboard|instagram|youtube",
    "click|tap (?:here|to)|download (?:the|our)|advertis|ad feedback|don['’]t miss|have your say|what (?:do )?you think|tell us|let us know|got a (?:tip|story)|contact (?:us|the author)|write to us|send (?:us|your)",
    "leave a (?:comment|reply)|post a comment|add (?:a|your) comment|view (?:all|\\d+)? ?comments|\\d+ comments?|comments?\\b(?: \\(?\\d*\\)?)?$|be the first|you must (?:be )?log|report (?:an? )?(?:error|typo|correction)|donate|support (?:us|our)",
  ]),
  starting("pointer", SHORT, [
    "related|read (?:more|next|also|the full|this|on|all)|see (?:also|more|all)|more (?:from|on|in|stories|news|to read|about|at|like|top)|also (?:on|in|read|see)|(?:\\W?)recommended|you (?:may|might) (?:also )?(?:like|be|want)",
    "most (?:read|popular|viewed|shared|commented|recent|watched)|trending|popular\\b|top (?:stories|news|headlines|comments)|latest (?:news|stories|headlines|from|posts|on|in)|recent (?:posts|news|stories|comments|articles)|breaking news$",
    "next\\b|previous\\b|prev\\b|up next|skip to|jump to|back to|continue reading|keep reading|view (?:gallery|photos|slideshow|all|more|full)|show (?:more|all|caption)|hide caption|load(?:ing)?\\b|read full",
    "from (?:the|around the) web|around the web|what to read|editor['’]?s['’]? picks|in case you missed|about (?:the author|us)|filed under|posted (?:in|under)|tags?\\b:?|topics?\\b:?$|topics?:|categor(?:y|ies)\\b:?|search\\b|menu\\b|home\\b$|watch(?: now| live| more|:| the video)|listen(?: now| live|:| to this)",
    "play video|video:|photos?:|gallery\\b|slideshow|transcript|live ?(?:on|tv|blog|updates)?$|terms (?:of|and|&)|privacy|cookies?\\b|sitemap|site map|close\\b|newsletters?\\b|advertisement|sponsored|promoted|paid (?:post|content)|ad(?:vert)?$|scroll|story continues|article continues",
  ]),
  containing("pointer", SHORT, ["\\S [»›] \\S"]),
  containing("notice", LONG, [
    "(?:is|are) not supported|optimal experience|another browser|upgrade your browser|enable javascript|(?:turn on|requires) javascript|disable (?:your )?ad|ad ?blocker",
    "(?:use|uses|using|use of|non-?necessary|necessary) cookies|cookie (?:policy|notice|settings|preferences)|cookies (?:may|are|to|on this)|privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|(?:and|&) conditions)|user agreement|protected by recaptcha",
  ]),
  containing("rights", LONG, [
    "all rights reserved|rights reserved\\b|may not be (?:published|reproduced|republished|broadcast|used|distributed)|registered in england|^\\W*(?:copyright\\b|©|\\(c\\) ?(?:19|20)\\d\\d)|part of the .{2,40} network",
  ]),
  containing("invitation", 30, [
    "on your tv\\b|email updates|(?:weekly|daily|our|free|the) newsletters?\\b|your inbox|click here|click(?:ing)? (?:on )?the link|sign up (?:for|to|now|here)|subscribe (?:to|now|here|today)|follow (?:us|him|her|me|them) on|like us on|create an account|already a (?:member|subscriber)|download (?:the|our) (?:free )?app|get more newslive",
    "thank you for (?:subscribing|signing)|have you (?:signed|subscribed)|you (?:can|may) unsubscribe|newsletter sign|at checkout|buy now|your email address|leave this field|comments are (?:closed|moderated)|to (?:leave|post) a comment|report this (?:comment|ad)",
  ]),
  containing("credit", 25, [
    "contributed to this (?:report|story|article)|contributed reporting|^\\W*(?:additional )?reporting by\\b|^\\W*editing by\\b|\\beditors?: [A-Z]",
  ]),
];

/** furnitureRule("Sign up for our weekly newsletter", 6, false) -> "invitation"; a sentence of a report -> null. */
export function furnitureRule(line: string, words: number, ends: boolean): string | null {
  if (words > LONG) return null;
  const start = line.slice(0, REACH);
  const limit = (wording: Wording) => (ends && wording.opens ? SHORTEST_SENTENCE - 1 : wording.words);
  return WORDINGS.find((wording) => words <= limit(wording) && wording.pattern.test(start))?.rule ?? null;
}

/** A line with an end mark and this many words may be a sentence: "Next week he leaves." Its first word says nothing then. */
const SHORTEST_SENTENCE = 4;

/** Sixty words are hardly longer; a bound keeps a line of one huge word cheap. */
const REACH = 500;

function starting(rule: string, words: number, alternatives: readonly string[]): Wording {
  return { rule, words, opens: true, pattern: new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${alternatives.join("|")})`, "iu") };
}

function containing(rule: string, words: number, alternatives: readonly string[]): Wording {
  return { rule, words, opens: false, pattern: new RegExp(alternatives.join("|"), "iu") };
}
