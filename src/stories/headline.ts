// A story -> the title that speaks best for it; never words of our own.
import { titleOf } from "../corpus/article.ts";
import { openingQuote } from "../corpus/opening.ts";
import { type Quote, quoteText, titleQuote } from "../corpus/passage.ts";
import { backgroundIdf } from "../text/background-idf.ts";
import { termsOf } from "../text/words.ts";
import { freshness, newestOf } from "./freshness.ts";
import { leadOf } from "./lead.ts";
import type { Story } from "./story.ts";
import { overtakenByOutcome } from "./vote-count.ts";

/** Titles with fewer terms say too little, with more they are lists. */
const TITLE_TERMS = { fewest: 4, most: 14 };
/** A title of such a form keeps half of its score: it is taken only when nothing else is near. */
const WEAK_FORM = 0.5;
/** One that tells of a poll or of voting, where another article tells how the vote ended, even less. */
const OVERTAKEN = 0.1;

/** Forms of title that ask, tease or name a format instead of telling what happened. */
const WEAK_FORMS = [
  /[?…]\s*$|\.\.\.\s*$/,
  /^(?:why|how|what|who|when|where|here(?:'|’)?s|this is|these are|meet|inside|everything|\d+ (?:things|ways|reasons))\b/i,
  /\b(?:live|updates?|as it happened|explainer|explained|opinion|analysis|editorial|photos?|pictures|video|watch|quiz|podcast|newsletter)\b\s*[:|–—-]|[:|–—-]\s*(?:live|as it happened|live updates|explainer|opinion|analysis|in pictures|video)\b/i,
  /\b(?:what (?:we|you|to) (?:know|need)|you need to know|things to know|need to know|live (?:updates|blog))\b/i,
  /^[^\p{Ll}]*$/u,
];

/** What somebody holds of the news: "The government should stop", "Biden is right to"; "Ministry: all should wear masks" is news. */
const HOLDS_OF_IT =
  /^(?:(?!.*[:‘“"]).*\bshould(?:n['’]t)?\b|stop (?:the|this|that|these|those|your|our|\p{L}+ing)\b|let['’]s |it['’]s time\b|no, |yes, |sorry, )|\b(?:is|are|was|were) (?:(?:right|wrong)(?= to\b| about\b| that\b|[.!]?$)|absurd|shameful|disgraceful|troubling|hypocritical)(?!\p{L})/iu;
const SAYING =
  "(?:says?|said|rules?|ruled|finds?|found|warns?|warned|tells?|told|hears?|heard|urges?|urged|concludes?|concluded|recommends?|decides?|decided|shows?|showed)";
const WHO = "(?:\\p{L}[\\p{L}.’'-]*)(?: \\p{L}[\\p{L}.’'-]*){0,3}";
/** ", court rules", ", says the minister": what somebody has found is news, whatever it is. */
const ENDS_IN_WHO = new RegExp(`, (?:${WHO} ${SAYING}|${SAYING} ${WHO})$`, "iu");

/**
 * The title of the article that speaks best for its story: its words are in many of the story's articles, it tells
 * rather than asks or teases, it is neither a word nor a list, and no newer article has more to say or tells how the vote
 * ended. Without any title the sentences that stand for one are so compared.
 * Throws RangeError when the story holds nothing that can be quoted.
 */
export function headlineOf(story: Story): Quote {
  const { articles } = story;
  const titles = articles.flatMap((article) => (titleOf(article)?.trim() ? (titleQuote(article) ?? []) : []));
  const candidates = titles.length > 0 ? titles : articles.flatMap((article) => openingQuote(article) ?? []);
  const leads = articles.map((article) => new Set(termsOf(leadOf(article))));
  const newest = newestOf(articles);
  const overtaken = overtakenByOutcome(articles);
  let best: Quote | null = null;
  let bestScore = -1;
  for (const candidate of candidates) {
    const { article } = candidate;
    const score =
      titleScore(quoteText(candidate), leads) * freshness(article, newest) * (overtaken.has(article) ? OVERTAKEN : 1);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  if (best !== null) return best;
  throw new RangeError(`Nothing can be quoted from story ${story.id}: none of its articles has a word.`);
}

/** Mean share of the leads that have a term of the title, rare terms counting more, 0..1; less for a weak form. */
function titleScore(title: string, leads: readonly ReadonlySet<string>[]): number {
  const terms = [...new Set(termsOf(title))];
  let shared = 0;
  let total = 0;
  for (const term of terms) {
    const weight = backgroundIdf(term);
    total += weight;
    shared += (weight * leads.filter((lead) => lead.has(term)).length) / leads.length;
  }
  const central = total === 0 ? 0 : shared / total;
  const informative = Math.min(1, terms.length / TITLE_TERMS.fewest, TITLE_TERMS.most / Math.max(1, terms.length));
  return central * informative * (isWeak(title) ? WEAK_FORM : 1);
}

function isWeak(title: string): boolean {
  return WEAK_FORMS.some((form) => form.test(title)) || (HOLDS_OF_IT.test(title) && !ENDS_IN_WHO.test(title));
}
