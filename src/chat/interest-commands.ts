// The commands follow, unfollow, mute, unmute and filter, as help and forms show them; what they do is in interests.ts.
import type { CommandInfo } from "./command-info.ts";

export const INTEREST_COMMANDS = [
  {
    name: "follow",
    aliases: ["follows", "following", "interest", "interests", "topic", "topics"],
    arguments: "<words> [now]",
    fields: [
      {
        name: "words",
        help: "Words or a name; shows what is followed when left out",
        required: false,
        complete: "topics",
      },
      { name: "now", help: "now: tell a new story of several outlets at once", required: false },
    ],
    help: "More of it here, also of a story by its number; alone, what is followed",
    example: "follow ebola now",
    where: "everywhere",
  },
  {
    name: "unfollow",
    aliases: [],
    arguments: "<words>",
    fields: [{ name: "words", help: "Words or a name", required: true, complete: "topics" }],
    help: "No longer more of it",
    example: "unfollow ebola",
    where: "everywhere",
  },
  {
    name: "mute",
    aliases: ["mutes", "muted"],
    arguments: "<words>",
    fields: [
      { name: "words", help: "Words, a name, or the number of a story told", required: true, complete: "topics" },
    ],
    help: "None of it here; also of a story by its number",
    example: "mute football",
    where: "everywhere",
  },
  {
    name: "unmute",
    aliases: [],
    arguments: "<words>",
    fields: [{ name: "words", help: "Words or a name", required: true, complete: "topics" }],
    help: "No longer none of it; also by its number in the list",
    example: "unmute football",
    where: "everywhere",
  },
  {
    name: "filter",
    aliases: ["filters"],
    arguments: "[what to do]",
    fields: [],
    help: "Which articles pass here, by words or patterns",
    example: "filter exclude /foot ?ball/",
    where: "everywhere",
    subcommands: [
      { name: "show", arguments: "", fields: [], help: "The filters, and what passes", who: "anyone" },
      {
        name: "include",
        arguments: "<words or /pattern/>",
        fields: [{ name: "pattern", help: "Words, or a pattern between slashes: /foot ?ball/", required: true }],
        help: "Only articles that match",
        who: "manager",
      },
      {
        name: "exclude",
        arguments: "<words or /pattern/>",
        fields: [{ name: "pattern", help: "Words, or a pattern between slashes: /foot ?ball/", required: true }],
        help: "No article that matches",
        who: "manager",
      },
      {
        name: "remove",
        arguments: "<words or /pattern/>",
        fields: [{ name: "pattern", help: "As it stands among the filters, or its number there", required: true }],
        help: "Take one filter back",
        who: "manager",
      },
      { name: "clear", arguments: "", fields: [], help: "Take all filters back", who: "manager" },
    ],
  },
] as const satisfies readonly CommandInfo[];
