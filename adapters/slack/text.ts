// The last door before Slack: what text and addresses must have lost before they are put into a message.
import { clean, webAddress } from "../../src/chat/paint.ts";
import { LONGEST_ADDRESS } from "./limits.ts";

/** Without control characters, marks that turn the direction of writing, and halves of characters. */
export function shown(text: string): string {
  return clean(text).toWellFormed();
}

/**
 * For the few places where Slack reads markup: https://docs.slack.dev/messaging/formatting-message-text has these three
 * characters escaped, and nothing else. The result must not be cut any more.
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A web address that a link may lead to, without a name and password in it; null when there is none. */
export function linkAddress(url: string | null): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const { username, password } = new URL(address);
  if (username !== "" || password !== "") return null;
  const encoded = address.replace(/[<>"|`]/g, (character) => encodeURIComponent(character));
  return encoded.length <= LONGEST_ADDRESS ? encoded : null;
}
