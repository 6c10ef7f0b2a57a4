import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { COMMANDS, commandNamed } from "../../src/chat/commands.ts";
import { SHELL_COMMANDS } from "../../src/chat/shell-commands.ts";
import { CLI_COMMANDS } from "../../src/cli/cli.ts";
import { emptyFolder, folderWith, parseLines, runProgram } from "../support/cli.ts";
import { harbourFolder } from "../support/harbour.ts";

const AT = "2024-05-06T18:00Z";

describe("used wrongly: exit status 2 and the nearest right word", () => {
  test.each([
    [["breif"], 'There is no command "breif". Did you mean "wirecopy brief"?\n'],
    [["x".repeat(1_500)], `There is no command "${"x".repeat(59)}…". See "wirecopy --help".\n`],
    [["xyzzyplugh"], 'There is no command "xyzzyplugh". See "wirecopy --help".\n'],
    [["brief", "--storeis", "3"], '"wirecopy brief" has no option --storeis. Did you mean --stories?\n'],
    [["brief", "--stories"], "--stories needs a value: --stories N.\n"],
    [["brief", "--stories", "many"], '--stories takes a whole number from 1 to 100, not "many".\n'],
    [
      ["brief", "--since", "soon"],
      "I cannot read “soon”. Write it like: 24h, 3 days, 2 weeks, last week, yesterday, Tuesday, 18 September, August\n",
    ],
    [["brief", "--at", "noon"], '--at "noon" is not a time. Write it like 2014-09-16T08:00Z or 2014-09-16.\n'],
    [["brief", "--as", "pdf"], '--as takes text, json, slack or discord, not "pdf".\n'],
    [
      ["ask"],
      '"wirecopy ask" needs "question". Write it like: wirecopy ask "Who co-chaired the conference?" --explain\n',
    ],
    [
      ["ask", " "],
      '"wirecopy ask" needs "question". Write it like: wirecopy ask "Who co-chaired the conference?" --explain\n',
    ],
    [["search", ""], '"wirecopy search" needs "words". Write it like: wirecopy search reconnaissance flights\n'],
    [
      ["verify", "now"],
      '"wirecopy verify" takes no words; put words that belong together in quotation marks. Write it like: wirecopy verify\n',
    ],
    [["feeds", "lsit"], '"wirecopy feeds" does not know "lsit". Did you mean "wirecopy feeds list"?\n'],
    [
      ["schedule", "add", "daily 8:00", "--to", "C1"],
      '--to "C1" is not a place. Write it like slack:T024BE7LD/C024BE91L.\n',
    ],
  ])("%j", async (args, message) => {
    expect(await runProgram(args)).toEqual({ status: 2, out: "", err: message });
  });

  test("every wrong setting is named at once", async () => {
    const { status, err } = await runProgram(["status"], { env: { WIRECOPY_TIMEZONE: "Mars/Olympus" } });
    expect([status, err]).toEqual([
      2,
      'WIRECOPY_TIMEZONE: "Mars/Olympus" is not a time zone. Write it like "Europe/Paris" or "UTC".\n',
    ]);
  });
});

describe("what one is told to type begins as the program was called", () => {
  const NPX = { npm_command: "exec", npm_lifecycle_event: "npx" };
  test.each<[string[], Record<string, string>, RegExp]>([
    [["breif"], NPX, /Did you mean "npx wirecopy brief"/],
    [["breif"], { npm_command: "start", npm_lifecycle_event: "start" }, /Did you mean "npm start -- brief"/],
    [["replay", "last"], NPX, /Have one: npx wirecopy brief/],
    [["--help"], NPX, /Usage: npx wirecopy \[command\][\s\S]*itself: npx wirecopy brief --help/],
    [["run", "--help"], NPX, /^Wirecopy briefs/],
    [["add", "--help"], NPX, /Usage: npx wirecopy add[\s\S]*Example: npx wirecopy add/],
    [["feeds"], NPX, /one, or just a site: npx wirecopy feeds add/],
    [["schedule"], NPX, /Have one: npx wirecopy schedule add/],
    [["status"], NPX, /Try: npx wirecopy brief/],
    [["brief", "zanzibar", "--since", "1h"], NPX, /What there is: npx wirecopy brief/],
    [["story", "1"], NPX, /Start with: npx wirecopy brief/],
    [["articles"], NPX, /no article of your own: npx wirecopy add FILE/],
    [["remove", "0123456789abcdef"], NPX, /See yours: npx wirecopy articles/],
    [["status"], {}, /Try: wirecopy brief/],
  ])("%j", async (args, env, expected) => {
    const { out, err } = await runProgram(args, { env: { WIRECOPY_SEEDS: harbourFolder(), ...env } });
    expect(out + err).toMatch(expected);
  });

  test("a command's other name at the prompt is one here", async () => {
    expect((await runProgram(["feed", "list"])).out).toContain("There is no feed yet");
  });
});

