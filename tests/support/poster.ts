// A platform that takes every message and keeps it as people read it.
import { plainText } from "../../src/chat/plain.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { destinationKey } from "../../src/schedule/destination.ts";
import type { Poster } from "../../src/schedule/post.ts";

export type Posted = { readonly to: string; readonly text: string; readonly root: string | null };

/** One message a reply; its id is "m1", "m2" and so on. */
export function keepingPoster(): Poster<Reply> & { readonly posted: Posted[] } {
  const posted: Posted[] = [];
  return {
    posted,
    render: (reply) => [plainText(reply)],
    post: async (destination, text, _key, root) => {
      posted.push({ to: destinationKey(destination), text, root });
      return { kind: "sent", messageId: `m${posted.length}` };
    },
    idempotent: false,
    find: null,
    tokenOpens: "workspace",
    pace: { channelMs: 0, tokenMs: 0 },
  };
}
