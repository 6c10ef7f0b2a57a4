// How far the version of a workspace's articles goes up with a change.
import { randomInt } from "node:crypto";

/** A million changes of this mean size stay far below 2^53. */
const LARGEST_STEP = 2 ** 20;

/**
 * Never the same way twice: when an old copy of the store is put back and goes on from there, its versions are others than
 * those that an index kept beside it was made from, and so cannot be taken for them.
 */
export function versionStep(): number {
  return randomInt(1, LARGEST_STEP);
}
