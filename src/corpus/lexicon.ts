// The wording of a short line -> the rule by which it is a page's furniture, or null.

/**
 * A wording and the lines it is asked about: those that begin so, those that hold it, or those that hold it whatever they are. One
 * of the words of `mark` stands in all of the last.
 */
type Wording =
  | { readonly rule: string; readonly kind: "opens" | "within"; readonly pattern: RegExp }
  | { readonly rule: string; readonly kind: "always"; readonly mark: string; readonly pattern: RegExp };

/** Longer lines are no labels. */
const LABEL_WORDS = 12;
/** A line with an end mark and this many words may be a sentence, "Next week he leaves.": its first word says nothing then. */
const SHORTEST_SENTENCE = 4;
/** "Sign up for our newsletter and get the best of the week every Friday." runs to this length. */
const APPEAL_WORDS = 30;
/** Notices of rights run to this length; beyond it a line is a paragraph whatever it says. */
const NOTICE_WORDS = 100;

/** Written down by us from news pages in English, the pointers in some other languages too. The first that fits gives the rule; openings may follow a bullet. */
const WORDINGS: readonly Wording[] = [
  opens("interruption", [
    "(?:advertisement|advert|ad|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|anzeige|werbung|publicité|publicidad|pubblicità|advertentie)s?\\W*$|ad feedback",
    "(?:continue|keep) reading\\b|scroll (?:down )?(?:to|for)\\b|(?:play|watch) video\\W*$|(?:show|hide|toggle) caption",
  ]),
  always("interruption", "continues (?:below|after)", [
    "^\\W*(?:story|article|report|text) continues (?:below|after)\\b",
  ]),
  opens("invitation", [
    "sign (?:up|in)\\b|log ?in\\b|register\\b|subscribe|get (?:the|our|your|more|breaking|email|daily|weekly|alerts|newsletters?)\\b",
    "follow (?:us|me|him|her|them|live|on|@)|follow \\S+(?: \\S+){0,4}$|find .{2,60} on (?:your|facebook|twitter|tv)\\b|join (?:us|the (?:conversation|discussion))|like us\\b",
    "share\\b(?! prices?| of| in)|tweet|pin it|e-?mail(?: this)?$|email (?:this|us|me|updates|alerts)|print(?: this.*)?$|copy link|save(?: article)?$|whats ?app|facebook|twitter\\b|linkedin|pinterest|reddit|flipboard|instagram|youtube",
    "click|tap (?:here|to)|download (?:the|our)|advertis|don['’]t miss|have your say|what (?:do )?you think|tell us|let us know|got a (?:tip|story)|contact (?:us|the author)|write to us|send (?:us|your)",
    "report (?:an? )?(?:error|typo|correction)|donate|support (?:us|our)",
  ]),
  opens("comments", [
    "leave a (?:comment|reply)|post a comment|add (?:a|your) comment|view (?:all|\\d+)? ?comments|\\d+ comments?|comments?\\b(?: \\(?\\d*\\)?)?$|be the first|you must (?:be )?log",
  ]),
  opens("notice", [
    "for immediate release\\b|(?:press|news|media) release:?$|not for release\\b|embargoed (?:until|for)\\b",
  ]),
  opens("pointer", [
    "related|read (?:more|next|also|the full|this|on|all)|see (?:also|more|all)|more (?:from|on|in|stories|news|to read|about|at|like|top)|also (?:on|in|read|see)|(?:\\W?)recommended|you (?:may|might) (?:also )?(?:like|be|want)",
    "most (?:read|popular|viewed|shared|commented|recent|watched)|trending|popular\\b|top (?:stories|news|headlines|comments)|latest (?:news|stories|headlines|from|posts|on|in)|recent (?:posts|news|stories|comments|articles)|breaking news$",
    "next\\b|previous\\b|prev\\b|up next|skip to|jump to|back to|continue reading|keep reading|view (?:gallery|photos|slideshow|all|more|full)|show (?:more|all|caption)|hide caption|load(?:ing)?\\b|read full",
    "from (?:the|around the) web|around the web|what to read|editor['’]?s['’]? picks|in case you missed|about (?:the author|us)|filed under|posted (?:in|under)|tags?\\b:?|topics?\\b:?$|topics?:|categor(?:y|ies)\\b:?|search\\b|menu\\b|home\\b$|watch(?: now| live| more|:| the video)|listen(?: now| live|:| to this)",
    "play video|video:|photos?:|gallery\\b|slideshow|transcript|live ?(?:on|tv|blog|updates)?$|terms (?:of|and|&)|privacy|cookies?\\b|sitemap|site map|close\\b|newsletters?\\b|advertisement|sponsored|promoted|paid (?:post|content)|ad(?:vert)?$|scroll|story continues|article continues",
  ]),
  opens("pointer", [
    "lesen sie (?:auch|mehr|dazu)|lies auch|weiterlesen\\b|mehr (?:zum thema|dazu|lesen)|auch interessant|das k(?:ö|oe)nnte (?:sie|dich)|zum thema\\b|weiterf(?:ü|ue)hrende? |neueste artikel|meistgelesen|(?:anzeige|werbung)\\W*$|(?:keine|\\d+) kommentare?\\b|kommentare(?: \\(?\\d*\\)?)?$|zur(?:ü|ue)ck(?: zu[mr]? .{1,30})?$",
    "(?:à )?lire (?:aussi|également)|sur le même sujet|publicité\\W*$|le[ae] también|leia (?:também|mais)|te puede interesar|publicidad\\W*$|leggi anche|potrebbe interessarti|lees ook\\b",
  ]),
  within("pointer", ["\\S [»›] \\S|replay more videos"]),
  within("notice", [
    "(?:is|are) not supported|optimal experience|(?:another|your) browser|enable javascript|(?:turn on|requires) javascript|disable (?:your )?ad|ad ?blocker",
    "\\bcookies\\b|privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|(?:and|&) conditions)|user agreement|protected by recaptcha",
  ]),
  within("invitation", [
    "on your tv\\b|email updates|newsletters?\\b|inbox\\b|click(?:ing)? (?:here|on|the|below)|sign(?:ing)? up|subscri(?:be|bing|ption)|follow (?:us|him|her|me|them) on|like us on|create an account|download (?:the|our) (?:free )?app|get more newslive",
    "at checkout|buy now|email address|leave this field|comments are (?:closed|moderated)|to (?:leave|post) a comment|report this (?:comment|ad)|spam\\b",
  ]),
  always("notice", "cookies", [
    "\\b(?:this|our|the) (?:web)?site\\b.{0,300}\\bcookies\\b|\\bcookies\\b.{0,300}\\b(?:this|our|the) (?:web)?site\\b",
  ]),
  always("notice", "forward-looking", [
    "^\\W*this (?:press|news|media) release (?:contains|includes|may (?:contain|include))\\b.{0,60}\\bforward-looking\\b|^\\W*forward-looking statements? (?:involve|are subject|are based|in this)\\b|^\\W*forward-looking statements?\\W*$",
  ]),
  always("rights", "rights reserved|may not be|copyright|©|\\(c\\)", [
    "all rights reserved|this material may not be|may not be (?:published, broadcast|reproduced(?:,| or| without))|^\\W*(?:copyright (?:©|\\(c\\)|(?:19|20)\\d\\d|by\\b)|©|\\(c\\) ?(?:19|20)\\d\\d)",
  ]),
  always("credit", "contribut|reporting by|editing by|be reached|@", [
    "contributed (?:reporting|to this (?:report|story|article))|^\\W*(?:additional )?reporting by\\b|^\\W*editing by\\b|^\\W*contribut(?:ing|ors?):",
    "(?:^|[.!?] )(?:you (?:can|may) )?(?:reach|contact|follow|e-?mail|find) (?:out to )?(?:him|her|them|me|the (?:author|reporter|writer)|(?-i:\\p{Lu}).{1,80}?),? (?:(?:and|at|by|on|or|via|from) |e-?mail |twitter:? )+\\S{0,60}@\\w|(?:^|[.!?] )send (?:him|her|them|me) .{1,80}? at \\S{0,60}@\\w|(?:can|may) (?:also )?be reached (?:by (?:e-?mail|phone) )?(?:at|on|via) (?:\\S{0,60}@\\w|\\(?\\d{3}\\b)|^\\W*[^:]{2,40}: ?\\d{3}[-.]\\d{3}[-.]\\d{4}; \\S{1,60}@\\w",
  ]),
  always("invitation", "follow", [
    "^\\W*follow \\S.{0,60} on (?:facebook|twitter|x|instagram|linkedin|youtube|telegram|tiktok|threads|bluesky|mastodon|whatsapp|social media)\\W*$",
  ]),
  always("notice", "tweet", [
    "^\\W*tweet with a location\\W*$|^\\W*you can add location information to your tweets\\b|^\\W*you always have the option to delete your tweet\\b",
  ]),
  always("invitation", "breaking news|delivered", [
    "^\\W*breaking news e-?mails?\\b|\\bget (?:the latest |our |free )?breaking news (?:alerts|e-?mails|updates)\\b|^\\W*(?:\\S+ ){0,8}(?:news|stories|headlines)(?: \\S+){0,4} delivered (?:weekday|daily|straight|directly|right|to your)\\b",
  ]),
  always("invitation", "local (?:journalism|news)", ["support (?:strong |our )*local (?:journalism|news)"]),
];

