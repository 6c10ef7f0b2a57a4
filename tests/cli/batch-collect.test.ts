import { expect, test } from "vitest";
import { loopback, sends } from "../feeds/server.ts";
import { emptyFolder, runProgram } from "../support/cli.ts";

const item = (name: string) =>
  `<item><guid>${name}</guid><link>https://northpost.example/${name}</link><title>Report ${name}</title>
   <pubDate>Mon, 15 Sep 2014 10:00:00 GMT</pubDate><description>The ferry struck the bridge, says report ${name}.</description></item>`;
const rss = (...names: string[]) =>
  `<rss version="2.0"><channel><title>North Post</title>${names.map(item).join("")}</channel></rss>`;

async function collect(url: string, allow: string, state = emptyFolder()) {
  const { status, out } = await runProgram(["batch", "collect", url, "--state", state, "--allow", allow]);
  return { status, ...JSON.parse(out) };
}

test("a feed gives its articles, and the next time only what is new, asked by condition", async () => {
  const asked: (string | undefined)[] = [];
  let body = rss("a", "b");
  const server = await loopback({
    "/feed": (request, response) => {
      const etag = `"${body.length}"`;
      asked.push(request.headers["if-none-match"]);
      if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(body);
    },
  });
  const state = emptyFolder();
  const read = () => collect(server.url("/feed"), server.host, state);
  const article = (name: string) => ({
    title: `Report ${name}`,
    text: `The ferry struck the bridge, says report ${name}.`,
    url: `https://northpost.example/${name}`,
    published: "2014-09-15T10:00:00.000Z",
  });
  const first = `"${body.length}"`;
  expect(await read()).toEqual({ status: 0, ok: true, articles: [article("a"), article("b")] });
  expect(await read()).toEqual({ status: 0, ok: true, articles: [] });
  body = rss("c", "a", "b");
  expect(await read()).toEqual({ status: 0, ok: true, articles: [article("c")] });
  expect(asked).toEqual([undefined, first, first]);
});

test("a feed that has moved for good is still the same one at its old address", async () => {
  const server = await loopback({ "/old": sends("", { location: "/new" }, 301), "/new": sends(rss("a")) });
  const state = emptyFolder();
  const counts: number[] = [];
  for (let time = 0; time < 5; time++) {
    counts.push((await collect(server.url("/old"), server.host, state)).articles.length);
  }
  expect(counts).toEqual([1, 0, 0, 0, 0]);
});

test("a page gives the article on it", async () => {
  const words = "The ferry struck the harbour bridge on Monday morning, and the bridge was closed at once. ";
  const html = `<html><body><article><h1>Bridge shut</h1>${`<p>${words.repeat(3)}</p>`.repeat(4)}</article></body></html>`;
  const server = await loopback({ "/story": sends(html, { "content-type": "text/html" }) });
  expect(await collect(server.url("/story"), server.host)).toMatchObject({
    status: 0,
    ok: true,
    articles: [{ title: "Bridge shut", url: server.url("/story"), published: null }],
  });
});

test.each([
  ["what is no feed and no page", "/text", "It is no feed: there is no RSS, Atom, CDF or JSON Feed in it."],
  ["nothing there", "/none", "127.0.0.1 answered with status 404: there is nothing at this address."],
])("%s is one line, and exit status 0", async (_, path, error) => {
  const server = await loopback({ "/text": sends("Good morning.", { "content-type": "text/plain" }) });
  expect(await collect(server.url(path), server.host)).toEqual({ status: 0, ok: false, error });
});

test("a private address is refused without a connection", async () => {
  const server = await loopback({ "/feed": sends(rss("a")) });
  expect(await collect(server.url("/feed"), "wiki.lan:80")).toMatchObject({ status: 0, ok: false });
  expect(server.requests).toHaveLength(0);
});

test.each([
  ["without an address", ["collect", "--state", "x"], "needs one URL"],
  ["without a folder", ["collect", "https://a.example/feed"], "needs --state DIR"],
  ["words for a step that takes lines", ["sentences", "Good morning."], "takes lines on stdin"],
])("%s it is used wrongly", async (_, args, message) => {
  expect(await runProgram(["batch", ...args])).toMatchObject({ status: 2, err: expect.stringContaining(message) });
});