describe("help", () => {
  test.each(CLI_COMMANDS.map(({ name }) => [name]))("%s --help shows an example", async (name) => {
    const { status, out, err } = await runProgram([name, "--help"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(name === "run" ? "Usage: wirecopy [command]" : `Example: `);
  });

  test.each([[["--help"]], [["help"]]])("%j names every command", async (args) => {
    const { out } = await runProgram(args);
    for (const { name } of CLI_COMMANDS) expect(out).toContain(`  ${name} `.trimEnd());
  });
});

describe("brief", () => {
  test("tells the story in words of several outlets, and verify finds each quote where it stands", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const { status, out } = await runProgram(["brief", "--at", AT, "--json"], { env });
    const { stories } = JSON.parse(out);
    expect(status).toBe(0);
    expect(stories[0].outlets.toSorted()).toEqual(["Coast Radio", "North Post", "The Ledger"]);
    expect(new Set(stories[0].quotes.map(({ outlet }: { outlet: string }) => outlet)).size).toBeGreaterThan(1);
    expect(stories[0].quotes.some(({ text }: { text: string }) => /newsletter|Related|©/.test(text))).toBe(false);
    const verified = await runProgram(["verify", "--json"], { env });
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ deliveries: 1, faults: [] });
    expect(JSON.parse(verified.out).quotes).toBeGreaterThan(3);
  });

  test("a topic, a budget and a moment are kept to", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder() };
    const about = await runProgram(["brief", "chess", "--at", AT, "--json"], { env });
    const [story, ...others] = JSON.parse(about.out).stories;
    expect(others).toEqual([]);
    expect(story.headline.text).toBe("Chess league opens its season in Bergen");
    const small = await runProgram(["brief", "--stories", "1", "--sentences", "2", "--at", AT, "--json"], { env });
    expect(JSON.parse(small.out).stories).toHaveLength(1);
    expect(JSON.parse(small.out).stories[0].quotes.length).toBeLessThanOrEqual(2);
    const earlier = await runProgram(["brief", "--at", "2024-05-06T12:00Z", "--json"], { env });
    const outlets = JSON.parse(earlier.out).stories.flatMap((each: { outlets: string[] }) => each.outlets);
    expect(outlets).toContain("North Post");
    expect(outlets).not.toContain("Coast Radio");
  });

  test("the same twice gives the same bytes, and --new leaves out what was told", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const first = await runProgram(["brief", "--at", AT], { env });
    const second = await runProgram(["brief", "--at", AT], { env });
    const fresh = await runProgram(["brief", "--at", AT, "--new"], { env });
    expect(second).toEqual(first);
    expect(fresh.out).toBe("Nothing new: 4 articles in reach have been told before.\n");
  });

  test("the briefing before the last one, where time stands still", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const input = "brief chess\nearlier\nearlier";
    const { out } = await runProgram(["--at", "2024-05-06T18:00Z"], { env, input });
    const headings = out.match(/^.*(?:briefing ·|briefing on|no earlier briefing).*$/gm);
    expect(headings?.map((each) => each.replace(/ · .*/, ""))).toEqual([
      "Evening briefing",
      "Evening briefing on “chess”",
      "Evening briefing",
      "I have given no earlier briefing here.",
    ]);
  });

  test("a briefing without a story is none to come back to", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const input = "brief unicorns\nbrief chess\nearlier";
    const { out } = await runProgram(["--at", "2024-05-06T18:00Z"], { env, input });
    expect(out.match(/^Evening briefing(?: on “chess”)?/gm)).toEqual([
      "Evening briefing",
      "Evening briefing on “chess”",
      "Evening briefing",
    ]);
  });

  test("nor are so many that a list of the last ones would have no other", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const input = ["brief chess", ...Array.from({ length: 55 }, () => "brief unicorns"), "earlier"].join("\n");
    const { out } = await runProgram(["--at", "2024-05-06T18:00Z"], { env, input });
    expect(out).not.toContain("no earlier briefing");
    const { out: opened } = await runProgram(["story", "1"], { env });
    expect(opened).not.toContain("none has been given");
  });

  test("status counts every reply on record, whatever it was made from", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    await runProgram(["ask", "Who resigned?"], { env });
    const [article] = ["The Ledger\n\n6 May 2024\n\nThe mayor of Lund resigned on Monday after the ferry strike.\n"];
    await runProgram(["add", folderWith({ "a.md": article! })], { env });
    const said = async () => /^said +(.*)$/m.exec((await runProgram(["status"], { env: own })).out)?.[1];
    const { WIRECOPY_SEEDS: _, ...own } = env;
    expect(await said()).toBe("1 reply on record");
    await runProgram(["ask", "Who resigned?"], { env: own });
    expect(await said()).toBe("2 replies on record");
  });

  test("verify knows every sentence of an answer, also the one before it that names who is meant", async () => {
    const text = (lines: string) => `The Ledger\n\n6 May 2024\n\n${lines}\n`;
    const folder = folderWith({
      "a.md": text(
        "Captain Ivar Dahl of the ferry Aurora spoke on Monday. He said the rudder had failed near Lund Point in thick fog.",
      ),
    });
    const env = { WIRECOPY_SEEDS: folder, WIRECOPY_DATA: emptyFolder() };
    const asked = await runProgram(["ask", "What failed near Lund Point?"], { env });
    expect(asked.out).toContain("Captain Ivar Dahl");
    expect(await runProgram(["verify"], { env })).toMatchObject({ status: 0, err: "" });
  });

  test("words at the shell are read as at the prompt", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const at = ["--at", "2024-05-07T18:00Z"];
    const { out } = await runProgram(["brief", "chess", "since", "Sunday", ...at], { env });
    expect(out).toContain("briefing on “chess”");
    const { status, err } = await runProgram(["brief", "since", "the", "war"], { env });
    expect([status, err]).toEqual([
      2,
      "I cannot read “since the war”. Write it like: 24h, 3 days, 2 weeks, last week, yesterday, Tuesday, 18 September, August\n",
    ]);
  });

  test("replay says that there was none yet", async () => {
    const replayed = await runProgram(["replay", "last"], { env: { WIRECOPY_DATA: emptyFolder() } });
    expect(replayed).toMatchObject({
      status: 1,
      out: "",
      err: "No briefing has been given yet. Have one: wirecopy brief\n",
    });
  });

  test.each([[[]], [["--since", "15w"]]])("replay makes the last briefing %j again and says why", async (period) => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    const { out } = await runProgram(["brief", "--at", AT, "--stories", "1", ...period], { env });
    const replayed = await runProgram(["replay", "last"], { env });
    expect(replayed).toMatchObject({ status: 0, err: "" });
    expect(replayed.out).toContain(out.trim().split("\n").at(-1));
    expect(replayed.out).toContain("Left out");
    const unknown = await runProgram(["replay", "nothing"], { env });
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringContaining('There is no briefing "nothing".')]);
  });
});

