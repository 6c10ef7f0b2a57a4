// Keeps the program small and its start quick; imported before anything else is loaded.
import module from "node:module";
import v8 from "node:v8";

// V8 lets its heap grow far beyond what is in use when a million small values are made, as when an index is built.
// With these two it collects sooner: 10,000 articles answered within 170 MB instead of 280, at no visible cost in time.
v8.setFlagsFromString("--semi-space-growth-factor=1");
v8.setFlagsFromString("--heap-growing-percent=30");

// Compiled code is kept in the system's temporary folder: loading takes half the time from the second start on.
module.enableCompileCache();
