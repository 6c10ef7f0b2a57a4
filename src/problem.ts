// What can go wrong: problems are values collected beside the good pieces, errors stop us.

/**
 * Something wrong with one piece of input; the rest goes on. `what` names the piece, `why` is one sentence. A note is of a
 * piece that is used all the same.
 */
export type Problem = { readonly what: string; readonly why: string; readonly isNote?: true };

/** The request cannot be carried out; the message says what happened and what to do. Exit status 1. */
export class RequestError extends Error {}

/** The program was called wrongly; the message names what would have been accepted. Exit status 2. */
export class UsageError extends Error {}

/** The store cannot be used: damaged, read-only, full, or written by a newer program. Exit status 1. */
export class StoreError extends Error {}

/** Just now the store cannot be used, but it may come back by itself: nobody answers there, or it is too busy. */
export class StoreAwayError extends StoreError {}
