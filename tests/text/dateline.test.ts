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
  ["an announcement's wire with a state", "AUSTIN, Texas, May 3, 2026 /PRNewswire/ -- Lund AG grew.", "Lund AG grew."],
  ["a wire in brackets between dashes", "NEW YORK--(BUSINESS WIRE)--Lund AG grew.", "Lund AG grew."],
  ["a day with its year", "LUND, Sept 15, 2014 (Reuters) - Ministers met.", "Ministers met."],
  ["a day before its month", "HALVIK, 6 March 2025 -- Lund AG grew.", "Lund AG grew."],
  ["a day before its month, without the year", "HALVIK, 6 March (Reuters) - Ministers met.", "Ministers met."],
  ["a full day after a place written like other names", "Halvik, March 6, 2025 – Lund AG grew.", "Lund AG grew."],
  [
    "none: a day in a sentence",
    "On Monday, 6 March – a holiday – Ann fell.",
    "On Monday, 6 March – a holiday – Ann fell.",
  ],
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
