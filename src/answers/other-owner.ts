// "and the women's?", and the question before -> that question asked of what is the women's.
import { OPENS_WITH_ARTICLE } from "./asking-words.ts";

/** "Who won the women's race?" for "the women's" after "Who won the men's race?"; null where neither is anybody's. */
export function ofOtherOwner(before: string, fragment: string): string | null {
  const isOwner = ENDS_IN_OWNER.test(fragment) && !IS_SHORT.test(fragment);
  const owner = isOwner ? [...before.matchAll(OWNERS)].findLast(([words]) => !IS_SHORT.test(words)) : undefined;
  if (owner === undefined) return null;
  const [words] = owner;
  const article =
    OPENS_WITH_ARTICLE.test(fragment) || /\p{Lu}/u.test(fragment) ? "" : (OPENS_WITH_ARTICLE.exec(words)?.[0] ?? "");
  return before.slice(0, owner.index) + article + fragment + before.slice(owner.index + words.length);
}

const ENDS_IN_OWNER = /(?:['’]s|s['’])$/;
/** "What's" is "what is". */
const IS_SHORT = /(?:^| )(?:who|what|which|when|where|why|how|it|that|this|there|here|he|she|let)['’]s$/i;
/** "the prime minister's", "Ann Lee's", "pilots'" */
const OWNERS =
  /(?:\b[Tt]he (?:\p{Ll}[\p{L}-]* ){0,2}?|(?:\p{Lu}[\p{L}.-]* )*)(?<![\p{L}-])[\p{L}-]+(?:['’]s|s['’])(?= )/gu;
