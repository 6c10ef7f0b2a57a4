// What we say back, as platform-neutral blocks, and small constructors for them.

import type { Article } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Span } from "../text/span.ts";
import { type OurWords, say } from "./our-words.ts";

export type Block =
  | { readonly kind: "heading"; readonly text: OurWords }
  | { readonly kind: "paragraph"; readonly text: OurWords }
  /** A headline: quoted words, with a remark of ours such as "4 outlets · 3 h ago". A numbered one opens a story. */
  | { readonly kind: "headline"; readonly number: number | null; readonly quote: Quote; readonly remark: OurWords }
  | QuoteBlock
  /**
   * "Figures differ on people / passengers (injured): two people [1] · at least five [3]": what is counted, the word in
   * brackets and the figures are all quoted.
   */
  | {
      readonly kind: "difference";
      readonly lead: OurWords;
      readonly about: readonly Quote[];
      readonly context: Quote | null;
      readonly figures: readonly { readonly quote: Quote; readonly citation: number }[];
    }
  | { readonly kind: "citations"; readonly items: readonly Citation[] }
  | { readonly kind: "list"; readonly items: readonly OurWords[] }
  /** Pairs in two columns: a command and what it does, a fact and its value. */
  | { readonly kind: "table"; readonly rows: readonly (readonly [OurWords, OurWords])[] }
  /** What a person can do next: buttons where there are any, else words to type. */
  | { readonly kind: "choices"; readonly items: readonly Choice[] }
  /** Something about ourselves, not about the news: what was searched, what to do next. */
  | { readonly kind: "note"; readonly text: OurWords };

/** A quoted sentence with the number of its citation. */
export type QuoteBlock = {
  readonly kind: "quote";
  /** Our words before it: "Coast Radio gives another figure:". */
  readonly lead: OurWords | null;
  readonly quote: Quote;
  /** The short answer: a span of the article's text inside the quote, to be set in bold; null when there is none. */
  readonly strong: Span | null;
  readonly citation: number;
  /** Outlet and day to name beside the number, when no list of citations is near: "North Post, 15 Sep". */
  readonly source: OurWords | null;
};

/** Where quotes come from. `outlet` and `when` say so when they are not given; `title` is null where it would repeat. */
export type Citation = {
  readonly number: number;
  readonly article: Article;
  readonly outlet: OurWords;
  readonly when: OurWords;
  readonly title: Quote | null;
};

/** `command` is what one would type for it: "sources 2". */
export type Choice = { readonly action: FollowUp; readonly label: OurWords; readonly command: OurWords };

/** One vocabulary of buttons for all platforms. `share` puts a private reply before everyone in the channel. */
export type FollowUp = "more" | "sources" | "why" | "earlier" | "share";

export type Reply = { readonly blocks: readonly Block[] };

export function replyOf(...blocks: readonly (Block | readonly Block[])[]): Reply {
  return { blocks: blocks.flat() };
}

export function heading(text: OurWords): Block {
  return { kind: "heading", text };
}

export function paragraph(text: OurWords): Block {
  return { kind: "paragraph", text };
}

export function note(text: OurWords): Block {
  return { kind: "note", text };
}

/** The lines of a list from which one was taken: that moves the numbers of those after it, so they are said again. */
export function leftLines(lines: readonly OurWords[]): readonly Block[] {
  return lines.length === 0 ? [] : [paragraph(say`Left are:`), { kind: "list", items: lines }];
}

/** The buttons under a reply, in the order given. */
export function choices(...actions: readonly FollowUp[]): Block {
  const all = {
    more: { action: "more", label: say`More`, command: say`more` },
    sources: { action: "sources", label: say`Sources`, command: say`sources` },
    why: { action: "why", label: say`Why this?`, command: say`why` },
    earlier: { action: "earlier", label: say`Earlier`, command: say`earlier` },
    share: { action: "share", label: say`Share`, command: say`share` },
  } as const;
  return { kind: "choices", items: actions.map((action) => all[action]) };
}

/** The reply with further buttons: beside the ones it has, else at its end. */
export function withChoices({ blocks }: Reply, ...actions: readonly FollowUp[]): Reply {
  if (actions.length === 0) return { blocks };
  const added = choices(...actions) as Block & { kind: "choices" };
  const at = blocks.findLastIndex(({ kind }) => kind === "choices");
  if (at < 0) return replyOf(blocks, added);
  const held = blocks[at] as Block & { kind: "choices" };
  return { blocks: blocks.with(at, { kind: "choices", items: [...held.items, ...added.items] }) };
}

/** Every quote in a reply, in the order it is read: what `verify` compares, byte for byte. */
export function quotesOf(reply: Reply): Quote[] {
  return reply.blocks.flatMap((block) => {
    switch (block.kind) {
      case "headline":
      case "quote":
        return [block.quote];
      case "difference":
        return [...block.about, ...(block.context ? [block.context] : []), ...block.figures.map(({ quote }) => quote)];
      case "citations":
        return block.items.flatMap((item) => item.title ?? []);
      default:
        return [];
    }
  });
}
