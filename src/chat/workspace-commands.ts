// The commands settings and delete-my-data, as help and forms show them; what they do is in settings.ts and forget-reply.ts.
import type { CommandInfo } from "./command-info.ts";

export const WORKSPACE_COMMANDS = [
  {
    name: "settings",
    aliases: ["setting"],
    arguments: "[name value]",
    fields: [],
    help: "How I answer here: time zone, privately or for all, stories, days without news",
    example: "settings zone Europe/Paris",
    where: "chat",
    subcommands: [
      { name: "show", arguments: "", fields: [], help: "The settings as they are", who: "anyone" },
      {
        name: "zone",
        arguments: "<time zone>",
        fields: [{ name: "zone", help: "Such as Europe/Paris", required: true }],
        help: "The time zone that times are shown in",
        who: "manager",
      },
      {
        name: "answers",
        arguments: "<private or public>",
        fields: [{ name: "who", help: "private: only who asked sees it; public: the channel", required: true }],
        help: "Who sees the answer to a command",
        who: "manager",
      },
      {
        name: "stories",
        arguments: "<1 to 10>",
        fields: [{ name: "count", help: "From 1 to 10", required: true }],
        help: "How many stories a briefing has",
        who: "manager",
      },
      {
        name: "empty-day",
        arguments: "<say or silent>",
        fields: [
          { name: "what", help: "say: one line that there is nothing new; silent: no briefing", required: true },
        ],
        help: "What comes by itself on a day without news",
        who: "manager",
      },
    ],
  },
  {
    name: "delete-my-data",
    aliases: ["forget-me"],
    arguments: "[me or all] [yes]",
    fields: [],
    help: "Remove what I keep about you, or about all of this workspace",
    example: "delete-my-data me",
    where: "everywhere",
    subcommands: [
      {
        name: "me",
        arguments: "[yes]",
        fields: [{ name: "sure", help: "yes", required: false }],
        help: "What I keep about you; without yes I say what goes",
        who: "anyone",
      },
      {
        name: "all",
        arguments: "[yes]",
        fields: [{ name: "sure", help: "yes", required: false }],
        help: "Everything I keep about this workspace; without yes I say what goes",
        who: "manager",
      },
    ],
  },
] as const satisfies readonly CommandInfo[];
