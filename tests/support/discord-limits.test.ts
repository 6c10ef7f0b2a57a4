// That the stand-in refuses what Discord refuses: otherwise tests against it would prove nothing.
import { describe, expect, test } from "vitest";
import {
  choiceFaults,
  commandFaults,
  isTooManyBytes,
  type Json,
  messageFaults,
  modalFaults,
} from "./discord-limits.ts";

const text = (content = "words") => ({ type: 10, content });
const button = (custom_id = "a", more: object = {}) => ({ type: 2, style: 2, label: "A", custom_id, ...more });
const row = (...components: Json[]) => ({ type: 1, components });
const frame = (...components: Json[]) => ({ type: 17, components });
const select = (count: number, more: object = {}) => {
  const options = Array.from({ length: count }, (_, i) => ({ label: `${i}`, value: `${i}` }));
  return { type: 3, custom_id: "s", options, ...more };
};
const v2 = (components: Json[], more: object = {}): Json => ({ flags: 32768, components, ...more });
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

test.each<[string, Json]>([
  ["forty components, nested ones counted", v2([frame(...many(39, () => text("x")))])],
  ["four thousand characters", v2([text("x".repeat(3000)), frame(text("x".repeat(1000)))])],
  ["five buttons", v2([text(), row(...many(5, (i) => button(`${i}`)))])],
  ["a link", v2([row({ type: 2, style: 5, label: "Read", url: "https://a.example" })])],
  ["a list of twenty-five", v2([row(select(25))])],
  ["words and no components", { content: "words" }],
])("%s: taken", (_, body) => {
  expect(messageFaults(body, "post")).toEqual([]);
});

describe("a message is refused with", () => {
  test.each<[string, Json, RegExp]>([
    ["nothing in it", v2([]), /empty/],
    ["one component too many", v2([frame(...many(40, () => text("x")))]), /41 components/],
    ["one character too many", v2([text("x".repeat(4001))]), /4001 characters/],
    ["an empty text", v2([text(" \n")]), /content is empty/],
    ["words beside components", v2([text()], { content: "x" }), /content cannot/],
    ["embeds beside components", v2([text()], { embeds: [{}] }), /embeds cannot/],
    ["a text that is not said to be of the second version", { components: [text()] }, /type 10 cannot/],
    ["six buttons in a row", v2([row(...many(6, (i) => button(`${i}`)))]), /has 6: 1 to 5/],
    ["an empty row", v2([row()]), /has 0/],
    ["an empty frame", v2([frame()]), /has 0/],
    ["a frame in a frame", v2([frame(frame(text()))]), /type 17 cannot/],
    ["a button outside a row", v2([button()]), /type 2 cannot/],
    ["a button beside a list", v2([row(select(2), button())]), /has 2: 1 to 1/],
    ["the same id twice", v2([row(button("a"), button("a"))]), /custom_id is used twice/],
    ["an id that is too long", v2([row(button("x".repeat(101)))]), /has 101/],
    ["a label that is too long", v2([row(button("a", { label: "x".repeat(81) }))]), /80 characters/],
    ["a button without words", v2([row(button("a", { label: "" }))]), /neither label/],
    [
      "a link with an id",
      v2([row({ type: 2, style: 5, label: "A", url: "https://a.example", custom_id: "a" })]),
      /or an url/,
    ],
    ["twenty-six in a list", v2([row(select(26))]), /has 26/],
    ["more to choose than there is", v2([row(select(2, { max_values: 3 }))]), /at least/],
    ["a flag that does not belong to it", v2([text()], { flags: 32768 | 64 }), /cannot be set/],
    ["a nonce that is too long", v2([text()], { nonce: "x".repeat(26) }), /nonce/],
    [
      "people mentioned twice over",
      v2([text()], { allowed_mentions: { parse: ["users"], users: ["1"] } }),
      /users twice/,
    ],
    ["too many words", { content: "x".repeat(2001) }, /2000/],
  ])("%s", (_, body, fault) => {
    expect(messageFaults(body, "post").join()).toMatch(fault);
  });

  test("words, once it has had components", () => {
    expect(messageFaults({ content: "x" }, "edit-reply", true).join()).toMatch(/content cannot/);
  });
});

