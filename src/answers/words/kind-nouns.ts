// A common noun -> the kind of thing it stands for: "captain" is a person, "airport" a place.
import { stem } from "../../text/stem.ts";
import type { AnswerKind } from "../answer.ts";

/** Nouns after "which" or "what" (or at the head of "what is the ...") that say what kind of thing is asked for. */
const KIND_NOUNS: readonly (readonly [AnswerKind, string])[] = [
  [
    "person",
    `person man woman boy girl people president minister premier king queen prince princess pope leader chief head boss
    director chairman chairwoman executive ceo founder owner author writer poet novelist journalist reporter editor actor
    actress singer rapper musician artist painter composer star celebrity player footballer golfer athlete coach manager
    captain driver pilot scientist physicist researcher professor doctor lawyer judge justice senator congressman
    congresswoman governor mayor lawmaker politician candidate nominee official ambassador spokesman spokeswoman general
    commander soldier officer victim suspect killer gunman husband wife son daughter father mother brother sister
    billionaire inventor explorer emperor member`,
  ],
  [
    "organisation",
    `company firm corporation business bank airline manufacturer maker retailer chain brand agency organization
    organisation group party union team club league university college school newspaper magazine network broadcaster
    station studio publisher label court committee commission council parliament ministry department church charity
    foundation band regiment militia faction institution outlet carrier automaker`,
  ],
  [
    "place",
    `country nation state city town village county province region continent island place location area district
    neighborhood neighbourhood river lake mountain ocean sea street road airport port stadium venue capital planet
    museum park territory republic hospital building`,
  ],
  ["date", "year date day month decade century season weekday"],
  [
    "amount",
    `percentage percent proportion share amount price cost salary age distance height length width weight depth size
    speed temperature population rate ratio sum fee fine budget revenue profit score`,
  ],
  ["count", "number total"],
  ["reason", "reason cause motive purpose"],
];

const kinds: ReadonlyMap<string, AnswerKind> = new Map(
  KIND_NOUNS.flatMap(([kind, nouns]) => nouns.split(/\s+/).map((noun): [string, AnswerKind] => [stem(noun), kind])),
);

/** kindOfNoun("compani") -> organisation; undefined for stems that say nothing of it. */
export function kindOfNoun(stemmed: string): AnswerKind | undefined {
  return kinds.get(stemmed);
}
