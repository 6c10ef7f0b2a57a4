// The command schedule, as help and forms show it; what it does is in schedules.ts.
import type { CommandInfo } from "./command-info.ts";

export const SCHEDULE_COMMAND = {
  name: "schedule",
  aliases: ["schedules"],
  arguments: "[what to do]",
  fields: [],
  help: "Briefings that come here by themselves",
  example: "schedule add weekdays 08:00 Europe/Paris",
  promptExample: "schedule list",
  promptHelp: "Briefings that come by themselves in chats; new ones are made there",
  where: "everywhere",
  subcommands: [
    { name: "list", arguments: "", fields: [], help: "The briefings that come by themselves", who: "anyone" },
    {
      name: "add",
      arguments: "<when> [topic] [in a thread]",
      fields: [
        { name: "when", help: "Such as: weekdays 08:00 Europe/Paris, daily 7:30, mon,thu 6pm", required: true },
        { name: "topic", help: "Words or a name they should be about", required: false, complete: "topics" },
        {
          name: "thread",
          help: "on: only the headlines in the channel, the stories in a thread",
          required: false,
          lead: "in a thread",
        },
      ],
      help: "Have a briefing come here",
      who: "manager",
    },
    {
      name: "thread",
      arguments: "<number> <on or off>",
      fields: [
        { name: "number", help: "Its number in the list", required: true },
        {
          name: "wanted",
          help: "on: the stories in a thread below the headlines; off: all in the channel",
          required: true,
        },
      ],
      help: "Only the headlines in the channel, or all",
      who: "manager",
    },
    {
      name: "pause",
      arguments: "<number>",
      fields: [{ name: "number", help: "Its number in the list", required: true }],
      help: "Let one rest",
      who: "manager",
    },
    {
      name: "resume",
      arguments: "<number>",
      fields: [{ name: "number", help: "Its number in the list", required: true }],
      help: "Let one go on",
      who: "manager",
    },
    {
      name: "remove",
      arguments: "<number>",
      fields: [{ name: "number", help: "Its number in the list", required: true }],
      help: "Have one no more",
      who: "manager",
    },
    {
      name: "test",
      arguments: "[number]",
      fields: [{ name: "number", help: "Its number in the list", required: false }],
      help: "See it as it would come now",
      who: "anyone",
    },
    {
      name: "next",
      arguments: "<number>",
      fields: [{ name: "number", help: "Its number in the list", required: true }],
      help: "When it comes next",
      who: "anyone",
    },
  ],
} as const satisfies CommandInfo;
