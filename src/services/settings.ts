// What the store keeps beside the news, as the conversation wants it: settings of a workspace, and who voted.
import { createHash } from "node:crypto";
import { DEFAULT_SETTINGS, type Settings, type SettingsService } from "../chat/settings.ts";
import type { ArticleId } from "../corpus/article.ts";
import { readZone } from "../schedule/zone.ts";
import type { Store, WorkspaceId } from "../store/store.ts";

/** Settings that were never set are the defaults; ones of an older version keep theirs. */
export function settingsIn(store: Store, workspace: WorkspaceId): SettingsService {
  return {
    get: async () => ({
      ...DEFAULT_SETTINGS,
      ...((await store.settings.get(workspace, "settings")) as Partial<Settings>),
    }),
    set: (settings) => store.settings.set(workspace, "settings", settings),
    zoneNamed: readZone,
  };
}

/** Where pages are kept that were read for a workspace because someone gave their link. */
export function pagesOf(workspace: WorkspaceId): WorkspaceId {
  return `${workspace}#pages` as WorkspaceId;
}

export function pageId(workspace: WorkspaceId, link: string): ArticleId {
  return createHash("sha256")
    .update(`${pagesOf(workspace)} ${link}`)
    .digest("hex")
    .slice(0, 16) as ArticleId;
}

/** Removes all that is kept of a workspace; resolves with how many records. */
export async function forgetWorkspace(store: Store, workspace: WorkspaceId): Promise<number> {
  return (await store.forget(workspace)) + (await store.forget(pagesOf(workspace)));
}

/** Tells votes of one person apart from others' without saying who it was. */
export function voterOf(workspace: WorkspaceId, person: string): string {
  return createHash("sha256").update(`${workspace} ${person}`).digest("hex").slice(0, 16);
}
