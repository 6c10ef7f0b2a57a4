// A row of the table talk -> what was said last at a place.
import type { TalkState } from "./store.ts";

export type TalkRow = {
  answer_id: string | null;
  briefing_id: string | null;
  shown_ids: string | null;
  latest: TalkState["latest"];
};

export function stateOf({ answer_id, briefing_id, shown_ids, latest }: TalkRow): TalkState {
  return { answer: answer_id, briefing: briefing_id, shown: shown_ids, latest };
}
