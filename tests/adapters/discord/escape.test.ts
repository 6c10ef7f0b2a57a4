import fc from "fast-check";
import { expect, test } from "vitest";
import { blockQuote, escapeText } from "../../../adapters/discord/escape.ts";
import { linkTarget } from "../../../adapters/discord/link.ts";
import { plainCharacters } from "../../../src/text/normalize.ts";
import { anyText } from "../../support/any-text.ts";
import { readMarkdown } from "../../support/discord-markdown.ts";

test.each([
  ["ordinary sentences stay as they are", "The port re-opened at 21:10 - 3.5% later, No. 7 (of 9) & co.", null],
  [
    "bold, italics, strike-through, spoilers",
    "**a** _b_ ~~c~~ ||d||",
    "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|",
  ],
  ["code", "`a` ```b```", "\\`a\\` \\`\\`\\`b\\`\\`\\`"],
  ["a backslash that would cancel ours", "\\<@1>", "\\\\\\<\\@1>"],
  ["masked links", "[a](https://b.example)", "\\[a\\](https\\://b.example)"],
  ["a bare address", "see http://b.example", "see http\\://b.example"],
  ["an invitation", "join Discord.gg/abc", "join Discord\\.gg/abc"],
  ["emoji by name", ":smile: :100:", "\\:smile: \\:100:"],
  ["mentions and times", "<@1> <#2> <t:3:R> @everyone", "\\<\\@1> \\<#2> \\<t\\:3\\:R> \\@everyone"],
  ["a heading, wherever a line begins", "x\n # A", "x\n \\# A"],
  ["a quote", ">>> a", "\\>>> a"],
  ["lists and small print", "- a\n-# b\n+ c\n1. d", "\\- a\n\\-# b\n\\+ c\n1\\. d"],
  ["characters that only machines see", "@\u200beveryone \x1b[1m\ud800", "\\@everyone \\[1m"],
])("escapes %s", (_, text, expected) => {
  expect(escapeText(text)).toBe(expected ?? text);
});

/** Pieces that mean something, strung together with any characters: what a forger would try. */
const forged = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."** * _ __ ~~ || ` ``` [ ] ( ) < > @everyone <@1> <t:1:R> :smile: :100: https:// discord.gg/abc \n # - -# > >>> 1. \\ \\\\ a.b 7".split(
          " ",
        ),
        " ",
        "\n",
        "a",
      ),
      anyText(3),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

test("whatever a text holds, it is shown as it is and nothing in it is active", () => {
  fc.assert(
    fc.property(forged, (text) => {
      const { text: shown, active } = readMarkdown(escapeText(text));
      expect(active).toEqual([]);
      expect(shown).toBe(plainCharacters(text));
    }),
    { numRuns: 1000 },
  );
});

test("behind the mark of a quote too, and no line leaves the quote", () => {
  fc.assert(
    fc.property(forged, (text) => {
      const { text: shown, active } = readMarkdown(blockQuote(`“${escapeText(text.replaceAll("\r", ""))}”`));
      expect(active.map(({ kind }) => kind)).toEqual(["quote"]);
      expect(shown).toBe(`“${plainCharacters(text.replaceAll("\r", ""))}”`);
    }),
  );
});

test("the reader of these tests sees what is active where nothing is escaped", () => {
  const kinds = (markdown: string) => readMarkdown(markdown).active.map(({ kind }) => kind);
  expect(kinds("**a** [b](https://c.example) <@1> :smile: ||x|| ~~y~~ `z`")).toEqual([
    "bold",
    "link",
    "token",
    "emoji",
    "spoiler",
    "strike",
    "code",
  ]);
  expect(kinds("# a\n> b\n- c\n-# d\n@here discord.gg/abc https://a.example")).toEqual([
    "invite",
    "ping",
    "heading",
    "quote",
    "list",
    "small",
    "address",
  ]);
});

test.each([
  ["an ordinary address is kept", "https://a.example/x?y=1&z=a_b#c", "https://a.example/x?y=1&z=a_b#c"],
  [
    "what Markdown reads is percent-encoded",
    "https://a.example/(x)|<@1>*",
    "https://a.example/%28x%29%7C%3C%401%3E%2A",
  ],
  ["other schemes are no links", "javascript:alert(1)", null],
  ["an address without its // is none", "https:a.example", null],
  ["a name in front of the host could pass for it", "https://bank.example@evil.example/", null],
  ["one that fills the message is none", `https://a.example/${"x".repeat(500)}`, null],
  ["no address", null, null],
])("%s", (_, url, expected) => {
  expect(linkTarget(url)).toBe(expected);
});