test("what is of another year than the reader's says so, also when it is replayed", async () => {
  const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
  const args = ["brief", "--at", AT];
  const later = await runProgram(args, { env, now: Date.parse("2026-03-01") });
  expect(later.out).toContain("Mon 6 May 2024, 18:00 UTC");
  expect((await runProgram(["replay", "last"], { env, now: Date.parse("2026-03-01") })).out).toContain(
    later.out.trim(),
  );
  expect((await runProgram(args, { env, now: Date.parse("2024-05-07") })).out).toContain("Mon 6 May, 18:00 UTC");
});

const LONG = "A mill burned on Friday. The harvest was late. Rain fell for days. The school is open again. ".repeat(9);

/** One short article says one word over and over, a long one has both. */
function wordsFolder(): string {
  return folderWith({
    "a.json": JSON.stringify({ title: "Bridge", text: "The bridge by the bridge is a bridge. A bridge it is." }),
    "b.json": JSON.stringify({ title: "In town", text: `A league met at a bridge. ${LONG}` }),
    "c.json": JSON.stringify({ title: "Leagues", text: "The league met." }),
  });
}

test("what only the shell knows is said so in a talk", () => {
  const inTalk = new Set(COMMANDS.flatMap(({ name, aliases }): string[] => [name, ...aliases]));
  const named = CLI_COMMANDS.map(({ name }) => name).filter((name) => !inTalk.has(name) && !commandNamed(name));
  expect([...SHELL_COMMANDS].sort()).toEqual(named.filter((name) => name !== "run" && name !== "discord").sort());
});

