// An article's address -> a masked link that opens it without a preview.
import { webAddress } from "../../src/chat/paint.ts";
import { LONGEST_ADDRESS } from "./limits.ts";

/**
 * `label` has to be Markdown of our own words: a link whose words came from an article could name another place. Without an
 * address that is safe to open, the label alone.
 */
export function maskedLink(label: string, url: string | null): string {
  const target = linkTarget(url);
  return target === null ? label : `[${label}](<${target}>)`;
}

/**
 * The address in printable ASCII without anything that Markdown or the search for mentions reads, or null: for other schemes,
 * addresses written without "//", with a name and password in them, or too long.
 */
export function linkTarget(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const address = webAddress(url);
  if (address === null || new URL(address).username !== "" || new URL(address).password !== "") return null;
  const target = address.replace(READ_BY_MARKDOWN, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length > LONGEST_ADDRESS || !URL.canParse(target) ? null : target;
}

const READ_BY_MARKDOWN = /[<>()[\]\\"'`|*@]/g;
