import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withSpinner } from "../../../adapters/terminal/spinner.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function screenOf(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

test.each([
  ["what is ready at once shows nothing", true, 100, ""],
  ["what takes long shows that it goes on, and is wiped", true, 400, "\r⠋ reading|\r⠙ reading|\r\x1b[K"],
  ["nothing is shown where it is no terminal", false, 400, ""],
])("%s", async (_, isTTY, ms, expected) => {
  const screen = screenOf(isTTY);
  const work = withSpinner(screen, after(ms, "done"));
  await vi.advanceTimersByTimeAsync(ms);
  expect(await work).toBe("done");
  expect(screen.written.join("|")).toBe(expected);
});

test("what fails is wiped too", async () => {
  const screen = screenOf(true);
  const work = withSpinner(
    screen,
    after(400, null).then(() => Promise.reject(new Error("no"))),
  );
  const failed = expect(work).rejects.toThrow("no");
  await vi.advanceTimersByTimeAsync(400);
  await failed;
  expect(screen.written.at(-1)).toBe("\r\x1b[K");
});
