// "How many articles by the North Post about Pell?" -> whose articles are asked for, and about what.
import { isOutletName, isTheNoun, outletKey } from "../../corpus/outlet-name.ts";
import type { CorpusQuestion } from "./corpus-question.ts";
import { nearOutlets, outletSource } from "./outlet.ts";

export const ARTICLES = "(?:articles?|stories|reports|texts|pieces)";
export const OUTLET = "(?:outlet|source|newspaper|paper|site|station|broadcaster|publisher)";
export const OUTLETS = `${OUTLET}s?`;
/** "How many articles mention it", "have written about it". */
export const TELLS =
  "(?:about|on|concerning|mention(?:s|ed|ing)?|cover(?:s|ed|ing)?|deals? with|(?:writ(?:e|es|ing|ten)|wrote|report(?:s|ed)?|speaks?|spoke|tells?|told|says?|said|have|has) (?:about|on|of|something (?:about|on)))";
const PUBLISHED =
  "(?:writ(?:e|ten)|wrote|publish(?:ed)?|report(?:ed)?|post(?:ed)?|print(?:ed)?|carr(?:y|ied)|run|got|have)";
const ASKING = "(?:please )?(?:(?:can|could|would) you )?(?:list|show|give|get|find)(?: me| us)?(?: a list of)?";
const HAVE_YOU = "(?:(?:(?:do|have) you )?(?:have|read|got|seen) |(?:is|are) there )";

/**
 * What has to follow: an outlet or a time; an outlet, as everything about Mars since Monday is a briefing; these or a topic; nothing;
 * an outlet, or a time and "you", as "what was found on Monday?" is the news; or that and no topic, as what the BBC wrote about Pell is
 * told by its sentences.
 */
type Needs = "outlet" | "named" | "limits" | "nothing" | "ours" | "no topic";
type Head = readonly [CorpusQuestion["kind"], Needs, RegExp];

/** The first that fits, and whose rest can be read, counts; `of` is what stands before the noun, "BBC" of "BBC articles". */
const HEADS: readonly Head[] = [
  ...ordered("oldest", "oldest|earliest|first"),
  ...ordered("newest", "newest|latest|last|most recent"),
  ["articles", "nothing", head(`how many (?:different |news )?(?<of>.+? )??${ARTICLES}`)],
  ["articles", "nothing", head(`${ASKING}(?: all)?(?: of)?(?: the| your)? (?<of>.+? )??articles`)],
  ["articles", "outlet", head(`${ASKING}(?: all)?(?: of)?(?: the| your)? (?<of>.+? )??${ARTICLES}`)],
  ["articles", "named", head(`(?:${ASKING} )?(?:everything|all|anything)`)],
  ["articles", "limits", head("(?:(?:which|what|all|all the|the) )?(?<of>.+? )??articles?")],
  ["articles", "outlet", head(`(?:(?:which|what|all|all the|the) )?(?<of>.+? )??${ARTICLES}`)],
  ["articles", "nothing", head("(?:all|all of) (?:the |your )?articles")],
  ["articles", "outlet", head("what(?: else| all)?(?= (?:have|do|did) you )")],
  ["articles", "no topic", head(`(?:${ASKING} )?what(?:'s| is| was)?(?: else| all)?`)],
  ["articles", "limits", head(`(?:${HAVE_YOU})?(?:any|some) articles?`)],
  ["articles", "limits", head(`${HAVE_YOU}articles?`)],
  ["articles", "ours", head(`(?:${HAVE_YOU})?(?:any|some)thing(?: else)?`)],
];

function ordered(kind: CorpusQuestion["kind"], order: string): readonly Head[] {
  const asks = `(?:(?:what|which|when)(?:'s| is| was| are| were)? |${ASKING} )?(?:the |your )?`;
  return [
    [kind, "nothing", head(`${asks}(?:${order}) (?<of>.+? )??articles?`)],
    [kind, "outlet", head(`${asks}(?:${order}) (?<of>.+? )??${ARTICLES}`)],
    [kind, "nothing", head(`(?:which|what) articles? (?:is|was|are|were|came) (?:the )?(?:${order})`)],
  ];
}

function head(pattern: string): RegExp {
  return new RegExp(`^${pattern}(?= |$)`, "i");
}

