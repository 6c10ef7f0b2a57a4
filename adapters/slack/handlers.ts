// What is done with each thing that Slack sends: acknowledged first, then answered. The same by socket and by HTTP.
import type { App, InstallationQuery, webApi } from "@slack/bolt";
import type { Log } from "../../src/log.ts";
import { type Answering, answer, profileOf, statusSign } from "./answering.ts";
import { FORM, formFor, formView, OPEN, readForm as readFilled } from "./forms.ts";
import { homeView, SUGGESTED_PROMPTS } from "./home.ts";
import {
  commandText,
  isWritten,
  readCommand,
  readDirect,
  readForm,
  readMention,
  readPress,
  readShortcut,
  workspaceOf,
} from "./receive.ts";

export type Handling = Answering & {
  /** Removes the token of a workspace that removed the bot. */
  readonly uninstall: (query: InstallationQuery<boolean>) => Promise<void>;
};

export const COMMAND_NAMES = /^\/(?:brief|ask|wirecopy)$/;
export const FIND_COVERAGE = "find_coverage";

export function registerHandlers(app: App, handling: Handling): void {
  const { conversation, log, uninstall } = handling;

  app.command(COMMAND_NAMES, async ({ ack, command, respond, client }) => {
    await ack();
    const form = formFor(commandText(command));
    const place = { channel: command.channel_id, thread: null, direct: false };
    if (form !== null) return openForm(client, command.trigger_id, formView(form, place), log);
    const asked = { workspace: workspaceOf(command), user: command.user_id, words: command.text, client, respond };
    await answer((person) => readCommand(command, person), asked, handling);
  });

  app.event("app_mention", async ({ event, body, context, client }) => {
    if (event.bot_id || event.user === undefined) return;
    const workspace = workspaceOf(body);
    const asked = { workspace, user: event.user, words: event.text, client, respond: null };
    const received = { id: body.event_id, workspace, bot: context.botUserId ?? null, event };
    const status = statusSign(client, event.channel, event.thread_ts ?? event.ts);
    await answer((person) => readMention(received, person), { ...asked, sign: status }, handling);
  });

  app.event("message", async ({ event, body, context, client }) => {
    if (!isWritten(event)) return;
    const workspace = workspaceOf(body);
    const asked = { workspace, user: event.user, words: event.text ?? "", client, respond: null };
    const received = { id: body.event_id, workspace, bot: context.botUserId ?? null, event };
    const status = statusSign(client, event.channel, event.thread_ts ?? event.ts);
    await answer((person) => readDirect(received, person), { ...asked, sign: status }, handling);
  });

  app.action({ type: "block_actions" }, async ({ ack, body, action, respond, client }) => {
    await ack();
    if (action.action_id.startsWith(`${OPEN} `)) {
      const form = formFor(action.action_id.slice(OPEN.length));
      const place = { channel: body.user.id, thread: null, direct: true };
      if (form !== null) await openForm(client, body.trigger_id, formView(form, place), log);
      return;
    }
    const answered = body.response_url ? respond : null;
    const asked = { workspace: workspaceOf(body), user: body.user.id, words: "", client, respond: answered };
    const shared = action.action_id === "share" && body.container.is_ephemeral === true;
    const after = shared && answered !== null ? () => answered({ delete_original: true }) : null;
    await answer((person) => readPress(body, action, person), { ...asked, after }, handling);
  });

  app.shortcut({ callback_id: FIND_COVERAGE, type: "message_action" }, async ({ ack, shortcut, respond, client }) => {
    await ack();
    const words = shortcut.message.text ?? "";
    const asked = { workspace: workspaceOf(shortcut), user: shortcut.user.id, words, client, respond };
    await answer((person) => readShortcut(shortcut, person), asked, handling);
  });

  app.view(FORM, async ({ ack, view, body, client }) => {
    const filled = readFilled(view);
    if (filled.kind === "errors") return ack({ response_action: "errors", errors: filled.errors });
    await ack();
    const workspace = workspaceOf(body);
    const asked = { workspace, user: body.user.id, words: filled.words, client, respond: null };
    const received = { id: `${view.id}/${view.hash}`, workspace };
    await answer((person) => readForm(received, filled.words, filled.place, person), asked, handling);
  });

  app.event("app_home_opened", async ({ event, body, client }) => {
    await showHome(event, workspaceOf(body), client, handling);
  });

  app.event("app_uninstalled", async ({ body }) => {
    await forgetWorkspace(body);
  });
  app.event("tokens_revoked", async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await forgetWorkspace(body);
  });

  app.error(async (error) => {
    log.fault("handling what Slack sent", error);
  });

  async function forgetWorkspace(body: { readonly team_id: string; readonly enterprise_id?: string }): Promise<void> {
    const { team_id: teamId, enterprise_id: enterpriseId } = body;
    try {
      await uninstall({ teamId, enterpriseId, isEnterpriseInstall: false });
      await conversation.forget(workspaceOf(body));
    } catch (error) {
      log.fault("forgetting a workspace", error);
    }
  }
}

/** A trigger opens one form, within three seconds: a request that comes twice fails the second time, and may. */
async function openForm(
  client: webApi.WebClient,
  trigger_id: string,
  view: ReturnType<typeof formView>,
  log: Log,
): Promise<void> {
  try {
    await client.views.open({ trigger_id, view });
  } catch (error) {
    log.fault("opening a form", error);
  }
}

async function showHome(
  { user, channel, tab }: { readonly user: string; readonly channel: string; readonly tab?: "home" | "messages" },
  workspace: string,
  client: webApi.WebClient,
  { conversation, people, log }: Handling,
): Promise<void> {
  try {
    if (tab === "messages") {
      const prompts = SUGGESTED_PROMPTS.map((prompt) => ({ ...prompt }));
      await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
      return;
    }
    const person = await people.find(workspace, user, () => profileOf(client, user, log));
    const view = homeView(await conversation.home(workspace, person));
    await client.views.publish({ user_id: user, view });
  } catch (error) {
    log.fault("showing the Home tab", error);
  }
}
