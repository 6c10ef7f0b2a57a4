import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanBody, cleanText } from "../../src/corpus/clean.ts";
import { plainCharacters } from "../../src/text/normalize.ts";
import { anyText } from "../support/any-text.ts";

const PARAGRAPHS = [
  "The harbour bridge was closed on Monday after a ferry struck its northern pier in thick fog.",
  "Two passengers were treated for cuts, the hospital said, and nobody else was hurt.",
  "Divers will check every pier before traffic may cross the bridge again, the port said.",
  "The ferry's captain told investigators that the rudder had failed minutes before, and that the radio was dead too.",
  "Thousands of commuters queued for hours at the only other crossing, an old tunnel upstream, until it was closed at dusk.",
];
const TITLE = "Harbour bridge closed after ferry strikes pier";
const BODY = PARAGRAPHS.join("\n\n");

/** A file with the title, then `head`, then the paragraphs with `inside` after the first, then `tail`. */
function page({ head = [] as string[], inside = [] as string[], tail = [] as string[] }): string {
  return [TITLE, ...head, PARAGRAPHS[0]!, ...inside, ...PARAGRAPHS.slice(1), ...tail].join("\n\n");
}

function ruleOf(text: string, line: string): string | undefined {
  return cleanText(text).removed.find((removed) => removed.line === line)?.rule;
}

test("a page's title, body, by-line, outlet and date are found and all else is cut with its rule", () => {
  const found = cleanText(readFileSync("tests/fixtures/articles/page-furniture.txt", "utf8"));
  expect(found).toMatchObject({
    title: TITLE,
    byline: "Ann Lee and Bo Roy",
    outlet: "North Post",
    publishedAt: { at: Date.UTC(2014, 8, 15, 21, 10), precision: "minute" },
  });
  expect(found.body.split("\n\n").map((line) => line.slice(0, 12))).toEqual([
    "The harbour ",
    "Two passenge",
    "“The bridge ",
    "The ferry's ",
    "He declined ",
  ]);
  expect(found.removed.map(({ rule }) => rule)).toEqual([
    "photo credit",
    "dek",
    "invitation",
    "by-line",
    "date",
    "invitation",
    "credit",
    "pointer",
    "after the body",
    "invitation",
    "rights",
  ]);
  expect(found.why).toEqual(['Outlet North Post: The line "Get email updates from North Post" shows it.']);
});

test.each([
  ["what a release begins with", { head: ["FOR IMMEDIATE RELEASE"] }],
  ["what lawyers want to be said", { tail: ["This press release contains forward-looking statements on the port."] }],
  ["a nag above the text", { head: ["This browser is not supported. For an optimal experience use another browser."] }],
  ["button labels run together", { head: ["Get more newsLiveon"] }],
  ["a button between paragraphs", { inside: ["Share this article"] }],
  ["a caption between paragraphs", { inside: ["The ferry at the pier on Monday. (Photo: Ida Holm)"] }],
  ["a pointer in German", { inside: ["Lesen Sie auch: Der Nebel kommt wieder"] }],
  ["a pointer in French", { inside: ["À lire aussi : le brouillard revient"] }],
  ["a headline of another story beside its label", { inside: ["Harbour line:Ferry owner fined for missed repairs"] }],
  ["one that the rest speaks of, with an end mark", { inside: ["More:The ferry struck the bridge. Here's why."] }],
  ["a labelled headline of another story", { inside: ["RELATED: Ferry owner fined for missed repairs last year"] }],
  [
    "a video's buttons",
    { inside: ["JUST WATCHED Ferry hits bridge Replay More Videos ... MUST WATCH Ferry hits bridge 01:24"] },
  ],
  ["where a reporter is to be found", { tail: ["Ann Lee covers the port. Reach her at ann@northpost.example."] }],
  ["where to send tips", { tail: ["Ann Lee covers the port. Send her tips and questions at ann@northpost.example."] }],
  ["whom to follow", { tail: ["Follow North Post reporter Ann Lee on Twitter @annlee."] }],
  ["who helped", { tail: ["Contributing: Bo Roy, North Post"] }],
  ["a link to another story in capitals", { inside: ["FERRY LINE FINED FOR MISSED REPAIRS LAST YEAR"] }],
  ["a line said twice", { inside: [PARAGRAPHS[0]!] }],
  ["a row of marks", { inside: ["* * *"] }],
  ["a signature", { tail: ["- Ann Lee"] }],
  ["an agency's credit", { tail: ["Coast Agency and Isle Wire contributed to this report."] }],
  ["an editor's credit", { tail: ["(Editing by Cy Poe)"] }],
  ["a heading and headlines below the text", { tail: ["Most read", "Fog grounds flights", "Port to get radar"] }],
  [
    "a long notice",
    { tail: ["© 2014 North Post. All rights reserved. This material may not be published or broadcast."] },
  ],
])("%s is no part of the body", (_, parts) => {
  expect(cleanText(page(parts))).toMatchObject({ title: TITLE, body: BODY });
});

