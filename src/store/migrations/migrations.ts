// Every change of the tables since the first release, in order; a store's format number is how many it has been through.
import { articlesAndDeliveries } from "./0001-articles-and-deliveries.ts";
import { talks } from "./0002-talks.ts";
import { feeds } from "./0003-feeds.ts";
import { schedules } from "./0004-schedules.ts";
import { corrections } from "./0005-corrections.ts";
import { holders } from "./0006-holders.ts";
import { orderOfDeliveries } from "./0007-order-of-deliveries.ts";
import { holds } from "./0008-holds.ts";
import { articleChanges } from "./0009-article-changes.ts";
import { longMarks } from "./0010-long-marks.ts";
import { leases } from "./0011-leases.ts";
import { whatWasShown } from "./0012-what-was-shown.ts";

export type Engine = "sqlite" | "postgres";

/** SQL that both engines read, or one for each. Only ever added to: a released migration is never edited. */
const MIGRATIONS: readonly (string | Readonly<Record<Engine, string>>)[] = [
  articlesAndDeliveries,
  talks,
  feeds,
  schedules,
  corrections,
  holders,
  orderOfDeliveries,
  holds,
  articleChanges,
  longMarks,
  leases,
  whatWasShown,
];

export function migrationsFor(engine: Engine): readonly string[] {
  return MIGRATIONS.map((each) => (typeof each === "string" ? each : each[engine]));
}
