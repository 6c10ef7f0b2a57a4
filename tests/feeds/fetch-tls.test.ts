import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import type { FetchResult } from "../../src/feeds/fetch.ts";
import { fetcherFor } from "./server.ts";

/** Made for these tests, for the name feeds.example, until 2126. */
const made = (name: string): string => readFileSync(join(import.meta.dirname, "../fixtures/tls", name), "utf8");
const [cert, key] = [made("cert.pem"), made("key.pem")];

async function fetchFrom(name: string): Promise<FetchResult> {
  const server = createServer({ cert, key }, (_, response) => response.end("<rss/>"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const host = `${name}:${(server.address() as AddressInfo).port}`;
  const fetcher = fetcherFor([], { allow: new Set([host]), resolve: async () => ["127.0.0.1"] });
  const result = await fetcher.get(`https://${host}/`, { kind: "feed" });
  await fetcher.close();
  return result;
}

const notProven = expect.stringMatching(/^\S+ could not prove who it is/);

test("a certificate nobody vouches for is not accepted", async () => {
  expect(await fetchFrom("feeds.example")).toMatchObject({ kind: "failed", why: notProven });
});

test("a trusted certificate counts for its own name and for no other", async () => {
  setDefaultCACertificates([...getCACertificates("default"), cert]);
  expect((await fetchFrom("feeds.example")).kind).toBe("fetched");
  expect(await fetchFrom("other.example")).toMatchObject({ kind: "failed", why: notProven });
});
