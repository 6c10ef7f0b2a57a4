// A page's markup -> its lines, and those of the part that reads like an article, found by Mozilla's Readability.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { BLOCKS } from "./html-text.ts";
import { inOneLine } from "./normalize.ts";

export type PageLine = {
  /** White space at the ends taken off, none of it double; never empty. */
  readonly text: string;
  readonly isHeading: boolean;
  /** The share of the line that is links, 0..1. */
  readonly linked: number;
};

/** What we touch of a tree's nodes. */
type TreeNode = {
  readonly nodeType: number;
  readonly tagName: string;
  readonly data: string;
  readonly id: string;
  readonly className: string;
  readonly textContent: string;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly body: TreeNode;
  querySelector(selector: string): TreeNode | null;
  querySelectorAll(selector: string): Iterable<TreeNode>;
  remove(): void;
};

export type PageLines = {
  /** All but what stands beside articles by its element or name. */
  readonly all: PageLine[];
  /** Empty when nothing on the page reads like an article. */
  readonly article: PageLine[];
};

/** `markup` comes from readHtml, which keeps it small. */
export function pageLines(markup: string): PageLines {
  const { document } = parseHTML(markup) as unknown as { document: TreeNode };
  takeOut(document, FURNITURE, () => true);
  takeOut(document, NAMED, (node) => isNamed(node, FURNITURE_NAME));
  const all = linesOf(document.body);
  takeOut(document, NAMED, (node) => isNamed(node, TEASER_NAME));
  // What the page says about itself is read by html-metadata.ts alone.
  const reader = new Readability<TreeNode>(document as never, {
    disableJSONLD: true,
    serializer: (node) => node as unknown as TreeNode,
  });
  const article = parsed(reader);
  return { all, article: article ? linesOf(article) : [] };
}

/** Both were written for browsers' trees and may throw on an odd one: nothing is found then. */
function parsed(reader: Readability<TreeNode>): TreeNode | null {
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** They stand beside an article or inside it without being it. */
const FURNITURE = "nav, aside, footer, figcaption, form, button, dialog, menu";

const NAMED = "[class], [id]";

/** Names that sites give to such parts, as a word of a class or id. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:captions?|credits?|copyright|gallery|slideshow|related|recommend(?:ed|ations?)?|breadcrumbs?|byline|timestamp|newsletter|shar(?:e|ing)|print)(?:$|[\s_-])/i;

/** Of other articles for the most part; on German pages the first paragraph is called so too. */
const TEASER_NAME = /(?:^|[\s_-])teasers?(?:$|[\s_-])/i;

/** Some sites wrap a whole page in a form, or call it by such a name: a part with more of the text is the page. */
const MOST_OF_PAGE = 0.25;

function takeOut(document: TreeNode, selector: string, isFurniture: (node: TreeNode) => boolean): void {
  const most = document.body.textContent.length * MOST_OF_PAGE;
  for (const node of document.querySelectorAll(selector)) {
    if (node.parentNode !== null && isFurniture(node) && node.textContent.length < most) node.remove();
  }
}

function isNamed(node: TreeNode, name: RegExp): boolean {
  return name.test(`${node.className} ${node.id}`) && node.querySelector("article, h1") === null;
}

const [ELEMENT, TEXT] = [1, 3];

function linesOf(article: TreeNode): PageLine[] {
  const lines: PageLine[] = [];
  let [text, linkLength] = ["", 0];
  const endLine = (isHeading: boolean) => {
    const line = inOneLine(text).trim();
    if (line !== "") lines.push({ text: line, isHeading, linked: Math.min(1, linkLength / line.length) });
    [text, linkLength] = ["", 0];
  };
  const add = (piece: string, isLink: boolean) => {
    text += piece;
    if (isLink) linkLength += piece.trim().length;
  };
  const walk = (parent: TreeNode, isLink: boolean, isVerbatim: boolean) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === TEXT) {
        const [first, ...rest] = isVerbatim ? node.data.split("\n") : [node.data];
        add(first!, isLink);
        for (const line of rest) {
          endLine(false);
          add(line, isLink);
        }
      } else if (node.nodeType === ELEMENT) {
        const name = node.tagName.toLowerCase();
        if (BLOCKS.has(name)) endLine(false);
        walk(node, isLink || name === "a", isVerbatim || name === "pre");
        if (BLOCKS.has(name)) endLine(/^h[1-6]$/.test(name));
        else if (name === "td" || name === "th") add(" ", false);
      }
    }
  };
  walk(article, false, false);
  endLine(false);
  return lines;
}
