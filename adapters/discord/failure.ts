// What the library throws -> what happened to the request, in the few ways that matter.
import type { DiscordAPIError, RateLimitError } from "discord.js";

/** `code` is Discord's own (50013) or 0; `unknown`: the answer was lost, the request may have been carried out. */
export type RequestFailure =
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  | { readonly kind: "refused"; readonly status: number; readonly code: number }
  | { readonly kind: "unknown" };

/** Told apart by their fields, so that the library need not be loaded to know its errors. */
export function requestFailure(error: unknown): RequestFailure {
  if (isRateLimit(error)) return { kind: "limited", retryAfterMs: error.retryAfter };
  if (isApiError(error)) return { kind: "refused", status: error.status, code: Number(error.code) || 0 };
  return { kind: "unknown" };
}

function isRateLimit(error: unknown): error is RateLimitError {
  return error instanceof Error && "retryAfter" in error && "sublimitTimeout" in error;
}

/** Its other errors with a status, of 500 and above, have no code: they say nothing about what was done. */
function isApiError(error: unknown): error is DiscordAPIError {
  return error instanceof Error && "status" in error && "rawError" in error;
}

/** Codes we act on: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const ALREADY_ACKNOWLEDGED = 40060;
export const UNKNOWN_INTERACTION = 10062;
export const NOT_A_TEXT_CHANNEL = 50008;
export const UNKNOWN_CHANNEL = 10003;
export const UNKNOWN_MESSAGE = 10008;
export const THREAD_EXISTS = 160004;
