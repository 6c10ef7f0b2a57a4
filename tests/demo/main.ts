// npm run demo:chat: the bot in Slack and in Discord on one local page, without an account; Ctrl-C ends it.
import { startDemo } from "./demo.ts";

const demo = await startDemo();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void demo.stop());
console.log(`Slack and Discord, side by side: ${demo.url}\nCtrl-C ends it; nothing is kept.`);
