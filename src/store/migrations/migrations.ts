// Every change of the tables since the first release, in order; a file's schema number is how many it has been through.
import { articlesAndDeliveries } from "./0001-articles-and-deliveries.ts";
import { talks } from "./0002-talks.ts";
import { feeds } from "./0003-feeds.ts";
import { schedules } from "./0004-schedules.ts";
import { corrections } from "./0005-corrections.ts";
import { holders } from "./0006-holders.ts";

/** SQL that SQLite and PostgreSQL both read. Only ever added to: a released migration is never edited. */
export const MIGRATIONS: readonly string[] = [articlesAndDeliveries, talks, feeds, schedules, corrections, holders];
