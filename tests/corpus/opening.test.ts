import { expect, test } from "vitest";
import { openingQuote } from "../../src/corpus/opening.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { report } from "../briefing/support.ts";

const NEWS = "The harbour bridge of Calder was closed on Monday after a ferry struck a pier.";
const MORE = "Divers will look at every pier, the port said.";

test.each([
  ["a quotation alone", "“We heard a bang and ran.”"],
  ["a quotation whose speaker is not named", '"It is a miracle," she said, and wept.'],
  ["a quotation of two sentences", "“We heard a bang. Then all of us ran.”"],
  ["a dateline alone", "CALDER, March 2, 2026"],
  ["a place and an agency", "CALDER (Coast Agency)"],
  ["a byline", "By Ann Lee and Bo Roy"],
  ["a caption", "Cars wait before the harbour bridge in Calder. (Photo: Bo Roy)"],
  ["a caption that says who is seen", "Port director Ann Lee, left, speaks to drivers at the bridge in Calder."],
  ["a file picture", "The harbour bridge of Calder in a file photo from 2019."],
  ["a question", "What happens to a town when its only bridge is shut?"],
  ["a teaser", "It was a quiet morning like any other."],
  ["another teaser", "Here's what we know so far about the accident in Calder."],
  ["the reader spoken to", "If you thought your way to work was long, think of the people of Calder."],
  ["a request", "Read our live coverage of the accident of Calder here."],
  ["a label", "World news"],
  ["the time of a change", "Updated 2 March 2026, 10:40"],
  ["an exclamation", "What a morning!"],
  ["what goes on from nothing", "It took my house, my boat and my dog."],
])("%s gives way to what tells news", (_, weak) => {
  const found = openingQuote(report("a", `${weak}\n\n${NEWS} ${MORE}`));
  expect(quoteText(found!)).toBe(NEWS);
});

test.each([
  [NEWS],
  ['"The bridge will stay shut for a week," port director Ann Lee said on Monday.'],
  ["A ferry has struck the harbour bridge of Calder, and nobody was hurt."],
  ["There has been an explosion at the port of Calder."],
  ["Scientists warn that the harbour of Calder is sinking."],
  ["Norvik bans whaling from next year."],
  ["Twelve people died when a ferry struck a pier."],
  ["Calder's “your harbour” festival was called off on Monday."],
  ["Follow-up talks on the truce in Lenn failed on Monday."],
  ["Live ammunition was used against marchers in Calder."],
  ["So far 11 bodies have been found off Calder."],
  ["Let's Eat, a chain of 40 restaurants, went bankrupt in Calder."],
  ["It was the worst flood in Calder since 1931."],
  ["This is the first time since 1931 that Calder has no mayor."],
  ["It is not yet known who set fire to the harbour of Calder."],
  ["Think tanks warned on Monday of a shortage of nurses."],
  ["Updated rules for ferries have come into force."],
  ["Published accounts of Calder's port have shown a loss."],
  ["Posted to Lenn in May, soldier Bo Roy died there on Monday."],
  ["Welcome rain fell on Calder on Monday."],
  ["You can now cross the border at Calder without a passport."],
])("%s", (news) => {
  expect(quoteText(openingQuote(report("a", `${news} ${MORE}`))!)).toBe(news);
});

test.each([
  ["the one that names somebody", "His trial over, Ida Roy's husband walked free. The judge had found no proof."],
  ["the first where each goes on", "Their union said that the drivers of Calder will walk out. Their pay was cut."],
])("of sentences that go on from another stands %s", (_, text) => {
  expect(quoteText(openingQuote(report("a", text))!)).toBe(text.slice(0, text.indexOf(". ") + 1));
});

test("where nothing tells news the first sentence stands, and without a word there is none", () => {
  expect(quoteText(openingQuote(report("a", "Why us? Why now?"))!)).toBe("Why us?");
  expect(openingQuote(report("b", " "))).toBeNull();
});

test("a dateline before the news is left out", () => {
  expect(quoteText(openingQuote(report("a", `CALDER (AP) - ${NEWS}`))!)).toBe(NEWS);
});

test("a sentence of one endless word is read in a moment", () => {
  const text = `“We heard it” ${"a".repeat(100_000)}.`;
  expect(openingQuote(report("a", text))).not.toBeNull();
});
