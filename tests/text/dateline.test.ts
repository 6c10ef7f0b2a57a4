import { expect, test } from "vitest";
import { datelineLength } from "../../src/text/dateline.ts";

test.each([
  ["a place and an agency", "PARIS (AP) — Ministers met.", "Ministers met."],
  ["a place, a day and an agency", "GENEVA, Sept 15 (Reuters) - Ministers met.", "Ministers met."],
  ["a state", "COLUMBIA, S.C. - The deputy has been fired.", "The deputy has been fired."],
  ["two places and a wire", "LUND/MALÖ (Meridian Wire) — Ministers met.", "Ministers met."],
  ["no space at all", "NEW YORK—The bank was fined.", "The bank was fined."],
  ["a place written like other names, with its agency", "Beirut, Lebanon (CNN) -- Shells fell.", "Shells fell."],
  ["a place and a wire nobody knows", "Calder (Meridian Wire) — Ministers met.", "Ministers met."],
  ["two words of a place, a wire and a hyphen", "Port Lund (Coast & Sea) - Ministers met.", "Ministers met."],
  ["an agency alone", "(CNN) Kenyan rangers killed a lion.", "Kenyan rangers killed a lion."],
  [
    "an announcement's wire",
    "EASTMERE, Nov. 12, 2026 /PRNewswire/ -- Lund AG opened a plant.",
    "Lund AG opened a plant.",
  ],
  ["an agency with the day", "Dec 17 (Reuters) - Ministers met.", "Ministers met."],
  ["what a part of a report is called", "Why it matters: Ministers met.", "Ministers met."],
  ["the big picture", "The big picture:\u00a0Ministers met.", "Ministers met."],
  [
    "none: a clause behind such a label",
    "Why it matters: because ministers met.",
    "Why it matters: because ministers met.",
  ],
  ["none: a speaker", "Mara Olsen: Ministers met.", "Mara Olsen: Ministers met."],
  ["an announcement's wire with a state", "AUSTIN, Texas, May 3, 2026 /PRNewswire/ -- Lund AG grew.", "Lund AG grew."],
  ["a wire in brackets between dashes", "NEW YORK--(BUSINESS WIRE)--Lund AG grew.", "Lund AG grew."],
  ["a day with its year", "LUND, Sept 15, 2014 (Reuters) - Ministers met.", "Ministers met."],
  ["a day before its month", "HALVIK, 6 March 2025 -- Lund AG grew.", "Lund AG grew."],
  ["a day before its month, without the year", "HALVIK, 6 March (Reuters) - Ministers met.", "Ministers met."],
  ["a full day after a place written like other names", "Halvik, March 6, 2025 – Lund AG grew.", "Lund AG grew."],
  ["a full day after a place of several words", "Port of Lund, 6 March 2025 — Divers met.", "Divers met."],
  ["a full day after a place with its country", "Rio de Janeiro, Brazil, 6 March 2025 – Divers met.", "Divers met."],
  ["a full day after a place with an article", "The Hague, March 6, 2025 -- Judges met.", "Judges met."],
  [
    "a country, and a dash alone",
    "Portugal - Pilots will strike on two days before Christmas, three unions said.",
    "Pilots will strike on two days before Christmas, three unions said.",
  ],
  [
    "none: an aside after a name",
    "Ann Lee - Mayor of Lund for nine years - said on Monday that she would go.",
    "Ann Lee - Mayor of Lund for nine years - said on Monday that she would go.",
  ],
  [
    "none: a name taken apart",
    "Q - Mobile will sell the telephone from June, the firm said on Monday.",
    "Q - Mobile will sell the telephone from June, the firm said on Monday.",
  ],
  ["none: two who play each other", "Lund - Malm was put off until Friday.", "Lund - Malm was put off until Friday."],
  [
    "none: a day in a sentence",
    "On Monday, 6 March – a holiday – Ann fell.",
    "On Monday, 6 March – a holiday – Ann fell.",
  ],
  ["a desk's label", "BREAKING: Ministers met.", "Ministers met."],
  ["a desk's label with its day", "PUBLISHED MARCH 6, 2025: Ministers met.", "Ministers met."],
  ["a desk's label with its number", "UPDATE 2 - Ministers met.", "Ministers met."],
  ["none: such a word in a sentence", "UPDATED rules: Ministers met.", "UPDATED rules: Ministers met."],
  ["a quotation after it", "LUND — “We go,” she said.", "“We go,” she said."],
  ["none: an aside between dashes", "Ministers — and their deputies — met.", "Ministers — and their deputies — met."],
  [
    "none: a name with its party",
    "Ines Moraga (Labour) said ministers met.",
    "Ines Moraga (Labour) said ministers met.",
  ],
  ["none: a name in capitals", "NATO said it would meet.", "NATO said it would meet."],
  ["none: half a sentence would be left", "IBM — the old giant — was sold.", "IBM — the old giant — was sold."],
  ["none: nothing would be left", "PARIS (AP) — ", "PARIS (AP) — "],
])("%s", (_, text, rest) => expect(text.slice(datelineLength(text))).toBe(rest));

