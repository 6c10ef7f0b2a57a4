import { expect, test } from "vitest";
import { type Since, sinceMoment } from "../../src/chat/since.ts";

test.each<[string, Since, string, string, string]>([
  ["hours are counted back", 86_400_000, "2025-09-16T06:00Z", "Europe/Paris", "2025-09-15T06:00Z"],
  ["today began at the reader's midnight", "today", "2025-09-16T06:00Z", "Europe/Paris", "2025-09-15T22:00Z"],
  ["yesterday as well", "yesterday", "2025-09-16T06:00Z", "Europe/Paris", "2025-09-14T22:00Z"],
  ["where it is still the day before", "yesterday", "2025-09-16T02:00Z", "America/New_York", "2025-09-14T04:00Z"],
  ["the day of a clock change has 23 hours", "yesterday", "2025-03-31T06:00Z", "Europe/Paris", "2025-03-29T23:00Z"],
  ["or 25", "yesterday", "2025-10-27T06:00Z", "Europe/Paris", "2025-10-25T22:00Z"],
])("%s", (_, since, now, timeZone, from) => {
  expect(new Date(sinceMoment(since, { now: Date.parse(now), timeZone })).toISOString().slice(0, 16)).toBe(
    from.slice(0, 16),
  );
});
