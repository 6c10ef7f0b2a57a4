// batch slots: {"id", "zone", "local_time", "days", "after"} -> {"id", "fires"}: the next firings of a daily schedule.
import { z } from "zod";
import { readTime } from "../../schedule/clock-time.ts";
import { nextSlots } from "../../schedule/due.ts";
import { readZone, zoneHint } from "../../schedule/zone.ts";
import { parseIsoTime } from "../../time.ts";
import { idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

/** Ten years of a daily schedule. */
const MOST_DAYS = 3_660;

const schema = z.object({
  id: idSchema,
  zone: z.string(),
  local_time: z.string(),
  days: z.int().min(1).max(MOST_DAYS),
  after: z.string(),
});

export const slots: StepRun = (call) =>
  answerLines(call.io, schema, (line) => {
    const { id, days } = line;
    const after = parseIsoTime(line.after);
    const time = readTime(line.local_time);
    const zone = readZone(line.zone);
    if (after === null) return { id, error: `"${line.after}" is not a moment: write it like 2026-03-08T07:30:00Z.` };
    if (time === null) return { id, error: `"${line.local_time}" is not a time of day: write it like 08:30.` };
    if (zone === null) return { id, error: zoneHint(line.zone) ?? `"${line.zone}" is not a time zone.` };
    const daily = { times: [time], weekdays: null, monthDays: null, months: null, zone };
    return { id, fires: nextSlots(daily, after.at, days).map(({ at }) => withoutMs(at)) };
  });

/** "2026-03-08T07:30:00Z": the form of the step's input. */
function withoutMs(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
