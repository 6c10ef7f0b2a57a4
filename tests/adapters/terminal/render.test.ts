import { expect, test } from "vitest";
import { lookOf, renderReply } from "../../../adapters/terminal/render.ts";
import { say } from "../../../src/chat/our-words.ts";
import { note, replyOf } from "../../../src/chat/reply.ts";

const screen = { isTTY: true, columns: 80 };
const kitty = { TERM: "xterm-kitty" };

test.each([
  ["a pipe is plain, whatever the environment", {}, { ...kitty, COLORTERM: "truecolor" }, {}],
  ["a dumb terminal is plain", screen, { TERM: "dumb" }, {}],
  ["a good terminal has everything", screen, kitty, { width: 80, color: true, links: true }],
  ["NO_COLOR is honoured", screen, { ...kitty, NO_COLOR: "1" }, { width: 80, color: false, links: true }],
  ["an empty NO_COLOR is none", screen, { ...kitty, NO_COLOR: "" }, { width: 80, color: true, links: true }],
  ["lines do not get too long to read", { isTTY: true, columns: 300 }, kitty, { width: 100, color: true, links: true }],
  ["a terminal of unknown width is not wrapped", { isTTY: true }, kitty, { width: null, color: true, links: true }],
])("%s", (_, given, env, expected) => {
  expect(lookOf(given, env)).toEqual(expected);
});

test.each([
  ["an unknown terminal", { TERM: "xterm-256color" }, false],
  ["GNOME Terminal", { VTE_VERSION: "7600" }, true],
  ["an old VTE", { VTE_VERSION: "4999" }, false],
  ["Windows Terminal", { WT_SESSION: "1" }, true],
  ["iTerm", { TERM_PROGRAM: "iTerm.app" }, true],
  ["tmux inside iTerm", { TERM_PROGRAM: "iTerm.app", TMUX: "/tmp/tmux-0/default,1,0" }, false],
])("links in %s", (_, env, expected) => {
  expect(lookOf(screen, env).links).toBe(expected);
});

test("a note is dim on a screen and bare in a pipe", () => {
  const reply = replyOf(note(say`read 9 articles`));
  expect(renderReply(reply, screen, kitty)).toBe("\x1b[2mread 9 articles\x1b[22m");
  expect(renderReply(reply, {}, kitty)).toBe("read 9 articles");
});
