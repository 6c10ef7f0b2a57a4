// npm run demo:chat: the bot in Slack and in Discord on one local page, without an account; Ctrl-C ends it.
import { startDemo } from "./demo.ts";

const parent = process.ppid;
const demo = await startDemo();
const leaving = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => leaving.abort());
// A killed npm takes its shell along, and tells us nothing of it.
const looks = setInterval(() => {
  if (process.ppid !== parent) leaving.abort();
}, 1_000);
leaving.signal.addEventListener("abort", () => {
  clearInterval(looks);
  void demo.stop();
});
console.log(`Slack and Discord, side by side: ${demo.url}\nCtrl-C ends it; nothing is kept.`);
