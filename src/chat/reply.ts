// What we say back, as platform-neutral blocks, and small constructors for them.

import type { Quote } from "../corpus/passage.ts";
import type { Span } from "../text/span.ts";

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** A headline of a story: quoted words, with a remark of ours such as "4 outlets · 3 h ago". */
  | { readonly kind: "headline"; readonly number: number | null; readonly quote: Quote; readonly remark: string }
  /** A quoted sentence with the number of its citation; `strong` is a span of the article's text to set in bold. */
  | {
      readonly kind: "quote";
      readonly quote: Quote;
      readonly citation: number;
      readonly strong: Span | null;
      readonly lead: string | null;
    }
  /** "Figures differ on the injured: two people [1] · at least five passengers [3]": each figure is quoted words. */
  | {
      readonly kind: "difference";
      readonly about: string;
      readonly note: string;
      readonly figures: readonly { readonly quote: Quote; readonly citation: number }[];
    }
  | { readonly kind: "citations"; readonly items: readonly { readonly number: number; readonly quote: Quote }[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Something about ourselves, not about the news: what was searched, what to do next. */
  | { readonly kind: "note"; readonly text: string };

export type Reply = { readonly blocks: readonly Block[] };
