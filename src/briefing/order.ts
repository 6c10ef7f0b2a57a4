// Chosen statements -> the order in which they are read: what happened first, then what follows.
import type { Statement } from "./cluster.ts";

/**
 * Neighbours in an article stay together, since the later may lean on the earlier. Such runs are told by how early they
 * stand in their article, which is how news is written: what happened, who, figures, reactions, background.
 */
export function inReadingOrder(statements: readonly Statement[]): Statement[] {
  const sorted = statements.toSorted((a, b) => a.articleIndex - b.articleIndex || a.start - b.start);
  const runs: Statement[][] = [];
  for (const statement of sorted) {
    const before = runs.at(-1)?.at(-1);
    if (before && before.articleIndex === statement.articleIndex && before.nextIndex === statement.index)
      runs.at(-1)!.push(statement);
    else runs.push([statement]);
  }
  return runs.toSorted((a, b) => a[0]!.index - b[0]!.index || a[0]!.articleIndex - b[0]!.articleIndex).flat();
}
