// A line that gives outlet, writer and date side by side -> each of them.
import type { PublishedAt } from "../time.ts";
import { bylineIn, isBareName } from "./byline.ts";
import { dateIn, withoutDate } from "./dates.ts";
import { isOutletName } from "./outlet-name.ts";

/** Each null where the line does not give it. */
export type Credits = {
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly publishedAt: PublishedAt | null;
};

/** Longer lines are sentences. */
const LONGEST_LINE = 160;
const MOST_PARTS = 4;

/**
 * "North Post | 11 May 2025 | by Ann Lee" and "By Ann Lee, North Post — 2025-05-11" give all three; null for a line that is
 * no such. A name that is not made as outlets' are is one beside a writer and a date, unless the report speaks of it: a place.
 */
export function creditsIn(line: string, isInReport: (name: string) => boolean = () => false): Credits | null {
  if (!mayBeCredits(line)) return null;
  const publishedAt = dateIn(line);
  const texts = withoutDate(line, " | ")
    .split(SEPARATOR)
    .map((text) => text.replace(AROUND, ""))
    .filter(Boolean);
  if (texts.length > MOST_PARTS) return null;
  const parts = texts.map(partOf);
  const named = (kind: Part["kind"]) => parts.filter((part) => part.kind === kind).map(({ name }) => name);
  const [writers, persons] = [named("writer"), named("person")];
  const outlets = [...named("labelled"), ...named("outlet"), ...parts.flatMap(({ outlet }) => outlet ?? [])];
  // Who is named beside "by" is no second writer.
  const unknown = [...named("other"), ...(writers.length > 0 ? persons : [])];
  const mayBeOutlet = outlets.length === 0 && writers.length === 1 && publishedAt !== null && unknown.length === 1;
  const isOfWriter = mayBeOutlet && unknown[0]!.includes(writers[0]!);
  if (mayBeOutlet && !isOfWriter && isApart(unknown[0]!, line) && !isInReport(unknown[0]!))
    outlets.push(unknown.pop()!);
  const [outlet = null] = outlets;
  const byline = writers[0] ?? (outlet === null ? null : (persons[0] ?? null));
  const isGiven = publishedAt !== null || writers.length > 0 || named("labelled").length > 0;
  const isClear = unknown.length === 0 && outlets.length <= 1 && writers.length <= 1 && persons.length <= 1;
  return isGiven && isClear && (outlet !== null || byline !== null) ? { outlet, byline, publishedAt } : null;
}

/** Whether they are all a line gives, its date among them. */
export function isDatedCredits(line: string): boolean {
  return mayBeCredits(line) && dateIn(line) !== null && creditsIn(line) !== null;
}

function mayBeCredits(line: string): boolean {
  return line.length <= LONGEST_LINE && !ENDS.test(line);
}

/** A name between marks that part it from all else in the line; in capitals it is a dateline's place. */
function isApart(name: string, line: string): boolean {
  const at = line.indexOf(name);
  return (
    IS_NAME.test(name) &&
    /\p{Ll}/u.test(name) &&
    /(?:^|[|•·–—] ?)[*_]{0,3}$/.test(line.slice(0, at)) &&
    /^[*_]{0,3}(?:$| ?[|•·–—])/.test(line.slice(at + name.length))
  );
}

/** "a.m." ends no sentence. */
const ENDS = /[!?]["'”’)]*$|(?<![ap]\.m)\.["'”’)]*$/i;
const SEPARATOR = /\s*[|•·–—,;/]\s*|\s+[-~:]\s+/;
/** Brackets and marks of emphasis around a name, and what stood before the date. */
const AROUND = /^[\s([*_"“-]+|(?: (?:on|at))?[\s)\]*_"”:-]*$/g;

type Part = {
  /** "nothing" says none of the three: a post, a section, "Published". */
  readonly kind: "labelled" | "outlet" | "writer" | "person" | "nothing" | "other";
  readonly name: string;
  /** Whom the writer is said to write for. */
  readonly outlet?: string;
};

function partOf(text: string): Part {
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled !== undefined && IS_NAME.test(labelled)) return { kind: "labelled", name: labelled };
  const printedIn = PRINTED_IN.exec(text)?.[1];
  if (printedIn !== undefined && isOutletName(printedIn)) return { kind: "labelled", name: printedIn };
  const writer = BY.test(text) ? bylineIn(text) : null;
  if (writer !== null) {
    const outlet = text
      .slice(text.indexOf(writer) + writer.length)
      .replace(/^ (?:for|of|from|at) (?:the (?=\p{Lu}))?/u, "");
    return { kind: "writer", name: writer, ...(isOutletName(outlet) ? { outlet } : {}) };
  }
  if (isOutletName(text)) return { kind: "outlet", name: text };
  if (SAYS_NOTHING.test(text)) return { kind: "nothing", name: text };
  return { kind: isBareName(text) ? "person" : "other", name: text };
}

const LABELLED = /^(?:source|outlet|publisher|publication|newspaper): *(.+)$/i;
const PRINTED_IN = /^(?:published (?:by|in)|via|from|in):? (?:the (?=\p{Lu}))?(.+)$/iu;
const BY = /^(?:(?:written|reported|posted|published) )?by\b|^(?:von|par|por)\b|^author\b|^autor(?:in)?\b/i;
const IS_NAME = /^(?=[\p{Lu}\p{N}])[\p{L}\p{N}.&'’ -]{2,50}$/u;
/** Posts, sections, and what stands beside a date. */
const SAYS_NOTHING =
  /\b(?:editor|correspondent|reporter|writer|staff|columnist|contributor|analyst|min(?:ute)?s? read)\b|^(?:(?:first |last )?(?:published|updated?|posted|modified)(?: (?:on|at))?|date|news|world|politics|business|sports?|science|tech(?:nology)?|health|opinion|comment|culture|arts|local|national|international|europe|asia|africa|uk|us|economy|markets|environment|climate|travel|food|share|print|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d{2}.{0,12})$/i;
