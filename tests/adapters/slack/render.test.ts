import { expect, test } from "vitest";
import { type RenderOptions, renderReply } from "../../../adapters/slack/render.ts";
import { answerReply } from "../../../src/chat/answer-reply.ts";
import { briefingReply, dividedReply } from "../../../src/chat/briefing-reply.ts";
import { commandPrefix } from "../../../src/chat/command-prefix.ts";
import { helpReply } from "../../../src/chat/help-reply.ts";
import { type OurWords, say } from "../../../src/chat/our-words.ts";
import { type Block, choices, heading, note, paragraph, type Reply, replyOf } from "../../../src/chat/reply.ts";
import { storyReply } from "../../../src/chat/story-reply.ts";
import { type Article, makeArticle } from "../../../src/corpus/article.ts";
import { quote, titleQuote } from "../../../src/corpus/passage.ts";
import { bridgeItem, cupWinner, hurt, morning, PARIS } from "../../chat/harbour.ts";
import { messageProblems } from "../../support/slack-limits.ts";
import { buttonsIn, type Json, quotationsIn, slackText } from "../../support/slack-text.ts";

/** The messages of a reply, each of which Slack takes. */
function rendered(reply: Reply, options: RenderOptions = {}) {
  const messages = renderReply(reply, options);
  for (const message of messages) expect(messageProblems(message)).toEqual([]);
  return messages;
}

function only(reply: Reply, options: RenderOptions = {}) {
  const messages = rendered(reply, options);
  expect(messages).toHaveLength(1);
  return messages[0]!;
}

function articleOf(body: string, more: Partial<Parameters<typeof makeArticle>[0]> = {}): Article {
  return makeArticle({ title: null, body, outlet: "The Ledger", url: null, publishedAt: null, ...more });
}

function quoting(article: Article): Block {
  const whole = quote(article, { start: article.bodyStart, end: article.text.length });
  return { kind: "quote", lead: null, quote: whole, strong: null, citation: 1, source: null };
}

const replies = {
  briefing: briefingReply(morning, PARIS),
  headlines: dividedReply(morning, PARIS).headlines,
  answer: answerReply(hurt, PARIS),
  absence: answerReply(cupWinner, PARIS),
  story: storyReply(bridgeItem, PARIS),
  help: helpReply(null, null, { surface: "chat", prefix: commandPrefix("slack:T1") }),
};

test.each(Object.entries(replies))("a %s as Slack is sent it", async (name, reply) => {
  const messages = rendered(reply, { reference: "r1", feedback: name === "answer" ? "r1" : null });
  await expect(`${JSON.stringify(messages, null, 1)}\n`).toMatchFileSnapshot(`../../golden/slack/${name}.json`);
});

test("the short answer is bold inside its sentence", () => {
  const [block] = only(replies.answer).blocks as Json[];
  expect(block.elements[0]).toEqual({
    type: "rich_text_quote",
    elements: [
      { type: "text", text: "“" },
      { type: "text", text: "Two people", style: { bold: true } },
      { type: "text", text: " were treated for cuts, the hospital said.”" },
      { type: "text", text: "   North Post, 15 Sep " },
      { type: "link", url: "https://north-post.example/a1", text: "[1]" },
    ],
  });
});

test("a quote that goes on in the next paragraph stays one line", () => {
  const message = only(replyOf(quoting(articleOf("It rose.\n\nIt fell."))));
  expect(quotationsIn(message.blocks)).toEqual(["“It rose. It fell.” [1]"]);
});

test("the summary beside the blocks says what a notification should", () => {
  expect(only(replies.answer).text).toBe(
    "“Two people were treated for cuts, the hospital said.” North Post, 15 Sep · Coast Radio gives another figure: “At least five passengers were taken ashore injured.” · sure · read 9 articles, 12-16 Sep",
  );
  expect(only(replies.briefing).text).toBe(
    "Morning briefing · Tue 16 Sep, 08:00 Paris · 2 of 3 stories from 5 articles of 3 outlets and 1 unnamed · 2 articles told before · Harbour bridge closed after ferry strike · Cup final put off",
  );
});

test("buttons carry the reply they belong to, and thumbs stand under answers", () => {
  const message = only(replies.answer, { reference: "conversation 7", feedback: "answer 9" });
  expect(buttonsIn(message.blocks).map(({ action_id, value }) => [action_id, value])).toEqual([
    ["more", "conversation 7"],
    ["sources", "conversation 7"],
    ["why", "conversation 7"],
  ]);
  const thumbs = (message.blocks.at(-1) as Json).elements[0];
  expect([thumbs.positive_button.value, thumbs.negative_button.value]).toEqual(["up answer 9", "down answer 9"]);
});

