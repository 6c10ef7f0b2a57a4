import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loopback, sends } from "../feeds/server.ts";
import { emptyFolder, folderWith, runProgram } from "../support/cli.ts";
import { DAYS_BEFORE, OF_THE_DAY } from "../support/gorrow.ts";

const BRIDGE = {
  title: "Bridge shut after crash",
  text: "The harbour bridge was shut on Monday after a ferry had struck its northern pier. Nobody was hurt, the port said.",
  source: "North Post",
  url: "https://northpost.example/bridge",
  publishedAt: "2014-09-19",
};
const NOTE =
  "Fog closes the airport\n\nThe airport of Lund was closed by fog on Friday, its director said to reporters.\n";

/** A shell with one data folder and a folder of two articles and a picture. */
function shell() {
  const folder = folderWith({ "bridge.json": JSON.stringify(BRIDGE), "fog.txt": NOTE, "pier.jpg": "no text" });
  const env = { WIRECOPY_DATA: emptyFolder() };
  return { folder, run: (...args: string[]) => runProgram(args, { env }) };
}

test("each of a few files is shown as it was found, and what was passed over is named", async () => {
  const { folder, run } = shell();
  const { out } = await run("add", folder);
  expect(out).toContain(`1 file of another kind was passed over: ${join(folder, "pier.jpg")}.`);
  expect(out).toContain("  2014-09-19 · North Post · Bridge shut after crash · https://northpost.example/bridge\n");
  expect(out).toContain("  no date found · no outlet found · Fog closes the airport\n");
});

test("a name by itself below a title is the outlet's when an article of that outlet was added", async () => {
  const { run } = shell();
  const text =
    "Fish market moves to the mill\n\nThe Lantern\n\nThe market of the harbour moves to the mill in June, the town said.\n";
  const note = folderWith({ "market.txt": text });
  expect((await run("add", note)).out).toContain("no date found · no outlet found · Fish market moves to the mill\n");
  await run("add", folderWith({ "snow.json": JSON.stringify({ ...BRIDGE, url: null, source: "The Lantern" }) }));
  const { out } = await run("add", note);
  expect(out).toContain("0 articles added, 1 revised");
  expect(out).toContain("no date found · The Lantern · Fish market moves to the mill\n");
});

test("a time of day without a zone is read in the host's, and not where the host has none", async () => {
  const text = `${NOTE.replace("\n\n", "\n\n15 November 2014, 19:20\n\n")}`;
  const folder = folderWith({
    "fog.txt": text,
    "fog.json": JSON.stringify({ ...BRIDGE, publishedAt: "14/11/2014 08:05" }),
  });
  const times = async (zone: object) => {
    const run = (...args: string[]) => runProgram(args, { env: { WIRECOPY_DATA: data, ...zone } });
    const data = emptyFolder();
    await run("add", folder);
    return JSON.parse((await run("articles", "--json")).out).map((each: { publishedAt: string }) => each.publishedAt);
  };
  expect(await times({ WIRECOPY_TIMEZONE: "Europe/Paris" })).toEqual([
    "2014-11-15T18:20:00.000Z",
    "2014-11-14T07:05:00.000Z",
  ]);
  expect(await times({ WIRECOPY_TIMEZONE: "" })).toEqual(["2014-11-15", "2014-11-14"]);
});

