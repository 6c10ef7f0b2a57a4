import fc from "fast-check";
import { expect, test } from "vitest";
import { stem } from "../../src/text/stem.ts";
import { alike, alikeMeans, lengthOf, meanVector, vectorPlace } from "../../src/text/word-vectors.ts";

const placeOf = (word: string): number => vectorPlace(stem(word));
const alikeWords = (one: string, other: string): number => alike(placeOf(one), placeOf(other));

test.each([
  ["purchase", "buy", "sing"],
  ["soldiers", "troops", "apples"],
  ["earthquake", "quake", "election"],
  ["parliament", "lawmakers", "footballer"],
])("%s is used more like %s than like %s", (word, near, far) => {
  expect(alikeWords(word, near)).toBeGreaterThan(0.5);
  expect(alikeWords(word, far)).toBeLessThan(0.3);
});

test("a word is wholly like itself, two words are as like one way as the other, and what is not known is like nothing", () => {
  expect(alikeWords("doors", "door")).toBeCloseTo(1);
  expect(alikeWords("ferry", "bridge")).toBe(alikeWords("bridge", "ferry"));
  expect(vectorPlace("zzyzxq")).toBe(-1);
  expect(alikeWords("zzyzxq", "bridge")).toBe(0);
});

test("the mean of some words is nearer to words of their field than to others, and of none it has no length", () => {
  const mean = (words: string): Float64Array => meanVector(words.split(" ").map(placeOf), () => 1);
  const flood = mean("flood river rain");
  expect(Math.hypot(...flood)).toBeCloseTo(1);
  expect(alikeMeans(flood, mean("storm water"))).toBeGreaterThan(alikeMeans(flood, mean("court verdict")));
  expect(Math.hypot(...mean("zzyzxq"))).toBe(0);
});

test("the length of a vector is that of Math.hypot to the last digit", () => {
  const numbers = fc.float64Array({ minLength: 1, maxLength: 64, noNaN: true, min: -1e9, max: 1e9 });
  const check = (vector: Float64Array) => {
    expect(lengthOf(vector)).toBe(Math.hypot(...vector));
  };
  fc.assert(fc.property(numbers, check));
});
