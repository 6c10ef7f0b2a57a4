import { afterEach, expect, test, vi } from "vitest";
import { recurring } from "../../src/scheduler/recurring.ts";

afterEach(() => void vi.useRealTimers());

test("work that takes longer than a minute is not begun twice, and nothing is printed of it", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 10, 8, 0, 30) });
  const printed = [vi.spyOn(console, "warn"), vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  let begun = 0;
  let end = () => {};
  const work = () =>
    new Promise<void>((resolve) => {
      begun++;
      end = resolve;
    });
  const minutely = recurring("* * * * *", work);
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(begun).toBe(1);
  const asked = minutely.now();
  expect(begun).toBe(1);
  end();
  await asked;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toBe(2);
  await minutely.stop();
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
});
