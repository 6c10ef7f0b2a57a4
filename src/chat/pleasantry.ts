// What people say to be polite, which asks for nothing.

/** isPleasantry("Thanks a lot!") -> true; whatever follows it, such as a question, is more than that. */
export function isPleasantry(text: string): boolean {
  return PLEASANTRY.test(text);
}

const PLEASANTRY =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks(?: a lot)?|thank you(?: very much)?|cheers)(?: there| wirecopy)?[\s,.!]*$/i;
