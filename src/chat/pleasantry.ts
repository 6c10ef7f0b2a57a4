// What people say to be polite, or ask of the bot itself: nothing that articles could answer.

/** isPleasantry("Thanks a lot!") -> true; whatever follows it, such as a question, is more than that. */
export function isPleasantry(text: string): boolean {
  return PLEASANTRY.test(text);
}

/** asksAboutBot("What can you do?") -> true; "Who are you to say that the ferry sank?" asks about more. */
export function asksAboutBot(text: string): boolean {
  return ABOUT_BOT.test(text.trim());
}

export function asksForNothing(text: string): boolean {
  return isPleasantry(text) || asksAboutBot(text);
}

const GREETING = "(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| wirecopy)?";

const PLEASANTRY = new RegExp(
  `^(?:${[
    GREETING,
    "(?:thanks(?: a lot)?|thank you(?: very much)?|cheers)(?: wirecopy)?",
    `(?:${GREETING}[\\s,.!]+)?how(?: are you(?: doing)?(?: today)?|(?: is|['’]s) it going)`,
  ].join("|")})[\\s,.!?]*$`,
  "i",
);

const ABOUT_BOT = new RegExp(
  `^(?:(?:hi|hello|hey|and|so|but)[\\s,]+)?(?:${[
    "(?:who|what) (?:exactly )?are you(?: exactly)?",
    "who (?:made|built|wrote|created) you",
    "what(?:['’]s| is) (?:your name|wirecopy|this(?: bot)?)",
    "what (?:can|do) you (?:actually )?do(?: for (?:me|us))?",
    "what are you (?:for|able to do)",
    "tell (?:me|us) about (?:yourself|you)",
    "how (?:can|could) you help(?: me| us)?",
    "how (?:do|does) (?:you|wirecopy|this(?: bot)?|it all) work",
    "how (?:do|can) (?:i|we) use (?:you|wirecopy|this(?: bot)?)",
    "are you (?:an? )?(?:ai|bot|robot|human|person|machine|llm|language model|chat ?gpt|real)(?: or (?:an? )?(?:ai|bot|robot|human|person|machine))?",
    "(?:do|are) you (?:use|using) (?:an? )?(?:ai|llm|language model|chat ?gpt)",
  ].join("|")})[\\s?.!]*$`,
  "i",
);
