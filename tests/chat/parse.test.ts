import fc from "fast-check";
import { expect, test } from "vitest";
import { type Command, parseCommand } from "../../src/chat/parse.ts";
import type { Since } from "../../src/chat/since.ts";
import type { Which } from "../../src/chat/which-one.ts";
import { DAY_MS, HOUR_MS } from "../../src/time.ts";
import { anyText } from "./any-text.ts";

const brief = (topic: string | null, since: Since | null): Command => ({ kind: "brief", topic, since });
const ask = (question: string): Command => ({ kind: "ask", question });
const unknown = (text: string, nearest: string | null) => ({ kind: "unknown", text, nearest });

test.each<[name: string, text: string, expected: unknown]>([
  ["a command alone", "brief", brief(null, null)],
  ["a slash command", "/brief", brief(null, null)],
  ["capitals and space", "  BRIEF   Paris ", brief("Paris", null)],
  ["a topic and a period", "brief paris since yesterday", brief("paris", "yesterday")],
  ["a period alone", "brief 24h", brief(null, 24 * HOUR_MS)],
  ["a period in words", "brief last 3 days", brief(null, 3 * DAY_MS)],
  ["a period without a number", "brief iraq from the last week", brief("iraq", 7 * DAY_MS)],
  ["today", "brief today", brief(null, "today")],
  ["a number without a unit is a topic", "brief g 20", brief("g 20", null)],
  ["a topic that is a word of JavaScript", "brief constructor", brief("constructor", null)],
  ["polite words", "brief me on the harbour", brief("the harbour", null)],
  ["another name for it", "news about Iraq", brief("Iraq", null)],
  [
    "a period that cannot be read",
    "brief paris since the war",
    { kind: "help", about: "brief", unread: "since the war" },
  ],

  ["a number, which is a story's", "brief 2", { kind: "story", words: "2" }],
  ["a number of three digits is a topic", "brief 737", brief("737", null)],
  ["all news", "brief everything", brief(null, null)],
  ["marks around a topic", 'brief "harbour bridge"', brief("harbour bridge", null)],

  ["an action before its command", "add the feed bbc.co.uk", { kind: "feed", action: "add", words: "bbc.co.uk" }],
  ["one of several", "pause schedule 2", { kind: "schedule", action: "pause", words: "2" }],
  ["all of them", "show me the filters", { kind: "filter", action: "show", words: "" }],
  ["a sentence that begins so", "new feed prices hurt farmers", ask("new feed prices hurt farmers")],
  ["a setting in words", "set time zone to new york", { kind: "settings", name: "timezone", value: "new york" }],
  ["a setting of several words", "settings zone new york", { kind: "settings", name: "zone", value: "new york" }],
  ["a name of several words", "delete my data", { kind: "delete-my-data", whose: null, sure: false }],
  [
    "a time where an action stands",
    "schedule weekdays 9:00",
    { kind: "schedule", action: "add", words: "weekdays 9:00" },
  ],
  ["a day with its time", "schedule mon, thu 6pm", { kind: "schedule", action: "add", words: "mon, thu 6pm" }],
  ["how a thing is done", "how do I add a feed?", { kind: "help", about: "feed", unread: null }],
  ["where two are named", "How can I get a briefing every morning?", { kind: "help", about: "schedule", unread: null }],
  ["how one is taken away", "how do I get rid of a feed", { kind: "help", about: "feed", unread: null }],
  ["how one with a name is", "how do I get rid of the BBC feed?", { kind: "help", about: "feed", unread: null }],
  ["a feed by its name", "remove feed bbc", { kind: "feed", action: "remove", words: "bbc" }],
  [
    "a feed by its name, said otherwise",
    "delete the BBC News feed",
    { kind: "feed", action: "remove", words: "BBC News" },
  ],
  ["what cattle get", "remove feed from cattle", ask("remove feed from cattle")],
  ["how to read none of it", "how do I hide sports news", { kind: "help", about: "mute", unread: null }],
  [
    "how to read less of it",
    "how can I see fewer stories about football?",
    { kind: "help", about: "mute", unread: null },
  ],
  ["how to hide oneself", "how do I hide from bears in the woods?", ask("how do I hide from bears in the woods?")],
  ["how I search for it", "how do I search for Lund", { kind: "help", about: "search", unread: null }],
  ["how others search", "how to search for survivors in rubble", ask("how to search for survivors in rubble")],
  ["what comes at an hour", "daily briefing at 8", { kind: "schedule", action: "list", words: "" }],
  [
    "what comes at an hour on something",
    "a daily briefing on Iraq at 8am",
    { kind: "schedule", action: "list", words: "" },
  ],
  ["a briefing every morning", "brief me every morning at 8", { kind: "schedule", action: "list", words: "" }],
  [
    "a daily briefing to schedule",
    "schedule a daily briefing at 8",
    { kind: "schedule", action: "add", words: "daily at 8" },
  ],
  ["a paper of that name", "brief the Daily Mail", brief("the Daily Mail", null)],
  ["only a period", "brief only the last 3 days", brief(null, 3 * DAY_MS)],
  ["a topic, please, and only a period", "brief on sport please, only the last 3 days", brief("sport", 3 * DAY_MS)],
  ["a name that begins so", "brief Just Stop Oil", brief("Just Stop Oil", null)],
  ["a length", "brief me on energy in 3 sentences", { ...brief("energy", null), isOfLength: true }],
  [
    "a month from its first day",
    "news in May",
    { ...brief(null, { year: null, month: 5, day: 1 }), understood: "brief since May" },
  ],
  [
    "a topic in a month",
    "brief strikes during August 2014",
    { ...brief("strikes", { year: 2014, month: 8, day: 1 }), understood: "brief strikes since August 2014" },
  ],
  ["who is called like a month", "brief May", brief("May", null)],
  ...(
    [
      ["brief iraq on Sunday", "iraq", { weekday: 7 }, "brief iraq since Sunday"],
      ["brief Sunday", null, { weekday: 7 }, "brief since Sunday"],
      ["news last monday", null, { weekday: 1 }, "brief since monday"],
      [
        "brief iraq on the 18th of September",
        "iraq",
        { year: null, month: 9, day: 18 },
        "brief iraq since the 18th of September",
      ],
      ["brief iraq over the weekend", "iraq", { weekday: 6 }, "brief iraq since Saturday"],
      ["brief iraq since this morning", "iraq", "today", "brief iraq today"],
      ["brief last night", null, "yesterday", "brief yesterday"],
    ] as const
  ).map(([typed, topic, since, understood]): [string, string, Command] => [
    `a period in everyday words: ${typed}`,
    typed,
    { kind: "brief", topic, since, understood },
  ]),
  ["a day that is a name", "brief Good Friday", brief("Good Friday", null)],
  ["a name that ends with a day", "brief Bloody Sunday", brief("Bloody Sunday", null)],
  ["all news summed up", "summarise the news for me", { ...brief(null, null), understood: "brief the news for me" }],
  [
    "an article of news",
    "summarize the news report on the whale",
    { kind: "summarize", wanted: "the news report on the whale" },
  ],
  ["a summary asked for", "can you sum up the ferry strike?", { kind: "summarize", wanted: "the ferry strike" }],
  [
    "a length alone, of what was said",
    "in two sentences please",
    { kind: "summarize", wanted: "that", length: { sentences: 2, words: null } },
  ],
  ["less of it", "make it shorter", { kind: "summarize", wanted: "that", length: { sentences: 2, words: null } }],
  ["where it stands", "where's that from?", { kind: "sources", story: null }],
  ["its link", "can you give me the link?", { kind: "sources", story: null }],
  ["where something else is from", "where is this ship from?", ask("where is this ship from?")],
  ["to be kept posted", "keep me posted on ebola", { kind: "follow", words: "ebola", now: true }],
  ["to be told no more", "stop telling me about scotland", { kind: "mute", words: "scotland" }],
  ["what one does not care about", "I don't care about boxing", { kind: "remark", wish: "mute", words: "boxing" }],
  ["whom one does not care about", "I don't care about him", ask("I don't care about him")],
  ["what one is interested in", "I'm interested in space", { kind: "remark", wish: "follow", words: "space" }],
  ["no more of it", "stop following ebola", { kind: "unfollow", words: "ebola" }],
  ["what one follows", "what am I following?", { kind: "follow", words: "", now: false }],
  [
    "what one does not want",
    "I don't want to hear about the royals",
    { kind: "remark", wish: "mute", words: "the royals" },
  ],
  ["what there is no more of", "No more news on the merger", { kind: "remark", wish: "mute", words: "the merger" }],
  ["what none of us wants", "We are not interested in war", { kind: "remark", wish: "mute", words: "war" }],
  [
    "a length of what was said",
    "summarize in 3 sentences",
    { kind: "summarize", wanted: "that", length: { sentences: 3, words: null } },
  ],
  [
    "a length of a day's news",
    "summarize today in 3 sentences",
    { ...brief(null, "today"), understood: "brief today in 3 sentences", isOfLength: true },
  ],
  ["a daily briefing on a topic", "brief iraq daily at 8", { kind: "schedule", action: "list", words: "" }],
  ["a paper of another name", "brief the Guardian weekly", brief("the Guardian weekly", null)],
  ["what is every Sunday", "brief Super Bowl every Sunday", brief("Super Bowl every Sunday", null)],
  ["so many stories", "brief 3 stories", { ...brief(null, null), stories: 3 }],
  ["so many on something", "brief two stories on Iraq since Monday", { ...brief("Iraq", { weekday: 1 }), stories: 2 }],
  ["which one is explained", "explain the second one", { kind: "why", story: 2 }],
  ["a channel of that name", "Sky News", unknown("Sky News", null)],
  ["news that is felt", "Good news!", unknown("Good news!", null)],
  ["what is new to somebody", "That's news to me", unknown("That's news to me", null)],
  ["how it goes", "how are things going", unknown("how are things going", null)],
  ["politely", "unmute golf please", { kind: "unmute", words: "golf" }],
  ["topics followed", "what topics do I follow", { kind: "follow", words: "", now: false }],
  ["what comes here", "what am I subscribed to?", { kind: "schedule", action: "list", words: "" }],
  ["whether one may", "can I change the time zone?", { kind: "help", about: "settings", unread: null }],
  [
    "how long, without more",
    "one sentence please",
    { kind: "summarize", wanted: "that", length: { sentences: 1, words: null } },
  ],
  ["sources, shown", "show the sources", { kind: "sources", story: null }],
  ["all of the text", "give me the full article", { kind: "sources", story: null }],
  ["more of what was listed", "give me more of those", { kind: "more" }],
  [
    "what is heard by itself",
    "I want to hear about ebola every day at 9am",
    { kind: "schedule", action: "list", words: "" },
  ],
  ["a mute taken back", "please remove the mute on football", { kind: "unmute", words: "football" }],
  ["nothing about it", "don't show me anything about mars", { kind: "mute", words: "mars" }],
  ["what was said by mistake", "cancel that", unknown("cancel that", null)],
  ["the way back", "go back to the list", unknown("go back to the list", null)],
  ["what bots can do", "can you summarise articles?", unknown("can you summarise articles?", null)],
  ["what is important for somebody", "What is important for the towel?", ask("What is important for the towel?")],
  ["how anything else is done", "How do I vote in Lund?", ask("How do I vote in Lund?")],
  ["how it is done to anything", "how do I mute the Lund derby?", { kind: "help", about: "mute", unread: null }],
  ["how all of us do it", "How can we block the spread of rust?", ask("How can we block the spread of rust?")],
  ["how a verb of ours is done to others", "how to feed a city", ask("how to feed a city")],
  ["how to find out", "how do I find out who won the cup?", ask("how do I find out who won the cup?")],
  ["how to get at facts", "How do I get data on the flood?", ask("How do I get data on the flood?")],
  ["what is shown of others", "show settings of the piano", ask("show settings of the piano")],
  ["a change to others", "change answers to the flood", ask("change answers to the flood")],
  ["a change of others", "change stories to the crown", ask("change stories to the crown")],
  ["a filter of others", "Remove the filter bubble", ask("Remove the filter bubble")],
  ["a feed of others", "create feed shortage fears", ask("create feed shortage fears")],
  ["data of others", "delete my data, says court", ask("delete my data, says court")],
  ["a number of one", "set stories to 4", { kind: "settings", name: "stories", value: "4" }],
  ["a time of one", "add schedule weekdays 9:00", { kind: "schedule", action: "add", words: "weekdays 9:00" }],
  ["what is sent to others", "stop sending boats to Tarnia", ask("stop sending boats to Tarnia")],
  ["what others want", "send us bread every day, says mayor", ask("send us bread every day, says mayor")],
  ["what is sent here", "please stop sending me this every day", { kind: "schedule", action: "list", words: "" }],
  ["how the news does it", "how does the feed reach the farms?", ask("how does the feed reach the farms?")],
  ["help with a mark", "help!", { kind: "help", about: null, unread: null }],
  ["a command's name that asks", "why?", ask("why?")],
  ["what comes next", "and then?", { kind: "more" }],
  [
    "what would come, as a question",
    "can you send me news every day?",
    { kind: "schedule", action: "list", words: "" },
  ],
  ["what comes by itself", "unsubscribe", { kind: "schedule", action: "list", words: "" }],
  ["what comes by itself, on something", "subscribe to ebola", { kind: "schedule", action: "list", words: "" }],
  ["an hour at which it comes", "subscribe daily 8:00", { kind: "schedule", action: "add", words: "daily 8:00" }],
  [
    "an hour and a topic",
    "subscribe me to weekdays 08:00 ebola",
    { kind: "schedule", action: "add", words: "weekdays 08:00 ebola" },
  ],
  ["what others subscribe to", "Subscribe to Hulu for 8 pm shows?", ask("Subscribe to Hulu for 8 pm shows?")],
  ["a command set apart as code", "`brief iraq`", { kind: "brief", topic: "iraq", since: null }],
  ["a question in bold letters", "**who won?**", ask("who won?")],
  ["two words set apart, which are left so", "*brief* me *now* on it", ask("*brief* me *now* on it")],
  ["and would", "send me the news every morning", { kind: "schedule", action: "list", words: "" }],
  ["all of something", "give me every story on the storm", ask("give me every story on the storm")],
  ["what to ask", "what can I ask you?", unknown("what can I ask you?", null)],

  ["a question after its command", "ask who chaired it?", ask("who chaired it?")],
  ["a question without its command", "who chaired it", ask("who chaired it")],
  ["a question by its mark", "and France?", ask("and France?")],
  ["a question by its first word", "who's Fabius", ask("who's Fabius")],
  ["a question by its length", "tell me everything", ask("tell me everything")],
  ["a question that begins like a command", "why did the bridge close", ask("why did the bridge close")],
  ["a question that begins like another", "sources of the Nile flood?", ask("sources of the Nile flood?")],
  ["a question that begins almost like a command", "sorry I meant France", ask("sorry I meant France")],
  ["a command to ask, with nothing asked", "ask", ask("")],

  ["what happened somewhere", "What happened in Vietnam?", ask("What happened in Vietnam?")],
  ["what is new somewhere with a name of its own", "what is new york", ask("what is new york")],
  ["the latest of its kind", "What is the latest phone?", ask("What is the latest phone?")],
  ["more of what was said", "tell me more about it", ask("tell me more about it")],
  ["a question about the bot itself", "Who are you?", unknown("Who are you?", null)],
  ["what it is", "are you an AI?", unknown("are you an AI?", null)],
  ["a question that begins like one", "who are you to say so?", ask("who are you to say so?")],

  ["words of a story", "story harbour bridge", { kind: "story", words: "harbour bridge" }],
  ["the number of a story", "story 2", { kind: "story", words: "2" }],
  [
    "how long a summary is to be",
    "summarize the whale in 2 sentences",
    { kind: "summarize", wanted: "the whale", length: { sentences: 2, words: null } },
  ],
  [
    "a length that is none",
    "summarize the whale in 0 sentences",
    { kind: "help", about: "summarize", unread: "0 sentences" },
  ],
  ["a link", "summarise https://a.example/b", { kind: "summarize", wanted: "https://a.example/b" }],
  ["words to search, in a sentence", "search for the rudder", { kind: "search", words: "the rudder" }],
  ["words to search as they stand", 'search for "Lewis Grant"', { kind: "search", words: '"Lewis Grant"' }],
  ["words to search, with a colon", "search: rudder", { kind: "search", words: "rudder" }],
  ["status", "status", { kind: "status" }],
  ["another word for removing", "feed delete 2", { kind: "feed", action: "remove", words: "2" }],
  ["another word for adding", "schedule new daily 8:00", { kind: "schedule", action: "add", words: "daily 8:00" }],
  ["a filter taken back", "filter remove football", { kind: "filter", action: "remove", words: "football" }],
  ["a filter called otherwise", "filter only whale", { kind: "filter", action: "include", words: "whale" }],
  ["a filter against something", "filter without golf", { kind: "filter", action: "exclude", words: "golf" }],
  ["words that are no action", "filter whale out", { kind: "help", about: "filter", unread: "whale" }],
  ["another one", "filter no golf", { kind: "filter", action: "exclude", words: "golf" }],
  ["no action of feeds", "feed fetch 2", { kind: "help", about: "feed", unread: "fetch" }],
  ["nor with an address", "feed read bbc.co.uk/news please", { kind: "help", about: "feed", unread: "read" }],
  ["nor with a shorter one", "feed block bbc.com now", { kind: "help", about: "feed", unread: "block" }],
  [
    "a schedule without its action",
    "schedule every day 8:00",
    { kind: "schedule", action: "add", words: "every day 8:00" },
  ],
  ["two words", "schedule friday", { kind: "help", about: "schedule", unread: "friday" }],
  ["a slashed command", "/feed prices rise", { kind: "help", about: "feed", unread: "prices" }],
  [
    "a headline that begins like a command",
    "feed prices rise",
    { kind: "ask", question: "feed prices rise", instead: { about: "feed", unread: "prices" } },
  ],
  [
    "another that may be one or the other",
    "schedule cup final",
    { kind: "ask", question: "schedule cup final", instead: { about: "schedule", unread: "cup" } },
  ],
  ["a question with a word that filters have", "schedule no longer fits?", ask("schedule no longer fits?")],
  ["a question without its mark", "schedule of the cup final", { kind: "ask", question: "schedule of the cup final" }],
  ["what filters do not have", "filter add golf", { kind: "help", about: "filter", unread: "add" }],
  ["a second word that is none", "filter football", { kind: "help", about: "filter", unread: "football" }],
  ["a question that begins like a list", "schedule of the cup final?", ask("schedule of the cup final?")],
  ["what is followed", "follow list", { kind: "follow", words: "", now: false }],
  ["what is followed, by another name", "topics", { kind: "follow", words: "", now: false }],
  ["one more of them", "topics add ebola now", { kind: "follow", words: "ebola", now: true }],
  ["one less of them", "interests remove ebola", { kind: "unfollow", words: "ebola" }],
  ["one less of them, in another word", "topics drop ebola", { kind: "unfollow", words: "ebola" }],
  ["one of the list's other names, and no action", "topics new york", ask("topics new york")],
  ["words that begin like an action", "follow new york", { kind: "follow", words: "new york", now: false }],
  ["the same in capitals", "follow New Zealand now", { kind: "follow", words: "New Zealand", now: true }],
  ["the same, no longer followed", "unfollow new york", { kind: "unfollow", words: "new york" }],
  ["words that begin like another action", "mute drop in prices", { kind: "mute", words: "drop in prices" }],
  ["the same, followed", "follow drop in oil prices", { kind: "follow", words: "drop in oil prices", now: false }],
  ["what is muted", "mute show", { kind: "mute", words: "" }],
  [
    "words that begin like a list",
    "follow list of sanctions",
    { kind: "follow", words: "list of sanctions", now: false },
  ],
  ["a question about topics", "topics of the conference", ask("topics of the conference")],
  ["a question that begins with interest", "interest rates rise", ask("interest rates rise")],
  ["settings listed", "settings list", { kind: "settings", name: null, value: "" }],
  ["help", "help", { kind: "help", about: null, unread: null }],
  ["help for one command", "help /brief", { kind: "help", about: "brief", unread: null }],
  ["more", "more", { kind: "more" }],
  ["all sources", "sources", { kind: "sources", story: null }],
  ["sources of one story", "sources of #2", { kind: "sources", story: 2 }],
  ["why", "why this?", { kind: "why", story: null }],
  ["why, by another name", "explain", { kind: "why", story: null }],
  ["why of one of its stories", "explain story 2", { kind: "why", story: 2 }],
  ["a question that begins like that", "explain the ferry strike", ask("explain the ferry strike")],
  ["more, in other words", "tell me more", { kind: "more" }],
  ["more of one story", "more about story 2", { kind: "story", words: "2" }],
  ["one story opened", "open story #2", { kind: "story", words: "2" }],
  ["or read", "show me the story 2", { kind: "story", words: "2" }],
  ["what opens is no story", "open 24 hours a day", ask("open 24 hours a day")],
  ["what has no word", "2+2?", unknown("2+2?", null)],
  ["a doubt", "Are you sure?", unknown("Are you sure?", null)],
  ["another doubt", "No, that’s wrong!", unknown("No, that’s wrong!", null)],
  ["what is said by the way", "I love you", unknown("I love you", null)],
  ["a question that begins with a doubt", "are you sure the ferry sank?", ask("are you sure the ferry sank?")],
  ["a greeting", "hello", unknown("hello", null)],
  ["a polite one", "Hi there, how are you today?", unknown("Hi there, how are you today?", null)],
  ["help, asked for", "help me", { kind: "help", about: null, unread: null }],
  ["a command asked for", "please brief me on Iraq", { kind: "brief", topic: "Iraq", since: null }],
  ["a briefing, please", "brief, please", { kind: "brief", topic: null, since: null }],
  ["a topic, please", "brief iraq since yesterday please", { kind: "brief", topic: "iraq", since: "yesterday" }],
  ["us who are to be briefed, on all news", "brief us", { kind: "brief", topic: null, since: null }],
  ["us, please", "brief us, please", { kind: "brief", topic: null, since: null }],
  ["us on a day's news", "brief us since yesterday", { kind: "brief", topic: null, since: "yesterday" }],
  ["the country", "brief US", { kind: "brief", topic: "US", since: null }],
  ["the country with its article", "brief the us", { kind: "brief", topic: "US", since: null }],
  [
    "the country, news of it",
    "any news on the US?",
    { kind: "brief", topic: "US", since: null, understood: "brief the US" },
  ],
  ["the country looked up", "search the us", { kind: "search", words: "US" }],
  ["the country in capitals", "brief US troops", { kind: "brief", topic: "US troops", since: null }],
  ["us who are to be briefed", "brief us on Iraq", { kind: "brief", topic: "Iraq", since: null }],
  ["words that hold please", "search who says please", { kind: "search", words: "who says please" }],
  ["thanks with a thumb up", "thx 👍", unknown("thx 👍", null)],
  ["a thumb up alone", "👍🏽", unknown("👍🏽", null)],
  ["a question with a face", "Who resigned? 🤔", ask("Who resigned?")],
  ["thanks in three words", "Thanks a lot!", unknown("Thanks a lot!", null)],
  ["a question that begins with thanks", "thank you, who resigned?", ask("thank you, who resigned?")],
  ["leaving", "exit", { kind: "quit" }],

  ["a mistyped command", "breif", unknown("breif", "brief")],
  [
    "a mistyped command with words after it",
    "breif paris since yesterday",
    unknown("breif paris since yesterday", "brief"),
  ],
  ["a mistyped slash command", "/serch the old quay", unknown("/serch the old quay", "search")],
  ["two words that are no command", "iraq war", unknown("iraq war", null)],
  ["nothing", "", unknown("", null)],
])("%s", (_, text, expected) => {
  expect(parseCommand(text)).toEqual(expected);
});

