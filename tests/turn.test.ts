// The reason for turns: whoever comes from outside is heard between two pieces of work, however many wait for their turn.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { turn } from "../src/turn.ts";

test("pieces have their turns in the order they were asked for", async () => {
  const order: string[] = [];
  const worker = async (name: string) => {
    for (let piece = 1; piece <= 2; piece++) {
      await turn();
      order.push(`${name}${piece}`);
    }
  };
  await Promise.all([worker("a"), worker("b")]);
  expect(order).toEqual(["a1", "b1", "a2", "b2"]);
});

/** As a piece of a large feed does. */
function workFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test("a timer that is due runs between the pieces of two that wait at once", async () => {
  const order: string[] = [];
  const piece = async (name: string) => {
    await turn();
    if (name === "first") setTimeout(() => order.push("timer"), 1);
    workFor(5);
    order.push(name);
  };
  await Promise.all(["first", "second"].map(piece));
  await turn();
  expect(order).toEqual(["first", "timer", "second"]);
});

test("a request is answered while many wait, not after the last of them", async () => {
  let left = 20;
  const server = createServer((_, response) => response.end(String(left)));
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const asked = fetch(`http://127.0.0.1:${port}`).then((response) => response.text());
  const pieces = Array.from({ length: left }, async () => {
    await turn();
    workFor(10);
    left--;
  });
  await Promise.all(pieces);
  expect(Number(await asked)).toBeGreaterThan(0);
});
