// Lists of feeds, which feed readers exchange -> their addresses, and a workspace's feeds as such a list.
import type { FeedLine } from "../chat/feeds.ts";
import { readOpml, writeOpml } from "../feeds/opml.ts";
import type { Problem } from "../problem.ts";

/** The addresses on an OPML list and what on it is none, or one sentence that says why it is no list. */
export function listedFeeds(
  bytes: Uint8Array,
): { readonly addresses: readonly string[]; readonly problems: readonly Problem[] } | { readonly failure: string } {
  const list = readOpml(bytes);
  return "failure" in list ? list : { addresses: list.feeds.map(({ url }) => url), problems: list.problems };
}

/** OPML 2.0, as every feed reader takes it. */
export function opmlOf(lines: readonly FeedLine[]): string {
  const feeds = lines.map(({ address, title }) => ({ url: address, title, siteUrl: null, folders: [] }));
  return writeOpml("Feeds of Wirecopy", feeds);
}
