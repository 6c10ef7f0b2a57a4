import fc from "fast-check";
import { expect, test } from "vitest";
import { readCustomId } from "../../../adapters/discord/buttons.ts";
import { renderReply } from "../../../adapters/discord/render.ts";
import { answerReply } from "../../../src/chat/answer-reply.ts";
import { briefingReply, dividedReply } from "../../../src/chat/briefing-reply.ts";
import { commandPrefix } from "../../../src/chat/command-prefix.ts";
import { helpReply } from "../../../src/chat/help-reply.ts";
import { say } from "../../../src/chat/our-words.ts";
import { wordsShown } from "../../../src/chat/quote-marks.ts";
import { choices, type QuoteBlock, type Reply, replyOf } from "../../../src/chat/reply.ts";
import { storyReply } from "../../../src/chat/story-reply.ts";
import { type Article, makeArticle } from "../../../src/corpus/article.ts";
import { type Quote, quote, quoteText, titleQuote } from "../../../src/corpus/passage.ts";
import { plainCharacters } from "../../../src/text/normalize.ts";
import { bridgeItem, cupWinner, hurt, morning, northPost, PARIS } from "../../chat/harbour.ts";
import { anyText } from "../../support/any-text.ts";
import { activeIn, buttonsIn, expectAccepted, shownIn, textsOf } from "./support.ts";

const rendered = (reply: Reply) => renderReply(reply, { reference: "r1", feedback: true });

const replies = {
  briefing: briefingReply(morning, PARIS),
  headlines: dividedReply(morning, PARIS).headlines,
  answer: answerReply(hurt, PARIS),
  absence: answerReply(cupWinner, PARIS),
  story: storyReply(bridgeItem, PARIS),
  help: helpReply(null, null, { surface: "chat", prefix: commandPrefix("discord:1") }),
};

test.each(Object.entries(replies))("a %s as Discord gets it", async (name, reply) => {
  const messages = rendered(reply);
  expectAccepted(messages);
  await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(`../../golden/discord/${name}.json`);
});

test("what a phone shows first is the news", () => {
  const [first] = rendered(replies.briefing);
  expect(textsOf(first!)[0]).toMatch(/^\*\*1 {2}Harbour bridge closed after ferry strike\*\*\n/);
});

test("the short answer is bold inside its sentence, and links open articles that were cited", () => {
  const messages = rendered(replies.answer);
  const active = activeIn(messages);
  expect(active).toContainEqual({ kind: "bold", text: "**Two people**" });
  const links = active.filter(({ kind }) => kind === "link").map(({ text }) => text);
  expect(links).toEqual([northPost.url, "https://coast-radio.example/a3"]);
});

test("a quote that goes on in the next paragraph stays one line", () => {
  expect(shownIn(rendered(replyOf(sentence(long("It rose.\n\nIt fell."), 1))))).toContain("“It rose. It fell.” [1]");
});

test("buttons stand under the last message, and say what is wanted of which reply", () => {
  const reply = replyOf(replies.briefing.blocks, manyStories(30));
  const messages = renderReply(reply, { reference: "b:1", feedback: true });
  expect(messages.length).toBeGreaterThan(1);
  expect(buttonsIn(messages.slice(0, -1))).toEqual([]);
  expect(buttonsIn(messages)).toEqual(["more:b:1", "sources:b:1", "why:b:1", "up:b:1", "down:b:1"]);
  expect(readCustomId("more:b:1")).toEqual({ action: "more", reference: "b:1" });
  expect(readCustomId("somebody else's")).toBeNull();
});

test("without a reference nothing can be pressed", () => {
  expect(buttonsIn(renderReply(replies.briefing, { reference: null, feedback: true }))).toEqual([]);
});

test("an id that Discord would refuse is a fault of ours and not sent", () => {
  expect(() => renderReply(replies.briefing, { reference: "x".repeat(100), feedback: false })).toThrow(RangeError);
});

test("a long briefing is split between its stories, each in one frame", () => {
  const messages = rendered(replyOf(manyStories(40), choices("more")));
  expectAccepted(messages);
  const frames = messages.flatMap(({ components }) => components.filter(({ type }) => type === 17));
  expect(frames).toHaveLength(40);
  expect(messages.length).toBeLessThan(14);
});

test("a story too long for one message is split between its quotes", () => {
  const articles = Array.from({ length: 12 }, (_, i) => long(`Quote ${i} ${"goes on and on ".repeat(60)}ends.`));
  const messages = rendered(
    replyOf(
      headline(articles[0]!, 1),
      articles.map((article, i) => sentence(article, i + 1)),
    ),
  );
  expectAccepted(messages);
  expect(messages.length).toBeGreaterThan(2);
  const shown = shownIn(messages);
  for (const article of articles) expect(shown).toContain(quoteText(bodyQuote(article)));
});

