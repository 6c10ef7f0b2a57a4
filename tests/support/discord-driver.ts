// People in Discord: what they do goes to the bot through the stand-in, what they see comes back.
import { type ChatDriver, type Doing, isGreeting, type Seen, type Who } from "./chat-driver.ts";
import { everyComponent, type Json } from "./discord-limits.ts";
import { discordText } from "./discord-text.ts";
import { ANN, APP, BOB, type FakeDiscord, type Interaction, type Message, NEWS, THREAD } from "./fake-discord.ts";

const USERS: Readonly<Record<Who, string>> = { ann: ANN, bob: BOB };

/** Where a test begins, the bot is connected and its commands are registered. Ann manages the server. */
export function discordDriver(discord: FakeDiscord): ChatDriver {
  const closed: Json[] = [];

  async function next(doing: () => Promise<unknown>): Promise<Seen> {
    const before = discord.messages.length;
    const interaction = (await doing()) as Interaction | undefined;
    const said = () =>
      interaction?.original ?? discord.messages.slice(before).find(({ body }) => !isGreeting(discordText(body)));
    return seen(await discord.until(said, "an answer"));
  }

  function seen(message: Message): Seen {
    const buttons = buttonsOf(message);
    const { type } = discord.channels.get(message.channel)!;
    return {
      words: discordText(message.body),
      alone: type === 1 || message.only !== null,
      where: type === 1 ? "direct" : type === 11 ? "thread" : "channel",
      buttons: Object.keys(buttons),
      press: (button) =>
        next(async () => {
          const interaction = discord.press(message, buttons[button]!, doneBy(message));
          // What is shared is a new message for all, and no answer to who pressed.
          return button === "share" ? undefined : interaction;
        }),
    };
  }

  async function act(doing: Doing, who: Who = "ann"): Promise<Seen> {
    const user = USERS[who];
    const as = { user, manages: who === "ann" };
    if ("mention" in doing) {
      const channel = doing.inThread ? THREAD : NEWS;
      return next(async () => void discord.say(`<@${APP}> ${doing.mention}`, { ...as, channel }));
    }
    if ("direct" in doing) {
      return next(async () => void discord.say(doing.direct, { ...as, channel: discord.direct(user).id }));
    }
    if ("coverage" in doing) return next(async () => discord.messageCommand("Find coverage", doing.coverage, as));
    if ("command" in doing) return next(async () => discord.command(doing.command, written(doing.given ?? {}), as));
    const asked = discord.command(doing.form, {}, as);
    const form = await discord.until(() => asked.modal, "a form");
    return next(async () => discord.submit(form, written(doing.filled), as));
  }

  return {
    name: "Discord",
    act,
    next,
    said: () => discord.messages.length,
    type: async (path, field, typed) => {
      const typing = discord.type(path, field, typed);
      const choices = await discord.until(() => typing.choices, "choices");
      return choices.map(({ value }: Json) => value);
    },
    tellTwice: (on) => {
      discord.gateway.twice = on;
    },
    trouble: (kind, doing) => {
      const [method, path] =
        "command" in doing ? ["PATCH", /@original$/] : (["POST", new RegExp(`/channels/${NEWS}/messages$`)] as const);
      const how = kind === "limited" ? { status: 429, retryAfter: 0.05 } : { status: 503 };
      discord.fail({ method, path: path as RegExp, how });
    },
    closeChannel: (isClosed) => {
      for (const failure of closed.splice(0)) failure.times = 0;
      if (!isClosed) return;
      const path = new RegExp(`/channels/${NEWS}/messages$`);
      discord.fail({ method: "POST", path, how: { status: 403, code: 50013 }, times: 1_000 });
      closed.push(discord.failures.at(-1)!);
    },
    reconnect: async (how) => {
      const { resumed } = discord.gateway;
      if (how === "asked") discord.gateway.askToReconnect();
      else discord.gateway.drop();
      await discord.until(() => discord.gateway.resumed > resumed, "the resumed session");
    },
  };
}

function doneBy({ only }: Message) {
  return only === BOB ? { user: BOB, manages: false } : {};
}

function written(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function buttonsOf({ body }: Message): Record<string, string> {
  const ids = everyComponent(body.components ?? []).flatMap(({ custom_id }: Json) => custom_id ?? []);
  return Object.fromEntries(ids.map((id: string) => [id.split(":")[0], id]));
}
