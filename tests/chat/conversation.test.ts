// The talk as every chat platform shares it, on a house of made-up news.
import { expect, test, vi } from "vitest";
import { afterAnswer, afterBriefing, afterSearch } from "../../src/chat/context.ts";
import type { Conversation, Response } from "../../src/chat/conversation.ts";
import { neededFor } from "../../src/chat/goes-on.ts";
import { parseCommand } from "../../src/chat/parse.ts";
import { plainText } from "../../src/chat/plain.ts";
import { type Compose, composeHere } from "../../src/compose-room.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { verifyDeliveries } from "../../src/store/verify.ts";
import { incoming, OUTSIDE, openTalk, talkOn } from "../support/talk.ts";

const HURT = "How many passengers were hurt?";

function textOf(response: Response | null): string {
  return response === null ? "(nothing)" : plainText(response.reply);
}

function buttonsOf(response: Response | null): string[] {
  const blocks = response?.reply.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "choices" ? block.items.map(({ action }) => action) : []));
}

test("a command is answered to who gave it, who may share it", async () => {
  const { conversation } = await openTalk();
  const answer = await conversation.respond(incoming(`ask ${HURT}`));
  expect(answer).toMatchObject({ visibility: "private", feedback: true });
  expect(buttonsOf(answer)).toEqual(["more", "sources", "why", "share"]);
  const shared = await conversation.respond(
    incoming({ kind: "press", action: "share", reference: answer!.reference! }, { person: person("U2") }),
  );
  expect(shared).toMatchObject({ visibility: "public", reference: answer!.reference });
  expect(textOf(shared)).toBe(textOf(answer));
  expect(buttonsOf(shared)).not.toContain("share");
});

test.each(["brief", `ask ${HURT}`, "search ferry"])(
  "%s: when an article goes before it is recorded, one asks again",
  async (words) => {
    const { conversation, house } = await openTalk();
    const { articles, deliveries } = house.store;
    const add = deliveries.add.bind(deliveries);
    vi.spyOn(deliveries, "add").mockImplementationOnce(async (delivery) => {
      await articles.remove(
        house.id,
        delivery.quotes.map(({ articleId }) => articleId),
      );
      return add(delivery);
    });
    expect(textOf(await conversation.respond(incoming(words)))).toBe(
      "An article went while I was answering: please ask again.",
    );
    expect(textOf(await conversation.respond(incoming(words)))).not.toContain("An article went");
  },
);

test("a mention is answered where it stands, a direct message without Share", async () => {
  const { conversation } = await openTalk();
  const words = { kind: "words", text: HURT, manner: "message" } as const;
  const mention = await conversation.respond(incoming(words));
  expect(mention).toMatchObject({ visibility: "public" });
  const direct = await conversation.respond(incoming(words, { place: { channel: "D1", thread: null, direct: true } }));
  expect(buttonsOf(direct)).toEqual(["more", "sources", "why"]);
});

test("an event that comes twice is answered once", async () => {
  const { conversation } = await openTalk();
  const event = incoming("brief");
  const [first, second] = await Promise.all([conversation.respond(event), conversation.respond(event)]);
  expect([first, second].filter((each) => each === null)).toHaveLength(1);
});

test("briefings that take long keep nobody waiting who asks", async () => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const compose: Compose = async (inputs) => {
    await held;
    return composeHere(inputs);
  };
  const { conversation } = await openTalk({ outside: { ...OUTSIDE, compose } });
  const briefs = ["C1", "C2", "C3"].map((channel) =>
    conversation.respond(incoming("brief", { place: { channel, thread: null, direct: false } })),
  );
  const answer = await conversation.respond(
    incoming(`ask ${HURT}`, { place: { channel: "C4", thread: null, direct: false } }),
  );
  expect(buttonsOf(answer)).toContain("why");
  goOn();
  for (const brief of await Promise.all(briefs)) expect(textOf(brief)).toContain("briefing");
});

