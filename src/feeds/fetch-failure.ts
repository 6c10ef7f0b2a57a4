// What was thrown while fetching -> one sentence that names the host and nothing about our network.
import { TooLargeError, UnknownEncodingError } from "./fetch-body.ts";

/** `host` is the one being spoken to; `mostMegabytes` and `deadlineSeconds` are the limits that were set. */
export function failureWords(
  error: unknown,
  { host, mostMegabytes, deadlineSeconds }: { host: string; mostMegabytes: number; deadlineSeconds: number },
): string {
  if (error instanceof TooLargeError) return tooLarge(host, mostMegabytes);
  if (error instanceof UnknownEncodingError)
    return `${host} packed its answer in a way that is not read: ${error.message}.`;
  if (isTimeout(error)) return `${host} took longer than ${deadlineSeconds} seconds.`;
  const codes = codesOf(error);
  const known = WORDS.find(([pattern]) => codes.some((code) => pattern.test(code)));
  return known ? known[1](host) : `${host} could not be read${codes.length > 0 ? ` (${codes[0]})` : ""}.`;
}

export function tooLarge(host: string, mostMegabytes: number): string {
  return `${host} sent more than ${mostMegabytes} MB, which is not read.`;
}

export function statusWords(host: string, status: number): string {
  const meaning = STATUS_WORDS[status] ?? (status >= 500 ? "it has a fault of its own" : "it gave nothing to read");
  return `${host} answered with status ${status}: ${meaning}.`;
}

const STATUS_WORDS: Readonly<Record<number, string | undefined>> = {
  400: "it did not understand the address",
  401: "it asks for a password",
  402: "it asks to be paid",
  403: "it does not let this bot read it",
  404: "there is nothing at this address",
  406: "it has no form of it that could be read",
  429: "it was asked too often",
  451: "it may not show this for legal reasons",
  503: "it is too busy or being repaired",
};

/** By the codes of Node, OpenSSL and undici; the first that fits. */
const WORDS: readonly (readonly [RegExp, (host: string) => string])[] = [
  [/^(ENOTFOUND|EAI_NODATA|EAI_NONAME|ENODATA)$/, (host) => `There is no host named ${host}.`],
  [/^(EAI_AGAIN|ESERVFAIL|EAI_FAIL|EREFUSED)$/, (host) => `The name ${host} could not be looked up just now.`],
  [/^ECONNREFUSED$/, (host) => `${host} refused the connection.`],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, (host) => `${host} could not be reached.`],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, (host) => `${host} did not take the connection in time.`],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, (host) => `${host} sent more headers than are read.`],
  [/^HPE_/, (host) => `${host} did not answer as a web server does.`],
  [
    /^Z_|^ERR__?ERROR_FORMAT|^ERR_BROTLI|^ERR_PADDING|ZSTD/,
    (host) => `${host} sent a packed answer that cannot be unpacked.`,
  ],
  [
    /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$/,
    (host) => `${host} could not prove who it is (its certificate or encryption is not accepted).`,
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ERR_STREAM_PREMATURE_CLOSE)$/,
    (host) => `${host} broke off in the middle of its answer.`,
  ],
];

function isTimeout(error: unknown): boolean {
  if (error instanceof Error && error.name === "TimeoutError") return true;
  return codesOf(error).some((code) => code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT");
}

/** The codes of an error, of what caused it, and of the attempts it sums up. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 3) return [];
  // undici's parser gives its own code only where it has one.
  const plain = error.name === "HTTPParserError" ? ["HPE_"] : [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : plain;
  const attempts = error instanceof AggregateError ? error.errors : [];
  return [...code, ...[error.cause, ...attempts].flatMap((each) => codesOf(each, depth + 1))];
}
