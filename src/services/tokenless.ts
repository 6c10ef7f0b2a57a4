// Platforms that no token is set for: what is to come there waits.
import type { Config } from "../config.ts";

/** As destinations begin: "slack", "discord". */
export function tokenlessPlatforms({ slack, discord }: Pick<Config, "slack" | "discord">): readonly string[] {
  return [...(slack === null ? ["slack"] : []), ...(discord === null ? ["discord"] : [])];
}

export function noTokenFor(platform: string): string {
  return `No token is set for ${platform === "slack" ? "Slack" : "Discord"}, so none comes there. See .env.example`;
}
