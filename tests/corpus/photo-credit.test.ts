import { expect, test } from "vitest";
import { isPhotoCredit } from "../../src/corpus/photo-credit.ts";

const CAPTION = "People wait at the harbour of Marsh Bay on Monday while the ferry is towed from the pier that it hit";

test.each([
  ["a bracket at the end", `${CAPTION}, ${CAPTION.toLowerCase()} (Photo: Bo Roy)`, true],
  ["an agency in it", `${CAPTION}, ${CAPTION.toLowerCase()} (Bo Roy/AP)`, true],
  ["a label", `${CAPTION}, ${CAPTION.toLowerCase()}. Credit: Bo Roy`, true],
  ["names parted by strokes", `${CAPTION}, ${CAPTION.toLowerCase()}. Bo Roy / North Post`, true],
  ["a label at the beginning", `Image caption ${CAPTION}`, true],
  ["an aside of the report", `${CAPTION}, ${CAPTION.toLowerCase()} (pictures were not released).`, false],
  ["no credit", `${CAPTION}, ${CAPTION.toLowerCase()}`, false],
])("%s", (_, line, expected) => {
  expect(isPhotoCredit(line, line.split(" ").length)).toBe(expected);
});
