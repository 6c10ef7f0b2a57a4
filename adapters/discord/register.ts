// [io] Registers the commands with Discord, when it does not hold them already.
import type { REST } from "discord.js";
import { discordCommands, isRegistered } from "./commands.ts";
import { requestFailure } from "./failure.ts";
import { answerRest, type Credentials, repeated } from "./rest.ts";

export type Registration = { readonly kind: "registered" | "unchanged"; readonly commands: number };

/** Reads what is registered, and replaces all of it in one request where something differs. */
export async function registerCommands(rest: REST): Promise<Registration> {
  const { id } = (await repeated(() => rest.get("/applications/@me"))) as { id: string };
  const wanted = discordCommands();
  const held = (await repeated(() => rest.get(`/applications/${id}/commands`))) as object[];
  if (isRegistered(held, wanted)) return { kind: "unchanged", commands: wanted.length };
  await repeated(() => rest.put(`/applications/${id}/commands`, { body: wanted }));
  return { kind: "registered", commands: wanted.length };
}

/** The same without a running bot; why it failed is one sentence that says what to do. */
export async function registerAt(
  credentials: Credentials,
): Promise<Registration | { readonly kind: "failed"; readonly why: string }> {
  try {
    return await registerCommands(answerRest(credentials));
  } catch (error) {
    return { kind: "failed", why: failureWords(error) };
  }
}

function failureWords(error: unknown): string {
  const failure = requestFailure(error);
  if (failure.kind !== "refused") return "Discord cannot be reached: try again in a moment.";
  if (failure.status === 401) return "Discord does not accept the token: check DISCORD_TOKEN.";
  return `Discord refused the commands (${failure.status}, code ${failure.code}).`;
}