test.each([
  ["of letters", "Aé".repeat(2500)],
  ["that grows when it is escaped", "*".repeat(2000)],
  ["of characters of three bytes", "港".repeat(2500)],
])("a sentence %s that fits nowhere gives way to its headline and a link", (_, body) => {
  const article = long(body);
  const messages = rendered(replyOf(headline(article, 1), sentence(article, 1)));
  expectAccepted(messages);
  const shown = shownIn(messages);
  expect(shown).toContain("The sentence is too long to show here: read the article");
  expect(shown.match(/Plain title/g)).toHaveLength(2);
  expect(activeIn(messages)).toContainEqual({ kind: "link", text: "https://a.example/1" });
  expect(shown).not.toContain(body.slice(0, 50));
});

test("a headline that fits nowhere is said to be too long", () => {
  const article = long("Short.", "A".repeat(9000));
  const messages = rendered(replyOf(headline(article, 1), sentence(article, 1)));
  expectAccepted(messages);
  expect(shownIn(messages)).toContain("1  The headline is too long to show here: read the article");
});

test("words of ours are cut where they would fill a message", () => {
  const messages = rendered(replyOf({ kind: "note", text: say`${"word ".repeat(3000) as never}` }));
  expectAccepted(messages);
});

/** Line breaks are "\\n" in every article since it was read. */
const anyWords = (length: number) => anyText(length).map((text) => text.replaceAll("\r", ""));

const anyArticle = fc
  .record({ title: anyWords(80), body: anyWords(300), outlet: anyWords(40), url: anyWords(40) })
  .map(({ title, body, outlet, url }) =>
    makeArticle({ title, body: `x${body}`, outlet, url: `https://a.example/${url}`, publishedAt: null }),
  );

test("any article: Discord takes it, its words are shown as they are in one line, and only our own marks are active", () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const reply = replyOf(headline(article, 1), sentence(article, 1), {
        kind: "citations",
        items: [
          { number: 1, article, outlet: say`${(article.outlet ?? "") as never}`, when: say`15 Sep`, title: null },
        ],
      });
      const messages = rendered(reply);
      expectAccepted(messages);
      const kinds = new Set(activeIn(messages).map(({ kind }) => kind));
      for (const kind of kinds) expect(["bold", "quote", "small", "link"]).toContain(kind);
      const shown = shownIn(messages);
      expect(shown).toContain(plainCharacters(wordsShown(bodyQuote(article))));
      if (article.titleEnd > 0) expect(shown).toContain(plainCharacters(article.text.slice(0, article.titleEnd)));
    }),
  );
});

test("any length: Discord takes it, and no sentence is divided", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4500 }), { minLength: 1, maxLength: 12 }), (lengths) => {
      const articles = lengths.map((length, i) => long(`No. ${i} ${"ab*".repeat(length).slice(0, length)}.`));
      const messages = rendered(replyOf(articles.flatMap((each, i) => [headline(each, i + 1), sentence(each, 1)])));
      expectAccepted(messages);
      const shown = messages.map((message) => shownIn([message]));
      articles.forEach((article, i) => {
        const whole = shown.filter((text) => text.includes(`“${quoteText(bodyQuote(article))}”`));
        const begun = shown.filter((text) => text.includes(`“No. ${i} `));
        expect(begun).toEqual(whole);
      });
      expect(shown.join().match(/too long/g) ?? []).toHaveLength(
        articles.length - (shown.join().match(/“No\. /g) ?? []).length,
      );
    }),
    { numRuns: 30 },
  );
});

function long(body: string, title = "Plain title"): Article {
  return makeArticle({ title, body, outlet: "North Post", url: "https://a.example/1", publishedAt: null });
}

function bodyQuote(article: Article): Quote {
  return quote(article, { start: article.bodyStart, end: article.text.length });
}

function headline(article: Article, number: number) {
  const title = titleQuote(article) ?? bodyQuote(article);
  return { kind: "headline", number, quote: title, remark: say`1 outlet` } as const;
}

function sentence(article: Article, citation: number): QuoteBlock {
  return { kind: "quote", lead: null, quote: bodyQuote(article), strong: null, citation, source: null };
}

function manyStories(count: number) {
  return Array.from({ length: count }, (_, i) => [
    headline(long(`Story ${i} was told.`), i + 1),
    sentence(long(`Story ${i} was told.`), 1),
  ]).flat();
}
