// A small made-up corpus, and the values that the core would make of it.
import type { Answer, Considered, Question } from "../../src/answers/answer.ts";
import type { Briefing, BriefingItem } from "../../src/briefing/briefing.ts";
import type { View } from "../../src/chat/dates.ts";
import { say } from "../../src/chat/our-words.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { type Quote, quote, titleQuote } from "../../src/corpus/passage.ts";
import type { Story, StoryId } from "../../src/stories/story.ts";
import { parseIsoTime } from "../../src/time.ts";

/** 08:00 in Paris. */
export const AT = Date.parse("2025-09-16T06:00Z");
export const PARIS: View = { timeZone: "Europe/Paris", now: AT, prefix: say`` };

export const northPost = article("a1", "Harbour bridge closed after ferry strike", "North Post", "2025-09-15T19:10Z", [
  "The bridge will stay shut until divers have checked every pier, the port said on Monday.",
  "Two people were treated for cuts, the hospital said.",
]);
export const ledger = article("a2", "Ferry captain blames rudder", "The Ledger", "2025-09-16T03:30Z", [
  "The ferry's captain told the Ledger that the rudder had failed.",
  "“We will rebuild the pier,” the mayor said.",
]);
export const coastRadio = article("a3", "Ferry hits bridge pier", "Coast Radio", "2025-09-15T18:45Z", [
  "At least five passengers were taken ashore injured.",
]);
export const cupFinal = article("a4", "Cup final put off", "Coast Radio", "2025-09-14", [
  "The final was put off to Thursday because of the storm.",
]);
/** An article that does not say who published it, when or where. */
export const leaflet = makeArticle({
  id: "a5",
  title: null,
  body: "Ferries will run from the old quay.",
  outlet: null,
  url: null,
  publishedAt: null,
});

export const ARTICLES = [northPost, ledger, coastRadio, cupFinal, leaflet];
export const SEARCHED = { articles: 9, from: Date.parse("2025-09-12"), to: Date.parse("2025-09-16T03:30Z") };

function article(id: string, title: string, outlet: string, published: string, sentences: string[]): Article {
  const url = `https://${outlet.toLowerCase().replace(" ", "-")}.example/${id}`;
  return makeArticle({ id, title, body: sentences.join(" "), outlet, url, publishedAt: parseIsoTime(published) });
}

/** The words where they stand in the article. */
export function quoteOf(from: Article, words: string): Quote {
  const start = from.text.indexOf(words);
  return quote(from, { start, end: start + words.length });
}

const figure = {
  kind: "count",
  bound: "exact",
  unit: null,
  counts: null,
  countedSpan: null,
  countsToo: null,
  context: [],
} as const;
const injured = quoteOf(northPost, "Two people were treated for cuts, the hospital said.");
const ashore = quoteOf(coastRadio, "At least five passengers were taken ashore injured.");

export const bridgeItem: BriefingItem = {
  story: storyOf([coastRadio, northPost, ledger]),
  headline: titleQuote(northPost)!,
  runsOn: false,
  quotes: [
    quoteOf(northPost, "The bridge will stay shut until divers have checked every pier, the port said on Monday."),
    quoteOf(ledger, "The ferry's captain told the Ledger that the rudder had failed."),
  ],
  differences: [
    {
      about: "people / passengers",
      isAge: false,
      kind: "conflict",
      figures: [
        { figure: { ...figure, start: 0, end: 3, low: 2, high: 2 }, shown: "Two people", quote: injured },
        { figure: { ...figure, start: 9, end: 13, low: 5, high: 5 }, shown: "At least five passengers", quote: ashore },
      ],
    },
  ],
  importance: 3.628,
  why: [
    { of: "sources", label: "3 independent sources", value: 2 },
    { of: "age", label: "newest article 2 h old", value: 0.907 },
    {
      of: "interests",
      label: "fit with what is followed here",
      value: 2,
      parts: [{ label: '2 of 4 articles match "ferry"', value: 0.5 }],
    },
  ],
};

