// A web server on loopback that a test tells how to answer, and that counts who came.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createFetcher, type Fetcher, type FetcherOptions } from "../../src/feeds/fetch.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type LoopbackServer = {
  /** "127.0.0.1:12345" */
  readonly host: string;
  readonly port: number;
  readonly requests: IncomingMessage[];
  readonly url: (path: string) => string;
};

/** Answers each path; any other path is 404. Closed when the test ends. */
export async function loopback(answers: Readonly<Record<string, Answer>>): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    const answer = answers[(request.url ?? "").split("?")[0]!];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return { host, port, requests, url: (path) => `http://${host}${path}` };
}

/** Sends a status, headers and a body. */
export function sends(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string | number>> = {},
  status = 200,
): Answer {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

export function redirects(location: string, status = 302): Answer {
  return sends("", { location }, status);
}

/** 1 March 2026, noon UTC. */
export const NOON = Date.UTC(2026, 2, 1, 12);

/** A fetcher that may reach these servers and nothing else on this machine. Closed when the test ends. */
export function fetcherFor(servers: readonly LoopbackServer[], options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({ allow: new Set(servers.map(({ host }) => host)), clock: () => NOON, ...options });
  onTestFinished(() => fetcher.close());
  return fetcher;
}
