// wirecopy schedule [list|add|pause|resume|remove|test|next]
import { say } from "../chat/our-words.ts";
import { SCHEDULE_ACTIONS, scheduleReply } from "../chat/schedules.ts";
import { UsageError } from "../problem.ts";
import { hostSchedules } from "../services/host-schedules.ts";
import type { WorkspaceId } from "../store/store.ts";
import { Workspace } from "../workspace.ts";
import { actionNamed, type Call, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { printResult } from "./print.ts";

export const schedule: Command = {
  name: "schedule",
  summary: "The briefings that come by themselves: list, add, thread, pause, resume, remove, test and next.",
  usage: `[${SCHEDULE_ACTIONS.join("|")}] [...]`,
  example: 'wirecopy schedule add "weekdays 08:00 Europe/Paris" --to slack:T024BE7LD/C024BE91L',
  options: [
    { name: "to", value: "PLACE", help: "where a new one comes: slack:TEAM/CHANNEL or discord:SERVER/CHANNEL" },
    JSON_OPTION,
    DATA_OPTION,
  ],
  words: [0, 50],
  run: async (call) => {
    const action = actionNamed("schedule", call.words[0] ?? "list", SCHEDULE_ACTIONS);
    const words = call.words.slice(1).join(" ");
    const to = placeOf(call);
    const { config, io } = call;
    const house = await Workspace.open({ config, clock: io.clock, at: null });
    try {
      const view = shellView(call, { timeZone: config.timeZone, now: io.clock() });
      const service = hostSchedules(house, { to, called: say`${view.prefix}schedule`, view: () => view });
      const { reply, done } = await scheduleReply({ kind: "schedule", action, words }, service, view);
      printResult(call, { schedules: await service.list() }, () => reply);
      return done ? 0 : 1;
    } finally {
      await house.store.close();
    }
  },
};

/** "slack:T1/C1" -> the workspace and the channel; a person is "slack:T1/@U1". Throws UsageError for what can be no id. */
function placeOf(call: Call): { readonly workspace: WorkspaceId; readonly channel: string } | null {
  const text = call.option("to");
  if (text === null) return null;
  const [, platform, team, channel] = /^(slack|discord):(@?\w+)\/(@?\w+)$/.exec(text) ?? [];
  if (platform === undefined || team === undefined || channel === undefined) {
    throw new UsageError(`--to "${text}" is not a place. Write it like slack:T024BE7LD/C024BE91L.`);
  }
  const ids = IDS[platform as keyof typeof IDS];
  if (!ids.team.test(team) || !ids.channel.test(channel)) {
    throw new UsageError(`--to "${text}" has no ids of ${ids.of}. ${ids.how}`);
  }
  return { workspace: `${platform}:${team}` as WorkspaceId, channel };
}

/** Slack's ids are capitals and digits, mostly both; "TEAM" and "CHANNEL" of an example are not. */
const IDS = {
  slack: {
    of: "Slack",
    team: /^[TE](?=.*\d|.{8})[A-Z\d]+$/,
    channel: /^(?:[CDG]|@[UW])(?=.*\d|.{8})[A-Z\d]+$/,
    how: "Both stand in the address of the channel in a browser: app.slack.com/client/T024BE7LD/C024BE91L is slack:T024BE7LD/C024BE91L.",
  },
  discord: {
    of: "Discord",
    team: /^@?\d+$/,
    channel: /^@?\d+$/,
    how: "Both stand in the address of the channel in a browser: discord.com/channels/80351110224678912/41771983423143937 is discord:80351110224678912/41771983423143937.",
  },
};