test("a credit between the paragraphs of a text without a title is not whose the text is, and one above them is", () => {
  const credit = "By Ann Lee, North Post";
  const [above, between] = [
    [credit, ...PARAGRAPHS],
    [...PARAGRAPHS.slice(0, 3), credit, ...PARAGRAPHS.slice(3)],
  ];
  expect(cleanText(above.join("\n\n"))).toMatchObject({ title: null, outlet: "North Post" });
  expect(cleanText(between.join("\n\n"))).toMatchObject({ title: null, outlet: null });
});

test("readers' comments are no part of the body, however long they are", () => {
  const comments = [...PARAGRAPHS, ...PARAGRAPHS].map((line, i) => `${i} times I have said that ${line}`);
  expect(cleanText(page({ tail: ["12 Comments", "Top comments", ...comments] })).body).toBe(BODY);
});

test.each([
  ["a sentence that begins like a button", "Follow the signs to the old tunnel, the police told drivers."],
  ["a short sentence", "Nobody was arrested."],
  ["a short sentence that begins like a pointer", "Related claims were dropped."],
  ["a sentence that gives a date", "The bridge was opened on 4 May 1931 by the mayor."],
  ["a sentence that names an agency", "The rudder had failed twice before, the crew told a reporter (Coast Agency)."],
  ["a subheading", "What the crew said"],
  ["a quotation", "“I could not turn her,” he said."],
  [
    "a paragraph with a credit run into it",
    "The line denies it. Police do not. A judge will hear both. The pier. (Photo: AFP)",
  ],
])("%s between paragraphs stays", (_, line) => {
  const text = page({ inside: [line] });
  expect(cleanText(text).body).toBe([PARAGRAPHS[0], line, ...PARAGRAPHS.slice(1)].join("\n\n"));
});

test.each([
  ["not supported", "The claim that the ferry was too fast is not supported by the radar record, the port said."],
  ["subscribe", "The ferry line asked its customers to subscribe to a text service before the next crossing."],
  ["privacy policy", "The ferry line has changed its privacy policy twice since the pier was built."],
  ["copyright", "Copyright law let the port keep the pictures of the pier to itself."],
  ["cookies", "The port's kitchen baked cookies for the passengers while divers looked at the pier."],
  [
    "sign up, said by a person",
    "“You must sign up before you may cross our bridge,” the port's director told commuters.",
  ],
  [
    "click here, but about the story",
    "Please click here, the hacked sign above the harbour bridge told drivers in thick fog on Monday.",
  ],
  ["a colon", "The port's director said in a statement:“We will not open the bridge before Friday.”"],
  [
    "contact",
    "The ferry ran aground. Witnesses are asked to contact Captain Ana Diaz at diaz@port.example, the port said.",
  ],
  [
    "e-mail",
    "Investigators found that the mate had tried to reach Mr Roy by e-mail at roy@isle.example before the crash.",
  ],
  ["be reached", "The old tunnel upstream can be reached on foot by those who live beside the northern pier."],
  ["may not be used", "The northern pier may not be used before divers have seen the harbour bridge from below."],
])("a long sentence never goes for its words: %s", (_, line) => {
  for (const place of [1, 2, PARAGRAPHS.length - 1]) {
    expect(cleanText([TITLE, ...PARAGRAPHS.toSpliced(place, 0, line)].join("\n\n")).body).toContain(line);
  }
});

test.each([
  "This article was amended on 6 May 2014 to say that divers will check every pier of the harbour bridge.",
  "An earlier version of this story said that the ferry's captain had left the harbour bridge in thick fog.",
])("what an outlet put right in its own text is no part of it, whatever it speaks of: %s", (line) => {
  const text = page({ tail: [line] });
  expect(cleanText(text).body).toBe(BODY);
  expect(ruleOf(text, line)).toBe("correction");
});