test.each<[text: string, topic: string | null, since: Since | null, understood: string]>([
  ["What's new in Ukraine?", "Ukraine", null, "brief Ukraine"],
  ["any news on ebola?", "ebola", null, "brief ebola"],
  ["what’s the latest on Scotland", "Scotland", null, "brief Scotland"],
  ["tell me about the volcano", "the volcano", null, "brief the volcano"],
  ["what happened today?", null, "today", "brief today"],
  ["what happened on Sunday?", null, { weekday: 7 }, "brief since Sunday"],
  ["what happened last night?", null, "yesterday", "brief yesterday"],
  ["yesterday's news", null, "yesterday", "brief yesterday"],
  ["Sunday's headlines", null, { weekday: 7 }, "brief since Sunday"],
  ["What's happening in Iraq since Monday?", "Iraq", { weekday: 1 }, "brief Iraq since Monday"],
  ["Is there anything new about the ferry this week?", "the ferry", 7 * DAY_MS, "brief the ferry this week"],
  ["what's new?", null, null, "brief"],
  ["any news yesterday?", null, "yesterday", "brief yesterday"],
  ["any news from this week?", null, 7 * DAY_MS, "brief this week"],
  ["what is the latest on WHO?", "WHO", null, "brief WHO"],
  ["more about the ferry", "the ferry", null, "brief the ferry"],
  ["whats new 👀", null, null, "brief"],
  ["What's happening right now?", null, null, "brief"],
  ["what did I miss on the ferry?", "the ferry", null, "brief the ferry"],
  ["anything interesting today?", null, "today", "brief today"],
  ["catch me up on the ferry", "the ferry", null, "brief the ferry"],
  ["top stories of the day", null, null, "brief"],
  ["catch me up, please", null, null, "brief"],
  ["hey, what's going on in the world today?", null, "today", "brief the world today"],
  ["is there any sports news?", "sports", null, "brief sports"],
  ["iraq news since tuesday", "iraq", { weekday: 2 }, "brief iraq since tuesday"],
  ["breaking news", null, null, "brief"],
  ["sky news", "sky news", null, "brief sky news"],
  ["no news on the hostages?", "the hostages", null, "brief the hostages"],
  ["show me everything about mars from the last two weeks", "mars", 14 * DAY_MS, "brief mars from the last two weeks"],
  ["nothing on sports?", "sports", null, "brief sports"],
  ["what is the most important story today", null, "today", "brief today"],
  ["any good news?", null, null, "brief"],
  ["got any news?", null, null, "brief"],
  ["any word on the hostages?", "the hostages", null, "brief the hostages"],
  ["just give me the highlights", null, null, "brief"],
  ["show me the stories about Iraq", "Iraq", null, "brief Iraq"],
  ["anything on France?", "France", null, "brief France"],
  ["do you have anything about the strike", "the strike", null, "brief the strike"],
  ["what have you got on Scotland?", "Scotland", null, "brief Scotland"],
  ["follow up on the flood", "the flood", null, "brief the flood"],
  ["what's new since Monday?", null, { weekday: 1 }, "brief since Monday"],
  ["can you summarise the news?", null, null, "brief the news"],
  ["give me a quick overview of Iraq", "Iraq", null, "brief Iraq"],
  ["show me the headlines", null, null, "brief"],
  ["what should I know?", null, null, "brief"],
  ["any news in May?", null, { year: null, month: 5, day: 1 }, "brief since May"],
])("%s asks for a briefing", (text, topic, since, understood) => {
  expect(parseCommand(text)).toEqual({ kind: "brief", topic, since, understood });
});

