import { expect, test } from "vitest";
import { tellsDeaths } from "../../src/briefing/deaths.ts";
import { summarize } from "../../src/briefing/summarize.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { report } from "./support.ts";

test.each([
  ["Three people drowned in a school that was flooded within minutes.", true],
  ["The blast killed at least 19 miners on Monday.", true],
  ["Eleven people have died, the governor said.", true],
  ["The death toll of the storm is expected to rise.", true],
  ["Nine of the miners were found dead.", true],
  ["At least 1,200 were killed by the floods.", true],
  ["In 2014, 43 students were killed.", true],
  ["The crash killed all 298 people on board.", true],
  ["Three of the wounded died in hospital.", true],
  ["Twenty-two people died in the fire.", true],
  ["Thirty-five people were killed.", true],
  ["Fifty people died.", true],
  ["The fire killed twenty-five people.", true],
  ["Over a hundred people died.", true],
  ["The storm killed a hundred.", true],
  ["The war killed an estimated 300.", true],
  ["The blast killed 12 in Oster.", true],
  ["Luckily only two people died.", true],
  ["Roughly 30 people died.", true],
  ["Two men and a woman died.", true],
  ["The painter died in 1944.", false],
  ["In 1944 the painter died at home in Lund.", false],
  ["She was 91 when she died.", false],
  ["On 12 October he was killed.", false],
  ["Three daughters of the woman he killed were in court.", false],
  ["She killed the bill three weeks later.", false],
  ["Two hours later the captain died.", false],
  ["The frost killed 40 sheep.", false],
  ["The mayor said the plan was dead.", false],
  ["In 1944 the painter died.", false],
  ["He was 87 when he died.", false],
  ["Two sons of the man she killed spoke.", false],
  ["He killed the deal two days later.", false],
  ["He was killed 11 September 2001.", false],
  ["She was killed 3 miles from home.", false],
  ["He was killed seventeen hours later.", false],
  ["The driver killed a twenty-year-old.", false],
  ["Killing 15 per cent of the crop, the frost came early.", false],
  ["The flu killed 15% of the hens.", false],
  ["Three people were hurt.", false],
])("%s", (text, tells) => expect(tellsDeaths(text)).toBe(tells));

test("a long run of digits is read in no time", () => {
  const began = performance.now();
  expect(tellsDeaths(`${"1".repeat(200_000)} people died, killed ${"1,".repeat(100_000)}1`)).toBe(false);
  expect(performance.now() - began).toBeLessThan(1000);
});

test("where words are few, how many died is said before what else happened", () => {
  const body = [
    "The dam above Oster burst on Monday morning after a week of rain, the governor said.",
    "Three people drowned in a school that was flooded within minutes.",
    "The town of Marlow closed its bridges in the afternoon.",
    "A football match between Oster and Lund was put off.",
    "The railway sent buses to the stations of the valley.",
    "A choir sang in the church of Marlow until midnight.",
  ];
  const quotes = summarize([report("a", body.join("\n"))], { words: 30, sentences: null }).map(quoteText);
  expect(quotes).toEqual(body.slice(0, 2));
});
