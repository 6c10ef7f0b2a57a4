// Chosen statements -> the order in which they are read: what happened first, then what follows.
import type { Statement } from "./cluster.ts";

/** What happened stands in the first sentences of an article. */
const LEAD_SENTENCES = 3;

/**
 * Takes statements in the order they were chosen, the most telling first. Neighbours in an article stay together, since
 * the later may lean on the earlier. The most telling run that opens an article comes first, the others by how early they
 * stand in theirs, which is how news is written: what happened, who, figures, reactions, background.
 */
export function inReadingOrder(chosen: readonly Statement[]): Statement[] {
  const runs = runsOf(chosen);
  const rank = new Map(chosen.map((statement, i) => [statement, i]));
  const rankOf = (run: readonly Statement[]) => Math.min(...run.map((statement) => rank.get(statement)!));
  const mostTelling = runs.toSorted((a, b) => rankOf(a) - rankOf(b));
  const lead = mostTelling.find((run) => run[0]!.index < LEAD_SENTENCES) ?? mostTelling[0];
  return runs
    .toSorted(
      (a, b) =>
        Number(b === lead) - Number(a === lead) || a[0]!.index - b[0]!.index || a[0]!.articleIndex - b[0]!.articleIndex,
    )
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
