// When something is due: one type, however it was written, and what makes two ways of writing it the same.

/** Minutes after local midnight, 0 to 1439. */
export type MinuteOfDay = number;

/**
 * Local times on some days in one IANA zone. A list that is null holds for any; lists are ascending without repeats. When
 * both weekdays and days of the month are given, a day of either kind is wanted, as in cron.
 */
export type Schedule = {
  readonly times: readonly MinuteOfDay[];
  /** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
  readonly weekdays: readonly number[] | null;
  /** 1 to 31. */
  readonly monthDays: readonly number[] | null;
  /** 1 (January) to 12. */
  readonly months: readonly number[] | null;
  readonly zone: string;
};

export type ReadSchedule =
  /** `namesZone`: the zone was written, and is not the reader's own. */
  | { readonly kind: "schedule"; readonly schedule: Schedule; readonly namesZone: boolean }
  /** One sentence that says what was not understood and what would be accepted. */
  | { readonly kind: "unread"; readonly why: string };

export const HOUR_MINUTES = 60;
export const DAY_MINUTES = 24 * HOUR_MINUTES;

/** The longest each month gets; February in a leap year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Makes equal what means the same: lists sorted, a list of everything is null. A list is null where nothing was said
 * of it. Null when no day of any year fits, such as 31 February.
 */
export function makeSchedule(parts: Schedule): Schedule | null {
  const [weekdays, monthDays] = [ascending(parts.weekdays), ascending(parts.monthDays)];
  // Either kind of day is wanted, and one kind is every day.
  const daily = weekdays?.length === 7 || monthDays?.length === 31;
  const months = ascending(parts.months);
  const schedule: Schedule = {
    times: ascending(parts.times) ?? [],
    weekdays: daily ? null : weekdays,
    monthDays: daily ? null : monthDays,
    months: months?.length === 12 ? null : months,
    zone: parts.zone,
  };
  return hasDays(schedule) ? schedule : null;
}

function hasDays({ weekdays, monthDays, months }: Schedule): boolean {
  if (weekdays !== null || monthDays === null) return true;
  const longest = LONGEST_MONTHS.filter((_, place) => months?.includes(place + 1) ?? true);
  return Math.min(...monthDays) <= Math.max(...longest);
}

function ascending(numbers: readonly number[] | null): readonly number[] | null {
  return numbers && [...new Set(numbers)].sort((a, b) => a - b);
}
