// Terminal, Slack and Discord say the same: the same words of ours, and every quote byte for byte.
import { expect, test } from "vitest";
import { answerReply } from "../../src/chat/answer-reply.ts";
import { briefingReply } from "../../src/chat/briefing-reply.ts";
import { helpReply } from "../../src/chat/help-reply.ts";
import { say } from "../../src/chat/our-words.ts";
import { quotesOf, type Reply } from "../../src/chat/reply.ts";
import { storyReply } from "../../src/chat/story-reply.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText, titleQuote } from "../../src/corpus/passage.ts";
import { bridgeItem, consideredOf, cupWinner, hurt, morning, PARIS, quoteOf, storyOf } from "../chat/harbour.ts";
import { PLATFORMS, saidOn } from "../support/said.ts";

/** What each platform reads as markup, in the words of an article. */
const MARKED =
  "Read <https://a.example|this> & *that*: @everyone, `code`, ||hush|| and [a](https://b.example) cost $5_000.";
const marked = makeArticle({
  id: "a9",
  title: "# 1. **Harbour** _fees_ > 5 & rising",
  body: `${MARKED} “We pay,” said <@U1>.`,
  outlet: "Post & *Pier*",
  url: "https://post.example/fees?a=1&b=(2)",
  publishedAt: null,
});

const REPLIES: Readonly<Record<string, Reply>> = {
  briefing: briefingReply(morning, PARIS),
  answer: answerReply(hurt, PARIS),
  absence: answerReply(cupWinner, PARIS),
  story: storyReply(bridgeItem, PARIS),
  help: helpReply(null, null, { surface: "chat", prefix: say`/` }),
  "briefing of an article full of markup": briefingReply(
    {
      ...morning,
      items: [
        {
          ...bridgeItem,
          story: storyOf([marked]),
          headline: titleQuote(marked)!,
          quotes: [quoteOf(marked, MARKED), quoteOf(marked, "“We pay,” said <@U1>.")],
          differences: [],
        },
      ],
    },
    PARIS,
  ),
  "answer from an article full of markup": answerReply(
    {
      ...hurt,
      short: { start: marked.text.indexOf("$5_000"), end: marked.text.indexOf("$5_000") + 6 },
      considered: [consideredOf(quoteOf(marked, MARKED))],
      others: [],
      articles: [marked],
    },
    PARIS,
  ),
};

const cases = Object.entries(REPLIES).flatMap(([name, reply]) =>
  PLATFORMS.map((platform) => [name, platform, reply] as const),
);

test.each(cases)("a %s on %s has every quote byte for byte", (_, platform, reply) => {
  const said = saidOn(platform, reply);
  for (const each of quotesOf(reply)) expect(said).toContain(quoteText(each));
});

test.each(Object.entries(REPLIES))("a %s says the same everywhere", (_, reply) => {
  const [terminal, slack, discord] = PLATFORMS.map((platform) => wordsIn(saidOn(platform, reply)));
  expect(slack).toEqual(terminal);
  expect(discord).toEqual(terminal);
});

/** In whatever order: Discord puts the title of a briefing below its stories. Points of lists are dress. */
function wordsIn(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "-")
    .sort();
}
