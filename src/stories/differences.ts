// A story -> the figures that its outlets give differently for the same thing.
import type { Difference, Story } from "./story.ts";

/** Figures of one thing that differ between outlets, clearest first. */
export function differencesIn(_story: Story): Difference[] {
  return [];
}