test("a report in one line with such a note loses the note alone", () => {
  const report = "Eleven people died when a ferry sank off Orm on Saturday. The captain was asked what he knew.";
  for (const note of ["This is a developing story.", "Correction: an earlier version gave 12 dead."]) {
    expect(cleanBody(`${note} ${report}`, "Ferry sinks off Orm")).toEqual({
      body: report,
      removed: [{ line: note, rule: "correction" }],
    });
  }
});

test("an article that is a correction and nothing else stays", () => {
  const text = "Correction: the ship that sank off Orm on Saturday had 64 people aboard and not 46 as we said.";
  expect(cleanBody(text, "We got it wrong").body).toBe(text);
});

test("a title that begins as a note does stays a title", () => {
  const title = "This article was amended by parliament on Friday with 210 votes to 90";
  const body = "This article was amended by parliament on Friday with 210 votes to 90, so that a president may stay.";
  const found = cleanText(`${title}\n\n11 May 2025\n\n${body}\n\nThe opposition in parliament walked out before it.`);
  expect(found).toMatchObject({ title, body: `${body}\n\nThe opposition in parliament walked out before it.` });
});

test("a report goes on behind such a note", () => {
  const last = "The captain has been questioned.";
  expect(cleanText(page({ tail: ["This is a developing story.", last] })).body).toBe(`${BODY}\n\n${last}`);
});

describe("a last sentence that ends with a full stop is the report's", () => {
  const last = "The owner of the ferry, Maison Delorme, said it had followed every rule.";

  test.each([
    ["a date", "The pier opened on 4 May 1931."],
    ["an aside about pictures", "Two sailors were held over the leak (pictures of it were not released)."],
    ["a lost blank behind a colon", "The ferry line told us on Monday:We will not pay for it."],
    ["what begins like a label", "Photo credit fraud has cost the port's museum a million crowns, police said."],
    ["wording of pages that somebody reports", "Residents can sign up for the shelter here, the council said."],
    ["wording of pages and a place", "Those who subscribe to the port's texts will hear of closures here first."],
    ["its agency", "The minister for ports resigned over the crash late on Monday. (AFP)"],
  ])("whatever it holds: %s", (_, line) => {
    expect(cleanText(page({ tail: [line] })).body).toBe(`${BODY}\n\n${line}`);
  });

  test.each([
    '![The ferry](ferry.jpg "Photo: Isle Wire")',
    "photo: Bo Roy",
    "advertisement",
    "sign up for our newsletter",
  ])("whatever stands below it: %s", (line) => {
    expect(cleanText(page({ tail: [`${last}\n${line}`] })).body).toBe(`${BODY}\n\n${last}`);
    expect(ruleOf(page({ tail: [`${last}\n${line}`] }), line)).toBeDefined();
  });

  test("whatever label was run into it", () => {
    const text = page({ tail: [`${last} Sign up for our newsletter`] });
    expect(cleanText(text).body).toBe(`${BODY}\n\n${last}`);
    expect(ruleOf(text, "Sign up for our newsletter")).toBe("invitation");
  });
});

test("labels that stand close to what was said are a transcript's where they are many", () => {
  const said = PARAGRAPHS.map((line) => `Captain:${line}`);
  const lines = said.flatMap((line, i) => [line, `Host:And then, on day ${i + 2}?`]);
  for (const line of said) expect(cleanText([TITLE, ...lines].join("\n\n")).body).toContain(line);
});

test("a short last sentence stays", () => {
  expect(cleanText(page({ tail: ["He declined to comment.", "Related News"] })).body).toBe(
    `${BODY}\n\nHe declined to comment.`,
  );
});

