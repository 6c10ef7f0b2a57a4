// A topic on which a briefing had nothing -> what there is on it all the same.
import { expect, test } from "vitest";
import { ALL_WANTED } from "../src/briefing/wanted.ts";
import { readConfig } from "../src/config.ts";
import { makeArticle } from "../src/corpus/article.ts";
import { heldOn } from "../src/held-on.ts";
import { DAY_MS, parseIsoTime } from "../src/time.ts";
import { OWN, Workspace } from "../src/workspace.ts";
import { emptyFolder } from "./support/cli.ts";

const NOW = Date.UTC(2024, 4, 9);
const LAST_WEEK = NOW - 7 * DAY_MS;

/** A ferry strikes a bridge, chess is played, and both reports name who paid near their end. */
async function workspaceWithSponsor() {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder() });
  const workspace = await Workspace.open({ config, clock: () => NOW, at: null });
  const article = (id: string, time: string, title: string, body: string) =>
    makeArticle({ id, title, body, outlet: `Outlet ${id}`, url: null, publishedAt: parseIsoTime(time) });
  const further = "Nobody could say on that day what was to be done about it next. ".repeat(12);
  await workspace.store.articles.add(OWN, [
    article(
      "ferry",
      "2024-05-06T10:00Z",
      "Ferry strikes Lund bridge",
      `The ferry Astrid struck the bridge of Lund.\n\n${further}\n\nIts owner is Brask Lines.`,
    ),
    article(
      "chess",
      "2024-04-06T10:00Z",
      "Vidal wins chess title",
      `Ana Vidal won the chess title.\n\n${further}\n\nThe prize was given by Brask Lines.`,
    ),
  ]);
  return workspace;
}

test.each([
  ["a word of a name in articles about other things", "Brask", LAST_WEEK, 2, []],
  ["words that no article has together", "chess ferry", LAST_WEEK, 0, [["ferry", 1]]],
  [
    "the same without a period",
    "chess ferry",
    null,
    0,
    [
      ["chess", 1],
      ["ferry", 1],
    ],
  ],
  ["what something is about is not taken apart", "Lund bridge", null, 1, []],
  ["a word that nobody has", "zanzibar", LAST_WEEK, 0, []],
] as const)("%s", async (_, topic, from, named, alone) => {
  const held = await heldOn(topic, from, ALL_WANTED, await workspaceWithSponsor());
  expect([held.named, held.alone.map(({ words, articles }) => [words, articles])]).toEqual([named, alone]);
});

test("a word of which everything is muted is not offered alone", async () => {
  const wanted = { ...ALL_WANTED, mutes: ["ferry"] };
  const { alone } = await heldOn("chess ferry", null, wanted, await workspaceWithSponsor());
  expect(alone.map(({ words }) => words)).toEqual(["chess"]);
});
