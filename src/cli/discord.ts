// wirecopy discord register
import { RequestError, UsageError } from "../problem.ts";
import { type Command, JSON_OPTION } from "./command.ts";

export const discord: Command = {
  name: "discord",
  summary:
    "Registers the slash commands with Discord, when it does not hold them already. The bot does so at its start too.",
  usage: "register",
  example: "wirecopy discord register",
  options: [JSON_OPTION],
  words: [1, 1],
  run: async ({ words, config, io, has }) => {
    if (words[0] !== "register") throw new UsageError(`"wirecopy discord" knows register, not "${words[0]}".`);
    if (config.discord === null) throw new RequestError("There is no token of a Discord bot: set DISCORD_TOKEN.");
    // Loaded only here: the library takes longer to load than most commands to run.
    const { registerAt } = await import("../../adapters/discord/register.ts");
    const result = await registerAt(config.discord);
    if (result.kind === "failed") throw new RequestError(result.why);
    if (has("json")) io.stdout.write(`${JSON.stringify(result)}\n`);
    else io.stdout.write(`${result.commands} commands ${WORDS[result.kind]}\n`);
    return 0;
  },
};

const WORDS = { registered: "registered.", unchanged: "are registered already: nothing was changed." };