test("a thread remembers its question, and another thread does not know it", async () => {
  const { conversation } = await openTalk();
  const inThread = (thread: string, text: string) =>
    conversation.respond(
      incoming({ kind: "words", text, manner: "message" }, { place: { channel: "C1", thread, direct: false } }),
    );
  await inThread("t1", "Who is the captain of the Aurora?");
  expect(textOf(await inThread("t1", "why"))).toContain("Ivar Dahl");
  expect(textOf(await inThread("t2", "why"))).toContain("Nothing to go on from yet");
});

test("a number and more go on from what was found or opened, as its records say", async () => {
  const { conversation } = await openTalk();
  const place = { channel: "C1", thread: "t1", direct: false };
  const heard = async (text: string) =>
    textOf(await conversation.respond(incoming({ kind: "words", text, manner: "message" }, { place })));
  const found = await heard("search harbour bridge");
  const second = /^2 {2}(.+)$/m.exec(found)![1]!;
  expect(await heard("the second one")).toContain(second);
  expect(await heard("more")).toContain("That was all of this article");
  expect(await heard("the first one")).toContain(/^1 {2}(.+)$/m.exec(found)![1]!);
  expect(await heard("story chess league")).toContain("Bergen");
  expect(await heard("more")).toContain("That was all of this story");
  expect(await heard("brief bridge")).toContain("briefing on “bridge”");
  expect(await heard("the first one")).toMatch(/^Harbour bridge at Lund Point shut[\s\S]*Time line/);
  expect(await heard("how many were hurt?")).toContain("12 passengers were hurt, none of them badly.”   → 12");
});

test("a story's button for more goes on from its own quotes", async () => {
  const { conversation } = await openTalk();
  const story = await conversation.respond(incoming("story harbour bridge"));
  expect(buttonsOf(story)).toEqual(["more", "share"]);
  const press = (reply: Response | null) =>
    conversation.respond(incoming({ kind: "press", action: "more", reference: reply!.reference! }));
  const more = await press(story);
  expect(textOf(more)).toContain("She said the work would take three days.");
  expect(textOf(story)).not.toContain("She said the work would take three days.");
  expect(textOf(await press(more))).toContain("That was all of this story");
});

test("what was briefed on is known from its record, where it is what was asked for last", async () => {
  const { desk } = await openTalk();
  const place = { channel: "C1", thread: null, direct: false };
  const talk = await desk.talk("slack:T1", { destination: "C1", person: person("U1"), place });
  const briefing = await talk.services.brief({ topic: "bridge", since: null });
  await talk.remember("C1", afterBriefing(briefing), desk.moment());
  const articles = briefing.items.flatMap(({ story }) => story.articles.map(({ id }) => id));
  expect(articles.length).toBeGreaterThan(0);
  const after = await talk.context("C1", new Set(["answer"]));
  expect(after).toMatchObject({ briefing: null, briefed: { topic: "bridge", articles } });
  await talk.remember("C1", afterAnswer(await talk.services.ask(HURT, null, after.briefed), after), desk.moment());
  expect((await talk.context("C1", new Set(["answer"]))).briefed).toBeNull();
});

test("more is offered where there is more of what was told alone", async () => {
  const { conversation } = await openTalk();
  const offered = async (words: string) => buttonsOf(await conversation.respond(incoming(words))).includes("more");
  expect(await offered("story harbour bridge")).toBe(true);
  expect(await offered("more")).toBe(false);
  expect(await offered("story chess league")).toBe(false);
  expect(await offered("summarize chess league")).toBe(false);
  expect(await offered("summarize chess league in 1 sentence")).toBe(true);
  expect(await offered("search harbour bridge")).toBe(false);
});

test("numbers stand for what was found before more of it too", async () => {
  const { conversation, house } = await openTalk();
  const articles = Array.from({ length: 13 }, (_, i) =>
    makeArticle({
      title: `Lock ${i} on the canal opens`,
      body: `The keeper opened lock ${i} on the canal at noon.`,
      outlet: "Canal Post",
      url: null,
      publishedAt: null,
    }),
  );
  await house.store.articles.add(house.id, articles);
  const said = async (text: string) => textOf(await conversation.respond(incoming(text)));
  const first = await said("search keeper canal");
  const next = await said("more");
  expect(next).toMatch(/^11 {2}Lock/);
  const titleAt = (number: number, text: string) => new RegExp(`^${number} {2}(.+)$`, "m").exec(text)![1]!;
  expect(await said("2")).toContain(titleAt(2, first));
  expect(await said("number 13")).toContain(titleAt(13, next));
  expect(await said("number 14")).toContain("The last search shows articles 1 to 13.");
  expect(await said("the first one")).toContain(titleAt(1, first));
});

