// The names of weekdays and months as people and cron write them.

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** What a name may look like, to be set into a longer pattern in lower case; no groups. */
export const WEEKDAY = "(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?(?![\\w/])";
export const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\\w/])";

/** weekdayNamed("thurs") -> 4: the first three letters count; null when they are no weekday's. */
export function weekdayNamed(word: string): number | null {
  return placeOf(word, WEEKDAYS);
}

/** monthNamed("sept") -> 9; null when it is no month. */
export function monthNamed(word: string): number | null {
  return placeOf(word, MONTHS);
}

function placeOf(word: string, names: readonly string[]): number | null {
  return names.indexOf(word.slice(0, 3).toLowerCase()) + 1 || null;
}
