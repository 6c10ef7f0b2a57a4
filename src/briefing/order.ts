// Chosen statements -> the order in which they are read: what happened first, then what follows.
import type { Statement } from "./cluster.ts";
import type { Explained } from "./definites.ts";

/**
 * Neighbours in an article stay together, since the later may lean on the earlier. The run with the statement that was
 * chosen first leads, the others come by how early they stand in their article, which is how news is written: what
 * happened, who, figures, reactions, background. Whoever calls somebody by the surname alone waits for the one that gives
 * the full name. All are numbers of statements.
 */
export function inReadingOrder(
  chosen: readonly number[],
  statements: readonly Statement[],
  explained: Pick<Explained, "strangersIn" | "introduces">,
): number[] {
  const leads = (run: readonly number[]) => Number(run.includes(chosen[0]!));
  const [articleOf, indexOf] = [
    (run: readonly number[]) => statements[run[0]!]!.articleIndex,
    (run: readonly number[]) => statements[run[0]!]!.index,
  ];
  const runs = runsOf(chosen, statements).toSorted(
    (a, b) => leads(b) - leads(a) || indexOf(a) - indexOf(b) || articleOf(a) - articleOf(b),
  );
  // Each waits once: two that introduce each other's people would wait forever.
  let all = explained.strangersIn(runs.flat());
  for (const run of runs.slice(1)) {
    const strangers = all.filter(({ member }) => run.includes(member));
    if (strangers.length === 0) continue;
    const place = runs.indexOf(run);
    const behind = Math.max(
      ...strangers.map(({ person }) =>
        runs.findIndex((other, i) => i > place && other.some((member) => explained.introduces(member, person))),
      ),
    );
    if (behind < 0) continue;
    runs.splice(place, 1);
    runs.splice(behind, 0, run);
    all = explained.strangersIn(runs.flat());
  }
  return runs.flat();
}

/** Statements that follow each other directly in one article. */
function runsOf(chosen: readonly number[], statements: readonly Statement[]): number[][] {
  const runs: number[][] = [];
  for (const number of chosen.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    const [before, statement] = [statements[run?.at(-1) ?? -1], statements[number]!];
    const follows = before?.articleIndex === statement.articleIndex && before.nextIndex === statement.index;
    if (run && follows) run.push(number);
    else runs.push([number]);
  }
  return runs;
}
