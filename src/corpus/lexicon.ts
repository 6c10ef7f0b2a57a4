// Wording of short lines that belong to a page or programme, never to an article.

/**
 * Beginnings of short lines: invitations, buttons, notices. Written down by us from news pages in English; only ever
 * asked about lines that are short or stand outside the article, so that a sentence is never lost for its words.
 */
const OPENINGS = `
sign up|sign in|log in|get (?:the|our|more|breaking|email|daily|weekly|alerts)|follow (?:us|me|him|her|on|@|\\S+ on)|find \\S.* on (?:your|facebook|twitter|tv)
watch(?: now| live| more|:)|listen(?: now| live|:)|read (?:more|next|also|the full|this)|see (?:also|more|all)|view (?:all|more|comments|gallery|photos)
more (?:from|on|in|stories|news|to read)|related|subscribe|share|tweet|email|print|comments?\\b|click|tap|download|advertise|sponsored|promoted|recommended
most (?:read|popular|viewed|shared)|trending|top stories|latest|live ?(?:on|tv|blog|updates)?$|skip to|jump to|back to|terms (?:of|and)|privacy|cookie|contact us|about us
copyright|©|all rights reserved|photo(?:s|graph)?\\b|image(?:s)?\\b|video\\b|gallery\\b|getty|loading|play video|show (?:more|all|caption)|hide caption
don['’]t miss|what (?:do )?you think|have your say|join the|leave a|post a|add a comment|write to|open in|close\\b|menu\\b|search\\b|home\\b|next\\b|previous\\b|newsletter
`;

/** Wording that marks a short line wherever it stands in it. */
const ANYWHERE = `
not supported|optimal experience|another browser|enable javascript|disable (?:your )?ad|ad ?blocker|rights reserved|on your tv|email updates|weekly newsletter|daily newsletter|our newsletter|newslive
click here|sign up (?:for|to)|subscribe (?:to|now)|follow us|terms of (?:use|service)|privacy policy|cookie policy|use of cookies|uses cookies|create an account|read more|contributed to this (?:report|story|article)
may not be (?:published|reproduced|republished)
`;

const opening = new RegExp(`^\\W*(?:${alternatives(OPENINGS)})`, "i");
const anywhere = new RegExp(`(?:${alternatives(ANYWHERE)})`, "i");

/** True when the wording of a line is a page's own: isFurniture("Sign up for our weekly newsletter") -> true. */
export function isFurniture(line: string): boolean {
  const start = line.slice(0, LEXICON_REACH);
  return opening.test(start) || anywhere.test(start);
}

/** Furniture shows itself early; a bound keeps a line of megabytes cheap. */
const LEXICON_REACH = 400;

function alternatives(list: string): string {
  return list.trim().split("\n").join("|");
}
