// Words that say nothing about what a text is about.

/**
 * English function words: articles, pronouns, prepositions, conjunctions, auxiliaries and a few adverbs, written down
 * by us from a grammar's closed classes; question words are listed apart because a question is read with them.
 */
const FUNCTION_WORDS = `
a an the this that these those such
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves one oneself
and or but nor so yet if because although though while whereas unless until since than whether as
at by for from in into of off on onto out over per to toward towards under up upon via with within without about above
across after against along among around before behind below beneath beside besides between beyond during except
inside near outside through throughout down amid despite according
be am is are was were been being have has had having do does did doing done can could may might must shall should
will would ought cannot
not no n't s t re ve ll d m
dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt aint
also just only very too then there here now again ever never still already even quite rather much many more most some
however therefore thus any each every both either neither other another own same few less least
`;

const QUESTION_WORDS = "who whom whose which what when where why how";

const listed = new Set(`${FUNCTION_WORDS} ${QUESTION_WORDS}`.split(/\s+/).filter(Boolean));
const places: ReadonlyMap<string, number> = new Map([...listed].map((word, place) => [word, place]));

export const STOP_WORDS = listed.size;

/** True for a folded word that carries no topic: isStopWord("the") -> true. */
export function isStopWord(word: string): boolean {
  return places.has(word);
}

/** The place of a folded word among the stop words, from 0; -1 for others. */
export function stopWordPlace(word: string): number {
  return places.get(word) ?? -1;
}
