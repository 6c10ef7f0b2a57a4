// Words that name an article -> the one that is meant, of several on one affair.
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { makeArticle, titleOf } from "../src/corpus/article.ts";
import { articleNamed, storyNamed } from "../src/lookup.ts";
import { parseIsoTime } from "../src/time.ts";
import { OWN, Workspace } from "../src/workspace.ts";
import { emptyFolder } from "./support/cli.ts";

/** The ferry strikes the bridge, a day later somebody has died; in between a market opens. */
async function workspaceWithFerry() {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder() });
  const workspace = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 9), at: null });
  const article = (id: string, time: string | null, title: string, body: string) =>
    makeArticle({
      id,
      title,
      body,
      outlet: `Outlet ${id}`,
      url: null,
      publishedAt: time === null ? null : parseIsoTime(time),
    });
  await workspace.store.articles.add(OWN, [
    article(
      "strikes",
      "2024-05-06T10:00Z",
      "Ferry strikes Lund bridge, ferry passengers hurt",
      "The ferry Astrid struck the bridge of Lund on Monday and 12 passengers were hurt. The ferry was on its way from Malm when its rudder failed, the coastguard said. Divers looked at the pier of the bridge.",
    ),
    article(
      "dies",
      "2024-05-07T10:00Z",
      "Woman dies after Astrid struck bridge in Lund",
      "A woman who was hurt when the ferry Astrid struck the bridge of Lund has died, the hospital said on Tuesday. The coastguard said that the rudder had failed. Divers found cracks in the pier.",
    ),
    article(
      "undated",
      null,
      "Astrid towed to Malm",
      "The Astrid, which struck the bridge of Lund when its rudder failed, is being towed to Malm, the coastguard said. Divers found cracks in the pier. A replacement for the ferry has been sent to Lund, where a hundred people were waiting, and the bridge will be closed to heavy lorries until the pier has been repaired.",
    ),
    article(
      "market",
      "2024-05-08T10:00Z",
      "Market hall opens in Lund",
      "A market hall with forty stalls opened in Lund on Wednesday. Farmers from twelve villages sell bread, cheese and honey there until six in the evening. A hundred people queued for the first loaves, and the mayor cut a ribbon. A ferry stops nearby.",
    ),
  ]);
  return workspace;
}

test("of several articles of one story that are about what was named the newest is meant", async () => {
  const workspace = await workspaceWithFerry();
  expect((await articleNamed("ferry", workspace))?.article.id).toBe("dies");
  expect((await articleNamed("rudder of the astrid", workspace))?.article.id).toBe("dies");
});

test.each(["the volcano story", "the story about the volcano"])("%s is not there", async (words) => {
  expect(await articleNamed(words, await workspaceWithFerry())).toBeNull();
});

test.each(["the ferry story", "story about the ferry", "Astrid news"])("%s is what is told of it", async (words) => {
  const workspace = await workspaceWithFerry();
  expect((await articleNamed(words, workspace))?.article.id).toBe("dies");
  expect((await storyNamed(words, workspace)).found?.story.articles.map(({ id }) => id)).toContain("dies");
});

test("an article whose title has the words is meant before a newer one that has them further down", async () => {
  const workspace = await workspaceWithFerry();
  expect((await articleNamed("ferry passengers", workspace))?.article.id).toBe("strikes");
  expect((await articleNamed("lund bridge", workspace))?.article.id).toBe("dies");
  expect((await articleNamed("ferry volcano", workspace))?.article.id).toBeUndefined();
});

test.each([
  ["of several stories on one affair the one that leads now", "quarry", "Quarry of Hask closes after second slide"],
  ["who names a story by its title means that one", "quarry slide buries road", "Quarry slide buries road"],
])("%s is meant", async (_, words, title) => {
  const config = readConfig({ WIRECOPY_DATA: emptyFolder() });
  const workspace = await Workspace.open({ config, clock: () => Date.UTC(2024, 4, 30), at: null });
  const article = (id: string, time: string, title: string, body: string) =>
    makeArticle({ id, title, body, outlet: `Outlet ${id}`, url: null, publishedAt: parseIsoTime(time) });
  await workspace.store.articles.add(OWN, [
    article(
      "slide",
      "2024-05-02T10:00Z",
      "Quarry slide buries road",
      "A slide in the quarry buried the road below the quarry on Thursday. The quarry had been blasting until noon, and the quarry's owner said nobody was near.",
    ),
    article(
      "closes",
      "2024-05-28T10:00Z",
      "Quarry of Hask closes after second slide",
      "The quarry of Hask has closed for good, its forty workers were told on Tuesday. Inspectors had found cracks above the upper terrace.",
    ),
  ]);
  const { found } = await storyNamed(words, workspace);
  expect(found?.story.articles.map(titleOf)).toEqual([title]);
});
