// Words at a prompt -> what is found, with a sentence of each article.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loopback, sends } from "../feeds/server.ts";
import { emptyFolder, runProgram } from "../support/cli.ts";

test("an article that has the words in its title only is shown with its opening", async () => {
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  const body = "CALDER (Coast Wire) — The port closed the bridge on Monday until divers have looked at its piers.";
  writeFileSync(join(folder, "a.md"), `---\ntitle: Ferry Aurora hits crossing\noutlet: The Ledger\n---\n\n${body}\n`);
  const { out } = await runProgram(["search", "ferry"], {
    env: { WIRECOPY_SEEDS: folder, WIRECOPY_DATA: emptyFolder() },
  });
  expect(out).toContain("“The port closed the bridge on Monday until divers have looked at its piers.” [1]");
});

const item = (guid: string, day: number, title: string, text: string) => `<item><guid isPermaLink="false">${guid}</guid>
  <title>${title}</title><link>https://northpost.example/${guid.split("#")[0]}</link>
  <pubDate>${day} Sep 2014 10:00:00 GMT</pubDate><description>${text}</description></item>`;
const feed = (...items: string[]) =>
  `<rss version="2.0"><channel><title>North Post</title><link>https://northpost.example/</link>${items.join("")}</channel></rss>`;

const RUDDER = `Divers searched the ferry Aurora in Calder harbour on Saturday and found its rudder broken in two. The captain had
  told the port by radio that he could not steer, shortly before his ship struck the northern pier in thick fog.`;
const MARKET = `The market hall of Ravenna was opened again on Saturday after its roof was mended by forty carpenters. Fishwives and
  bakers had sold their wares under tents for eleven months, and many lost a third of their customers.`;
const CHESS = `Lena Brandt won the chess championship of Upper Varna on Saturday by three games to one. She gave up a bishop in
  the second game, which nobody in the room understood until her opponent lost his queen nine moves later.`;
const BURNS = `The old mill at Tarn burned down on Wednesday and firemen could do no more than keep the flames from a barn. Nobody
  was in the building, which had stood empty since the last miller went to live with his sister.`;
const BAKER = `Policemen arrested a baker from Tarn on Saturday who is said to have set the old mill on fire. He had quarrelled
  with its owner for years about a debt, the prosecutor told reporters, and was seen near it with a can of petrol.`;

test("whatever a briefing quotes is found: parts of a live page, and what came later to an address", async () => {
  const server = await loopback({
    "/live": sends(
      feed(
        item("live#1", 20, "Rudder of the ferry was broken", RUDDER),
        item("live#2", 20, "Market hall reopens", MARKET),
        item("live#3", 20, "Brandt is champion", CHESS),
        item("mill", 17, "Fire at the mill", BURNS),
      ),
    ),
    "/again": sends(feed(item("mill", 20, "Fire at the mill", BAKER))),
  });
  const env = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_ALLOW: server.host };
  for (const path of ["/live", "/again"]) await runProgram(["feeds", "add", server.url(path)], { env });
  const { stories } = JSON.parse((await runProgram(["brief", "--json"], { env })).out);
  const quotes: { articleId: string; text: string }[] = stories.flatMap((story: { quotes: object[] }) => story.quotes);
  const told = quotes.map(({ text }) => text).join("\n");
  for (const word of ["rudder", "market", "chess", "baker"]) expect(told).toContain(word);
  for (const { articleId, text } of quotes) {
    const { hits } = JSON.parse((await runProgram(["search", text, "--json"], { env })).out);
    expect(hits.map((hit: { articleId: string }) => hit.articleId)).toContain(articleId);
  }
});
