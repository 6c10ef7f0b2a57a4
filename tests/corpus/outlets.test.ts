import { expect, test, vi } from "vitest";
import { outletOf } from "../../src/corpus/outlets.ts";

const NONE = {
  pageTitle: null,
  title: null,
  head: [],
  alone: [],
  below: [],
  lines: [],
  isRelease: false,
  announcer: null,
  sender: null,
  body: "The bridge was closed on Monday.",
};

const OLD_BROWSER = "IE 11 is not supported. For an optimal experience visit our site on another browser.";

test.each([
  ["a page that names itself", { lines: ["Find North Post America on your TV"] }, "North Post America"],
  ["an offer of updates", { lines: ["Get email updates from Firth & Fell"] }, "Firth & Fell"],
  ["two signs of one outlet's pages", { lines: [OLD_BROWSER, "Get more newsLiveon"] }, "NBC News"],
  ["one sign and the outlet's name", { lines: ["Get more newsLiveon", "Follow NBC News"] }, "NBC News"],
  [
    "a sign beside an address of the outlet",
    { lines: ["Media playback is unsupported on your device", "Copy this link https://www.bbc.com/news/1"] },
    "BBC News",
  ],
  [
    "wording with the outlet's name in it",
    { lines: ["Our Standards: The Thomson Reuters Trust Principles."] },
    "Reuters",
  ],
  ["an outlet's own reporters", { lines: ["CNN's Ann Lee and Bo Roy contributed to this report."] }, "CNN"],
  [
    "the name beside the title",
    { pageTitle: "Bridge closed | News | North Post", title: "Bridge closed" },
    "North Post",
  ],
  ["who announces it", { lines: ["SOURCE Lund Ports AG"], isRelease: true }, "Lund Ports AG"],
  ["an appeal of the outlet's own", { lines: ["Support the Guardian"] }, "The Guardian"],
  ["a copyright", { lines: ["© 2014 North Post. All rights reserved."] }, "North Post"],
  ["a copyright with the year last", { lines: ["Copyright North Post 2014"] }, "North Post"],
  ["a company named after its outlet", { lines: ["© 2014 Cable News Network"] }, "CNN"],
  ["a dateline", { body: "PARIS, Sept 15 (Isle Wire) - The bridge was closed." }, "Isle Wire"],
  ["a dateline without a place", { body: "(CNN) — The bridge was closed." }, "CNN"],
  [
    "a known agency after a place in small letters",
    { body: "Paris, Sept 15 (Reuters) - The bridge was closed." },
    "Reuters",
  ],
  ["an abbreviated agency", { body: "OSLO (AP) — The bridge was closed." }, "Associated Press"],
  [
    "the page before the agency",
    { lines: ["© 2014 North Post"], body: "OSLO (AP) — The bridge was closed." },
    "North Post",
  ],
])("%s shows the outlet", (_, shown, expected) => {
  expect(outletOf({ ...NONE, ...shown })?.name).toBe(expected);
});

test.each([
  ["one sign of an outlet's pages alone", { lines: ["Get more newsLiveon"] }],
  ["two of the same sign", { lines: ["Get more newsLiveon", "Get more newsLiveon"] }],
  ["a credit to agencies", { lines: ["The Associated Press and Reuters contributed to this report."] }],
  ["a table's source", { lines: ["SOURCE: Bureau of Labor Statistics"] }],
  ["a picture's source", { lines: ["SOURCE Getty Images"] }],
  ["a source with a colon", { lines: ["SOURCE: Getty Images"], isRelease: true }],
  ["an appeal for others", { lines: ["Support the Guardian Angels today"] }],
  ["a mention", { body: "The bridge was closed, Reuters and NBC News said." }],
  ["an abbreviation explained", { body: "The World Health Organization (WHO) - an agency - said so." }],
  ["a picture's copyright", { lines: ["© Ida Holm"] }],
  ["a company that owns many outlets", { lines: ["© 2014 North Media Group"] }],
  ["a title with a dash in it", { pageTitle: "Bridge closed - ferry held", title: null }],
])("%s does not", (_, shown) => expect(outletOf({ ...NONE, ...shown })).toBeNull());

test("what showed it is said", () => {
  expect(outletOf({ ...NONE, lines: ["© 2014 North Post"] })?.why).toBe('The line "© 2014 North Post" shows it.');
  expect(outletOf({ ...NONE, lines: ["Get more newsLiveon", OLD_BROWSER] })?.why).toBe(
    `The lines "Get more newsLiveon" and "${OLD_BROWSER}" show it together.`,
  );
});

test("however many lines credit a name, the body is gone through in small letters once", () => {
  const body = `Thick fog lay on Lund and Malm. ${NONE.body}`;
  const head = ["Lund | 11 May 2025 | by Ann Lee", "Malm | 12 May 2025 | by Bo Roy"];
  const lowered = vi.spyOn(String.prototype, "toLowerCase");
  expect(outletOf({ ...NONE, head, body })).toBeNull();
  const ofBody = lowered.mock.contexts.filter((text) => String(text) === body);
  lowered.mockRestore();
  expect(ofBody).toHaveLength(1);
});