describe("a line that pages set between paragraphs parts no sentence from the report", () => {
  const head = [
    "A stretch of the sea wall in Salern collapsed on Wednesday night as a storm hit the coast.",
    "No one was hurt. Three boats sank, the harbourmaster, Joan Peel, said.",
  ];
  const last = "The council has closed the pier until further notice. Repairs may cost £2.3 million.";
  const title = "Sea wall collapses in Salern storm";
  const bodyOf = (...lines: string[]) => cleanText([title, ...lines].join("\n\n")).body.split("\n\n");

  test.each([
    "Advertisement",
    "READ ALSO: What storms are called this year",
    "Read more: Why sea walls fail",
    "Read next: Why do sea walls fail?",
    "Sign up to our newsletter",
    "Story continues below",
    "Story continues below advertisement.",
    "Click here to read our storm guide.",
    "Follow us on X @salerncourier",
    "Anzeige",
  ])("%s", (line) => {
    expect(bodyOf(...head, line, last)).toEqual([...head, last]);
    expect(bodyOf(...head, line, "Advertisement", last, "Share this article")).toEqual([...head, last]);
    expect(cleanBody([...head, line, last].join("\n\n"), title).body.split("\n\n")).toEqual([...head, last]);
    expect(cleanText([head[0], line, head[1], last].join("\n\n")).body.split("\n\n")).toEqual([...head, last]);
  });

  test("nor a short one, nor one in three", () => {
    const short = "Schools reopen on Friday.";
    expect(bodyOf(...head, "Advertisement", short)).toEqual([...head, short]);
    expect(bodyOf(...head, "Advertisement", last, "Advertisement", short)).toEqual([...head, last, short]);
  });

  test("nor one that speaks to the reader, in a column that does", () => {
    const [asked, told] = ["You may ask who is to pay for our sea wall.", "We should have paid for the pier in time."];
    expect(bodyOf(...head, "Advertisement", told)).toEqual(head);
    expect(bodyOf(...head, asked, "Advertisement", told)).toEqual([...head, asked, told]);
  });

  test.each([
    ["who wrote it", "Tom Reed is a reporter for the Salern Courier."],
    [
      "who wrote it, at length",
      "Tom Reed is a reporter for the Salern Courier. He has written of the coast and those who live by it since 2011, and lives in Salern with two cats.",
    ],
    ["the outlet", "The Salern Courier is an independent newspaper, printed since 1911."],
    ["the article itself", "This article was first published by the Isle Wire agency."],
    ["a teaser", "Here's what to know about the storm and those who name it."],
    ["a question", "Will the sea wall of Salern be rebuilt in time for the summer?"],
    ["what is said to the reader", "You can send your pictures of the storm to the newsroom."],
  ])("but what outlets set below their articles goes: %s", (_, line) => {
    expect(bodyOf(...head, "Advertisement", line)).toEqual(head);
    expect(bodyOf(...head, "Sign up to our newsletter", last, "Advertisement", line)).toEqual([...head, last]);
  });

  test.each(["Read next:", "More about storms", "Related", "Most read", "12 Comments", "(Editing by Cy Poe)"])(
    "and a sentence below the heading of a list, or behind the end, does: %s",
    (heading) => {
      expect(bodyOf(...head, heading, "Storms are named from a list that three countries keep.")).toEqual(head);
    },
  );
});

test.each([
  "Read more: How safe are the ferries of Europe?",
  "READ ALSO: The ferry struck the bridge. Here is why.",
  "Related: Was the ferry's captain asleep?",
  "▶ Watch: Who is to pay for the bridge?",
  "Lesen Sie auch: Wer zahlt für die Brücke?",
])("a headline behind a label that points to it may end as a sentence does: %s", (line) => {
  for (const parts of [{ inside: [line] }, { tail: [line] }]) expect(cleanText(page(parts)).body).toBe(BODY);
});

test.each([
  "“Listen: The bridge is not safe, and you knew it,” the captain had written to the port.",
  "More: the port had known of the rust.",
  "Opinion: Was the port's director asleep, as the captain claims?",
])("a sentence that only looks so is the report's: %s", (line) => {
  expect(cleanText(page({ inside: [line] })).body).toContain(line);
});

describe("between title and body", () => {
  test("a line that only says the body again is the dek", () => {
    const dek = "The bridge was closed after a ferry struck its pier, the port said.";
    expect(ruleOf(page({ head: [dek, "Share this article", "Print"] }), dek)).toBe("dek");
  });

  test("a first paragraph cut off by buttons is kept", () => {
    const lead = "Hundreds of anglers had warned the council of such an accident since a smaller crash in spring.";
    const text = page({ head: [lead, "Share this article", "Get email updates from North Post", "Print"] });
    expect(cleanText(text).body).toBe(`${lead}\n\n${BODY}`);
  });
});

