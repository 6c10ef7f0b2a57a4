// The table of commands -> Reply: all of them, one in full, or the one that was probably meant.

import { isForeignQuestion } from "../text/english.ts";
import { ofOutletWords, typed } from "./absence.ts";
import { type CommandInfo, exampleAt, helpAt } from "./command-info.ts";
import { type CommandName, infoOf, offeredAt } from "./commands.ts";
import type { View } from "./dates.ts";
import { unreadLength } from "./length.ts";
import { asGiven, listed, type OurWords, say } from "./our-words.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import { shellCommandWords } from "./shell-commands.ts";
import { unreadSince } from "./since.ts";
import { type SmallTalk, smallTalk } from "./small-talk.ts";

/** `unread` is what could not be read, when that is why help comes: a period, a length, or a second word. */
export function helpReply(
  about: CommandName | null,
  unread: string | null,
  { surface, prefix }: { readonly surface: "prompt" | "chat"; readonly prefix: OurWords },
): Reply {
  const problem = unread === null ? [] : paragraph(unreadWords(about, unread));
  if (about !== null) return replyOf(problem, commandHelp(infoOf(about), prefix, surface));
  return replyOf(
    problem,
    {
      kind: "table",
      rows: offeredAt(surface).map((command) => [usageWords(command), asGiven(helpAt(command, surface))]),
    },
    prefix === "" ? [] : note(say`In a channel write ${prefix}brief, in a talk with me alone just: brief`),
    note(
      say`Anything else with a question mark or three words is read as a question; the one after it may leave words out: and in Guinea?`,
    ),
  );
}

function unreadWords(about: CommandName | null, unread: string): OurWords {
  if (about === null || about === "brief") return unreadSince(unread);
  if (about === "summarize") return unreadLength(unread);
  return say`I do not know ${typed(unread)} after ${asGiven(about)}.`;
}

/** For a command that lacks its words: what it needs, with an example. */
export function usageReply(name: CommandName, { prefix }: View): Reply {
  return replyOf(
    paragraph(say`${prefix}${usageWords(infoOf(name))} needs words to go by.`),
    commandHelp(infoOf(name), prefix, "chat"),
  );
}

/** For what is no command: the outlet that it names, or the nearest command with the rest of the words, and how to look the words up. */
export function unknownReply(text: string, nearest: CommandName | null, { prefix }: View, outlet?: string): Reply {
  if (text === "") return replyOf(paragraph(say`Ask a question, or type ${prefix}help.`));
  const talk = smallTalk(text);
  if (talk !== null) return smallTalkReply(talk, text, prefix);
  const meant = nearest === null ? say`` : say` Did you mean: ${prefix}${corrected(text, infoOf(nearest))}`;
  const bare = text.replace(/^\/+/, "").replace(/^help\s+(?=\S+$)/i, "");
  const words = asGiven(bare);
  if (/^#?\d+$/.test(text))
    return replyOf(paragraph(say`A number alone says too little. The story of that number: ${prefix}story ${words}`));
  if (!/\p{L}/u.test(text))
    return replyOf(paragraph(say`No word in that could be looked for. Ask in words, or type: ${prefix}help`));
  if (nearest === null && outlet === undefined && isForeignQuestion(text))
    return replyOf(paragraph(say`I read English only: please ask in English.`), note(say`All commands: ${prefix}help`));
  const shell = shellCommandWords(text, prefix);
  return replyOf(
    paragraph(
      outlet === undefined
        ? (shell ?? say`I do not know the command ${typed(bare)}.${meant}`)
        : ofOutletWords(outlet, { prefix }),
    ),
    note(say`To look words up: ${prefix}search ${words} · all commands: ${prefix}help`),
  );
}

function smallTalkReply(talk: SmallTalk, text: string, prefix: OurWords): Reply {
  switch (talk) {
    case "polite":
      return replyOf(
        paragraph(say`${politely(text)} Ask a question about the news, or type: ${prefix}brief · ${prefix}help`),
      );
    case "aside":
      return replyOf(
        paragraph(say`Whenever you like: ask a question about the news, or type: ${prefix}brief · ${prefix}help`),
      );
    case "doubt":
      return whatToTrust(prefix);
    case "about-bot":
      return aboutBot(prefix);
    case "take-back":
      return whatToTakeBack(prefix);
    default:
      return talk satisfies never;
  }
}

function politely(text: string): OurWords {
  return /\b(?:thanks?|thx|ty|cheers)\b/i.test(text) ? say`You are welcome.` : say`At your service.`;
}

function aboutBot(prefix: OurWords): Reply {
  return replyOf(
    paragraph(
      say`I am Wirecopy: I brief on the news and answer questions about it. Every word about the news is copied from an article that I name; I select sentences, no language model writes any.`,
    ),
    note(say`See what there is: ${prefix}brief · all I can do: ${prefix}help`),
  );
}

function whatToTakeBack(prefix: OurWords): Reply {
  return replyOf(
    paragraph(
      say`I take back nothing by one word. What was changed: ${prefix}unmute <words> · ${prefix}unfollow <words> · ${prefix}schedule remove <number> · ${prefix}feed remove <name>`,
    ),
    note(say`By myself I speak only on a schedule. All of them: ${prefix}schedule`),
  );
}

/** What is always so, and what may be wrong all the same, with the way to find out. */
function whatToTrust(prefix: OurWords): Reply {
  return replyOf(
    paragraph(
      say`Every word about the news is copied from the article that I name; that it answers what was asked is my choice and may be wrong. How I chose: ${prefix}why · what came near: ${prefix}more · the articles: ${prefix}sources`,
    ),
    note(say`If something else was meant, say so: I meant … · or ask in full`),
  );
}

/** "breif paris" -> "brief paris"; a command that takes no words, or not these, stands alone. */
function corrected(text: string, command: CommandInfo): OurWords {
  const meant = text.replace(/^\S+/, command.name);
  return asGiven(command.arguments === "" || meant === text ? command.name : meant);
}

function commandHelp(info: CommandInfo, prefix: OurWords, surface: "prompt" | "chat") {
  const { name, aliases, subcommands = [] } = info;
  const also = aliases.length === 0 ? [] : note(say`also: ${listed(aliases.map(asGiven))}`);
  return [
    {
      kind: "table",
      rows: [
        [say`${prefix}${usageWords(info)}`, asGiven(helpAt(info, surface))],
        ...subcommands.map(
          (sub) => [say`${prefix}${usageWords({ ...sub, name: `${name} ${sub.name}` })}`, asGiven(sub.help)] as const,
        ),
        [say`for example`, say`${prefix}${asGiven(exampleAt(info, surface))}`],
      ],
    } as const,
    also,
  ].flat();
}

function usageWords(command: Pick<CommandInfo, "name" | "arguments">): OurWords {
  return asGiven(`${command.name} ${command.arguments}`);
}
