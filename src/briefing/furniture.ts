// A sentence -> whether it is furniture of its page: a credit, a caption, a nag, a note about the text itself.

/** isFurniture("Sign up for our weekly newsletter.") -> true. Written from what newspapers' pages say around their news. */
export function isFurniture(text: string): boolean {
  return (
    FURNITURE.some((expression) => expression.test(text)) ||
    hasHeadlineRunIn(text) ||
    isDatedCaption(text) ||
    isScene(text)
  );
}

/** "A woman weeps in Lund, Tuesday, Sept. 25, 2012.": the day follows the place, and what is told is told as seen now. */
function isDatedCaption(text: string): boolean {
  const day = YEAR_AT_END.test(text.slice(-5)) ? text.search(DAY_AT_END) : -1;
  if (day < 0) return false;
  const [told] = text.slice(0, day).split(/,| (?:who|whom|that|which|where|while|as|after|before) /, 1);
  return !PAST_OR_HELPING.some((expression) => expression.test(told!));
}

/**
 * "The minister waves to a crowd in Lund on Oct. 13, 2015.", "A boy stands outside his school.": what is seen on a picture is
 * told as seen now, of a day long gone or of somebody who is nobody in particular.
 */
function isScene(text: string): boolean {
  const scene =
    DATED_SCENE.exec(text)?.[0] ??
    SCENE_OF_YEAR.exec(text)?.[0] ??
    (DAILY.test(text) ? undefined : SCENE.exec(text)?.[0]);
  return scene !== undefined && !/["“]/.test(text) && !PAST_OR_HELPING.some((expression) => expression.test(scene));
}

function either(words: string): string {
  return words.replaceAll(" ", "|");
}

/** "Woman Sues Firm BAKERSFIELD, Calif. (CN) - A company": words before the dateline are those of a headline. */
function hasHeadlineRunIn(text: string): boolean {
  if (!text.includes("(")) return false;
  const dateline = text.search(/\p{Lu}{3,}[^—–-]{0,40} \([\p{L} ]+\) ?[-–—]/u);
  return dateline > 0 && /\p{Ll}/u.test(text.slice(0, dateline));
}

const CREDITS = [
  /\b(?:photo(?:graph)?s?|images?|pictures?|video|illustration) (?:by|credit|courtesy|copyright|via)\b/i,
  /\b(?:getty images|ap photo|file photo|stock photo|handout via|all rights reserved|\/ ?(?:afp|ap|reuters|getty|via)\b)/i,
  /\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting)|reporting (?:by|for)|editing by|compiled by|written by|not be (?:published|reproduced|broadcast))\b/i,
  /^(?:Associated Press|Agence France-Presse|Getty Images|Reuters) (?:An?|The|In|Two|Three|\p{Lu}\p{Ll}+(?:ers|ists|s|men|women)) /u,
  /(?:photo|image|credit|caption|copyright|source|published|updated|posted|filed under|tags|topics|editor['’]?s note)\s?:/i,
];

const CAPTIONS = [
  /^(?:CLOSE|EMBED|VIDEO|WATCH|LIVE|LISTEN|MORE|ALSO|READ|PHOTOS?|GALLERY|ENLARGE)\b|^Buy Photo\b|^[Cc]aption\b|\bFILE ?[-–—]/,
  /^This [^.]{0,40}\b(?:photo|image|picture|frame grab)\b|\b(?:photo|image|picture) (?:released|provided|taken|made available|supplied)\b/i,
  /\bin this (?:[^\s,]+ ){0,3}(?:[^\s,]+, \d{4},? )?(?:file |undated |handout )?(?:photo|image|picture|frame|illustration)\b/i,
  /\b(?:poses?|posing) for (?:a|an|his|her|their) (?:\p{L}+ )?(?:photo|picture|portrait)\b|\b(?:stands|sits) for (?:a|his|her) portrait\b(?! of)/u,
  /^(?:An?|The) (?:\p{Ll}+ ){1,3}shows (?:his|her) (?:\p{Ll}+ )?(?:legs?|arms?|hands?|face|back|wounds?|scars?|injur(?:y|ies)|bruises?|catch|tattoos?)\b/u,
  /\b(?:is|are) (?:pictured|photographed|seen here|shown here|(?:seen|shown)\.$)|\bpictured (?:here|above|below|left|right|in)\b/i,
  // A caption says where or doing what something is seen; the date of a law or a storm comes after "of" or "since".
  /\b(?:is|are) (?:seen|shown) (?:\p{Ll}+ing|in|at|on|near|during|before|after|over|under|outside|inside|behind|from|through|with|next)\b.{0,200}(?<!\b(?:of|since) )\b\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\.?$/u,
  /\b(?:(?:file|undated|booking|handout|courtesy) (?:photo|image|picture)|hide caption|toggle caption|media playback|screen ?grab|\((?:left|right|center|centre|l|r|top|bottom)\))\b/i,
];

const DAY_AT_END =
  /(?:^|, |\p{Lu}\p{Ll}+ )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\.?$/u;
/** Tells of nearly all sentences that no day is there. */
const YEAR_AT_END = /\d{4}\.?$/;
const HELPING = "was were be has have had does do did will would shall should can could may might must";
const PAST = "said told came took went began fell rose gave broke ran saw";
/** "Divers found a bell", but "lay out bags found at sea". */
const PAST_WITH_OBJECT = "heard found left made got hit struck won lost met led held shot";
/** "Divers voted" and "a ruling is expected" are news, "bags are lifted onto a ship" is a caption. */
const PAST_OR_HELPING = [
  new RegExp(
    `\\b(?:${either(`${HELPING} ${PAST}`)}|(?:${either(PAST_WITH_OBJECT)})(?! (?:at|by|in|near|off|on)\\b))\\b`,
  ),
  /(?<!\b(?:is|are) )\b\p{Ll}+ed\b|\b(?:is|are) (?:to|due|set|expected|scheduled|planned)\b/u,
];

const WHERE =
  "(?:in|on|at|near|outside|inside|behind|beside|under|through|past|along|across|with|next|among|between|from)";
/** How somebody is seen on a picture: "holds shares" and "stands by his word" are news. */
const SEEN = `(?<!\\b(?:to|that|which|who) )\\b(?:waves|poses|gestures|smiles|rides|hugs|kisses|greets|listens|attends|arrives|shakes hands|holds up|\
looks (?:on|over|at)|(?:walks|sits|stands|watches|speaks) ${WHERE}|speaks (?:to|during|after))\\b`;
const DATED_SCENE = new RegExp(
  `^[^;:]{0,120}?${SEEN}.{0,160}?(?<!\\b(?:since|of|until|from|before|by) )\\b\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, (?:19|20)\\d\\d\\b`,
  "u",
);
/** "The singer Mara Olsen presents her album in 2014.": somebody is named, and a year long gone. */
const SCENE_OF_YEAR =
  /^(?!The )(?:\p{Lu}[\p{L}.'’-]* ){2,6}(?:describes|discusses|unveils|introduces|presents|demonstrates|speaks|talks|performs|poses|waves|sings|walks|arrives)\b[^,;:]{0,160} in (?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d\.$/u;
const SCENE = new RegExp(
  `^An? (?:[\\p{L}-]+ ){0,2}(?:\\p{Ll}*(?:man|woman)|boy|girl|child|soldier|officer|protester|demonstrator|supporter|worker|villager|resident|refugee|migrant|survivor|voter|fan|vendor|pedestrian|passenger|tourist|visitor|shopper|customer|farmer|rescuer|diver|nurse|student|family|couple|dog|cat|bird|leopard|lion|bear|elephant) ${SEEN}[^,;:]*\\.$`,
  "u",
);
/** What goes on or is to come is no picture. */
const DAILY = /\b(?:each|every|daily|until|today|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

const NAGS = [
  /\b(?:story continues|continue reading|terms of (?:use|service)|privacy policy|cookies|javascript|your browser|newsletters?|sign(?:ing)? up (?:for (?:the|our|a|your)|now|here)|subscribe|click (?:here|on|the|to|through)|scroll down|advertisement|download the app|full ?screen|autoplay|skip ad)\b/i,
  /^["“(]*(?:(?:now|please|also|so|then),? )?(?:read|see|view|watch|find|get|share(?! (?:prices?|sales?|issues?|trading|buy-?backs?)\b)|follow|join|check out|learn|keep up|visit|listen|contact|email|e-mail|call|send|reach|tell|tap|here(?:['’]s| is| are))\b(?! (?:to|of)\b)/i,
  /^(?:anyone|those|witnesses) with (?:more |any |further )?(?:information|details)\b/i,
  /^(?:corrections?|clarifications?) ?:|\b(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|our) (?:news )?(?:article|story|report|post|page|headline)\b/i,
  /\b(?:follow|like|join|find) (?:us|him|her|me|them) (?:on|at)\b|\b(?:read|watch|listen)(?: more)?:/i,
  /\b(?:this (?:article|story|report|post|page|content|copy|video|photo|site) (?:was|is|has|may|will|first|originally|contains|appeared)|press release)\b/i,
];

/** What web archives say around the pages they keep. */
const ARCHIVES = [
  /\b(?:wayback machine|web archive|internet archive|broken links|crawls? (?:data|of|(?:is|are) (?:part|run|made)))\b/i,
];

/** Who wrote it, where it ends: "Mara Olsen is the North Post's film critic." */
const AUTHORS = [
  /^(?:\p{Lu}[\p{L}.'’-]* ){2,4}is (?:[^\s,;]+ ){1,8}?(?:critic|columnist|correspondent|staff writer|contributing (?:writer|editor)|freelance (?:writer|journalist))(?: (?:for|at|of|with|based in|in) [^,;]{2,60})?\.$/u,
];

/** Addresses, handles, bullets, bars between links, and signs of mark-up. */
const MARKS = [/https?:|www\.|\.(?:com|org|net)\b[/.]|\bpic\.twitter|@\w|\||[•·►▶■★→»©®]|\bRT\b|[{}<>=_\\^~]/];

const FURNITURE = [...CREDITS, ...CAPTIONS, ...NAGS, ...AUTHORS, ...ARCHIVES, ...MARKS];