describe("ask, story, search, status", () => {
  const env = { WIRECOPY_SEEDS: harbourFolder() };

  test("an answer is a whole quoted sentence with the short answer in it", async () => {
    const { out } = await runProgram(["ask", "How much do tickets cost?", "--json"], { env });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ kind: "answered", searched: { articles: 4 } });
    expect(answer.quotes[0].text).toBe("Tickets cost 15 crowns and the hall was full, the league said.");
    expect(answer.quotes[0].text).toContain(answer.answer);
  });

  test("what nobody wrote about is said to be absent, with what was searched", async () => {
    const { status, out } = await runProgram(["ask", "Who won the Nobel prize in chemistry?"], { env });
    expect(status).toBe(0);
    expect(out).toMatch(/^Not in what I have read \(4 articles, 5-6 May/);
  });

  test("a story shows every outlet in order of time; one nobody told is named as such", async () => {
    const { out } = await runProgram(["story", "ferry", "bridge", "--json"], { env });
    expect(JSON.parse(out).outlets).toEqual(["North Post", "The Ledger", "Coast Radio"]);
    const none = await runProgram(["story", "moon", "landing"], { env });
    expect(none.out).toContain("No story about");
  });

  test("a number is a story of the last briefing given at the shell", async () => {
    const kept = { ...env, WIRECOPY_DATA: emptyFolder() };
    const none = await runProgram(["story", "1"], { env: kept });
    expect(none.out).toContain("Numbers are those of the stories of a briefing");
    await runProgram(["brief"], { env: kept });
    await runProgram(["brief", "zanzibar"], { env: kept });
    const first = await runProgram(["story", "1", "--json"], { env: kept });
    expect(JSON.parse(first.out).outlets).toEqual(["North Post", "The Ledger", "Coast Radio"]);
    expect((await runProgram(["story", "1", "--explain"], { env: kept })).out).toContain(
      "- importance, all of these multiplied: ",
    );
    expect((await runProgram(["story", "ferry", "--explain"], { env: kept })).out).toContain(
      "- importance, all of these multiplied: ",
    );
    expect((await runProgram(["story", "9"], { env: kept })).out).toMatch(/The last briefing has .*stor/);
    const summary = JSON.parse((await runProgram(["summarize", "1", "--json"], { env: kept })).out);
    expect(summary).toMatchObject({ kind: "article", articleId: JSON.parse(first.out).headline.articleId });
  });

  test("an article is summarized as at the prompt", async () => {
    const { status, out } = await runProgram(["summarize", "chess", "league"], { env });
    expect([status, out]).toEqual([0, expect.stringContaining("Chess league opens its season in Bergen")]);
    const { quotes, story } = JSON.parse((await runProgram(["summarize", "ferry", "rudder", "--json"], { env })).out);
    expect(quotes[0]).toMatchObject({ outlet: expect.any(String), text: expect.any(String) });
    expect(story.outlets.length).toBeGreaterThan(1);
    const none = await runProgram(["summarize", "moon", "landing"], { env });
    expect([none.status, none.out]).toEqual([0, expect.stringContaining("No article about “moon landing”")]);
    expect(JSON.parse((await runProgram(["summarize", "moon", "--json"], { env })).out)).toEqual({ kind: "not-found" });
    expect((await runProgram(["summarize", "chess", "--as", "slack"], { env })).out).toContain('"blocks"');
  });

  test("a summary is as long as it is asked to be, of a file that was added too", async () => {
    const length = async (...words: string[]) =>
      JSON.parse((await runProgram(["summarize", ...words, "--json"], { env })).out).quotes.length;
    expect([await length("ferry", "rudder", "in", "1", "sentence"), await length("ferry rudder in 5 words")]).toEqual([
      1, 1,
    ]);
    const short = await runProgram(["summarize", "ferry rudder in a word."], { env });
    expect(short.out).toContain("No sentence that tells its news is as short as that");
    const none = await runProgram(["summarize", "ferry rudder in 0 sentences"], { env });
    expect(none.status).toBe(2);
    expect(none.err).toContain("A summary has from 1 to 20 sentences or from 1 to 500 words, not “0 sentences”.");
    const unnamed = await runProgram(["summarize", "in", "2", "sentences"], { env });
    expect([unnamed.status, unnamed.out]).toEqual([2, ""]);
    expect(unnamed.err).toContain("Name the article: wirecopy summarize <link");
    const own = { WIRECOPY_DATA: emptyFolder() };
    const folder = folderWith({
      "goat.json": JSON.stringify({ title: "Goat", text: "Bertha, a goat, was chosen on Monday." }),
    });
    const file = join(folder, "goat.json");
    const unread = await runProgram(["summarize", file], { env });
    expect([unread.status, unread.out]).toEqual([1, expect.stringContaining("is no file here that was added")]);
    await runProgram(["add", file], { env: own });
    expect((await runProgram(["summarize", file], { env: own })).out).toContain("Bertha, a goat");
  });

  test("a link that cannot be read is said with its reason, and the status is a failure's", async () => {
    const { status, out } = await runProgram(["summarize", "http://192.168.0.1/x"], { env });
    expect([status, out]).toEqual([1, expect.stringMatching(/I could not read .*192\.168\.0\.1/)]);
    expect(out).not.toContain("robots.txt");
  });

  test("a period holds only what has a date, and what has none is counted", async () => {
    const own = { WIRECOPY_DATA: emptyFolder() };
    const text = "The pond at Ardle was drained on Monday after two ducks died, the council said.";
    const goat = "Bertha, a goat of four years, was chosen on Monday by the shooting club as its mascot for a decade.";
    const dated = { title: "Goat becomes mascot", date: "2024-05-06", text: goat };
    const folder = folderWith({ "pond.txt": `Village pond drained\n\n${text}`, "goat.json": JSON.stringify(dated) });
    await runProgram(["add", folder], { env: own });
    const { out } = await runProgram(["brief", "since", "yesterday", "--at", AT], { env: own });
    expect(out).toContain("Goat becomes mascot");
    expect(out).toContain("1 of the articles left out, as it has no date");
    expect(out).not.toContain("Village pond drained");
    expect((await runProgram(["brief", "--at", AT], { env: own })).out).toContain("Village pond drained");
    expect((await runProgram(["replay", "last", "--json"], { env: own })).status).toBe(0);
  });

  test("where the last day holds nothing the newest there is comes, on a topic too, and is said to be old", async () => {
    const own = { WIRECOPY_DATA: emptyFolder() };
    const told = {
      "goat.json": [
        "Goat becomes mascot",
        "2024-03-01",
        "Bertha, a goat of four years, was chosen on Friday as mascot.",
      ],
      "pond.json": [
        "Village pond drained",
        "2024-03-20",
        "The pond at Ardle was drained on Wednesday, the council said.",
      ],
      "mill.json": ["Mill burns down", "2024-03-22", "A mill at Ardle burned down on Friday, and nobody was hurt."],
    };
    const file = ([title, date, text]: string[]) => JSON.stringify({ title, date, text });
    const folder = folderWith(Object.fromEntries(Object.entries(told).map(([name, parts]) => [name, file(parts)])));
    await runProgram(["add", folder], { env: own });
    const brief = async (...words: string[]) => (await runProgram(["brief", ...words, "--at", AT], { env: own })).out;
    const plain = await brief();
    expect(plain).toContain("There is nothing from the last day: this is older news, of 20-22 Mar");
    expect(plain).toContain("Left out: 1 article of earlier days. With them: wirecopy brief since 1 Mar");
    expect(JSON.parse((await runProgram(["replay", "last", "--json"], { env: own })).out)).toMatchObject({
      same: true,
    });
    const onGoats = await brief("goat");
    expect(onGoats).toContain("There is nothing on “goat” from the last day: this is older news, of 1 Mar");
    expect(onGoats).toContain("Goat becomes mascot");
    expect(await brief("goat", "since", "yesterday")).toContain("No article of late is about “goat”");
    const later = ["brief", "--at", "2024-03-22T20:00Z"];
    expect((await runProgram(later, { env: own })).out).not.toContain("older news");
  });

  test("words in quotation marks are searched as they stand", async () => {
    const folder = folderWith({
      "both.json": JSON.stringify({
        title: "Grant beats Lewis",
        text: "Mary Grant beat Ann Lewis, and Ann Lewis beat Mary Grant.",
      }),
      "whole.json": JSON.stringify({
        title: "City win",
        text: "The cup was won on Monday. It was Lewis Grant who scored.",
      }),
    });
    const { out } = await runProgram(["search", '"Lewis Grant"'], { env: { WIRECOPY_SEEDS: folder } });
    expect(out).toMatch(/^1 {2}City win\n.*who scored[\s\S]*the words apart, or only some:\n\n2 {2}Grant beats Lewis/);
  });

  test("search shows the passage that has the words", async () => {
    const { out } = await runProgram(["search", "rudder", "--json"], { env });
    expect(JSON.parse(out).hits[0].passage.text).toContain("rudder");
  });

  test("what has all of the words comes before what has some", async () => {
    const { out } = await runProgram(["search", "chess rudder captain"], { env });
    expect(out).toContain("No article has all of these words. These have some:");
    const { out: both } = await runProgram(["search", "league bridge"], { env: { WIRECOPY_SEEDS: wordsFolder() } });
    expect(both).toMatch(/^1 .*In town[\s\S]*These have only some of the words:[\s\S]*Bridge/);
  });

  test("status at a shell does not say that a platform is well that another process joins", async () => {
    const tokens = { SLACK_BOT_TOKEN: "xoxb-1234", SLACK_APP_TOKEN: "xapp-1234" };
    expect((await runProgram(["status"], { env: { ...env, ...tokens } })).out).not.toContain("All is well");
    expect((await runProgram(["status"], { env })).out).toContain("All is well");
  });

  test("status counts what is there", async () => {
    const { out } = await runProgram(["status", "--json"], { env });
    expect(JSON.parse(out)).toMatchObject({ searched: { articles: 4 }, outlets: 4, problems: [] });
  });
});

