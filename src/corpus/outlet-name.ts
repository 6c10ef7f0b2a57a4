// A few words -> whether they are an outlet's name by how such names are made.

/** What newspapers, agencies and stations are called, as the last word of a name or before "of": written down by us. */
const NOUNS =
  "advertiser|agency|argus|banner|beacon|broadcasting|broadsheet|bulletin|chronicle|citizen|clarion|courier|daily|digest|dispatch|echo|economist|enquirer|examiner|express|fm|gazette|globe|guardian|herald|independent|inquirer|journal|lantern|leader|ledger|magazine|mail|mercury|messenger|mirror|monitor|network|news|newswire|notebook|observer|online|post|press|radio|record|register|report|review|sentinel|spectator|standard|star|sun|tagblatt|telegraph|television|times|today|tribune|tv|weekly|wire|zeitung";

const WORD = String.raw`\p{Lu}[\p{L}\p{N}.&'’-]*`;
const SMALL = "of|the|and|for|&";

/** "North Post", "The Chronicle of Marsh Bay", "Radio Delta", "Isle of Marsh Times". */
const MADE_OF_NOUN = new RegExp(
  String.raw`^(?:(?:${WORD}|${SMALL}) ){0,5}(?i:${NOUNS})(?: of(?: the)?(?: ${WORD}){1,4})?$|^(?:The )?(?i:radio|tv|channel|voice of)(?: ${WORD}| \d{1,3}){1,3}$`,
  "u",
);

/** Names that are made otherwise, and those of sites. */
const KNOWN =
  /^(?:The )?(?:Associated Press|AP|AFP|Agence France-Presse|Reuters|Xinhua|Bloomberg|Al Jazeera(?: English| America)?|BBC|CNN|NBC|CBS|ABC|NPR|PBS|UPI|dpa|ANSA|EFE|VOA|TASS|PTI|ARD|ZDF|ITV|CBC|CNBC|MSNBC|Politico|Axios|Deutsche Welle|DW)$/;
const SITE = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|news|co\.uk|[a-z]{2}|example)$/u;

/** With nothing but these beside the noun it is a section, a heading or a button. */
const GENERIC =
  /^(?:the|all|best|breaking|business|culture|daily|editor['’]?s|entertainment|health|home|international|latest|live|local|more|morning|evening|national|new|news|our|politics|regional|science|special|sports?|technology|today['’]?s?|top|travel|tv|uk|us|video|watch|weather|weekly|world|you|your)$/i;

/** What much else is called too: sections, posts and, of two words, people. */
const COMMON = "agency|leader|network|online|record|report|review|standard|star|sun";
const OF_SECTIONS = new RegExp(`^(?:${COMMON}|bulletin|digest|magazine|notebook|press|radio|television|wire)$`, "i");
/** "Climate Report" and "Jane Sun", but not "The Climate Report" and "Marsh Bay Sun". */
const TOO_COMMON = new RegExp(`^(?!The )\\S+ (?:${COMMON})$`, "i");

/** isOutletName("The Chronicle of Marsh Bay") -> true; isOutletName("Latest News") and isOutletName("Ann Lee") -> false. */
export function isOutletName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  if (KNOWN.test(text) || SITE.test(text)) return true;
  const name = inSmallLetters(text);
  if (TOO_COMMON.test(name)) return false;
  const others = name.split(" ").filter((word) => !IS_NOUN.test(word) || GENERIC.test(word));
  return MADE_OF_NOUN.test(name) && !others.every((word) => GENERIC.test(word) || IS_SMALL.test(word));
}

/**
 * "The Lantern" and "The Guardian", which a pub or whoever guards is called too; not "The Review" or "The Daily", as sections
 * are called.
 */
export function isTheNoun(text: string): boolean {
  const noun = /^The (\p{Lu}\p{Ll}+)$/u.exec(inSmallLetters(text))?.[1];
  return noun !== undefined && IS_NOUN.test(noun) && !GENERIC.test(noun) && !OF_SECTIONS.test(noun);
}

/** The same for the spellings of one name: outletKey("The Marsh Bay Post") and outletKey("MARSH BAY POST") -> "marsh bay post". */
export function outletKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^the (?=\S)/, "");
}

/** Each outlet once, as it is first written: eachOutletOnce(["Echo", "MARSH BAY POST", "The Echo"]) -> ["Echo", "MARSH BAY POST"]. */
export function eachOutletOnce<Name extends string>(names: Iterable<Name>): Name[] {
  const first = new Map<string, Name>();
  for (const name of names) {
    const key = outletKey(name);
    if (!first.has(key)) first.set(key, name);
  }
  return [...first.values()];
}

const LONGEST_NAME = 60;
const IS_NOUN = new RegExp(`^(?:${NOUNS})$`, "i");
const IS_SMALL = new RegExp(`^(?:${SMALL})$`, "i");

/** "THE CHRONICLE OF MARSH BAY" -> "The Chronicle of Marsh Bay"; what is not in capitals comes back as it is. */
function inSmallLetters(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .split(" ")
    .map((word, i) =>
      i > 0 && IS_SMALL.test(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}
