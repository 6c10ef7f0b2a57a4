// Where the bot is installed: Bolt's installation store on the adapter's memory, with everything in it sealed.
import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import type { AdapterMemory } from "../../src/chat/adapter.ts";
import { seal, unseal } from "./seal.ts";

/** `onInstalled` is told of each new installation after it was kept. */
export function createInstallations(
  memory: AdapterMemory,
  key: string,
  onInstalled: (installation: Installation) => void,
): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const workspace = `slack:${idOf(installation)}`;
      await memory.set(nameOf(workspace), workspace, seal(JSON.stringify(installation), key, workspace));
      onInstalled(installation as Installation);
    },
    fetchInstallation: async (query) => {
      const installation = await installationOf(memory, key, workspaceFor(query));
      if (installation === null)
        throw new Error("The bot is not installed there, or its key has changed: install it again.");
      return installation;
    },
    deleteInstallation: async (query) => memory.delete(nameOf(workspaceFor(query))),
  };
}

/** The bot's token in a workspace, or null. */
export async function tokenOf(memory: AdapterMemory, key: string, workspace: string): Promise<string | null> {
  return (await installationOf(memory, key, workspace))?.bot?.token ?? null;
}

async function installationOf(memory: AdapterMemory, key: string, workspace: string): Promise<Installation | null> {
  const sealed = await memory.get(nameOf(workspace));
  const text = sealed === null ? null : unseal(sealed, key, workspace);
  return text === null ? null : (JSON.parse(text) as Installation);
}

function nameOf(workspace: string): string {
  return `installation ${workspace}`;
}

/** An organisation's installation stands for all its teams. */
function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  return (isEnterpriseInstall ? enterprise?.id : team?.id) ?? "";
}

function workspaceFor({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  return `slack:${(isEnterpriseInstall ? enterpriseId : teamId) ?? ""}`;
}
