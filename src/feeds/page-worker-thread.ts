// The thread that reads pages.
import { serveTasks } from "../thread.ts";
import { readPage } from "./page.ts";

export type PageTask = { readonly bytes: Uint8Array; readonly contentType: string | null; readonly address: string };

serveTasks(({ bytes, contentType, address }: PageTask) => readPage(bytes, contentType, address));
