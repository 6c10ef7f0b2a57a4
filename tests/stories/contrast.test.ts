import { expect, test } from "vitest";
import { contrasting } from "../../src/stories/contrast.ts";
import { ArticleReader, weighArticles } from "../../src/stories/features.ts";
import { reportOf } from "./support.ts";

const COSTUME = [
  "Dana Quill performs in underwear after costume change goes wrong",
  "Dana Quill misses costume change, sings in her underwear",
  "No costume in time: Dana Quill on stage in underwear",
  "Costume mishap leaves Dana Quill in underwear on stage",
  "Dana Quill misses costume change, sings on stage",
  "Singer Dana Quill goes on stage in underwear",
];
const INTRUDER = [
  "Fan arrested in Dana Quill's dressing room",
  "Teen arrested after sneaking into Dana Quill dressing room",
  "Police arrest fan who left love note for Dana Quill in dressing room",
  "Obsessed Dana Quill fan sneaks into dressing room, is arrested",
  "Love note fan arrested at Dana Quill concert",
  "Teen sneaks into dressing room with love note for Dana Quill",
];

const headlines = (titles: readonly string[], id: string) =>
  titles.map((title, i) => reportOf("", { id: `${id}${i}`, title, outlet: `Outlet ${i}`, at: "2024-05-06" }));

function contrastOf(one: readonly string[], other: readonly string[]): number {
  const features = weighArticles(new ArticleReader().read(headlines([...one, ...other], "")));
  const places = [...one, ...other].map((_, i) => i);
  return contrasting(features)(places.slice(0, one.length), places.slice(one.length));
}

test("two events of one name have next to nothing in common but the name", () => {
  expect(contrastOf(COSTUME, INTRUDER)).toBeLessThan(0.05);
});

test("two parts of one event have more in common than what all say", () => {
  expect(contrastOf(COSTUME.slice(0, 3), COSTUME.slice(3))).toBeGreaterThan(0.2);
  expect(contrastOf(INTRUDER.slice(0, 3), INTRUDER.slice(3))).toBeGreaterThan(0.2);
});

test("nothing sets apart those that all say the same", () => {
  expect(contrastOf([COSTUME[0]!, COSTUME[0]!], [COSTUME[0]!, COSTUME[0]!])).toBe(1);
});

test("the order of the groups does not matter, nor what was compared before", () => {
  const contrast = contrasting(weighArticles(new ArticleReader().read(headlines([...COSTUME, ...INTRUDER], ""))));
  const [one, other] = [
    [0, 1, 2, 3],
    [6, 7, 8, 9],
  ];
  const before = contrast(one!, other!);
  expect(contrast([0, 1, 2], [3, 4, 5])).not.toBe(before);
  expect(contrast(other!, one!)).toBe(before);
});
