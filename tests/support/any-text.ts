// Text of any UTF-16 code units, halves of characters and non-characters among them. (fast-check's own takes seconds to set up.)
import fc from "fast-check";

export const anyText = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff })), { maxLength })
    .map((codes) => String.fromCharCode(...codes));
