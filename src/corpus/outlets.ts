// Lines of a saved page -> the outlet they show, and what showed it.

export type Outlet = { readonly name: string; readonly why: string };

/** Wording in which a page names its own publisher; the name is group 1. */
const SELF_NAMING: readonly RegExp[] = [
  /^find (\p{Lu}[\p{L}\p{N} .&'’-]{1,60}?) on your tv\b/iu,
  /^get email updates from (\p{Lu}[\p{L}\p{N} .&'’-]{1,60})$/iu,
  /^(?:copyright )?(?:©|\(c\)) ?(?:copyright )?(?:\d{4}(?: ?[-–] ?\d{4})?,? )(?:by )?(\p{Lu}[\p{L}\p{N} &'’-]{1,60}?)(?:[.,|]|$| all rights)/iu,
  /^copyright (?:\d{4},? )(?:by )?(\p{Lu}[\p{L}\p{N} &'’-]{1,60}?)(?:[.,|]|$| all rights)/iu,
];

/**
 * Furniture so particular to one outlet's pages that it names the outlet by itself. Only wording we are sure of;
 * a mention of an outlet in a sentence is never one.
 */
const FINGERPRINTS: readonly { readonly name: string; readonly line: RegExp }[] = [
  { name: "NBC News", line: /^get more newslive ?on$/i },
];

/** "PARIS (Reuters) - " or "(CNN) —" at the start of a body. */
const DATELINE = /^(?:\p{Lu}[\p{L} .,'’/-]{1,60} ?(?:\d{1,2} ?)?)?\((CNN|Reuters|AP|AFP)\) ?[-–—]/u;
const DATELINE_NAMES: Readonly<Record<string, string>> = {
  CNN: "CNN",
  Reuters: "Reuters",
  AP: "Associated Press",
  AFP: "AFP",
};

/** The outlet shown by lines around the body, else by the body's dateline; null when nothing shows it. */
export function outletOf(furniture: readonly string[], body: string): Outlet | null {
  for (const line of furniture) {
    for (const pattern of SELF_NAMING) {
      const name = pattern.exec(line.slice(0, 200))?.[1]?.trim();
      if (name) return { name, why: `The line "${line}" names it.` };
    }
  }
  for (const line of furniture) {
    const known = FINGERPRINTS.find((fingerprint) => fingerprint.line.test(line));
    if (known) return { name: known.name, why: `The line "${line}" stands on its pages.` };
  }
  const dateline = DATELINE.exec(body.slice(0, 100));
  return dateline && { name: DATELINE_NAMES[dateline[1]!]!, why: `The text begins "${dateline[0]}".` };
}
