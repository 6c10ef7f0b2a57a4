// What is followed, muted and filtered at a place, as one says it and as it is told.
import { expect, test } from "vitest";
import { afterBriefing, type Context, NOTHING_SAID } from "../../src/chat/context.ts";
import { handle } from "../../src/chat/handle.ts";
import { NO_WISHES, type Preview, type Tried, type Wishes, type WishService } from "../../src/chat/interests.ts";
import { parseCommand } from "../../src/chat/parse.ts";
import { plainText } from "../../src/chat/plain.ts";
import { type Reply, replyOf } from "../../src/chat/reply.ts";
import type { Services } from "../../src/chat/services.ts";
import { quoteText, titleQuote } from "../../src/corpus/passage.ts";
import { cupFinal, morning, northPost, PARIS, SEARCHED } from "./harbour.ts";

/** What is left of the wishes after these lines, and the last reply. */
function say(...lines: string[]): Promise<{ wishes: Wishes; text: string }> {
  return sayOf(NOTHING, ...lines);
}

const NOTHING: Preview = { pass: [], passCount: 0, stop: [], stopCount: 0, days: { from: null, to: null } };

async function sayOf(preview: Preview, ...lines: string[]): Promise<{ wishes: Wishes; text: string }> {
  const { wishes, reply } = await replyTo(preview, NOTHING_SAID, ...lines);
  return { wishes, text: plainText(reply) };
}

async function replyTo(
  preview: Preview,
  context: Context,
  ...lines: string[]
): Promise<{ wishes: Wishes; reply: Reply }> {
  let wishes = NO_WISHES;
  const service: WishService = {
    get: async () => wishes,
    set: async (changed) => {
      wishes = changed;
    },
    match: async () => preview,
    preview: async () => preview,
    headlines: async ({ stories }) => new Map(Object.keys(stories).map((words) => [words, morning.items[0]!.headline])),
    problem: () => null,
  };
  const services = { wishes: service, view: () => PARIS } as Partial<Services> as Services;
  let reply = replyOf();
  for (const line of lines) ({ reply } = await handle(parseCommand(line), services, context));
  return { wishes, reply };
}

test.each(["mute", "follow"])(
  "%s of a story by its number shows its headline as the publisher's, and is taken back by a number",
  async (name) => {
    const told = afterBriefing(morning);
    const { headline } = morning.items[0]!;
    const { wishes, reply } = await replyTo(NOTHING, told, `${name} golf`, `${name} 1`);
    expect(reply.blocks).toContainEqual(expect.objectContaining({ kind: "headline", quote: headline }));
    expect(inOurWords(reply)).not.toContain(quoteText(headline));
    expect(plainText(reply)).toContain(`Take it back: un${name} 2`);
    expect(plainText(reply)).toContain(
      name === "mute" ? "This story is left out here" : "This story counts for more here.",
    );
    // How many articles have the headline's words says nothing of how many tell the story.
    expect(plainText(reply)).not.toContain("about it");
    expect([...wishes.mutes, ...wishes.follows.map(({ words }) => words)]).toEqual(["golf", quoteText(headline)]);
    const after = await replyTo(NOTHING, told, `${name} golf`, `${name} 1`, `un${name} 2`);
    expect([...after.wishes.mutes, ...after.wishes.follows.map(({ words }) => words)]).toEqual(["golf"]);
    expect(after.reply.blocks).toContainEqual(expect.objectContaining({ kind: "headline", quote: headline }));
    expect(plainText(after.reply)).toContain(`No longer ${name === "mute" ? "muted" : "followed"}: this story.`);
    const list = await replyTo(NOTHING, told, `${name} golf`, `${name} 1`, name);
    expect(list.reply.blocks).toContainEqual(expect.objectContaining({ kind: "headline", quote: headline }));
    expect(plainText(list.reply)).toContain("1. golf, 2. the story below");
    for (const { reply } of [after, list]) expect(inOurWords(reply)).not.toContain(quoteText(headline));
  },
);

/** All of it that is no headline. */
function inOurWords({ blocks }: Reply): string {
  return plainText(replyOf(blocks.filter(({ kind }) => kind !== "headline")));
}

test("what a number of the list takes back is named", async () => {
  expect((await say("mute ebola", "unmute 1")).text).toContain("No longer muted: “ebola”.");
  expect((await say("follow Ann Lee", "follow ebola", "unfollow 2")).text).toContain("No longer followed: “ebola”.");
});

test("a number of no story is not followed, and one of three digits is a word", async () => {
  expect((await say("follow 1")).text).toContain("Numbers are those of the stories of a briefing");
  expect((await say("follow 1")).wishes.follows).toEqual([]);
  expect((await say("mute 737")).wishes.mutes).toEqual(["737"]);
});

test("what is held is numbered where it is several, and a word that is a number goes before", async () => {
  expect((await say("mute golf", "mute 737", "mute")).text).toContain("1. golf, 2. 737");
  expect((await say("mute golf", "mute 737", "unmute 737")).wishes.mutes).toEqual(["golf"]);
});

test("filters are numbered where they are several, and one is taken back by its number", async () => {
  const set = ["filter exclude football", "filter include Iraq"];
  expect((await say(...set, "filter")).text).toMatch(/only +1\. Iraq\nwithout +2\. football/);
  expect((await say(...set, "filter remove 2")).wishes).toMatchObject({ include: ["Iraq"], exclude: [] });
  expect((await say(...set, "filter remove 3")).text).toContain("“3” is not among the filters here.");
  expect((await say("filter exclude 2", "filter exclude golf", "filter remove 2")).wishes.exclude).toEqual(["golf"]);
});

