// Lists of feeds, which feed readers exchange -> their addresses, and a workspace's feeds as such a list.
import type { FeedLine } from "../chat/feeds.ts";
import { readOpml, writeOpml } from "../feeds/opml.ts";

/** The addresses on an OPML list, or one sentence that says why it is none. */
export function listedFeeds(
  bytes: Uint8Array,
): { readonly addresses: readonly string[] } | { readonly failure: string } {
  const list = readOpml(bytes);
  return "failure" in list ? list : { addresses: list.feeds.map(({ url }) => url) };
}

/** OPML 2.0, as every feed reader takes it. */
export function opmlOf(lines: readonly FeedLine[]): string {
  const feeds = lines.map(({ address, title }) => ({ url: address, title, siteUrl: null, folders: [] }));
  return writeOpml("Feeds of Wirecopy", feeds);
}
