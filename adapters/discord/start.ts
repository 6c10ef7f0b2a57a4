// [io] Joins Discord: hears what is said to the bot, has it answered by the conversation, and leaves in good order.
import type { Adapter, AdapterLeases } from "../../src/chat/adapter.ts";
import type { Conversation } from "../../src/chat/conversation.ts";
import type { Reply } from "../../src/chat/reply.ts";
import type { Log } from "../../src/log.ts";
import type { Poster } from "../../src/schedule/post.ts";
import type { Clock } from "../../src/time.ts";
import { within } from "../../src/turn.ts";
import { type Desk, onInteraction, onMessage } from "./hear.ts";
import { discordPoster } from "./post.ts";
import { registerCommands } from "./register.ts";
import { answerRest, type Credentials, postRest } from "./rest.ts";
import { Shards } from "./shards.ts";
import { Work } from "./work.ts";

export type DiscordOptions = {
  readonly credentials: Credentials;
  readonly conversation: Conversation;
  /** Shared with the other processes, each of which hears a part. */
  readonly leases: AdapterLeases;
  /** People who may manage everything: "discord:60". */
  readonly admins: ReadonlySet<string>;
  readonly log: Log;
  readonly clock: Clock;
};

/** A running adapter, and what schedules post with. */
export type Discord = Adapter & { readonly poster: Poster<Reply> };

/** Returns at once and goes on trying to connect; `state` tells how that stands. */
export function startDiscord(options: DiscordOptions): Discord {
  const { credentials, conversation, leases, admins, clock, log } = options;
  const rest = answerRest(credentials);
  const work = new Work(log);
  const desk: Desk = { conversation, rest, admins, log };
  let registered = false;
  const shards = new Shards({
    credentials,
    rest,
    leases,
    log,
    clock,
    told: {
      connected: () => {
        if (registered) return;
        registered = true;
        work.take("registering commands", async () =>
          log.info("discord commands", { are: (await registerCommands(rest)).kind }),
        );
      },
      interaction: (interaction) =>
        work.take("answering an interaction", () => onInteraction(interaction, desk), [interaction.token]),
      message: (message, around) => work.take("answering a message", () => onMessage(message, around, desk)),
      removed: (guild) => work.take("forgetting a server", () => conversation.forget(`discord:${guild}`)),
    },
  });
  shards.start();
  return {
    name: "Discord",
    state: () => shards.state,
    poster: discordPoster(postRest(credentials), clock),
    stop: async () => {
      await work.finish();
      await within(shards.stop(), LONGEST_CLOSING_MS, undefined);
    },
  };
}

/** After what is in hand is done: together they stay below the ten seconds that leaving may take. */
const LONGEST_CLOSING_MS = 2_000;
