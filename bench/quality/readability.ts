// Clusters of articles -> how many quotes of our summaries a reader would stumble over, beside other ways of choosing.
import { join } from "node:path";
import { summarize } from "../../src/briefing/summarize.ts";
import { byTime } from "../../src/corpus/article.ts";
import { type Quote, quote, sentencesOf } from "../../src/corpus/passage.ts";
import { isOneSided, nearDuplicates, opensWithDateline, QUOTE_FAULTS, quoteFaults } from "../readability.ts";
import type { Row } from "../row.ts";
import { type Example, readExamples } from "../train/summarizer.ts";

type Length = { readonly name: string; readonly words: number | null; readonly sentences: number | null };

/** As a briefing tells a story, and as a long summary does. */
const LENGTHS: readonly Length[] = [
  { name: "3 sentences", words: null, sentences: 3 },
  { name: "250 words", words: 250, sentences: null },
];
/** Of a hundred quotes this many may be read without stumbling. */
const GOAL = 0.98;

export async function rows(dataDir: string): Promise<Row[]> {
  const examples = readExamples(join(dataDir, "summarization", "multinews.dev.jsonl"));
  return LENGTHS.flatMap((length) => {
    const ours = measures(examples, ({ articles }) => summarize(articles, length));
    const lead = measures(examples, (example) => inTurn(example, length));
    return ours.map(({ measure, value }, i) => ({
      task: "readability",
      measure: `${measure}, ${length.name}`,
      ours: value,
      peers: [{ name: "first sentences in turn", value: lead[i]!.value }],
      goal: measure === "no two quotes alike" ? 1 : GOAL,
    }));
  });
}

type Measure = { readonly measure: string; readonly value: number };

/** Shares of quotes, pairs and summaries without each fault, 0..1. */
function measures(examples: readonly Example[], summarizer: (example: Example) => readonly Quote[]): Measure[] {
  const summaries = examples.map((example) => ({ quotes: summarizer(example), example }));
  const faults = summaries.flatMap(({ quotes }) => quoteFaults(quotes));
  const share = (count: number, of: number) => 1 - count / Math.max(1, of);
  return [
    ...QUOTE_FAULTS.map((fault) => ({
      measure: `no quote ${fault}`,
      value: share(faults.filter((own) => own.includes(fault)).length, faults.length),
    })),
    {
      measure: "no quote opens with a dateline",
      value: share(summaries.flatMap(({ quotes }) => quotes.filter(opensWithDateline)).length, faults.length),
    },
    {
      measure: "no two quotes alike",
      value: share(summaries.filter(({ quotes }) => nearDuplicates(quotes).length > 0).length, summaries.length),
    },
    {
      measure: "not one outlet alone",
      value: share(
        summaries.filter(({ quotes, example }) =>
          isOneSided(
            quotes,
            example.articles.map(({ text }) => text),
          ),
        ).length,
        summaries.length,
      ),
    },
  ];
}

/** The first sentence of each article, then the second of each, as long as they fit. */
function inTurn({ articles }: Example, { words, sentences }: Length): Quote[] {
  const candidates = articles
    .toSorted(byTime)
    .flatMap((article) => sentencesOf(article).map((span, i) => ({ article, span, i })));
  const chosen: Quote[] = [];
  let left = words ?? Number.POSITIVE_INFINITY;
  for (const { article, span } of candidates.toSorted((a, b) => a.i - b.i)) {
    const count = article.text.slice(span.start, span.end).split(/\s+/).length;
    if (count > left || chosen.length === sentences) continue;
    chosen.push(quote(article, span));
    left -= count;
  }
  return chosen;
}
