// When people may be told something that they did not wait for: not at night, and not all day long.
import { expect, test } from "vitest";
import { mayInterrupt } from "../../src/schedule/interrupt.ts";

const at = (moment: string) => Date.parse(moment);

test.each([
  ["at ten in the morning", "2025-09-16T10:00Z", "UTC", [], true],
  ["at ten in the evening it is quiet", "2025-09-16T22:00Z", "UTC", [], false],
  ["a minute before it is not", "2025-09-16T21:59Z", "UTC", [], true],
  ["before seven it is quiet", "2025-09-16T06:59Z", "UTC", [], false],
  ["at seven no longer", "2025-09-16T07:00Z", "UTC", [], true],
  ["the hour is the place's own", "2025-09-16T10:00Z", "America/Los_Angeles", [], false],
  ["twice today, once more", "2025-09-16T10:00Z", "UTC", ["2025-09-16T08:00Z", "2025-09-16T09:00Z"], true],
  [
    "three times is enough",
    "2025-09-16T10:00Z",
    "UTC",
    ["2025-09-15T20:00Z", "2025-09-16T08:00Z", "2025-09-16T09:00Z"],
    false,
  ],
  [
    "what was a day ago counts no more",
    "2025-09-16T10:00Z",
    "UTC",
    ["2025-09-15T10:00Z", "2025-09-16T08:00Z", "2025-09-16T09:00Z"],
    true,
  ],
])("%s", (_, now, zone, before, expected) => {
  expect(mayInterrupt(at(now), zone, before.map(at))).toBe(expected);
});