test("previews are switched off", () => {
  expect(only(replies.briefing)).toMatchObject({ unfurl_links: false, unfurl_media: false });
});

test("moments and bare days are named in one form: words in the zone of the place", () => {
  const cite = (number: number, when: OurWords) => {
    return { number, article: articleOf("It rose."), outlet: say`The Ledger`, when, title: null };
  };
  const items = [cite(1, say`15 Sep 21:10`), cite(2, say`14 Sep`)];
  expect(slackText(only(replyOf({ kind: "citations", items })).blocks)).toBe(
    "[1] The Ledger, 15 Sep 21:10   [2] The Ledger, 14 Sep",
  );
});

test.each([
  ["is a link to its article", "https://a.example/x", "https://a.example/x"],
  ["loses marks that could end a link", "https://a.example/|<!channel>", "https://a.example/%7C%3C!channel%3E"],
  ["with a password is no link", "https://bank.example@evil.example/", undefined],
  ["of a script is no link", "javascript:alert(1)", undefined],
  ["too long for Slack is no link", `https://a.example/${"x".repeat(3000)}`, undefined],
])("an address that %s", (_, url, expected) => {
  const article = articleOf("It rose.", { title: "Prices rise", url });
  const message = only(replyOf({ kind: "headline", number: 1, quote: titleQuote(article)!, remark: say`` }));
  expect((message.blocks[0] as Json).elements[0].elements[1].url).toBe(expected);
});

test("a sentence too long for Slack is not cut: it is said to be so, with its link", () => {
  const article = articleOf(`${"word ".repeat(1000)}end.`, { url: "https://a.example/long" });
  const message = only(replyOf(quoting(article)));
  expect(quotationsIn(message.blocks)).toEqual([
    "A sentence of 5004 characters is too long to show here: read it at [1]",
  ]);
  expect(JSON.stringify(message.blocks)).toContain("https://a.example/long");
  expect(message.text).not.toContain("word word");
});

test("a long briefing continues in a second message, at a story's beginning", () => {
  const stories = Array.from({ length: 12 }, (_, i) => {
    const article = articleOf(`${`Story ${i} goes on and on. `.repeat(60)}`, { title: `Headline ${i}` });
    const headline: Block = { kind: "headline", number: i + 1, quote: titleQuote(article)!, remark: say`1 outlet` };
    return [headline, quoting(article)];
  });
  const messages = rendered(replyOf(heading(say`Morning briefing`), stories.flat(), choices("more")), {
    reference: "r",
  });
  expect(messages.length).toBeGreaterThan(1);
  for (const { text, blocks } of messages.slice(1)) {
    expect(text).toMatch(/^Headline \d+/);
    expect(slackText(blocks)).toMatch(/^\d+ {2}Headline/);
  }
  expect(messages.map(({ blocks }) => buttonsIn(blocks).length)).toEqual([...messages.slice(1).map(() => 0), 1]);
});

test("many citations, rows and words are divided, and none is lost", () => {
  const items = Array.from({ length: 400 }, (_, i) => ({
    number: i + 1,
    article: articleOf(`Text ${i}.`, { title: `Title ${i}`, url: `https://a.example/${i}` }),
    outlet: say`Outlet ${i}`,
    when: say`15 Sep`,
  }));
  const reply = replyOf(
    { kind: "citations", items: items.map((item) => ({ ...item, title: titleQuote(item.article) })) },
    { kind: "list", items: items.map((_, i) => say`item ${i}`) },
    { kind: "table", rows: items.map((_, i) => [say`left ${i}`, say`right ${i}`] as const) },
    paragraph(`${"many words ".repeat(2000)}end` as OurWords),
    note("x".repeat(7000) as OurWords),
  );
  const text = rendered(reply)
    .map(({ blocks }) => slackText(blocks))
    .join("\n");
  for (const i of [0, 57, 399]) {
    expect(text).toContain(`[${i + 1}] Outlet ${i}, 15 Sep: “Title ${i}”`);
    expect(text).toContain(`- item ${i}\n`);
    expect(text).toContain(`left ${i}   right ${i}\n`);
  }
  expect(text.replace(/\s+/g, " ").match(/many words/g)).toHaveLength(2000);
  expect(text.match(/x/g)!.length).toBeGreaterThanOrEqual(7000);
});

test("nothing empty is sent", () => {
  expect(renderReply(replyOf(paragraph(say``), note(say``), heading(say` `), { kind: "list", items: [] }))).toEqual([]);
  expect(only(replyOf(paragraph(say`One.`), { kind: "choices", items: [] })).blocks).toHaveLength(1);
});
