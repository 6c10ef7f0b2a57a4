// [io] The way into Slack by HTTP requests, which several workspaces can use: signed, dated, and answered at one path.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HTTPReceiver, type Installation } from "@slack/bolt";
import { type Clock, SECOND_MS } from "../../src/time.ts";
import { boltLogger } from "./bolt-log.ts";
import { type Access, addressOf } from "./clients.ts";
import { createInstallations } from "./installations.ts";
import { BOT_SCOPES, EVENTS_PATH } from "./manifest.ts";
import { keyFor } from "./seal.ts";
import type { Way } from "./way.ts";

export type Listening = {
  readonly port: number;
  /** Null listens on every address. */
  readonly host: string | null;
  readonly clock: Clock;
  /** Told of each new installation; null when only our own token is used. */
  readonly onInstalled: ((installation: Installation) => void) | null;
};

export function byHttp(access: Access, { port, host, clock, onInstalled }: Listening): Way {
  const receiver = new HTTPReceiver({
    signingSecret: access.config.signingSecret ?? "",
    endpoints: EVENTS_PATH,
    logger: boltLogger(access.log),
    bodyLimit: LONGEST_BODY_BYTES,
    ...(onInstalled === null ? {} : installing(access, onInstalled)),
  });
  // Our own server: Bolt's takes requests that are dated in the future, and cannot be closed with connections open.
  const server = createServer({ requestTimeout: 30 * SECOND_MS }, (request, response) => {
    if (isTooLong(request)) return refuse(request, response, 413);
    if (isFromTheFuture(request, clock)) return refuse(request, response, 401);
    try {
      receiver.requestListener(request, response);
    } catch {
      refuse(request, response, 404);
    }
  });
  return {
    receiver,
    connect: () => listen(server, { port, host }),
    whenLost: () => {},
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
    cut: () => server.closeAllConnections(),
  };
}

function listen(server: Server, { port, host }: Pick<Listening, "port" | "host">): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth: /slack/install leads a person through it. */
function installing({ config, key, memory }: Access, onInstalled: (installation: Installation) => void) {
  return {
    clientId: config.clientId!,
    clientSecret: config.clientSecret!,
    stateSecret: keyFor(key!, "slack oauth state").toString("hex"),
    scopes: [...BOT_SCOPES],
    installationStore: createInstallations(memory, key!, onInstalled),
    installerOptions: { directInstall: true, clientOptions: addressOf(config) },
  };
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes; Bolt checks those gone by only. */
const MOST_AHEAD_S = 300;

function isFromTheFuture({ headers }: IncomingMessage, clock: Clock): boolean {
  return Number(headers["x-slack-request-timestamp"]) > clock() / SECOND_MS + MOST_AHEAD_S;
}

/** Slack's longest, a view, has 250 kB. */
const LONGEST_BODY_BYTES = 2 * 1024 * 1024;

function isTooLong({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"]) > LONGEST_BODY_BYTES;
}

/** What else is sent is passed over, so that the sender comes to read the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume();
  response.writeHead(status, { connection: "close" }).end();
}
