// The thread that makes briefings.
import { type BriefingInputs, composeBriefing } from "./compose.ts";
import { groupingOnce } from "./stories/group-once.ts";
import { serveTasks } from "./thread.ts";

const grouping = groupingOnce();

serveTasks((inputs: BriefingInputs) => composeBriefing(inputs, grouping));
