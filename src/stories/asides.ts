// A sentence and a figure in it -> the sentence without the asides that tell of other things than the figure.
import type { Span } from "../text/span.ts";

/**
 * Without "since the first version went online in 2009", ", among them a shepherd near Dajc", ", six points more than four years
 * ago": the figure is of today and of all the same. The aside in which the figure stands is kept.
 */
export function withoutAsides(text: string, { start, end }: Span): string {
  return text.replace(ASIDE, (part, at: number) => (at < end && start < at + part.length ? part : ""));
}

/** Whether the one stands in an aside in which the other does not. */
export function isInAside(text: string, one: Span, other: Span): boolean {
  return Array.from(text.matchAll(ASIDE)).some(({ index, 0: { length } }) => {
    const isWithin = ({ start, end }: Span) => index < end && start < index + length;
    return isWithin(one) && !isWithin(other);
  });
}

const ASIDE = new RegExp(
  [
    /, (?:which|who|whose|as) [^,;]{0,120}/,
    /, (?:among|including) [^,;]{0,120}/,
    /, (?:[^,;.]{1,20} )?(?:up|down|more|less|fewer|higher|lower|compared|after|against|twice|half)\b [^,;]{0,80}/,
    /, the \p{Ll}+est [^,;]{0,80}/u,
    /, (?:\d[\d,.]*|some|most|many|half|all) of (?:them|these|those|whom|which)\b [^,;]{0,120}/,
    / and (?:was|were|has been) \p{Ll}+ (?:in|since) (?:1[5-9]|20)\d\d\b/u,
    / (?:who|which|that) [^,;.]{0,60}? since (?:19|20)\d\d\b/,
    /\bsince (?:the|it|its|they) [^,;.]{0,80}?\b(?:19|20)\d\d\b/,
    /\p{Ll}est\b[^,;.]{0,60}? since (?:19|20)\d\d\b/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);
