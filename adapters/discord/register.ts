// [io] Registers the commands with Discord, when it does not hold them already.
import type { REST } from "discord.js";
import { discordCommands, isRegistered } from "./commands.ts";
import { repeated } from "./rest.ts";

/** Reads what is registered, and replaces all of it in one request where something differs. */
export async function registerCommands(rest: REST): Promise<"registered" | "unchanged"> {
  const { id } = (await repeated(() => rest.get("/applications/@me"))) as { id: string };
  const wanted = discordCommands();
  const held = (await repeated(() => rest.get(`/applications/${id}/commands`))) as object[];
  if (isRegistered(held, wanted)) return "unchanged";
  await repeated(() => rest.put(`/applications/${id}/commands`, { body: wanted }));
  return "registered";
}
