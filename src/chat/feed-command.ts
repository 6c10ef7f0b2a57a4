// The command feed, as help and forms show it; what it does is in feeds.ts.
import type { CommandInfo } from "./command-info.ts";

export const FEED_COMMAND = {
  name: "feed",
  aliases: ["feeds"],
  arguments: "[what to do]",
  fields: [],
  help: "The feeds that are read here: add one or just a site, see how they are doing",
  example: "feed add bbc.co.uk/news",
  where: "everywhere",
  subcommands: [
    { name: "list", arguments: "", fields: [], help: "The feeds that are read here", who: "anyone" },
    {
      name: "add",
      arguments: "<address>",
      fields: [{ name: "address", help: "Of a feed, or of a site whose feed is looked for", required: true }],
      help: "Read one more feed",
      who: "manager",
    },
    {
      name: "remove",
      arguments: "<number or address>",
      fields: [{ name: "feed", help: "Its number in the list, or its address", required: true, complete: "feeds" }],
      help: "Read a feed no more",
      who: "manager",
    },
    {
      name: "health",
      arguments: "",
      fields: [],
      help: "How the feeds are doing, those that fail first",
      who: "anyone",
    },
    {
      name: "refresh",
      arguments: "[number]",
      fields: [{ name: "feed", help: "Its number in the list; all when left out", required: false, complete: "feeds" }],
      help: "Read now",
      who: "manager",
    },
    {
      name: "full",
      arguments: "<number> <on or off>",
      fields: [
        { name: "feed", help: "Its number in the list", required: true, complete: "feeds" },
        { name: "wanted", help: "on or off", required: true },
      ],
      help: "Read the page behind each item",
      who: "manager",
    },
    {
      name: "import",
      arguments: "<address>",
      fields: [{ name: "address", help: "Of an OPML list, or several addresses of feeds", required: true }],
      help: "Add the feeds of an OPML list",
      who: "manager",
    },
    { name: "export", arguments: "", fields: [], help: "The addresses of all feeds", who: "anyone" },
  ],
} as const satisfies CommandInfo;