/** What may stand between, and says nothing. */
const FILLER =
  /^ (?:do|does|did|have|has|had|are|is|was|were|there|that|which|you(?: (?:have|ever|also|already|can|all))* (?:find|found|see|seen)|you|we|they|ever|also|here|now|already|read|know|got|came(?: in)?|arrived|been|being|still|all|can|published|written|printed|in total|altogether|so far|(?:by|until) now|available|please|in (?:your|the) (?:corpus|collection|folder|store))(?= |$)/i;
const HAS_TOPIC = new RegExp(`^ ${TELLS} (.+)$`, "i");
const OF_OUTLET = /^ (?<how>by|from|of|in) (?=\S)/i;
/** "did the BBC publish" */
const BY_SUBJECT = /^ (?:did|does|do|has|have|was|were|is) (?=\S)/i;
const HAS_PUBLISHED = new RegExp(`^ (?:already |ever |also |just )?${PUBLISHED}(?= |$)`, "i");
const NAME_UNTIL =
  /^(.+?)(?= (?:about|on|concerning|mention\w*|cover\w*|that|which|do|does|did|have|has|are|is|was|were|there|you)(?: |$)|$)/is;
const ENDS = / (?:do you have|(?:have )?you (?:have|read|got)|have you(?: read| got)?|are there|is there)$/i;

type Tail = { readonly outlet: string | null; readonly about: string };

