// Examples -> a reader's weights, each in a thread of its own, so that several are learned side by side.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type StoredReaderWeights, storedReaderWeights } from "../../src/answers/reader-weights.ts";
import { type ReaderExample, trainReader } from "./answers-reader.ts";

type Work = { readonly name: string; readonly examples: readonly ReaderExample[]; readonly judges: boolean };

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
