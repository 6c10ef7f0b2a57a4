import { expect, test } from "vitest";
import { isAfterword, isTeaser } from "../../src/corpus/afterword.ts";

const isInReport = (name: string) => name === "Vera Stahl" || name === "North Post";

test.each([
  "Ann Lee is a reporter for the Salern Courier.",
  "Ann Lee, who lives in Lund, is the Senior Editor of the Salern Courier. She likes ferries.",
  "Lee reported from Malm.",
  "Bo Roy covers ports and ferries for the Salern Courier.",
  "The Salern Courier is an independent newspaper that has been printed since 1911.",
  "Isle Wire (IW) is the national news agency.",
  "This article was first published in the Salern Courier on 4 May.",
  "An earlier version of this report misstated the age of the pier.",
  "We may earn a small commission when readers buy what is told of here.",
  "For more of the harbour, follow Salern Courier on Facebook.",
])("is set below an article: %s", (line) => expect(isAfterword(line, isInReport)).toBe(true));

test.each([
  "The council has closed the pier until further notice.",
  "Vera Stahl is a journalist who had warned of the fire for years.",
  "North Post is a newspaper whose owner also runs the ferry.",
  "As Ann Lee reports for the Salern Courier, the first cases came to light last week.",
  "The report was published on Monday and speaks of rust.",
  "The port is one of the oldest in Salern.",
])("is the report's: %s", (line) => expect(isAfterword(line, isInReport)).toBe(false));

test.each([
  ["Here's what to know about the storm.", true],
  ["Stay up to date with the harbour.", true],
  ["Will the pier be rebuilt?", true],
  ["“Will the pier be rebuilt?” she asked. “Who pays?”", false],
  ["Nobody knows whether the pier will be rebuilt.", false],
])("a teaser makes one curious: %s %s", (line, expected) => expect(isTeaser(line)).toBe(expected));
