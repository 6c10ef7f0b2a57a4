// The command feed -> what is done with the workspace's feeds, and the reply that says so.
import type { Quote } from "../corpus/passage.ts";
import type { EpochMs } from "../time.ts";
import { typed } from "./absence.ts";
import { momentWords, type View } from "./dates.ts";
import { asGiven, countOf, listed, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { type Block, leftLines, note, paragraph, type Reply, replyOf } from "./reply.ts";

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
  /** How many were not even asked for, as it had taken long enough. */
  readonly notReached: number;
};

/** How many feeds were read, how many articles were new, and the feeds that could not be read. */
export type FeedsRefreshed = {
  readonly feeds: number;
  readonly articles: number;
  readonly failing: readonly FeedLine[];
};

/** `which` is a number of the list, an address, or a name that one feed alone has. What is not there is null. */
export type FeedService = {
  list(): Promise<FeedLine[]>;
  /** An address of a feed, or of a site whose feed is looked for. */
  add(address: string): Promise<FeedAdded>;
  /** An address of an OPML list, or several addresses of feeds. */
  import(text: string): Promise<FeedsImported>;
  remove(which: string): Promise<FeedLine | null>;
  /** Reads one feed, or all, now. */
  refresh(which: string | null): Promise<FeedsRefreshed | null>;
  setFullText(which: string, wanted: boolean): Promise<FeedLine | null>;
  /** When the next feed is read; null when there is none. */
  nextPollAt(): Promise<EpochMs | null>;
};

/** `done` is false when what was asked for could not be done, or not all of it. */
export type FeedSaid = { readonly reply: Reply; readonly done: boolean };

/** How the command is called where the reply is read, for the next steps it names: "feed", or as the program is called at a shell: "npx wirecopy feeds". */
export type FeedView = View & { readonly called: OurWords };

export async function feedReply(
  { action, words }: Command & { kind: "feed" },
  feeds: FeedService,
  view: FeedView,
): Promise<FeedSaid> {
  const { called } = view;
  switch (action) {
    case "list":
    case "export":
      return done(listReply(await feeds.list(), called));
    case "health":
      return done(healthReply(await feeds.list(), await feeds.nextPollAt(), view));
    case "add":
      return words === "" ? needs(say`${called} add <address>`) : addedReply(await feeds.add(words), words, called);
    case "import":
      return words === ""
        ? needs(say`${called} import <address of an OPML list>`)
        : importedReply(await feeds.import(words));
    case "remove": {
      if (words === "") return needs(say`${called} remove <number or address>`);
      const removed = await feeds.remove(words);
      if (removed === null) return noSuchFeed(words, called);
      return done(
        replyOf(
          paragraph(say`Removed: ${nameOf(removed)}. What it brought is kept.`),
          note(say`To have it back: ${called} add ${asGiven(removed.address)}`),
          leftWords(await feeds.list(), called),
        ),
      );
    }
    case "refresh": {
      const read = await feeds.refresh(words === "" ? null : words);
      return read === null ? noSuchFeed(words, called) : refreshedReply(read, called);
    }
    case "full":
      return fullTextReply(words, feeds, called);
    default:
      return action satisfies never;
  }
}

function refreshedReply({ feeds, articles, failing }: FeedsRefreshed, called: OurWords): FeedSaid {
  if (feeds === 0) return done(noFeeds(called));
  const found = countOf(articles, "new article", "new articles");
  const read = say`Read ${countOf(feeds - failing.length, "feed", "feeds")}: ${found}.`;
  if (failing.length === 0) return done(replyOf(paragraph(read)));
  return notDone(
    replyOf(
      paragraph(say`${read} ${failing.length} could not be read:`),
      { kind: "list", items: failing.slice(0, MOST_LISTED).map(healthLine) },
      note(say`They are tried again by themselves.`),
    ),
  );
}

function listReply(lines: readonly FeedLine[], called: OurWords): Reply {
  if (lines.length === 0) return noFeeds(called);
  return replyOf(
    { kind: "list", items: lines.map(lineWords) },
    note(say`How they are doing: ${called} health · one more: ${called} add <address>`),
  );
}

function leftWords(lines: readonly FeedLine[], called: OurWords): readonly Block[] {
  if (lines.length > MOST_LISTED) return [note(say`Their numbers have moved: ${called} list`)];
  return leftLines(lines.map(lineWords));
}

function lineWords(line: FeedLine): OurWords {
  return say`${line.number}  ${nameOf(line)}  ${asGiven(line.address)}`;
}

function healthReply(lines: readonly FeedLine[], next: EpochMs | null, view: FeedView): Reply {
  if (lines.length === 0) return noFeeds(view.called);
  const ill = lines.filter(({ isWell }) => !isWell);
  const shown = [...ill, ...lines.filter(({ isWell }) => isWell)].slice(0, MOST_LISTED);
  const summary = ill.length === 0 ? wellWords(lines.length) : illWords(ill, lines);
  return replyOf(
    paragraph(summary),
    { kind: "list", items: shown.map(healthLine) },
    shown.length === lines.length
      ? []
      : note(say`and ${countOf(lines.length - shown.length, "more feed", "more feeds")} that are well`),
    next === null ? [] : note(say`The next one is read on ${momentWords(next, view)}.`),
  );
}

