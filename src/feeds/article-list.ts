// A page and its address -> whether it lists articles, as a section does, and is none itself.
import { type HtmlCollector, readAlong } from "../text/html.ts";

/** Fewer may stand beside an article. */
const FEWEST_LISTED = 3;
/** On a page with one article that one is longer than all others, or than any of its teasers by far. */
const MOST_OF_ONE = 1 / 2;
const LEAST_OF_SECOND = 1 / 3;
/** Of the page's text; an article may stand beside such elements and in none. */
const LEAST_IN_ARTICLES = 1 / 2;

/** By its address, or by several `article` elements of like length that hold most of its text. */
export function listsArticles(html: string, address: string): boolean {
  if (isSectionAddress(address)) return true;
  const found = new ArticleLengths();
  readAlong(html, [found]);
  const [longest = 0, second = 0] = found.lengths.toSorted((a, b) => b - a);
  const inArticles = found.lengths.reduce((sum, length) => sum + length, 0);
  return (
    found.lengths.length >= FEWEST_LISTED &&
    longest < inArticles * MOST_OF_ONE &&
    second >= longest * LEAST_OF_SECOND &&
    inArticles >= (inArticles + found.outside) * LEAST_IN_ARTICLES
  );
}

/** "/topics/ferry-safety-at-sea" and "/news/middle-east-news", not "/news/ferry-sinks-off-marsh-bay"; a date is an article's. */
function isSectionAddress(address: string): boolean {
  const path = URL.parse(address)?.pathname ?? "";
  const [last = "", parent = ""] = path.split("/").filter(Boolean).reverse();
  if (/\d|\.html?$/i.test(path)) return false;
  const words = last.toLowerCase().split("-");
  return SECTION_PARENT.test(parent) || (words.length <= MOST_SECTION_WORDS && SECTION_WORD.test(words.at(-1)!));
}

const SECTION_PARENT = /^(?:authors?|categor(?:y|ies)|channels?|hubs?|keywords?|sections?|subjects?|tags?|topics?)$/i;
const MOST_SECTION_WORDS = 4;
const SECTION_WORD = /^(?:business|coverage|culture|headlines|news|opinion|politics|sports?|stories|updates)$/;

/** Their text is no article's. */
const LEFT_OUT = new Set(
  "script style noscript template svg nav footer aside form button menu dialog header".split(" "),
);

/** The characters of text in each outermost `article`, and in none. */
class ArticleLengths implements HtmlCollector {
  readonly lengths: number[] = [];
  outside = 0;
  private depth = 0;
  private articleAt = Number.POSITIVE_INFINITY;
  private leftOutAt = Number.POSITIVE_INFINITY;

  open(name: string): void {
    this.depth++;
    if (LEFT_OUT.has(name)) this.leftOutAt = Math.min(this.leftOutAt, this.depth);
    if (name !== "article" || this.depth >= this.articleAt) return;
    this.articleAt = this.depth;
    this.lengths.push(0);
  }

  close(): void {
    if (this.depth === this.leftOutAt) this.leftOutAt = Number.POSITIVE_INFINITY;
    if (this.depth === this.articleAt) this.articleAt = Number.POSITIVE_INFINITY;
    this.depth--;
  }

  text(text: string): void {
    if (this.depth >= this.leftOutAt) return;
    const { length } = text.trim();
    if (this.depth >= this.articleAt) this.lengths[this.lengths.length - 1]! += length;
    else this.outside += length;
  }
}
