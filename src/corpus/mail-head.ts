// The lines of a text -> those that a mail program set above a mail, and what it put before a title.
import { isSentence } from "./body.ts";
import type { Line } from "./lines.ts";
import { isOutletName } from "./outlet-name.ts";

/** Who sent a mail, to whom and the like: no part of what was sent. */
const MAIL_HEAD = "mail head";

const SENDER = fieldNamed("From|Von|De|Da");
const SUBJECT_FIELD = fieldNamed("Subject|Betreff|Objet|Asunto|Oggetto");
const FIELD = fieldNamed(
  "From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Importance|Attachments?|Von|An|Gesendet|Datum|Betreff|De|À|Envoyé|Objet|Enviado|Para|Fecha|Asunto|Da|A|Inviato|Data|Oggetto",
);

function fieldNamed(names: string): RegExp {
  return new RegExp(`^\\*{0,2}(?:${names}) ?: ?\\*{0,2} ?(?=\\S)`, "i");
}

/**
 * The lines with MAIL_HEAD as the rule of those that stand in the head of a mail and may else be taken for a title; subjects
 * stay, and so does a mail that is quoted behind sentences of a report.
 */
export function withMailHeads(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  const firstSentence = lines.findIndex(isSentence);
  const above = allHeads(firstSentence < 0 ? lines : lines.slice(0, firstSentence));
  for (const { start, end } of [...above, ...headsOf(lines)]) {
    for (let i = start; i < end; i++) {
      if (!SUBJECT_FIELD.test(lines[i]!.text)) marked[i] = { ...lines[i]!, rule: lines[i]!.rule ?? MAIL_HEAD };
    }
  }
  return marked;
}

/** Where the last head above `end` begins, that of the mail which others have forwarded; 0 when there is none. */
export function mailStart(lines: readonly Line[], end: number): number {
  return headsOf(lines.slice(0, end)).at(-1)?.start ?? 0;
}

/**
 * "Salern Courier" of "From: Salern Courier <news@salerncourier.example>" in the last head above `end`, when it is an outlet's
 * name and no person's, as "Sarah Post" may be: "The" or "of" stands in it, or it has an office at an address of its own.
 */
export function mailSender(lines: readonly Line[], end: number): string | null {
  const head = headsOf(lines.slice(0, end)).at(-1);
  const line = head && lines.slice(head.start, head.end).find(({ text }) => SENDER.test(text));
  const [, written = "", address = ""] = /^(.*?) ?(?:[<[(](.*))?$/.exec(line?.text.replace(SENDER, "") ?? "") ?? [];
  const name = written.replace(/^["']|["']$/g, "");
  return isOutletName(name) && (IS_NO_PERSON.test(name) || isOffice(address, name)) ? name : null;
}

const IS_NO_PERSON = /^The |^\S+$| of /;

function isOffice(address: string, name: string): boolean {
  const [, site = ""] = OFFICE.exec(address) ?? [];
  const words = name.toLowerCase().split(" ");
  return site.split(".").some((label) => label === words.at(-1) || label.replaceAll("-", "") === words.join(""));
}

const OFFICE =
  /^(?:news|newsletters?|newsroom|info|desk|editors?|editorial|no-?reply|alerts?|updates?|briefing|press|daily|redaktion)@([a-z\d.-]+)/i;

/**
 * The heads of the mail that a text is, and of those forwarded in it. One quoted in a report is no such: above it stand a
 * headline, a by-line, a date, or more than one says who forwards a mail, without the mark that it was forwarded.
 */
function headsOf(lines: readonly Line[]): Head[] {
  const heads: Head[] = [];
  for (const head of allHeads(lines)) {
    const above = lines.slice(heads.at(-1)?.end ?? 0, head.start);
    const isOne = heads.length === 0 ? isNote(above) && isBeginning(above) : isNote(above) || isForwarded(above);
    if (!isOne) break;
    heads.push(head);
  }
  return heads;
}

/** A mail begins with its head, with labels above it at most; else a mark shows that a note stands there and no headline. */
function isBeginning(above: readonly Line[]): boolean {
  const said = isForwarded(above) ? above.slice(0, -1) : above;
  return said.every(({ ends, words }) => words <= LABEL_WORDS || (isForwarded(above) && ends));
}

function isForwarded(above: readonly Line[]): boolean {
  return FORWARDED.test(above.at(-1)?.text.slice(0, REACH * 2) ?? "");
}

function isNote(above: readonly Line[]): boolean {
  const isReport = above.some(({ rule }) => rule === "by-line" || rule === "date");
  return !isReport && above.filter(isSentence).length <= NOTE_SENTENCES;
}

const LABEL_WORDS = 3;
const NOTE_SENTENCES = 2;
/** What mail programs set between a note and what is forwarded with it, and nothing else. */
const FORWARDED =
  /^(?:Begin |Anfang der )?[->_ ]*(?:(?:forwarded|original) (?:message|mail|email)|(?:weitergeleitete|ursprüngliche) nachricht|message transféré)[-:_ ]*$/i;

type Head = { readonly start: number; readonly end: number };

/** Neighbouring lines of which one is a sender's and one a subject: a by-line and a date are no mail's. */
function allHeads(lines: readonly Line[]): Head[] {
  const heads: Head[] = [];
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (end < lines.length && isField(lines[end]!, FIELD)) end++;
    const fields = lines.slice(start, end);
    const isHead = [SENDER, SUBJECT_FIELD].every((field) => fields.some((line) => isField(line, field)));
    if (isHead) heads.push({ start, end });
    start = Math.max(start, end - 1);
  }
  return heads;
}

function isField({ text }: Line, field: RegExp): boolean {
  const start = text.slice(0, REACH);
  return start.includes(":") && field.test(start);
}

/** The name of a field stands at once. */
const REACH = 30;

/** What a mail program put before a title, "Subject: Fwd: " of "Subject: Fwd: Storm kills three"; "Re: " alone only in a mail. */
export function subjectMark(title: string, above: readonly Line[]): string {
  const mark = SUBJECT.exec(title) ?? (above.some(isAddressed) ? ANSWER.exec(title) : null);
  return mark?.[0] ?? "";
}

function isAddressed({ text }: Line): boolean {
  return /^(?:From|To|Sent|Von|An|Gesendet|De|À|Da|A|Para): \S/.test(text);
}

const SUBJECT = /^\*{0,2}(?:Subject|Betreff|Objet|Asunto|Oggetto): ?\*{0,2} ?(?:(?:re|fwd?|aw|wg|tr)(?:\[\d+\])?: )*/i;
const ANSWER = /^(?:(?:re|fwd?|aw|wg|tr)(?:\[\d+\])?: )+/i;
