// The word after a command's name -> what is to be done, in the command's own words or others that mean the same.
import { nearest } from "../text/nearest.ts";

/** knownAction("delete", ["list", "add", "remove"]) -> "remove"; null for a word that says nothing of the kind. */
export function knownAction<A extends string>(word: string, actions: readonly [A, ...A[]]): A | null {
  const typed = word.toLowerCase();
  const meant = OTHER_WORDS.get(typed) ?? typed;
  // Whatever it is called there, the first action tells how things are: "filter list" is "filter show".
  if (meant === "list") return actions[0];
  return actions.find((each) => each === typed) ?? actions.find((each) => each === meant) ?? null;
}

/** The same, and for a slip of the finger: "schedule lsit". */
export function meantAction<A extends string>(word: string, actions: readonly [A, ...A[]]): A | null {
  const near = word.length >= SHORTEST_SLIP ? nearest(word, actions) : null;
  return knownAction(word, actions) ?? actions.find((each) => each === near) ?? null;
}

/** Whether it says what to do with one of several, at whatever command: "filter add" is no question, though filters have none. */
export function saysWhatToDo(word: string): boolean {
  return EVERYWHERE.has(OTHER_WORDS.get(word.toLowerCase()) ?? "");
}

/** What the others mean is a filter's: "schedule no longer fits". */
const EVERYWHERE = new Set(["list", "add", "remove"]);

const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    list: "list show ls",
    add: "add new create",
    remove: "remove delete drop rm undo",
    include: "only",
    exclude: "without no hide block",
  }).flatMap(([action, words]) => words.split(" ").map((word) => [word, action] as const)),
);

const SHORTEST_SLIP = 4;
