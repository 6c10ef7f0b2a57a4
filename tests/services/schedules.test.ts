// Schedules and wishes of a place, told in words through the conversation of the whole house.
import { expect, test, vi } from "vitest";
import type { Incoming } from "../../src/chat/incoming.ts";
import { plainText } from "../../src/chat/plain.ts";
import { composeHere } from "../../src/compose-room.ts";
import type { Destination } from "../../src/schedule/destination.ts";
import { readWanted } from "../../src/services/schedules.ts";
import type { SubscriptionId } from "../../src/store/schedules.ts";
import type { Store } from "../../src/store/store.ts";
import { incoming, openTalk } from "../support/talk.ts";

const ANN = { id: "U1", manages: true, timeZone: "Europe/Paris" };
const BO = { id: "U2", manages: false, timeZone: "Europe/Paris" };
const DIRECT = { channel: "D2", thread: null, direct: true };

async function openPlace(mayPost = true) {
  const greeted: string[] = [];
  const greet = async (destination: Destination) => {
    greeted.push(destination.channel);
    return mayPost;
  };
  const { conversation, house } = await openTalk({ outside: { adapters: () => [], greet, compose: composeHere } });
  const say = async (words: string, changed: Partial<Incoming> = { person: ANN }) => {
    const response = await conversation.respond(incoming(words, changed));
    return response === null ? "" : plainText(response.reply);
  };
  return { say, house, greeted };
}

test("a schedule is added in words, told with when it comes next, and listed", async () => {
  const { say } = await openPlace();
  const added = await say("schedule add weekdays 08:00 ferry strike");
  expect(added).toContain("A briefing comes here: weekdays 08:00 Europe/Paris on “ferry strike”; next on");
  expect(await say("schedule list")).toContain("1  weekdays 08:00 Europe/Paris on “ferry strike”, here; next on");
});

test("in a thread where that is wanted, from the beginning or later, and no more", async () => {
  const { say } = await openPlace();
  const added = await say("schedule add daily 8:00 ferry strike in a thread");
  expect(added).toContain("A briefing comes here: daily 08:00 Europe/Paris on “ferry strike”, in a thread; next on");
  expect(await say("schedule thread 1 off")).toContain("all of it stands in the channel: daily 08:00");
  expect(await say("schedule list")).not.toContain("in a thread");
  expect(await say("schedule thread #1 on")).toContain("only the headlines stand in the channel");
  expect(await say("schedule remove 1")).toContain("schedule add daily 08:00 Europe/Paris ferry strike in a thread");
  expect(await say("schedule add daily 9:00")).toContain("only the headlines here: /wirecopy schedule thread 1 on");
});

test.each(["schedule add weekdays 8:00 Ferry Strike", "schedule add weekdays 08:00 about ferry strike in a thread"])(
  "what comes already is not added once more: %s",
  async (again) => {
    const { say } = await openPlace();
    await say("schedule add weekdays 08:00 chess");
    await say("schedule add weekdays 08:00 ferry strike");
    expect(await say(again)).toMatch(/That is schedule [12] already, so nothing was added\./);
    expect(await say("schedule list")).not.toContain("3  ");
    const elsewhere = { person: ANN, place: { channel: "C9", thread: null, direct: false } };
    expect(await say(again, elsewhere)).toContain("A briefing comes here");
  },
);

test.each([
  [
    "paused",
    ({ store }: { readonly store: Store }, id: SubscriptionId) => store.subscriptions.pause(id, "asked", 0),
    /paused: as you/,
  ],
  [
    "removed",
    ({ store }: { readonly store: Store }, id: SubscriptionId) => store.subscriptions.remove(id),
    /No briefing comes by itself/,
  ],
])("a schedule that another process %s just then stays so when its thread is changed", async (_, change, listed) => {
  const { say, house } = await openPlace();
  await say("schedule add daily 8:00");
  const { subscriptions } = house.store;
  const list = subscriptions.list.bind(subscriptions);
  vi.spyOn(subscriptions, "list").mockImplementationOnce(async (...asked) => {
    const found = await list(...asked);
    await change(house, found[0]!.id);
    return found;
  });
  await say("schedule thread 1 on");
  expect(await say("schedule list")).toMatch(listed);
});

test("no thread is promised where there can be none", async () => {
  const { say } = await openPlace();
  const direct = { person: BO, place: DIRECT };
  expect(await say("schedule add daily 8:00 in a thread", direct)).toContain(
    "by direct message a briefing comes whole",
  );
  await say("schedule add daily 8:00", direct);
  expect(await say("schedule thread 1 on", direct)).toContain("by direct message a briefing comes whole");
});

test("where the platform says that we may open no threads, nothing is set up that needs them", async () => {
  const { say, house } = await openPlace();
  const closed = { person: ANN, place: { channel: "C9", thread: null, direct: false, noThreads: true } as const };
  expect(await say("schedule add daily 8:00 in a thread", closed)).toContain("Create Public Threads");
  expect(await house.store.subscriptions.list()).toEqual([]);
  await say("schedule add daily 9:00", closed);
  expect(await say("schedule thread 1 on", closed)).toContain("Create Public Threads");
});

