import { expect, test } from "vitest";
import { commandPrefix } from "../../src/chat/command-prefix.ts";
import { helpReply, unknownReply, usageReply } from "../../src/chat/help-reply.ts";
import { plainText } from "../../src/chat/plain.ts";
import { golden } from "./golden.ts";
import { PARIS } from "./harbour.ts";

const PROMPT = { surface: "prompt", prefix: PARIS.prefix } as const;
const ON_DISCORD = { ...PARIS, prefix: commandPrefix("discord:80") };

test("all commands", () => golden("help", helpReply(null, null, PROMPT)));

test("one command, because a part of it could not be read", () =>
  golden("help-brief", helpReply("brief", "since the war", PROMPT)));

test("a command without the words it needs", () => golden("help-usage", usageReply("ask", PARIS)));

test("a mistyped command", () => golden("help-mistyped", unknownReply("breif paris", "brief", PARIS)));

test("a command with words that it does not take is not suggested as it was typed", () => {
  expect(plainText(unknownReply("sources ebola", "sources", PARIS))).toContain("Did you mean: sources\n");
});

test("words that are no command", () => golden("help-unknown", unknownReply("iraq war", null, PARIS)));

test("a greeting gets a friendly line", () => golden("help-greeting", unknownReply("hello", null, PARIS)));

test.each([
  ["thx", "You are welcome."],
  ["Thank you so much!", "You are welcome."],
  ["good morning", "At your service."],
  ["hmm", "Whenever you like"],
  ["ok, cool", "Whenever you like"],
  ["nevermind", "Whenever you like"],
  ["really?", "Every word about the news is copied"],
  ["you are wrong", "How I chose: why"],
  ["Wait, is that right?", "How I chose: why"],
  ["2+2", "No word in that"],
])("%s gets one honest sentence", (text, expected) => {
  expect(plainText(unknownReply(text, null, PARIS))).toContain(expected);
});

test.each([
  ["verify", "“verify” is a command of the shell that I was started from: npx wirecopy verify\n"],
  ["replay last", ": npx wirecopy replay last\n"],
  ["Add foo", ": npx wirecopy add foo\n"],
  ["add bbc.co.uk", ": npx wirecopy add bbc.co.uk · here, a feed or site: feed add bbc.co.uk\n"],
  ["help replay", ": npx wirecopy replay --help\n"],
  ["repaly", "I do not know the command “repaly”."],
  ["help undo", "I do not know the command “undo”."],
])("what only the shell knows is said to be so: %s", (text, expected) => {
  expect(plainText(unknownReply(text, null, PARIS))).toContain(expected);
});

test("nothing", () => golden("help-nothing", unknownReply("", null, PARIS)));

test("in a chat every command that is named begins as it has to be typed there", () => {
  const chat = { surface: "chat", prefix: ON_DISCORD.prefix } as const;
  expect(plainText(helpReply(null, null, chat))).toContain("In a channel write /brief");
  expect(plainText(helpReply("ask", null, chat))).toMatch(/^\/ask <question>[\s\S]+ \/ask who chaired/);
  expect(plainText(usageReply("story", ON_DISCORD))).toMatch(/^\/story <words or number> needs words/);
  expect(plainText(unknownReply("breif paris", "brief", ON_DISCORD))).toMatch(
    /Did you mean: \/brief paris\n[\s\S]*: \/search breif paris · all commands: \/help/,
  );
});

test.each(["Норвик", "誰が勝った？"])("what is typed in another language is said to be not read: %s", (text) => {
  expect(plainText(unknownReply(text, null, PARIS))).toContain("I read English only");
});
