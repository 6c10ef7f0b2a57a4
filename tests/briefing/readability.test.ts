import { describe, expect, test } from "vitest";
import { isFurniture } from "../../src/briefing/furniture.ts";
import { leans } from "../../src/briefing/leaning.ts";
import { countWords, hasFitLength, isWhole, supports } from "../../src/briefing/readability.ts";

/** How a sentence may be quoted: by itself, after the one before it, or not at all. */
function standingOf(text: string): "alone" | "leans" | "unfit" {
  if (!hasFitLength(text, countWords(text)) || !isWhole(text)) return "unfit";
  return leans(text) ? "leans" : "alone";
}

describe("a sentence that can be quoted by itself", () => {
  test.each([
    ["a plain statement", "The port closed the bridge after a ferry hit a pier."],
    ["a quotation with its speaker", "“We will not stop until the last pier is checked,” said Mara Olsen."],
    ["a quotation of several sentences with its speaker", '"We go. We stay. We wait for the tide," the captain said.'],
    ["an age before a name", "The 25-year-old ferry captain Mara Olsen had disappeared in March."],
    ["a pronoun after the name it means", "Mara Olsen said she had pulled the lever twice."],
    ["an it that stands for what follows", "Higher rates make it harder for most people to borrow money."],
    ["a pronoun before the name that follows in the same sentence", "Before she came to Lund, Olsen steered tugs."],
    ["an it that stands for a clause", "It is not clear whether the ferry had been inspected."],
    ["some of those that it names", "Divers found five bells and raised two of them on Monday."],
    ["a sum that it tells itself", "Lund saved £31,000 and will give that sum to the port's choir."],
    ["money that somebody says will be found", "The mayor said that money for the new school of Lund would be found."],
    ["money that somebody was told of", "Mara Olsen told the council on Friday that money for the pier was there."],
    ["a price that somebody believes in", "Analysts believe that price matters more to them than the age of a ferry."],
    ["years that somebody hopes for", "The captains of Lund hope that years in the yard have made the ferry safe."],
    ["money that a clause begins with", "The port sold two tugs so that money for the pier could be found in spring."],
    ["several that it names before", "Police told residents to leave, and buses took them to the school."],
    ["parties with which another does not work", "The Greens said other parties had ruled out working with them."],
    ["what they have with them", "Divers of the port brought lamps and a long rope with them."],
    ["someone whom others speak of", "The billionaire said that Mara Olsen had been unfair to him."],
    ["someone who wants what another does", "Mara Olsen asked the harbour board to pay her for the rudder."],
    ["several that are told after", "As police chased them, two men jumped into the harbour."],
    ["years that it tells itself", "From 2009 to 2014 the port lost money, and in those years nobody was hired."],
    ["one more of those it names", "A third man, Bo Roy of Lund, was found dead in the harbour."],
    ["a measure with its thing", "There were 84 tonnes of acid in a shed made for 45."],
    ["a speaker with a name before he says it", "Lund now had the ear of Calder, Mara Olsen knew, she said on Monday."],
    ...["mayor", "suspect", "soldier", "defendant", "nominee", "migrant", "toddler"].map((person): [string, string] => [
      `a ${person} whom she may be`,
      `Police at the port told the ${person} on Monday that she was free.`,
    ]),
    ["an it that its speaker can be", "The ferry company said it would pay for the pier."],
    ["an it that stands for a clause somebody says", "Officials said it was unclear when the bridge would open."],
    ["an it for a clause that somebody thinks", "Not everyone thinks it is likely that the bridge will open."],
    ["a dateline before the sentence", "LUND (Coast Radio) — A ferry hit the harbour bridge on Monday."],
    ["an abbreviation that is no pronoun", "The US sent divers to the harbour on Monday."],
    ["a mine that is no pronoun", "An explosion in the Gorrow coal mine trapped 31 miners on Monday."],
    ["what is in everybody's sky", "A probe is to fly past the outermost planet of our solar system in May."],
    ["how soon after what is told", "Shortly after a ferry hit the bridge, the port sent divers into the water."],
    ["how long after what is told", "Days after a ferry hit the bridge, the port's director Mara Olsen resigned."],
    ["prices of shares", "Share prices in Lund fell on Monday after a ferry hit the bridge."],
    ["a poll that it names", "One poll gave Lund a lead, and in the same poll the port was trusted most."],
    ["a name that begins with a small letter", "iHarbour said the bridge would open again on Friday."],
    ["an earlier version of a law", "An earlier version of this law was struck down by the court of Lund."],
    ["what a bill would have done", "The original version of this bill would have banned all ferries from Lund."],
    ["officers of corrections", "Corrections officers' union leader: 30 wardens were hurt in the jail of Lund."],
    ["so far is no conclusion", "So far, only two of the nine piers have been checked."],
    ["a day of the past told with on", "Scotland voted on independence on Thursday, Sept. 18, 2014."],
    ["a clause that a quotation's comma ends", "While the log says “no fault,” divers found the rudder broken."],
    ["what something is seen as", "The bridge is seen as the greatest loss since the storm of November 27, 2011."],
    [
      "who sees something as what",
      "The captain's release is seen by lawyers as a victory for the port, the greatest since the law of May 12, 2025.",
    ],
    ["what rates have done", "Rates are shown to have risen in Norland since the bank's meeting of June 4, 2026."],
    [
      "where something is seen as what",
      "The captain's release is seen in Lund as a gain over the law of May 12, 2025.",
    ],
    ["a name that follows with something inside", "Norland, which Calder followed with strikes, denied the attack."],
    ["what something was followed with", "The parade through Lund followed with music and dancing."],
    ["a day to come", "The supreme court will rule on the appeal on Tuesday, September 25, 2012."],
    ["a day after a comma that is told as past", "The court of Lund voted on the appeal, Tuesday, September 25, 2012."],
    [
      "a day after a comma that an irregular verb goes with",
      "The court found the captain guilty, Tuesday, September 25, 2012.",
    ],
    ["a day that something is expected on", "A ruling on the bridge is expected in Lund, Tuesday, September 25, 2012."],
    ["what something stands for", "The flag stands for a new picture of the country."],
    ["a first that is no place in a list", "First mate Mara Olsen has left the port of Lund."],
    ["there is no place", "There are nine piers between Lund and the island of Malm."],
    ["each of what it names", "Each of the 52 pilots will receive 2,500 crowns for the year."],
    ["a figure with what it counts", "Officials in Lund spoke of 90,000 passengers on Monday."],
    ["elsewhere beside a place", "Ferries were cancelled in Lund and elsewhere."],
    ["a mission that says which one", "The mission of the Astrid has cost nine million crowns."],
    ["a period that this points at is known from the date", "This week the divers will check the other piers."],
  ])("%s", (_, text) => {
    expect(standingOf(text)).toBe("alone");
  });
});