describe("the title", () => {
  test("of a page saved whole is the line that the page's own title repeats, and the rest of that is the outlet", () => {
    const text = [`${TITLE} | North Post`, "Home", "Fog grounds all flights", TITLE, "Ann Lee", ...PARAGRAPHS].join(
      "\n",
    );
    expect(cleanText(text)).toMatchObject({ title: TITLE, outlet: "North Post" });
  });

  test.each([
    "Home > Harbour > Bridge",
    "Home → Harbour → Bridge",
    "News | Harbour | Bridge",
    "News · Harbour · Bridge",
    "Home / Harbour / Bridge closed after ferry strikes",
    `You are here: Home > Harbour > ${TITLE}`,
  ])("is not the way to it from the site's first page: %s", (way) => {
    expect(cleanText(`${way}\n\n${page({})}`).title).toBe(TITLE);
  });

  test.each([
    "Bridge closed - ferry strikes pier - port in fog",
    "Ferry > bridge: what struck the harbour",
    "Ferry - Bridge / Harbour",
  ])("may have such marks in it: %s", (title) =>
    expect(cleanText([title, ...PARAGRAPHS].join("\n\n")).title).toBe(title),
  );

  test("is null when no line before the body speaks of it", () => {
    expect(cleanText(`A week of chess in Oslo ends\n\n${BODY}`).title).toBeNull();
    expect(cleanText(BODY).title).toBeNull();
  });
});

test("what a quotation is said by goes on with it", () => {
  const said = ["“Who is going to pay for the pier and for the tunnel?”", "she asked."];
  expect(cleanText(page({ tail: said })).body).toBe(`${BODY}\n\n${said.join(" ")}`);
});

test("a text wrapped at a fixed width and sentences cut at links are mended", () => {
  const wrapped = cleanText(readFileSync("tests/fixtures/articles/wrapped.txt", "utf8"));
  expect(wrapped.title).toBe(TITLE);
  expect(wrapped.body.split("\n\n")).toHaveLength(3);
  expect(wrapped.body).toContain("214 people on board struck");
  const cut = ["The ferry's captain told", "the port", "that the rudder had failed", ", and that he could not turn."];
  expect(cleanText([TITLE, ...PARAGRAPHS, ...cut].join("\n")).body).toBe(
    `${BODY}\n\nThe ferry's captain told the port that the rudder had failed, and that he could not turn.`,
  );
});

test.each([
  ["nothing", "", ""],
  ["one word", "Fog", "Fog"],
  ["only short lines", "Fog\n\nRain", "Fog\n\nRain"],
  ["only furniture", "Share\nTweet\nSign up for our newsletter", ""],
  ["control characters", `\u0000${TITLE}\n\u0007${PARAGRAPHS[0]}`, PARAGRAPHS[0]],
  ["halves of characters", `${PARAGRAPHS[0]}\ud83d`, PARAGRAPHS[0]],
])("%s survives", (_, raw, body) => {
  expect(cleanText(raw).body).toBe(body);
});

test.each([
  ["one line of 5 MB", "word ".repeat(1_000_000)],
  ["one word of 5 MB", "a".repeat(5_000_000)],
  ["capitals and strokes", "Aa / ".repeat(200_000)],
  ["names without end", "By Ann Lee and ".repeat(50_000)],
  ["30,000 short lines", "Aa bb\n".repeat(30_000)],
  ["a button of long words", `follow ${"a".repeat(490)} b c d e f\n`.repeat(1_000)],
  [
    "a first line of 5 MB that begins with the title",
    [TITLE + " - a".repeat(1_000_000), TITLE, ...PARAGRAPHS].join("\n"),
  ],
  ["brackets", "(photo ".repeat(100_000)],
  [
    "10,000 advertisements between sentences",
    [BODY, ...Array.from({ length: 10_000 }, (_, i) => `Advertisement\n\nDivers looked at pier ${i}.`)].join("\n\n"),
  ],
])("%s is read to its end", (_, raw) => {
  // Quadratic work would not end within the time that vitest gives a test.
  expect(() => cleanText(raw)).not.toThrow();
});

test("each character is kept or stands in what was removed, and none is added", () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...PARAGRAPHS,
      TITLE,
      "Share",
      "By Ann Lee",
      "- Bo Roy",
      "15 September 2014",
      "مرحبا بالعالم",
      "東京。",
    ),
    anyText(40),
  );
  const letters = (text: string) => plainCharacters(text).replace(/[\s\u0085]/g, "");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { title, body, removed } = cleanText(lines.join("\n"));
      // Each by itself: half a surrogate pair at the end of one must not meet the other half at the beginning of the next.
      const sorted = (texts: readonly string[]) => texts.map(letters).join("").split("").sort().join("");
      expect(sorted([title ?? "", body, ...removed.map((cut) => cut.line)])).toBe(sorted(lines));
    }),
  );
});

test("any text at all is survived", () => {
  fc.assert(fc.property(anyText(300), (raw) => cleanText(raw).body.length <= raw.length * 2));
});