test("what a file would give is shown with each line that is left out and its rule, and nothing is added", async () => {
  const { folder, run } = shell();
  const [, body] = NOTE.trim().split("\n\n");
  const correction = "This article was amended on 6 May to correct the day.";
  const dressed = {
    "fog.md": `---\ntitle: Fog closes the airport\nsource: North Post\n---\n\n${body}\n\n*${correction}*\n`,
    "fog.html": `<html><head><title>Fog closes the airport</title></head><body><h1>Fog closes the airport</h1><p>${body}</p><p>${correction}</p></body></html>`,
    "fog.json": JSON.stringify({ title: "Fog closes the airport", text: `${body}\n\n${correction}` }),
  };
  const { out, status } = await run("add", "--dry-run", folderWith(dressed), "--json");
  expect(status).toBe(0);
  for (const line of out.trim().split("\n")) {
    expect(JSON.parse(line)).toMatchObject({ text: body, removed: [{ line: correction, rule: "correction" }] });
  }
  const shown = (await run("add", "--dry-run", join(folderWith(dressed), "fog.md"))).out;
  expect(shown).toBe(
    `no date found · North Post · Fog closes the airport\n\n  ${body}\n\nLeft out:\n  correction: ${correction}\n\n`,
  );
  expect((await run("add", "--dry-run", join(folder, "fog.txt"))).out).toContain("\nNothing left out.\n");
  expect((await run("add", "--dry-run", join(folder, "pier.jpg"))).status).toBe(1);
  expect((await run("add", "--dry-run", BRIDGE.url)).err).toContain("--dry-run takes files and folders of articles");
  expect((await run("articles")).out).toContain("There is no article of your own");
});

test("articles are listed newest first, or those with some words", async () => {
  const { folder, run } = shell();
  expect((await run("articles")).out).toContain("There is no article of your own");
  await run("add", folder);
  const [bridge, fog, count] = (await run("articles")).out.split("\n");
  expect(bridge).toMatch(/^[\da-f]{16} {2}2014-09-19 · North Post · Bridge shut after crash · https:/);
  expect(fog).toMatch(/^[\da-f]{16} {2}no date found · no outlet found · Fog closes the airport$/);
  expect(count).toMatch(/^2 articles\./);
  expect((await run("articles", "ferries", "north")).out).toMatch(/Bridge shut.*\n1 article\./);
  expect((await run("articles", "volcano")).out).toBe("No article of your own has these words.\n");
  expect(JSON.parse((await run("articles", "fog", "--json")).out)).toMatchObject([{ outlet: null, publishedAt: null }]);
});

test("an article goes by id, address or file, and what was quoted of it can still be verified", async () => {
  const { folder, run } = shell();
  await run("add", folder);
  expect((await run("ask", "Who was hurt when the ferry struck the bridge?")).out).toContain("North Post");
  const id = (await run("articles", "fog")).out.slice(0, 16);
  expect((await run("remove", BRIDGE.url, "https://northpost.example/none")).status).toBe(1);
  expect((await run("search", "ferry")).out).not.toContain("Bridge shut");
  expect((await run("verify")).out).toMatch(/^[1-9]\d* quotes? of .*byte for byte/);
  expect((await run("remove", id)).out).toBe("Removed: no date found · no outlet found · Fog closes the airport\n");
  expect((await run("articles")).out).toContain("There is no article of your own");
  await run("add", folder);
  expect((await run("remove", join(folder, "fog.txt"))).status).toBe(0);
  expect((await run("articles")).out).toMatch(/Bridge shut.*\n1 article\./);
});

test("what is no article's id, address or file is said to be none", async () => {
  const { folder, run } = shell();
  writeFileSync(join(folder, "never-added.txt"), "Rain is expected over Lund on Sunday, the weather service said.");
  for (const word of ["0123456789abcdef.txt", join(folder, "never-added.txt"), "https://northpost.example/none"]) {
    expect(await run("remove", word)).toMatchObject({ status: 1, err: expect.stringContaining(word), out: "" });
  }
});

test("each word is looked for by itself, and what is found goes, once", async () => {
  const { folder, run } = shell();
  await run("add", folder);
  const id = (await run("articles", "fog")).out.slice(0, 16);
  const missing = "0123456789abcdef";
  const { status, out, err } = await run("remove", missing, id, join(folder, "none.txt"), id, join(folder, "fog.txt"));
  expect([status, out]).toEqual([1, "Removed: no date found · no outlet found · Fog closes the airport\n"]);
  expect(err).toBe(
    `${missing}: No article of yours has this id. See yours: wirecopy articles\n` +
      `${join(folder, "none.txt")}: It is no id and no address, and no file of that name can be read. See yours: wirecopy articles\n`,
  );
  const asJson = await run("remove", missing, BRIDGE.url, "--json");
  expect(asJson.status).toBe(1);
  expect(JSON.parse(asJson.out)).toMatchObject({ removed: [expect.any(String)], problems: [{ what: missing }] });
});

