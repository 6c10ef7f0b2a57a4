import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeProblem } from "../src/node-version.mjs";

test.each([
  ["an old Node is told what to do", "20.20.2", 'run "npm ci" and then "npm start"'],
  ["a Node without our features is told too", "25.9.0", "needs Node 26"],
])("%s", (_, version, expected) => {
  expect(nodeProblem(version, "npm start")).toContain(expected);
});

test.each(["26.0.0", "26.10.0", "30.1.0"])("Node %s may run us", (version) => {
  expect(nodeProblem(version, "npm start")).toBeNull();
});

test("the bench measures the program with the memory for new values that npm start gives it", () => {
  const [flag] = /--min-semi-space-size=\d+/.exec(readFileSync("package.json", "utf8"))!;
  expect(readFileSync("bench/speed/main.ts", "utf8")).toContain(`"${flag}"`);
});

test("npm scripts run the Node that the lock file brings", () => {
  expect(execFileSync("node", ["--version"], { encoding: "utf8" })).toMatch(/^v(2[6-9]|[3-9]\d)\./);
});
