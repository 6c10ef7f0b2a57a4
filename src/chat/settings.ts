// The settings of one workspace: what they are, how one is changed in words, and the reply that shows them.
import { typed } from "./absence.ts";
import type { View } from "./dates.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";
import type { Command } from "./parse.ts";
import { note, paragraph, type Reply, replyOf } from "./reply.ts";

export type Settings = {
  /** IANA zone that times are shown in; null: each reader's own, where the platform tells it, else the host's. */
  readonly zone: string | null;
  /** Who sees the answer to a command; messages are answered where they stand. */
  readonly answers: "private" | "public";
  /** How many stories a briefing has. */
  readonly stories: number;
  /** On a day without news: a briefing that comes by itself says so in one line, or stays away. */
  readonly emptyDay: "say" | "silent";
};

export const DEFAULT_SETTINGS: Settings = { zone: null, answers: "private", stories: 5, emptyDay: "say" };

export type SettingsService = {
  get(): Promise<Settings>;
  set(settings: Settings): Promise<void>;
  /** The IANA name of a zone by what somebody calls it, "new york"; null for no zone, or one of several. */
  zoneNamed(words: string): string | null;
};

/** Shows the settings, or changes one and shows them; a value that does not fit changes nothing. */
export async function settingsReply(
  { name, value }: Command & { kind: "settings" },
  service: SettingsService,
  { prefix }: View,
): Promise<Reply> {
  const before = await service.get();
  if (name === null) return settingsShown(before, prefix);
  const changed = changedSetting(before, { name, value, zone: service.zoneNamed(value) }, prefix);
  if (typeof changed === "string") return replyOf(paragraph(asGiven(changed)), settingsShown(before, prefix).blocks);
  await service.set(changed);
  return replyOf(paragraph(say`Changed.`), settingsShown(changed, prefix).blocks);
}

/** The settings with one of them changed, or one sentence that says what would have been accepted. */
function changedSetting(
  settings: Settings,
  { name, value, zone }: { readonly name: string; readonly value: string; readonly zone: string | null },
  prefix: OurWords,
): Settings | string {
  switch (name) {
    case "zone":
    case "timezone":
      if (value.toLowerCase() === "own") return { ...settings, zone: null };
      if (zone !== null) return { ...settings, zone };
      return `${value === "" ? "A time zone is a place" : `${typed(value)} is not a time zone`}. Write it like: ${prefix}settings zone Europe/Paris`;
    case "answers": {
      const who = value.toLowerCase();
      if (who === "private" || who === "public") return { ...settings, answers: who };
      return `Answers are private or public. Write it like: ${prefix}settings answers public`;
    }
    case "stories": {
      const stories = /^\d{1,2}$/.test(value) ? Number(value) : 0;
      if (stories >= 1 && stories <= MOST_STORIES) return { ...settings, stories };
      return `A briefing has 1 to ${MOST_STORIES} stories. Write it like: ${prefix}settings stories 5`;
    }
    case "empty-day": {
      const what = value.toLowerCase();
      if (what === "say" || what === "silent") return { ...settings, emptyDay: what };
      return `On a day without news I say so or stay silent. Write it like: ${prefix}settings empty-day silent`;
    }
    default:
      return `There is no setting ${typed(name)}: there are zone, answers, stories and empty-day.`;
  }
}

/** A reply has room for no more with their quotes; "more" tells the others. */
export const MOST_STORIES = 10;

function settingsShown({ zone, answers, stories, emptyDay }: Settings, prefix: OurWords): Reply {
  return replyOf(
    {
      kind: "table",
      rows: [
        [say`zone`, zone === null ? say`each reader's own` : asGiven(zone)],
        [
          say`answers`,
          answers === "private" ? say`private: only who asked sees them` : say`public: the channel sees them`,
        ],
        [say`stories`, say`${stories} in a briefing`],
        [
          say`empty-day`,
          emptyDay === "say" ? say`say: one line when there is nothing new` : say`silent: no briefing without news`,
        ],
      ],
    },
    note(
      say`Change one like: ${prefix}settings zone Europe/Paris · ${prefix}settings answers public · ${prefix}settings stories 3`,
    ),
  );
}