test("said in a thread, it is that thread", async () => {
  const { say } = await openPlace();
  const inOne = { person: ANN, place: { channel: "C1", thread: "171.2", direct: false } };
  expect(await say("schedule add daily 8:00 in a thread", inOne)).not.toContain(", in a thread");
  expect(await say("schedule thread 1 on", inOne)).toContain("It comes into a thread already");
});

test("paused, it rests until it goes on; removed, it can be had back", async () => {
  const { say } = await openPlace();
  await say("schedule add daily 7:30");
  expect(await say("schedule pause 1")).toContain("Go on with: /wirecopy schedule resume 1");
  expect(await say("schedule list")).toContain("paused: as you wished");
  expect(await say("schedule resume 1")).toContain("next on");
  expect(await say("schedule remove 1")).toContain("To have it back: /wirecopy schedule add daily 07:30 Europe/Paris");
  expect(await say("schedule list")).toContain("No briefing comes by itself here yet");
});

test.each(["Israel/Gaza", "CAT", "Friday prayers", "topic modelling", "9:30 train"])(
  "the words to have a schedule about %s back give it back",
  async (topic) => {
    const { say, house } = await openPlace();
    await say(`schedule add daily 7:30 about ${topic}`);
    const options = async () => (await house.store.subscriptions.list()).map((each) => [each.options, each.schedule]);
    const before = await options();
    expect(before).toMatchObject([[{ topic }, {}]]);
    const [, again = ""] = /To have it back: \/wirecopy (.*)/.exec(await say("schedule remove 1")) ?? [];
    await say(again);
    expect(await options()).toEqual(before);
  },
);

test.each(["story 1", "the story 1", "1 story"])("%s is no schedule, and none is removed", async (words) => {
  const { say } = await openPlace();
  await say("schedule add daily 08:00 Europe/Paris");
  expect(await say(`schedule remove ${words}`)).toContain("Write it like: /wirecopy schedule remove 1");
  expect(await say("schedule list")).toContain("daily 08:00 Europe/Paris");
  expect(await say("schedule remove schedule 1")).toContain("To have it back");
});

test("one's own direct message needs nobody's leave; a channel does", async () => {
  const { say } = await openPlace();
  expect(await say("schedule add daily 8:00", { person: BO })).toContain("someone who manages");
  expect(await say("schedule add daily 8:00", { person: BO, place: DIRECT })).toContain("A briefing comes here");
  expect(await say("schedule list", { person: ANN })).toContain("by direct message");
  expect(await say("schedule list", { person: BO })).toContain("1  daily 08:00");
});

test("a channel is told that briefings come there; where that is refused nothing is set up", async () => {
  const open = await openPlace();
  await open.say("schedule add daily 8:00");
  await open.say("schedule add daily 9:00", { person: BO, place: DIRECT });
  expect(open.greeted).toEqual(["C1"]);
  const closed = await openPlace(false);
  expect(await closed.say("schedule add daily 8:00")).toContain("Invite me to this channel");
  expect(await closed.say("schedule list")).toContain("No briefing comes by itself");
});

test("when one is removed the others are said with their numbers", async () => {
  const { say } = await openPlace();
  await say("schedule add daily 8:00");
  await say("schedule add daily 9:00");
  await say("schedule add daily 10:00");
  const removed = await say("schedule remove 1");
  const left = (await say("schedule list")).match(/\d {2}daily .*/g);
  expect(left).toHaveLength(2);
  expect(removed.match(/\d {2}daily .*/g)).toEqual(left);
});

test("somebody else's schedule is not one's own to change", async () => {
  const { say } = await openPlace();
  await say("schedule add daily 8:00", { person: ANN, place: { ...DIRECT, channel: "D1" } });
  expect(await say("schedule list", { person: BO })).toContain("No briefing comes by itself");
  await say("schedule add daily 9:00");
  expect(await say("schedule remove 1", { person: BO, place: DIRECT })).toContain("There is no schedule 1");
});

test("what would come is shown, and nothing of it counts as told", async () => {
  const { say, house } = await openPlace();
  await say("schedule add daily 8:00");
  const first = await say("schedule test 1");
  expect(first).toContain("As it would come now:");
  expect(first).toContain("Lund Point");
  expect(await say("schedule test 1")).toBe(first);
  expect(await house.store.deliveries.count()).toBe(0);
  expect((await say("schedule next 1")).split("\n")).toHaveLength(5);
});

test.each([
  ["schedule add at noonish", /do not understand|no time|looks like/],
  ["schedule add", /looks like/],
  ["schedule pause", /schedule pause 1/],
  ["schedule pause 7", /There is no schedule 7/],
  ["schedule thread 1", /schedule thread 1 on/],
  ["schedule thread 7 on", /There is no schedule 7/],
])("%s: one sentence that helps", async (words, expected) => {
  expect(await (await openPlace()).say(words)).toMatch(expected);
});