describe("an announcement", () => {
  const release = [
    "FOR IMMEDIATE RELEASE",
    "Lund Ports Opens Second Ferry Pier in Malm, Creating 40 Jobs",
    "MALM, Nov. 12, 2026 /PRNewswire/ -- Lund Ports AG today announced the opening of its second ferry pier at Malm.",
    "The pier will employ 40 people, 12 of whom have already been hired by Lund Ports for the ferry.",
    "About Lund Ports",
    "Lund Ports is a leading port company that employs 2,900 people and opens a ferry pier in 14 countries.",
    "Forward-Looking Statements",
    "Actual results of Lund Ports may differ from what is announced here for the ferry pier at Malm.",
    "Media Contact:",
    "Klaus Petri",
    "SOURCE Lund Ports AG",
  ];

  test("has the title below its head, the day of its dateline, who made it, and none of the notes below it", () => {
    const found = cleanText(release.join("\n\n"));
    expect(found).toMatchObject({
      title: release[1],
      body: release.slice(2, 4).join("\n\n"),
      outlet: "Lund Ports AG",
      publishedAt: { at: Date.UTC(2026, 10, 12), precision: "day" },
    });
    expect(found.removed.find(({ line }) => line === release[5])?.rule).toBe("release notes");
  });

  test("has the day before its month, and who made it by the one whom its notes are about", () => {
    const dated = release[2]!.replace("Nov. 12, 2026 /PRNewswire/", "12 November 2026");
    const text = [...release.slice(0, 2), dated, ...release.slice(3, -1)].join("\n\n");
    const day = { at: Date.UTC(2026, 10, 12), precision: "day" };
    expect(cleanText(text)).toMatchObject({ outlet: "Lund Ports", publishedAt: day });
    const both = text.replace("Media Contact:", "About Malm\n\nMalm has a ferry pier of Lund Ports.\n\nMedia Contact:");
    expect(cleanText(both).outlet).toBeNull();
  });

  test.each(["Contact: Jane Doe", "Media Contact:", "Press Contact: Jane Doe"])(
    "keeps its text below whom to ask, as %j on top",
    (contact) => {
      const found = cleanText([release[0]!, contact, ...release.slice(1)].join("\n\n"));
      expect(found).toMatchObject({ title: release[1], body: release.slice(2, 4).join("\n\n") });
    },
  );

  test.each(["About Time, Say Residents", "About Half of Tickets Sold", "Contact Sports Return"])(
    "goes on below a heading that names nobody: %j",
    (heading) => {
      const [head, inside, tail] = [release.slice(0, 4), [heading, PARAGRAPHS[2]!], release.slice(4)];
      expect(cleanText([...head, ...inside, ...tail].join("\n\n")).body).toContain(PARAGRAPHS[2]!);
    },
  );

  test("is no report of a news agency", () => {
    const wired = [TITLE, `LUND (Isle Wire) -- ${PARAGRAPHS[0]}`, PARAGRAPHS[1]!, "About Lund", PARAGRAPHS[2]!];
    expect(cleanText(wired.join("\n\n")).body).toContain(PARAGRAPHS[2]!);
  });

  test("is no other text: there what follows such a heading is the report's", () => {
    const report = [TITLE, ...PARAGRAPHS.slice(0, 2), "About Lund", PARAGRAPHS[2]!].join("\n\n");
    expect(cleanText(report).body).toContain(PARAGRAPHS[2]!);
  });
});

test.each([
  "The press release contains an apology to the widows of nine miners, lawyers noted.",
  "Forward-looking statements that involve bank profits must be audited, a judge ruled.",
])("a report about announcements is no announcement: %s", (sentence) => {
  expect(cleanText(page({ inside: [sentence] })).body).toContain(sentence);
});

test.each([["a forwarded mail's subject", "Subject: Fwd: ", TITLE]])(
  "%s is the title without what the mail program put before it",
  (_, before, title) => {
    const found = cleanText([`${before}${TITLE}`, ...PARAGRAPHS].join("\n\n"));
    expect(found.title).toBe(title);
    expect(found.removed).toEqual([{ line: before.trim(), rule: "mail subject" }]);
  },
);

