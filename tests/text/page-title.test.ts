import { expect, test } from "vitest";
import { pageTitle } from "../../src/text/page-title.ts";

test.each([
  [
    "a heading that the title repeats",
    { title: "Harbour closed | North Post", headings: ["News", "Harbour closed"] },
    "Harbour closed",
  ],
  ["in the heading's own letters", { said: "HARBOUR CLOSED", headings: ["Harbour closed"] }, "Harbour closed"],
  ["written with another dash", { said: "Port shut - again", headings: ["Port shut – again"] }, "Port shut – again"],
  [
    "a smaller heading when the great one is the site's",
    {
      title: "Harbour closed at noon :: North Post Archive",
      headings: ["North Post Archive"],
      subheadings: ["Harbour closed at noon"],
    },
    "Harbour closed at noon",
  ],
  [
    "what the data says goes before a longer name of the site",
    {
      said: "Fog again.",
      title: "Fog again. | My Life in the Harbour",
      headings: ["My Life in the Harbour", "Fog again."],
    },
    "Fog again.",
  ],
  [
    "the only heading, where nothing repeats it",
    { said: "Press", headings: ["The harbour is shut"] },
    "The harbour is shut",
  ],
  [
    "without the site's name after it",
    { said: "Port shut - North Post", headings: ["News", "Sport"], siteName: "North Post" },
    "Port shut",
  ],
  ["without the site's name before it", { said: "North Post | Port shut", siteName: "North Post" }, "Port shut"],
  ["a colon separates nothing", { said: "Storm: Port shut", siteName: "Storm" }, "Storm: Port shut"],
  [
    "a short last part is a site",
    { title: "Harbour closed after the storm | North Post" },
    "Harbour closed after the storm",
  ],
  [
    "a short last part of the data's title is none when the title element goes on",
    { said: "Fog over the port – who pays?", title: "Fog over the port – who pays? – NORTH POST" },
    "Fog over the port – who pays?",
  ],
  ["a dash inside a short title stays", { said: "Port shut - again" }, "Port shut - again"],
  ["a heading when there is nothing else", { headings: ["Harbour closed", "Sport"] }, "Harbour closed"],
  ["nothing", {}, null],
] as const)("%s", (_, titles, expected) => {
  const none = { said: null, title: null, headings: [], subheadings: [], siteName: null };
  expect(pageTitle({ ...none, ...titles })).toBe(expected);
});
