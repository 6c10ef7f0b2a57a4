import fc from "fast-check";
import { expect, test } from "vitest";
import { postingOf, WINDOW_ARTICLES } from "../../src/search/segment.ts";

const aPlace = fc.nat(WINDOW_ARTICLES - 1);
const spread = fc.uniqueArray(aPlace, { minLength: 1, maxLength: 200 });
/** Articles side by side, as of one day. */
const burst = fc
  .tuple(aPlace, fc.integer({ min: 1, max: 1_000 }))
  .map(([first, length]) => Array.from({ length: Math.min(length, WINDOW_ARTICLES - first) }, (_, i) => first + i));

test("a place is found wherever it stands among an entry's postings, and no other", () => {
  fc.assert(
    fc.property(fc.oneof(spread, burst, fc.tuple(spread, burst)), aPlace, (parts, place) => {
      const places = [...new Set(parts.flat())].sort((a, b) => a - b);
      // Neighbours of other entries must not be taken for its own.
      const all = Uint16Array.from([place, ...places, place]);
      for (const wanted of [place, places[0]!, places.at(-1)!, places[places.length >> 1]!]) {
        const found = places.indexOf(wanted);
        expect(postingOf(all, 1, 1 + places.length, wanted)).toBe(found === -1 ? -1 : found + 1);
      }
    }),
  );
});