function healthLine(line: FeedLine): OurWords {
  return say`${line.number}  ${nameOf(line)}: ${asGiven(line.health)}`;
}

function wellWords(count: number): OurWords {
  return count === 1 ? say`The one feed is well.` : say`All ${count} feeds are well.`;
}

/** A longer list is read by nobody, and those that fail come first. */
const MOST_LISTED = 40;

function illWords(ill: readonly FeedLine[], all: readonly FeedLine[]): OurWords {
  return say`${ill.length} of ${countOf(all.length, "feed", "feeds")} cannot be read just now; they are tried again by themselves.`;
}

function addedReply(added: FeedAdded, wanted: string, called: OurWords): FeedSaid {
  switch (added.kind) {
    case "added": {
      const articles = countOf(added.articles, "article", "articles");
      const headline: Block[] =
        added.newest === null ? [] : [{ kind: "headline", number: null, quote: added.newest, remark: say`` }];
      return done(
        replyOf(
          paragraph(
            say`Added: ${nameOf(added.feed)}, ${articles} so far${added.newest === null ? say`` : say`; the newest:`}`,
          ),
          headline,
          note(say`To take it back: ${called} remove ${added.feed.number}`),
        ),
      );
    }
    case "known":
      return done(
        replyOf(paragraph(say`That feed is there already, number ${added.feed.number}: ${nameOf(added.feed)}.`)),
      );
    case "several":
      return notDone(
        replyOf(paragraph(say`${typed(wanted)} has several feeds. Add the one you want:`), {
          kind: "list",
          items: added.addresses.map((address) => say`${called} add ${asGiven(address)}`),
        }),
      );
    case "refused":
      return notDone(replyOf(paragraph(asGiven(added.why))));
    case "full":
      return notDone(
        replyOf(
          paragraph(say`There are ${added.most} feeds here, which is the most. Remove one first: ${called} list`),
        ),
      );
    default:
      return added satisfies never;
  }
}

/** "3 feeds were not reached in time: import the list again for them"; null when all were. */
export function notReachedWords({ notReached }: FeedsImported): OurWords | null {
  if (notReached === 0) return null;
  return say`${countOf(notReached, "feed was", "feeds were")} not reached in time: import the list again for the rest`;
}

export function importedReply(imported: FeedsImported): FeedSaid {
  const { added, known, failed } = imported;
  const notReached = notReachedWords(imported);
  if (added + known + failed.length + imported.notReached === 0) {
    return notDone(replyOf(paragraph(say`There is no address of a feed in that, and no OPML list.`)));
  }
  const counts = [
    say`${countOf(added, "feed", "feeds")} added`,
    known === 0 ? say`` : say`${known} there already`,
    failed.length === 0 ? say`` : say`${failed.length} not, each with why:`,
  ];
  const late = notReached === null ? [] : note(say`${notReached}.`);
  if (failed.length === 0) {
    const reply = replyOf(paragraph(say`${listed(counts)}.`), late);
    return { reply, done: notReached === null };
  }
  const left = failed.length - MOST_LISTED;
  return notDone(
    replyOf(
      paragraph(listed(counts)),
      {
        kind: "list",
        items: failed.slice(0, MOST_LISTED).map(({ address, why }) => say`${asGiven(address)}: ${asGiven(why)}`),
      },
      left <= 0 ? [] : note(say`and ${left} more`),
      late,
    ),
  );
}

async function fullTextReply(words: string, feeds: FeedService, called: OurWords): Promise<FeedSaid> {
  const [, which, wish] = /^(\S+)(?:\s+(on|off))?$/i.exec(words) ?? [];
  if (which === undefined) return needs(say`${called} full <number> on`);
  const wanted = wish?.toLowerCase() !== "off";
  const line = await feeds.setFullText(which, wanted);
  if (line === null) return noSuchFeed(which, called);
  return done(
    replyOf(
      paragraph(
        wanted
          ? say`From now on the page behind each item of ${nameOf(line)} is read, where its site allows that.`
          : say`From now on only what ${nameOf(line)} itself gives is read.`,
      ),
    ),
  );
}

function nameOf({ title, address }: FeedLine): OurWords {
  return asGiven(title ?? address);
}

function noFeeds(called: OurWords): Reply {
  return replyOf(paragraph(say`There is no feed yet. Add one, or just a site: ${called} add bbc.co.uk/news`));
}

function noSuchFeed(which: string, called: OurWords): FeedSaid {
  return notDone(replyOf(paragraph(say`There is no feed ${typed(which)}. All of them: ${called} list`)));
}

function needs(usage: OurWords): FeedSaid {
  return notDone(replyOf(paragraph(say`Write it like: ${usage}`)));
}

function done(reply: Reply): FeedSaid {
  return { reply, done: true };
}

function notDone(reply: Reply): FeedSaid {
  return { reply, done: false };
}
