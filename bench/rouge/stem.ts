// A word -> its stem as ROUGE scores are computed: Porter's algorithm with the extensions of its common Python port.
// Not the stemmer of src/text: a score that others publish must be counted the way they count it.

type Rule = readonly [suffix: string, replacement: string, condition: (stem: string) => boolean];

const IRREGULAR = new Map(
  Object.entries({
    skies: "sky",
    sky: "sky",
    dying: "die",
    lying: "lie",
    tying: "tie",
    news: "news",
    innings: "inning",
    inning: "inning",
    outings: "outing",
    outing: "outing",
    cannings: "canning",
    canning: "canning",
    howe: "howe",
    proceed: "proceed",
    exceed: "exceed",
    succeed: "succeed",
  }),
);

const stems = new Map<string, string>(IRREGULAR);

/** rougeStem("generalization") -> "gener". Takes lower-case letters and digits. Porter 1980. */
export function rougeStem(word: string): string {
  let result = stems.get(word);
  if (result === undefined) {
    result = word.length <= 2 ? word : dropFinals(laterSteps(finalY(pastAndProgressive(plural(word)))));
    stems.set(word, result);
  }
  return result;
}

function plural(word: string): string {
  if (word.endsWith("ies")) return word.slice(0, -3) + (word.length === 4 ? "ie" : "i");
  if (word.endsWith("sses")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function pastAndProgressive(word: string): string {
  if (word.endsWith("ied")) return word.slice(0, -3) + (word.length === 4 ? "ie" : "i");
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = ["ed", "ing"].find((ending) => word.endsWith(ending) && hasVowel(word.slice(0, -ending.length)));
  return suffix === undefined ? word : restored(word.slice(0, -suffix.length));
}

function restored(stem: string): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function finalY(word: string): string {
  return word.endsWith("y") && word.length > 2 && isConsonant(word, word.length - 2) ? `${word.slice(0, -1)}i` : word;
}

const some = (stem: string) => measure(stem) > 0;
const several = (stem: string) => measure(stem) > 1;

const STEP_2: readonly Rule[] = `
ational ate,tional tion,enci ence,anci ance,izer ize,bli ble,alli al,entli ent,eli e,ousli ous,ization ize,ation ate,
ator ate,alism al,iveness ive,fulness ful,ousness ous,aliti al,iviti ive,biliti ble,fulli ful`
  .split(",")
  .map((pair) => pair.trim().split(" "))
  .map(([suffix, replacement]) => [suffix!, replacement!, some]);
const STEP_3: readonly Rule[] = [
  ["icate", "ic", some],
  ["ative", "", some],
  ["alize", "al", some],
  ["iciti", "ic", some],
  ["ical", "ic", some],
  ["ful", "", some],
  ["ness", "", some],
];
const dropped = (suffixes: string): Rule[] => suffixes.split(" ").map((suffix) => [suffix, "", several]);
const STEP_4: readonly Rule[] = [
  ...dropped("al ance ence er ic able ible ant ement ment ent"),
  ["ion", "", (stem) => several(stem) && /[st]$/.test(stem)],
  ...dropped("ou ism ate iti ous ive ize"),
];

function laterSteps(word: string): string {
  return firstRule(firstRule(stepTwo(word), STEP_3), STEP_4);
}

function stepTwo(word: string): string {
  const start = word.endsWith("alli") && some(word.slice(0, -4)) ? word.slice(0, -2) : word;
  if (STEP_2.some(([suffix]) => start.endsWith(suffix))) return firstRule(start, STEP_2);
  return start.endsWith("logi") && some(start.slice(0, -3)) ? start.slice(0, -1) : start;
}

/** The first rule whose suffix fits decides, whether or not its condition holds. */
function firstRule(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement, condition] of rules) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, word.length - suffix.length);
    return condition(stem) ? stem + replacement : word;
  }
  return word;
}

function dropFinals(word: string): string {
  let result = word;
  if (result.endsWith("e")) {
    const stem = result.slice(0, -1);
    if (several(stem) || (some(stem) && !endsShort(stem))) result = stem;
  }
  return result.endsWith("ll") && several(result.slice(0, -1)) ? result.slice(0, -1) : result;
}

/** A y is a vowel after a consonant, so those of a run alternate. */
function isConsonant(word: string, at: number): boolean {
  let first = at;
  while (first > 0 && word[first] === "y") first--;
  const consonant = !"aeiou".includes(word[first]!);
  return (at - first) % 2 === 0 ? consonant : !consonant;
}

/** How many times a vowel is followed by a consonant. */
function measure(stem: string): number {
  let count = 0;
  let afterVowel = false;
  for (let i = 0; i < stem.length; i++) {
    const consonant = isConsonant(stem, i);
    if (consonant && afterVowel) count++;
    afterVowel = !consonant;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  for (let i = 0; i < stem.length; i++) if (!isConsonant(stem, i)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  return word.length >= 2 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1);
}

/** Consonant, vowel, consonant other than w, x, y; or a vowel and a consonant alone. */
function endsShort(word: string): boolean {
  const n = word.length;
  if (n === 2) return !isConsonant(word, 0) && isConsonant(word, 1);
  if (n < 3) return false;
  return isConsonant(word, n - 3) && !isConsonant(word, n - 2) && isConsonant(word, n - 1) && !/[wxy]$/.test(word);
}