test("a folder is not taken away at once", async () => {
  const { folder, run } = shell();
  await run("add", folder);
  const { status, out, err } = await run("remove", folder);
  expect([status, out]).toEqual([1, ""]);
  expect(err).toContain(`${folder}: It is a folder: name the articles`);
  expect((await run("articles")).out).toMatch(/\n2 articles\. To take one away: wirecopy remove ID\n$/);
});

test("an article of a feed does not come back while it stands there unchanged", async () => {
  const item = (text: string) => `<rss version="2.0"><channel><title>North Post</title><item><guid>a</guid>
    <pubDate>Fri, 19 Sep 2014 10:00:00 GMT</pubDate><title>Bridge shut</title><link>https://northpost.example/a</link>
    <description>${text}</description></item></channel></rss>`;
  let body = item("The ferry struck the harbour bridge on Monday, the port said.");
  const server = await loopback({ "/north": (request, response) => sends(body, {}, 200)(request, response) });
  const env = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_ALLOW: server.host };
  const run = (...args: string[]) => runProgram(args, { env });
  await run("feeds", "add", server.url("/north"));
  expect((await run("remove", "https://northpost.example/a")).status).toBe(0);
  await run("feeds", "refresh");
  expect((await run("articles")).out).toContain("There is no article of your own");
  body = item("The ferry struck the harbour bridge on Monday, the port said. It will stay shut until the end of June.");
  await run("feeds", "refresh");
  expect((await run("articles")).out).toContain("Bridge shut");
});