test.each<[string, string | null, boolean]>([
  ["weekdays 08:00", null, false],
  ["weekdays 08:00 Europe/London climate talks", "climate talks", false],
  ["daily 7:30 about Ann Lee", "Ann Lee", false],
  ["30 7 * * 1-5 strikes", "strikes", false],
  ["weekdays 08:00 in a thread", null, true],
  ["weekdays 08:00 in a thread Europe/London climate talks", "climate talks", true],
  ["daily 7:30 in a thread on climate talks", "climate talks", true],
  ["daily 7:30 silk thread in a thread", "silk thread", true],
  ["daily 7:30 silk thread", "silk thread", false],
  ["daily 7:30 strikes in a thread on", "strikes", true],
  ["daily 7:30 strikes in a thread off", "strikes", false],
  ["daily 7:30 strikes in a thread in a thread", "strikes", true],
])("%s is read up to its topic, and whether in a thread", (text, topic, inThread) => {
  expect(readWanted(text, "UTC")).toMatchObject({ topic, inThread });
});

test.each([
  ["weekdays 08:00 Europe/Pariss", /did you mean Europe\/Paris\?/],
  ["weekdays 08:00 Europe/Pariss climate", /did you mean Europe\/Paris\? .*write: about Europe\/Pariss climate/],
  ["daily 7:30 Mars/Olympus", /not a time zone I know: write a place/],
  ["weekdays 8 EST", /does not say which summer time.*write: about EST$/],
  ["weekdays 8 cet climate", /does not say which summer time.*write: about cet climate$/],
  ["daily 7:30 +02:00", /does not say which summer time[^.]*\.$/],
])("%s: a zone that is none does not become the topic", (text, why) => {
  expect(readWanted(text, "UTC")).toEqual({ why: expect.stringMatching(why) });
});

test.each([
  ["daily 7:30 about AC/DC", "AC/DC"],
  ["daily 7:30 test results", "test results"],
  ["daily 7:30 west Africa", "west Africa"],
  ["daily 7:30 9/11", "9/11"],
  ["daily 7:30 Europe/Paris fashion", "fashion"],
  ["weekdays 08:00 Europe/Paris Israel/Gaza", "Israel/Gaza"],
  ["weekdays 08:00 Europe/Paris CAT", "CAT"],
  ["daily 8:00 UTC ART market", "ART market"],
  ["30 7 * * 1-5 Asia/Tokyo WET weather", "WET weather"],
])("%s has a topic", (text, topic) => {
  expect(readWanted(text, "UTC")).toMatchObject({ topic });
});

test("what is followed counts for more, what is muted not at all, with what that means now", async () => {
  const { say } = await openPlace();
  expect(await say("follow chess league")).toContain("Chess league opens its season in Bergen");
  await say("brief");
  expect(await say("why")).toMatch(/fit with what is followed here ×3[\s\S]*chess league/i);
  expect(await say("mute ferry")).toContain("Articles about “ferry” are left out here");
  expect(await say("brief")).not.toContain("Lund Point");
  expect(await say("mute")).toMatch(/followed\s+chess league\nmuted\s+ferry/);
  expect(await say("unmute ferry")).toContain("No longer muted");
  expect(await say("brief")).toContain("Lund Point");
});

test("a wish holds where it was made", async () => {
  const { say } = await openPlace();
  await say("mute ferry");
  expect(await say("brief", { person: ANN, place: { channel: "C2", thread: null, direct: false } })).toContain("Lund");
  expect(await say("mute ferry", { person: BO })).toContain("someone who manages");
});

test("a filter says what passes; a pattern that cannot be read changes nothing", async () => {
  const { say } = await openPlace();
  expect(await say("filter exclude /chess|rudder/")).toMatch(
    /2 articles of 5-6 May pass:[\s\S]*2 articles are left out/,
  );
  expect(await say("filter include /[/")).toContain("cannot be read");
  expect(await say("filter exclude ferry")).toContain("Take one back: /wirecopy filter remove ferry");
  expect(await say("filter remove ferry")).not.toContain("is it written as you mean it?");
  expect(await say("filter clear")).toContain("To have it back: /wirecopy filter exclude /chess|rudder/");
  expect(await say("filter")).toContain("every article passes");
});

test("a filter that no article has is set, and told to be so", async () => {
  const { say } = await openPlace();
  expect(await say("filter include [")).toContain("No article of 5-6 May has “[”: is it written as you mean it?");
  expect(await say("filter exclude chess")).not.toContain("is it written");
  expect(await say("filter exclude /ch?ezz/")).toContain("No article of 5-6 May has “/ch?ezz/”");
});

test("a follow takes back a mute of the same words and a mute a follow, and says so", async () => {
  const { say } = await openPlace();
  await say("mute Chess");
  expect(await say("follow chess")).toContain("It is no longer muted.");
  expect(await say("mute chess")).toContain("It is no longer followed.");
  expect(await say("mute rudder")).not.toContain("no longer");
  expect(await say("follow chess now")).toContain("It is no longer muted.");
  await say("unmute rudder");
  expect(await say("follow")).toMatch(/followed\s+chess \(now\)\nmuted\s+\(nothing\)/);
});