describe("a sentence that leans on the one before", () => {
  test.each([
    ["a connection", "But the port had closed the bridge before noon."],
    ["what it came soon after", "Soon after that the bridge was shut."],
    ["what it came shortly after", "Shortly after that, the bridge was shut."],
    ["what it came days before", "Days before that, the port had warned of ferries."],
    ["a connection a few words later", "Olsen also told reporters about the rudder."],
    ["a connection between commas", "The captain, however, told reporters about the rudder."],
    ["a pointer", "That forced the port to close the bridge."],
    ["an event that was named before", "The announcement came after a night of talks."],
    ["a pronoun", "She told reporters that the rudder had failed."],
    ["a pronoun in a first clause", "On Monday he told reporters that the rudder had failed."],
    ["a speaker who is only a pronoun", "“We will check every pier of the bridge,” she said."],
    ["a quotation by nobody", "“We will check every pier of the bridge.”"],
    ["an aside", "(The bridge was built in 1911 and is a monument.)"],
    ["an it that was named before", "Because under a shoe it behaves like oil, the team was given a prize."],
    ["an it that its doers cannot be", "On Monday engineers at the Lund Space Office will fire it for four seconds."],
    ["a poll told before", "The port's own list had 33 percent in the same poll."],
    ["a first point of several", "First, the word harbour says more than the word port."],
    ["a condition told before", "If not, eight small tugs will have to pull the ferry away."],
    ["the dearest of those told before", "The crown, the dearest of them, was not in the chest."],
    ["a sum told before", "Mara Olsen said she would give that sum to the port's choir."],
    ["money told before", "Mara Olsen would spend that money on a new pier for the port."],
    ["money told before, of which somebody speaks", "Olsen said nobody in the port would get that money."],
    ["a price told before", "The port of Lund would not sell the old ferry at that price."],
    ["others with whom all the others do not work", "All other parties have ruled out working with them."],
    ["several of whom none is named", "The mayor gave them a week to leave the old port."],
    ["someone whom another thanked", "Mara Olsen has thanked him for the new rudder."],
    ["years told before", "The yard got orders for £13 million from the port in those years."],
    ["one more of those told before", "A third man is being sought by the police."],
    ["a measure without its thing", '"There were 84 tonnes where there should have been 45," said Mara Olsen.'],
    ["a number that it completes", "Lund and Malm made up the four towns that stayed dry."],
    ["an it that its speakers cannot be", "Aid agencies fear that it could drive the sick into hiding."],
    ["an it that nobody in particular can be", "Not everyone thinks it will work in a storm."],
    ["a pronoun after a common word with a capital", "Police said he landed on a pier and died at the scene."],
    ["a pronoun after nobody in particular", "Most people of the town do not know the one bridge he built."],
    ["someone of whom the age is told", "The 25-year-old ferry captain had disappeared off Lund in March."],
    ["one who comes after another", "Malm and Calder followed with clear majorities for a new bridge."],
    ["some of those counted before", "Two of the four had been checked in spring."],
    ["some of them, counted before", "Olsen steered the old tug for 46 of them."],
    [
      "a speaker who is only a pronoun behind names of places",
      "Lund now had the ear of Calder, he said, and would keep it.",
    ],
    ["all of a number", "All three said on the telephone that nothing would change."],
    ["each of several", "Each firm must first make a test flight to the station."],
    ["a place just named", "There, half of the votes were against."],
    ["what several have together", "Together, the letters fill a shelf."],
    ["what is done for a purpose", "To do this, the captain will need a new rudder."],
    ["a figure of what was counted", "Organisers first spoke of 90,000; the police had seen fewer."],
    ["a figure that somebody puts it at", "The ministry put the figure at 62 per cent."],
    ["another place than the one named", "The minister said she would look for savings elsewhere."],
    ["a mission just named", "The mission has cost 4.5 billion crowns."],
    ["a family just named", "The family still owns 27 per cent of the port."],
  ])("%s", (_, text) => expect(standingOf(text)).toBe("leans"));

  test.each([
    ["he leans on somebody named", "Mara Olsen left the port at noon.", "She told nobody of the rudder.", true],
    ["he leans on a person", "The captain left the port at noon.", "He told nobody of the rudder.", true],
    ["he leans on one who speaks of him", "In spring he had left the port.", "He told nobody of the rudder.", true],
    ["he does not lean on things", "The bridge was closed at noon.", "He told nobody of the rudder.", false],
    ["some of them lean on several", "The piers stood for 131 years.", "Olsen checked 46 of them.", true],
    ["some of them do not lean on one", "The pier stood in the old harbour.", "Olsen checked 46 of them.", false],
    ["all three lean on three names", "Mara Olsen met Ida Berg and Ines Moraga.", "All three said no more.", true],
    ["all three lean on a number", "The port has three pilots.", "All three said no more.", true],
    ["all three do not lean on one", "Mara Olsen sold boats.", "All three said no more.", false],
    ["both lean on two names", "The port was opened by Ida Berg and Ines Moraga.", "Both asked for rain.", true],
    ["both do not lean on one", "Mara Olsen looks after sales.", "Both asked for rain.", false],
    ["each leans on several", "The port has chosen the firms.", "Each firm must build a pier.", true],
    [
      "that sum leans on a sum",
      "The rent she saved is put at £31,000.",
      "Olsen will give that sum to the choir.",
      true,
    ],
    [
      "them leans on several",
      "The Greens won nine seats.",
      "All other parties have ruled out working with them.",
      true,
    ],
    ["them does not lean on one", "Turnout was low.", "All other parties have ruled out working with them.", false],
    [
      "him leans on one who is named",
      "The court heard Bo Roy.",
      "Mara Olsen has thanked him for the new rudder.",
      true,
    ],
    ["him does not lean on things", "The bridge was shut.", "Mara Olsen has thanked him for the new rudder.", false],
    ["that sum does not lean on none", "The rent was never paid.", "Olsen will give that sum to the choir.", false],
    ["those years lean on some", "She lived there for two years.", "In those years the port gave her orders.", true],
    ["those years do not lean on none", "She lived there.", "The port gave her orders in those years.", false],
    ["a third lean on two", "Two brothers were arrested.", "A third man is being sought by the police.", true],
    ["a third does not lean on nobody", "Rain fell.", "A third man is being sought by the police.", false],
    [
      "a measure leans on nothing",
      "The shed of the yard was full.",
      '"There were 84 tonnes where there should have been 45," said Mara Olsen.',
      false,
    ],
    [
      "each does not lean on one",
      "Today the port is closer to that, said Ida Berg.",
      "Each firm must build a pier.",
      false,
    ],
  ])("%s", (_, before, text, expected) => expect(supports(before, text)).toBe(expected));

  test("a bare quotation leans on a sentence in which somebody speaks", () => {
    expect(supports("“The bridge stays shut for now,” said Mara Olsen.", "“We will check every pier.”")).toBe(true);
    expect(supports("The port closed the bridge.", "“We will check every pier.”")).toBe(false);
    expect(supports("He called it a “shame” for the town.", "“We will check every pier.”")).toBe(false);
  });
});

