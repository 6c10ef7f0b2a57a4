// A question about what we have read, not about the news -> what is to be counted or looked up.
import { OUTLET, OUTLETS, readListing, TELLS } from "./listing-question.ts";
import { publishedIn } from "./published-in.ts";

export type CorpusQuestion = {
  /**
   * How many articles, or which, also in order of time; which and how many outlets; who wrote them; which article of a story came first
   * or last; which outlet tells something.
   */
  readonly kind: "articles" | "oldest" | "newest" | "outlets" | "writers" | "first" | "last" | "teller";
  /** The words that say what the articles are about; "" when all are meant. */
  readonly about: string;
  /** Whose articles are asked for: one of the outlets that were read, or as it was typed where none is called so. */
  readonly outlet: string | null;
};

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
    [order, new RegExp(`^${WHO} (?:was|were|came) (?:the )?${order} with ${NEWS}(.+)$`, "i")],
    [order, new RegExp(`^(?:which|what) ${OUTLETS} (?:was|were|came) (?:the )?${order}$`, "i")],
  ]),
  ["first", new RegExp(`^${WHO} broke (?:the|this|that) (?:news|story)(?: (?:about|of|on|that) (.+))?$`, "i")],
  ["teller", new RegExp(`^(?:which|what) ${OUTLETS} (?:it was that )?${SAYS} (?:that )?(.+)$`, "i")],
];

/** True where one article of a story is asked for by its time. */
export function isOrdered(kind: CorpusQuestion["kind"] | null): kind is "first" | "last" {
  return kind === "first" || kind === "last";
}

/** True where articles are counted, of any time and outlet. */
export function isListed(kind: CorpusQuestion["kind"] | null): boolean {
  return kind === "articles" || kind === "outlets" || kind === "oldest" || kind === "newest";
}

function isOfReports(kind: CorpusQuestion["kind"]): boolean {
  return isListed(kind) || isOrdered(kind);
}

/** From which end articles are asked for in order of time; null where they are not. */
export function orderAsked(kind: CorpusQuestion["kind"] | null): "first" | "last" | null {
  if (kind === "first" || kind === "oldest") return "first";
  return kind === "last" || kind === "newest" ? "last" : null;
}

/** True for "Who reported it first?", "Which outlets covered the story?" and "Did the BBC report it?", which ask of the story that is spoken of. */
export function asksOfReports(text: string, outlets: readonly string[]): boolean {
  const asked = readCorpusQuestion(text, outlets);
  return asked !== null && isOfReports(asked.kind) && IT.test(asked.about);
}

/** What of itself names nothing: "it", "the story". */
export const IT = /^(?:it|this|that|them|these|those|(?:the|this|that) (?:news|story|report))$/i;

/** True for what is counted over all articles; who tells something is found by its sentence, as any answer. */
export function isCounted(kind: CorpusQuestion["kind"] | null): boolean {
  return kind !== null && kind !== "teller";
}

/**
 * readCorpusQuestion("How many articles do you have about Iraq since Monday?", []) -> { kind: "articles", about: "Iraq", outlet: null };
 * null for a question about the news: "How many stories does the tower have?". `outlets` are those that were read.
 */
export function readCorpusQuestion(text: string, outlets: readonly string[]): CorpusQuestion | null {
  const asked = bare(text);
  const timed = publishedIn(asked, null);
  const untimed = timed === null ? asked : bare(timed.rest);
  const listing = readListing(untimed, outlets, timed !== null);
  if (listing !== null) return { ...listing, about: storyNamed(listing.about) };
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(isListed(kind) ? untimed : asked);
    if (match === null) continue;
    const about = match[1] ?? (isOrdered(kind) ? "it" : "");
    return { kind, about: isOfReports(kind) ? storyNamed(about) : about, outlet: null };
  }
  return null;
}

/** Without the marks it ends with; takes time in proportion to the text's length. */
function bare(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,?.!]/.test(text[end - 1]!)) end--;
  return text.slice(0, end).trimStart();
}

function storyNamed(about: string): string {
  return STORY.exec(about)?.[1] ?? about;
}
