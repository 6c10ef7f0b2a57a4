// Loaded before the program: tells its parent every second how long its main thread worked at a stretch, without a pause for others.
const EVERY_MS = 5;
const TELL_MS = 1_000;

// A timer comes between two turns: what the thread used since the last is one long turn, or some short ones.
let last = used();
let longestTurnMs = 0;
let sum = 0;
setInterval(() => {
  const now = used();
  longestTurnMs = Math.max(longestTurnMs, now - last);
  sum += now - last;
  last = now;
}, EVERY_MS).unref();

setInterval(() => {
  process.send?.({ longestTurnMs, processorMs: sum });
  [longestTurnMs, sum] = [0, 0];
}, TELL_MS).unref();

function used() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
