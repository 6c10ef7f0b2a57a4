import { expect, test } from "vitest";
import { loopback, sends } from "../feeds/server.ts";
import { runBatch, runProgram } from "../support/cli.ts";

test("gives the body, or in one sentence why not, in the order of the lines", async () => {
  const server = await loopback({
    "/feed": sends("<rss>é</rss>"),
    "/image": sends(new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
  });
  const { status, lines } = await runBatch(
    ["fetch", "--allow", server.host],
    [
      { id: 1, url: server.url("/feed") },
      { id: "two", url: server.url("/none") },
      { id: 3, url: "http://localhost/" },
      { id: 4, url: server.url("/image") },
      { id: 5 },
    ],
  );
  expect(status).toBe(1);
  expect(lines).toEqual([
    { id: 1, ok: true, body: "<rss>é</rss>" },
    { id: "two", ok: false, error: "127.0.0.1 answered with status 404: there is nothing at this address." },
    { id: 3, ok: false, error: expect.stringContaining("localhost is not on the public internet") },
    { id: 4, ok: false, error: "What is there is not text." },
    { id: 5, error: expect.stringContaining("url") },
  ]);
});

test("what is allowed may also stand in the settings, and nothing private is by default", async () => {
  const server = await loopback({ "/feed": sends("<rss/>") });
  const input = JSON.stringify({ id: 1, url: server.url("/feed") });
  const refused = await runProgram(["batch", "fetch"], { input });
  expect(JSON.parse(refused.out)).toMatchObject({ ok: false });
  expect(server.requests).toHaveLength(0);
  const allowed = await runProgram(["batch", "fetch"], {
    input,
    env: { WIRECOPY_ALLOW: `wiki.lan:80 ${server.host}` },
  });
  expect(JSON.parse(allowed.out)).toMatchObject({ ok: true, body: "<rss/>" });
});

test("a host without a port is not taken, on the command line or in the settings", async () => {
  const option = await runProgram(["batch", "fetch", "--allow", "wiki.lan"]);
  expect(option).toMatchObject({ status: 2, err: expect.stringContaining('"wiki.lan" is not a host and a port') });
  const setting = await runProgram(["batch", "fetch"], { env: { WIRECOPY_ALLOW: "wiki.lan" } });
  expect(setting.err).toContain('WIRECOPY_ALLOW: "wiki.lan" is not a host and a port');
  expect(setting.status).not.toBe(0);
});
