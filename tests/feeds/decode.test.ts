import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charsetOf, decodePieces } from "../../src/feeds/decode.ts";

function decode(bytes: Uint8Array, contentType: string | null = null): string {
  return [...decodePieces(bytes, contentType)].join("");
}

/** Text in which every character is one byte. */
const bytesOf = (text: string) => Buffer.from(text, "latin1");

const utf32 = (text: string, write: (view: DataView, at: number, code: number) => void) => {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [i, code] of codes.entries()) write(view, i * 4, code);
  return new Uint8Array(view.buffer);
};

describe("which charset it is", () => {
  test.each([
    ["a byte order mark goes before the header", Buffer.from("\ufeff<rss>é"), "text/xml; charset=iso-8859-1", "<rss>é"],
    [
      "the header goes before the declaration",
      bytesOf("<?xml version='1.0' encoding='iso-8859-1'?>\xa4"),
      "text/xml; charset=iso-8859-15",
      "<?xml version='1.0' encoding='iso-8859-1'?>€",
    ],
    [
      "the declaration is believed where no header speaks",
      bytesOf('<?xml version="1.0" encoding="koi8-r"?>\xf0'),
      "text/xml",
      '<?xml version="1.0" encoding="koi8-r"?>П',
    ],
    ["without any claim it is UTF-8 where it can be", Buffer.from("<rss>é"), null, "<rss>é"],
    ["and windows-1252 where it cannot", bytesOf("<rss>\x93caf\xe9\x94"), null, "<rss>“café”"],
    ["UTF-8 under a server's default charset", Buffer.from("<rss>é"), "text/xml; charset=iso-8859-1", "<rss>é"],
    [
      "a claim of UTF-8 that the bytes refute",
      bytesOf('<?xml version="1.0" encoding="windows-1251"?>\xcf\xf0'),
      "text/xml; charset=utf-8",
      '<?xml version="1.0" encoding="windows-1251"?>Пр',
    ],
    ["a charset that nobody knows", Buffer.from("<rss>é"), "text/xml; charset=x-nothing", "<rss>é"],
    [
      "UTF-16 is claimed and it is not",
      Buffer.from("<?xml version='1.0' encoding='utf-16'?>é"),
      null,
      "<?xml version='1.0' encoding='utf-16'?>é",
    ],
    ["UTF-16 without a mark", Buffer.from("<rss>é", "utf16le"), null, "<rss>é"],
    ["characters of two bytes", Buffer.from([0x3c, 0x93, 0xfa, 0x96, 0x7b]), "text/xml; charset=Shift_JIS", "<日本"],
  ])("%s", (_, bytes, contentType, text) => {
    expect(decode(bytes, contentType)).toBe(text);
  });

  test("a few stray bytes in UTF-8 cost only themselves", () => {
    const bytes = Buffer.concat([Buffer.from("<rss>été à la mer"), Uint8Array.of(0xff), Buffer.from("é")]);
    expect(decode(bytes)).toBe("<rss>été à la mer\ufffdé");
  });

  test("UTF-32 in either order, with a mark or without", () => {
    const little = utf32("\ufeff<rss>\u{1f600}", (view, at, code) => view.setUint32(at, code, true));
    const big = utf32("<rss>日", (view, at, code) => view.setUint32(at, code, false));
    expect(decode(little)).toBe("<rss>\u{1f600}");
    expect(decode(big)).toBe("<rss>日");
  });
});

test("pieces join to the text that was encoded, wherever they are cut", () => {
  const filler = "é".repeat(40_000);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("é", "日", "\u{1f600}", "a", "&"), { maxLength: 30 }),
      fc.constantFrom("utf8", "utf16le"),
      (words, encoding) => {
        const text = words.join("");
        const whole = `<x>${text}${filler}${text}`;
        return decode(Buffer.from(`\ufeff${whole}`, encoding as BufferEncoding)) === whole;
      },
    ),
    { numRuns: 20 },
  );
});

test("any bytes have a charset, and decode to text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 40 }), (bytes, type) => {
      return charsetOf(bytes, `text/xml; charset=${type}`) !== "" && typeof decode(bytes, type) === "string";
    }),
  );
});
