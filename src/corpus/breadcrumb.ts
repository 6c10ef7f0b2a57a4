// A line above a text -> whether it only says where the page stands in its site.
import { wordCount } from "../text/page-title.ts";
import { isOutletName } from "./outlet-name.ts";

/** "Home > World > Europe", "You are here: Home » Harbour bridge closed after ferry strikes pier": no headline is so. */
export function isWayFromHome(line: string): boolean {
  const [first, ...others] = line.split(ARROW);
  return others.length > 0 && FROM_HOME.test(first!) && others.every(isNamed);
}

/**
 * "News | Ports | Ferries", "Home / Harbour / Bridge closed after ferry strikes": the same mark between sections, the first
 * a common one. A headline may be so too.
 */
export function isSectionRow(line: string): boolean {
  const [mark, ...others] = line.match(MARKS) ?? [];
  if (mark === undefined || others.length === 0 || others.some((other) => other !== mark)) return false;
  const [first, ...parts] = line.split(mark);
  if (!parts.every(isNamed)) return false;
  const areShort = parts.every((part) => wordCount(part) <= MOST_WORDS);
  return FROM_HOME.test(first!) ? mark === STROKE || areShort : SECTION.test(first!) && areShort;
}

/** mastheadOutlet("Alpine Observer | Mountains") -> "Alpine Observer"; null of a line that is not an outlet and its section. */
export function mastheadOutlet(line: string): string | null {
  const [mark, ...others] = line.match(MARKS) ?? [];
  if (mark === undefined || others.length > 0) return null;
  const [outlet, section] = line.split(mark);
  const isMasthead = isOutletName(outlet!) && wordCount(section!) <= MOST_SECTION_WORDS && isNamed(section!);
  return isMasthead ? outlet! : null;
}

const MOST_SECTION_WORDS = 2;

const ARROW = / ?[›»→>] /;
const MARKS = / (?:[›»→>|/\\•·–—-]|::) /g;
/** Behind it the page's own title may stand. */
const STROKE = " / ";
const MOST_WORDS = 3;
const FROM_HOME = /^(?:(?:You are here|You're here):? )?(?:Home(?: ?page)?|Startseite|Accueil|Inicio)$/i;
/** The first sections of news sites: written down by us. */
const SECTION =
  /^(?:All )?(?:News|World|International|National|Local|Politics|Business|Economy|Markets|Money|Sports?|Culture|Arts|Entertainment|Science|Tech|Technology|Health|Environment|Climate|Travel|Lifestyle|Opinion|Nachrichten|Politik|Wirtschaft|Kultur|Wissen|Panorama|Actualités?|Monde|Noticias)$/i;

function isNamed(part: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(part);
}
