import { expect, test } from "vitest";
import { messageProblems, viewProblems } from "./slack-limits.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const button = (more: object = {}) => ({ type: "button", action_id: "more", text: plain("More"), ...more });
const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const section = (...elements: object[]) => ({ type: "rich_text_section", elements });
const text = (value: string) => ({ type: "text", text: value });

test.each([
  ["51 blocks", Array(51).fill({ type: "divider" }), /no more than 50/],
  ["an unknown block", [{ type: "banner" }], /unsupported type/],
  ["an alert outside a modal", [{ type: "alert", text: plain("x") }], /unsupported type/],
  ["a header of 151 characters", [{ type: "header", text: plain("x".repeat(151)) }], /1 to 150/],
  ["an empty header", [{ type: "header", text: plain("") }], /1 to 150/],
  ["a section of 3,001 characters", [{ type: "section", text: plain("x".repeat(3001)) }], /1 to 3000/],
  ["a section without text", [{ type: "section" }], /text or fields/],
  ["eleven fields", [{ type: "section", fields: Array(11).fill(plain("x")) }], /no more than 10/],
  ["eleven elements of a context", [{ type: "context", elements: Array(11).fill(plain("x")) }], /no more than 10/],
  ["an empty rich text", [rich()], /no fewer than 1/],
  ["an empty section of rich text", [rich(section())], /no fewer than 1/],
  ["an empty text in it", [rich(section(text("")))], /more than 0/],
  ["a link to a script", [rich(section({ type: "link", url: "javascript:1" }))], /invalid url/],
  ["a date without a token", [rich(section({ type: "date", timestamp: 1, format: "x" }))], /token/],
  ["an unknown element of rich text", [rich(section({ type: "sticker" }))], /unsupported type/],
  ["two buttons of one id", [{ type: "actions", elements: [button(), button()] }], /action_id already exists/],
  [
    "26 buttons",
    [{ type: "actions", elements: Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })) }],
    /25/,
  ],
  ["a long button", [{ type: "actions", elements: [button({ text: plain("x".repeat(76)) })] }], /1 to 75/],
  ["a long value", [{ type: "actions", elements: [button({ value: "x".repeat(2001) })] }], /1 to 2000/],
  ["a long action id", [{ type: "actions", elements: [button({ action_id: "x".repeat(256) })] }], /1 to 255/],
  [
    "one block_id twice",
    [
      { type: "divider", block_id: "a" },
      { type: "divider", block_id: "a" },
    ],
    /duplicate block_id/,
  ],
  ["two tables", Array(2).fill({ type: "table", rows: [[{ type: "raw_text", text: "x" }]] }), /only_one_table/],
  ["too much text in all", Array(5).fill({ type: "section", text: plain("x".repeat(2900)) }), /msg_blocks_too_long/],
])("Slack refuses %s", (_, blocks, why) => {
  expect(messageProblems({ text: "x", blocks }).join("\n")).toMatch(why);
});

test("Slack refuses a message that says nothing, and one that is endless", () => {
  expect(messageProblems({ blocks: [] })).toEqual(["/text: no_text"]);
  expect(messageProblems({ text: "x".repeat(40_001) })).toHaveLength(1);
});

const modal = (more: object = {}) => ({
  type: "modal",
  title: plain("Schedule"),
  blocks: [{ type: "divider" }],
  ...more,
});
const input = (element: object) => ({ type: "input", label: plain("Time"), element });
const option = (value: string) => ({ text: plain("x"), value });

test.each([
  ["a title of 25 characters", modal({ title: plain("x".repeat(25)) }), /1 to 24/],
  ["inputs without a button to submit", modal({ blocks: [input({ type: "timepicker" })] }), /submit/],
  [
    "a time that is none",
    modal({ blocks: [input({ type: "timepicker", initial_time: "7:00" })], submit: plain("Ok") }),
    /HH:mm/,
  ],
  [
    "101 options",
    modal({ blocks: [input({ type: "static_select", options: Array(101).fill(option("a")) })], submit: plain("Ok") }),
    /100/,
  ],
  [
    "a long option",
    modal({ blocks: [input({ type: "static_select", options: [option("x".repeat(76))] })], submit: plain("Ok") }),
    /1 to 75/,
  ],
  ["101 blocks", modal({ blocks: Array(101).fill({ type: "divider" }) }), /no more than 100/],
  ["long metadata", modal({ private_metadata: "x".repeat(3001) }), /3000/],
  ["thumbs in a Home tab", { type: "home", blocks: [{ type: "context_actions", elements: [] }] }, /unsupported type/],
])("Slack refuses a view with %s", (_, view, why) => {
  expect(viewProblems(view).join("\n")).toMatch(why);
});

test("Slack takes what is in order", () => {
  expect(
    messageProblems({ text: "x", blocks: [rich(section(text("x"))), { type: "actions", elements: [button()] }] }),
  ).toEqual([]);
  expect(
    viewProblems(modal({ submit: plain("Ok"), blocks: [input({ type: "timepicker", initial_time: "07:00" })] })),
  ).toEqual([]);
});
