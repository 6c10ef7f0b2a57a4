// On which articles a wish is tried.
import { expect, test } from "vitest";
import { NO_WISHES } from "../../src/chat/interests.ts";
import { readConfig } from "../../src/config.ts";
import { type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { wishesOf } from "../../src/services/wishes.ts";
import { parseIsoTime } from "../../src/time.ts";
import { OWN, Workspace } from "../../src/workspace.ts";
import { emptyFolder } from "../support/cli.ts";

test("where the last days hold nothing a filter is tried on what a briefing would look at", async () => {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder() });
  const workspace = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 20), at: null });
  const old = { title: null, body: "The lynx moved north.", outlet: null, url: null };
  const article = makeArticle({ ...old, id: "a" as ArticleId, publishedAt: parseIsoTime("2024-05-06") });
  await workspace.store.articles.add(OWN, [article]);
  const house = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 20), at: null });
  const service = wishesOf(house, "terminal");
  const wishes = { ...NO_WISHES, exclude: ["/lynx/"] };
  const { passCount, stopCount, stop, days } = await service.preview(wishes);
  expect([passCount, stopCount]).toEqual([0, 1]);
  expect([days.from, days.to]).toEqual([Date.UTC(2024, 4, 6), Date.UTC(2024, 4, 6)]);
  // Without a title it is known by its first sentence.
  expect(stop.map(({ quote }) => quoteText(quote))).toEqual(["The lynx moved north."]);
});

test("the headline of a story that is muted is quoted as long as its article has it", async () => {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder() });
  const workspace = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 20), at: null });
  const given = { title: "Lynx moves north", body: "The lynx moved north.", outlet: null, url: null };
  const article = makeArticle({ ...given, id: "a" as ArticleId, publishedAt: null });
  await workspace.store.articles.add(OWN, [article]);
  const stories = { "Lynx moves north": article.id, "Lynx moves south": article.id, Moose: "gone" as ArticleId };
  const known = await wishesOf(workspace, "terminal").headlines({ ...NO_WISHES, stories });
  expect([...known].map(([words, quote]) => [words, quoteText(quote)])).toEqual([
    ["Lynx moves north", "Lynx moves north"],
  ]);
});
