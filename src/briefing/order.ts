// Chosen statements -> the order in which they are read: what happened first, then what follows.
import type { Statement } from "./cluster.ts";

/**
 * Neighbours in an article stay together, since the later may lean on the earlier. The run with the statement that was
 * chosen first leads, the others come by how early they stand in their article, which is how news is written: what
 * happened, who, figures, reactions, background.
 */
export function inReadingOrder(chosen: readonly Statement[]): Statement[] {
  const leads = (run: readonly Statement[]) => Number(run.includes(chosen[0]!));
  return runsOf(chosen)
    .toSorted((a, b) => leads(b) - leads(a) || a[0]!.index - b[0]!.index || a[0]!.articleIndex - b[0]!.articleIndex)
    .flat();
}

/** Statements that follow each other directly in one article. */
function runsOf(statements: readonly Statement[]): Statement[][] {
  const runs: Statement[][] = [];
  for (const statement of statements.toSorted((a, b) => a.articleIndex - b.articleIndex || a.index - b.index)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows = before?.articleIndex === statement.articleIndex && before.nextIndex === statement.index;
    if (run && follows) run.push(statement);
    else runs.push([statement]);
  }
  return runs;
}
