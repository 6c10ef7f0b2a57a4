// The command feed -> what is done with the workspace's feeds, and the reply that says so.
import type { Quote } from "../corpus/passage.ts";
import type { EpochMs } from "../time.ts";
import { typed } from "./absence.ts";
import { momentWords, type View } from "./dates.ts";
import { asGiven, countOf, joinWords, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { type Block, note, paragraph, type Reply, replyOf } from "./reply.ts";

export const FEED_ACTIONS = ["list", "add", "remove", "health", "refresh", "full", "import", "export"] as const;

export type FeedAction = (typeof FEED_ACTIONS)[number];

/** One feed of a workspace; `number` is its place in the list, from 1. */
export type FeedLine = {
  readonly number: number;
  /** The feed's own name; null until it was read. */
  readonly title: string | null;
  readonly address: string;
  readonly isWell: boolean;
  /** How it is doing, in one or two plain sentences. */
  readonly health: string;
  readonly wantsFullText: boolean;
};

export type FeedAdded =
  /** `newest` is the title of its newest article, null when it has none. */
  | { readonly kind: "added"; readonly feed: FeedLine; readonly articles: number; readonly newest: Quote | null }
  | { readonly kind: "known"; readonly feed: FeedLine }
  /** A site with several feeds: their addresses, best first. */
  | { readonly kind: "several"; readonly addresses: readonly string[] }
  /** One sentence that says why not and what to do. */
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "full"; readonly most: number };

export type FeedsImported = {
  readonly added: number;
  readonly known: number;
  /** What could not be added, each with why. */
  readonly failed: readonly { readonly address: string; readonly why: string }[];
};

/** `which` is a number of the list or an address. What is not there is null. */
export type FeedService = {
  list(): Promise<FeedLine[]>;
  /** An address of a feed, or of a site whose feed is looked for. */
  add(address: string): Promise<FeedAdded>;
  /** An address of an OPML list, or several addresses of feeds. */
  import(text: string): Promise<FeedsImported>;
  remove(which: string): Promise<FeedLine | null>;
  /** Reads one feed, or all, now; resolves with how many articles were new. */
  refresh(which: string | null): Promise<{ readonly feeds: number; readonly articles: number } | null>;
  setFullText(which: string, wanted: boolean): Promise<FeedLine | null>;
  /** When the next feed is read; null when there is none. */
  nextPollAt(): Promise<EpochMs | null>;
};

export async function feedReply(
  { action, words }: Command & { kind: "feed" },
  feeds: FeedService,
  view: View,
): Promise<Reply> {
  switch (action) {
    case "list":
    case "export":
      return listReply(await feeds.list());
    case "health":
      return healthReply(await feeds.list(), await feeds.nextPollAt(), view);
    case "add":
      return words === "" ? needs(say`feed add <address>`) : addedReply(await feeds.add(words), words);
    case "import":
      return words === ""
        ? needs(say`feed import <address of an OPML list>`)
        : importedReply(await feeds.import(words));
    case "remove": {
      if (words === "") return needs(say`feed remove <number or address>`);
      const removed = await feeds.remove(words);
      return removed === null
        ? noSuchFeed(words)
        : replyOf(paragraph(say`Removed: ${nameOf(removed)}.`), undo(removed));
    }
    case "refresh": {
      const read = await feeds.refresh(words === "" ? null : words);
      if (read === null) return noSuchFeed(words);
      const articles = countOf(read.articles, "new article", "new articles");
      return replyOf(paragraph(say`Read ${countOf(read.feeds, "feed", "feeds")}: ${articles}.`));
    }
    case "full":
      return fullTextReply(words, feeds);
    default:
      return action satisfies never;
  }
}

function listReply(lines: readonly FeedLine[]): Reply {
  if (lines.length === 0) return noFeeds();
  return replyOf(
    { kind: "list", items: lines.map((line) => say`${line.number}  ${nameOf(line)}  ${asGiven(line.address)}`) },
    note(say`How they are doing: feed health · one more: feed add <address>`),
  );
}

