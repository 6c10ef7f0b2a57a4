// A sentence -> whether it holds something of the kind that is asked for.
import { figuresIn } from "../text/figures.ts";
import { namesIn } from "../text/names.ts";
import { stem } from "../text/stem.ts";
import { foldWord } from "../text/words.ts";
import type { AnswerKind } from "./answer.ts";
import { representative } from "./same-things.ts";

/** Kinds of things found in one sentence, leaving out those that only repeat the question's words. */
export type Holds = {
  readonly name: boolean;
  readonly date: boolean;
  readonly count: boolean;
  readonly amount: boolean;
  /** A figure that counts the noun that was asked about. */
  readonly focus: boolean;
  readonly reason: boolean;
  readonly quotation: boolean;
};

export function holds(text: string, asked: ReadonlyMap<string, number>, focus: string | null): Holds {
  const isNew = (words: string) => words.split(" ").some((word) => !asked.has(representative(stem(foldWord(word)))));
  const figures = figuresIn(text).filter((figure) => isNew(text.slice(figure.start, figure.end)));
  return {
    name: namesIn(text).some((name) => isNew(name.folded)),
    date: figures.some((figure) => figure.kind === "date"),
    count: figures.some((figure) => figure.kind === "count"),
    amount: figures.some((figure) => figure.kind !== "date" && figure.kind !== "ordinal"),
    focus: focus !== null && figures.some((figure) => figure.counts === focus),
    reason: /\b(?:because|due to|after|in order to|so that|thanks to|since|as a result|caused|led to)\b/i.test(text),
    quotation: /["“”]|\bsaid\b/.test(text),
  };
}

/** 1 when the wanted kind is there, -1 when it is missing, 0 when the kind can't be seen in words. */
export function typeFit(wanted: AnswerKind, held: Holds): number {
  switch (wanted) {
    case "person":
    case "place":
    case "organisation":
      return held.name ? 1 : -1;
    case "date":
      return held.date ? 1 : -1;
    case "count":
      return held.count ? 1 : -1;
    case "amount":
      return held.amount ? 1 : -1;
    case "reason":
      return held.reason ? 1 : -1;
    case "quotation":
      return held.quotation ? 1 : -1;
    case "yes-no":
    case "definition":
    case "list":
    case "thing":
      return 0;
    default:
      return wanted satisfies never;
  }
}