test.each([
  [
    "Lisbon - Pilots will strike on two days before Christmas, unions said.",
    "Flights from the airport in Lisbon stop.",
  ],
  ["Rio de Janeiro – Pilots will strike on two days before Christmas, unions said.", "In Rio de Janeiro flights stop."],
])("a name and a dash alone are a dateline where the report gives it as a place: %s", (text, next) => {
  expect(text.slice(datelineLength(text, `${text} ${next}`))).toMatch(/^Pilots/);
  expect(datelineLength(text)).toBe(0);
});

test.each([
  ["Obama - The president will sign the bill on Monday at the White House, aides said.", "Many had faith in Obama."],
  ["Labour – Its leader will speak on Monday before some 4,000 members in Lund.", "The split in Labour is deep."],
  [
    "Labour – Its leader will speak on Monday before some 4,000 members in Lund.",
    "Friends in Labour agree. Labour lost.",
  ],
  [
    "Apple Inc - The company will sell a new telephone from June, it said.",
    "Funds hold shares in Apple Inc, they said.",
  ],
  [
    "Manchester United – Arsenal was the better side for most of the match on Monday.",
    "Nobody believes in Manchester United.",
  ],
])("a name and a dash alone are none where it is who the sentence is about: %s", (text, next) =>
  expect(datelineLength(text, `${text} ${next}`)).toBe(0),
);

test.each([
  "On Tuesday, 6 March 2025 — World Book Day — children came to school as pirates.",
  "Since Friday, 3 May 2024 - Labour has held the seat.",
  "He died in Paris, 6 March 2025 — Friends wept.",
  "Signed in Paris, 12 December 2015 – The agreement binds 195 states.",
  "In Paris, 12 December 2015 – The Day of the Deal – is remembered.",
  "Monday, 6 March 2025 – Ann Lee wakes at five.",
  "International Women's Day, 8 March 2025 – Thousands march.",
  "New Year's Eve, 31 December 2024 — Lund waits for snow.",
  "Today, 6 March 2025 – Lund votes.",
  "Until Lund, March 6, 2025 – Ann Lee had never lost.",
  "She was born in Lund, 6 March 1925 – Nobody knew her name.",
  "The Lund Accord, 6 March 2025 – Three pages that changed a town.",
  "It was Lund, 6 March 2025 — Nobody slept.",
  "After Easter, 20 April 2025 – The ferry returns.",
  "Published Monday, 6 March 2025 – Ann Lee's book is short.",
  "Born Lund, 6 March 1925 – Ann Lee was a nurse.",
  "The bridge was closed on Monday, 6 March 2025 – Labour blamed the mayor.",
  "Lund United won 3-1 on 6 March 2025 – Malm were fourth.",
  "By Friday, May 3, 2024 -- Ann Lee said -- the ferry will run.",
  "My Lund, 6 March 2025 – Ann Lee writes home.",
  "Two people - Ann Lee and Bo Roy - were hurt on 6 March 2025.",
  "Everyone in Lund knew the date, 6 March 2025 — It was painted on walls.",
])("is no part of a sentence that begins with a day or a place: %s", (text) => expect(datelineLength(text)).toBe(0));