/** `hasTime`: a time was named, and taken out; null for what asks for no articles. */
export function readListing(asked: string, outlets: readonly string[], hasTime: boolean): CorpusQuestion | null {
  for (const [kind, needs, pattern] of HEADS) {
    const match = pattern.exec(asked);
    if (match === null) continue;
    const before = match.groups?.of?.trim().replace(/['’]s?$/, "");
    const owner = before === undefined ? null : outletSource(before, outlets);
    if (before !== undefined && owner === null) continue;
    const isOfArticles = /articles?$/i.test(match[0]);
    const tail = readTail(asked.slice(match[0].length), { owner, isOfArticles }, outlets);
    if (tail === null) continue;
    const isLimited = tail.outlet !== null || hasTime;
    const isOurs = tail.outlet !== null || (hasTime && / you(?= |$)/i.test(asked));
    const isEnough: Readonly<Record<Needs, boolean>> = {
      nothing: true,
      limits: isLimited || tail.about !== "",
      outlet: isLimited,
      named: tail.outlet !== null,
      ours: isOurs,
      "no topic": isOurs && tail.about === "",
    };
    if (isEnough[needs]) return { kind, ...tail };
  }
  return asksWhetherOf(asked, outlets) ?? asksForOutlets(asked);
}

type Noun = { readonly owner: string | null; readonly isOfArticles: boolean };

function readTail(text: string, { owner, isOfArticles }: Noun, outlets: readonly string[]): Tail | null {
  let [rest, outlet] = [text, owner];
  while (rest !== "") {
    const who = outlet === null ? typedBefore(after(BY_SUBJECT, rest) ?? rest.slice(1), outlets) : null;
    const published = who && HAS_PUBLISHED.exec(who.rest);
    if (who && published) {
      [outlet, rest] = [who.name, who.rest.slice(published[0].length)];
      continue;
    }
    const topic = HAS_TOPIC.exec(rest)?.[1];
    if (topic !== undefined) return withTopic(topic.replace(ENDS, ""), outlet, outlets);
    const source = outlet === null ? OF_OUTLET.exec(rest) : null;
    if (source !== null) {
      const named = rest.slice(source[0].length);
      const how = source.groups!.how!.toLowerCase();
      const known =
        how === "by"
          ? (nameBefore(named, outlets) ?? writerNamed(named, isOfArticles, outlets))
          : (typedBefore(named, outlets) ?? unknownName(named, how, outlets));
      if (known !== null) {
        [outlet, rest] = [known.name, known.rest];
        continue;
      }
      // "Articles from France" are about it.
      if (how === "from") return withTopic(named.replace(ENDS, ""), outlet, outlets);
    }
    const filler = FILLER.exec(rest);
    if (filler === null) return null;
    rest = rest.slice(filler[0].length);
  }
  return { outlet, about: "" };
}

function after(pattern: RegExp, text: string): string | null {
  const match = pattern.exec(text);
  return match && text.slice(match[0].length);
}

/** "Iraq by the BBC", "Iraq did the BBC publish": the outlet may stand behind the topic as well. */
function withTopic(topic: string, outlet: string | null, outlets: readonly string[]): Tail {
  const [, about, named] = /^(.+?) (?:by|from|in) (.+)$/i.exec(topic) ?? SUBJECT_BEHIND.exec(topic) ?? [];
  const known = named === undefined || outlet !== null ? null : nameBefore(named, outlets);
  if (about !== undefined && known !== null && known.rest === "") return { outlet: known.name, about };
  return { outlet, about: topic };
}

const SUBJECT_BEHIND = new RegExp(`^(.+?) (?:did|does|has|have) (.+) ${PUBLISHED}$`, "i");

const MOST_WORDS = 6;

/** The longest name of an outlet that was read which the words begin with. */
function nameBefore(words: string, outlets: readonly string[]): { name: string; rest: string } | null {
  const parts = words.split(" ");
  for (let count = Math.min(MOST_WORDS, parts.length); count > 0; count--) {
    const name = outletSource(
      parts
        .slice(0, count)
        .join(" ")
        .replace(/['’]s$/, ""),
      outlets,
    );
    if (name === null) continue;
    const rest = parts.slice(count).map((part) => ` ${part}`);
    return { name, rest: rest.join("").replace(/^ (?:news)?(?:paper|site|website|magazine)s?(?= |$)/i, "") };
  }
  return null;
}

/** Without those of one common word in small letters: what people did, and what there was time for. */
function typedBefore(words: string, outlets: readonly string[]): { name: string; rest: string } | null {
  const found = nameBefore(words, outlets);
  return found !== null && isTypedAsName(words, found.name) ? found : null;
}

function isTypedAsName(said: string, name: string): boolean {
  const key = outletKey(name);
  const isCommon = !key.includes(" ") && !isOutletName(name) && !isTheNoun(`The ${capitalized(key)}`);
  return !isCommon || /^(?:the )?\p{Lu}/u.test(said);
}

/** "From the Washington Post" names whose they are, "from France" does not. */
function unknownName(words: string, how: string, outlets: readonly string[]): { name: string; rest: string } | null {
  const name = NAME_UNTIL.exec(words)![1]!;
  const isOutlet = isMadeAsOutlet(name) || (how !== "in" && how !== "of" && nearOutlets(name, outlets).length > 0);
  return isOutlet ? { name, rest: words.slice(name.length) } : null;
}

/** "Articles by Ann Lee" as well; reports by the police and by the UN are in the news. */
function writerNamed(
  words: string,
  isOfArticles: boolean,
  outlets: readonly string[],
): { name: string; rest: string } | null {
  const name = NAME_UNTIL.exec(words)![1]!;
  if (isOfArticles && IS_NAME.test(name)) return { name, rest: words.slice(name.length) };
  return unknownName(words, "by", outlets);
}

const IS_NAME = /^\p{Lu}[\p{L}.&'’-]+(?: \p{Lu}[\p{L}.&'’-]*){0,3}$/u;

function capitalized(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function isMadeAsOutlet(name: string): boolean {
  const capitals = name.replaceAll(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return isOutletName(name.replace(/^the /, "The ")) || isOutletName(capitals);
}

/** "Did the BBC cover it?", "Has NBC written about Pell?", "Do you read the Guardian?" */
function asksWhetherOf(asked: string, outlets: readonly string[]): CorpusQuestion | null {
  const reader = DO_YOU_READ.exec(asked) ?? IS_AMONG.exec(asked);
  if (reader !== null) {
    const said = reader[1]!;
    const known = outletSource(said, outlets);
    const name =
      known ??
      (isMadeAsOutlet(said) ||
      isTheNoun(READS.test(asked) ? `The ${capitalized(outletKey(said))}` : said.replace(/^the /, "The "))
        ? said
        : null);
    return name === null || !isTypedAsName(said, name) ? null : { kind: "articles", outlet: name, about: "" };
  }
  const told = WHEN_TOLD.exec(asked);
  const teller = told === null ? null : outletSource(told[1]!, outlets);
  if (told !== null && teller !== null)
    return { kind: told[2]!.toLowerCase() === "first" ? "oldest" : "newest", outlet: teller, about: told[3]! };
  const subject = after(/^(?:and |but )?(?:did|does|do|has|have) (?=\S)/i, asked);
  const who = subject === null ? null : typedBefore(subject, outlets);
  const about = who && HAS_TOLD.map((pattern) => pattern.exec(who.rest)?.[1]).find(Boolean);
  return who === null || !about || IS_CLAUSE.test(about) ? null : { kind: "articles", outlet: who.name, about };
}

const DO_YOU_READ =
  /^(?:do|did|have) you (?:also |ever )?(?:read|follow|have|had|use|quote|cover|include) ((?:the )?[^,;]+?)(?: too| as well| at all)?$/i;
/** "Do you have the mirror?" may ask for one. */
const READS = /^(?:do|did|have) you (?:also |ever )?(?:read|follow|quote) the /i;
const IS_AMONG = new RegExp(`^is (.+) (?:among|one of|part of|in) (?:your|the) ${OUTLETS}$`, "i");
/** "When did the North Post last write about Pell?" */
const WHEN_TOLD = /^when did (.+) (first|last) (?:(?:write|report) (?:about|on)|report|cover|mention) (?!that )(.+)$/i;
const SOMETHING = `(?: (?:anything|something|an article|a report|a story|a piece|any articles|articles))?`;
const HAS_TOLD = [
  new RegExp(
    `^ (?:also |ever |even |already )?(?:report(?:ed)?|writ(?:e|ten)|publish(?:ed)?|have|had)${SOMETHING} (?:about|on) (.+)$`,
    "i",
  ),
  /^ (?:also |ever |even |already )?(?:cover(?:ed)?|mention(?:ed)?|carr(?:y|ied)) (.+)$/i,
  /^ (?:also |ever |even |already )?report(?:ed)? (it|this|that|the .+)$/i,
];
/** What is told is found by its sentence, as any answer; and an outlet covers its costs and reports a loss. */
const IS_CLAUSE =
  /^(?:its|their|our|his|her|(?:the |an? )?(?:\S+ )?(?:losses|loss|profits?|costs?|earnings|revenues?|debts?) ?\b|who|whom|whose|what|which|when|where|why|how|whether|if|that .+|any) ?\b/i;

/** "Who has written most about Pell?", "Which outlet has the most articles?", "Who else wrote about it?" */
function asksForOutlets(asked: string): CorpusQuestion | null {
  for (const pattern of OF_OUTLETS) {
    const match = pattern.exec(asked);
    if (match !== null) return { kind: "outlets", outlet: null, about: match[1] ?? "" };
  }
  return null;
}

const WHICH = `(?:which|what) ${OUTLETS}`;
const WROTE = "(?:writ(?:es?|ten)|wrote|publish(?:es|ed)?|report(?:s|ed)?|ha(?:s|ve|d))";
const OF_OUTLETS = [
  `(?:who|${WHICH})(?: has| have)? ${WROTE} (?:the )?most(?: often)?(?: ${ARTICLES})? ${TELLS} (.+)`,
  `(?:who|${WHICH})(?: has| have)? ${WROTE} (?:the )?most ${ARTICLES}`,
  `(?:did|has|have) any other ${OUTLETS} (?:(?:writ(?:e|ten)|report(?:ed)?) (?:about|on)|report(?:ed)?|cover(?:ed)?) (?!that )(.+)`,
  `(?:did|has|have) any(?:one|body) else (?:writ(?:e|ten)|report(?:ed)?) (?:about|on) (.+)`,
  `(?:did|has|have) any(?:one|body) else (?:report(?:ed)?|cover(?:ed)?) (?!.* (?:to|costs?)(?: |$))(it|this|that|the .+)`,
  `who (?:wrote|writes|(?:has |have )?written) (?:an article |articles |a story |stories )?about ((?:the )?\\S+(?: \\S+)?)`,
  `who else (?:has |have )?(?:covered|(?:wrote|written|reported) (?:about|on)) (.+)`,
  `${WHICH}(?: has| have)? (?:writ(?:es?|ten)|wrote|publish(?:es|ed)?|report(?:s|ed)?) (?:the )?most`,
  `(?:who|${WHICH})(?: has| have)? (?:cover(?:s|ed)?|(?:report(?:s|ed)?|writ(?:es?|ten)|wrote) (?:about|on)) (.+?) (?:the )?most(?: often)?`,
].map((pattern) => new RegExp(`^${pattern}$`, "i"));
