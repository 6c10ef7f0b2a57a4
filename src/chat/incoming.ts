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

/** Where something was said, as a key: talks at different places do not mix. */
export function talkKey({ person, place, said }: Incoming): string {
  if (place.thread !== null) return `${place.channel}/${place.thread}`;
  if (place.direct) return place.channel;
  const private_ = said.kind === "words" && said.manner === "command";
  return private_ ? `${place.channel}@${person.id}` : place.channel;
}