function healthReply(lines: readonly FeedLine[], next: EpochMs | null, view: View): Reply {
  if (lines.length === 0) return noFeeds();
  const ill = lines.filter(({ isWell }) => !isWell);
  const shown = [...ill, ...lines.filter(({ isWell }) => isWell)].slice(0, MOST_LISTED);
  const summary =
    ill.length === 0 ? say`All ${countOf(lines.length, "feed", "feeds")} are well.` : illWords(ill, lines);
  return replyOf(
    paragraph(summary),
    { kind: "list", items: shown.map((line) => say`${line.number}  ${nameOf(line)}: ${asGiven(line.health)}`) },
    shown.length === lines.length
      ? []
      : note(say`and ${countOf(lines.length - shown.length, "more feed", "more feeds")} that are well`),
    next === null ? [] : note(say`The next one is read on ${momentWords(next, view)}.`),
  );
}

/** A longer list is read by nobody, and those that fail come first. */
const MOST_LISTED = 40;

function illWords(ill: readonly FeedLine[], all: readonly FeedLine[]): OurWords {
  return say`${ill.length} of ${countOf(all.length, "feed", "feeds")} cannot be read just now; they are tried again by themselves.`;
}

function addedReply(added: FeedAdded, wanted: string): Reply {
  switch (added.kind) {
    case "added": {
      const articles = countOf(added.articles, "article", "articles");
      const headline: Block[] =
        added.newest === null ? [] : [{ kind: "headline", number: null, quote: added.newest, remark: say`` }];
      return replyOf(
        paragraph(
          say`Added: ${nameOf(added.feed)}, ${articles} so far${added.newest === null ? say`` : say`; the newest:`}`,
        ),
        headline,
        undo(added.feed, "remove"),
      );
    }
    case "known":
      return replyOf(paragraph(say`That feed is there already, number ${added.feed.number}: ${nameOf(added.feed)}.`));
    case "several":
      return replyOf(paragraph(say`${typed(wanted)} has several feeds. Add the one you want:`), {
        kind: "list",
        items: added.addresses.map((address) => say`feed add ${asGiven(address)}`),
      });
    case "refused":
      return replyOf(paragraph(asGiven(added.why)));
    case "full":
      return replyOf(
        paragraph(say`There are ${added.most} feeds here, which is the most. Remove one first: feed list`),
      );
    default:
      return added satisfies never;
  }
}

export function importedReply({ added, known, failed }: FeedsImported): Reply {
  if (added + known + failed.length === 0) return replyOf(paragraph(say`There is no address of a feed in that.`));
  const counts = [
    say`${countOf(added, "feed", "feeds")} added`,
    known === 0 ? say`` : say`${known} there already`,
    failed.length === 0 ? say`` : say`${failed.length} not`,
  ];
  return replyOf(
    paragraph(say`${joinWords(counts, ", ")}.`),
    failed.length === 0
      ? []
      : {
          kind: "list",
          items: failed.slice(0, MOST_LISTED).map(({ address, why }) => say`${asGiven(address)}: ${asGiven(why)}`),
        },
  );
}

async function fullTextReply(words: string, feeds: FeedService): Promise<Reply> {
  const [, which, wish] = /^(\S+)(?:\s+(on|off))?$/i.exec(words) ?? [];
  if (which === undefined) return needs(say`feed full <number> on`);
  const wanted = wish?.toLowerCase() !== "off";
  const line = await feeds.setFullText(which, wanted);
  if (line === null) return noSuchFeed(which);
  return replyOf(
    paragraph(
      wanted
        ? say`From now on the page behind each item of ${nameOf(line)} is read, where its site allows that.`
        : say`From now on only what ${nameOf(line)} itself gives is read.`,
    ),
  );
}

function nameOf({ title, address }: FeedLine): OurWords {
  return asGiven(title ?? address);
}

function undo({ address, number }: FeedLine, how: "add" | "remove" = "add"): Block {
  return how === "add"
    ? note(say`To have it back: feed add ${asGiven(address)}`)
    : note(say`To take it back: feed remove ${number}`);
}

function noFeeds(): Reply {
  return replyOf(paragraph(say`There is no feed yet. Add one, or just a site: feed add bbc.co.uk/news`));
}

function noSuchFeed(which: string): Reply {
  return replyOf(paragraph(say`There is no feed ${typed(which)}. All of them: feed list`));
}

function needs(usage: OurWords): Reply {
  return replyOf(paragraph(say`Write it like: ${usage}`));
}
