// An element that tells a field, while it is read: its text, and its markup once it has child elements.
import { LIMITS } from "./feed.ts";
import { escapeHtml, type TextConstruct } from "./text-construct.ts";
import type { Entities } from "./xml-entities.ts";
import type { Role } from "./xml-names.ts";

type Attributes = Readonly<Record<string, string>>;

/** Never have an end tag in HTML. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** What a value may grow to while it is read; references and scripts may make it shorter afterwards. */
const MAX_LENGTH = 2 * LIMITS.htmlLength;

export class Capture {
  readonly role: Role;
  readonly attributes: Attributes;
  readonly depth: number;
  /** What relative addresses in it count from. */
  readonly base: string | null;
  /** Decoded, or markup with its references as they are. */
  #value = "";
  /** Text not decoded yet: a reference may be spread over two pieces. */
  #raw = "";
  #isMarkup = false;

  constructor(role: Role, attributes: Attributes, depth: number, base: string | null) {
    this.role = role;
    this.attributes = attributes;
    this.depth = depth;
    this.base = base;
  }

  get value(): string {
    return this.#value;
  }

  text(text: string, isCdata: boolean, entities: Entities): void {
    if (this.#value.length + this.#raw.length > MAX_LENGTH) return;
    if (!isCdata) this.#raw += text;
    else {
      this.finish(entities);
      this.#value += this.#isMarkup ? escapeHtml(text) : text;
    }
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#isMarkup) {
      this.#value = escapeHtml(this.#value);
      this.#isMarkup = true;
    }
    if (this.#value.length > MAX_LENGTH) return;
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
    this.#append(`<${name}${written.join("")}>`);
  }

  close(name: string): void {
    const local = name.slice(name.indexOf(":") + 1);
    if (this.#value.length <= MAX_LENGTH && !VOID.has(local)) this.#append(`</${local}>`);
  }

  #append(markup: string): void {
    this.#value += this.#raw + markup;
    this.#raw = "";
  }

  /** Takes in what has been read so far. */
  finish(entities: Entities): void {
    this.#value += this.#isMarkup ? this.#raw : entities.decode(this.#raw);
    this.#raw = "";
  }

  construct(): TextConstruct {
    const { type = "", mode = "" } = this.attributes;
    return { value: this.#value, isMarkup: this.#isMarkup, type: type.trim(), mode: mode.trim().toLowerCase() };
  }

  /** An address it points to, lower ranks first: a page before other kinds, never the feed itself or an enclosure. */
  link(): { readonly href: string; readonly rank: number } | null {
    const { href, rel = "alternate", type = "text/html" } = this.attributes;
    if (href === undefined) return this.#value.trim() === "" ? null : { href: this.#value, rank: 0 };
    if (rel.trim().toLowerCase() !== "alternate") return null;
    return { href, rank: /html/i.test(type) ? 0 : 1 };
  }
}
