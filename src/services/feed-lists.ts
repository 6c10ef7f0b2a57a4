// Lists of feeds, which feed readers exchange -> their addresses, and a workspace's feeds as such a list.
import type { FeedLine } from "../chat/feeds.ts";
import { readOpml, THE_LIST, writeOpml } from "../feeds/opml.ts";
import type { Problem } from "../problem.ts";

export type Listed = { readonly addresses: readonly string[]; readonly problems: readonly Problem[] };

/** The addresses on an OPML list and what on it is none, or one sentence that says why it is no list. `name` is the list's. */
export function listedFeeds(bytes: Uint8Array, name: string): Listed | { readonly failure: string } {
  const list = readOpml(bytes);
  if ("failure" in list) return list;
  const problems = list.problems.map(({ what, why }) => ({ what: what === THE_LIST ? name : what, why }));
  if (list.feeds.length + problems.length === 0) return { failure: "No feed is on it." };
  return { addresses: list.feeds.map(({ url }) => url), problems };
}

/** OPML 2.0, as every feed reader takes it. */
export function opmlOf(lines: readonly FeedLine[]): string {
  const feeds = lines.map(({ address, title }) => ({ url: address, title, siteUrl: null, folders: [] }));
  return writeOpml("Feeds of Wirecopy", feeds);
}
