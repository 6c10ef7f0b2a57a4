// What people do in Discord -> the stand-in, and the components that it was sent -> HTML in Discord's dress.
import type { Json } from "../support/discord-limits.ts";
import {
  ANN,
  APP,
  BOB,
  type FakeDiscord,
  type Interaction,
  type Message,
  NEWS,
  THREAD,
} from "../support/fake-discord.ts";
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

const USERS: Readonly<Record<Who, string>> = { ann: ANN, bob: BOB };

export function discordSide(discord: FakeDiscord): Side {
  const lines: Line[] = [];
  /** A form lies over all else, so only what was done last can have one open. */
  let last: Interaction | null = null;

  return {
    say: async (text, who, where) => {
      const user = USERS[who];
      const channel = { channel: NEWS, thread: THREAD, direct: discord.direct(user).id }[where];
      const as = { user, channel, manages: who === "ann" };
      const command = text.startsWith("/") ? commandOf(text, discord.commands) : null;
      lines.push({ after: discord.messages.length, who, where, text });
      last = command === null ? null : discord.command(command.path, command.given, as);
      if (command === null) discord.say(where === "direct" ? text : `<@${APP}> ${text}`, as);
    },
    press: async (pressed, who) => {
      const [id, customId] = pressed.split(" ");
      const on = discord.messages.find((each) => each.id === id)!;
      const user = on.only ?? USERS[who];
      last = discord.press(on, customId!, { user, manages: user === ANN });
    },
    fill: async (values) => {
      const { modal, user, channel } = last!;
      const filled = modal.components.map(({ component: { custom_id, type } }: Json) => {
        const value = values[custom_id] ?? "";
        return [custom_id, type === SELECT ? [value].filter(Boolean) : value];
      });
      last = discord.submit(modal, Object.fromEntries(filled), { user, channel, manages: user === ANN });
    },
    html: () => {
      const messages = discord.messages.map((each) => (each.deleted ? "" : messageHtml(each, placeOf(discord, each))));
      return transcript(lines, messages) + (last?.modal ? formHtml(last.modal) : "");
    },
  };
}

/** "/feed add bbc.co.uk" as it is filled in here: the first field takes all words. Throws what Discord would not let off. */
function commandOf(text: string, registered: readonly Json[]) {
  const [name = "", second = "", ...rest] = text.replace(/^\/(wirecopy\s+)?/, "").split(/\s+/);
  const command = registered.find((each) => each.name === name && each.type === 1);
  if (command === undefined) throw new Error(`Discord has no command /${name}.`);
  const subs = command.options.filter(({ type }: Json) => type === 1);
  const sub = subs.find((each: Json) => each.name === second);
  if (subs.length > 0 && sub === undefined)
    throw new Error(`Discord offers ${subs.map((each: Json) => `/${name} ${each.name}`).join(", ")}.`);
  const [field] = (sub ?? command).options;
  const words = (sub ? rest : [second, ...rest]).join(" ").trim();
  if (words === "" && field?.required) throw new Error(`Discord waits until “${field.name}” is filled in.`);
  return { path: sub ? [name, second] : [name], given: words === "" || !field ? {} : { [field.name]: words } };
}

function placeOf({ channels }: FakeDiscord, { channel }: Message): Where {
  const { type } = channels.get(channel)!;
  return type === 1 ? "direct" : type === 11 ? "thread" : "channel";
}

function messageHtml({ id, body, only }: Message, where: Where): string {
  const html = body.components.map((component: Json) => componentHtml(component, id)).join("");
  return message(where, only === null ? null : only === BOB ? "bob" : "ann", html);
}

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
const SELECT = 3;

function componentHtml({ type, content, components, label, custom_id }: Json, id: string): string {
  const inside = () => components.map((component: Json) => componentHtml(component, id)).join("");
  switch (type) {
    case 1:
      return `<nav>${inside()}</nav>`;
    case 2:
      return button(label, `${id} ${custom_id}`);
    case 10:
      return markdownHtml(content);
    case 14:
      return "<hr>";
    case 17:
      return `<section>${inside()}</section>`;
    default:
      throw new Error(`The page has no dress for a component of type ${type}.`);
  }
}

/** Each line by what it begins with; neighbouring lines of a quote or a list are one. */
function markdownHtml(markdown: string): string {
  const groups = markdown.match(/(?:^> .*(?:\n|$))+|(?:^- .*(?:\n|$))+|^.+$/gm) ?? [];
  return groups
    .map((group) => {
      const [, mark, rest] = /^(### |-# |> |- |)(.*)$/s.exec(group.trimEnd())!;
      if (mark === "### ") return `<h3>${inlineHtml(rest!)}</h3>`;
      if (mark === "-# ") return `<p class="small">${inlineHtml(rest!)}</p>`;
      if (mark === "> ") return `<blockquote>${inlineHtml(rest!.replaceAll("\n> ", "\n"))}</blockquote>`;
      if (mark === "- ") return `<ul><li>${rest!.split("\n- ").map(inlineHtml).join("</li><li>")}</li></ul>`;
      return `<p>${inlineHtml(rest!)}</p>`;
    })
    .join("");
}

/** What the bot uses of Discord's Markdown: marks taken as they are, bold, and links without a preview. */
const INLINE = /\\([^0-9A-Za-z\s])|\*\*((?:\\.|[^\\])+?)\*\*|\[((?:\\.|[^[\]\\])*)\]\(<([^<>\s]+)>\)/gs;

function inlineHtml(markdown: string): string {
  let [html, at] = ["", 0];
  for (const match of markdown.matchAll(INLINE)) {
    const [all, mark, bold, label, url] = match;
    html += escapeHtml(markdown.slice(at, match.index));
    if (mark !== undefined) html += escapeHtml(mark);
    else if (bold !== undefined) html += `<b>${inlineHtml(bold)}</b>`;
    else html += link(url!, inlineHtml(label!));
    at = match.index + all.length;
  }
  return html + escapeHtml(markdown.slice(at));
}

function formHtml({ title, components }: Json): string {
  const inputs = components.map(({ label, description, component }: Json) => {
    const { custom_id, value = "", required, options } = component;
    const choices =
      options === undefined ? null : [...(required ? [] : [""]), ...options.map((each: Json) => each.value)];
    return { name: custom_id, label, hint: description, value, choices };
  });
  return form(title, inputs);
}
