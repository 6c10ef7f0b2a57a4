import fc from "fast-check";
import { expect, test } from "vitest";
import { renderReply, type SlackMessage } from "../../../adapters/slack/render.ts";
import { asGiven, say } from "../../../src/chat/our-words.ts";
import { quoteMarks, wordsShown } from "../../../src/chat/quote-marks.ts";
import { type Block, choices, heading, note, paragraph, type Reply, replyOf } from "../../../src/chat/reply.ts";
import { type Article, makeArticle } from "../../../src/corpus/article.ts";
import { quote, titleQuote } from "../../../src/corpus/passage.ts";
import { messageProblems } from "../../support/slack-limits.ts";
import { type Json, quotationsIn } from "../../support/slack-text.ts";

/** What hostile or odd articles hold, between words and any characters at all. */
const ODD = [
  "<!channel>",
  "<!here|here>",
  "<@U012AB3CD>",
  "<#C012AB3CD|general>",
  "<!subteam^S012AB3CD>",
  "<!date^1392734382^{date_num}|x>",
  "@everyone",
  "@here",
  "<https://evil.example|bank>",
  "[x](https://evil.example/)",
  "*bold*",
  "_~`*|```",
  "&lt;!channel&gt;",
  "&amp;&",
  ":smile:",
  "\u200b\u200d",
  "\u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "e\u0301",
  "“quoted”",
  "\u2028",
  "\t",
  "word ".repeat(1_000),
];

const piece = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "grapheme", maxLength: 20 }), fc.constant(" and "));
const anyText = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));

/** What an article may hold after it was read: no control or format characters but those that join letters and emoji. */
const ingested = anyText
  .map((text) => text.toWellFormed().replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, ""))
  .filter((text) => text !== "");

const address = fc.oneof(
  fc.constant(null),
  fc.constantFrom("https://a.example/x", "javascript:alert(1)", "https://u:p@b.example/", "https://a.example/|<!here>"),
  anyText.map((text) => `https://a.example/${text}`),
);

const article = fc
  .record({ title: ingested, body: ingested, outlet: fc.option(anyText), url: address, minute: fc.boolean() })
  .map(({ title, body, outlet, url, minute }) =>
    makeArticle({
      title,
      body,
      outlet,
      url,
      publishedAt: { at: Date.parse("2025-09-15T19:10Z"), precision: minute ? "minute" : "day" },
    }),
  );

/** Every kind of block, made of one article's words. */
function replyFrom(source: Article): Reply {
  const [title, body] = [titleQuote(source)!, bodyOf(source)];
  const half = { start: body.start, end: body.start + Math.ceil((body.end - body.start) / 2) };
  const outlet = asGiven(source.outlet ?? "");
  const citation = { number: 1, article: source, outlet, when: say`15 Sep 21:10`, title };
  return replyOf(
    heading(outlet),
    { kind: "headline", number: 1, quote: title, remark: outlet },
    { kind: "quote", lead: outlet, quote: body, strong: null, citation: 1, source: outlet },
    { kind: "quote", lead: null, quote: body, strong: whole(source, half) ? half : null, citation: 1, source: null },
    {
      kind: "difference",
      lead: say`Figures differ on`,
      about: [title],
      context: body,
      figures: [title, body].map((each) => ({ quote: each, citation: 1 })),
    },
    { kind: "citations", items: [citation, { ...citation, title: null }] },
    { kind: "list", items: [outlet] },
    { kind: "table", rows: [[outlet, outlet]] },
    paragraph(outlet),
    note(outlet),
    choices("more", "sources", "why"),
  );
}

function bodyOf(source: Article) {
  return quote(source, { start: source.bodyStart, end: source.text.length });
}

/** A short answer never ends inside a character. */
function whole({ text }: Article, { end }: { end: number }): boolean {
  return text.slice(0, end).isWellFormed();
}

test("whatever an article holds, Slack takes the messages", () => {
  fc.assert(
    fc.property(article, (source) => {
      for (const message of renderReply(replyFrom(source), { reference: "r".repeat(300), feedback: "a1" })) {
        expect(messageProblems(message)).toEqual([]);
        expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(11_000);
        expect(message.blocks.length).toBeLessThanOrEqual(45);
      }
    }),
  );
});

test("whatever an article holds, nothing of it is active", () => {
  fc.assert(
    fc.property(article, (source) => {
      for (const message of renderReply(replyFrom(source))) expect(activeIn(message)).toEqual([]);
    }),
  );
});

test("a quote stands in the message byte for byte, in one line", () => {
  fc.assert(
    fc.property(article, (source) => {
      const body = bodyOf(source);
      const reply: Reply = replyOf({ kind: "quote", lead: null, quote: body, strong: null, citation: 7, source: null });
      const [shown] = renderReply(reply).flatMap(({ blocks }) => quotationsIn(blocks));
      const { open, close } = quoteMarks(wordsShown(body));
      if (body.end - body.start > 3_000) expect(shown).toMatch(/ is too long to show here: /);
      else expect(shown).toBe(`${open}${wordsShown(body)}${close} [7]`);
    }),
  );
});

test("stories of any number and length are all there, in order, and none is divided that fits", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(lengths, (all) => {
      const stories = all.map((length, i): Block[] => {
        const source = makeArticle({
          title: `T${i}`,
          body: "x".repeat(length),
          outlet: null,
          url: null,
          publishedAt: null,
        });
        const quoted = { lead: null, quote: bodyOf(source), strong: null, citation: 1, source: null };
        return [
          { kind: "headline", number: i + 1, quote: titleQuote(source)!, remark: say`` },
          { kind: "quote", ...quoted },
        ];
      });
      const messages = renderReply(replyOf(stories.flat()));
      const texts = messages.map(({ blocks }) => JSON.stringify(blocks));
      expect(texts.join("").match(/"T\d+"/g)).toEqual(all.map((_, i) => `"T${i}"`));
      for (const text of texts) expect(text.match(/"T\d+"/g)!.length).toBe(text.match(/rich_text_quote/g)!.length);
    }),
    { numRuns: 30 },
  );
});

/** What Slack would act on: mentions, links that are not the article's, characters that turn text round. */
function activeIn(message: SlackMessage): string[] {
  const problems: string[] = [];
  if (/<|>/.test(message.text)) problems.push("markup in the text");
  if (/&(?!amp;|lt;|gt;)/.test(message.text)) problems.push("a bare & in the text");
  if (message.text.includes("://")) problems.push("an address in the text");
  const visit = (value: Json): void => {
    if (
      typeof value === "string" &&
      (!value.isWellFormed() || /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/.test(value))
    )
      problems.push("a character that steers");
    if (typeof value !== "object" || value === null) return;
    if (["user", "usergroup", "channel", "broadcast", "emoji", "mrkdwn", "markdown"].includes(value.type))
      problems.push(`an element ${value.type}`);
    if (value.url !== undefined && !/^https:\/\/a\.example\/[^\s<>"|`]*$/.test(value.url)) problems.push(value.url);
    for (const each of Object.values(value)) visit(each);
  };
  visit(message);
  return problems;
}
