// The person's own page as a Home tab: what can be done, the briefing of now, how things stand.
import type { types } from "@slack/bolt";
import type { Response } from "../../src/chat/conversation.ts";
import { formsOffered, OPEN } from "./forms.ts";
import { MOST_VIEW_BLOCKS } from "./limits.ts";
import { renderReply } from "./render.ts";

/** https://docs.slack.dev/reference/views/home-tab-views */
export function homeView({ reply, reference }: Response): types.HomeView {
  const blocks = renderReply(reply, { reference }).flatMap((message) => message.blocks);
  return { type: "home", blocks: [offers(), ...blocks].slice(0, MOST_VIEW_BLOCKS) };
}

function offers(): types.KnownBlock {
  return {
    type: "actions",
    elements: formsOffered().map((words) => ({
      type: "button",
      action_id: `${OPEN} ${words}`,
      text: { type: "plain_text", text: words === "ask" ? "Ask a question" : `${words} …`, emoji: false },
    })),
  };
}

/** What a person may try first, in the agent's pane: at most 4. */
export const SUGGESTED_PROMPTS: readonly { readonly title: string; readonly message: string }[] = [
  { title: "What is the news?", message: "brief" },
  { title: "The news since yesterday", message: "brief since yesterday" },
  { title: "What can you do?", message: "help" },
];