test("stories opened of a briefing by their numbers leave where more of it goes on", async () => {
  const { conversation, desk } = await openTalk();
  const place = { channel: "C1", thread: null, direct: false };
  const talk = await desk.talk("slack:T1", { destination: "C1", person: person("U1"), place });
  const briefing = await talk.services.brief({ topic: null, since: null });
  await talk.remember("C1", { ...afterBriefing(briefing), given: 2 }, desk.moment());
  for (const text of ["story 1", "story 2"])
    await conversation.respond(incoming({ kind: "words", text, manner: "message" }, { place }));
  expect(await talk.context("C1", new Set(["briefing", "shown"]))).toMatchObject({ latest: "shown", given: 2 });
});

test("a briefing is made again for who may mean a number of it alone", async () => {
  const { conversation, desk } = await openTalk();
  const place = { channel: "C1", thread: null, direct: false };
  const said = (text: string) => conversation.respond(incoming({ kind: "words", text, manner: "message" }, { place }));
  const talk = await desk.talk("slack:T1", { destination: "C1", person: person("U1"), place });
  const isBriefed = async (text: string) => (await talk.context("C1", neededFor(parseCommand(text)))).briefing !== null;
  await said("brief");
  expect([await isBriefed("more"), await isBriefed("2")]).toEqual([true, true]);
  await said("story 1");
  expect([await isBriefed("more"), await isBriefed("sources"), await isBriefed("2")]).toEqual([false, false, true]);
  const before = await talk.context("C1", new Set(["shown"]));
  await talk.remember("C1", afterSearch(await talk.services.search("bridge"), before), desk.moment());
  expect([await isBriefed("more"), await isBriefed("2")]).toEqual([false, false]);
});

test.each(["{", "null", "7", '{"numbers":"weather","after":null,"found":null,"opened":null}'])(
  "where what was shown is kept as %s the talk goes on without it",
  async (shown) => {
    const { conversation, desk, house } = await openTalk();
    const kept = { answer: null, briefing: null, shown, latest: "shown" } as const;
    const now = desk.moment();
    await house.store.talks.set("slack:T1" as WorkspaceId, "C1", kept, { askedAt: now, now, since: 0 });
    const said = async (text: string) => textOf(await conversation.respond(incoming(text)));
    expect(await said("more")).toContain("Nothing to go on from yet");
    expect(await said("search bridge")).toMatch(/^1 {2}/);
  },
);

test("of two requests at once at one place neither makes the other forgotten", async () => {
  const { desk } = await openTalk();
  const place = { channel: "C1", thread: null, direct: false };
  const talk = await desk.talk("slack:T1", { destination: "C1", person: person("U1"), place });
  const before = await talk.context("C1", new Set(["answer"]));
  await talk.remember("C1", afterBriefing(await talk.services.brief({ topic: null, since: null })), desk.moment());
  await talk.remember("C1", afterAnswer(await talk.services.ask(HURT, before.asked, null), before), desk.moment());
  const after = await talk.context("C1", new Set(["answer", "briefing"]));
  expect([after.asked, after.briefing]).not.toContain(null);
});

test("a follow-up that is sent before its question is answered goes on from it", async () => {
  const { conversation } = await openTalk();
  const said = (text: string) => conversation.respond(incoming({ kind: "words", text, manner: "message" }));
  const [, why] = await Promise.all([said("Who is the captain of the Aurora?"), said("why")]);
  expect(textOf(why)).toContain("Ivar Dahl");
});

test("a question in a channel is answered while somebody's briefing is made there, and a story of that after it", async () => {
  const { promise: made, resolve: make } = Promise.withResolvers<void>();
  const compose: Compose = async (inputs) => made.then(() => composeHere(inputs));
  const { conversation } = await openTalk({ outside: { ...OUTSIDE, compose } });
  const said = (text: string, id: string) =>
    conversation.respond(incoming({ kind: "words", text, manner: "message" }, { person: person(id) }));
  const [briefing, question, story] = [said("brief", "U2"), said(HURT, "U1"), said("story 1", "U3")];
  expect(textOf(await question)).toContain("The Ledger");
  make();
  expect(textOf(await briefing)).toContain("2 stories from");
  expect(textOf(await story)).toContain("Harbour bridge at Lund Point shut");
});