test("ten thousand bytes of text are too many, however few the characters", () => {
  expect(isTooManyBytes(v2([text("港".repeat(3386))]))).toBe(false);
  expect(isTooManyBytes(v2([text("港".repeat(3387))]))).toBe(true);
});

const line = (custom_id = "a", more: object = {}) => ({ type: 4, custom_id, style: 1, ...more });
const label = (component: Json, more: object = {}) => ({ type: 18, label: "A", component, ...more });
const form = (components: Json[], more: object = {}) => ({ custom_id: "f", title: "F", components, ...more });

test.each<[string, Json, RegExp | null]>([
  ["five fields", form(many(5, (i) => label(line(`${i}`)))), null],
  ["six fields", form(many(6, (i) => label(line(`${i}`)))), /has 6/],
  ["a title too long", form([label(line())], { title: "x".repeat(46) }), /has 46/],
  ["a label too long", form([label(line(), { label: "x".repeat(46) })]), /has 46/],
  ["a line outside a label", form([line()]), /not type 4/],
  ["a list that is disabled", form([label(select(2, { disabled: false }))]), /disabled/],
  ["a line with a label of its own", form([label(line("a", { label: "A" }))]), /label stands/],
  ["a button", form([label(button())]), /type 2 cannot/],
  ["one id twice", form([label(line()), label(line())]), /used twice/],
])("a form with %s", (_, body, fault) => {
  const faults = modalFaults(body).join();
  if (fault === null) expect(faults).toBe("");
  else expect(faults).toMatch(fault);
});

const command = (more: object = {}) => ({ name: "brief", description: "Brief", ...more });
const option = (name = "topic", more: object = {}) => ({ type: 3, name, description: "Topic", ...more });

test.each<[string, Json[], RegExp | null]>([
  ["one command", [command({ options: [option()] })], null],
  ["a name with a capital", [command({ name: "Brief" })], /lower-case/],
  ["no description", [command({ description: "" })], /has 0/],
  ["a menu entry with a description", [{ type: 3, name: "Find", description: "x" }], /has 1/],
  ["two of one name", [command(), command()], /one name/],
  ["sixteen menu entries", many(16, (i) => ({ type: 3, name: `Find ${i}` })), /at most 15/],
  [
    "a required option after others",
    [command({ options: [option("a"), option("b", { required: true })] })],
    /required/,
  ],
  ["twenty-six options", [command({ options: many(26, (i) => option(`o${i}`)) })], /25 options/],
  [
    "sub-commands beside options",
    [command({ options: [option(), { type: 1, name: "x", description: "X" }] })],
    /beside/,
  ],
  [
    "choices that are completed",
    [command({ options: [option("a", { choices: [{ name: "x", value: "x" }], autocomplete: true })] })],
    /completes/,
  ],
  [
    "sub-commands in sub-commands",
    [
      command({
        options: [{ type: 1, name: "a", description: "A", options: [{ type: 1, name: "b", description: "B" }] }],
      }),
    ],
    /too deep/,
  ],
  [
    "too much to read",
    [
      command({
        options: many(25, (i) =>
          option(`o${i}`, { choices: many(25, (j) => ({ name: `${"x".repeat(20)}${j}`, value: "y" })) }),
        ),
      }),
    ],
    /8000/,
  ],
])("commands: %s", (_, commands, fault) => {
  const faults = commandFaults(commands).join();
  if (fault === null) expect(faults).toBe("");
  else expect(faults).toMatch(fault);
});

test("what completes a word is at most twenty-five lines of a hundred characters", () => {
  expect(choiceFaults(many(25, (i) => ({ name: "x".repeat(100), value: `${i}` })))).toEqual([]);
  expect(choiceFaults(many(26, (i) => ({ name: "x", value: `${i}` }))).join()).toMatch(/26 choices/);
  expect(choiceFaults([{ name: "x".repeat(101), value: "x" }]).join()).toMatch(/has 101/);
});
