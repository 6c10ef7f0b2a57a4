// wirecopy batch <step>: one step of the core at a time, JSON Lines in, JSON Lines out.
import { UsageError } from "../problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Step } from "./batch/step.ts";
import { STEPS } from "./batch/steps.ts";
import type { Command } from "./command.ts";

const width = Math.max(...STEPS.map(({ name }) => name.length)) + 2;

export const batch: Command = {
  name: "batch",
  summary: `One step of the core as a filter: JSON Lines in, JSON Lines out, in the same order.
A line that cannot be used gives {"id", "error"} in its place, and the exit status is 1 at the end.

Steps:
${STEPS.map(({ name, summary, takes }) => `  ${name.padEnd(width)}${summary}${takes ? `\n${" ".repeat(width + 2)}each line: ${takes}` : ""}`).join("\n")}`,
  usage: "<step>",
  example: `echo '{"text":"It rose. It fell."}' | wirecopy batch sentences`,
  options: optionsOf(STEPS),
  words: [1, 2],
  run: async (call) => {
    const step = stepNamed(call.words[0]);
    for (const { name } of batch.options) {
      const given = call.has(name) || call.option(name) !== null;
      if (given && !step.options.some((option) => option.name === name)) {
        throw new UsageError(`The step ${step.name} has no option --${name}.`);
      }
    }
    if (call.words.length - 1 !== (step.argument ? 1 : 0)) {
      const how = step.argument ? `needs one ${step.argument}` : "takes lines on stdin and no words";
      throw new UsageError(
        `The step ${step.name} ${how}: wirecopy batch ${step.name}${step.argument ? ` ${step.argument}` : ""}`,
      );
    }
    const run = await step.load();
    return run(call);
  },
};

function stepNamed(name: string): Step {
  const step = STEPS.find((candidate) => candidate.name === name);
  if (step) return step;
  const names = STEPS.map((candidate) => candidate.name);
  const close = nearest(name, names);
  throw new UsageError(
    `There is no step "${name}".${close ? ` Did you mean ${close}?` : ` The steps are ${names.join(", ")}.`}`,
  );
}

/** Every option of every step once. */
function optionsOf(steps: readonly Step[]): Command["options"] {
  const options = steps.flatMap((step) => step.options);
  return options.filter((option, place) => options.findIndex(({ name }) => name === option.name) === place);
}
