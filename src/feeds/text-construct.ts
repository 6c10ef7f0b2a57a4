// What stands in a title, summary or content element, escaped, plain, in base64 or as markup -> plain text or HTML.
import { Parser } from "htmlparser2";
import { decodeText } from "../corpus/decode.ts";
import { inOneLine } from "../text/normalize.ts";
import { LIMITS } from "./feed.ts";
import { withoutControls } from "./xml-entities.ts";

/** The element's text with its references decoded, or its markup where it has child elements; and how it says to read it. */
export type TextConstruct = {
  readonly value: string;
  readonly isMarkup: boolean;
  /** Atom's `type`: "text", "html", "xhtml" or a media type. */
  readonly type: string;
  /** Atom 0.3's `mode`. */
  readonly mode: string;
};

/** As plain text on one line; "" for markup without words, such as a picture, and null for nothing at all. */
export function plainText(text: TextConstruct): string | null {
  const { value, kind } = read(text);
  const plain = kind === "plain" ? value : inlineText(value);
  return oneLine(plain) ?? (value.trim() === "" ? null : "");
}

/** As HTML, without scripts and styles; null when it says nothing. */
export function html(text: TextConstruct): string | null {
  const { value, kind } = read(text);
  const markup = (kind === "plain" ? htmlOfText(value) : withoutScripts(value)).trim();
  return markup === "" ? null : markup.slice(0, LIMITS.htmlLength);
}

/** White space as one space, cut to what a title may be. */
export function oneLine(text: string): string | null {
  const line = inOneLine(withoutControls(text.slice(0, 4 * LIMITS.titleLength))).trim();
  return line === "" ? null : line.slice(0, LIMITS.titleLength);
}

function read({ value, isMarkup, type, mode }: TextConstruct): { value: string; kind: "plain" | "html" } {
  const text = withoutControls(value);
  if (isMarkup) return { value: text, kind: "html" };
  const unpacked = mode === "base64" || isBinaryType(type) ? fromBase64(text) : null;
  if (unpacked !== null) return { value: unpacked, kind: looksLikeHtml(unpacked) ? "html" : "plain" };
  if (/html/i.test(type)) return { value: text, kind: "html" };
  const isPlain = /^(?:text|plain|text\/plain)$/i.test(type) && mode !== "escaped";
  return { value: text, kind: isPlain || !looksLikeHtml(text) ? "plain" : "html" };
}

/** A media type that is neither text nor XML is in base64 (RFC 4287, section 4.1.3.3). */
function isBinaryType(type: string): boolean {
  return type.includes("/") && !/^text\/|xml$|html/i.test(type);
}

/** The text in it; "" when what is in it is no text, null when it is no base64. */
function fromBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, "");
  return /^[\w+/-]+={0,2}$/.test(packed) ? (decodeText(Buffer.from(packed, "base64")) ?? "") : null;
}

/** Feeds do not always say whether they hold HTML: a tag that HTML has, or a reference, shows it. */
function looksLikeHtml(text: string): boolean {
  return HTML_TAG.test(text) || /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,31});/i.test(text);
}

const HTML_TAG =
  /<(?:!--|\/?(?:a|abbr|address|acronym|applet|area|article|aside|audio|b|bdo|big|blink|blockquote|body|br|button|caption|center|cite|code|col|dd|del|details|dfn|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)(?:\s[^<>]{0,2000})?\/?>)/i;

/** The text of a line of HTML: inlineText("<b>A</b> &amp; B") -> "A & B". */
function inlineText(markup: string): string {
  const short = markup.slice(0, 4 * LIMITS.titleLength);
  let text = "";
  let unread = 0;
  const isUnread = (name: string) => name === "script" || name === "style";
  const parser = new Parser({
    onopentagname(name) {
      if (isUnread(name)) unread++;
      if (name === "br" || name === "p") text += " ";
    },
    onclosetag(name) {
      if (isUnread(name)) unread--;
    },
    ontext(piece) {
      if (unread === 0) text += piece;
    },
  });
  parser.end(short);
  return text;
}

/** Plain text as HTML; an empty line begins a paragraph. */
function htmlOfText(text: string): string {
  const escaped = escapeHtml(text.slice(0, LIMITS.htmlLength).trim());
  const paragraphs = escaped.split(/\n[ \t\r]*\n\s*/);
  return paragraphs.length === 1 ? escaped : paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Nothing in them is text; one that is never closed runs to the end, as in a browser. */
function withoutScripts(markup: string): string {
  if (!/<(?:script|style)\b/i.test(markup)) return markup;
  const opening = /<(script|style)\b/gi;
  let kept = "";
  let from = 0;
  for (let found = opening.exec(markup); found; found = opening.exec(markup)) {
    kept += markup.slice(from, found.index);
    const closing = new RegExp(`</${found[1]}\\s*>`, "gi");
    closing.lastIndex = found.index;
    if (!closing.test(markup)) return kept;
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return kept + markup.slice(from);
}