test.each(["why", "sources", "more"] as const)(
  "%s is of what was asked last, while a briefing that was asked before is made and after it",
  async (word) => {
    const { promise: made, resolve: make } = Promise.withResolvers<void>();
    const compose: Compose = async (inputs) => made.then(() => composeHere(inputs));
    const { conversation } = await openTalk({ outside: { ...OUTSIDE, compose } });
    const said = (text: string, id = "U1") =>
      conversation.respond(incoming({ kind: "words", text, manner: "message" }, { person: person(id) }));
    const press = async (of: Response | null) =>
      textOf(await conversation.respond(incoming({ kind: "press", action: word, reference: of!.reference! })));
    const briefing = said("brief", "U2");
    const answer = await said(HURT);
    expect(textOf(await said(word))).toBe(await press(answer));
    make();
    const ofBriefing = await press(await briefing);
    expect(textOf(await said(word))).not.toBe(ofBriefing);
    expect(textOf(await said("story 1"))).toContain("Harbour bridge at Lund Point shut");
    await said("brief");
    expect(textOf(await said(word))).toBe(ofBriefing);
  },
);

test("more goes on where it stopped, by a word or by its button, until nothing is left", async () => {
  const { conversation } = await openTalk({ samples: true });
  const said = (text: string) => conversation.respond(incoming(text));
  await said("brief last 4 weeks");
  const first = await said("more");
  const left = Number(/ more stories, (\d+) left/.exec(textOf(first))![1]);
  const typed = await said("more");
  const press = { kind: "press", action: "more", reference: first!.reference! } as const;
  const pressed = await conversation.respond(incoming(press));
  expect(textOf(pressed)).toBe(textOf(typed));
  expect(textOf(pressed)).toContain(`${left} more stories ·`);
  expect([buttonsOf(first), buttonsOf(pressed)]).toEqual([["more"], []]);
  expect(textOf(await said("more"))).toContain("That was all");
});

test("what is remembered survives a restart: buttons and follow-ups are found in the record", async () => {
  const { conversation, house } = await openTalk();
  const briefing = await conversation.respond(incoming("brief"));
  const again = talkOn(house).conversation;
  const sources = await again.respond(incoming({ kind: "press", action: "sources", reference: briefing!.reference! }));
  expect(textOf(sources)).toContain("Ferry Aurora hits bridge");
  expect(textOf(await again.respond(incoming("story 1")))).toContain("Lund Point");
});

test("each button under an answer says something of its own", async () => {
  const { conversation } = await openTalk();
  const answer = await conversation.respond(incoming(HURT));
  const press = async (action: "more" | "sources" | "why") =>
    textOf(await conversation.respond(incoming({ kind: "press", action, reference: answer!.reference! })));
  const texts = [await press("more"), await press("sources"), await press("why")];
  expect(new Set(texts).size).toBe(3);
  expect(texts[2]).toContain("confidence");
});

test("earlier finds the briefing before this one, at this place only", async () => {
  const { conversation } = await openTalk();
  await conversation.respond(incoming("brief chess"));
  const there = await conversation.respond(incoming("brief", { person: person("U2") }));
  expect(textOf(await pressEarlier(conversation, there!, "U2"))).toContain("no earlier briefing");
});

test("what is shared is what was seen, though news has come since; nothing is recorded anew", async () => {
  const { conversation, house } = await openTalk();
  const replies = ["brief", HURT, "story ferry", "search divers", "summarize chess league", "summarize moon landing"];
  const seen = [];
  for (const words of replies) seen.push(await conversation.respond(incoming(words)));
  const later = makeArticle({
    title: "Ferry strike: passengers hurt in harbour",
    body: "At least 40 passengers were hurt when the ferry Aurora struck the harbour bridge, the port authority now says.",
    outlet: "The Ledger",
    url: null,
    publishedAt: { at: Date.UTC(2024, 4, 6, 17), precision: "minute" },
  });
  await house.store.articles.add("slack:T1" as WorkspaceId, [later]);
  const records = await house.store.deliveries.count();
  for (const response of seen) {
    const press = { kind: "press", action: "share", reference: response!.reference! } as const;
    expect(textOf(await conversation.respond(incoming(press)))).toBe(textOf(response));
  }
  expect(await house.store.deliveries.count()).toBe(records);
});

