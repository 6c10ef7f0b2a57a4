// wirecopy ask "question"
import { answerReply } from "../chat/answer-reply.ts";
import { answerJson } from "../chat/public-json.ts";
import type { Reply } from "../chat/reply.ts";
import { whyAnswerReply } from "../chat/why-reply.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

export const ask: Command = {
  name: "ask",
  summary: 'The sentence that answers a question, or "not in what I have read".',
  usage: '"question"',
  example: 'wirecopy ask "Who co-chaired the conference?" --explain',
  options: [
    { name: "explain", help: "show what was considered and what each score is made of" },
    AT_OPTION,
    AS_OPTION,
    JSON_OPTION,
    DATA_OPTION,
  ],
  words: [1, 200],
  run: async (call) => {
    await withApp(call, async (app) => {
      const { id, value: answer } = await app.ask(call.words.join(" "));
      const explained = call.has("explain");
      const json = explained
        ? { ...answerJson(answer), considered: answer.considered.map(({ score, why }) => ({ score, why })) }
        : answerJson(answer);
      printResult(
        call,
        json,
        (): Reply => {
          const view = shellView(call, app.view());
          const reply = answerReply(answer, view);
          return explained ? { blocks: [...reply.blocks, ...whyAnswerReply(answer, view).blocks] } : reply;
        },
        { reference: id, feedback: true },
      );
    });
    return 0;
  },
};
