// The host's own list of feeds, WIRECOPY_FEEDS -> its addresses, or what is wrong with it. [io]
import { readFile } from "node:fs/promises";
import type { Problem } from "../problem.ts";
import { type Listed, listedFeeds } from "./feed-lists.ts";

/** The list of WIRECOPY_FEEDS, or what is wrong with it as a whole, and what to do. */
export async function hostsFeedList(path: string): Promise<Listed | Problem> {
  const bytes = await readFile(path).catch(() => null);
  const what = "WIRECOPY_FEEDS";
  if (bytes === null) return { what, why: `${path} cannot be read: name an OPML list that exists.` };
  const listed = listedFeeds(bytes, path);
  return "failure" in listed ? { what, why: `${path}: ${listed.failure}` } : listed;
}

/** The problem with the list of WIRECOPY_FEEDS; none where none is set. */
export async function feedListProblems(path: string | null): Promise<Problem[]> {
  const list = path === null ? null : await hostsFeedList(path);
  return list !== null && "why" in list ? [list] : [];
}