test("what one person was answered alone in a thread is nothing that others go on from", async () => {
  const { conversation } = await openTalk();
  const thread = { place: { channel: "C1", thread: "t1", direct: false } };
  await conversation.respond(incoming("ask Who is the captain of the Aurora?", thread));
  const why = { kind: "words", text: "why", manner: "message" } as const;
  const others = await conversation.respond(incoming(why, { ...thread, person: person("U2") }));
  expect(textOf(others)).toContain("Nothing to go on from yet");
});

test("two people briefed at the same moment have a record each", async () => {
  const { conversation, house } = await openTalk();
  const ann = await conversation.respond(incoming("brief", { person: person("U1") }));
  const bo = await conversation.respond(incoming("brief", { person: person("U2") }));
  expect(ann!.reference).not.toBe(bo!.reference);
  await conversation.respond(incoming("delete-my-data me yes", { person: person("U1") }));
  const sources = await conversation.respond(incoming({ kind: "press", action: "sources", reference: bo!.reference! }));
  expect(textOf(sources)).toContain("Ferry Aurora hits bridge");
  expect(await house.store.deliveries.count()).toBe(1);
});

test.each([
  ["discord:@U2", { channel: "C9", thread: null, direct: false }, "discord"],
  ["slack:T1", { channel: "D9", thread: null, direct: false }, "slack"],
] as const)("in %s what one sets up is one's own", async (workspace, place, platform) => {
  const { conversation, house } = await openTalk();
  await conversation.respond(incoming("schedule add daily 8:00", { workspace, place, platform, person: person("U2") }));
  const [mine] = await house.store.subscriptions.list(workspace as WorkspaceId);
  expect(mine?.destination.channel).toBe("@U2");
});

test("words that only sound like the deletion delete nothing", async () => {
  const { conversation } = await openTalk();
  const reply = textOf(await conversation.respond(incoming("delete-my-data me yes, not all")));
  expect(reply).not.toContain("removed.");
});

test("a reference of another workspace, or of nothing, says nothing", async () => {
  const { conversation } = await openTalk();
  const answer = await conversation.respond(incoming(HURT));
  const press = { kind: "press", action: "share", reference: answer!.reference! } as const;
  const theirs = await conversation.respond(incoming(press, { workspace: "slack:T2" }));
  expect(textOf(theirs)).toContain("please ask again");
  const none = await conversation.respond(incoming({ ...press, reference: "nothing" }));
  expect(textOf(none)).toContain("please ask again");
});

test("settings are for those who manage the place, and change what everyone gets", async () => {
  const { conversation } = await openTalk();
  const refused = await conversation.respond(incoming("settings answers public", { person: person("U2") }));
  expect(textOf(refused)).toContain("someone who manages");
  await conversation.respond(incoming("settings answers public"));
  await conversation.respond(incoming("settings stories 1"));
  const briefing = await conversation.respond(incoming("brief", { person: person("U2") }));
  expect(briefing).toMatchObject({ visibility: "public" });
  expect(textOf(briefing)).toContain("1 of 2 stories from");
  expect(await conversation.respond(incoming("help"))).toMatchObject({ visibility: "private" });
});

test("times are shown in the workspace's zone, else in the reader's", async () => {
  const { conversation } = await openTalk();
  const tokyo = { person: { id: "U3", manages: false, timeZone: "Asia/Tokyo" } };
  expect(textOf(await conversation.respond(incoming("brief", tokyo)))).toContain("Tokyo");
  await conversation.respond(incoming("settings zone Europe/Paris"));
  expect(textOf(await conversation.respond(incoming("brief", tokyo)))).toContain("Paris");
});

