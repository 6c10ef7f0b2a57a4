// The figure that answers, and other articles -> the figures that those of the same event give for the same thing.
import type { Article } from "../../corpus/article.ts";
import { compare } from "../../stories/figure-relation.ts";
import { groupStories } from "../../stories/group.ts";
import { type Mention, mentionsOf } from "../../stories/mentions.ts";
import { sameThing } from "../../stories/same-thing.ts";
import { overlaps, type Span } from "../../text/span.ts";

/** Where an article gives a figure: its sentence and the figure, both in the article's text. */
type OtherFigure = { readonly article: Article; readonly sentence: Span; readonly span: Span };

/**
 * The first figure of each article that is told of the same thing as the one at `span` and is another, in the articles' order.
 * Only articles of the same event are compared: "killed nine people" and "killed 13" are of two ferries where two sank.
 */
export function figuresOfStory(article: Article, span: Span, others: readonly Article[]): OtherFigure[] {
  const answer = mentionsOf(article).find((mention) => overlaps(placeOf(mention), span));
  if (answer === undefined) return [];
  return others.flatMap((other) => {
    const told = mentionsOf(other).filter((mention) => sameThing(answer, mention) > 0);
    const isSaidAlike = told.some(({ figure }) => compare(figure, answer.figure) === "same");
    const [first] = told;
    if (first === undefined || isSaidAlike || groupStories([article, other]).length > 1) return [];
    return { article: other, sentence: first.quote, span: placeOf(first) };
  });
}

function placeOf({ figure, quote }: Mention): Span {
  return { start: quote.start + figure.start, end: quote.start + figure.end };
}
