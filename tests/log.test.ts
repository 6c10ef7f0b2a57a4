import { expect, test } from "vitest";
import { createLog, type LogLevel } from "../src/log.ts";

function logging(level: LogLevel = "info") {
  const lines: string[] = [];
  const secrets = ["xoxb-very-secret", "abc"];
  const log = createLog({ write: (line) => lines.push(line), clock: () => 0, level, secrets });
  return { log, lines };
}

test("a line has its moment, what happened and the facts", () => {
  const { log, lines } = logging();
  log.info("joined Slack", { team: "T1", tries: 2 });
  expect(lines).toEqual(['1970-01-01T00:00:00.000Z info joined Slack team="T1" tries=2\n']);
});

test("a secret never reaches a line, in whatever form", () => {
  const { log, lines } = logging("debug");
  log.info("xoxb-very-secret", { token: "xoxb-very-secret" });
  log.fault("posting", new Error("token xoxb-very-secret refused", { cause: new Error("xoxb-very-secret") }));
  expect(lines.join("")).not.toContain("xoxb-very-secret");
  expect(lines.join("")).toContain("[secret]");
});

test("a text too short to be a secret takes no ordinary word apart", () => {
  const { log, lines } = logging();
  log.info("abc of news");
  expect(lines[0]).toContain("abc of news");
});

test("what a person typed is kept out of a fault, quoted or in an address", () => {
  const { log, lines } = logging("debug");
  const typed = 'who is "Ann Lee"?';
  const error = new Error(`no parse of ${typed}`, { cause: new Error(`GET /?q=${encodeURIComponent(typed)}`) });
  const id = log.fault("answering", error, [typed]);
  expect(id).toMatch(/^[0-9a-f]{6}$/);
  expect(lines[0]).toContain(id);
  expect(lines[0]).not.toMatch(/Ann Lee|Ann%20Lee/);
});

test("a line cannot be broken by what it tells of", () => {
  const { log, lines } = logging();
  log.fault("reading", new Error("one\n2026 info two"));
  expect(lines[0]!.trimEnd()).not.toContain("\n");
});

test.each<[LogLevel, number]>([
  ["quiet", 1],
  ["info", 2],
  ["debug", 3],
])("%s writes %i of fault, info and debug", (level, count) => {
  const { log, lines } = logging(level);
  log.fault("a", new Error("b"));
  log.info("c");
  log.debug("d");
  expect(lines).toHaveLength(count);
});
