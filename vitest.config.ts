import { defineConfig } from "vitest/config";
import { requireNode } from "./src/node-version.mjs";

requireNode(process.versions.node, "npm test");

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/temporary.ts", "tests/support/postgres-server.ts"],
    testTimeout: 30_000,
  },
});
