// "and the women's?", and the question before -> that question asked of what is the women's.
import { OPENS_WITH_ARTICLE } from "./asking-words.ts";

/**
 * "Who won the women's race?" for "the women's" after "Who won the men's race?", "What is the cost of the ferry?" for "the ferry's"
 * after "What is the cost of the bridge?"; null where nothing there is anybody's.
 */
export function ofOtherOwner(before: string, fragment: string): string | null {
  const isOwner = ENDS_IN_OWNER.test(fragment) && !IS_SHORT.test(fragment);
  if (!isOwner) return null;
  const owner = [...before.matchAll(OWNERS)].findLast(([words]) => !IS_SHORT.test(words));
  if (owner === undefined) return ofOther(before, fragment);
  const [words] = owner;
  const article =
    OPENS_WITH_ARTICLE.test(fragment) || /\p{Lu}/u.test(fragment) ? "" : (OPENS_WITH_ARTICLE.exec(words)?.[0] ?? "");
  return before.slice(0, owner.index) + article + fragment + before.slice(owner.index + words.length);
}

function ofOther(before: string, fragment: string): string | null {
  const owner = OF_OWNER.exec(before);
  return owner === null
    ? null
    : before.slice(0, owner.index) + fragment.replace(/['’]s?$/, "") + before.slice(owner.index + owner[0].length);
}

/** "the bridge at Tolm" of "the cost of the bridge at Tolm"; "three of the men" have no owner. */
const OF_OWNER =
  /(?<=\bthe [\p{L}-]+ of )(?:(?:the|an?) (?:[\p{Ll}-]+ ){0,2}?[\p{Ll}-]+|(?:the )?\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*)(?: (?:at|in|of|on|near) (?:the )?\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*)?(?=[?,;]|$| (?:at|by|during|for|from|in|on|to|with|since)\b)/u;

const ENDS_IN_OWNER = /(?:['’]s|s['’])$/;
/** "What's" is "what is". */
const IS_SHORT = /(?:^| )(?:who|what|which|when|where|why|how|it|that|this|there|here|he|she|let)['’]s$/i;
/** "the prime minister's", "Ann Lee's", "pilots'" */
const OWNERS =
  /(?:\b[Tt]he (?:\p{Ll}[\p{L}-]* ){0,2}?|(?:\p{Lu}[\p{L}.-]* )*)(?<![\p{L}-])[\p{L}-]+(?:['’]s|s['’])(?= )/gu;