describe("a forwarded mail", () => {
  const note = [
    "FYI, a ferry again. Worth a line on the bridge?",
    "I would say that this bridge is worth more than a line.",
  ];
  const outer = ["From: Ann Lee <ann@desk.example>", "To: all@desk.example", "Date: Mon, 10 Mar 2025 08:02:11 +0000"];
  const inner = [
    "From: Harbour Courier <news@courier.example>",
    "Date: Sun, 9 Mar 2025 at 22:40",
    `Subject: ${TITLE}`,
    "To: <ann@desk.example>",
  ];

  test.each([
    ["with its subject repeated", `Subject: Fwd: ${TITLE}`, note, [TITLE]],
    ["with another subject above", "Subject: The bridge in the morning note?", note, []],
    ["without a note", `Subject: Fwd: ${TITLE}`, [], []],
    ["with a longer note", "Subject: The morning", ["The mayor of Lund has asked for all we have.", ...note], []],
  ])("%s is read as what was forwarded: title, sender and day", (_, subject, said, headline) => {
    const text = [
      ...outer,
      subject,
      ...said,
      "---------- Forwarded message ---------",
      ...inner,
      ...headline,
      ...PARAGRAPHS,
    ];
    expect(cleanText(text.join("\n\n"))).toMatchObject({
      title: TITLE,
      outlet: "Harbour Courier",
      publishedAt: { at: Date.UTC(2025, 2, 9), precision: "day" },
      body: BODY,
    });
  });

  test("is none where it is quoted inside a report, which goes on behind it", () => {
    const quoted = ["From: Ann Lee", "Sent: Sunday", "To: Bo Roy", "Subject: The northern pier"];
    const text = [TITLE, ...PARAGRAPHS.slice(0, 3), ...quoted, ...PARAGRAPHS.slice(3)].join("\n\n");
    const { title, body } = cleanText(text);
    expect(title).toBe(TITLE);
    for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
  });

  test("is none where a text only says from whom it is", () => {
    const text = [TITLE, "From: Bridge Ferry Post", "Date: 9 March 2025", ...PARAGRAPHS].join("\n\n");
    expect(cleanText(text).title).toBe(TITLE);
  });
});

test.each([
  ["the day in a letter's head", "Your five-minute read for Thursday, 12 November 2026", Date.UTC(2026, 10, 12)],
  [
    "the day in a letter's head, in American order",
    "All the news of the harbour: our morning briefing for Thursday, November 12, 2026",
    Date.UTC(2026, 10, 12),
  ],
  ["no day that a sentence of the report names", `${PARAGRAPHS[1]} They met on Thursday, 12 November 2026.`, undefined],
])("%s", (_, line, at) => expect(cleanText(page({ head: [line] })).publishedAt?.at).toBe(at));

test("an answer's subject is the title without its marks where a mail's head stands above", () => {
  const text = ["From: Ann Lee <ann@example.com>", `Re: Fwd: ${TITLE}`, ...PARAGRAPHS].join("\n\n");
  expect(cleanText(text).title).toBe(TITLE);
});

test.each([`Re: ${TITLE}`, `TR: ${TITLE}`, "Re:Zero bridge closed"])("elsewhere it is part of it: %s", (title) => {
  expect(cleanText([`${title} | North Post`, title, ...PARAGRAPHS].join("\n\n")).title).toBe(title);
});

test("a dash before a figure is its sign", () => {
  const line = "– 40 degrees was measured at the harbour bridge of Lund on Tuesday, the office said.";
  expect(cleanText(page({ inside: [line] })).body).toContain(line);
});

test("a list in the body loses its bullets, which are kept with their rule", () => {
  const found = cleanText(page({ inside: [`- ${PARAGRAPHS[4]!.replace("hours", "an hour")}`] }));
  expect(found.body).toContain("\n\nThousands of commuters queued for an hour");
  expect(found.removed).toEqual([{ line: "-", rule: "bullet" }]);
});

test("a time alone above an article without other times is none of it", () => {
  expect(cleanText(page({ head: ["14:20"] })).body).toBe(BODY);
});

test.each([
  "What to know about the harbour ceremony on Saturday, 14 November 2026",
  "Port plans police briefing for Saturday, 14 November 2026",
])("the day of an event is not when a text was published: %s", (line) => {
  expect(cleanText(page({ head: [line] })).publishedAt).toBeNull();
});

test("nor is a day in a title", () => {
  const text = ["Your harbour briefing for Monday, 14 December 2026", ...PARAGRAPHS].join("\n\n");
  expect(cleanText(text)).toMatchObject({ title: text.split("\n")[0], publishedAt: null });
});

