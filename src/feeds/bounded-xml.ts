// XML in pieces -> its elements and text, until a limit is reached.
import { Parser } from "htmlparser2";

/** Feeds nest some 10 deep, and XHTML in them some 30. */
const MAX_DEPTH = 256;
/** Real elements have a handful; a feed's first one may declare dozens of vocabularies. */
const MAX_ATTRIBUTES = 500;

export type Attributes = Readonly<Record<string, string>>;

/** Names come in lower case, text and attributes with their references as they are written. The outermost depth is 1. */
export type XmlEvents = {
  open(name: string, attributes: Attributes, depth: number): void;
  /** `isCutOff`: the text ended before the element did. */
  close(name: string, depth: number, isCutOff: boolean): void;
  text(text: string, isCdata: boolean): void;
  /** What stands between "<" and ">" of a declaration or instruction before the first element. */
  declaration(text: string): void;
};

/** Leaves the parser in the middle of its work: what it would still do for the rest of a piece is not bounded. */
class Enough extends Error {}

/** Feeds the streaming parser, which reads anything, and stops it where an element nests too deep or has too many attributes. */
export class BoundedXmlParser {
  readonly #parser: Parser;
  #depth = 0;
  #attributes = 0;
  #isCdata = false;
  #isEnding = false;
  #isDone = false;
  #limit: string | null = null;

  constructor(events: XmlEvents) {
    this.#parser = new Parser(
      {
        onattribute: () => {
          if (++this.#attributes > MAX_ATTRIBUTES) this.stop(`An element has more than ${MAX_ATTRIBUTES} attributes.`);
        },
        onopentag: (name, attributes) => {
          this.#attributes = 0;
          if (++this.#depth > MAX_DEPTH) this.stop(`Its elements nest deeper than ${MAX_DEPTH}.`);
          events.open(name, attributes, this.#depth);
        },
        onclosetag: (name, isImplied) => events.close(name, this.#depth--, this.#isEnding && isImplied),
        ontext: (text) => events.text(text, this.#isCdata),
        oncdatastart: () => {
          this.#isCdata = true;
        },
        oncdataend: () => {
          this.#isCdata = false;
        },
        onprocessinginstruction: (_, instruction) => {
          if (this.#depth === 0) events.declaration(instruction);
        },
      },
      // References are left to us: feeds use those of HTML too, which the parser does not know in XML.
      { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
  }

  /** True once nothing more is read. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** The sentence that says which limit ended reading; null where none did. */
  get limit(): string | null {
    return this.#limit;
  }

  write(piece: string): void {
    this.#read(() => this.#parser.write(piece));
  }

  end(): void {
    this.#isEnding = true;
    this.#read(() => this.#parser.end());
    this.#isDone = true;
  }

  /** Ends reading from within an event; `limit` is the reason where it is one. */
  stop(limit: string | null): never {
    this.#limit = limit;
    throw new Enough();
  }

  #read(step: () => void): void {
    if (this.#isDone) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      this.#isDone = true;
    }
  }
}