/** What was added, without the lines that show each of a few. */
function withoutArticles(out: string): string {
  return out.replace(/^ {2}.*\n/gm, "");
}

describe("add", () => {
  test("one's own articles take the place of the seeds, once each", async () => {
    const env = { WIRECOPY_DATA: emptyFolder() };
    const folder = harbourFolder();
    const first = await runProgram(["add", folder], { env });
    const again = await runProgram(["add", folder], { env });
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(withoutArticles(first.out)).toBe("4 articles added, from 4 files.\nNext: wirecopy brief\n");
    expect(withoutArticles(again.out)).toBe("0 articles added, 4 already there, from 4 files.\nNext: wirecopy brief\n");
    const status = JSON.parse((await runProgram(["status", "--json"], { env })).out);
    expect(status).toMatchObject({ corpus: "your own articles", searched: { articles: 4 } });
  });

  test("of one address the first counts, so that the same file read again changes nothing", async () => {
    const env = { WIRECOPY_DATA: emptyFolder() };
    const line = (text: string) => JSON.stringify({ text, url: "https://np.example/ferry" });
    const folder = folderWith({ "a.jsonl": `${line("Divers found the ferry.")}\n${line("Divers found nothing.")}` });
    const first = await runProgram(["add", folder], { env });
    const again = await runProgram(["add", folder], { env });
    expect(withoutArticles(first.out)).toBe("1 article added, from 1 file.\nNext: wirecopy brief\n");
    expect(withoutArticles(again.out)).toBe("0 articles added, 1 already there, from 1 file.\nNext: wirecopy brief\n");
  });

  test("a bad file is named, the others are added, and the exit status is 1", async () => {
    const folder = folderWith({
      "good.txt": "A good title of a story\n\nThe ferry came in late on Monday because of the fog, the port said.",
      "bad.json": "{ not json",
      "binary.txt": new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0, 0]),
      "empty.txt": "",
    });
    const { status, out, err } = await runProgram(["add", folder]);
    expect(status).toBe(1);
    expect(out).toContain("1 article added");
    expect(err.trim().split("\n")).toHaveLength(3);
    expect(err).toContain("bad.json");
  });

  test("an article that is used without its date is no failure, and one in another language is said to be one", async () => {
    const text = "Le pont du port a été fermé lundi après qu'un ferry a heurté une pile dans le brouillard. ".repeat(3);
    const folder = folderWith({
      "a.json": JSON.stringify({ title: "Pont fermé", text }),
      "b.json": JSON.stringify({
        title: "Bridge closed",
        date: "the other day",
        text: "A bridge was closed on Monday.",
      }),
    });
    const { status, out, err } = await runProgram(["add", folder], { env: { WIRECOPY_DATA: emptyFolder() } });
    expect(status).toBe(0);
    expect(err).toContain('The date "the other day" is not understood, so the article counts as undated');
    expect(out).toContain("1 of the articles is not in English: briefings quote it,");
  });

  test("where one is added, and that is in another language, no others are spoken of", async () => {
    const text = "Le pont du port a été fermé lundi après qu'un ferry a heurté une pile dans le brouillard. ".repeat(3);
    const { out } = await runProgram(["add", folderWith({ "a.json": JSON.stringify({ title: "Pont fermé", text }) })]);
    expect(out).toContain("The article is not in English: briefings quote it,");
  });

  test("what a folder holds beside articles is counted, and an empty file of lines named", async () => {
    const folder = folderWith({
      "a.md": "The Ledger\n\nThe mayor of Lund resigned.\n",
      "b.pdf": "%PDF-1.4",
      "c.jsonl": "",
    });
    const { status, out, err } = await runProgram(["add", folder]);
    expect([status, withoutArticles(out)]).toEqual([
      1,
      `1 article added, from 2 files. 1 file of another kind was passed over: ${join(folder, "b.pdf")}.\nNext: wirecopy brief\n`,
    ]);
    expect(err).toMatch(/c\.jsonl: There is no text in it/);
  });

  test("where nothing could be read there is no next step", async () => {
    const { status, out } = await runProgram(["add", folderWith({ "bad.json": "{ not json" })]);
    expect([status, out]).toEqual([1, "0 articles added, from 1 file.\n"]);
  });
});

