import { expect, test } from "vitest";
import { createHostSlots } from "../../src/feeds/host-slots.ts";

const { signal } = new AbortController();

test("two at once at one host, the third when one leaves, in order; other hosts are not in the queue", async () => {
  const slots = createHostSlots(2);
  const events: string[] = [];
  const enter = async (name: string, host: string): Promise<() => void> => {
    const leave = await slots.take(host, signal);
    events.push(name);
    return leave;
  };
  const leaveA = await enter("a", "north.example");
  await enter("b", "north.example");
  const [c, d] = [enter("c", "north.example"), enter("d", "north.example")];
  await enter("other", "south.example");
  expect(events).toEqual(["a", "b", "other"]);
  leaveA();
  (await c)();
  await d;
  expect(events).toEqual(["a", "b", "other", "c", "d"]);
});

test("whoever gives up in the queue leaves it without taking a place", async () => {
  const slots = createHostSlots(1);
  const leave = await slots.take("north.example", signal);
  const impatient = new AbortController();
  const given = slots.take("north.example", impatient.signal);
  const patient = slots.take("north.example", signal);
  impatient.abort(new Error("enough"));
  await expect(given).rejects.toThrow("enough");
  leave();
  (await patient)();
  (await slots.take("north.example", signal))();
});

test("nobody who has already given up gets a place", async () => {
  await expect(createHostSlots(1).take("north.example", AbortSignal.abort(new Error("late")))).rejects.toThrow("late");
});
