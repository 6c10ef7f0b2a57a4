// What people do in Slack -> the stand-in, and the blocks that it was sent -> HTML in Slack's dress.
import type { FakeSlack, Shown } from "../support/fake-slack.ts";
import type { Json } from "../support/slack-text.ts";
import {
  button,
  escapeHtml,
  form,
  type Line,
  link,
  message,
  type Side,
  transcript,
  type Where,
  type Who,
} from "./side.ts";

const USERS: Readonly<Record<Who, string>> = { ann: "U1", bob: "U2" };
/** Commands that Slack has of their own; every other one is a word after /wirecopy. */
const OWN_COMMANDS = ["brief", "ask"];

export function slackSide(slack: FakeSlack): Side {
  const lines: Line[] = [];
  /** The message whose button was pressed, by the answering address that was given with it: Share takes it away. */
  const pressed = new Map<string, Shown>();
  let thread: string | null = null;
  /** A form lies over all else: whatever is done next closes it, so it belongs to who was last to do something. */
  let closedForms = 0;
  let last: Who = "ann";
  slack.admins.add(USERS.ann);

  const openForm = (): Json => slack.opened[closedForms];
  const send = async (payload: Json, who: Who) => {
    [closedForms, last] = [slack.opened.length, who];
    await slack.send(payload);
  };

  return {
    say: async (text, who, where) => {
      if (text.startsWith("/") && where === "thread") throw new Error("Slack takes no commands in a thread.");
      lines.push({ after: slack.shown.length, who, where, text });
      const user = USERS[who];
      const channel = where === "direct" ? "D1" : "C1";
      if (text.startsWith("/")) return send(slack.command(...commandOf(text), { user, channel }), who);
      if (where === "direct") return send(slack.direct(text, { user }), who);
      const payload = slack.mention(text, { user, thread: where === "thread" ? thread : null });
      // What is said in the channel opens the thread that it is answered in.
      if (payload.event.thread_ts === undefined) thread = payload.event.ts;
      return send(payload, who);
    },
    press: async (pressedButton, who) => {
      const [, at, action, value] = /^(\d+) (\S+) ?(.*)$/s.exec(pressedButton)!;
      const on = slack.shown[Number(at)]!;
      const payload = slack.click(on, action!, { user: on.user ?? USERS[who], value: value! });
      pressed.set(payload.response_url.split("/").at(-1), on);
      await send(payload, on.user === null ? who : whoIs(on.user));
    },
    fill: async (values) => {
      const { errors } = await slack.send(slack.submission(openForm(), values, USERS[last]));
      if (errors) throw new Error(Object.values(errors).join(" "));
      closedForms = slack.opened.length;
    },
    html: () => {
      const gone = new Set(slack.deleted.map((id) => pressed.get(id)));
      const messages = slack.shown.map((shown, at) => (gone.has(shown) ? "" : messageHtml(shown, at)));
      const opened = openForm();
      return transcript(lines, messages) + (opened === undefined ? "" : formHtml(opened));
    },
  };
}

function whoIs(user: string): Who {
  return user === USERS.bob ? "bob" : "ann";
}

/** "/feed list" and "/wirecopy feed list" -> "/wirecopy" and "feed list". */
function commandOf(text: string): [command: string, words: string] {
  const [, name = "", rest = ""] = /^\/(?:wirecopy(?:\s+|$))?(\S*)\s*(.*)$/s.exec(text)!;
  return OWN_COMMANDS.includes(name) ? [`/${name}`, rest] : ["/wirecopy", `${name} ${rest}`.trim()];
}

function messageHtml({ channel, user, thread, text, blocks }: Shown, at: number): string {
  const where: Where = channel.startsWith("D") ? "direct" : thread === null ? "channel" : "thread";
  const html =
    blocks.length === 0 ? `<p>${escapeHtml(text)}</p>` : blocks.map((block) => blockHtml(block, at)).join("");
  return message(where, user === null ? null : whoIs(user), html);
}

function blockHtml(block: Json, at: number): string {
  switch (block.type) {
    case "header":
      return `<h3>${escapeHtml(block.text.text)}</h3>`;
    case "context":
      return `<p class="small">${escapeHtml(block.elements.map(({ text }: Json) => text).join(" "))}</p>`;
    case "rich_text":
      return block.elements.map(partHtml).join("");
    case "actions":
    case "context_actions":
      return `<nav>${block.elements.flatMap((element: Json) => buttonsHtml(element, at)).join("")}</nav>`;
    default:
      throw new Error(`The page has no dress for a block of type ${block.type}.`);
  }
}

/** A thumb's value says which one it is, and both have one id. */
function buttonsHtml({ action_id, positive_button, negative_button, ...own }: Json, at: number): string[] {
  const buttons = positive_button ? [positive_button, negative_button] : [own];
  return buttons.map(({ text, value = "" }) => button(text.text, `${at} ${action_id} ${value}`));
}

function partHtml({ type, elements }: Json): string {
  if (type === "rich_text_list")
    return `<ul>${elements.map((item: Json) => `<li>${item.elements.map(elementHtml).join("")}</li>`).join("")}</ul>`;
  const html = elements.map(elementHtml).join("");
  return type === "rich_text_quote" ? `<blockquote>${html}</blockquote>` : `<p>${html}</p>`;
}

function elementHtml({ type, text, url, style }: Json): string {
  const html = escapeHtml(text ?? url);
  const dressed = style?.bold ? `<b>${html}</b>` : html;
  return type === "link" ? link(url, dressed) : dressed;
}

function formHtml({ title, blocks }: Json): string {
  const inputs = blocks.map(({ block_id, label, hint, element }: Json) => {
    return { name: block_id, label: label.text, hint: hint.text, value: element.initial_time ?? "", choices: null };
  });
  return form(title.text, inputs);
}
