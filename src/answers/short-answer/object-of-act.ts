// "What will Norland send?" and "Norland's premier said he would give 40 trucks to ..." -> "40 trucks", the object of the act asked about.
import { stemLines } from "../../text/like-words.ts";
import { ARTICLES } from "../../text/pronouns.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { titleLength } from "../../text/titles.ts";
import type { Question } from "../answer.ts";
import { actOf } from "../question/act.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { type ReadSentence, type ReadWord, readWords } from "../words/reading.ts";
import { representative } from "../words/same-things.ts";
import { TIME } from "../words/word-forms.ts";

/**
 * Only where the sentence plainly says it of the one asked about, or of who speaks for it, in the time asked for, and holds all else
 * of the question; null otherwise.
 */
export function objectOfAct(
  question: Question,
  { article, sentence }: Pick<Candidate, "article" | "sentence">,
): Span | null {
  const asked = actAsked(question);
  if (asked === null) return null;
  const { words } = sentence;
  const told = words.findIndex((word, i) => isAct(asked.act, word) && isDoneBy(asked, article.text, sentence, i));
  if (told < 0 || !asked.others.every((term) => words.some(({ form }) => form.stem === term))) return null;
  const object = objectAfter(article.text, sentence, told);
  if (object === null) return null;
  return words.some((word) => overlaps(word, object) && asked.others.includes(word.form.stem)) ? null : object;
}

type Asked = {
  /** Stems of its words in order. */
  readonly doer: readonly string[];
  /** The same as they were asked, folded: "norland" asks also of what is "norlandic", which may be somebody else's. */
  readonly names: ReadonlySet<string>;
  readonly act: string;
  /** Stems of what is said besides. */
  readonly others: readonly string[];
  readonly isAhead: boolean;
};

/** Null for any other question than what somebody does, did or will do. */
function actAsked(question: Question): Asked | null {
  if (question.wanted !== "thing") return null;
  const part = askingPart(question.askedAs);
  const [lead, helping] = ASKS_WHAT.exec(part) ?? [];
  const act = lead === undefined ? null : actOf(question);
  if (lead === undefined || act === null) return null;
  const words = readWords(part, { start: lead.length, end: part.length });
  const at = words.findIndex(({ form }) => form.stem === act);
  const [before, after] = [words.slice(0, Math.max(0, at)), words.slice(at + 1)];
  const doer = contentOf(before);
  if (doer.length === 0 || at > MOST_DOER_WORDS || ENDS_IN_PREPOSITION.test(part)) return null;
  const names = new Set(before.map(({ form }) => form.folded));
  return { doer, names, act, others: contentOf(after), isAhead: AHEAD_HELPING.test(helping!) };
}

const ASKS_WHAT = /^(?:(?:and|so|but),? )?what (?:else )?(will|would|did|does|do|has|have|had) (?:the )?/i;
const AHEAD_HELPING = /^(?:will|would)$/i;
const MOST_DOER_WORDS = 4;
/** "What will Spain ask for?": not whom it asks. */
const ENDS_IN_PREPOSITION = /\b(?:about|against|at|by|for|from|in|of|off|on|out|over|to|up|with)\W*$/i;

/** "May" counts as well. */
function contentOf(words: readonly ReadWord[]): string[] {
  return words.flatMap(({ form }) => (form.stop && form.letter === 0 ? [] : form.stem));
}

function isAct(act: string, { form }: ReadWord): boolean {
  return form.letter === 0 && (form.stem === act || LIKE_ACTS.some((acts) => acts.has(act) && acts.has(form.stem)));
}

/** Verbs with the same object: what is contributed is sent. No more than are safe; stand-ins.ts knows looser ones. */
const LIKE_ACTS = stemLines(`
send contribute provide supply give donate deliver deploy dispatch
buy purchase acquire
cut reduce slash axe
ban outlaw prohibit forbid
build construct erect
launch unveil introduce
close shut
open inaugurate
reject refuse
approve adopt ratify
find discover uncover unearth
destroy demolish raze
cancel scrap abolish
`).map((line) => new Set(line.map(representative)));

/** Whether the subject of the verb at `place` is the one asked about, or who speaks for it and says it of the same. */
function isDoneBy(
  { doer, names: asked, isAhead }: Asked,
  text: string,
  sentence: ReadSentence,
  place: number,
): boolean {
  const { words, names } = sentence;
  const verb = words[place]!;
  const last = words
    .slice(0, place)
    .findLastIndex((_, i) => doer.every((own, k) => own === words[i - doer.length + 1 + k]?.form.stem));
  const [named, next] = [words[last], words[last + 1]!];
  if (named === undefined || !beginsClause(text, sentence, last - doer.length + 1)) return false;
  const person = names.find(({ kind, start, end }) => kind === "person" && start > named.end && end < verb.start);
  const office = words.slice(last + 1, place).filter(({ end }) => person !== undefined && end <= person.start);
  const speaker = isOffice(office) ? person : next !== verb && BODIES.has(next.form.folded) ? next : null;
  if (!speaker && !asked.has(named.form.folded)) return false;
  const between = text.slice((speaker ?? named).end, verb.start);
  const isGoingOn = verb.form.folded.endsWith("ing");
  if (!isAhead) return !isGoingOn && LEADS_BACK.test(between);
  return (isGoingOn ? LEADS_ON : LEADS_AHEAD).test(between) && !CONDITION.test(text.slice(verb.end, sentence.end));
}

