// A line of runs -> text with the terminal's styles and links, and what keeps other sequences out of it.
import { styleText } from "node:util";
import type { Run } from "./wrap.ts";

/** A link is an OSC 8 sequence: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
export function paint(line: readonly Run[], color: boolean): string {
  return joinAlike(line)
    .map(({ text, style, link }) => {
      const styled = color && style && text !== "" ? styleText(STYLES[style], text, { validateStream: false }) : text;
      return link ? `\x1b]8;;${link}\x1b\\${styled}\x1b]8;;\x1b\\` : styled;
    })
    .join("");
}

/** Neighbours of one style as one run, so that each style is switched on once. */
function joinAlike(line: readonly Run[]): Run[] {
  const joined: { style: Run["style"]; link: Run["link"]; texts: string[] }[] = [];
  for (const { text, style, link } of line) {
    const last = joined.at(-1);
    if (last && last.style === style && last.link === link) last.texts.push(text);
    else joined.push({ style, link, texts: [text] });
  }
  return joined.map(({ style, link, texts }) => ({ text: texts.join(""), style, link }));
}

const STYLES = { bold: "bold", strong: ["bold", "green"], dim: "dim" } as const;

/** An address that a terminal may open: http or https, in printable ASCII, as it was given where that is possible. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return /^[\x21-\x7e]+$/.test(url) ? url : href;
}

/**
 * The last door before a screen: control characters (escape sequences begin with one) and those that turn the direction of
 * writing are dropped. Articles have had none since they were read, so ordinary text is unchanged.
 */
export function clean(text: string): string {
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, "");
}
