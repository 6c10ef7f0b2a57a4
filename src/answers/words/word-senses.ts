// A stem -> of what class it mostly is, by WordNet's files of senses: 18 for persons, 15 for places, 38 for motion.
import weights from "./word-senses.weights.json" with { type: "json" };

export type Sense = {
  /** WordNet's number of the file (0-44) of its most common sense; UNKNOWN_SENSE for stems that are not among the common. */
  readonly main: number;
  /** Of the noun, where it is or may be one. */
  readonly noun: number;
};

export const UNKNOWN_SENSE = 45;
/** WordNet's classes of places and of persons. */
export const LOCATION = 15;
export const PERSON = 18;

const UNKNOWN: Sense = { main: UNKNOWN_SENSE, noun: UNKNOWN_SENSE };
/** Nouns stand in the files 3 to 28, verbs in 29 to 43. */
const [FIRST_NOUN, FIRST_VERB, AFTER_VERBS] = [3, 29, 44];

const senses: ReadonlyMap<string, Sense> = new Map(
  Object.entries(weights.stems).flatMap(([key, stems]) => {
    const [main, noun] = key.split(" ").map(Number);
    const sense = { main: main!, noun: noun ?? (main! >= FIRST_NOUN && main! < FIRST_VERB ? main! : UNKNOWN_SENSE) };
    return stems.split(" ").map((stem): [string, Sense] => [stem, sense]);
  }),
);

/** senseOf("captain") -> the class of persons. */
export function senseOf(stem: string): Sense {
  return senses.get(stem) ?? UNKNOWN;
}

/** 0 adjective, 1 adverb, 2 noun, 3 verb, 4 unknown. */
export function partOfSpeech({ main }: Sense): number {
  if (main === UNKNOWN_SENSE) return 4;
  if (main === 2) return 1;
  if (main < FIRST_NOUN || main >= AFTER_VERBS) return 0;
  return main < FIRST_VERB ? 2 : 3;
}
