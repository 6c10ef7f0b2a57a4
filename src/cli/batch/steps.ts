// The table of the steps; what does a step is loaded when it is asked for, since no other command needs it.
import type { Option } from "../command.ts";
import type { Step } from "./step.ts";

/** A line that is an article. */
const DOCUMENT = '{"id", "text", "title"?, "source"?, "url"?, "publishedAt"?}';

const CORPUS_OPTION: Option = {
  name: "corpus",
  value: "FILE",
  help: `articles to search, a JSON Lines file (.gz too), each line ${DOCUMENT}`,
};

const ALLOW_OPTION: Option = {
  name: "allow",
  value: "HOST:PORT",
  help: "a host on a private network that may be fetched, besides those of WIRECOPY_ALLOW",
};

const STATE_OPTION: Option = {
  name: "state",
  value: "DIR",
  help: "collect: the data folder that remembers what was read, so that only what is new is given the next time",
};

/** So long is a summary where neither the line nor --words says. */
export const DEFAULT_WORDS = 250;

export const STEPS: readonly Step[] = [
  {
    name: "summarize",
    summary: "documents about one event -> the sentences that cover them, within a number of words",
    takes: `{"id", "documents": [${DOCUMENT}], "words"?, "query"?}`,
    options: [
      { name: "words", value: "N", help: `most words where the line does not say (default: ${DEFAULT_WORDS})` },
    ],
    load: async () => (await import("./summarize.ts")).summarize,
  },
  {
    name: "group",
    summary: "articles -> the story of each; all lines are one collection",
    takes: DOCUMENT,
    options: [],
    load: async () => (await import("./group.ts")).group,
  },
  {
    name: "answer",
    summary: "a question -> the sentences of a corpus that answer it, or that none does",
    takes: '{"id", "question", "docId"?, "askedAt"?}',
    options: [CORPUS_OPTION, { name: "per-document", help: "read only the document that the line's docId names" }],
    load: async () => (await import("./answer.ts")).answer,
  },
  {
    name: "search",
    summary: "a query -> the best articles of a corpus",
    takes: '{"id", "query", "k"?}',
    options: [
      CORPUS_OPTION,
      {
        name: "plain",
        help: "title and text as one field, lower-case ASCII words, no stems, stop words or dates: to compare engines",
      },
    ],
    load: async () => (await import("./search.ts")).search,
  },
  {
    name: "rank",
    summary: "a question and candidate sentences -> a score for each",
    takes: '{"id", "question", "title"?, "candidates": [{"text"}]}',
    options: [],
    load: async () => (await import("./rank.ts")).rank,
  },
  {
    name: "sentences",
    summary: "text -> its sentences with their offsets",
    takes: '{"text"}',
    options: [],
    load: async () => (await import("./sentences.ts")).sentences,
  },
  {
    name: "clean",
    summary: "the raw text of a saved page -> its title and text, with what was removed and why",
    takes: '{"id"?, "text"}',
    options: [],
    load: async () => (await import("./clean.ts")).clean,
  },
  {
    name: "feed",
    summary: "a saved RSS, Atom, RDF, CDF or JSON feed -> its title and items",
    takes: '{"path", "contentType"?, "url"?}',
    options: [],
    load: async () => (await import("./feed.ts")).feed,
  },
  {
    name: "extract",
    summary: "a page of a site, saved as it was sent -> the article on it",
    takes: '{"path", "url"}',
    options: [],
    load: async () => (await import("./extract.ts")).extract,
  },
  {
    name: "fetch",
    summary: "a web address -> what is there, or why it was not fetched",
    takes: '{"id", "url"}',
    options: [ALLOW_OPTION],
    load: async () => (await import("./fetch.ts")).fetch,
  },
  {
    name: "collect",
    summary: "URL of a feed or page, as an argument -> the articles that are new there since the last time",
    takes: null,
    options: [STATE_OPTION, ALLOW_OPTION],
    argument: "URL",
    load: async () => (await import("./collect.ts")).collect,
  },
  {
    name: "render",
    summary: "an article -> the body that Slack or Discord would be sent for it",
    takes: '{"id", "platform": "slack" or "discord", "article": {...}}',
    options: [],
    load: async () => (await import("./render.ts")).render,
  },
  {
    name: "slots",
    summary: "a daily local time in a zone -> the moments it is due, through clock changes",
    takes: '{"id", "zone", "local_time", "days", "after"}',
    options: [],
    load: async () => (await import("./slots.ts")).slots,
  },
];
