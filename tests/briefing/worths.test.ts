import fc from "fast-check";
import { expect, test } from "vitest";
import { candidatesOf } from "../../src/briefing/candidates.ts";
import { readCluster } from "../../src/briefing/cluster.ts";
import { conceptWeights } from "../../src/briefing/concepts.ts";
import { Coverage } from "../../src/briefing/gain.ts";
import { linear } from "../../src/briefing/linear.ts";
import shippedModel from "../../src/briefing/summarizer.weights.json" with { type: "json" };
import { Worths } from "../../src/briefing/worths.ts";
import { report } from "./support.ts";

const SUBJECTS = ["Divers", "The mayor of Lund", "Mara Olsen", "She", "It", "The ferry Aurora"];
const TOLD = ["found a bell off Lund", "said that 20 people were safe", "left the port of Malm late on Friday"];
const ENDS = ["after a storm", "as rain fell on the town", "before the court met again", "with 300 crates on board"];

/** A sentence for each number. */
function sentence(number: number): string {
  const [subject, told, end] = [SUBJECTS, TOLD, ENDS].map((words, i) => words[(number >> (3 * i)) % words.length]);
  return `${subject} ${told} ${end}.`;
}

test("the best candidate is the one that is found when all are looked at", () => {
  const numbers = fc.array(fc.nat(511), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), fc.gen(), (articles, gen) => {
      const cluster = readCluster(articles.map((own, i) => report(`a${i}`, own.map(sentence).join(" "))));
      const candidates = candidatesOf(cluster);
      const coverage = new Coverage(cluster, conceptWeights(cluster, shippedModel.concepts));
      const factor = (_: unknown, words: number) => words ** 0.2;
      const worths = new Worths(candidates, coverage, shippedModel.gain, factor);
      const times = candidates.map(() => gen(fc.constantFrom, 0, 1, 1.1, 2));
      const out = new Set<number>();
      for (;;) {
        let best: { place: number; value: number } | null = null;
        for (const [place, candidate] of candidates.entries()) {
          const addition = out.has(place) ? null : coverage.additionOf(candidate);
          if (addition === null) continue;
          const value = linear(shippedModel.gain, addition.row) * factor(candidate, addition.words) * times[place]!;
          if (value > (best?.value ?? 0)) best = { place, value };
        }
        const found = worths.best(
          (place) => times[place]!,
          2,
          (place, { worth }) => worth * times[place]!,
        );
        expect(found?.place).toBe(best?.place);
        if (found === null) return;
        out.add(found.place);
        worths.leaveOut(found.place);
        if (gen(fc.boolean)) continue;
        coverage.say(candidates[found.place]!);
        worths.said();
      }
    }),
  );
});
