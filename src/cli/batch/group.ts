// batch group: articles, all lines one collection -> {"id", "story"} for each, in the order of the input.
import type { Article } from "../../corpus/article.ts";
import { groupStories } from "../../stories/group.ts";
import { documentSchema, LineIds } from "./documents.ts";
import { type Failure, readLines, writeLine } from "./lines.ts";
import type { StepRun } from "./step.ts";

export const group: StepRun = async ({ io }) => {
  const rows: (Article | Failure)[] = [];
  const ids = new LineIds();
  for await (const line of readLines(io.stdin, documentSchema)) {
    rows.push("failure" in line ? line.failure : ids.articleOf(line.value));
  }
  const stories = storyOfEach(rows.filter((row): row is Article => !("error" in row)));
  for (const row of rows) {
    await writeLine(io.stdout, "error" in row ? row : { id: ids.of(row), story: stories.get(row.id) });
  }
  return rows.some((row) => "error" in row) ? 1 : 0;
};

function storyOfEach(articles: readonly Article[]): Map<string, string> {
  const pairs = groupStories(articles).flatMap((story) =>
    story.articles.map(({ id }) => [id as string, story.id as string] as const),
  );
  return new Map(pairs);
}