test.each([
  "tell me about who chaired the Paris conference",
  "what is the latest on how many people died?",
  "Any news about whether the bridge will open?",
  "any news about his resignation?",
  "tell me more about their plan",
  "what's new with this ferry?",
  "any updates on those who were injured?",
  "anything on it?",
  "is it all about who pays?",
  "everything about the deal is secret, who said so?",
  "what is the source of the outbreak?",
  "where does the virus come from?",
  "why does nobody care about Sudan?",
  "what's new since the war?",
  "great. how's the strike going?",
  "How is the economy going?",
  "I want to know who dies every day",
  "I need to know how many people die each day",
  "How can I get rid of mice?",
  "how can I turn off the radiator",
  "How can I exclude Trump supporters?",
  "how do I block spam?",
  "How do I vote by post in Scotland?",
  "Can I get Ebola from a bat?",
  "Any news that the bridge has reopened?",
  "Follow-up on the question of who pays?",
  "Show of force at the border?",
  "More on board than reported?",
  "No more news on the plane?",
  "Brief me on why the talks failed",
  "Unsubscribe rates rising?",
  "Subscribers to the Echo fell by a third",
  "Latest count of the dead?",
  "Top news anchor dead?",
  "Every morning 200 people die?",
  "No more deaths in Gaza?",
  "Remove sanctions on Iran?",
  "Give us the number of dead",
])("%s stays a question", (text) => {
  expect(parseCommand(text)).toEqual(ask(text));
});

