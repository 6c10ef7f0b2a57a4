// A sentence and a figure in it -> the sentence without the asides that tell of other things than the figure.
import type { Span } from "../text/span.ts";

/**
 * Without "since the first version went online in 2009", ", among them a shepherd near Dajc", ", six points more than four years
 * ago": the figure is of today and of all the same. The aside in which the figure stands is kept.
 */
export function withoutAsides(text: string, { start, end }: Span): string {
  return text.replace(ASIDE, (part, at: number) => (at < end && start < at + part.length ? part : ""));
}

const ASIDE = new RegExp(
  [
    /, (?:which|who|whose|as) [^,;]{0,120}/,
    /, (?:among|including) [^,;]{0,120}/,
    /, (?:[^,;.]{1,20} )?(?:up|down|more|less|fewer|higher|lower|compared|after|against|twice|half)\b [^,;]{0,80}/,
    /, the \p{Ll}+est [^,;]{0,80}/u,
    / and (?:was|were|has been) \p{Ll}+ (?:in|since) (?:1[5-9]|20)\d\d\b/u,
    / (?:who|which|that) [^,;.]{0,60}? since (?:19|20)\d\d\b/,
    /\bsince (?:the|it|its|they) [^,;.]{0,80}?\b(?:19|20)\d\d\b/,
    /\p{Ll}est\b[^,;.]{0,60}? since (?:19|20)\d\d\b/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);
