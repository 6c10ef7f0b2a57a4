// A figure in its sentence -> whether it is how many came to watch, though no noun may say whom it counts.
import type { Span } from "../text/span.ts";

/** "The crowd of 31,406", "Attendance was given as 31,460", "There were 8,142 in the ground", "in front of 11,204 people". */
export function isCrowdSize(text: string, { start, end }: Span): boolean {
  return CROWD_BEFORE.test(text.slice(0, start)) || IN_THE_GROUND.test(text.slice(end));
}

const CROWD_BEFORE =
  /(?:\b(?:attendance|gate|crowd|audience)(?: figure)?(?: (?:of|was|is|at|as|to|given|put|announced|reported|officially|stood|numbered|reached))+ |\b(?:attendance|crowd|gate): |\bin front of (?:a crowd of )?|\bwatched by (?:a crowd of )?)$/i;

const IN_THE_GROUND =
  /^ (?:people |fans |spectators |supporters |home fans )?(?:(?:were |packed |crammed |in |into |inside |at )*(?:the )?(?:in|into|inside) (?:the (?:ground|stadium|stands|crowd|arena)|attendance)\b|(?:turned up|turned out|came|were there) to (?:see|watch)\b)/;
