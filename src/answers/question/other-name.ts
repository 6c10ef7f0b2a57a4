// A question -> the same with what it names called otherwise: "the UN" and "the United Nations".
import { isStopWord } from "../../text/stopwords.ts";

/** What news calls by either; where a body is written in several ways, all of them. */
const NAMES = `
AI artificial intelligence
ANC African National Congress
ASEAN Association of Southeast Asian Nations
AU African Union
CDC Centers for Disease Control
CEO chief executive|chief executive officer
CFO chief financial officer
CIA Central Intelligence Agency
ECB European Central Bank
EPA Environmental Protection Agency
ESA European Space Agency
EU European Union
FAA Federal Aviation Administration
FBI Federal Bureau of Investigation
FDA Food and Drug Administration
GDP gross domestic product
HRW Human Rights Watch
IAEA International Atomic Energy Agency
ICC International Criminal Court
ICJ International Court of Justice
ICRC International Committee of the Red Cross
ILO International Labour Organization|International Labour Organisation
IMF International Monetary Fund
IOC International Olympic Committee
IPCC Intergovernmental Panel on Climate Change
MSF Doctors Without Borders
NHS National Health Service
NSA National Security Agency
PKK Kurdistan Workers' Party
PM prime minister
SEC Securities and Exchange Commission
UAE United Arab Emirates
UK United Kingdom
UN United Nations
WFP World Food Programme|World Food Program
WHO World Health Organization|World Health Organisation
WTO World Trade Organization|World Trade Organisation
`;

/** Words when they are written small, or too short to tell. */
const OTHER_WORDS = new Set(["AI", "AU", "PM", "SEC", "UN"]);

const NO_HOUR = "(?<!\\p{N} (?=PM|P\\.M))";

/** Sport has bodies of these letters as well: "SEC titles", "the ICC World Cup". */
const SHORT_OF_OTHERS = new Set(["ICC", "SEC"]);

type Name = { readonly short: string; readonly long: string; readonly isShort: RegExp; readonly isLong: RegExp };

const names = NAMES.trim()
  .split("\n")
  .map((line): Name => {
    const [short, ...words] = line.split(" ");
    const [long, ...others] = words.join(" ").split("|");
    const longest = [long!, ...others].sort((a, b) => b.length - a.length);
    return { short: short!, long: long!, isShort: writtenShort(short!), isLong: wholeWords(longest.join("|"), "i") };
  });

/**
 * byOtherName("How much does the UN need?") -> "How much does the United Nations need?", and the other way; null where it names
 * nothing that has two.
 */
export function byOtherName(text: string): string | null {
  // In capitals alone "WHO WON?" asks.
  const isWritten = /\p{Ll}/u.test(text);
  const other = names.reduce((words, { short, long, isShort, isLong }) => {
    // By "WHO" nothing is looked for: the word asks.
    const shorter = isStopWord(short.toLowerCase()) ? words : words.replace(isLong, short);
    return shorter !== words || !isWritten || SHORT_OF_OTHERS.has(short) ? shorter : words.replace(isShort, long);
  }, text);
  return other === text ? null : inflected(other);
}

/** "UN" and "U.N.", and "un" in small letters where that is no other word: "who" asks. So does "WHO" at the start, and "5 PM" is a time. */
function writtenShort(short: string): RegExp {
  const asks = isStopWord(short.toLowerCase());
  const dotted = `${short.split("").join("\\.")}\\.?`;
  const small = asks || OTHER_WORDS.has(short) ? [] : [short.toLowerCase()];
  return wholeWords(`${asks ? "(?<!^)" : NO_HOUR}(?:${[dotted, short, ...small].join("|")})`, "");
}

function wholeWords(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, `gu${flags}`);
}

/** "an EU law" is "a European Union law", and "the UN's agency" "the United Nations' agency". */
function inflected(text: string): string {
  return text
    .replace(/\b(\p{Lu}{2,})(['’])(?= )/gu, "$1$2s")
    .replace(/(Nations|Emirates|Borders)(['’])s\b/g, "$1$2")
    .replace(/\b([Aa])n (?=European|United)/g, "$1 ")
    .replace(/\b([Aa]) (?=EU\b|artificial|International|Environmental|African)/g, "$1n ");
}
