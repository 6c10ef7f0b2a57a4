// Why a number is what it is, as a small tree that people can read.

/** One reason: its label, its share of the number above it, and what it is made of. */
export type Reason = { readonly label: string; readonly value: number; readonly parts?: readonly Reason[] };