export const cupItem: BriefingItem = {
  story: storyOf([cupFinal]),
  headline: titleQuote(cupFinal)!,
  runsOn: false,
  quotes: [quoteOf(cupFinal, "The final was put off to Thursday because of the storm.")],
  differences: [],
  importance: 0.25,
  why: [
    { of: "sources", label: "1 independent source", value: 1 },
    { of: "age", label: "newest article 2 days old", value: 0.25 },
  ],
};

export const leafletItem: BriefingItem = {
  story: storyOf([leaflet]),
  headline: quoteOf(leaflet, "Ferries will run from the old quay."),
  runsOn: false,
  quotes: [],
  differences: [],
  importance: 0.3,
  why: [],
};

export const morning: Briefing = {
  id: "b1",
  at: AT,
  topic: null,
  items: [bridgeItem, cupItem],
  leftOut: [{ story: leafletItem.story, headline: leafletItem.headline, reason: "less important than the 2 told" }],
  considered: ARTICLES,
  before: [],
  told: 2,
  undated: 0,
  older: null,
};

export const emptyBriefing: Briefing = { ...morning, items: [], leftOut: [], considered: [], told: 0 };

export function storyOf(articles: readonly Article[]): Story {
  return { id: articles[0]!.id as string as StoryId, articles, voices: articles.map((each) => [each]) };
}

export function questionOf(text: string, more: Partial<Question> = {}): Question {
  const empty = {
    terms: [],
    names: [],
    phrases: [],
    focus: null,
    measures: null,
    window: null,
    outlet: null,
    askedAt: null,
  };
  const alone = { text, askedAs: text, joinedTo: null };
  return { ...alone, wanted: "thing", several: false, ofCorpus: null, told: null, ...empty, ...more };
}

export function consideredOf(quote: Quote, more: Partial<Considered> = {}): Considered {
  return { quote, score: 0, why: [], holds: [], lacks: [], fits: null, ...more };
}

/** Reasons whose values add up to the score. */
function weighed(words: number, kind: number, place: number): Pick<Considered, "score" | "why"> {
  const why = [
    {
      label: "words of the question in it",
      value: words,
      parts: [{ label: "how many, rare words counting more", value: words }],
    },
    { label: "the kind of answer asked for", value: kind, parts: [{ label: "holds that kind", value: kind }] },
    { label: "its place and length", value: place },
  ];
  return { score: words + kind + place, why };
}

export const hurt: Answer = {
  kind: "answered",
  question: questionOf("how many were hurt?", { wanted: "count" }),
  confidence: 0.91,
  held: 0.95,
  short: { start: injured.start, end: injured.start + "Two people".length },
  considered: [
    consideredOf(injured, { ...weighed(0.25, 1.5, 0.3), lacks: ["hurt"], fits: true }),
    consideredOf(ashore, { ...weighed(0.2, 1.2, 0.1), lacks: ["hurt"], fits: true }),
    consideredOf(quoteOf(ledger, "The ferry's captain told the Ledger that the rudder had failed."), {
      ...weighed(0.5, -0.4, 0.2),
      holds: ["hurt"],
      fits: false,
    }),
  ],
  named: null,
  more: [],
  others: [{ relation: "differs", quote: ashore }],
  silent: [],
  counted: null,
  searched: SEARCHED,
  nearest: null,
  articles: [northPost, coastRadio, ledger],
  unknownNames: [],
};

export const cupWinner: Answer = {
  ...hurt,
  kind: "not-found",
  question: questionOf("who won the cup final?", { wanted: "person" }),
  confidence: 0.08,
  short: null,
  considered: [
    consideredOf(quoteOf(cupFinal, "The final was put off to Thursday because of the storm."), {
      holds: ["final"],
      lacks: ["won", "cup"],
    }),
  ],
  others: [],
  nearest: quoteOf(cupFinal, "The final was put off to Thursday because of the storm."),
  articles: [cupFinal],
};
