// The bot, a stand-in for each platform and one page that shows both, in one process on this machine alone. [io]
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { serve } from "../../src/serve.ts";
import { systemClock } from "../../src/time.ts";
import { FakeDiscord, TOKEN } from "../support/fake-discord.ts";
import { BOT_TOKEN, FakeSlack } from "../support/fake-slack.ts";
import { discordSide } from "./discord-side.ts";
import type { Side } from "./side.ts";
import { slackSide } from "./slack-side.ts";

/** Resolves when the bot is joined to both; `stop` ends everything and removes what was kept. */
export async function startDemo(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "wirecopy-demo-"));
  const slack = await new FakeSlack().start();
  const discord = await FakeDiscord.start(systemClock);
  const leaving = new AbortController();
  const served = serveHere(slack, discord, folder, leaving.signal);
  const joined = Promise.all([
    slack.until(() => slack.connections() === 1, "Slack is joined"),
    discord.until(() => discord.commands.length > 0 && discord.gateway.connected, "Discord is joined"),
  ]);
  await Promise.race([joined, served]);
  const page = await openPage({ slack: slackSide(slack), discord: discordSide(discord) });
  const stop = async () => {
    leaving.abort();
    await served;
    await Promise.all([page.close(), slack.stop(), discord.stop()]);
    await rm(folder, { recursive: true });
  };
  return { url: page.url, stop };
}

/** Without articles of its own the bot shows its samples. */
function serveHere(slack: FakeSlack, discord: FakeDiscord, folder: string, leaving: AbortSignal): Promise<void> {
  const config = readConfig({
    WIRECOPY_DATA: folder,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: "xapp-fake-token",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
  });
  const write = (line: string) => void process.stderr.write(line);
  const log = createLog({ write, clock: systemClock, level: "quiet", secrets: config.secrets });
  return serve({ config, clock: systemClock, log, leaving });
}

type Sides = { readonly slack: Side; readonly discord: Side };

async function openPage(sides: Sides) {
  const html = await readFile(join(import.meta.dirname, "page.html"));
  const server = createServer((request, response) => {
    const failed = (error: Error) => ({ status: 400, type: "text/plain; charset=utf-8", body: error.message });
    void answer(request, sides, html)
      .catch(failed)
      .then(({ status, type, body }) => {
        response.writeHead(status, { "content-type": type, "content-security-policy": POLICY }).end(body);
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

/** The page loads nothing from anywhere, and asks nobody but this server. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'";

async function answer(request: IncomingMessage, sides: Sides, html: Buffer) {
  const { method, url = "/", headers } = request;
  // Another site could point its own name here, and post what a form can post: neither has this host and type.
  if (!/^127\.0\.0\.1:\d+$/.test(headers.host ?? "")) throw new Error("Only this machine is answered.");
  if (method === "GET" && url === "/") return { status: 200, type: "text/html; charset=utf-8", body: html };
  if (method === "POST" && headers["content-type"] === "application/json") await act(url, await read(request), sides);
  else if (url !== "/state") return { status: 404, type: "text/plain", body: "There is nothing here." };
  const state = { slack: sides.slack.html(), discord: sides.discord.html() };
  return { status: 200, type: "application/json", body: JSON.stringify(state) };
}

/** Whatever is said in the channel names the bot; who types its name does so once more. */
const BY_NAME = /^@wirecopy\b[,:]?\s*/i;

async function act(url: string, { on, who, text, where, button, values }: Asked, sides: Sides): Promise<void> {
  const side = sides[on];
  if (url === "/say") await side.say(text.replace(BY_NAME, ""), who, where);
  else if (url === "/press") await side.press(button, who);
  else await side.fill(values);
}

/** As the page sends it. */
// biome-ignore lint/suspicious/noExplicitAny: what is wrong in it is answered as an error.
type Asked = Record<string, any> & { readonly on: keyof Sides };

async function read(request: IncomingMessage): Promise<Asked> {
  let raw = "";
  for await (const piece of request) raw += piece;
  return JSON.parse(raw);
}
