// A question about what we have read, not about the news -> what is to be counted or looked up.

export type CorpusQuestion = {
  /**
   * How many articles; which and how many outlets; who wrote them; which article came first or last; which outlet tells something.
   */
  readonly kind: "articles" | "outlets" | "writers" | "first" | "last" | "teller";
  /** The words that say what the articles are about; "" when all are meant. */
  readonly about: string;
};

const ARTICLES = "(?:articles?|stories|texts)";
const OUTLET = "(?:outlet|source|newspaper|paper|site|station|broadcaster|publisher)";
const OUTLETS = `${OUTLET}s?`;
const TELLS = `(?:about|on|mention(?:s|ed|ing)?|cover(?:s|ed|ing)?|deals? with|(?:writ(?:e|es|ing)|wrote|report(?:s|ed)?|speaks?|spoke|tells?|told|says?|said|have|has) (?:about|on|of|something (?:about|on)))`;
/** What may stand between these: in "Which broadcaster made the series about Durst?" it is the series that is about something. */
const BETWEEN =
  "(?:\\s+(?:do|does|did|have|has|had|are|is|was|were|there|that|which|who|you|we|they|ever|also|here|now|already|read|know|got|been|being|still|all|not|can|find|found|written|published|in total|in (?:your|the) (?:corpus|collection)))*\\s+";
const IN_CORPUS = "(?: you| there| we| in| read| have| know| the corpus| here)*$";
const TOLD =
  "(?:report(?:ed)?|broke|break|wr(?:o|i)te of|wr(?:o|i)te about|tell|told|cover(?:ed)?|carr(?:y|ied)|had|have)";
const SAYS = "(?:says?|said|reports?|reported|claims?|claimed|writes?|wrote|told|tells?)";
const NEWS = "(?:(?:the )?(?:news|story|report)s? )?(?:about |of |on |that )?";

const WHO = `(?:who|which ${OUTLETS}|what ${OUTLETS})`;

/** "who reported the mars story first?": one about Mars; few articles have the word. "The Toy Story" is a name. */
const STORY = /^(the .+) story$/;

const PATTERNS: readonly (readonly [CorpusQuestion["kind"], RegExp])[] = [
  ["articles", new RegExp(`^how many (?:different )?${ARTICLES}${BETWEEN}${TELLS} (.+)$`, "i")],
  ["articles", new RegExp(`^how many ${ARTICLES} (?:do|have|are|did|were|has|is)\\b${IN_CORPUS}`, "i")],
  ["outlets", new RegExp(`^(?:how many|which|what) (?:different )?${OUTLETS}${BETWEEN}${TELLS} (.+)$`, "i")],
  [
    "outlets",
    new RegExp(
      `^(?:how many|which|what) (?:different )?${OUTLET}s (?:have )?(?:report|cover|carry|carri)(?:ed)? (?!that )(.+)(?<! first)$`,
      "i",
    ),
  ],
  ["outlets", new RegExp(`^(?:how many|which|what) ${OUTLETS} (?:do|have|are|did|were|has|is)\\b${IN_CORPUS}`, "i")],
  [
    "outlets",
    new RegExp(
      `^(?:please )?(?:list|show|name) (?:me |us )?(?:all )?(?:the |your )?${OUTLETS}(?: that| which)?(?: do| have| are)?${IN_CORPUS}`,
      "i",
    ),
  ],
  [
    "outlets",
    new RegExp(
      `^(?:where (?:do you|does your) (?:get |take |have )?(?:your |the )?news(?: come)?(?: from)?|(?:what|which) ${OUTLETS} do you (?:use|follow|quote|cover|search|know))$`,
      "i",
    ),
  ],
  [
    "writers",
    /^who (?:is the author of|wrote) (?:the |this |that |those )?(?:articles?|story|stories|pieces?) (?:about|on) (.+)$/i,
  ],
  ...(["first", "last"] as const).flatMap((order): [CorpusQuestion["kind"], RegExp][] => [
    [order, new RegExp(`^${WHO} (?:was |were )?(?:the )?${order} (?:to )?${TOLD} ${NEWS}(.+)$`, "i")],
    [order, new RegExp(`^${WHO} ${TOLD} ${NEWS}(.+?) ${order}$`, "i")],
    [order, new RegExp(`^(?:which|what) ${OUTLETS} (?:was|were|came) (?:the )?${order}$`, "i")],
  ]),
  ["first", new RegExp(`^${WHO} broke (?:the|this|that) (?:news|story)(?: (?:about|of|on|that) (.+))?$`, "i")],
  ["teller", new RegExp(`^(?:which|what) ${OUTLETS} (?:it was that )?${SAYS} (?:that )?(.+)$`, "i")],
];

/** True where one article of a story is asked for by its time. */
export function isOrdered(kind: CorpusQuestion["kind"] | null): kind is "first" | "last" {
  return kind === "first" || kind === "last";
}

function isOfReports(kind: CorpusQuestion["kind"]): boolean {
  return isOrdered(kind) || kind === "outlets";
}

/** True for "Who reported it first?" and "Which outlets covered the story?", which ask of the story that is spoken of. */
export function asksOfReports(text: string): boolean {
  const asked = readCorpusQuestion(text);
  return asked !== null && isOfReports(asked.kind) && IT.test(asked.about);
}

/** What of itself names nothing: "it", "the story". */
export const IT = /^(?:it|this|that|them|these|those|(?:the|this|that) (?:news|story|report))$/i;

/** True for what is counted over all articles; who tells something is found by its sentence, as any answer. */
export function isCounted(kind: CorpusQuestion["kind"] | null): boolean {
  return kind !== null && kind !== "teller";
}

/**
 * readCorpusQuestion("How many articles do you have about Iraq?") -> { kind: "articles", about: "Iraq" };
 * null for a question about the news: "How many stories does the tower have?".
 */
export function readCorpusQuestion(text: string): CorpusQuestion | null {
  const asked = text.trim().replace(/\s*[?.!]+$/, "");
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(asked);
    if (match === null) continue;
    const about = match[1] ?? (isOrdered(kind) ? "it" : "");
    return { kind, about: isOfReports(kind) ? (STORY.exec(about)?.[1] ?? about) : about };
  }
  return null;
}
