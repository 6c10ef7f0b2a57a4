// The program: no command = a briefing and a prompt; else one command of cli/. [io]
import { loadEnvFile } from "node:process";
import { runCli } from "./cli/cli.ts";
import { systemClock } from "./time.ts";

loadSettings();

process.stdout.on("error", leave);
process.stderr.on("error", leave);

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  clock: systemClock,
});

/** Without a .env every setting has its default; one that cannot be read is told, not passed over. */
function loadSettings(): void {
  try {
    loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    process.stderr.write("The file .env cannot be read: mend it or move it away.\n");
    process.exit(2);
  }
}

/** A reader that has seen enough, such as "head", closes the pipe: that is no fault. A full disk is. */
function leave(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  process.stderr.write(`What was to be printed could not be written (${error.code}): check the disk.\n`);
  process.exit(1);
}