describe("what cannot work gives one clear sentence, exit status 1, and loses nothing", () => {
  test.each([
    ["a missing folder of articles", { WIRECOPY_SEEDS: "/nowhere/at/all" }, /nowhere/],
    ["a folder without articles", { WIRECOPY_SEEDS: emptyFolder() }, /holds no article that can be read/],
    ["a data folder where none can be made", { WIRECOPY_DATA: "/proc/wirecopy" }, /data folder/],
    ["a data folder that is a file", { WIRECOPY_DATA: import.meta.filename }, /data folder/],
  ])("%s", async (_, env, message) => {
    const { status, out, err } = await runProgram(["brief"], { env });
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("a list of feeds that is not there is told at the start and in the status, and the rest goes on", async () => {
    const env = { WIRECOPY_FEEDS: "/nowhere/feeds.opml", WIRECOPY_SEEDS: harbourFolder() };
    const said = "WIRECOPY_FEEDS: /nowhere/feeds.opml cannot be read: name an OPML list that exists.";
    expect(await runProgram([], { env })).toMatchObject({ status: 0, err: `${said}\n` });
    expect((await runProgram(["status"], { env })).out).toContain(said);
  });

  test("a missing file to add", async () => {
    const { status, err } = await runProgram(["add", "/nowhere/x.txt"]);
    expect([status, err.trim().split("\n").length]).toEqual([1, 1]);
    expect(err).toContain("/nowhere/x.txt");
  });

  test("a damaged database is left as it is", async () => {
    const data = emptyFolder();
    const file = join(data, "wirecopy.db");
    writeFileSync(file, "this is no database at all ".repeat(400));
    const before = readFileSync(file);
    const { status, out, err } = await runProgram(["status"], { env: { WIRECOPY_DATA: data } });
    expect([status, out]).toEqual([1, ""]);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("wirecopy.db");
    expect(readFileSync(file)).toEqual(before);
  });

  test("verify finds a quote that someone changed in the database", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    await runProgram(["brief", "--at", AT], { env });
    const database = new DatabaseSync(join(env.WIRECOPY_DATA, "wirecopy.db"));
    const [{ name }] = database
      .prepare("select name from sqlite_schema where type = 'table' and name like '%quote%'")
      .all() as { name: string }[];
    database.exec(`update ${name} set "text" = 'Nobody said this.' where rowid = (select min(rowid) from ${name})`);
    database.close();
    const { status, out } = await runProgram(["verify"], { env });
    expect(status).toBe(1);
    expect(out).toContain("1 differ");
  });
});

describe("the record of what was said", () => {
  const report = (hurt: string) =>
    JSON.stringify({
      title: "Ferry strikes the harbour bridge",
      text: `The ferry Aurora struck the harbour bridge on Monday. The port said ${hurt} passengers were hurt.`,
      url: "https://northpost.example/ferry",
      date: "2024-05-06T10:00:00Z",
    });

  test("a corrected article makes another briefing, and both stay verifiable", async () => {
    const env = { WIRECOPY_SEEDS: folderWith({ "a.json": report("two") }), WIRECOPY_DATA: emptyFolder() };
    await runProgram(["brief"], { env });
    writeFileSync(join(env.WIRECOPY_SEEDS, "a.json"), report("nine"));
    const second = await runProgram(["brief"], { env });
    expect(second.out).toContain("nine passengers");
    expect((await runProgram(["replay", "last"], { env })).out).toContain("nine passengers");
    const verified = await runProgram(["verify", "--json"], { env });
    expect(JSON.parse(verified.out)).toMatchObject({ deliveries: 2, faults: [] });
  });

  test("the same articles in two folders are two records", async () => {
    const data = emptyFolder();
    for (const _ of "ab") {
      const env = { WIRECOPY_SEEDS: folderWith({ "a.json": report("two") }), WIRECOPY_DATA: data };
      await runProgram(["brief"], { env });
    }
    const { out } = await runProgram(["verify", "--json"], { env: { WIRECOPY_DATA: data } });
    expect(JSON.parse(out).deliveries).toBe(2);
  });

  test("of two files with one address the same one is kept, whatever they are called", async () => {
    const [one, other] = [report("two"), report("nine")];
    const outs = [];
    for (const files of [
      { "a.json": one, "b.json": other },
      { "a.json": other, "b.json": one },
    ]) {
      outs.push((await runProgram(["brief"], { env: { WIRECOPY_SEEDS: folderWith(files) } })).out);
    }
    expect(outs[0]).toBe(outs[1]);
  });

  test.each([
    ["the words that were said", "update delivery set output = replace(output, 'struck', 'missed')"],
    ["the list of quotes", "delete from delivered_quote"],
  ])("verify notices a change of %s", async (_, sql) => {
    const env = { WIRECOPY_SEEDS: folderWith({ "a.json": report("two") }), WIRECOPY_DATA: emptyFolder() };
    await runProgram(["brief"], { env });
    const database = new DatabaseSync(join(env.WIRECOPY_DATA, "wirecopy.db"));
    database.exec(sql);
    database.close();
    expect((await runProgram(["verify"], { env })).status).toBe(1);
  });

  test("a call that is wrong leaves no record", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
    expect((await runProgram(["brief", "--as", "pdf"], { env })).status).toBe(2);
    expect(JSON.parse((await runProgram(["verify", "--json"], { env })).out).deliveries).toBe(0);
  });

  test("a damaged table or record gives one sentence", async () => {
    for (const sql of ["drop table membership", "update delivery set inputs = '{oops'"]) {
      const env = { WIRECOPY_SEEDS: harbourFolder(), WIRECOPY_DATA: emptyFolder() };
      await runProgram(["brief"], { env });
      const database = new DatabaseSync(join(env.WIRECOPY_DATA, "wirecopy.db"));
      database.exec(sql);
      database.close();
      const { status, err } = await runProgram(["replay", "last"], { env });
      expect([status, err.trim().split("\n").length]).toEqual([1, 1]);
      expect(err).toContain("damaged");
    }
  });
});

