// A reply to words that found nothing -> the same with words that were perhaps meant.
import type { CommandName } from "./commands.ts";
import { asGiven, say } from "./our-words.ts";
import { note, type Reply, replyOf } from "./reply.ts";
import type { Services } from "./services.ts";

/** The same command with words that were perhaps meant, to be typed by who meant them. */
export async function withMeant(
  reply: Reply,
  [name, words]: readonly [CommandName, string],
  services: Services,
): Promise<Reply> {
  const meant = await services.perhapsMeant(words);
  if (meant === null) return reply;
  const { prefix } = services.view();
  return replyOf(reply.blocks, note(say`Did you mean: ${prefix}${asGiven(name)} ${asGiven(meant)}`));
}
