import { expect, test } from "vitest";
import {
  commandText,
  readCommand,
  readDirect,
  readMention,
  readPress,
  readShortcut,
  workspaceOf,
} from "../../../adapters/slack/receive.ts";
import { wordsOf } from "../../../adapters/slack/words.ts";
import type { Person } from "../../../src/chat/incoming.ts";
import type { Json } from "../../support/slack-text.ts";

const ANN: Person = { id: "U1", manages: false, timeZone: null };

test.each([
  ["our own name is not said", "<@UBOT> brief paris", "brief paris"],
  ["another person keeps the name that Slack gives", "ask <@U7|bob> about it", "ask bob about it"],
  ["another person without a name is left out", "ask <@U7> now", "ask  now"],
  ["a channel is named", "brief <#C1|world-news>", "brief #world-news"],
  ["an address is the address", "summarize <https://a.example/x?a=1&amp;b=2>", "summarize https://a.example/x?a=1&b=2"],
  ["an address with a label is the address", "<https://a.example/x|a.example>", "https://a.example/x"],
  ["what Slack escaped is written out, once", "3 &lt; 5 &amp;amp; more", "3 < 5 &amp; more"],
  ["a call to all is its name", "<!here|here> news", "here news"],
])("in a message, %s", (_, text, expected) => {
  expect(wordsOf(text, "UBOT")).toBe(expected);
});

test.each([
  ["/brief", "paris since yesterday", "brief paris since yesterday"],
  ["/brief", "", "brief"],
  ["/ask", " who won? ", "ask who won?"],
  ["/wirecopy", "story ferry", "story ferry"],
  ["/wirecopy", "", "help"],
])("%s %s says: %s", (command, text, expected) => {
  expect(commandText({ command, text })).toBe(expected);
});

test.each([
  ["the team it is routed to, in a shared channel", { context_team_id: "T2", team_id: "T1" }, "slack:T2"],
  ["the team", { team_id: "T1" }, "slack:T1"],
  ["the team of a click", { team: { id: "T1" } }, "slack:T1"],
  ["the person's team, where an organisation has no one team", { team: null, user: { team_id: "T3" } }, "slack:T3"],
  ["the organisation", { team: null, enterprise: { id: "E1" } }, "slack:E1"],
])("what Slack sends belongs to %s", (_, body, expected) => {
  expect(workspaceOf(body)).toBe(expected);
});

test("a command, a mention, a direct message and a shortcut, in our terms", () => {
  const command = { trigger_id: "1.2", team_id: "T1", channel_id: "C1", command: "/ask", text: "who?" } as Json;
  expect(readCommand(command, ANN)).toEqual({
    id: "1.2",
    platform: "slack",
    workspace: "slack:T1",
    person: ANN,
    place: { channel: "C1", thread: null, direct: false },
    said: { kind: "words", text: "ask who?", manner: "command" },
  });
  const event = { id: "Ev1", workspace: "slack:T1", bot: "UBOT" };
  const mention = { type: "app_mention", channel: "C1", user: "U1", text: "<@UBOT>", ts: "1.1" } as Json;
  expect(readMention({ ...event, event: mention }, ANN)).toMatchObject({
    id: "Ev1",
    place: { channel: "C1", thread: "1.1", direct: false },
    said: { kind: "words", text: "help", manner: "message" },
  });
  const direct = { type: "message", channel_type: "im", channel: "D1", user: "U1", text: "brief", ts: "1.1" } as Json;
  expect(readDirect({ ...event, event: direct }, ANN)).toMatchObject({
    place: { channel: "D1", thread: null, direct: true },
  });
  expect(readDirect({ ...event, event: { ...direct, bot_id: "B1" } }, ANN)).toBeNull();
  const shortcut = {
    trigger_id: "1.3",
    team: { id: "T1" },
    channel: { id: "C1" },
    message: { text: "<https://a.example>" },
  };
  expect(readShortcut(shortcut as Json, ANN).said).toEqual({ kind: "coverage", text: "https://a.example" });
});

test.each([
  ["more", "b1", { kind: "press", action: "more", reference: "b1" }],
  ["feedback", "down a 1", { kind: "feedback", reference: "a 1", helpful: false }],
  ["feedback", "sideways a1", undefined],
  ["someone-elses", "b1", undefined],
])("a click on %s with %s", (action_id, value, said) => {
  const body = {
    trigger_id: "1.4",
    team: { id: "T1" },
    user: { id: "U1" },
    container: {},
    channel: { id: "C1", name: "news" },
  };
  expect(readPress(body as Json, { action_id, value } as Json, ANN)?.said).toEqual(said);
});

test("a click in our own talk is answered there, one on a private answer is not taken for it", () => {
  const body = {
    trigger_id: "1.5",
    team: { id: "T1" },
    user: { id: "U1" },
    channel: { id: "D1", name: "directmessage" },
  };
  const place = (container: object) =>
    readPress({ ...body, container } as Json, { action_id: "more", value: "b1" } as Json, ANN)?.place.direct;
  expect(place({ is_ephemeral: false })).toBe(true);
  expect(place({ is_ephemeral: true })).toBe(false);
});
