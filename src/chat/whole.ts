// Something told in full -> whether there is more of it.
import type { Quote } from "../corpus/passage.ts";

/** `further` are the quotes that would come next: looked for already when it is told, so that nobody is offered more of nothing. */
export function wholeOrNot<T extends { readonly isWhole?: true }>(told: T, further: readonly Quote[]): T {
  return further.length === 0 ? { ...told, isWhole: true } : told;
}
