import { expect, test } from "vitest";
import { helpReply, unknownReply, usageReply } from "../../src/chat/help-reply.ts";
import { plainText } from "../../src/chat/plain.ts";
import { golden } from "./golden.ts";

test("all commands", () => golden("help", helpReply(null, null, "prompt")));

test("one command, because a part of it could not be read", () =>
  golden("help-brief", helpReply("brief", "since the war", "prompt")));

test("a command without the words it needs", () => golden("help-usage", usageReply("ask")));

test("a mistyped command", () => golden("help-mistyped", unknownReply("breif paris", "brief")));

test("a command with words that it does not take is not suggested as it was typed", () => {
  expect(plainText(unknownReply("sources ebola", "sources"))).toContain("Did you mean: sources\n");
});

test("words that are no command", () => golden("help-unknown", unknownReply("iraq war", null)));

test("a greeting gets a friendly line", () => golden("help-greeting", unknownReply("hello", null)));

test("nothing", () => golden("help-nothing", unknownReply("", null)));
