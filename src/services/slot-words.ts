// How the delivery of a briefing stands -> words: whether it came, when, and if not, why.
import { type LocalTime, momentWords } from "../chat/dates.ts";
import { asGiven, type OurWords, say } from "../chat/our-words.ts";
import { type SlotRecord, TOO_MUCH } from "../store/schedules.ts";

/** "Tue 16 Sep, 08:00 Paris: sent late". */
export function slotWords(slot: SlotRecord, view: LocalTime): OurWords {
  return say`${momentWords(slot.at, view)}: ${stateWords(slot)}`;
}

function stateWords({ state, late, reason }: SlotRecord): OurWords {
  const why = reason === null ? say`` : say`, because ${WHY[reason] ?? asGiven(reason)}`;
  switch (state) {
    case "sent":
      return late ? say`sent late` : say`sent`;
    case "skipped":
      return reason === "nothing new" ? say`nothing new, so nothing was sent` : say`left out${why}`;
    case "failed":
      return say`failed${why}`;
    case "unknown":
      return say`not known whether it arrived, because the answer was lost or I was stopped meanwhile, and I cannot look; it is not sent again`;
    case "claimed":
    case "sending":
      return say`on its way`;
    default:
      return state satisfies never;
  }
}

/** The words that slots are ended with. */
const WHY: Readonly<Record<string, OurWords>> = {
  missed: say`I was not running`,
  "too late": say`it could not be sent in time`,
  [TOO_MUCH]: say`there was too much news to tell apart: a topic limits it`,
  removed: say`the schedule was removed`,
  paused: say`the schedule was paused`,
  gone: say`the channel is gone`,
  forbidden: say`I may not post there`,
  restored: say`a backup was restored meanwhile`,
  invalid: say`the platform did not take it`,
};
