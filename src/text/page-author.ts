// The names a page gives for who wrote it -> the one to name.

/** What a page gives; null or empty where it does not. */
export type PageAuthors = {
  /** In its data. */
  readonly said: string | null;
  /** Marked up on the page, the surest first. */
  readonly shown: readonly string[];
  readonly siteNames: readonly (string | null)[];
  readonly address: string | null;
};

export type PageAuthor = {
  readonly author: string | null;
  /** The author given is the site itself: a name in the text says more. */
  readonly authorIsSite: boolean;
};

/**
 * What the data says when that is a person, else the first name marked up on the page, else what the data says all the
 * same: "By Ann Lee" -> "Ann Lee", "North Post - Ann Lee" on north-post.example -> "Ann Lee".
 */
export function pageAuthor({ said, shown, siteNames, address }: PageAuthors): PageAuthor {
  const isSites = (name: string) => siteNames.includes(name) || namesHost(name, address);
  const first = plainName(said);
  const person = first
    ?.split(/ [-–—|] /)
    .find((part, _, parts) => !isSites(part) && (parts.length === 1 || PERSON.test(part)));
  const author = person ?? shown.map(plainName).find((name) => name !== null) ?? first;
  return { author, authorIsSite: author !== null && person === undefined && author === first };
}

const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|da|di|la|le)){1,3}$/u;

/** "By Ann Lee | 15.9.2014" -> "Ann Lee"; null for what can be no name. */
function plainName(text: string | null): string | null {
  const name = text?.replace(BEFORE_NAME, "").replace(AFTER_NAME, "").trim() ?? "";
  return name.length <= LONGEST_NAME && /\p{L}{2}/u.test(name) && !NO_NAME.test(name) ? name : null;
}

const LONGEST_NAME = 100;

/** Shorter labels of a host are parts of many names. */
const LONG_LABEL = 4;

/** namesHost("The North Post", "https://www.north-post.example/a") -> true */
function namesHost(name: string, address: string | null): boolean {
  const labels =
    (address === null ? null : URL.parse(address))?.hostname.replaceAll("-", "").split(".").slice(0, -1) ?? [];
  const folded = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return labels.some((label) => label.length >= LONG_LABEL && folded.includes(label));
}

/** "Posted by", "Post author By", "View all posts by", "Text von", "Eingestellt von"; "Author:" and "Autor" alone. */
const BEFORE_NAME =
  /^(?:(?:(?:posted|published|written|reported|story|text|words|post author|(?:view )?all posts|eingestellt|gespeichert|submitted|verfasst|geschrieben|ver\u00f6ffentlicht|erstellt|publi\u00e9|publicado|escrito|scritto) )?(?:by|von|vom|par|por)(?::\s*|\s+)|(?:text|author|autor(?:in)?|redaktion)(?::\s*|\s+|(?=\p{Lu}\p{Ll})))/iu;
const AFTER_NAME =
  /(?:\s*[|•·,]\s*|\s+on\s+|\s+)(?:(?:published|updated|posted)\b.*|\p{L}{3,9}\.? \d{1,2},? \d{4}.*|\d{1,2}\.? ?[\d\p{L}]+\.? ?\d{4}.*)$/iu;
const NO_NAME = /\d{4}|^(?:by|posted|posted on|name|author|admin|administrator|share|follow)\b\W*$|https?:|[*@]/i;
