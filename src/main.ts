// The program: no command = a briefing and a prompt; else one command of cli/. [io]
import { loadEnvFile } from "node:process";
import { runCli } from "./cli/cli.ts";
import { systemClock } from "./time.ts";

try {
  loadEnvFile();
} catch {
  // Without a .env every setting has its default.
}

// A reader that has seen enough, such as "head", closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  clock: systemClock,
});
