// Articles of a story of a vote -> which of them know only polls and part of the count, though another tells how it ended.
import type { Article } from "../corpus/article.ts";
import { laterBy } from "./freshness.ts";
import { leadOf } from "./lead.ts";

/** True for what is said of a vote before its count is known, which takes a night. */
export function isCounting(text: string): boolean {
  return VOTING.test(text) && COUNTING.test(text);
}

const COUNTING =
  /\b(?:exit polls?|on course (?:to|for)|appear(?:s|ed)? to be heading|(?:head|heads|headed|heading) (?:for|towards) (?:a |an )?(?:\w+ )?(?:win|victory|defeat|majority)|too close to call|neck and neck|(?:early|first|partial|preliminary) (?:results|returns)|projections? (?:suggest|show|give|put)s?|with \d+ per ?cent of (?:the )?(?:votes|ballots|districts|precincts|polling stations) counted)\b/i;

/** A trial of a drug has early results too, profits and storms are on course, and they stay so for longer than a night. */
const VOTING =
  /\b(?:vot(?:es?|ed|ers?|ing)|elections?|electoral|ballots?|seats?|poll(?:s|ing)?|referendums?|part(?:y|ies)|councils?|parliament|counted)\b|\bfor a (?:No|Yes)\b/i;

/**
 * The articles that open on a poll, on voting or on part of the count, where a later one opens on the outcome: nothing of
 * them holds beside it.
 */
export function overtakenByOutcome(articles: readonly Article[]): ReadonlySet<Article> {
  if (articles.length < 2) return new Set();
  const untold = articles.filter((article) => isUntold(openingOf(article)));
  if (untold.length === 0) return new Set();
  const outcomes = articles.filter((article) => tellsOutcome(openingOf(article)));
  return new Set(untold.filter((article) => outcomes.some((outcome) => laterBy(outcome, article) > 0)));
}

function isUntold(opening: string): boolean {
  return (isCounting(opening) || VOTING_GOES_ON.test(opening)) && !tellsOutcome(opening);
}

function tellsOutcome(opening: string): boolean {
  return OUTCOME.test(opening) && VOTING.test(opening) && !TOLD_BY_POLL.test(opening);
}

const VOTING_GOES_ON =
  /\b(?:polls (?:have )?(?:open|opened|closed?)|voting (?:has )?(?:begun|began|begins|started|starts|ended|ends)|(?:votes|ballots) (?:are|were) (?:being )?counted|counts? (?:its|the|their) (?:votes|ballots))\b/i;

/** In a form that nobody uses of what is only likely: "to defeat" is not among them. */
const OUTCOME =
  /\b(?:won|wins|conced(?:es|ed)|reject(?:s|ed)|re-?elect(?:s|ed)|oust(?:s|ed)|defeat(?:s|ed)|lost|loses|vot(?:es|ed) (?:to|out)|returns? to power|h[eo]ld(?:s)? on|(?:final|official|complete) (?:results?|tally|count)|sa(?:ys|id) (?:Yes|No))\b/;

/** "The union has won the election, an exit poll showed": nobody has won by that; what a poll had shown is told of the past. */
const TOLD_BY_POLL =
  /(?<!\bthan (?:the|an) )\bexit polls?\b(?:(?! had\b)[^.;]){0,60}\b(?:shows?|showed|suggests?|suggested|indicates?|indicated|says?|said|predicts?|predicted)\b|\baccording to (?:the|an?) (?:\w+ )?exit poll\b/i;

/** Title and first sentence or two. */
function openingOf(article: Article): string {
  return leadOf(article, OPENING_CHARACTERS);
}

const OPENING_CHARACTERS = 250;
