import { describe, expect, test } from "vitest";
import { destinationIn } from "../../src/schedule/destination.ts";
import { type Job, type Manner, Turns } from "../../src/scheduler/turns.ts";

const NO_PACE: Manner = { channelMs: 0, tokenMs: 0, alone: "channel", token: "platform" };

/** "slack:T1 C1 later" with a time it is ready at. */
const job = (id: string, workspace: string, channel: string, readyAt = 0, posts = true): Job => ({
  id,
  destination: destinationIn(workspace, channel),
  readyAt,
  posts,
});

const turnsOf = (jobs: readonly Job[], manner: Partial<Manner> = {}): Turns<Job> => {
  const turns = new Turns<Job>(() => ({ ...NO_PACE, ...manner }));
  for (const each of jobs) turns.add(each);
  return turns;
};

/** The ids of what runs at a moment, each done at once. */
const order = (turns: Turns<Job>, now: number): string => {
  const ids: string[] = [];
  for (let next = turns.take(now); next !== null; next = turns.take(now)) {
    ids.push(next.id);
    turns.done(next);
  }
  return ids.join("");
};

describe("turns", () => {
  test("a workspace with many briefings does not keep the others waiting", () => {
    const many = ["a", "b", "c", "d"].map((id) => job(id, "slack:T1", id));
    expect(order(turnsOf([...many, job("x", "slack:T2", "x"), job("y", "discord:8", "y")]), 0)).toBe("axybcd");
  });

  test("within a workspace it is the order in which they are ready", () => {
    const turns = turnsOf([job("b", "slack:T1", "1", 2), job("a", "slack:T1", "2", 1), job("c", "slack:T1", "3", 3)]);
    expect(order(turns, 2)).toBe("ab");
    expect(turns.nextAt()).toBe(3);
  });

  test("one post at a time in a channel, threads of it included, and a pause between two", () => {
    const turns = turnsOf([job("a", "slack:T1", "C1"), job("b", "slack:T1", "C1/17.2")], {
      channelMs: 1_100,
      tokenMs: 0,
    });
    const first = turns.take(0)!;
    expect(turns.take(5_000)).toBeNull();
    expect(turns.nextAt()).toBeNull();
    turns.done(first);
    expect(turns.nextAt()).toBe(1_100);
    expect(turns.take(1_099)).toBeNull();
    expect(turns.take(1_100)?.id).toBe("b");
  });

  test("one post at a time in a workspace where a post cannot be repeated", () => {
    const jobs = [job("a", "slack:T1", "C1"), job("b", "slack:T1", "C2"), job("c", "slack:T2", "C3")];
    const turns = turnsOf(jobs, { alone: "workspace" });
    const first = turns.take(0)!;
    expect([turns.take(0)?.id, turns.take(0)]).toEqual(["c", null]);
    turns.done(first);
    expect(turns.take(0)?.id).toBe("b");
  });

  test("a pause between any two posts of a platform, and none between platforms", () => {
    const turns = turnsOf([job("a", "slack:T1", "1"), job("b", "slack:T2", "2"), job("x", "discord:8", "3")], {
      channelMs: 0,
      tokenMs: 25,
    });
    expect(order(turns, 0)).toBe("ax");
    expect(turns.nextAt()).toBe(25);
    expect(order(turns, 25)).toBe("b");
  });

  test("where each workspace has its own token, they do not wait for each other", () => {
    const jobs = [job("a", "slack:T1", "1"), job("b", "slack:T1", "2"), job("c", "slack:T2", "3")];
    const turns = turnsOf(jobs, { tokenMs: 100, token: "workspace" });
    expect(order(turns, 0)).toBe("ac");
    expect(turns.nextAt()).toBe(100);
    expect(order(turns, 100)).toBe("b");
  });

  test.each([
    ["channel", "bc"],
    ["workspace", "c"],
    ["platform", ""],
  ] as const)("nothing is tried while a limit of the %s lasts", (reach, others) => {
    const turns = turnsOf([job("a", "slack:T1", "C1"), job("b", "slack:T1", "C2"), job("c", "slack:T2", "C3")]);
    turns.hold(destinationIn("slack:T1", "C1"), reach, 3_000);
    expect(order(turns, 2_999)).toBe(others);
    expect(order(turns, 3_000)).toContain("a");
  });

  test("a shorter limit does not shorten a longer one", () => {
    const turns = turnsOf([job("a", "slack:T1", "C1")]);
    turns.hold(destinationIn("slack:T1", "C1"), "channel", 3_000);
    turns.hold(destinationIn("slack:T1", "C1"), "channel", 1_000);
    expect(turns.nextAt()).toBe(3_000);
  });

  test("what is closed stays where it is; the first to close it is told", () => {
    const turns = turnsOf([job("a", "slack:T1", "C1"), job("b", "slack:T2", "C2")]);
    expect(turns.close(destinationIn("slack:T1", "C1"), "workspace")).toBe(true);
    expect(turns.close(destinationIn("slack:T1", "C9"), "workspace")).toBe(false);
    expect(order(turns, 9)).toBe("b");
    expect(turns.nextAt()).toBeNull();
  });

  test("what is due to be posted comes before what is still to be made", () => {
    const jobs = [job("a", "slack:T1", "1", 0, false), job("b", "slack:T1", "2", 5), job("c", "slack:T2", "3", 5)];
    expect(order(turnsOf(jobs), 4)).toBe("a");
    expect(order(turnsOf(jobs), 5)).toBe("bca");
  });

  test("making a briefing waits for no channel", () => {
    const turns = turnsOf([job("a", "slack:T1", "C1"), job("b", "slack:T1", "C1", 0, false)], {
      channelMs: 1_100,
      tokenMs: 25,
    });
    expect([turns.take(0)?.id, turns.take(0)?.id]).toEqual(["a", "b"]);
  });
});