describe("what is never quoted", () => {
  test.each([
    ["too short to say anything", "The bridge is shut."],
    ["too long to be read to its end", `The port said ${"and said again ".repeat(30)}that the bridge is shut.`],
    ["a headline without an end mark", "Harbour bridge closed after ferry strike on Monday"],
    ["the second half of a sentence", "and the bridge was closed for the rest of the day."],
    ["the first half of a quotation", "“We will check every pier of the bridge. "],
    ["the rest of the sentence before", "Which also means that the port stays shut until noon."],
    [
      "a clause without what it goes with",
      "While another said “that was a storm which no captain of a ferry could have seen.”",
    ],
    ["a caption of what is seen", "The harbour bridge is seen before its closing in Lund, November 27, 2011."],
    ["a caption of what is seen doing something", "The captain is seen leaving the court of Lund, November 27, 2011."],
    ["a caption with its full date", "A diver looks at the pier of the bridge in Lund, Monday, Sept. 15, 2025."],
    ["a bracket that never closes", "The port (which owns the bridge closed it on Monday."],
    ["a correction", "Correction, Nov. 15: An earlier version of this article misstated the number of piers."],
    ["what an earlier version said", "An earlier version of this report gave a wrong name for the captain."],
    ["a teaser that asks", "What did the captain know about the rudder?"],
    ["a teaser that breaks off", "What the captain saw next was harder to explain..."],
    ["an exclamation", "What a day it was for the harbour of Lund!"],
    ["a photo credit", "Photo by Mara Olsen for the North Post of Lund."],
    ["an agency's credit", "Divers at the bridge on Monday. (Mara Olsen / AFP / Getty Images)"],
    ["a caption", "In this May 13 photo, divers look at the pier of the bridge."],
    [
      "a caption with no comma after the place",
      "A diver looks at the pier of the bridge in Lund Monday, Sept. 15, 2025.",
    ],
    ["a caption of what is done", "A bell is lifted onto a ferry in Lund, Denmark, Monday, Sept. 15, 2025."],
    ["who stands before the camera", "Mara Olsen stands for a portrait in front of the bridge of Lund."],
    ["a caption of many", "Divers lift bells found at sea that were lost off Lund, Denmark, Monday, Sept. 15, 2025."],
    ["a caption from an archive", "FILE - The harbour bridge of Lund is seen in the summer of 2011."],
    ["a nag", "Sign up for our weekly newsletter about the harbour."],
    ["a link in words", "Click here to read more about the harbour bridge."],
    ["a note about the text", "This article was updated on Monday with a statement of the port."],
    ["who wrote it", "Associated Press writer Mara Olsen contributed to this report."],
    ["an address of the web", "The plan of the bridge is at https://port.example/bridge for all."],
    ["a handle", "Follow the harbour's own reporter @maraolsen for news."],
    ["a transcript", "OLSEN: The rudder did not answer when I pulled the lever."],
    ["the writer's own words", "I asked the captain about the rudder on Monday."],
    ["whose friend somebody is", "A friend of mine, Mara Olsen, has steered the ferry for ten years."],
    ["a word to the reader", "You can see the bridge from the hill above the town."],
    ["a table", "Pier 1 12 14 16 Pier 2 11 13 15."],
    ["a heading in capitals", "HARBOUR BRIDGE CLOSED AFTER FERRY STRIKE ON MONDAY."],
    ["a headline run into the dateline", "Woman Sues Port LUND, Denmark (CN) - A woman sued the port on Monday."],
    ["letters lost in a conversion", "The memorandum was declassi?ed by the port on Monday."],
  ])("%s", (_, text) => expect(standingOf(text)).toBe("unfit"));
});

test("hostile sentences are judged in time", () => {
  for (const text of [
    "(".repeat(1e6),
    '"'.repeat(1e6),
    "a ".repeat(1e6),
    "“".repeat(700),
    "a, ".repeat(240),
    "A".repeat(720),
  ]) {
    expect(standingOf(text)).not.toBe("alone");
  }
  expect(isFurniture("a pier is seen in ".repeat(5e4))).toBe(false);
});
