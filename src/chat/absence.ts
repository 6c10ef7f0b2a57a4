// What we do not have -> a sentence that says so, what was looked through, and what to do next.
import type { Searched } from "../answers/answer.ts";
import type { CommandName } from "./commands.ts";
import { rangeWords, type View } from "./dates.ts";
import { asGiven, countOf, type OurWords, say } from "./our-words.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";
import type { Services } from "./services.ts";

/** "Not in what I have read (9 articles, 12-16 Sep)." */
export function notReadWords(searched: Searched, view: View): OurWords {
  return say`Not in what I have read (${searchedWords(searched, view)}).`;
}

/** "9 articles, 12-16 Sep"; without dates "9 articles". */
export function searchedWords({ articles, from, to }: Searched, view: View): OurWords {
  const range = rangeWords(from, to, view);
  const count = countOf(articles, "article", "articles");
  return range === "" ? count : say`${count}, ${range}`;
}

/** “words” as they were typed. */
export function typed(words: string): OurWords {
  return say`“${asGiven(words)}”`;
}

export function emptyCorpusReply({ prefix }: View): Reply {
  return replyOf(
    paragraph(say`I have not read any articles yet. Have some read: ${prefix}feed add <address of a site>`),
  );
}

/** For words that found nothing: the same command with words that were perhaps meant, to be typed by who meant them. */
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
