// Texts of any UTF-16 code units, lone surrogates and control characters among them; quicker than fast-check's "binary".
import fc from "fast-check";

export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xa0 }), fc.integer({ min: 0, max: 0xffff })), {
    minLength: 1,
    maxLength: 200,
  })
  .map((codes) => String.fromCharCode(...codes));
