// The furniture of a saved page -> the outlet it shows, and what showed it.

import { mastheadOutlet } from "./breadcrumb.ts";
import { bylineIn, isBareName, nameBehindPost } from "./byline.ts";
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
  /** Those between title and text that are no page's buttons. */
  readonly below: readonly string[];
  /** Lines where an outlet's name may stand alone. */
  readonly alone: readonly string[];
  /** Lines around and between the article's own. */
  readonly lines: readonly string[];
  /** Whether the text is an announcement. */
  readonly isRelease: boolean;
  /** Whom the notes below it are about. */
  readonly announcer: string | null;
  /** The outlet that sent the text as a mail. */
  readonly sender: string | null;
  readonly body: string;
};

/**
 * Clues from the surest to the weakest: a page that names itself, two signs of one outlet's pages, the name beside
 * the title, a copyright, one given with writer or date, who announces it, who sent it as a mail, a name alone at the
 * head, one of any make that a credit or notice has too, and last the agency of a dateline. A mere mention is never a clue;
 * null when none is there.
 */
export function outletOf(furniture: Furniture): Outlet | null {
  return (
    named(furniture.lines) ??
    fingerprint(furniture.lines) ??
    beside(furniture) ??
    copyright(furniture.lines) ??
    credited(furniture) ??
    (furniture.isRelease ? announced(furniture) : null) ??
    sent(furniture.sender) ??
    alone(furniture.alone) ??
    echoed(furniture) ??
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

/** `signs`: wordings of the furniture of its pages; `named`: its name, as its furniture gives it. */
type Fingerprint = { readonly outlet: string; readonly signs: readonly RegExp[]; readonly named: RegExp };

/**
 * Wordings that stand on the pages of one outlet: written down by us from their pages. Any of them may be shared with a
 * sister site or copied alone, so one is not enough: a page shows FEWEST_SIGNS of them, or the outlet's name too, be it
 * within the sign itself.
 */
const FINGERPRINTS: readonly Fingerprint[] = [
  {
    outlet: "NBC News",
    signs: [
      /^get more news ?live ?on\b/i,
      /^ie 11 is not supported\. for an optimal experience visit our site on another browser/i,
    ],
    named: /\bNBC\b/,
  },
  {
    outlet: "Al Jazeera",
    signs: [/^(?:source: ?al jazeera(?: and (?:news )?agencies)?|al jazeera and (?:news )?agencies)$/i],
    named: /\bal jazeera\b/i,
  },
  {
    outlet: "BBC News",
    signs: [
      /^media playback is (?:un|not )supported on (?:your|this) device\.?$/i,
      /^(?:image|media) (?:copyright|caption)\b/i,
      /^the bbc is not responsible for the content of external/i,
    ],
    named: /\bBBC\b/i,
  },
  {
    outlet: "CNN",
    signs: [
      /^cnn['’]s .{3,200} contributed to this (?:report|story)\.?$/i,
      /^chat with us in facebook messenger\./i,
      /^just watched\b.*\bmust watch\b/i,
    ],
    named: /\bCNN\b/i,
  },
  {
    outlet: "The Guardian",
    // Not "Support the Guardian Angels today".
    signs: [/\b[Ss]upport [Tt]he Guardian\b(?! (?!Available\b)\p{Lu})|^[Ss]ign up to (?:the )?Guardian [Tt]oday/u],
    named: /\bguardian\b/i,
  },
  {
    outlet: "Reuters",
    signs: [/^our standards: ?the thomson reuters trust principles/i],
    named: /\bReuters\b/i,
  },
  {
    outlet: "Fox News",
    signs: [/^click here (?:to get|for) the fox news app\b|^fox news flash top (?:headlines|entertainment)/i],
    named: /\bfox news\b/i,
  },
  {
    outlet: "The New York Times",
    signs: [
      /^a version of this article appears in print on/i,
      /^the times is committed to publishing a diversity of letters/i,
    ],
    named: /\bnew york times\b|@nytimes?\b|\bnytimes\.com\b/i,
  },
  {
    outlet: "The Washington Post",
    signs: [/^democracy dies in darkness$/i],
    named: /\bwashington post\b|\bwashpost\b/i,
  },
  {
    outlet: "NPR",
    signs: [/^toggle caption$/i, /\bhide caption$/i, /^heard on (?:all things considered|morning edition)$/i],
    named: /\bNPR\b/,
  },
  { outlet: "CBS News", signs: [/^watch cbsn live$|^watch cbs news$/i], named: /\bCBSN?\b/i },
  {
    outlet: "Daily Mail",
    signs: [
      /^by .{3,80} for (?:mailonline|the daily mail)\b/i,
      /^share or comment on this article/i,
      /^the comments below have (?:not )?been moderated/i,
    ],
    named: /\bmailonline\b|\bdaily mail\b/i,
  },
  {
    outlet: "USA TODAY",
    signs: [/^read or share this story: ?https?:\/\/usat\.ly/i],
    named: /\busat\.ly|\bUSA TODAY\b/i,
  },
  {
    outlet: "Bloomberg",
    signs: [
      /^to contact the (?:reporters?|authors?) (?:on|for|of) this story/i,
      /^to contact the editors? responsible (?:on|for) this story/i,
    ],
    named: /\bbloomberg\b/i,
  },
];

const FEWEST_SIGNS = 2;

function fingerprint(lines: readonly string[]): Outlet | null {
  const starts = lines.map((line) => line.slice(0, REACH));
  for (const { outlet, signs, named } of FINGERPRINTS) {
    const shown = signs.flatMap((wording) => starts.find((line) => wording.test(line)) ?? []);
    if (shown.length === 0) continue;
    const naming = starts.find((line) => named.test(line));
    if (shown.length < FEWEST_SIGNS && naming === undefined) continue;
    const told = [...new Set([...shown, ...(naming === undefined ? [] : [naming])])];
    return { name: outlet, why: told.length === 1 ? whyLine(told[0]!) : whyLines(told) };
  }
  return null;
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

/** "North Post | 11 May 2025 | by Ann Lee", on one line or each on its own. */
function credited({ head, below, body }: Furniture): Outlet | null {
  const isInReport = reportOf(body);
  const isBlock = below.length > 1 && below.every((line) => line.length <= LONGEST_CREDIT);
  const lines = isBlock ? [...head, below.join(" | ")] : head;
  return shownBy(lines, (line) => creditsIn(line, isInReport)?.outlet ?? undefined);
}

const LONGEST_CREDIT = 60;

/** Whether a report speaks of whom it is asked about; read only when it is asked. */
function reportOf(body: string): (name: string) => boolean {
  let report: string | null = null;
  return (name) => {
    report ??= body.toLowerCase();
    return report.includes(name.toLowerCase());
  };
}

/** "SOURCE Norvane Biologics AG" below an announcement says whose it is. */
const ANNOUNCED_BY = new RegExp(`^SOURCE ${NAME}$`, "u");

function announced({ lines, announcer }: Furniture): Outlet | null {
  const signed = shownBy(lines, (line) => ANNOUNCED_BY.exec(line)?.[1]);
  return signed ?? (announcer === null ? null : { name: announcer, why: `The notes below it are about ${announcer}.` });
}

function sent(sender: string | null): Outlet | null {
  return sender === null ? null : { name: sender, why: `It was sent by mail from "${sender}".` };
}

/** "The Chronicle of Marsh Bay" and nothing else, or "Alpine Observer | Mountains". */
function alone(lines: readonly string[]): Outlet | null {
  return shownBy(lines, (line) =>
    line.includes(" ") && isOutletName(line) ? line : (mastheadOutlet(line) ?? undefined),
  );
}

/**
 * "The Harbour Weekend" and nothing else, where the page says "© Harbour Weekend." or "Follow Harbour Weekend on X". Not "Ann
 * Lee", as pages say the same of who wrote a text, and none that the report speaks of.
 */
function echoed({ alone: names, lines, body }: Furniture): Outlet | null {
  const isInReport = reportOf(body);
  for (const line of names) {
    const name = isWriter(line) ? undefined : IS_NAME.exec(line)?.[1];
    const echo = name && lines.find((other) => other !== line && isEchoOf(name, other.slice(0, REACH)));
    if (name && echo && !isInReport(name)) return { name: line, why: whyLines([line, echo]) };
  }
  return null;
}

/** Two or three words with capitals may be anybody, with "The" nobody. */
function isWriter(line: string): boolean {
  return bylineIn(line) !== null || nameBehindPost(line) !== null || (isBareName(line) && !line.startsWith("The "));
}

const IS_NAME = new RegExp(`^(?:The )?${NAME}$`, "u");
/** What stands before an outlet's name in such a line. */
const BEFORE_NAME =
  /(?:©|\([cC]\)|\b[Cc]opyright(?: (?:19|20)\d\d)?|\b(?:[Ff]ollow|[Ss]ubscribe to|[Ss]upport|[Jj]oin|[Rr]ead)) ?(?:[Tt]he )?$/u;

function isEchoOf(name: string, line: string): boolean {
  const at = line.indexOf(name);
  return at > 0 && BEFORE_NAME.test(line.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(line.slice(at + name.length));
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

function whyLines(lines: readonly string[]): string {
  return `The lines ${lines.map((line) => `"${line}"`).join(" and ")} show it together.`;
}
