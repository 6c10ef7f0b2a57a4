// A thread that does what a test tells it.
import { serveTasks } from "../../src/thread.ts";

serveTasks((task: "answer" | "fail" | "loop" | "fill" | "end"): string => {
  if (task === "answer") return "done";
  if (task === "fail") throw new Error("It failed.");
  if (task === "end") process.exit(3);
  const held: number[][] = [];
  for (;;) if (task === "fill") held.push([...held.keys()].slice(0, 1_000));
});
