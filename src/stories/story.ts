// A story: one or more articles about the same event.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Reason } from "../corpus/reason.ts";
import type { Figure } from "../text/figures.ts";

export type StoryId = string & { readonly brand: "StoryId" };

export type Story = {
  /** The id of its first article in time, so that it stays while later ones arrive. */
  readonly id: StoryId;
  /** In order of time. */
  readonly articles: readonly Article[];
  /** The articles again, near-identical texts (wire copy) collapsed: each inner list is one voice. */
  readonly voices: readonly (readonly Article[])[];
  /** Where a briefing tells the articles of a period: those of the days before that are of the same story, in order of time. */
  readonly before?: readonly Article[];
};

/** What a factor of a story's importance is of; "turn": of a story above. Absent in records from before it was told. */
export type Weight = Reason & {
  readonly of?: "sources" | "age" | "novelty" | "interests" | "topic" | "coverage" | "turn" | "affair";
};

export type RankedStory = { readonly story: Story; readonly importance: number; readonly why: readonly Weight[] };

/** What weighs more first. */
export const DIFFERENCE_KINDS = ["conflict", "update", "precision"] as const;

/** Figures that outlets of one story give differently for the same thing. */
export type Difference = {
  /** What is counted, in words of the articles: "countries / nations". */
  readonly about: string;
  /** True of the ages of somebody, who is what it is about. */
  readonly isAge: boolean;
  /**
   * "conflict": both cannot be true; "update": of what goes on later reports give another figure (three dead, then four);
   * "precision": compatible, but one says it less exactly (26 / more than 20).
   */
  readonly kind: (typeof DIFFERENCE_KINDS)[number];
  readonly figures: readonly { readonly figure: Figure; readonly shown: string; readonly quote: Quote }[];
};

/** Interests of a subscriber, matched against articles: words or names wanted more of. */
export type Interests = readonly string[];

export type ToldArticles = ReadonlySet<ArticleId>;