test("of many faults the first twenty are printed, and how many more there are", async () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${10 + i}.json`, "{"])));
  const { err } = await runProgram(["add", folder]);
  expect(err.split("\n").filter((line) => line.includes("not valid JSON"))).toHaveLength(20);
  expect(err).toMatch(/\nand 5 more\.\n$/);
});

test("an error page that a site sends as if all were well is no article", async () => {
  const missing = "<html><title>Page not found - North Post</title><p>404 not found</p></html>";
  const server = await loopback({ "/news/2014/bridge": sends(missing, { "content-type": "text/html" }, 200) });
  const env = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_ALLOW: server.host };
  const { status, out, err } = await runProgram(["add", server.url("/news/2014/bridge")], { env });
  expect([status, out]).toEqual([1, "0 feeds added, 1 not.\n"]);
  expect(err).toBe(
    `${server.url("/news/2014/bridge")}: It is an error page and no article: look in a browser whether the article is still there.\n`,
  );
});

test("articles that were added a year ago are asked as surely as the same folder looked at", async () => {
  const folder = folderWith({
    "a.md":
      "---\ntitle: Moberg resigns over the Verrin bridge\ndate: 2013-09-18\noutlet: North Post\n---\n\nThe mayor of Port Salern, Chiara Lombardo, said the Verrin bridge would reopen in May.\n\nEngineers closed it after a barge had struck a pier.\n",
  });
  const data = { WIRECOPY_DATA: emptyFolder() };
  await runProgram(["add", folder], { env: data });
  const ask = ["ask", "--json", "Who is the mayor of Port Salern?"];
  const added = JSON.parse((await runProgram(ask, { env: data })).out);
  const lookedAt = JSON.parse((await runProgram(ask, { env: { WIRECOPY_SEEDS: folder } })).out);
  expect(added.confidence).toBe(lookedAt.confidence);
});

test("a briefing of a day tells its reports of a running story together, says since when there are others, and is replayed", async () => {
  const lines = [...DAYS_BEFORE, ...OF_THE_DAY].map((told) => JSON.stringify(told)).join("\n");
  const now = Date.parse("2026-11-27T18:00Z");
  const env = { WIRECOPY_DATA: emptyFolder() };
  await runProgram(["add", folderWith({ "news.jsonl": lines })], { env, now });
  const at = ["--at", "2026-11-27T18:00Z"];
  const { out } = await runProgram(["brief", ...at], { env, now });
  expect(out).toContain("1 story from 2 articles of 2 outlets\n");
  expect(out).toContain(" 2 outlets · 4 h ago · earlier reports since 25 Nov\n");
  expect(out).not.toContain("kills 19");
  expect(await runProgram(["replay", "last"], { env, now })).toMatchObject({ status: 0, err: "" });
  const whole = (await runProgram(at, { env, now, input: "brief\nstory 1\n" })).out;
  expect(whole).toContain("“An explosion in the coal mine of Gorrow killed 19 miners on Monday, rescuers said.”");
  const apart = (await runProgram(at, { env, now, input: "mute prayed\nbrief\nstory 1\nunmute prayed\n" })).out;
  const [briefed, opened] = apart.split("Time line");
  expect(briefed).toContain("Methane alarms were switched off when 19 miners died");
  expect(apart).not.toContain("killed 19 miners on Monday");
  expect(opened).not.toContain("Tarn Courier");
  const muted = (
    await runProgram(at, { env, now, input: "brief\nmute 1\nbrief\nunmute Bishop Ivo Hart buries miners at Gorrow\n" })
  ).out;
  expect(muted).toContain("This story is left out here");
  expect(muted).toContain("No longer muted: “Bishop Ivo Hart buries miners at Gorrow”.");
  expect(muted).toContain("Nothing of late in what I have read");
  expect(await runProgram(["replay", "last"], { env })).toMatchObject({ status: 0, err: "" });
});

test("a story is told whole, though weeks lie between its reports, and so does a briefing of those weeks", async () => {
  const lines = [
    { ...DAYS_BEFORE[0]!, publishedAt: "2026-10-14T08:00Z" },
    { ...DAYS_BEFORE[2]!, publishedAt: "2026-11-02T08:00Z" },
    OF_THE_DAY[0]!,
  ].map((told) => JSON.stringify(told));
  const [env, now] = [{ WIRECOPY_DATA: emptyFolder() }, Date.parse("2026-11-27T18:00Z")];
  await runProgram(["add", folderWith({ "news.jsonl": lines.join("\n") })], { env });
  const { out } = await runProgram(["story", "gorrow"], { env, now });
  expect(out).toMatch(/^Time line: 3 reports, 14 Oct-27 Nov\n\[1\] .*14 Oct.*\n\[2\] .*2 Nov.*\n\[3\] .*27 Nov/m);
  const { out: briefed } = await runProgram(["brief", "gorrow", "since", "14", "Oct"], { env, now });
  expect(briefed).toContain("1 story from 3 articles");
  const { out: first } = await runProgram(["ask", "Who reported the Gorrow explosion first?"], { env, now });
  expect(first).toContain("Tarn Courier, 14 Oct");
});

test("reports months apart are other stories, which the one that is told counts and says how to read", async () => {
  const lines = [
    { ...DAYS_BEFORE[0]!, publishedAt: "2026-06-14T08:00Z" },
    { ...DAYS_BEFORE[2]!, publishedAt: "2026-08-20T08:00Z" },
    OF_THE_DAY[0]!,
  ].map((told) => JSON.stringify(told));
  const [env, now] = [{ WIRECOPY_DATA: emptyFolder() }, Date.parse("2026-11-27T18:00Z")];
  await runProgram(["add", folderWith({ "news.jsonl": lines.join("\n") })], { env });
  const { out } = await runProgram(["story", "gorrow"], { env, now });
  expect(out).toMatch(
    /^2 other reports about “gorrow”, of 14 Jun-20 Aug, are of other stories and not shown here: wirecopy brief gorrow since 14 Jun$/m,
  );
});
