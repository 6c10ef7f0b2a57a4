// What a destination was told, as it is kept -> the same with its quotes, as a briefing is made from it.
import type { Earlier, ToldStory } from "../briefing/earlier.ts";
import { quote } from "../corpus/passage.ts";
import type { EarlierRecord } from "../delivery.ts";
import type { Store } from "../store/store.ts";

/** A headline whose article is no longer kept is left out: its story then has a new one. */
export async function earlierFrom(
  { sentences, stories }: EarlierRecord,
  store: Store,
): Promise<Pick<Earlier, "sentences" | "stories">> {
  const told: ToldStory[] = [];
  for (const { headline, articles } of stories) {
    const article = await store.articles.revision(headline.articleId, headline.revision);
    if (article !== null) told.push({ headline: quote(article, headline), articles: new Set(articles) });
  }
  return { sentences, stories: told };
}
