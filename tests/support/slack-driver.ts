// People in Slack: what they do goes to the bot through the stand-in, what they see comes back.
import { type ChatDriver, type Doing, isGreeting, type Seen, type Who } from "./chat-driver.ts";
import type { FakeSlack, Shown } from "./fake-slack.ts";
import { type Json, slackText } from "./slack-text.ts";

const USERS: Readonly<Record<Who, string>> = { ann: "U1", bob: "U2" };
/** Commands that Slack has of their own; every other one is a word after /wirecopy. */
const OWN_COMMANDS = ["brief", "ask"];
const THREAD = "1690000000.000100";

/** Where a test begins, the bot is connected. Ann is an administrator of the team. */
export function slackDriver(slack: FakeSlack): ChatDriver {
  slack.admins.add(USERS.ann);
  let times = 1;

  async function send(payload: Json): Promise<void> {
    for (let i = 0; i < times; i++) await slack.send(payload, { attempt: i });
  }

  async function next(doing: () => Promise<unknown>): Promise<Seen> {
    const before = answers(slack).length;
    await doing();
    await slack.until(() => answers(slack).length > before, "an answer");
    return seen(answers(slack)[before]!);
  }

  function seen(shown: Shown): Seen {
    const buttons = buttonsOf(shown);
    const direct = shown.channel.startsWith("D");
    return {
      words: slackText(shown.blocks),
      alone: direct || shown.user !== null,
      where: direct ? "direct" : shown.thread === null ? "channel" : "thread",
      buttons: Object.keys(buttons),
      press: (button) => {
        const { action_id, value } = buttons[button]!;
        return next(() => send(slack.click(shown, action_id, { value })));
      },
    };
  }

  async function act(doing: Doing, who: Who = "ann"): Promise<Seen> {
    const user = USERS[who];
    if ("mention" in doing) {
      return next(() => send(slack.mention(doing.mention, { user, thread: doing.inThread ? THREAD : null })));
    }
    if ("direct" in doing) return next(() => send(slack.direct(doing.direct, { user })));
    if ("coverage" in doing) return next(() => send(slack.shortcut(doing.coverage, { user })));
    if ("command" in doing) {
      const words = Object.values(doing.given ?? {}).filter((value) => value !== undefined);
      return next(() => send(slack.command(...typed([...doing.command, ...words]), { user })));
    }
    const opened = slack.opened.length;
    await send(slack.command(...typed(doing.form), { user }));
    await slack.until(() => slack.opened.length > opened, "a form");
    const filled = Object.entries(doing.filled).map(([name, value]) => [name, value ?? ""]);
    return next(() => send(slack.submission(slack.opened[opened]!, Object.fromEntries(filled), user)));
  }

  return {
    name: "Slack",
    act,
    next,
    said: () => answers(slack).length,
    // Slack has autocompletion in forms only, and ours have none.
    type: async () => null,
    tellTwice: (on) => {
      times = on ? 2 : 1;
    },
    trouble: (kind, doing) => {
      const method = "command" in doing ? "response_url" : "chat.postMessage";
      slack.fail(method, kind === "limited" ? { kind: "limited", seconds: 0 } : { kind: "status", status: 503 });
    },
    closeChannel: (closed) => {
      if (closed) slack.closedChannels.set("C1", "restricted_action");
      else slack.closedChannels.delete("C1");
    },
    reconnect: async (how) => {
      if (how === "asked") slack.recycle();
      else slack.cut();
      await slack.until(() => slack.connections() === 0, "the old connection is gone");
      await slack.until(() => slack.connections() === 1, "the new connection");
    },
  };
}

/** What is answered: not what the channel is told of a schedule, nor the sign that it takes long, which depends on the machine. */
function answers(slack: FakeSlack): Shown[] {
  return slack.shown.filter(({ text }) => text !== "Looking through the articles…" && !isGreeting(text));
}

/** ["feed", "list"] -> "/wirecopy" and "feed list". */
function typed([name = "", ...rest]: readonly string[]): [command: string, text: string] {
  return OWN_COMMANDS.includes(name) ? [`/${name}`, rest.join(" ")] : ["/wirecopy", [name, ...rest].join(" ")];
}

/** Every button by what it wants; the two thumbs share an id. */
function buttonsOf({ blocks }: Shown): Record<string, { action_id: string; value: string }> {
  const elements = blocks.flatMap((block) => block.elements ?? []);
  const named = elements.flatMap((element: Json): [string, { action_id: string; value: string }][] => {
    if (element.type === "button") return [[element.action_id, element]];
    if (element.type !== "feedback_buttons") return [];
    return [element.positive_button, element.negative_button].map(({ value }: Json) => {
      return [value.split(" ")[0], { action_id: element.action_id, value }];
    });
  });
  return Object.fromEntries(named);
}
