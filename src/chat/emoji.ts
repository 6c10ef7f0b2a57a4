// "thx 👍" -> "thx": what somebody adds to show how it is meant.

/** Without emoji, smileys and Slack's ":+1:" around the words; a text of nothing else comes back as "". */
export function withoutEmoji(text: string): string {
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({
    mark,
    start: index,
    end: index + mark.length,
  }));
  const isBlank = (from: number, to: number) => text.slice(from, to).trim() === "";
  const firstKept = marks.findIndex(({ start }, i) => !isBlank(marks[i - 1]?.end ?? 0, start));
  const around = firstKept === -1 ? marks : marks.slice(0, firstKept);
  const from = around.at(-1)?.end ?? 0;
  let to = text.length;
  for (const { mark, start, end } of marks.slice(around.length).toReversed()) {
    if (!isBlank(end, to) || (IN_LETTERS.test(mark) && !isBlank(start - 1, start))) break;
    to = start;
  }
  return text.slice(from, to).trim();
}

/** "Apple™" has no emoji, though Unicode counts the sign among the pictographs. */
const PICTOGRAPH = "(?![©®™])\\p{Extended_Pictographic}";
const EMOJI = `${PICTOGRAPH}(?:\\u{FE0F}|\\p{Emoji_Modifier}|\\u{200D}\\p{Extended_Pictographic})*`;
const SHORT_NAME = ":[a-z+-][a-z0-9_+-]*:";
const SMILEY = "[:;]-?[)(DP]";
const MARK = new RegExp(`${EMOJI}|\\p{Regional_Indicator}{2}|${SHORT_NAME}|${SMILEY}`, "gu");

/** One of these after a word stands apart: "at 10:D" is no smiley. */
const IN_LETTERS = /^[:;]/;
