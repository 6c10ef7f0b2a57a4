// Learned weights -> the files in which they are kept, each with where they come from.
import { readFileSync, writeFileSync } from "node:fs";

/** A path below `src`, or below this folder where it begins with "./", without its ending. */
type WeightFile = string;

export function readWeights<T>(file: WeightFile): T {
  return JSON.parse(readFileSync(pathOf(file), "utf8")) as T;
}

export function storeWeights(file: WeightFile, provenance: object, weights: object): void {
  writeFileSync(pathOf(file), `${JSON.stringify({ provenance, ...weights })}\n`);
}

function pathOf(file: WeightFile): URL {
  return new URL(`${file.startsWith("./") ? file : `../../src/${file}`}.weights.json`, import.meta.url);
}