describe("what others named cannot steer the terminal", () => {
  test("a file's name and a mistyped word", async () => {
    const folder = folderWith({ "a\u001b]0;x\u0007.json": "{" });
    const added = await runProgram(["add", folder]);
    const typed = await runProgram(["who\u001b[31m"]);
    for (const { err } of [added, typed]) expect(err).not.toMatch(/\u001b|\u0007/);
  });
});

describe("without a command", () => {
  test("a briefing, then each line of input answered in order", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder() };
    const { status, out, err } = await runProgram([], { env, input: "How much do tickets cost?\n\nhelp\nbreif\n" });
    expect([status, err]).toEqual([0, ""]);
    const places = [
      "briefing ·",
      "“Tickets cost 15 crowns and the hall was full, the league said.”",
      "brief [topic]",
      "command “breif”",
    ].map((words) => out.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  test("--as json gives one line for the briefing and one for each line of input", async () => {
    const env = { WIRECOPY_SEEDS: harbourFolder() };
    const { out } = await runProgram(["--as", "json"], {
      env,
      input: "How much do tickets cost?\nbrief zanzibar\nstatus\nquit\nhelp\n",
    });
    const [briefing, answer, empty, status, ...rest] = parseLines(out);
    expect(briefing.stories.length).toBeGreaterThan(0);
    expect(answer.quotes[0].text).toContain("15 crowns");
    expect(empty).toMatchObject({ id: expect.any(String), stories: [] });
    expect(status.text).toContain("4 of 4 outlets");
    expect(rest).toEqual([]);
  });

  test("the seeds that come with the program make a briefing worth reading", async () => {
    const { status, out } = await runProgram([], { input: "Who hosted the Paris conference?" });
    expect(status).toBe(0);
    expect(out.match(/^\d {2}\S/gm)!.length).toBeGreaterThanOrEqual(5);
  });
});
