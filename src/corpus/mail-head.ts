// The lines of a text -> those that a mail program set above a mail, and what it put before a title.
import { isSentence } from "./body.ts";
import type { Line } from "./lines.ts";
import { isOutletName } from "./outlet-name.ts";

/** Who sent a mail, to whom and the like: no part of what was sent. */
export const MAIL_HEAD = "mail head";

const SENDER = fieldNamed("From|Von|De|Da");
const SUBJECT_FIELD = fieldNamed("Subject|Betreff|Objet|Asunto|Oggetto");
const FIELD = fieldNamed(
  "From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Importance|Attachments?|Von|An|Gesendet|Datum|Betreff|De|À|Envoyé|Objet|Enviado|Para|Fecha|Asunto|Da|A|Inviato|Data|Oggetto",
);

function fieldNamed(names: string): RegExp {
  return new RegExp(`^\\*{0,2}(?:${names}) ?: ?\\*{0,2} ?(?=\\S)`, "i");
}

/** The lines with MAIL_HEAD as the rule of those that stand in the head of a mail and may else be taken for a title; subjects stay. */
export function withMailHeads(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  for (const { start, end } of headsOf(lines)) {
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

/** "Salern Courier" of "From: Salern Courier <news@salern.example>" in the last head above `end`, when it is an outlet's name. */
export function mailSender(lines: readonly Line[], end: number): string | null {
  const head = headsOf(lines.slice(0, end)).at(-1);
  const line = head && lines.slice(head.start, head.end).find(({ text }) => SENDER.test(text));
  const name =
    line?.text
      .replace(SENDER, "")
      .replace(/ ?[<[(].*$/, "")
      .replace(/^["']|["']$/g, "") ?? "";
  return isOutletName(name) ? name : null;
}

/**
 * Neighbouring lines of which one is a sender's and one a subject: a by-line and a date are no mail's. Behind more than a
 * note that nobody forwarded, a mail is quoted by a report, which goes on behind it.
 */
function headsOf(lines: readonly Line[]): { start: number; end: number }[] {
  const heads: { start: number; end: number }[] = [];
  let said = 0;
  for (let start = 0; start < lines.length; start++) {
    if (isSentence(lines[start])) said++;
    let end = start;
    while (end < lines.length && isField(lines[end]!, FIELD)) end++;
    const fields = lines.slice(start, end);
    const isHead = [SENDER, SUBJECT_FIELD].every((field) => fields.some((line) => isField(line, field)));
    const isQuoted = said > NOTE_SENTENCES && !FORWARDED.test(lines[start - 1]?.text.slice(0, REACH * 2) ?? "");
    if (isHead && !isQuoted) {
      heads.push({ start, end });
      said = 0;
    }
    start = Math.max(start, end - 1);
  }
  return heads;
}

/** So much is said above what one forwards; more only where the mail program says that it was forwarded. */
const NOTE_SENTENCES = 2;
const FORWARDED = /\b(?:forwarded|original) (?:message|mail|email)\b/i;

function isField({ text }: Line, field: RegExp): boolean {
  return field.test(text.slice(0, REACH));
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
