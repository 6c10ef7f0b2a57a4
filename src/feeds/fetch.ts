// An address and what is known of it -> its bytes, or in one sentence why not: polite and safe towards everyone. [io]
import { createHash } from "node:crypto";
import { Agent, request } from "undici";
import packageJson from "../../package.json" with { type: "json" };
import type { Clock, EpochMs } from "../time.ts";
import { ACCEPTED_ENCODINGS, readBody } from "./fetch-body.ts";
import { checkedConnector, RefusedError, type Resolve, systemResolve } from "./fetch-connect.ts";
import { failureWords, statusWords, tooLarge } from "./fetch-failure.ts";
import { cacheMaxAgeMs, type Headers, header, locationOf, retryAfterMs } from "./fetch-headers.ts";
import { type Allow, guardAddress } from "./guard.ts";
import { createHostSlots } from "./host-slots.ts";
import { spanWords } from "./span-words.ts";

/** What an answer says of itself, to be kept for the next time. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** What every answer says besides its content. */
export type Answered = Validators & {
  /** Where the answer came from after all redirects. */
  readonly finalUrl: string;
  /** Every redirect on the way was one for good (301, 308); false without any. */
  readonly permanentRedirect: boolean;
  /** How long the publisher wants it to be taken as fresh. */
  readonly cacheMaxAgeMs: number | null;
};

export type Fetched = Answered & {
  readonly kind: "fetched";
  /** Unpacked, not decoded. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** SHA-256 of the bytes, in hex. */
  readonly bodyHash: string;
};

/** `why` is one sentence for a reader. `status` is the HTTP status, null when there was no answer. */
export type Failed = {
  readonly kind: "failed";
  readonly why: string;
  readonly status: number | null;
  /** How long the host asks to be left alone. */
  readonly retryAfterMs: number | null;
};

export type FetchResult =
  | Fetched
  | (Answered & { readonly kind: "not-modified" })
  | { readonly kind: "gone"; readonly why: string }
  | { readonly kind: "refused"; readonly why: string }
  | Failed;

export type FetchOptions = Partial<Validators> & { readonly kind: "feed" | "page"; readonly signal?: AbortSignal };

export type Fetcher = {
  /** Rejects only with the reason of the caller's signal. */
  get(url: string, options: FetchOptions): Promise<FetchResult>;
  close(): Promise<void>;
};

export type FetcherOptions = {
  readonly allow: Allow;
  readonly clock: Clock;
  readonly userAgent?: string;
  readonly resolve?: Resolve;
  readonly deadlineMs?: number;
};

/** Says who we are; robots.txt knows us by the first word. */
export const USER_AGENT = `${packageJson.name[0].toUpperCase()}${packageJson.name.slice(1)}/${packageJson.version} (news bot of a team; reads feeds and the articles they link)`;

const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = { feed: 15, page: 2 } as const;
const MOST_REDIRECTS = 5;
const AT_ONCE_PER_HOST = 2;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD: ReadonlySet<number> = new Set([301, 308]);

/** From the first byte sent to the last one read, over all redirects; waiting for a place at the host not counted. */
const DEADLINE_MS = 25_000;

const ACCEPT = {
  feed: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
  page: "text/html, application/xhtml+xml;q=0.9, */*;q=0.5",
} as const;

