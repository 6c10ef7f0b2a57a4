// The text of a Slack message as Slack sends it -> the words a person wrote.

/**
 * Slack writes `&`, `<` and `>` escaped, and addresses, people and channels in angle brackets:
 * https://docs.slack.dev/messaging/formatting-message-text. An address stays an address, the bot's own mention goes,
 * other mentions keep their name where one is given. "<@UBOT> &amp; <https://a.example|here>" -> "& https://a.example".
 */
export function wordsOf(text: string, botUser: string | null): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => mentioned(inner, botUser))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

function mentioned(inner: string, botUser: string | null): string {
  const [target = "", name] = inner.split("|", 2);
  if (target.startsWith("@")) return target === `@${botUser}` ? "" : (name ?? "");
  if (target.startsWith("#")) return name === undefined ? "" : `#${name}`;
  if (target.startsWith("!")) return name ?? "";
  return target;
}
