// Schedule -> the words that are read back into the same schedule.
import { timeWords } from "./clock-time.ts";
import { MONTHS, WEEKDAYS } from "./names.ts";
import { DAY_MINUTES, HOUR_MINUTES, type MinuteOfDay, type Schedule } from "./schedule.ts";

/** So many times are listed one by one; more are said in another way where there is one. */
const MOST_LISTED = 3;

/** scheduleWords(...) -> "weekdays 08:00 Europe/Paris"; readSchedule gives the same schedule again. */
export function scheduleWords(schedule: Schedule): string {
  const { times, months, zone } = schedule;
  const when = timesWords(times);
  const days = dayWords(schedule);
  const everyDay = days === "daily" && months === null;
  const inMonths = months === null ? [] : [`in ${runs(months, (month) => MONTHS[month - 1])}`];
  return [...(everyDay && /^(every|minutes) /.test(when) ? [] : [days]), ...inMonths, when, zone].join(" ");
}

function dayWords({ weekdays, monthDays }: Schedule): string {
  const kinds = [
    ...(monthDays === null ? [] : [`on the ${runs(monthDays, ordinal)}`]),
    ...(weekdays === null ? [] : [weekdayWords(weekdays)]),
  ];
  return kinds.length === 0 ? "daily" : kinds.join(" and ");
}

function weekdayWords(weekdays: readonly number[]): string {
  if (weekdays.join() === "1,2,3,4,5") return "weekdays";
  if (weekdays.join() === "6,7") return "weekends";
  return runs(weekdays, (day) => WEEKDAYS[day - 1]);
}

function timesWords(times: readonly MinuteOfDay[]): string {
  if (times.length > MOST_LISTED) {
    const words = intervalWords(times) ?? minutesOfHours(times);
    if (words !== null) return words;
  }
  return times.map(timeWords).join(", ");
}

/** "every 4 hours from 08:00 to 20:00"; null when the times are not evenly apart. */
function intervalWords(times: readonly MinuteOfDay[]): string | null {
  const [first, last] = [times[0], times.at(-1)!];
  const step = times[1] - first;
  if (times.some((time, place) => time !== first + place * step)) return null;
  const [count, unit] = step % HOUR_MINUTES === 0 ? [step / HOUR_MINUTES, "hour"] : [step, "minute"];
  const every = count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
  const isWholeDay = first === 0 && last + step >= DAY_MINUTES;
  return isWholeDay ? every : `${every} from ${timeWords(first)} to ${timeWords(last)}`;
}

/** "minutes 0, 20 of hours 8-12"; null when the hours do not share their minutes. */
function minutesOfHours(times: readonly MinuteOfDay[]): string | null {
  const hours = [...new Set(times.map((time) => Math.floor(time / HOUR_MINUTES)))];
  const minutes = [...new Set(times.map((time) => time % HOUR_MINUTES))].sort((a, b) => a - b);
  if (hours.length === 1 || hours.length * minutes.length !== times.length) return null;
  return `minutes ${runs(minutes, String)} of ${hours.length === 24 ? "every hour" : `hours ${runs(hours, String)}`}`;
}

/** runs([1, 2, 3, 5], String) -> "1-3, 5": three or more neighbours become a range. */
function runs(numbers: readonly number[], name: (number: number) => string): string {
  const parts: string[] = [];
  for (let place = 0; place < numbers.length; ) {
    let end = place;
    while (numbers[end + 1] === numbers[end] + 1) end++;
    const isRun = end - place >= 2;
    parts.push(isRun ? `${name(numbers[place])}-${name(numbers[end])}` : name(numbers[place]));
    place = isRun ? end + 1 : place + 1;
  }
  return parts.join(", ");
}

/** ordinal(22) -> "22nd". */
function ordinal(day: number): string {
  const teens = day % 100 >= 11 && day % 100 <= 13;
  return `${day}${(teens ? null : ["st", "nd", "rd"][(day % 10) - 1]) ?? "th"}`;
}
