// Loaded before the program: says on stderr, when it ends, which packages it had loaded.
import { Module } from "node:module";

process.on("exit", () => {
  const files = Object.keys(Module._cache);
  const packages = new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  process.stderr.write(`loaded: ${[...packages].join(" ")}\n`);
});
