// References in XML text, as feeds use them -> characters.
import { Parser } from "htmlparser2";

/** All but the commonest four, which a plain replacement decodes many times faster. */
const OTHER_REFERENCE = /&(?!amp;)(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z][\w.-]{0,31}));/gi;

/** Entities a feed may declare itself, and how long one may be: enough for a name that is repeated. */
const MOST_DECLARED = 64;
const DECLARATION = /!ENTITY\s+([\w.-]{1,32})\s+(?:"([^"<&%]{0,256})"|'([^'<&%]{0,256})')\s*$/;
/** Characters that declared entities may give in all, so that no feed unfolds into a larger one. */
const MOST_UNFOLDED = 100_000;
/** Names tried in vain before we stop asking what they mean. */
const MOST_UNKNOWN = 200;

/**
 * Decodes the entities of XML, those of HTML, which many feeds use undeclared, and short plain ones the feed declares in
 * its document type. Entities that hold entities, and whatever lies outside the document, stay as they are written.
 */
export class Entities {
  readonly #declared = new Map<string, string>();
  readonly #unknown = new Set<string>();
  #unfolded = 0;

  /** `declaration` is what stands between "<" and ">". */
  declare(declaration: string): void {
    if (this.#declared.size >= MOST_DECLARED) return;
    const [, name, double, single] = DECLARATION.exec(declaration.slice(-LONGEST_DECLARATION)) ?? [];
    if (name !== undefined && !this.#declared.has(name)) this.#declared.set(name, double ?? single ?? "");
  }

  /** decode("Caf&eacute; &amp; bar") -> "Café & bar" */
  decode(text: string): string {
    if (!text.includes("&")) return text;
    const markup = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
    const others = markup.replace(OTHER_REFERENCE, (reference: string, ...groups: (string | undefined)[]) => {
      const [decimal, hexadecimal, name] = groups;
      const found = name === undefined ? character(decimal, hexadecimal) : this.#named(name);
      // "&#38;lt;" is "&lt;": its ampersand begins no reference.
      return found === "&" ? "&amp;" : (found ?? reference);
    });
    return others.replaceAll("&amp;", "&");
  }

  #named(name: string): string | null {
    const declared = this.#declared.get(name);
    if (declared === undefined) return this.#htmlEntity(name);
    this.#unfolded += declared.length;
    return this.#unfolded > MOST_UNFOLDED ? null : declared;
  }

  #htmlEntity(name: string): string | null {
    const known = knownEntities.get(name);
    if (known !== undefined) return known;
    if (this.#unknown.size >= MOST_UNKNOWN || this.#unknown.has(name)) return null;
    const found = decodeHtmlText(`&${name};`);
    if (found === `&${name};`) {
      this.#unknown.add(name);
      return null;
    }
    // HTML has some 2,000 of them: this cannot grow beyond.
    knownEntities.set(name, found);
    return found;
  }
}

const LONGEST_DECLARATION = 400;

const knownEntities = new Map<string, string>();

function decodeHtmlText(text: string): string {
  let decoded = "";
  new Parser({ ontext: (piece) => (decoded += piece) }).end(text);
  return decoded;
}

/** null for 0; what is no character becomes U+FFFD. */
function character(decimal?: string, hexadecimal?: string): string | null {
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
  return String.fromCodePoint(code);
}

/**
 * Characters that Unicode keeps for control (0x80 to 0x9F) stand in feeds for windows-1252 ones, as browsers read them
 * (HTML Standard, numeric character reference end state): "don\u0092t" -> "don’t".
 */
export function withoutControls(text: string): string {
  return /[\x80-\x9f]/.test(text) ? text.replace(/[\x80-\x9f]/g, (control) => fromWindows1252(control)) : text;
}

const windows1252 = new TextDecoder("windows-1252");

function fromWindows1252(control: string): string {
  return windows1252.decode(Uint8Array.of(control.charCodeAt(0)));
}
