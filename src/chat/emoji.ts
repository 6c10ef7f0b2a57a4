// "thx 👍" -> "thx": what somebody adds to show how it is meant.

/** Without emoji, smileys and Slack's ":+1:" around the words; a text of nothing else comes back as "". */
export function withoutEmoji(text: string): string {
  return text.replace(AROUND, "");
}

const EMOJI = "\\p{Extended_Pictographic}[\\u{FE0F}\\u{200D}\\p{Emoji_Modifier}\\p{Extended_Pictographic}]*";
const SHORT_NAME = ":[a-z+-][a-z0-9_+-]*:";
const SMILEY = "[:;]-?[)(DP]";
const ANY = `(?:${EMOJI}|\\p{Regional_Indicator}{2}|${SHORT_NAME}|${SMILEY})`;

/** One after a word stands apart: "at 10:D" is no smiley. */
const AROUND = new RegExp(
  `^(?:${ANY}\\s*)+|(?:\\s*(?:${EMOJI}|\\p{Regional_Indicator}{2})|(?<=\\s)${ANY}\\s*)+\\s*$`,
  "gu",
);
