// Where a briefing goes: a place on a platform, in one workspace.

/** `workspace` begins with the platform: "slack:T1", "discord:80". */
export type Destination = {
  readonly workspace: string;
  /** The platform's id of a channel, or "@" and a person's id for a direct message. */
  readonly channel: string;
  readonly thread: string | null;
};

/** "C1" or "C1/171.2": the destination within its workspace, as deliveries name it. */
export function destinationKey({ channel, thread }: Pick<Destination, "channel" | "thread">): string {
  return thread === null ? channel : `${channel}/${thread}`;
}

/** The other way round. */
export function destinationIn(workspace: string, key: string): Destination {
  const [channel = "", thread = null] = key.split("/");
  return { workspace, channel, thread };
}

/** platformOf({ workspace: "slack:T1", ... }) -> "slack". */
export function platformOf({ workspace }: Pick<Destination, "workspace">): string {
  return workspace.slice(0, workspace.indexOf(":"));
}
