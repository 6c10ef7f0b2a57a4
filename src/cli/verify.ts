// wirecopy verify
import { countOf } from "../chat/our-words.ts";
import { verifyDeliveries } from "../store/verify.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { withStore } from "./open.ts";

export const verify: Command = {
  name: "verify",
  summary: "Compares every quote ever delivered with its article, byte for byte; exit status 1 if one differs.",
  usage: "",
  example: "wirecopy verify",
  options: [JSON_OPTION, DATA_OPTION],
  words: [0, 0],
  run: (call) =>
    withStore(call, async (store) => {
      const { deliveries, quotes, faults } = await verifyDeliveries(store);
      if (call.has("json")) call.io.stdout.write(`${JSON.stringify({ deliveries, quotes, faults }, null, 2)}\n`);
      else {
        for (const { deliveryId, articleId, start, end, found } of faults) {
          const state = found === null ? "the article is gone" : "the article says something else there";
          call.io.stdout.write(`delivery ${deliveryId}, article ${articleId}, ${start}-${end}: ${state}\n`);
        }
        const verdict = faults.length === 0 ? "each is in its article, byte for byte" : `${faults.length} differ`;
        call.io.stdout.write(
          `${countOf(quotes, "quote", "quotes")} of ${countOf(deliveries, "delivery", "deliveries")}: ${verdict}.\n`,
        );
      }
      return faults.length === 0 ? 0 : 1;
    }),
};
