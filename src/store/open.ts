// The settings -> the store they name: the database of DATABASE_URL, else the file in the data folder. [io]
import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { StoreError } from "../problem.ts";
import type { Clock } from "../time.ts";
import { placeOf } from "./postgres-place.ts";
import { openSqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";

export type StoreSettings = { readonly dataFolder: string; readonly databaseUrl: string | null };

/** Opens the store; what is missing is made. Rejects with StoreError when it cannot be used. */
export async function openStore({ dataFolder, databaseUrl }: StoreSettings, clock: Clock): Promise<Store> {
  if (databaseUrl === null) return openEmbeddedStore(dataFolder, clock);
  // Loaded only here: who keeps all in a file needs no driver.
  const { openPostgresStore } = await import("./postgres.ts");
  return openPostgresStore(databaseUrl);
}

/** The store in the file of a data folder. */
export async function openEmbeddedStore(folder: string, clock: Clock): Promise<Store> {
  await ensureDataFolder(folder);
  return openSqliteStore(embeddedFile(folder), clock);
}

/** Made when it is missing; only its owner may look into it. */
export async function ensureDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (cause) {
    throw new StoreError(`The data folder ${folder} cannot be made: name one you may write to with --data.`, { cause });
  }
}

/** Folder by folder: Node's own recursive way never ends below a folder such as /proc, where nothing can be made. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(resolve(folder));
  if (above !== resolve(folder)) await makeFolder(above);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

export function embeddedFile(folder: string): string {
  return join(folder, "wirecopy.db");
}

/** Where everything is kept, in words that everyone may read. */
export function placeOfStore({ dataFolder, databaseUrl }: StoreSettings): string {
  return databaseUrl === null ? embeddedFile(dataFolder) : placeOf(databaseUrl);
}
