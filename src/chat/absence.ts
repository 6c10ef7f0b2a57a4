// What we do not have -> a sentence that says so, what was looked through, and what to do next.
import type { Searched } from "../answers/answer.ts";
import { rangeWords, type View } from "./dates.ts";
import { asGiven, countOf, type OurWords, say } from "./our-words.ts";
import { paragraph, type Reply, replyOf } from "./reply.ts";

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

/** Words that no article is about may be the name of an outlet: how to see what it wrote. */
export function ofOutletWords(outlet: string, { prefix }: Pick<View, "prefix">): OurWords {
  return say`${asGiven(outlet)} is an outlet that I have read. Its articles: ${prefix}ask articles by ${asGiven(outlet)}`;
}

/** The next step where nothing was found, not even something near. */
export function whatThereIs({ prefix }: View): OurWords {
  return say`What there is: ${prefix}brief`;
}

export function emptyCorpusReply({ prefix }: View): Reply {
  return replyOf(
    paragraph(say`I have not read any articles yet. Have some read: ${prefix}feed add <address of a site>`),
  );
}