/** Nothing stands before it but "the", a title, and what ends in a comma: no "New" of "New Mexico", no "wants" or "friends of". */
function beginsClause(text: string, { words }: ReadSentence, place: number): boolean {
  const lead = words.slice(0, place).findLastIndex(({ end }, i) => /[,–—]/.test(text.slice(end, words[i + 1]!.start)));
  const own = words.slice(lead + 1, place).map(({ form }) => form.folded);
  return own.join(" ") === "the" || titleLength(own, 0) === own.length;
}

/** Of those who may speak for a country or a company. */
function isOffice(words: readonly ReadWord[]): boolean {
  const folded = words.map(({ form }) => form.folded);
  return titleLength(folded, 0) === folded.length && SPEAKERS.has(folded.at(-1)!);
}

const SPEAKERS = new Set(
  "president minister chancellor secretary executive chairman chairwoman spokesman spokeswoman".split(" "),
);
/** What speaks for them without anybody's name. */
const BODIES = new Set(
  "government ministry authorities army military navy parliament cabinet officials premier".split(" "),
);

/** Of the same only: "said it", "told reporters the government", not "said Sweden". */
const SAYS = String.raw`(?: (?:has |have |had )?(?:(?:said|says|announced|confirmed|promised|pledged|vowed|added|declared)(?: on \p{Lu}\p{L}+)?|told (?:reporters|journalists|parliament|lawmakers))(?: that)? (?:he|she|it|they|the government|(?:his|her|its) (?:country|government)))`;
const ASIDE = "(?:,(?: [^,;:]{2,60},)?)?";
const NOW = "(?:also|already|now|soon|then|later|finally|recently|immediately)";
/** What is hoped for, or may be, is not said to be so. */
const MEANS = `(?:is|are|was|were|has|have|also|now|already|agreed|planning|plans?|preparing|prepared|ready|going|set|due|about|pledged|promised|vowed|decided|intends?|committed)`;
const [LEADS_AHEAD, LEADS_ON, LEADS_BACK] = [
  `(?:(?: ${MEANS})+ to| (?:will|would)(?: be (?:ready|prepared) to)?)(?: ${NOW})?`,
  `(?: ${NOW})?(?: will be| would be| is| are| was| were)(?: ${NOW})?`,
  `(?: (?:has|have|had|${NOW}))*`,
].map((verbs) => new RegExp(`^${ASIDE}${SAYS}?${verbs} $`, "u")) as [RegExp, RegExp, RegExp];
const CONDITION = /\b(?:if|unless|provided|but|until)\b/;

/** The words right after the verb, up to what another part of the sentence begins with; null for one to whom something is given. */
function objectAfter(text: string, { words }: ReadSentence, place: number): Span | null {
  const after = words.slice(place + 1);
  const first = after.findIndex(({ form }) => !ARTICLES.has(form.folded));
  const begins = after[first];
  if (begins === undefined || text.slice(words[place]!.end, after[0]!.start) !== " ") return null;
  if (NO_BEGINNING.has(begins.form.folded) || begins.form.folded.endsWith("ed")) return null;
  const own = after.slice(first);
  const past = own.findIndex((word, i) => i > 0 && isPastObject(text, own, i, word));
  const object = past < 0 ? own : own.slice(0, past);
  const isCut = past > 0 && /\.|^ from \p{L}+ing\b/u.test(text.slice(object.at(-1)!.end, own[past + 1]?.end));
  const isReceiver =
    begins.form.letter === 1 && object.some(({ form }) => form.letter === 2 || ARTICLES.has(form.folded));
  const last = object.findLast(({ form }) => !form.stop);
  return isCut || isReceiver || last === undefined ? null : { start: begins.start, end: last.end };
}

const NO_BEGINNING = new Set(
  "in on to with by at from for of against as and or but after before when because that if into over lot lots much more it him her them no none nothing nobody any little few".split(
    " ",
  ),
);
const ENDS_OBJECT = new Set(
  "after before when while because as if since last next this alongside until although though who which where that during amid despite but so is are was were has have had will would said says in at by from for over into he she they it".split(
    " ",
  ),
);

function isPastObject(text: string, own: readonly ReadWord[], i: number, { start, form }: ReadWord): boolean {
  const [before, next] = [own[i - 1]!, own[i + 1]];
  if (!/^[ -]$/.test(text.slice(before.end, start)) || ENDS_OBJECT.has(form.folded) || form.wordClass === TIME)
    return true;
  if (form.folded === "to") return before.form.folded !== "up" && before.form.letter !== 2;
  return (
    form.folded === "and" &&
    (next === undefined || ENDS_OBJECT.has(next.form.folded) || next.form.folded.endsWith("ed"))
  );
}
