// A person's id -> what we must know of them: their time zone and whether they manage the workspace.
import type { Person } from "../../src/chat/incoming.ts";
import { type Clock, type EpochMs, isTimeZone, MINUTE_MS } from "../../src/time.ts";

/** The parts of users.info that are looked at: https://docs.slack.dev/reference/methods/users.info */
export type Profile = {
  readonly tz?: string;
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
      const manages = profile?.is_admin || profile?.is_owner || profile?.is_primary_owner || false;
      const zone = profile?.tz ?? "";
      return {
        id: user,
        manages: manages || admins.has(`slack:${user}`),
        timeZone: isTimeZone(zone) ? zone : null,
      };
    },
  };
}

/** Who becomes an admin waits so long at most; users.info takes 100 calls a minute. */
const TERM_MS = MINUTE_MS;
const MOST_KNOWN = 10_000;