test("one's data goes when one says so twice; the workspace's only for who manages it", async () => {
  const { conversation, house } = await openTalk();
  const count = () => house.store.deliveries.count("slack:T1" as WorkspaceId);
  await conversation.respond(incoming(HURT, { person: person("U2") }));
  await conversation.respond(incoming(HURT));
  expect(await count()).toBe(2);
  expect(textOf(await conversation.respond(incoming("delete-my-data me", { person: person("U2") })))).toContain("yes");
  expect(await count()).toBe(2);
  await conversation.respond(incoming("delete-my-data me yes", { person: person("U2") }));
  expect(await count()).toBe(1);
  const refused = await conversation.respond(incoming("delete-my-data all yes", { person: person("U2") }));
  expect(textOf(refused)).toContain("someone who manages");
  await conversation.respond(incoming("delete-my-data all yes"));
  expect(await count()).toBe(0);
});

test("a vote is kept once for each voter, without the voter's name", async () => {
  const { conversation, house } = await openTalk();
  const answer = await conversation.respond(incoming(HURT));
  const vote = (helpful: boolean, id: string) =>
    conversation.respond(
      incoming({ kind: "feedback", reference: answer!.reference!, helpful }, { person: person(id) }),
    );
  await vote(true, "U1");
  await vote(false, "U1");
  await vote(true, "U2");
  expect(await house.store.talks.votes("slack:T1" as WorkspaceId)).toEqual({ helpful: 1, not: 1 });
});

test("coverage of a message: the article it links to, else articles with its words", async () => {
  const { conversation } = await openTalk();
  const about = async (text: string) => textOf(await conversation.respond(incoming({ kind: "coverage", text })));
  expect(await about("look: https://ledger.example/2024/05/06/ferry")).toContain("Ivar Dahl");
  expect(await about("ferry rudder Aurora")).toContain("The Ledger");
  expect(await about("the ferry Aurora: https://elsewhere.example/x")).toContain("The Ledger");
});

test("samples are said to be samples", async () => {
  const { conversation } = await openTalk({ samples: true });
  expect(textOf(await conversation.respond(incoming("brief")))).toContain("samples that come with me");
  expect(textOf(await conversation.respond(incoming("help")))).not.toContain("samples");
});

test("what goes wrong is one sentence with an id; the log has the rest, not the words", async () => {
  const { conversation, house, logged } = await openTalk();
  await house.store.close();
  const response = await conversation.respond(incoming("ask where is Ann Lee's ferry?"));
  expect(textOf(response)).toMatch(/please try again in a moment \(error [0-9a-f]{6}\)/);
  expect(logged.join("")).toContain("fault answering");
  expect(logged.join("")).not.toContain("Ann Lee");
});

test("completion offers what is there", async () => {
  const { conversation } = await openTalk();
  expect(await conversation.suggest("slack:T1", "stories", "ferry")).toEqual([
    "Ferry Aurora hits bridge at Lund Point, rudder blamed",
    "Lund Point bridge closed to traffic after ferry collision",
    "Harbour bridge at Lund Point shut after ferry strike",
  ]);
  expect(await conversation.suggest("slack:T1", "topics", "lund")).toEqual(["Lund Point"]);
});

test("the home page has a briefing and how things stand, without the host's paths", async () => {
  const { conversation, house } = await openTalk();
  const home = await conversation.home("slack:T1", person("U1"));
  expect(textOf(home)).toContain("Lund Point");
  expect(textOf(home)).toContain("How things stand");
  expect(textOf(home)).not.toContain(house.storePlace);
});

test("every quote said in chat is verified like any other", async () => {
  const { conversation, house } = await openTalk();
  for (const words of ["brief", HURT, "story ferry", "search divers", "summarize chess league"]) {
    await conversation.respond(incoming(words));
  }
  const { quotes, faults } = await verifyDeliveries(house.store);
  expect(faults).toEqual([]);
  expect(quotes).toBeGreaterThan(10);
});

function person(id: string) {
  return { id, manages: id === "U1", timeZone: null };
}

function pressEarlier(conversation: Conversation, { reference }: Response, id: string) {
  return conversation.respond(
    incoming({ kind: "press", action: "earlier", reference: reference! }, { person: person(id) }),
  );
}
