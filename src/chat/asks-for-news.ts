// "What's new in Ukraine?" -> what to brief on: a question that one sentence cannot answer asks for a briefing.

/**
 * What stands after `brief` for a question that asks for news: briefingAskedFor("Any news on Ebola this week?") ->
 * "Ebola this week", "what happened today?" -> "today"; null for every other question, as "What happened in Paris?".
 */
export function briefingAskedFor(text: string): string | null {
  const asked = text
    .trim()
    .replace(/[\s?.!]+$/, "")
    .replaceAll("’", "'");
  for (const pattern of ASKS_FOR_NEWS) {
    const found = pattern.exec(asked);
    if (found !== null) return found.slice(1).find((words) => words !== undefined) ?? "";
  }
  return null;
}

const WHAT_IS = "what(?:'s| is| are| has been)";
const NEWS = "(?:news|headlines|top stories)";
const ON = "(?:about|on|of|from|in|at|with|for|around|regarding|concerning)";
const WHEN =
  "(?:today|yesterday|this week|last week|(?:(?:in|over|during) )?the (?:last|past) (?:\\d+ )?(?:days?|weeks?|hours?))";
/** A topic with or without a period, or a period alone. */
const TOPIC = `(?: ${ON} (?!(?:it|this|that|him|her|them|you)$)(.+)| (${WHEN}))?`;

/** Whole questions only: "what is new about the bridge's design" has its topic, "what is new york" is none of them. */
const ASKS_FOR_NEWS: readonly RegExp[] = [
  `${WHAT_IS} (?:new|up|happening|going on)${TOPIC}`,
  `${WHAT_IS} (?:the )?(?:latest|newest)(?: ${NEWS})?${TOPIC}`,
  `${WHAT_IS} (?:in )?the ${NEWS}${TOPIC}`,
  `(?:(?:is|are) there )?(?:any|some) ${NEWS}${TOPIC}`,
  `(?:(?:is|are) there )?any(?:thing)? new${TOPIC}`,
  `(?:(?:is|are) there )?any updates?${TOPIC}`,
  `(?:the )?latest(?: ${NEWS})?${TOPIC}`,
  `(?:(?:can|could|would) you )?(?:please )?(?:tell|give) (?:me|us) (?:the |some )?(?:latest|${NEWS})(?: ${NEWS})?${TOPIC}`,
  "(?:(?:can|could|would) you )?(?:please )?tell (?:me|us) (?:more |something )?about (?!(?:it|this|that|him|her|them)$)(.+)",
  "(?:(?:can|could|would) you )?(?:please )?(?:brief|update) (?:me|us)(?: (?:about|on) (.+))?",
  `what (?:has |have )?happened(?: (${WHEN}))`,
].map((pattern) => new RegExp(`^${pattern}$`, "i"));
