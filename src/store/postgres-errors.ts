// What PostgreSQL or the way to it refuses -> one sentence that says what to do, without anything secret.
import { StoreAwayError, StoreError } from "../problem.ts";

/** The error as a StoreError where a person can do something about it; any other is a fault of ours and stays as it is. */
export function asStoreError(error: unknown, place: string): unknown {
  if (error instanceof StoreError) return error;
  if (error instanceof Error && error.message === UNENCRYPTED)
    return new StoreError(unencrypted(place), { cause: error });
  const code = codeOf(error);
  const explain = isBroken(error)
    ? isUnsent(error)
      ? away
      : unreachable
    : isQueued(error)
      ? busy
      : (EXPLANATIONS[code] ?? EXPLANATIONS[code.slice(0, 2)]);
  if (!explain) return error;
  const Kind = explain === away || explain === unreachable || explain === busy ? StoreAwayError : StoreError;
  return new Kind(explain(place), { cause: error });
}

/** Nobody answers, or the connection broke: what was sent last may have been done or not. */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (BROKEN_STATES.has(code) || code.startsWith("08")) return true;
  return /^(E[A-Z]{4,}|UND_ERR|ERR_(SSL|TLS|SOCKET|STREAM))/.test(code) || BROKEN_WORDS.test(error.message);
}

const unsent = new WeakSet<Error>();

/** An error of making a connection, marked as such: nothing was sent. */
export function asUnsent(error: unknown): unknown {
  if (error instanceof Error) unsent.add(error);
  return error;
}

/** Whether nothing was sent, so that nothing can have been changed. */
export function isUnsent(error: unknown): boolean {
  return error instanceof Error && unsent.has(error);
}

/** All connections were in use for too long: nothing was sent. */
function isQueued(error: unknown): boolean {
  return error instanceof Error && error.message === "timeout exceeded when trying to connect";
}

/** Another process was in the way and nothing was kept: the same again may do. */
export function isCollision(error: unknown): boolean {
  return COLLISIONS.has(codeOf(error));
}

/** Shut down, crashed, starting: https://www.postgresql.org/docs/15/errcodes-appendix.html */
const BROKEN_STATES = new Set(["57P01", "57P02", "57P03", "25P03", "57P05"]);

/** What the driver says without a code. */
const BROKEN_WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|The server did not)/;

/** What the driver says of a server that has no certificate. */
const UNENCRYPTED = "The server does not support SSL connections";

/** Serialization, deadlock, and rows that another process added or removed between two statements of ours. */
const COLLISIONS = new Set(["40001", "40P01", "23505", "23503"]);

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "";
}

function away(place: string): string {
  return `${place} cannot be reached. ${TRY_AGAIN}`;
}

function unreachable(place: string): string {
  return `${place} cannot be reached; whether the last change was kept is not known. ${TRY_AGAIN}`;
}

const TRY_AGAIN = "Try again in a moment; if it stays so, check that it runs and that DATABASE_URL is right.";

function unencrypted(place: string): string {
  return `${place} takes no encrypted connections: leave sslmode out of DATABASE_URL, or give its server a certificate.`;
}

function refused(place: string): string {
  return `${place} does not let us in: check the user and the password in DATABASE_URL.`;
}

function missing(place: string): string {
  return `${place} does not exist: make it with "createdb", or name another one in DATABASE_URL.`;
}

function forbidden(place: string): string {
  return `The user of DATABASE_URL may not do that in ${place}; nothing was changed. Make it the database's owner, or grant it CREATE on its schema.`;
}

function damaged(place: string): string {
  return `${place} does not hold the tables of Wirecopy as they were made; nothing was changed. Restore a backup, or name an empty database in DATABASE_URL.`;
}

function full(place: string): string {
  return `There is no room left in ${place}; the last change was not kept. Free some space on its server and try again.`;
}

function readOnly(place: string): string {
  return `${place} may only be read; nothing was changed. Name the primary server in DATABASE_URL.`;
}

function busy(place: string): string {
  return `${place} is too busy just now; nothing was changed. Try again in a moment.`;
}

function tooLong(place: string): string {
  return `${place} cannot hold something as long as what it was given; nothing of it was kept. Use a shorter name or address.`;
}

function failing(place: string): string {
  return `${place} failed at reading or writing its disk, and the last change was not kept. Look into the server's log.`;
}

/** By SQLSTATE or its class; what is not here is a fault of ours. */
const EXPLANATIONS: Readonly<Record<string, (place: string) => string>> = {
  "28": refused,
  "3D": missing,
  "42501": forbidden,
  "42P01": damaged, // undefined_table
  "42703": damaged, // undefined_column
  "25006": readOnly,
  "53100": full,
  "53200": busy, // out_of_memory
  "53300": busy, // too_many_connections
  "55P03": busy, // lock_not_available
  "57014": busy, // query_canceled: statement_timeout
  "40001": busy,
  "40P01": busy,
  "23503": busy, // foreign_key_violation: another process removed what was referred to
  "23505": busy, // unique_violation: another process added the same
  "54000": tooLong, // program_limit_exceeded: longer than an index can hold
  "58": failing,
  XX001: damaged,
  XX002: damaged,
};