test.each([
  "I am interested in knowing why the talks failed",
  "Stop following me",
  "Stop muting yourself",
  "Quit hiding the truth",
  "I don't care about any of this",
  "we're interested in your view",
  "All on board",
  "all about that bass",
  "Everything about the deal is secret",
  "something about the deal smells",
  "nothing on my side",
  "follow up with Anna",
  "follow me on Twitter",
  "stop following up",
  "we get enough news already",
  "stop posting memes",
  "explain the 2nd quarter",
  "No news is good news",
  "updates every hour are too many",
  "I have read the news today",
  "turn off the lights",
])("%s is a remark that changes nothing", (text) => {
  expect(parseCommand(text)).toEqual(ask(text));
});

test.each<[text: string, topic: string | null, stories: number, understood: string]>([
  ["give me 3 headlines", null, 3, "brief 3 headlines"],
  ["10 stories", null, 10, "brief 10 stories"],
  ["show me five stories about Iraq", "Iraq", 5, "brief five stories Iraq"],
])("%s asks for so many", (text, topic, stories, understood) => {
  expect(parseCommand(text)).toEqual({ kind: "brief", topic, since: null, stories, understood });
});

test.each(["any news yesterday?", "tell me about story 2", "what's new in Paris?"])(
  "ask %s is asked as it is",
  (question) => {
    for (const name of ["ask", "/ask"]) expect(parseCommand(`${name} ${question}`)).toEqual(ask(question));
  },
);

