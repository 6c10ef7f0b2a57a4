// The items of a feed -> what each is known by, so that an edited item is told from a new one.
import { hash } from "node:crypto";
import { canonicalAddress } from "../corpus/address.ts";
import { fingerprint as fingerprintOf } from "../corpus/article.ts";
import { foldedText } from "../text/words.ts";
import type { Item } from "./feed.ts";
import { inTurns } from "./turns.ts";

/** An item with its own text: the body as it was cleaned, "" where it has none. */
export type ItemText = { readonly item: Item; readonly body: string };

export type Identity = {
  /** Most trusted first, at least one. An edited title, date or body leaves those by address and guid as they are. */
  readonly keys: readonly string[];
  /** Changes when the body's words do. */
  readonly fingerprint: string;
};

/** Fewer words ("Read more at our site.") stand under many items. */
const FEWEST_WORDS = 20;

/** Longer keys are hashed. */
const LONGEST_KEY_BYTES = 500;

/** So much text is hashed before others get their turn. */
const TURN_LENGTH = 100_000;

/**
 * The keys and fingerprints of the items of one feed, in their order: canonical address, guid, words. An item is one that
 * was seen before when any of its keys was: the words, so that it is known again when both others change. A key that tells nothing apart is left out: where items of different words
 * share an address (the site's front page) or a guid, but differ in the other, it is no key of theirs.
 */
export async function identify(items: readonly ItemText[]): Promise<Identity[]> {
  const marks: Marks[] = [];
  for await (const some of inTurns(items, ({ body }) => body.length, TURN_LENGTH)) marks.push(...some.map(marksOf));
  const shared = new Set([...ambiguous(marks, "address", "guid"), ...ambiguous(marks, "guid", "address")]);
  return marks.map(({ address, guid, fingerprint, words, title }) => {
    const own = [address, guid].filter((key) => key !== null && !shared.has(key)) as string[];
    // With the title: some columns have the same words every day.
    const said = `text ${fingerprintOf(`${title}\n${fingerprint}`)}`;
    return { keys: words >= FEWEST_WORDS || own.length === 0 ? [...own, said] : own, fingerprint };
  });
}

/**
 * The id of the article that an item of this feed becomes, from the first of its keys. It is the feed's own: whoever runs
 * another feed can name any address in it, and must not be able to put words into articles that others read. `feed` is the
 * feed's id, not its address: that can be taken over by a feed that says it has moved there.
 */
export function articleIdFor(feed: string, { keys: [first = ""] }: Identity): string {
  return fingerprintOf(`${feed}\n${first}`);
}

const ADDRESS = "address ";

type Marks = {
  readonly address: string | null;
  readonly guid: string | null;
  readonly fingerprint: string;
  readonly words: number;
  readonly title: string;
};

function marksOf({ item, body }: ItemText): Marks {
  const { folded, words } = foldedText(body);
  const address = item.url === null ? null : canonicalAddress(item.url);
  return {
    address: address === null ? null : shortKey(`${ADDRESS}${address}`),
    guid: item.guid === null ? null : shortKey(`guid ${sameGuid(item.guid)}`),
    fingerprint: fingerprintOf(folded),
    words,
    title: item.title ?? "",
  };
}

/** Whatever a feed writes, the store can find items by it; hashed, what differs stays different. */
function shortKey(key: string): string {
  if (Buffer.byteLength(key) <= LONGEST_KEY_BYTES) return key;
  return `hash ${hash("sha256", key)}`;
}

/** A guid that is an address changes its tracking parameters as addresses do. */
function sameGuid(guid: string): string {
  return canonicalAddress(guid) ?? guid;
}

/** The values of `key` that items share which differ in words and in `other`. */
function ambiguous(marks: readonly Marks[], key: "address" | "guid", other: "address" | "guid"): string[] {
  const groups = Map.groupBy(
    marks.filter((mark) => mark[key] !== null),
    (mark) => mark[key]!,
  );
  return [...groups].flatMap(([value, group]) => {
    const texts = new Set(group.map(({ fingerprint, title }) => `${title}\n${fingerprint}`));
    const others = new Set(group.map((mark) => mark[other]));
    const isOfMany = texts.size > 1 && (others.size > 1 || others.has(null));
    return isOfMany ? [value] : [];
  });
}
