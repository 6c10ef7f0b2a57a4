// Two stories of a briefing, one after the other -> why the one comes before the other, in plain words.
import type { BriefingItem } from "../briefing/briefing.ts";
import type { Weight } from "../stories/story.ts";
import { type OurWords, say } from "./our-words.ts";

/**
 * "It leads mostly because it is newer than story 2." of the first, "It comes after story 1 mostly because it is older." of others;
 * empty where nothing tells two apart, or there are no two.
 */
export function placeWords(items: readonly BriefingItem[], place: number): OurWords {
  const own = items[place]!;
  if (place === 0) {
    const next = items[1];
    const most = next === undefined ? null : mostFor(own.why, next.why);
    return most === null ? say`` : say`It leads mostly because ${AHEAD[most]}.`;
  }
  const above = items[place - 1]!;
  const most = mostFor(above.why, own.why);
  return most === null ? say`` : say`It comes after story ${place} mostly because ${BEHIND[most]}.`;
}

type Of = NonNullable<Weight["of"]>;

/** A factor that is so little larger decides nothing. */
const FELT = Math.log(1.05);

/** By what the one is most ahead of the other; null where it is by nothing. */
function mostFor(one: readonly Weight[], other: readonly Weight[]): Of | null {
  const value = (why: readonly Weight[], of: Of) => Math.max(LEAST, why.find((each) => each.of === of)?.value ?? 1);
  const ahead = (Object.keys(AHEAD) as Of[])
    .map((of) => ({ of, by: Math.log(value(one, of) / value(other, of)) }))
    .toSorted((a, b) => b.by - a.by);
  return ahead[0]!.by > FELT ? ahead[0]!.of : null;
}

/** Old news is worth next to nothing, but not nothing. */
const LEAST = 1e-12;

const AHEAD: Readonly<Record<Of, OurWords>> = {
  sources: say`more sources report it independently than story 2`,
  age: say`it is newer than story 2`,
  novelty: say`more of it is new than of story 2`,
  interests: say`it fits what is followed here better than story 2`,
  topic: say`it is on the topic more plainly than story 2`,
  coverage: say`it has more articles than story 2`,
  turn: say`story 2 speaks of much the same`,
  affair: say`it is the newest of its affair`,
};

const BEHIND: Readonly<Record<Of, OurWords>> = {
  sources: say`fewer sources report it independently`,
  age: say`it is older`,
  novelty: say`less of it is new`,
  interests: say`it fits what is followed here less`,
  topic: say`it is on the topic less plainly`,
  coverage: say`it has fewer articles`,
  turn: say`it speaks of much the same as a story above`,
  affair: say`the other is the newest of its affair`,
};
