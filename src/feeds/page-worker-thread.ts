// The thread that reads pages: a message with a page -> a message with what is on it. [io]
import { parentPort } from "node:worker_threads";
import { type PageResult, readPage } from "./page.ts";

export type PageTask = { readonly bytes: Uint8Array; readonly contentType: string | null; readonly address: string };

parentPort!.on("message", ({ bytes, contentType, address }: PageTask) => {
  parentPort!.postMessage(readPage(bytes, contentType, address) satisfies PageResult);
});
parentPort!.postMessage("ready");
