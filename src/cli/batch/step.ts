// One step of the core as a filter over JSON Lines.
import type { Call, Option } from "../command.ts";

export type Step = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Reads stdin to its end and returns the exit status: 1 when a line could not be used. */
  readonly run: (call: Call) => Promise<number>;
};
