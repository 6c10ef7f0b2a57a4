import { expect, test } from "vitest";
import { pageTitle } from "../../src/text/page-title.ts";

test.each([
  [
    "a heading that the title repeats",
    "Harbour closed | North Post",
    null,
    ["News", "Harbour closed"],
    null,
    "Harbour closed",
  ],
  ["in the heading's own letters", "HARBOUR CLOSED", null, ["Harbour closed"], null, "Harbour closed"],
  ["without the site's name after it", "Port shut - North Post", null, ["News"], "North Post", "Port shut"],
  ["without the site's name before it", "North Post | Port shut", null, [], "North Post", "Port shut"],
  ["a colon separates nothing", "Storm: Port shut", null, [], "Storm", "Storm: Port shut"],
  [
    "a short last part is a site",
    null,
    "Harbour closed after the storm | North Post",
    [],
    null,
    "Harbour closed after the storm",
  ],
  ["a dash inside a short title stays", "Port shut - again", null, [], null, "Port shut - again"],
  ["a heading when there is nothing else", null, null, ["Harbour closed"], null, "Harbour closed"],
  ["nothing", null, null, [], null, null],
] as const)("%s", (_, said, title, headings, site, expected) => {
  expect(pageTitle(said, title, headings, site)).toBe(expected);
});
