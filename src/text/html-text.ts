// A page's tags and text -> lines, each with the part of the page it stands in.
import type { HtmlCollector } from "./html.ts";
import { inOneLine } from "./normalize.ts";

type Attributes = Readonly<Record<string, string>>;

/** Where text stands: in which article (numbered from 1; 0 is none), in the main part, in what surrounds articles. */
type Place = {
  readonly article: number;
  readonly isMain: boolean;
  readonly isFurniture: boolean;
  readonly isUnread: boolean;
  readonly isVerbatim: boolean;
};

type Line = { readonly text: string; readonly place: Place };

/** Their content is no text, or is not shown. */
const UNREAD = new Set(
  "script style noscript template svg math title iframe object audio video canvas select textarea datalist map".split(
    " ",
  ),
);

/** What surrounds an article. Forms are here too, although some sites wrap a whole page in one: see articleLines. */
const FURNITURE = new Set("nav footer aside form button menu dialog".split(" "));

const FURNITURE_ROLES = new Set("navigation banner contentinfo complementary search dialog menu".split(" "));

/** Elements that begin a line of their own and end it. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr
  ul`.split(/\s+/),
);

const TOP: Place = { article: 0, isMain: false, isFurniture: false, isUnread: false, isVerbatim: false };

/** Below this share of a page's text the part chosen is not its article. */
const LEAST_SHARE = 0.25;

export class TextCollector implements HtmlCollector {
  private readonly lines: Line[] = [];
  private readonly places: Place[] = [TOP];
  private pieces: string[] = [];
  private articles = 0;

  open(name: string, attributes: Attributes): void {
    if (BLOCKS.has(name)) this.endLine();
    const place = this.places.at(-1)!;
    const isArticle = name === "article" && place.article === 0;
    this.places.push({
      article: isArticle ? ++this.articles : place.article,
      isMain: place.isMain || name === "main" || attributes.role === "main",
      isFurniture: place.isFurniture || FURNITURE.has(name) || FURNITURE_ROLES.has(attributes.role ?? ""),
      isUnread: place.isUnread || UNREAD.has(name) || isHidden(attributes),
      isVerbatim: place.isVerbatim || name === "pre",
    });
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.endLine();
    else if (name === "td" || name === "th") this.pieces.push(" ");
    if (this.places.length > 1) this.places.pop();
  }

  text(text: string): void {
    const { isUnread, isVerbatim } = this.places.at(-1)!;
    if (isUnread) return;
    const [first, ...rest] = isVerbatim ? text.split("\n") : [text];
    this.pieces.push(first!);
    for (const line of rest) {
      this.endLine();
      this.pieces.push(line);
    }
  }

  allLines(): string[] {
    this.endLine();
    return this.lines.map(({ text }) => text);
  }

  /** The lines of the longest article, else of the main part, else all; without what surrounds articles. */
  articleLines(): string[] {
    this.endLine();
    const longest = this.longestArticle();
    const total = lengthOf(this.lines);
    const parts = [
      this.lines.filter(({ place }) => longest > 0 && place.article === longest && !place.isFurniture),
      this.lines.filter(({ place }) => place.isMain && !place.isFurniture),
      this.lines.filter(({ place }) => !place.isFurniture),
    ];
    const chosen = parts.find((part) => lengthOf(part) >= LEAST_SHARE * total) ?? this.lines;
    return chosen.map(({ text }) => text);
  }

  private longestArticle(): number {
    const lengths = new Map<number, number>();
    for (const { text, place } of this.lines) {
      if (!place.isFurniture) lengths.set(place.article, (lengths.get(place.article) ?? 0) + text.length);
    }
    lengths.delete(0);
    return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]!;
  }

  /** Keeps the line that has been collected; white space counts as one space, as on a screen. */
  private endLine(): void {
    const text = inOneLine(this.pieces.join("")).trim();
    this.pieces = [];
    if (text !== "") this.lines.push({ text, place: this.places.at(-1)! });
  }
}

/** Not shown to a reader, as far as the element itself tells. */
export function isHidden(attributes: Attributes): boolean {
  return (
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? "")
  );
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