/** Nearly all sentences of reports hold no mark, and need not be looked at for the rest of those wordings. */
const MARK = new RegExp(WORDINGS.flatMap((each) => (each.kind === "always" ? each.mark : [])).join("|"), "i");

/** furnitureRule("Sign up for our weekly newsletter", 6, false) -> "invitation"; a sentence of a report -> null. */
export function furnitureRule(line: string, words: number, ends: boolean): string | null {
  if (words > NOTICE_WORDS) return null;
  const start = line.slice(0, REACH);
  const asked = {
    opens: words <= LABEL_WORDS && (!ends || words < SHORTEST_SENTENCE),
    within: words <= APPEAL_WORDS && (!ends || speaksToReader(start)),
    always: MARK.test(start),
  };
  if (!asked.opens && !asked.within && !asked.always) return null;
  return WORDINGS.find(({ kind, pattern }) => asked[kind] && pattern.test(start))?.rule ?? null;
}

/** What a page says of itself it says early; a bound keeps a line of one huge word cheap. */
const REACH = 500;

/** A page's own sentences speak to the reader; a report's do so in quotation marks, or say whose words they are. */
const TO_READER = /\b(?:you|your|we|our|us|please|this (?:browser|(?:web)?site)|click(?:ing)? here)\b|\bhere\W*$/i;
const REPORTED = /["“”«»„]|\b(?:said|says|told|according to|announced|warned)\b/;

/** Whether a sentence speaks to the reader, as a page does, outside quotation marks. */
export function speaksToReader(text: string): boolean {
  return TO_READER.test(text) && !REPORTED.test(text);
}

function opens(rule: string, alternatives: readonly string[]): Wording {
  return { rule, kind: "opens", pattern: new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${alternatives.join("|")})`, "iu") };
}

function within(rule: string, alternatives: readonly string[]): Wording {
  return { rule, kind: "within", pattern: new RegExp(alternatives.join("|"), "iu") };
}

function always(rule: string, mark: string, alternatives: readonly string[]): Wording {
  return { rule, kind: "always", mark, pattern: new RegExp(alternatives.join("|"), "iu") };
}
