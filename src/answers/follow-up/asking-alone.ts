// "Why?", "from whom?", "for how much?", and the question before -> that question asked so.
import { POSSESSIVES, pronounKind } from "../../text/pronouns.ts";
import { lastWord, wordsOf } from "../../text/words.ts";
import type { Question } from "../answer.ts";
import { isNoun } from "../words/noun-forms.ts";
import { HELPING, OPENS_WITH_ARTICLE, PREPOSITIONS, withoutEnd } from "./asking-words.ts";

/**
 * "Where does Calder close the plant?" for `asking` "Where" after "When does Calder close the plant?", "For how much is Calder buying
 * Pell?" after "Who is buying Pell?", which Calder answered; null where the act asked about cannot be asked about otherwise: "Who
 * won?", "What did it say?"
 */
export function askedSo(asking: string, { askedAs, told }: Pick<Question, "askedAs" | "told">): string | null {
  const act = actOf(withoutEnd(askedAs), told);
  return act === null || (OF_STATE.test(asking) && !IS_STATE.test(act)) ? null : `${asking}${act}?`;
}

/** True for "Did it rain?", which is answered by yes or no. */
export function asksWhether(text: string): boolean {
  return new RegExp(`^(?:${HELPING}) `, "i").test(text);
}

/** askingAlone("and what from?") -> "From what"; "how come" and "how so" ask "Why". Null for what has words of its own. */
export function askingAlone(text: string): string | null {
  const said = withoutEnd(text.trim()).replace(/^(?:and|but|so) /i, "");
  if (WHY.test(said)) return "Why";
  const [, word, preposition] = PREPOSITION_LAST.exec(said) ?? [];
  const asking = word === undefined ? said : `${preposition!} ${word.toLowerCase()}`;
  return ALONE.test(asking) ? asking.charAt(0).toUpperCase() + asking.slice(1) : null;
}

const WHY = /^(?:why|how come|how so)$/i;
const FIGURE = "how (?:much|many|long|often|far)";
const ALONE = new RegExp(
  `^(?:when|where|how|how (?:long|often)|(?:${PREPOSITIONS}|until|till) (?:who|whom|what|when|where|${FIGURE}))$`,
  "i",
);
const PREPOSITION_LAST = new RegExp(`^(who|whom|what|where) (${PREPOSITIONS})$`, "i");

/** "Since when will they leave?" asks of nothing that is so now. */
const OF_STATE = /^(?:since|until|till)\b/i;
const IS_STATE = /^ (?:is|are|was|were|has|have|had)\b/i;

/** actOf("When did the dam break?") -> " did the dam break": the helping verb, of whom or what it is asked, and all that follows. */
function actOf(before: string, told: string | null): string | null {
  const [, asking = "", helping, rest] = OF_AN_ACT.exec(before) ?? [];
  if (helping === undefined || rest === undefined) return null;
  const verb = helping.toLowerCase();
  if (asking === "" || OF_CIRCUMSTANCE.test(asking)) return ` ${verb} ${rest}`;
  const [, kind = "", noun] = OF_SOME.exec(asking) ?? [];
  const isOfDoer = DO.test(verb) || opensWithDoer(rest);
  if (noun !== undefined && isOfDoer) return ` ${verb} ${withObject(rest, noun)}`;
  if (noun !== undefined && /^how/i.test(kind)) return ` ${verb} ${noun} ${rest}`;
  const asksForDoer = !isOfDoer && (noun !== undefined || /^who$/i.test(asking));
  return told !== null && asksForDoer ? ` ${verb} ${told} ${rest}` : null;
}

const OF_AN_ACT = new RegExp(
  `^(?:((?:(?:${PREPOSITIONS}) )?(?:who|whom|what|which|when|where|why|how)\\b[^?,;]*?) )?(${HELPING}) ([^?]+)$`,
  "i",
);
/** "when", "in which town", "by whom" */
const OF_CIRCUMSTANCE = new RegExp(`^(?:when|where|why|how|(?:${PREPOSITIONS}) .+)$`, "i");
/** "how many jobs", "which two towns"; no "how many of them". */
const OF_SOME = /^(how many|how much|which|what) ((?!of )[^ ]+(?: [^ ]+){0,2})$/i;
const DO = /^(?:do|does|did)$/;

/** "the union agree", "they agree", "Calder agree"; no "agree" */
function opensWithDoer(words: string): boolean {
  const [first] = wordsOf(words);
  return (
    first !== undefined &&
    (OPENS_WITH_ARTICLE.test(words) ||
      /^\p{Lu}/u.test(words) ||
      POSSESSIVES.has(first.folded) ||
      pronounKind(first.folded) !== null)
  );
}

/** "the UN withdraw peacekeepers from Pell" for "peacekeepers" and "the UN withdraw from Pell"; "the fever in Pell killed men". */
function withObject(act: string, object: string): string {
  const [doing] = act.split(WHERE_OR_WHEN, 1);
  const endsInVerb = !isNoun(lastWord(doing!)) && /(?<!\p{Lu}\p{L}*)$/u.test(doing!);
  return endsInVerb ? `${doing} ${object}${act.slice(doing!.length)}` : `${act} ${object}`;
}

const WHERE_OR_WHEN = new RegExp(` (?=(?!of )(?:${PREPOSITIONS})\\b)`, "i");