test("one filter is taken back and the others stay; how to have it again is said", async () => {
  const { wishes, text } = await say("filter exclude football", "filter include Iraq", "filter remove FOOTBALL");
  expect(wishes).toMatchObject({ include: ["Iraq"], exclude: [] });
  expect(text).toContain("To have it back: filter exclude football");
  expect(text).toContain("filter remove Iraq");
});

test.each([
  ["what is followed", ["follow ebola", "mute golf", "follow remove ebola"], [], ["golf"]],
  ["what is muted", ["follow ebola", "mute golf", "mute delete golf"], ["ebola"], []],
  ["nothing yet, for one more", ["follow add ebola", "mute Add golf"], ["ebola"], ["golf"]],
  ["nothing, for what is held begins so", ["follow add remove statues", "unfollow remove statues"], [], []],
  [
    "nothing, for another held begins so",
    ["follow add delete key", "follow delete me"],
    ["delete key", "delete me"],
    [],
  ],
  [
    "nothing, for it says no action",
    ["follow ebola", "follow drop in oil prices"],
    ["ebola", "drop in oil prices"],
    [],
  ],
])("the word after follow or mute takes back %s", async (_, lines, follows, mutes) => {
  const { wishes } = await say(...lines);
  expect(wishes.follows.map(({ words }) => words)).toEqual(follows);
  expect(wishes.mutes).toEqual(mutes);
});

test("of two patterns that differ in case only the one that is named is taken back", async () => {
  const { wishes } = await say(
    "filter exclude /\\d{9}/",
    "filter exclude /\\D{9}/",
    "filter include /\\D{9}/",
    "filter remove /\\d{9}/",
  );
  expect(wishes).toMatchObject({ include: ["/\\D{9}/"], exclude: ["/\\D{9}/"] });
});

test.each([
  ["a filter", ["filter exclude football", "filter remove footbal"], "Did you mean: filter remove football"],
  ["a pattern", ["filter exclude /\\D{9}/", "filter remove /\\d{9}/"], "Did you mean: filter remove /\\D{9}/"],
  ["a name", ["follow Ann Lee", "unfollow Ann Le"], "Did you mean: unfollow Ann Lee"],
  ["what is followed", ["follow ebola", "unfollow eboal"], "Did you mean: unfollow ebola"],
  ["what is muted", ["mute football", "unmute fotball"], "Did you mean: unmute football"],
])("%s that is not there is said, with the nearest that is", async (_, lines, expected) => {
  const before = await say(lines[0]!);
  const { wishes, text } = await say(...lines);
  expect(wishes).toEqual(before.wishes);
  expect(text).toContain(expected);
});

test("what is muted does not pass, though there is no filter", async () => {
  const { text } = await say("mute football", "filter");
  expect(text).toBe("No filter here: every article passes that is not muted. Set one: filter exclude football");
});

test("where there is no filter that is said once", async () => {
  const { text } = await say("filter remove football");
  expect(text).toBe("No filter here: every article passes. Set one: filter exclude football");
});

test("a second word that is none is said, with those that there are", async () => {
  const { wishes, text } = await say("filter football");
  expect(wishes).toEqual(NO_WISHES);
  expect(text).toContain("I do not know “football” after filter.");
  expect(text).toContain("filter exclude <words or /pattern/>");
});

test("a filter says how many more pass and are left out than it lists, and of which days they are", async () => {
  const tried: Tried = { quote: titleQuote(northPost)!, by: null };
  const stopped: Tried = { quote: titleQuote(cupFinal)!, by: null };
  const preview = { pass: [tried], passCount: 3, stop: [stopped], stopCount: 6, days: SEARCHED };
  const { text } = await sayOf(preview, "filter exclude cup");
  expect(text).toMatch(
    /3 articles of 12-16 Sep pass:\n.*strike\nand 2 more\n[\s\S]*left out:\n.*put off\nand 5 more\n/,
  );
  const { text: all } = await sayOf({ ...preview, passCount: 1, stop: [], stopCount: 0 }, "filter exclude cup");
  expect(all).toContain("1 article of 12-16 Sep passes:");
  expect(all).not.toContain("more");
});

test("what is followed or muted is tried on articles of days that are said", async () => {
  const old = { from: Date.parse("2024-03-01"), to: Date.parse("2024-03-04") };
  const preview = { ...NOTHING, pass: [{ quote: titleQuote(northPost)!, by: null }], passCount: 2, days: old };
  expect((await sayOf(preview, "follow ferry")).text).toContain("2 articles of 1-4 Mar 2024 are about it, 1 of them:");
  const none = { ...preview, pass: [], passCount: 0 };
  expect((await sayOf(none, "mute golf")).text).toContain("No article of 1-4 Mar 2024 is about it.");
});

test.each([
  ["unfollow nothing", "“nothing” is not followed here: nothing is."],
  ["unmute golf", "“golf” is not muted here: nothing is."],
])("%s, where there is none, is told in one sentence", async (line, expected) => {
  expect((await say(line)).text.trim()).toBe(expected);
  const other = line.startsWith("unfollow") ? "mute ebola" : "follow ebola";
  expect((await say(other, line)).text.trim()).toBe(expected);
});

test.each([
  "follow the",
  "follow now",
  "mute this",
  "mute a",
  "mute nothing",
  "follow anything",
  "filter exclude of the",
])("words of which no article is about anything are not kept: %s", async (line) => {
  const { wishes, text } = await say(line);
  expect(wishes).toEqual(NO_WISHES);
  expect(text).toContain("says nothing of what an article is about. Write it like:");
});

test.each(["WHO", "IT", "The Who"])(
  "a name in capitals is followed though in small letters it says nothing: %s",
  async (name) => {
    expect((await say(`follow ${name}`)).wishes.follows.map(({ words }) => words)).toEqual([name]);
  },
);
