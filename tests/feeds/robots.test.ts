import { describe, expect, test } from "vitest";
import { respectRobots } from "../../src/feeds/robots.ts";
import { HOUR_MS } from "../../src/time.ts";
import { type Answer, fetcherFor, loopback, NOON, redirects, sends } from "./server.ts";

const asPage = { kind: "page" } as const;

/** What becomes of a page of a site with this robots.txt. */
async function reading(robots: Answer | null, path: string): Promise<string> {
  const page = sends("a page");
  const server = await loopback({ ...(robots ? { "/robots.txt": robots } : {}), "/a/b": page, "/c": page, "/": page });
  return (await respectRobots(fetcherFor([server]), () => NOON).get(server.url(path), asPage)).kind;
}

const rules = (text: string): Answer => sends(text, { "content-type": "text/plain" });

describe("a page is read or left", () => {
  test.each([
    ["what is not spoken of is open", rules("User-agent: *\nDisallow: /a/"), "/c", "fetched"],
    ["what is closed to all is closed", rules("User-agent: *\nDisallow: /a/"), "/a/b", "refused"],
    ["what is closed to others is open", rules("User-agent: Otherbot\nDisallow: /"), "/c", "fetched"],
    [
      "what is closed to us by name is closed",
      rules("User-agent: wirecopy\nDisallow: /\n\nUser-agent: *\nAllow: /"),
      "/c",
      "refused",
    ],
    [
      "our own rules go before those for all",
      rules("User-agent: *\nDisallow: /\n\nUser-agent: Wirecopy\nDisallow: /a/"),
      "/c",
      "fetched",
    ],
    ["the longer rule decides", rules("User-agent: *\nDisallow: /a/\nAllow: /a/b"), "/a/b", "fetched"],
    ["a star stands for anything, a dollar for the end", rules("User-agent: *\nDisallow: /*b$"), "/a/b", "refused"],
    ["without a robots.txt all is open", null, "/c", "fetched"],
    ["with one that is forbidden all is open", sends("", {}, 403), "/c", "fetched"],
    ["with one that is gone all is open", sends("", {}, 410), "/c", "fetched"],
    ["a site with a fault is left", sends("", {}, 500), "/c", "refused"],
    ["a site that is asked too often is left", sends("", {}, 429), "/c", "refused"],
    ["a page of HTML in its place says nothing", sends("<html><p>Not found</p></html>"), "/c", "fetched"],
    ["a robots.txt elsewhere counts", redirects("/moved.txt"), "/c", "fetched"],
  ])("%s", async (_, robots, path, kind) => {
    expect(await reading(robots, path)).toBe(kind);
  });
});

test("a site that cannot be reached, or is no public one, is said to be just that", async () => {
  const server = await loopback({ "/robots.txt": sends("", {}, 503), "/c": sends("a page") });
  const get = (address: string) => respectRobots(fetcherFor([server]), () => NOON).get(address, asPage);
  expect(await get("http://192.168.0.1/c")).toEqual({
    kind: "refused",
    why: expect.not.stringContaining("robots.txt"),
  });
  expect(await get(server.url("/c"))).toEqual({
    kind: "refused",
    why: expect.stringMatching(/could not be asked: .* answered with status 503/),
  });
  const pages = respectRobots(fetcherFor([], { resolve: async () => [] }), () => NOON);
  const unknown = await pages.get("http://nowhere.example/c", asPage);
  expect("why" in unknown && unknown.why).not.toContain("robots.txt");
});

test("a redirect into what is closed is not used", async () => {
  const server = await loopback({
    "/robots.txt": rules("User-agent: *\nDisallow: /closed"),
    "/open": redirects("/closed"),
    "/closed": sends("secret"),
  });
  const result = await respectRobots(fetcherFor([server]), () => NOON).get(server.url("/open"), asPage);
  expect(result).toEqual({ kind: "refused", why: expect.stringContaining("robots.txt") });
});

test("a site is asked once a day; one that could not be asked, once an hour", async () => {
  let now = NOON;
  let status = 500;
  const server = await loopback({ "/robots.txt": (q, r) => sends("", {}, status)(q, r), "/c": sends("a page") });
  const pages = respectRobots(fetcherFor([server], { clock: () => now }), () => now);
  const asked = async (): Promise<number> => {
    await pages.get(server.url("/c"), asPage);
    return server.requests.filter(({ url }) => url === "/robots.txt").length;
  };
  expect(await asked()).toBe(1);
  expect(await asked()).toBe(1);
  now += HOUR_MS;
  status = 200;
  expect(await asked()).toBe(2);
  now += 23 * HOUR_MS;
  expect(await asked()).toBe(2);
  now += HOUR_MS;
  expect(await asked()).toBe(3);
});

test("what is no address is refused as always", async () => {
  const pages = respectRobots(fetcherFor([]), () => NOON);
  expect(await pages.get("file:///etc/passwd", asPage)).toMatchObject({
    kind: "refused",
    why: expect.stringMatching(/Only http/),
  });
});

test("rules made to be slow close the site instead of holding us up", async () => {
  const slow = rules(`User-agent: *\n${"Allow: /*a*a*a*a*a*a*a*a\n".repeat(20_000)}`);
  const server = await loopback({ "/robots.txt": slow, [`/${"a".repeat(3_000)}`]: sends("a page") });
  const result = await respectRobots(fetcherFor([server]), () => NOON).get(server.url(`/${"a".repeat(3_000)}`), asPage);
  expect(result.kind).toBe("refused");
});
