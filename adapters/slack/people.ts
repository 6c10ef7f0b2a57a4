// A person's id -> what we must know of them: their time zone and whether they manage the workspace.
import type { Person } from "../../src/chat/incoming.ts";
import { type Clock, type EpochMs, isTimeZone, MINUTE_MS } from "../../src/time.ts";

/** The parts of users.info that are looked at: https://docs.slack.dev/reference/methods/users.info */
export type Profile = {
  readonly tz?: string;
  readonly team_id?: string;
  /** From another organisation, in a channel shared with it. */
  readonly is_stranger?: boolean;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_primary_owner?: boolean;
};

/** Null when Slack does not tell, as without the scope users:read. */
export type AskProfile = () => Promise<Profile | null>;

export type People = { find(workspace: string, user: string, ask: AskProfile): Promise<Person> };

/** Asks for each person once in a while; without a profile only those in `admins` ("slack:U1") manage anything. */
export function createPeople({
  admins,
  clock,
}: {
  readonly admins: ReadonlySet<string>;
  readonly clock: Clock;
}): People {
  const known = new Map<string, { readonly profile: Profile | null; readonly until: EpochMs }>();
  const profileOf = async (key: string, ask: AskProfile) => {
    const held = known.get(key);
    if (held !== undefined && held.until > clock()) return held.profile;
    const profile = await ask();
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, { profile, until: clock() + TERM_MS });
    return profile;
  };
  return {
    find: async (workspace, user, ask) => {
      const profile = await profileOf(`${workspace} ${user}`, ask);
      const manages =
        isMember(profile, workspace) && (profile.is_admin || profile.is_owner || profile.is_primary_owner);
      const zone = profile?.tz ?? "";
      return {
        id: user,
        manages: manages === true || admins.has(`slack:${user}`),
        timeZone: isTimeZone(zone) ? zone : null,
      };
    },
  };
}

/** Whoever manages another team that shares a channel with this one manages nothing here. */
function isMember(profile: Profile | null, workspace: string): profile is Profile {
  if (profile === null || profile.is_stranger === true) return false;
  return profile.team_id === undefined || `slack:${profile.team_id}` === workspace;
}

/** Who becomes an admin waits so long at most; users.info takes 100 calls a minute. */
const TERM_MS = MINUTE_MS;
const MOST_KNOWN = 10_000;
