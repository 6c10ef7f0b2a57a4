// A sentence that stands apart from an article's text -> whether it is what outlets set below their articles.

/**
 * Who wrote it, what the outlet is, where else the article stood and who earns by it: no part of the report. Whoever the
 * report speaks of, `isInReport`, is not introduced below it.
 */
export function isAfterword(text: string, isInReport: (name: string) => boolean): boolean {
  const start = text.slice(0, REACH);
  const name = INTRODUCED.exec(start)?.groups?.name;
  return ABOUT_TEXT.test(start) || (name !== undefined && !isInReport(name));
}

const REACH = 500;

/** No name begins with what a clause or a sentence without one does: "As Ann Lee reports for North Post". */
const NAME = String.raw`(?!(?:As|If|When|While|Since|But|And|So|In|On|At|For|With|It|This|That|There|He|She|They|What|Who|One|An?)\b)\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:(?:of|the|de|van|von|al|bin|da|di) ){0,2}\p{Lu}[\p{L}\p{N}.'’&-]*){0,4}`;
const WRITES =
  "reporter|correspondent|editor|writer|journalist|columnist|author|freelancer?|blogger|contributor|producer|photographer|critic|intern";
const PUBLISHES = "news|newspaper|newsroom|agency|publication|publisher|website|magazine|broadcaster|outlet|journalism";

/** "Ann Lee, who lives in Lund, is a reporter", "Roy reported from Malm", "Bo Roy covers the coast for North Post", "Isle Wire is an independent news agency". */
const INTRODUCED = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,3}(?:The )?(?<name>${NAME})(?: \([^()]{1,60}\)|, [^,.]{1,60},)? (?:${[
    String.raw`(?:is|was|has been|works as|has worked as) (?:an?|the|one of|our)\b[^.!?]{0,100}\b(?i:${WRITES}|${PUBLISHES})\b`,
    String.raw`(?:reported|contributed) from \p{Lu}`,
    String.raw`(?:covers|reports|writes|edits|has covered|has reported|has written)\b[^.!?]{0,100}\b(?:for|about|on)\b`,
  ].join("|")})`,
  "u",
);

/** "This article was first published by Isle Wire.", where more of it is to be had, and who may earn by it. */
const ABOUT_TEXT =
  /^\W*(?:(?:an? (?:earlier |longer |shorter )?version of )?this (?:article|story|report|piece|post|column|interview|content)\b.{0,60}\b(?:published|produced|written|translated|updated|corrected|edited|syndicated|funded|supported|amended|adapted|republished|appeared|misstated)\b)|^\W*read (?:more|the full)\b|\bfollow \S.{0,60} on (?:facebook|twitter|x|instagram|linkedin|youtube|telegram|tiktok)\b|\bnewsletters?\b|\baffiliate (?:links?|commissions?)\b|\bearn (?:an? )?(?:small )?commission\b|\beditorial (?:control|independence)\b|\bresponsible for (?:all |its |the )?content\b/i;

/** "Here's what to know about the storm.", "Stay up to date.", "Will the pier be rebuilt?": none of them a report's last words. */
export function isTeaser(text: string): boolean {
  return TEASER.test(text.slice(0, REACH)) || (text.length <= REACH && ASKS.test(text));
}

const TEASER =
  /^\W*(?:here['’]s|here (?:is|are)|find out|learn (?:more|how|why)|stay (?:up to date|informed|tuned))\b/i;
const ASKS = /^[^"“”«»„]*[?!]$/;
