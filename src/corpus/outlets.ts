// The furniture of a saved page -> the outlet it shows, and what showed it.

import { creditsIn } from "./credits.ts";
import { isOutletName } from "./outlet-name.ts";

export type Outlet = {
  readonly name: string;
  /** One sentence, with the line that shows it. */
  readonly why: string;
};

export type Furniture = {
  /** The file's first line when the title is part of it: "Bridge closed | North Post". */
  readonly pageTitle: string | null;
  readonly title: string | null;
  /** Lines around the title, the surest first. */
  readonly head: readonly string[];
  /** Lines where an outlet's name may stand alone. */
  readonly alone: readonly string[];
  /** Lines around and between the article's own. */
  readonly lines: readonly string[];
  readonly body: string;
};

/**
 * Clues from the surest to the weakest: a page that names itself, wording found on one outlet's pages only, the name beside
 * the title, a copyright, one given with writer or date, a name alone at the head, and last the agency of a dateline. A mere
 * mention is never a clue; null when none is there.
 */
export function outletOf(furniture: Furniture): Outlet | null {
  return (
    named(furniture.lines) ??
    fingerprint(furniture.lines) ??
    beside(furniture) ??
    copyright(furniture.lines) ??
    credited(furniture) ??
    alone(furniture.alone) ??
    dateline(furniture.body)
  );
}

const WORD = String.raw`[\p{L}\p{N}&][\p{L}\p{N}&'’-]*(?:\.[\p{L}\p{N}]+)*`;
/** Capitalised words, with small ones between them: "The Week of North Post", "example.com". */
const NAME = String.raw`((?=\p{Lu})${WORD}(?: (?:(?=[\p{Lu}\p{N}&])${WORD}|of|the|and|for|on|in)){0,6})`;

/** Wording in which a page names itself. */
const SELF_NAMING: readonly RegExp[] = [
  new RegExp(`^Find ${NAME} on (?:your TV|Facebook|Twitter)$`, "u"),
  new RegExp(`^(?:Get|Receive) (?:email|e-mail) (?:updates|alerts) from ${NAME}$`, "u"),
];

function named(lines: readonly string[]): Outlet | null {
  return shownBy(lines, (line) => SELF_NAMING.map((wording) => wording.exec(line)?.[1]).find(Boolean));
}

/**
 * Wording that stands on the pages of one outlet and, as far as we know, of no other: written down by us from their
 * pages. An outlet belongs here only when its wording cannot be quoted, shared with a sister site or used by an agency's
 * customers.
 */
