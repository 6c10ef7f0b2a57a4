// A line above a text -> whether it only says where the page stands in its site.

/** "Home > World > Europe", "News | Ports | Ferries", "You are here: Home » Harbour bridge closed after ferry strikes pier". */
export function isBreadcrumb(line: string): boolean {
  return isWay(line) || isRow(line);
}

/** Arrows lead from one section into the next, the last of which may be the page's own title. */
function isWay(line: string): boolean {
  const parts = line.split(ARROW);
  return parts.length > 1 && parts.every(isNamed) && wordCount(parts[0]!) <= MOST_WORDS;
}

/** Other marks stand in titles too: one is there several times, with a few words between or the site's first page before. */
function isRow(line: string): boolean {
  const [mark, ...others] = line.match(MARKS) ?? [];
  if (mark === undefined || others.length === 0 || others.some((other) => other !== mark)) return false;
  const parts = line.split(mark);
  if (!parts.every(isNamed)) return false;
  return HOME.test(parts[0]!) || parts.every((part) => wordCount(part) <= MOST_WORDS);
}

const ARROW = / ?[›»→>] /;
const MARKS = / (?:[|/\\•·–—-]|::) /g;
const MOST_WORDS = 4;
const HOME = /^(?:Home(?:page)?|Start(?:seite)?|Accueil|Inicio)$/i;

function isNamed(part: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(part);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
