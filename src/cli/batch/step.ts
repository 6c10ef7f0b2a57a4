// One step of the core as a filter over JSON Lines.
import type { Call, Option } from "../command.ts";

export type Step = {
  readonly name: string;
  readonly summary: string;
  /** The fields of a line that comes in, "?" behind those that may be left out. */
  readonly takes: string | null;
  readonly options: readonly Option[];
  /** What it takes after its name, such as "URL"; most take nothing. */
  readonly argument?: string;
  readonly load: () => Promise<StepRun>;
};

/** Reads stdin to its end, unless it takes an argument; returns the exit status: 1 when a line could not be used. */
export type StepRun = (call: Call) => Promise<number>;