const FINGERPRINTS: readonly (readonly [name: string, wording: RegExp])[] = [
  ["NBC News", /^get more news ?live ?on\b/i],
  ["Al Jazeera", /^(?:source: ?al jazeera(?: and (?:news )?agencies)?|al jazeera and (?:news )?agencies)$/i],
  [
    "BBC News",
    /^media playback is (?:un|not )supported on (?:your|this) device\.?$|^the bbc is not responsible for the content of external/i,
  ],
  ["CNN", /^cnn['’]s .{3,200} contributed to this (?:report|story)\.?$|^chat with us in facebook messenger\./i],
  ["The Guardian", /\bsupport the guardian\b|^sign up to (?:the )?guardian today/i],
  ["Reuters", /^our standards: ?the thomson reuters trust principles/i],
  ["Fox News", /^click here (?:to get|for) the fox news app\b|^fox news flash top (?:headlines|entertainment)/i],
  [
    "The New York Times",
    /^a version of this article appears in print on|^the times is committed to publishing a diversity of letters/i,
  ],
  ["The Washington Post", /^democracy dies in darkness$/i],
  ["NPR", /^toggle caption$|^heard on (?:all things considered|morning edition)$/i],
  ["CBS News", /^watch cbsn live$|^watch cbs news$/i],
  ["Daily Mail", /^by .{3,80} for (?:mailonline|the daily mail)\b|^share or comment on this article/i],
  ["USA TODAY", /^read or share this story: ?https?:\/\/usat\.ly/i],
  ["Bloomberg", /^to contact the (?:reporters?|editors? responsible) (?:on|for) this story/i],
];

function fingerprint(lines: readonly string[]): Outlet | null {
  return shownBy(lines, (line) => FINGERPRINTS.find(([, wording]) => wording.test(line))?.[0]);
}

/** "Bridge closed | North Post" -> "North Post", when "Bridge closed" is the title. */
function beside({ pageTitle, title }: Furniture): Outlet | null {
  if (pageTitle === null || title === null || !pageTitle.startsWith(title)) return null;
  const name = SITE_NAME.exec(pageTitle.slice(title.length).slice(-LONGEST_SITE_NAME))?.[1]?.trim();
  return name ? { name, why: whyLine(pageTitle) } : null;
}

/** The last part behind a bar, dash or the like, when it is short enough to be a name. */
const SITE_NAME = /(?:^|\s)[|–—·»:-]\s+([\p{L}\p{N}][^|–—·»]{1,40})$/u;
const LONGEST_SITE_NAME = 60;

/** "North Post | 11 May 2025 | by Ann Lee". */
function credited({ head, body }: Furniture): Outlet | null {
  const report = body.toLowerCase();
  const isInReport = (name: string) => report.includes(name.toLowerCase());
  return shownBy(head, (line) => creditsIn(line, isInReport)?.outlet ?? undefined);
}

/** "The Chronicle of Marsh Bay" and nothing else. */
function alone(lines: readonly string[]): Outlet | null {
  return shownBy(lines, (line) => (line.includes(" ") && isOutletName(line) ? line : undefined));
}

const YEARS = String.raw`(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?`;
/** With a year before or after the name: a picture's "© Ann Lee" has none. */
const COPYRIGHT = new RegExp(
  `^(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)[© ]*(?:[Cc]opyright )?(?:${YEARS},? (?:by )?${NAME}|${NAME} ${YEARS})`,
  "u",
);

/** Companies whose name is not their outlet's; other companies own several outlets and say nothing. */
const OWNERS: readonly (readonly [owner: RegExp, name: string])[] = [
  [/^Al Jazeera America/, "Al Jazeera America"],
  [/^Cable News Network/, "CNN"],
  [/^(?:British Broadcasting|BBC)\b/, "BBC News"],
  [/^Guardian News/, "The Guardian"],
  [/^The New York Times Company/, "The New York Times"],
  [/^(?:FOX|Fox) News Network/, "Fox News"],
  [/^Telegraph Media Group/, "The Telegraph"],
];
const COMPANY =
  /\b(?:Inc|LLC|Ltd|Limited|Pvt|GmbH|Co|Company|Corp|Corporation|Communications|Interactive|Media|Group|Holdings|Networks?|Publishing|Enterprises|Partners|Hearst|Gannett|Microsoft|All|The|Associated Press|Reuters|AFP|Getty)\.?$/;

function copyright(lines: readonly string[]): Outlet | null {
  return shownBy(lines, (line) => {
    const found = COPYRIGHT.exec(line);
    const holder = (found?.[1] ?? found?.[2])?.replace(/ All Rights.*$|[.,]+$/i, "");
    if (!holder) return undefined;
    const owned = OWNERS.find(([owner]) => owner.test(holder))?.[1];
    return owned ?? (COMPANY.test(holder) ? undefined : holder);
  });
}

/** "PARIS, Sept 15 (Isle Wire) - ": a place in capitals; "World Health Organization (WHO) - " is none. */
const DATELINE = /^\p{Lu}{2}[^()\n]{0,60} \((\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}.'’&-]*){0,2})\)\s*[-–—]/u;
/** "Paris (Reuters) - " or "(CNN) —": agencies that we know need no place. */
const KNOWN_DATELINE = /^(?:\p{Lu}[^()\n]{1,60} )?\((Reuters|AP|AFP|CNN|UPI|Xinhua|VOA)\)\s*[-–—]/u;
const AGENCIES: Readonly<Record<string, string>> = { AP: "Associated Press" };

/** Who reported it, which is all we know when no page names itself. */
function dateline(body: string): Outlet | null {
  const start = body.slice(0, REACH);
  const found = KNOWN_DATELINE.exec(start) ?? DATELINE.exec(start);
  return found && { name: AGENCIES[found[1]!] ?? found[1]!, why: `The text begins "${found[0].trim()}".` };
}

function shownBy(lines: readonly string[], nameIn: (line: string) => string | undefined): Outlet | null {
  for (const line of lines) {
    const name = nameIn(line.slice(0, REACH));
    if (name) return { name, why: whyLine(line) };
  }
  return null;
}

/** Pages name themselves early in a line; a bound keeps a line of megabytes cheap. */
const REACH = 300;

function whyLine(line: string): string {
  return `The line "${line.slice(0, REACH)}" shows it.`;
}
