// The words of a topic -> the terms by which it is found.
import { countryNamed, fullNamesOf, SAME_PLACES, twoWordCountry } from "../text/same-places.ts";
import { termsOf } from "../text/words.ts";

/** The terms a topic is found by: a country also by the name of its people, its short forms and the words of its full name. */
export function topicTerms(topic: string): string[] {
  return namesOfTopic(topic).flat();
}

/** fullNames(["uk"]) -> ["United Kingdom"]: as otherNames, of several words. */
export function fullNames(terms: readonly string[]): readonly string[] {
  return terms.length === 1 ? fullNamesOf(terms[0]!) : [];
}

/**
 * All that a topic is called, each as its terms: namesOfTopic("uk") -> [["uk"], ["britain"], ..., ["unit", "kingdom"]], and
 * namesOfTopic("South Korea") -> [["south", "korea"], ["south", "korean"]].
 */
export function namesOfTopic(topic: string): string[][] {
  const terms = termsOfTopic(topic);
  const ofTwo = twoWordCountry(topic);
  const named = [terms, ...otherNames(terms).map((name) => [name]), ...fullNames(terms).map(termsOf)];
  return ofTwo === null ? named : [...named, termsOf(ofTwo[1])];
}

/** The terms of a topic; of a country by its full name those of the shorter one: termsOfTopic("United States") -> ["america"]. */
export function termsOfTopic(topic: string): string[] {
  return termsOf(countryNamed(topic) ?? topic);
}

/** What else names the one country that is the topic; none for any other, as "Bank of England", which is no English bank. */
export function otherNames(terms: readonly string[]): readonly string[] {
  return (terms.length === 1 ? SAME_PLACES.get(terms[0]!) : undefined) ?? [];
}

/** topicsIn("mars and ebola") -> ["mars", "ebola"], which "rock and roll" is as well: where articles are about the whole, it is one. */
export function topicsIn(topic: string): string[] {
  return topic.split(BETWEEN_TOPICS).filter((each) => termsOf(each).length > 0);
}

const BETWEEN_TOPICS = /\s*[,;&+]\s*|\s+(?:and|or)\s+/i;