test("the day of a dateline goes before that of a letter's head", () => {
  const head = "Your harbour briefing for Saturday, 14 November 2026";
  const text = [TITLE, head, `MALM, Nov. 12, 2026 /PRNewswire/ -- ${PARAGRAPHS[0]}`, ...PARAGRAPHS.slice(1)].join(
    "\n\n",
  );
  expect(cleanText(text).publishedAt?.at).toBe(Date.UTC(2026, 10, 12));
});

test("a title of white space is none", () => {
  const lines = ["Ferry strikes pier", ...PARAGRAPHS].join("\n\n");
  for (const blank of ["", " ", "\u00a0\n"]) expect(cleanBody(lines, blank).body).toBe(cleanBody(lines, null).body);
  expect(cleanBody(BODY, " ").body).toBe(BODY);
  expect(cleanBody(BODY, TITLE).body).toBe(BODY);
});

describe("an outlet in a line of its own", () => {
  const DAY = "Saturday 15 November 2014 19:20";
  test.each([
    [
      "below a headline without an end",
      "Families look on as ferry leaves and bridge goes on",
      ["Marsh Bay Beacon", "By Ann Lee | Court reporter", DAY],
    ],
    ["below the headline and above a desk", TITLE, ["Marsh Bay News", "Weather desk", DAY]],
    [
      "below the headline, made as no other, beside writer and day",
      TITLE,
      ["Harbour Sport", "by Ann Lee at Marsh Park", DAY, "Rovers 3 City 2 (after extra time)"],
    ],
    ["above the day, in the place of a writer", TITLE, ["Marsh Bay Gazette", DAY, "Local Democracy Reporter Ann Lee"]],
  ])("is found %s", (_, title, head) => {
    const text = page({ head }).replace(TITLE, title);
    expect(cleanText(text)).toMatchObject({ title, outlet: head[0], publishedAt: { at: Date.UTC(2014, 10, 15) } });
    expect(cleanText(text).byline).toBe(head.some((line) => line.includes("Ann Lee")) ? "Ann Lee" : null);
  });

  test.each([["© Harbour Weekend. All rights reserved."], ["Follow The Harbour Weekend on Instagram."]])(
    "is found where a notice has its name too: %s",
    (notice) => {
      const found = cleanText(page({ head: ["The Harbour Weekend", DAY], tail: [notice] }));
      expect(found).toMatchObject({ outlet: "The Harbour Weekend", byline: null });
    },
  );

  test.each([["© Ann Lee"], ["Follow Ann Lee on Twitter"], ["Read Ann Lee's columns"]])(
    "is no writer's name that a notice has too: %s",
    (notice) => {
      const found = cleanText(page({ head: ["Ann Lee", DAY], tail: [notice] }));
      expect(found).toMatchObject({ outlet: null, byline: "Ann Lee" });
    },
  );

  test("is sought in vain, and a writer, in a headline that stands above the day", () => {
    const head = "Former Chief Editor Tomas Brandt Dies";
    expect(cleanText(page({ head: [head, DAY] }))).toMatchObject({ outlet: null, byline: null });
  });

  test("is none that the report speaks of, whatever a notice says", () => {
    const [head, tail] = [["The Port of Marsh Bay", DAY], ["Follow The Port of Marsh Bay on Instagram."]];
    const inside = ["The Port of Marsh Bay said that the bridge would open again on Friday at noon."];
    expect(cleanText(page({ head, tail })).outlet).toBe("The Port of Marsh Bay");
    expect(cleanText(page({ head, tail, inside })).outlet).toBeNull();
  });

  test("is no writer's name that a picture has too", () => {
    const found = cleanText(page({ head: ["Ann Lee", DAY], inside: ["The bridge on Monday. Photo: AP/Ann Lee"] }));
    expect(found).toMatchObject({ outlet: null, byline: "Ann Lee" });
  });

  test("is no place that a sentence cut at a link goes on with", () => {
    expect(cleanText(page({ inside: ["The captain told", "North Post", "that the radio was dead."] })).body).toContain(
      "The captain told North Post that the radio was dead.",
    );
  });
});

test.each([
  ["Ferry Reporter Wins Prize", []],
  ["Ferry Reporter Wins Prize For Harbour Story", ["Health Editor Bo Roy"]],
])("a headline made as a writer with a post stays one: %s", (title, head) => {
  const text = page({ head: [...head, "15 November 2014"] })
    .replace(TITLE, title)
    .replace("was closed", "was closed, a ferry reporter who wins every prize told the harbour story");
  expect(cleanText(text)).toMatchObject({ title, byline: head.length > 0 ? "Bo Roy" : null });
});
