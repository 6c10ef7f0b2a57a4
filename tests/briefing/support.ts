// Articles and stories as small as a test needs.
import { type Article, type ArticleId, byTime, makeArticle } from "../../src/corpus/article.ts";
import type { RankedStory, Story, StoryId } from "../../src/stories/story.ts";
import { parseIsoTime } from "../../src/time.ts";

type Details = { readonly title?: string; readonly outlet?: string; readonly at?: string };

/** An article of these words; `at` is an ISO time. */
export function report(id: string, body: string, { title, outlet, at }: Details = {}): Article {
  const publishedAt = at === undefined ? null : parseIsoTime(at);
  return makeArticle({ id, title: title ?? null, body, outlet: outlet ?? null, url: null, publishedAt });
}

/** A story of these articles, each a voice of its own, of a given importance. */
export function ranked(articles: readonly Article[], importance = 1): RankedStory {
  const ordered = articles.toSorted(byTime);
  const story: Story = {
    id: ordered[0]!.id as string as StoryId,
    articles: ordered,
    voices: ordered.map((article) => [article]),
  };
  return { story, importance, why: [{ label: "made up", value: importance }] };
}

export function toldOf(...ids: readonly string[]): Set<ArticleId> {
  return new Set(ids as readonly ArticleId[]);
}

/** Four made-up outlets on one event. */
export const northPost = report(
  "a1",
  `The harbour bridge of Lund was closed on Monday after the ferry Aurora hit one of its piers, the port said.
The bridge will stay shut until divers have checked every pier, the port said on Monday.
Two people were treated for cuts at the hospital of Lund.
"I am sorry for everybody who has to take the long way round," mayor Ida Berg said.
Sign up for our weekly newsletter about the harbour.`,
  { title: "Harbour bridge closed after ferry strike", outlet: "North Post", at: "2025-09-15T19:10Z" },
);
export const ledger = report(
  "a2",
  `The rudder of the ferry Aurora failed minutes before it hit the harbour bridge of Lund, its captain told the Ledger.
Captain Mara Olsen said the rudder had not answered when she pulled the lever.
She had reported a fault of the rudder in August.
The bridge carries some 20,000 cars a day and is the only one in the town.`,
  { title: "Ferry captain blames rudder", outlet: "The Ledger", at: "2025-09-16T03:30Z" },
);
export const coastRadio = report(
  "a3",
  `At least five passengers were taken ashore injured when a ferry hit the harbour bridge of Lund on Monday.
The ferry was on its way from Malö with 84 passengers on board.
Trains to the island of Malö will not run before Thursday, the railway said.`,
  { title: "Ferry hits bridge pier", outlet: "Coast Radio", at: "2025-09-15T18:45Z" },
);
export const cupFinal = report("b1", "The cup final was put off to Thursday because of the storm, the league said.", {
  title: "Cup final put off",
  outlet: "Coast Radio",
  at: "2025-09-14",
});
