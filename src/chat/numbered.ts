// A number, "2", "story 2" or "the second one" -> what it stands for, or the reply that says that there is none.
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import type { Article } from "../corpus/article.ts";
import { quotesShown } from "./answer-reply.ts";
import { numberArticles } from "./citations.ts";
import type { Context, Opened } from "./context.ts";
import type { View } from "./dates.ts";
import { noSuchStory } from "./follow-up-reply.ts";
import { say } from "./our-words.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import { numberAlone, orderAlone, type Which } from "./which-one.ts";

type Numbered =
  | { readonly kind: "story"; readonly item: BriefingItem }
  | { readonly kind: "none"; readonly reply: Reply };

/** Of a search or an answer it may be an article as well; `story` is that of a briefing with the same number. */
export type Meant = Numbered | { readonly kind: "article"; readonly article: Article; readonly story?: number };

/** Null for words that are no number. */
export function storyNumbered(words: string, briefing: Briefing | null, view: View): Numbered | null {
  const number = numberAlone(words);
  return number === null ? null : storyAt(number, words, briefing, view);
}

function storyAt(number: number, words: string, briefing: Briefing | null, view: View): Numbered {
  if (briefing === null) return { kind: "none", reply: noBriefingYet(words, view) };
  const item = briefing.items[number - 1];
  return item === undefined ? { kind: "none", reply: noSuchStory(briefing.items.length) } : { kind: "story", item };
}

/**
 * What "2" or "the last one" means of what was listed last: an article that a search found or an answer cites, else a story of
 * the last briefing. `text` is what was typed.
 */
export function thingNumbered(
  { which, text }: { readonly which: Which; readonly text: string },
  context: Context,
  view: View,
): Meant {
  const { latest, shown, asked, briefing } = context;
  const opened = latest === "shown" ? (shown?.opened ?? null) : null;
  const numbers = latest === "shown" ? shown?.numbers : latest;
  if (numbers === "search" && shown?.found) {
    const { hits, earlier = [] } = shown.found.value;
    const articles = [...earlier, ...hits].map((hit) => hit.article);
    const article =
      articles[
        placeOf(
          which,
          articles.map(({ id }) => id),
          openedId(opened),
        )
      ];
    return article ? { kind: "article", article } : { kind: "none", reply: noSuchArticle(articles.length) };
  }
  if (numbers === "answer" && asked !== null) {
    const cited = quotesShown(asked.value).map((quote) => quote.article);
    const ids = [...numberArticles(cited).keys()];
    const place = placeOf(which, ids, openedId(opened));
    const article = cited.find(({ id }) => id === ids[place]);
    const hasStory = typeof which === "number" && briefing?.items[place] !== undefined;
    // An answer that cites fewer is not what was meant where there is a briefing.
    if (article) return { kind: "article", article, ...(hasStory && { story: which }) };
    if (which === "other") return { kind: "none", reply: whichSource(ids.length) };
  }
  const ids = (briefing?.items ?? []).map(({ story }) => story.id);
  return storyAt(placeOf(which, ids, openedId(opened)) + 1, text, briefing, view);
}

/**
 * What "that" in "summarize that" is: what was opened last, the first that an answer cites, or of a briefing its one story; of
 * several it says which there are. Null for other words, and where nothing was said.
 */
export function articleSpokenOf(words: string, context: Context): Meant | null {
  if (!SPOKEN_OF.test(words)) return null;
  const { latest, shown, asked, briefing } = context;
  const opened = latest === "shown" ? shown?.opened : null;
  if (opened?.kind === "story") return { kind: "story", item: opened.told.value };
  if (opened?.kind === "summary") return { kind: "article", article: opened.told.value.article };
  const [cited] = latest === "answer" && asked !== null ? quotesShown(asked.value) : [];
  if (cited !== undefined) return { kind: "article", article: cited.article };
  if (latest !== "briefing" || briefing === null) return null;
  const [item, ...others] = briefing.items;
  const isOne = item !== undefined && others.length === 0;
  return isOne ? { kind: "story", item } : { kind: "none", reply: noSuchStory(briefing.items.length) };
}

const SPOKEN_OF = /^(?:it|(?:this|that)(?: one)?|(?:this|that|the) (?:article|story|report))$/i;

/** True for "that" and "the third one", which stand for what was shown, and not for a number or words to look up. */
export function pointsBack(words: string): boolean {
  return SPOKEN_OF.test(words) || orderAlone(words) !== null;
}

/** Where among the listed it stands, counted from 0. */
function placeOf(which: Which, ids: readonly string[], opened: string | null): number {
  if (which === "last") return ids.length - 1;
  // Of more than two nobody knows which is meant.
  if (which === "other") return ids.length === 2 ? 1 - Math.max(0, ids.indexOf(opened ?? "")) : -1;
  return which === "next" ? ids.indexOf(opened ?? "") + 1 : which - 1;
}

function openedId(opened: Opened | null): string | null {
  if (opened === null) return null;
  return opened.kind === "story" ? opened.told.value.story.id : opened.told.value.article.id;
}

function noSuchArticle(count: number): Reply {
  return replyOf(
    paragraph(
      count === 1 ? say`The last search shows one article.` : say`The last search shows articles 1 to ${count}.`,
    ),
  );
}

function whichSource(count: number): Reply {
  if (count > 1) return replyOf(paragraph(say`The last answer has sources 1 to ${count}: say which, as in: number 2`));
  return replyOf(paragraph(count === 1 ? say`The last answer has one source.` : say`The last answer has no source.`));
}

/** Nobody looks for the words "the last one". */
function noBriefingYet(words: string, { prefix }: View): Reply {
  const number = numberAlone(words);
  return replyOf(
    paragraph(
      say`Numbers are those of the stories of a briefing, and none has been given here yet. Start with: ${prefix}brief`,
    ),
    number === null ? [] : note(say`To look for the word: ${prefix}search ${number}`),
  );
}
