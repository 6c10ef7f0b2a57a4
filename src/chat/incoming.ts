// One thing that a person said or pressed, in our terms, whatever platform it came from.
import type { FollowUp } from "./reply.ts";

export type Platform = "slack" | "discord";

export type Incoming = {
  /** The platform's own id of the event: the same event delivered again has the same one. */
  readonly id: string;
  readonly platform: Platform;
  /** Whose it is: "slack:T1" a team, "discord:80" a server, "discord:@60" a person without one. */
  readonly workspace: string;
  readonly person: Person;
  readonly place: Place;
  readonly said: Said;
};

export type Person = {
  readonly id: string;
  /** May change what is there for all: feeds, schedules of a channel, settings. */
  readonly manages: boolean;
  /** IANA zone from the person's profile; null when the platform does not say. */
  readonly timeZone: string | null;
};

/** Where it was said, and so where the reply goes. */
export type Place = {
  readonly channel: string;
  readonly thread: string | null;
  /** A talk of two: nobody else reads it. */
  readonly direct: boolean;
  /** The platform says that we may not open threads there, or not write in them; absent where it says nothing of that. */
  readonly noThreads?: true;
};

export type Said =
  /** What stands after a slash command, a mention or in a direct message: read as at the prompt. */
  | { readonly kind: "words"; readonly text: string; readonly manner: "command" | "message" }
  /** A button under a reply of ours; `reference` is what the reply was given with. */
  | { readonly kind: "press"; readonly action: FollowUp; readonly reference: string }
  | { readonly kind: "feedback"; readonly reference: string; readonly helpful: boolean }
  /** "Find coverage" on somebody's message. */
  | { readonly kind: "coverage"; readonly text: string };

/** The longest text of a message that is looked at. */
export const LONGEST_MESSAGE = 4_000;

/**
 * True where what is set up is the person's own: a talk of two, whatever a person does who brought the bot along alone
 * (Discord), and Slack's direct messages, whose ids begin with D.
 */
export function isPersonal(workspace: string, { channel, direct }: Place): boolean {
  return direct || workspace.startsWith("discord:@") || (workspace.startsWith("slack:") && channel.startsWith("D"));
}

/** Whose wishes and schedules count at a place: a channel's, or a person's, written "@" and their id. */
export function homeOf(workspace: string, place: Place, person: Person): string {
  return isPersonal(workspace, place) ? `@${person.id}` : place.channel;
}

/**
 * Where something was said, as a key: talks at different places do not mix, and what one person was answered alone is not
 * gone on from by others.
 */
export function talkKey({ person, place, said }: Incoming): string {
  if (place.direct) return place.thread === null ? `@${person.id}` : `${place.thread}@${person.id}`;
  const there = place.thread === null ? place.channel : `${place.channel}/${place.thread}`;
  return said.kind === "words" && said.manner === "message" ? there : `${there}@${person.id}`;
}
