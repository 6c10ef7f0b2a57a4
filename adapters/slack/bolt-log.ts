// Our log as the logger that Bolt and its clients want.
import type { Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/log.ts";

/** Its lines may hold what people wrote, so they are for those who look for a fault; its errors reach us by other ways. */
export function boltLogger(log: Log): Logger {
  const tell = (...parts: unknown[]) => log.debug("bolt", { said: parts.map(String).join(" ") });
  return {
    debug: () => {},
    info: () => {},
    warn: tell,
    error: tell,
    setLevel: () => {},
    getLevel: () => "warn" as LogLevel,
    setName: () => {},
  };
}
