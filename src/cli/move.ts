// wirecopy move --to postgres://...
import { databaseProblem } from "../environment.ts";
import { UsageError } from "../problem.ts";
import { embeddedFile, placeOfStore } from "../store/open.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { progressLine } from "./progress.ts";

export const move: Command = {
  name: "move",
  summary:
    "Copies everything from the data folder to a PostgreSQL database and compares both; can be broken off and taken up.",
  usage: "",
  example: "wirecopy move --to postgres://wirecopy@db.example/wirecopy",
  options: [
    { name: "to", value: "ADDRESS", help: "the database, an empty one (default: DATABASE_URL)" },
    JSON_OPTION,
    DATA_OPTION,
  ],
  words: [0, 0],
  run: async ({ config, io, option, has }) => {
    const url = option("to") ?? config.databaseUrl;
    if (url === null) throw new UsageError("Say where to: --to postgres://user:password@host/database");
    const problem = databaseProblem(url);
    if (problem !== null) throw new UsageError(`--to: ${problem}`);
    const { moveStore } = await import("../store/move.ts");
    const progress = progressLine(io.stderr, "moving");
    const moved = await moveStore(embeddedFile(config.dataFolder), url, progress.step).finally(progress.done);
    const count = (name: string) => moved.find(({ table }) => table === name)?.rows ?? 0;
    if (has("json")) {
      const rows = Object.fromEntries(moved.map(({ table, rows }) => [table, rows]));
      io.stdout.write(`${JSON.stringify({ rows, equal: true })}\n`);
      return 0;
    }
    const place = placeOfStore({ dataFolder: config.dataFolder, databaseUrl: url });
    const records = moved.reduce((sum, { rows }) => sum + rows, 0);
    io.stdout.write(
      `Moved ${records.toLocaleString("en")} records to ${place}, ${count("article").toLocaleString("en")} articles and ${count("delivery").toLocaleString("en")} deliveries among them; compared with the file, each is the same.\nSet DATABASE_URL to it and start the bot. The file stays as it was.\n`,
    );
    return 0;
  },
};
