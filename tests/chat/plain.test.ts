import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerReply } from "../../src/chat/answer-reply.ts";
import { briefingReply } from "../../src/chat/briefing-reply.ts";
import { say } from "../../src/chat/our-words.ts";
import { plainText } from "../../src/chat/plain.ts";
import { type Block, note, quotesOf, type Reply, replyOf } from "../../src/chat/reply.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quote, quoteText } from "../../src/corpus/passage.ts";
import { anyText } from "./any-text.ts";
import { golden } from "./golden.ts";
import { coastRadio, cupWinner, hurt, morning, northPost, PARIS } from "./harbour.ts";

/** A reply of one quote that is a whole article. */
function quoting(body: string, url: string | null = null): Reply {
  const article = makeArticle({ title: null, body, outlet: "The Ledger", url, publishedAt: null });
  const whole = quote(article, { start: 0, end: article.text.length });
  return replyOf(
    { kind: "headline", number: 1, quote: whole, remark: say`` },
    { kind: "quote", lead: null, quote: whole, strong: null, citation: 1, source: null },
    { kind: "citations", items: [{ number: 1, article, outlet: say`The Ledger`, when: say`15 Sep`, title: null }] },
  );
}

const quoteLine = (body: string) => plainText(quoting(body)).split("\n").at(-2)!.trim();

test.each([
  ["stands between our marks", "It rose.", "“It rose.” [1]"],
  ["that begins with a mark needs none of ours", "“We will,” she said.", "“We will,” she said. [1]"],
  ["that ends with a mark neither", 'She said "We will."', 'She said "We will." [1]'],
  ["in single marks stands between ours", "‘We will,’ she said.", "“‘We will,’ she said.” [1]"],
  ["that goes on in the next paragraph stays one line", "It rose.\n\n It fell.", "“It rose. It fell.” [1]"],
])("a quote %s", (_, body, expected) => {
  expect(quoteLine(body)).toBe(expected);
});

test("every kind of block, in colour and with links", async () => {
  const blocks = [...briefingReply(morning, PARIS).blocks, ...answerReply(hurt, PARIS).blocks, note(say`end`)];
  const text = plainText({ blocks }, { width: 80, color: true, links: true, choices: true });
  await expect(`${text.replaceAll("\x1b", "ESC")}\n`).toMatchFileSnapshot("../golden/chat/in-colour.txt");
});

test("lists, tables and a headline too long for its remark", () => {
  const article = makeArticle({ ...northPost, title: "Harbour bridge closed ".repeat(7).trim(), body: "" });
  const headline = quote(article, { start: 0, end: article.titleEnd });
  return golden(
    "blocks",
    replyOf(
      { kind: "headline", number: 12, quote: headline, remark: say`4 outlets · 3 h ago` },
      { kind: "list", items: [say`one`, say`two`] },
      {
        kind: "table",
        rows: [
          [say`left`, say`right`],
          [say`much longer left`, say`right`],
        ],
      },
      { kind: "paragraph", text: say`A paragraph.` },
    ),
  );
});

test("an address that is no web address is not shown, and never a link", () => {
  for (const url of ["javascript:alert(1)", "file:///etc/passwd", "not an address", "https://a.example/\x1b]8;;x"]) {
    const text = plainText(quoting("It rose.", url), { links: true });
    expect(text).not.toMatch(/javascript|file:|\x1b(?!\]8;;(https:|\x1b\\))(?!\\)/);
  }
  expect(plainText(quoting("It rose.", "https://a.example/é"))).toContain("https://a.example/%C3%A9");
});

const replies = {
  briefing: briefingReply(morning, PARIS),
  answer: answerReply(hurt, PARIS),
  absence: answerReply(cupWinner, PARIS),
};

test.each(Object.entries(replies))("every quote of a %s stands there verbatim", (_, reply) => {
  const text = plainText(reply);
  expect(quotesOf(reply).length).toBeGreaterThan(1);
  for (const each of quotesOf(reply)) expect(text).toContain(quoteText(each));
});

test.each(Object.entries(replies))("colour, links and width leave the words of a %s as they are", (_, reply) => {
  const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).join(" ");
  const linked = plainText(reply, { links: true });
  const dressed = plainText(reply, { width: 40, color: true, links: true });
  expect(wordsOf(stripVTControlCharacters(dressed))).toBe(wordsOf(stripVTControlCharacters(linked)));
});

/** What an article may hold after it was read: any characters but controls. */
const ingested = anyText.map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")).filter((text) => text !== "");

test("any text without control characters is quoted verbatim", () => {
  fc.assert(
    fc.property(ingested, (body) => {
      expect(plainText(quoting(body))).toContain(body);
    }),
  );
});

test("whatever an article holds, nothing that steers a terminal comes out", () => {
  fc.assert(
    fc.property(anyText, fc.option(fc.integer({ min: 1, max: 60 })), (body, width) => {
      expect(plainText(quoting(`\x1b[2J\x9b1m\u202e${body}`), { width })).not.toMatch(
        /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/,
      );
    }),
  );
});

test("a strong span is bold inside its quote and stands behind it", () => {
  const whole = quote(coastRadio, { start: coastRadio.bodyStart, end: coastRadio.text.length });
  const strong = { start: whole.start, end: whole.start + "At least five".length };
  const block: Block = { kind: "quote", lead: say`Radio:`, quote: whole, strong, citation: 1, source: null };
  const text = plainText(replyOf(block), { color: true }).replaceAll("\x1b", "");
  expect(text).toBe(
    "Radio: “[1m[32mAt least five[39m[22m passengers were taken ashore injured.”   → [1m[32mAt least five[39m[22m[2m [1][22m",
  );
});
