// Examples -> a reader's weights, each in a thread of its own, so that several are learned side by side.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type StoredReaderWeights, storedReaderWeights } from "../../src/answers/reader/reader-weights.ts";
import { type ReaderExample, trainReader } from "./answers-reader.ts";

type Work = { readonly name: string; readonly examples: readonly ReaderExample[]; readonly judges: boolean };

/** Numbers are kept in pieces of memory of so many bytes. */
const PIECE = 2 ** 24;

/**
 * The same, of plain objects and lists, with all arrays of numbers in memory that threads share: those that learn side by side
 * hold one copy of them, also of what stands at two places.
 */
export function inSharedMemory<T>(value: T): T {
  let piece = new SharedArrayBuffer(PIECE);
  let used = 0;
  const room = (bytes: number) => {
    if (used + bytes > piece.byteLength) [piece, used] = [new SharedArrayBuffer(Math.max(PIECE, bytes)), 0];
    const start = used;
    used = Math.ceil((used + bytes) / 8) * 8;
    return start;
  };
  const known = new Map<unknown, unknown>();
  const moved = (own: unknown): unknown => {
    if (ArrayBuffer.isView(own)) {
      const before = known.get(own);
      if (before !== undefined) return before;
      const numbers = own as Float64Array;
      const start = room(numbers.byteLength);
      const copy = new (numbers.constructor as Float64ArrayConstructor)(piece, start, numbers.length);
      copy.set(numbers);
      known.set(own, copy);
      return copy;
    }
    if (Array.isArray(own)) return own.map(moved);
    if (own === null || typeof own !== "object") return own;
    return Object.fromEntries(Object.entries(own).map(([name, each]) => [name, moved(each)]));
  };
  return moved(value) as T;
}

/** The weights in the form in which they are kept; `name` stands before what is printed meanwhile. */
export function trainedReader(
  name: string,
  examples: readonly ReaderExample[],
  judges: boolean,
): Promise<StoredReaderWeights> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { name, examples, judges } satisfies Work });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

if (!isMainThread) {
  const { name, examples, judges } = workerData as Work;
  parentPort!.postMessage(storedReaderWeights(trainReader(name, examples, judges)));
}