/** One for the whole process: places at a host, and what hosts asked for, are kept here. */
export function createFetcher({
  allow,
  clock,
  userAgent = USER_AGENT,
  resolve = systemResolve,
  deadlineMs = DEADLINE_MS,
}: FetcherOptions): Fetcher {
  const agent = new Agent({
    connect: checkedConnector(allow, resolve),
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
    // A connection for each request: a feed is read once in a while, and a kept one may be closed just when it is used.
    pipelining: 0,
  });
  const slots = createHostSlots(AT_ONCE_PER_HOST);
  const leftAlone = new Map<string, EpochMs>();
  const shared = new Map<string, Shared>();

  /** One hop. */
  async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchResult | Redirect> {
    const mostMegabytes = MOST_MEGABYTES[options.kind];
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: {
        "user-agent": userAgent,
        accept: ACCEPT[options.kind],
        "accept-encoding": ACCEPTED_ENCODINGS,
        ...(options.etag ? { "if-none-match": options.etag } : {}),
        ...(options.lastModified ? { "if-modified-since": options.lastModified } : {}),
      },
    });
    // Whoever is not read to the end is hung up on; errors of that have nobody to go to.
    body.on("error", () => {});
    try {
      if (REDIRECTS.has(statusCode)) return redirectOf(url, statusCode, headers);
      const answered = { ...validators(headers), cacheMaxAgeMs: cacheMaxAgeMs(headers, clock()), ...unmoved(url) };
      if (statusCode === 304 && (options.etag || options.lastModified)) return notModified(answered, options);
      if (statusCode === 410) return { kind: "gone", why: `${url.hostname} says that this address is gone for good.` };
      if (statusCode < 200 || statusCode > 299) return refusal(url.hostname, statusCode, headers);
      if (Number(header(headers, "content-length")) > mostMegabytes * MEGABYTE) {
        return failed(tooLarge(url.hostname, mostMegabytes), statusCode);
      }
      const bytes = await readBody(body, header(headers, "content-encoding"), mostMegabytes * MEGABYTE);
      const bodyHash = createHash("sha256").update(bytes).digest("hex");
      return { kind: "fetched", bytes, contentType: header(headers, "content-type"), bodyHash, ...answered };
    } finally {
      body.destroy();
    }
  }

  /** A status that is no answer; a host that says when to come back is left alone until then. */
  function refusal(host: string, status: number, headers: Headers): Failed {
    const wait = status === 429 || status === 503 ? retryAfterMs(headers, clock()) : null;
    if (wait !== null) leftAlone.set(host, clock() + wait);
    return failed(statusWords(host, status), status, wait);
  }

  /** What is left of the time a host asked for, or null. */
  function stillLeftAlone(host: string): Failed | null {
    for (const [name, until] of leftAlone) if (until <= clock()) leftAlone.delete(name);
    const until = leftAlone.get(host);
    if (until === undefined) return null;
    const wait = until - clock();
    return failed(`${host} asked to be left alone; it may be asked again in ${spanWords(wait)}.`, null, wait);
  }

  /** One hop, when the host has a place and may be asked. `begun` is the deadline of the hops before. */
  async function askInTurn(
    url: URL,
    options: FetchOptions,
    limits: { signal: AbortSignal; begun: AbortSignal | null },
  ): Promise<{ step: FetchResult | Redirect; begun: AbortSignal }> {
    const waiting = limits.begun ?? limits.signal;
    const leave = await slots.take(url.hostname, waiting);
    const begun = limits.begun ?? AbortSignal.any([limits.signal, AbortSignal.timeout(deadlineMs)]);
    try {
      return { step: stillLeftAlone(url.hostname) ?? (await ask(url, options, begun)), begun };
    } finally {
      leave();
    }
  }

  async function follow(start: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchResult> {
    let url = start;
    let forGood = true;
    let begun: AbortSignal | null = null;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      let step: FetchResult | Redirect;
      try {
        ({ step, begun } = await askInTurn(url, options, { signal, begun }));
      } catch (error) {
        return thrown(error, url, options, signal);
      }
      if (step.kind === "fetched" || step.kind === "not-modified") {
        return { ...step, permanentRedirect: hop > 0 && forGood };
      }
      if (step.kind !== "redirect") return step;
      const next = guardAddress(step.to, allow);
      if (next.kind === "refused") return { ...next, why: `${url.hostname} leads elsewhere. ${next.why}` };
      forGood &&= step.forGood;
      url = next.url;
    }
    return failed(`${start.hostname} leads from one address to the next more than ${MOST_REDIRECTS} times.`);
  }

  function thrown(error: unknown, url: URL, { kind }: FetchOptions, signal: AbortSignal): FetchResult {
    if (signal.aborted) throw signal.reason;
    if (error instanceof RefusedError) return { kind: "refused", why: error.message };
    const limits = { mostMegabytes: MOST_MEGABYTES[kind], deadlineSeconds: deadlineMs / 1_000 };
    return failed(failureWords(error, { host: url.hostname, ...limits }));
  }

  async function get(address: string, options: FetchOptions): Promise<FetchResult> {
    const guarded = guardAddress(address, allow);
    if (guarded.kind === "refused") return guarded;
    options.signal?.throwIfAborted();
    const { kind, etag = null, lastModified = null, signal } = options;
    const key = JSON.stringify([guarded.url.href, kind, etag, lastModified]);
    const known = shared.get(key);
    if (known) return joined(known, signal);
    const flight = share(
      (flightSignal) => follow(guarded.url, { kind, etag, lastModified }, flightSignal),
      () => {
        if (shared.get(key) === flight) shared.delete(key);
      },
    );
    shared.set(key, flight);
    return joined(flight, signal);
  }

  return { get, close: () => agent.destroy() };
}

type Redirect = { readonly kind: "redirect"; readonly to: string; readonly forGood: boolean };

function redirectOf(url: URL, status: number, headers: Headers): Redirect | Failed {
  const to = locationOf(headers, url);
  if (to === null) return failed(`${url.hostname} leads elsewhere but does not say where.`, status);
  return { kind: "redirect", to, forGood: FOR_GOOD.has(status) };
}

function validators(headers: Headers): Validators {
  return { etag: header(headers, "etag"), lastModified: header(headers, "last-modified") };
}

function unmoved(url: URL): Pick<Answered, "finalUrl" | "permanentRedirect"> {
  return { finalUrl: url.href, permanentRedirect: false };
}

/** A 304 need not repeat what was sent to it. */
function notModified(answered: Answered, sent: Partial<Validators>): FetchResult {
  const etag = answered.etag ?? sent.etag ?? null;
  const lastModified = answered.lastModified ?? sent.lastModified ?? null;
  return { ...answered, kind: "not-modified", etag, lastModified };
}

function failed(why: string, status: number | null = null, wait: number | null = null): Failed {
  return { kind: "failed", why, status, retryAfterMs: wait };
}

/** A fetch that several wait for. */
type Shared = { readonly result: Promise<FetchResult>; readonly join: () => void; readonly leave: () => void };

/** Begins the work; `forget` is called when it is done, or given up because nobody waits for it any more. */
function share(work: (signal: AbortSignal) => Promise<FetchResult>, forget: () => void): Shared {
  const abort = new AbortController();
  let waiting = 0;
  const result = work(abort.signal);
  result.then(forget, forget);
  return {
    result,
    join: () => void waiting++,
    leave: () => {
      if (--waiting > 0) return;
      forget();
      abort.abort();
    },
  };
}

/** Waits for the shared result; the caller's signal ends only this wait. */
function joined(flight: Shared, signal: AbortSignal | undefined): Promise<FetchResult> {
  flight.join();
  if (!signal) return flight.result;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      flight.leave();
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
    flight.result.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
