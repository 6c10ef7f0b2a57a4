#!/usr/bin/env node
// Starts the program, after making sure that this Node can read it: main.ts is TypeScript.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node, "npm start");
await import("./small-heap.mjs");
await import("./main.ts");