test.each(["Tell me more about story 2.", "could you tell us about the story #2?"])(
  "%s asks for the second story",
  (text) => {
    expect(parseCommand(text)).toEqual({ kind: "story", words: "2" });
  },
);

test.each<[text: string, which: Which]>([
  ["2", 2],
  ["#3", 3],
  ["number 2", 2],
  ["tell me about 2", 2],
  ["more about number two", 2],
  ["the second one", 2],
  ["ok, the 3rd", 3],
  ["What about the last one?", "last"],
  ["can you open the first article please", 1],
  ["next story", "next"],
  ["explain the last one", "last"],
])("%s opens one of what was listed", (text, which) => {
  expect(parseCommand(text)).toEqual({ kind: "open", which, text });
});

test.each(["the second test", "one", "second", "the last of them", "what about the first strike on Mosul?"])(
  "%s opens nothing",
  (text) => {
    expect(parseCommand(text).kind).not.toBe("open");
  },
);

test("any text is read as some command, at once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const command = parseCommand(text);
      if (command.kind === "unknown") expect(command.text).toBe(text.trim());
      if (command.kind === "ask") expect(text).toContain(command.question);
    }),
  );
});

test.each([
  ["thumbs between words", `x ${"👍".repeat(1_000)} x`],
  ["hearts of two code points", `x ${"❤️ ".repeat(1_200)}x`],
  ["families joined into one", `${"👨‍👩‍👧 ".repeat(400)}x`],
  ["flags", `x${"🇫🇷".repeat(900)}x`],
  ["short names", `x ${":+1: ".repeat(700)}x`],
  ["smileys without an end", `x ${":-".repeat(1_900)}x`],
  ["asking to be shown, over and over", "show more about ".repeat(240)],
  ["asking to be told, over and over", "tell me more about ".repeat(200)],
  ["polite words alone", "please can you please ".repeat(180)],
  ["doubt alone", "no, hmm, well, ".repeat(260)],
  ["question marks", `${"?".repeat(3_900)}x`],
])("%s are read at once", (_, text) => {
  const before = performance.now();
  parseCommand(text);
  expect(performance.now() - before).toBeLessThan(500);
});

test.each([
  ["search Apple™", "Apple™"],
  ["search ® and ©", "® and ©"],
  ["search Apple™ 👍🏽", "Apple™"],
  ["🚒👩‍🚒 search fire ❤️ :+1: :)", "fire"],
  ["search fire👍", "fire"],
  ["search at 10:D", "at 10:D"],
  ["search fire 🇫🇷🇬🇧", "fire"],
])("%s looks for %s", (typed, words) => {
  expect(parseCommand(typed)).toEqual({ kind: "search", words });
});

test("a pasted book costs nothing", () => {
  expect(parseCommand("brief ".repeat(1_000_000)).kind).toBe("brief");
  expect(parseCommand("x".repeat(5_000_000)).kind).toBe("unknown");
});
