// "According to NBC, who ...?" -> the outlet asked for, and the question without it.
import { isOutletName, outletKey } from "../../corpus/outlet-name.ts";
import { nearest } from "../../text/nearest.ts";

/**
 * The outlet a question asks for and the rest of its words, or null: outletAskedFor("What does Al Jazeera say about
 * Iran?", ["Al Jazeera America"]) -> { name: "Al Jazeera America", rest: "What about Iran?" }.
 * Only where the question says that it is a source.
 */
export function outletAskedFor(text: string, outlets: readonly string[]): { name: string; rest: string } | null {
  for (const pattern of SOURCE_PATTERNS) {
    const match = pattern.exec(text);
    const name = match && outletSource(match[1]!, outlets);
    if (match && name)
      return {
        name,
        rest: `${text.slice(0, match.index)} ${match[2] ?? ""}${text.slice(match.index + match[0].length)}`,
      };
  }
  return null;
}

const NAME = "((?:the )?[\\p{L}\\p{N}.&'’-]{1,30}(?: [\\p{L}\\p{N}.&'’-]{1,30}){0,4}?)";

const SOURCE_PATTERNS = [
  new RegExp(
    `\\baccording to ${NAME}(?=[,?.]|$| (?:who|what|when|where|why|how|which|is|are|was|were|did|does|do)\\b)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:does|did|do|has|have) ${NAME} (?:say|said|report|reported|write|written|wrote|tell|told|have)\\b`,
    "iu",
  ),
];

/** "What did the Post say about measles?" asks for whatever it tells of them, not for one thing. */
export function asksWhateverIsTold({
  outlet,
  askedAs,
}: {
  readonly outlet: string | null;
  readonly askedAs: string;
}): boolean {
  return outlet !== null && WHATEVER_TOLD.test(askedAs);
}

const WHATEVER_TOLD =
  /\bwhat (?:else )?(?:do|does|did|has|have) .+ (?:say|said|report|reported|write|written|tell(?: us)?|told(?: us)?) (?:about|of|on) /i;

/**
 * The outlet that is said to be a source, by its name, as "the Echo" by its end, or by a beginning that is itself an outlet's
 * name: "NBC" is NBC News, but what China says is not what China Daily does.
 */
export function outletSource(said: string, outlets: readonly string[]): string | null {
  const wanted = outletKey(said);
  const named = shortestFirst(outlets);
  const found = named.find(({ key }) => key === wanted) ?? named.find((each) => beginsWithOutlet(each, wanted));
  return found?.name ?? (/^the /i.test(said) ? outletEndingIn(wanted, outlets) : null);
}

type Named = { readonly name: string; readonly key: string };

/** Many words of a question are looked up among hundreds of outlets, which are the same until another article is read. */
const inOrder = new WeakMap<readonly string[], readonly Named[]>();

function shortestFirst(outlets: readonly string[]): readonly Named[] {
  const known = inOrder.get(outlets);
  if (known !== undefined) return known;
  const sorted = outlets.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const named = sorted.map((name) => ({ name, key: outletKey(name) }));
  inOrder.set(outlets, named);
  return named;
}

/**
 * The outlet named by all of its name, or as "the Echo" by its end; "the echo" and "Pell" may be anything, and so may a name of
 * one word in small letters, be it that capitals were given to the words `named`: "and nature?"
 */
export function outletMeant(said: string, outlets: readonly string[], named: ReadonlySet<string>): string | null {
  const bare = said.replace(/^(?:in|from) /i, "");
  const wanted = outletKey(bare);
  const whole = outlets.find((name) => outletKey(name) === wanted);
  if (whole === undefined) return /^the \p{Lu}/u.test(bare) ? outletEndingIn(wanted, outlets) : null;
  const isOneWord = !wanted.includes(" ") && !isOutletName(whole);
  const isTypedAsName = /^(?:[Tt]he )?\p{Lu}/u.test(bare) && !named.has(wanted) && !/^in (?!the )/i.test(said);
  return isOneWord && !isTypedAsName ? null : whole;
}

/** Those that may be meant where none is called so: nearOutlets("the Nroth Post", ["North Post", "Echo"]) -> ["North Post"]. */
export function nearOutlets(said: string, outlets: readonly string[]): string[] {
  const wanted = outletKey(said);
  const having = outlets.filter((name) => ` ${outletKey(name)} `.includes(` ${wanted} `));
  const near = nearest(wanted, outlets.map(outletKey));
  return having.length > 0 || near === null ? having : outlets.filter((name) => outletKey(name) === near);
}

function beginsWithOutlet({ name, key }: Named, wanted: string): boolean {
  const whole = name.replace(/^the /i, "");
  return key.startsWith(`${wanted} `) && isOutletName(whole.slice(0, wanted.length));
}

/** Null where several end so. */
function outletEndingIn(wanted: string, outlets: readonly string[]): string | null {
  const [one, ...more] = shortestFirst(outlets).filter(({ key }) => key.endsWith(` ${wanted}`));
  return one === undefined || more.length > 0 ? null : one.name;
}
