// A story as a destination was told it, as it stands in a row of the store, whatever engine keeps it.
import type { EpochMs } from "../time.ts";
import type { ToldStory } from "./schedules.ts";

export type ToldRow = { at: number; headline: string; articles: string; sentences: string };

export function toTold({ at, headline, articles, sentences }: ToldRow): ToldStory & { readonly at: EpochMs } {
  return {
    at,
    headline: JSON.parse(headline) as ToldStory["headline"],
    articles: JSON.parse(articles) as ToldStory["articles"],
    sentences: JSON.parse(sentences) as string[],
  };
}

/** What a slot tells, as it is kept with it, as the rows of its stories in their order. */
export function toToldRows(told: string): Omit<ToldRow, "at">[] {
  return (JSON.parse(told) as ToldStory[]).map(({ headline, articles, sentences }) => ({
    headline: JSON.stringify(headline),
    articles: JSON.stringify(articles),
    sentences: JSON.stringify(sentences),
  }));
}
