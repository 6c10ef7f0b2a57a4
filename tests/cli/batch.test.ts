import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { folderWith, parseLines, runBatch, runProgram } from "../support/cli.ts";
import { messageProblems } from "../support/slack-limits.ts";
import { slackText } from "../support/slack-text.ts";

/** Two outlets on one made-up event, and one on another. */
const FERRY = {
  id: "a",
  title: "Ferry strikes the harbour bridge at Lund Point",
  text: "The ferry Aurora struck the harbour bridge at Lund Point on Monday. The port said 12 passengers were hurt. The bridge will stay shut until divers have checked every pier.",
  source: "North Post",
  publishedAt: "2024-05-06T10:00:00Z",
};
const BRIDGE = {
  id: "b",
  title: "Harbour bridge at Lund Point shut after ferry crash",
  text: "Lund Point harbour bridge was closed on Monday after the ferry Aurora hit a pier. Captain Mara Olsen said the rudder had failed. The port said divers would check the piers.",
  source: "The Ledger",
  publishedAt: "2024-05-06T12:00:00Z",
};
const CHESS = {
  id: 7,
  title: "Chess league opens its season in Bergen",
  text: "The chess league opened its season in Bergen with a draw. Grandmaster Ilya Berg played white. Tickets cost 15 crowns.",
  source: "Coast Radio",
  publishedAt: "2024-05-06T11:00:00Z",
};

describe("summarize", () => {
  test("gives whole sentences with offsets into the line's own text, one a line, within the words asked", async () => {
    const { status, lines } = await runBatch(["summarize", "--words", "40"], [{ id: "x", documents: [FERRY, BRIDGE] }]);
    expect(status).toBe(0);
    const [{ id, text, quotes }] = lines;
    const texts: Record<string, string> = { a: FERRY.text, b: BRIDGE.text };
    expect(id).toBe("x");
    expect(quotes.length).toBeGreaterThan(0);
    for (const { documentId, start, end, text: quoted } of quotes) {
      expect(texts[documentId]!.slice(start, end)).toBe(quoted);
      expect(quoted).toMatch(/^[A-Z].*\.$/);
    }
    expect(text).toBe(quotes.map((quote: { text: string }) => quote.text).join("\n"));
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
  });

  test("the line's own number of words wins, and the order of documents does not matter", async () => {
    const { lines } = await runBatch(
      ["summarize"],
      [
        { id: 1, documents: [FERRY, BRIDGE], words: 20 },
        { id: 2, documents: [BRIDGE, FERRY], words: 20 },
      ],
    );
    expect(lines[0].text.split(/\s+/).length).toBeLessThanOrEqual(20);
    expect(lines[0].quotes).toEqual(lines[1].quotes);
  });

  test("no documents, or one word, is an empty or short summary, not a fault", async () => {
    const { status, lines } = await runBatch(
      ["summarize"],
      [
        { id: 1, documents: [] },
        { id: 2, documents: [{ id: "w", text: "Word" }] },
      ],
    );
    expect(status).toBe(0);
    expect(lines[0]).toEqual({ id: 1, text: "", quotes: [] });
    expect(lines[1].id).toBe(2);
  });
});

test("group gives every article its story, in the order of the input, whatever that is", async () => {
  const { lines } = await runBatch(["group"], [BRIDGE, CHESS, FERRY]);
  const { lines: turned } = await runBatch(["group"], [FERRY, BRIDGE, CHESS]);
  expect(lines.map(({ id }) => id)).toEqual(["b", 7, "a"]);
  expect(lines[0].story).toBe(lines[2].story);
  expect(lines[1].story).not.toBe(lines[0].story);
  expect(new Map(turned.map(({ id, story }) => [id, story]))).toEqual(
    new Map(lines.map(({ id, story }) => [id, story])),
  );
});

describe("answer", () => {
  const folder = folderWith({
    "corpus.jsonl": [FERRY, BRIDGE, CHESS].map((line) => JSON.stringify(line)).join("\n"),
    "corpus.jsonl.gz": gzipSync([FERRY, BRIDGE, CHESS].map((line) => JSON.stringify(line)).join("\n")),
  });

  test.each(["corpus.jsonl", "corpus.jsonl.gz"])("finds the sentence and the short answer in %s", async (file) => {
    const question = { id: "q", question: "Who said the rudder had failed?" };
    const { lines } = await runBatch(["answer", "--corpus", `${folder}/${file}`], [question]);
    const [{ sentences, documents, confidence }] = lines;
    expect(sentences[0]).toMatchObject({ docId: "b", text: "Captain Mara Olsen said the rudder had failed." });
    expect(BRIDGE.text.slice(sentences[0].start, sentences[0].end)).toBe(sentences[0].text);
    expect(documents).toContain("b");
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test("--per-document reads only the document that the line names, and gives its id as it came", async () => {
    const { lines } = await runBatch(
      ["answer", "--corpus", `${folder}/corpus.jsonl`, "--per-document"],
      [
        { id: 1, question: "How much do tickets cost?", docId: 7 },
        { id: 2, question: "Who?", docId: "none" },
      ],
    );
    expect(lines[0].sentences[0]).toMatchObject({ docId: 7, text: "Tickets cost 15 crowns." });
    expect(lines[1]).toEqual({ id: 2, error: 'The corpus has no document "none".' });
  });

  test("without a corpus, or with one that is not there, one sentence says so", async () => {
    const without = await runProgram(["batch", "answer"]);
    const gone = await runProgram(["batch", "answer", "--corpus", "/nowhere/at/all"]);
    expect([without.status, without.err]).toEqual([2, "This step needs --corpus FILE.\n"]);
    expect([gone.status, gone.err]).toEqual([1, "The corpus file /nowhere/at/all is not there or may not be read.\n"]);
  });
});

test("search gives the best articles first, with its own time; --plain counts raw words", async () => {
  const folder = folderWith({ "c.jsonl": [FERRY, BRIDGE, CHESS].map((line) => JSON.stringify(line)).join("\n") });
  const { lines } = await runBatch(
    ["search", "--corpus", `${folder}/c.jsonl`],
    [{ id: 1, query: "chess tickets", k: 1 }],
  );
  expect(lines[0].hits.map(({ docId }: { docId: unknown }) => docId)).toEqual([7]);
  expect(lines[0].ms).toBeGreaterThanOrEqual(0);
  const plain = await runBatch(["search", "--corpus", `${folder}/c.jsonl`, "--plain"], [{ id: 1, query: "ticket" }]);
  expect(plain.lines[0].hits).toEqual([]);
});

test("rank gives a score for each candidate, the answering one highest", async () => {
  const candidates = ["The sea was calm.", "Captain Mara Olsen steered the ferry.", "Tickets cost 15 crowns."].map(
    (text) => ({ text }),
  );
  const { lines } = await runBatch(["rank"], [{ id: 1, question: "Who steered the ferry?", candidates }]);
  expect(lines[0].scores).toHaveLength(3);
  expect(Math.max(...lines[0].scores)).toBe(lines[0].scores[1]);
});

test("sentences gives slices of the text", async () => {
  const { lines } = await runBatch(["sentences"], [{ text: "It rose 3.5%. Shares fell." }]);
  expect(lines).toEqual([
    {
      sentences: ["It rose 3.5%.", "Shares fell."],
      offsets: [
        [0, 13],
        [14, 26],
      ],
    },
  ]);
});

test("clean says what it removed and by which rule", async () => {
  const text = `Ann Lee / AFP / Getty Images\n\n${FERRY.title}\n\n${FERRY.text}\n\nSign up for our newsletter`;
  const { lines } = await runBatch(["clean"], [{ id: "c", text }]);
  expect(lines[0]).toMatchObject({ id: "c", title: FERRY.title, text: FERRY.text });
  const removed = lines[0].removed.map(({ line }: { line: string }) => line);
  expect(removed).toContain("Sign up for our newsletter");
  expect(lines[0].removed.every(({ rule }: { rule: string }) => rule !== "")).toBe(true);
});

test("extract gives the article on a saved page, gzipped or not, and says why there is none", async () => {
  const html = `<html><head><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-05-06"></head>
    <body><nav><a href="/">Home</a></nav><h1>${FERRY.title}</h1><p>${FERRY.text}</p><p><a href="/x">Read more about ferries</a></p></body></html>`;
  const folder = folderWith({ "a.html": html, "b.html": gzipSync(html), "c.html": "<script>x()</script>" });
  const url = "https://north-post.example/a";
  const names = ["a.html", "b.html", "c.html", "none.html"];
  const { status, lines } = await runBatch(
    ["extract"],
    names.map((name) => ({ path: `${folder}/${name}`, url })),
  );
  const article = { title: FERRY.title, text: FERRY.text, byline: "Ann Lee", publishedAt: "2024-05-06" };
  expect(lines).toEqual([
    article,
    article,
    { error: "There is no text on the page." },
    { error: `${folder}/none.html cannot be read: give the path of a saved page.` },
  ]);
  expect(status).toBe(1);
});

test.each(["answer", "search"])("the help of %s says which fields its lines have", async (step) => {
  const { out } = await runProgram(["batch", step, "--help"]);
  expect(out).toMatch(/\banswer +a question[^\n]*\n +each line: \{"id", "question", "docId"\?, "askedAt"\?\}/);
});

test("a line without an id says that a text or a number is wanted", async () => {
  const { out } = await runProgram(["batch", "group"], { input: Buffer.from('{"text":"One."}\n') });
  expect(parseLines(out)).toEqual([{ error: 'Field "id" is missing: a text or a number is wanted.' }]);
});

describe("a bad line is answered in its place and the rest goes on", () => {
  const good = JSON.stringify({ id: 2, text: "One. Two." });

  test.each<[string, string | Uint8Array, object]>([
    ["invalid JSON", "{nope", { error: "The line is not valid JSON." }],
    ["invalid UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), { error: "The line is not valid UTF-8." }],
    ["a missing field", '{"id":1}', { id: 1, error: 'Field "text" is missing: a text is wanted.' }],
    ["another kind of value", '{"id":1,"text":5}', { id: 1, error: 'Field "text": a text is wanted, not 5.' }],
    ["nothing where a value is", '{"id":1,"text":null}', { id: 1, error: 'Field "text": a text is wanted, not null.' }],
    ["a list of them", '{"id":1,"text":["One."]}', { id: 1, error: 'Field "text": a text is wanted, not a list.' }],
    ["an object", '{"id":1,"text":{"a":1}}', { id: 1, error: 'Field "text": a text is wanted, not an object.' }],
    ["no object", "[]", { error: "The line is no JSON object." }],
  ])("%s", async (_, bad, expected) => {
    const input = Buffer.concat([Buffer.from(bad), Buffer.from(`\n\n${good}\n`)]);
    const { status, out } = await runProgram(["batch", "sentences"], { input });
    const [first, second] = parseLines(out);
    expect(status).toBe(1);
    expect(first).toEqual(expected);
    expect(second.sentences).toEqual(["One.", "Two."]);
  });
});

const STRANGE: [string, string][] = [
  ["nothing", ""],
  ["one word", "Word"],
  ["no sentence end", "words without any end ".repeat(50)],
  ["only furniture", "Sign up for our newsletter\n\nRelated News\n\nShare\n"],
  ["right-to-left text", "قال الوزير إن المحادثات بدأت. وستستمر غدا."],
  ["emoji", "👩‍👩‍👧 won. 🎉🎉 They left."],
  ["NUL and lone surrogates", "A\u0000b. \ud800 c. D\udc00."],
  ["10,000 sentences", "The port said it was shut. ".repeat(10_000)],
  ["5 MB in one line", "ferry bridge ".repeat(400_000)],
];

describe.each(STRANGE)("every step survives %s", (_, text) => {
  const corpus = folderWith({ "c.jsonl": JSON.stringify({ id: "d", title: "T", text }) });
  test.each<[string[], object]>([
    [["sentences"], { text }],
    [["clean"], { text }],
    [["summarize"], { id: 1, documents: [{ id: "d", text }] }],
    [["group"], { id: 1, title: "", text }],
    [["rank"], { id: 1, question: text.slice(0, 2000), candidates: [{ text }, { text: "b" }] }],
    [["answer", "--corpus", `${corpus}/c.jsonl`], { id: 1, question: "Who shut the port?" }],
    [["search", "--corpus", `${corpus}/c.jsonl`], { id: 1, query: "port" }],
  ])("%s", async (args, line) => {
    const { status, lines } = await runBatch(args, [line]);
    expect([status, lines.length]).toEqual([0, 1]);
    expect(lines[0]).not.toHaveProperty("error");
  });
});

test("empty input gives empty output", async () => {
  for (const step of ["summarize", "group", "rank", "sentences", "clean"]) {
    expect(await runProgram(["batch", step])).toEqual({ status: 0, out: "", err: "" });
  }
});

test.each([
  [["batch", "sumarize"], 'There is no step "sumarize". Did you mean summarize?\n'],
  [["batch", "sentences", "--words", "3"], "The step sentences has no option --words.\n"],
  [["batch", "summarize", "--words", "none"], '--words takes a whole number from 1 to 100000, not "none".\n'],
])("%j is told what is wrong", async (args, message) => {
  expect(await runProgram(args)).toEqual({ status: 2, out: "", err: message });
});

describe("slots", () => {
  test("gives the next firings of a daily time, a missing one right after the gap", async () => {
    const line = { id: "ny", zone: "America/New_York", local_time: "02:30", days: 2, after: "2026-03-08T00:00:00Z" };
    const { status, lines } = await runBatch(["slots"], [line]);
    expect(status).toBe(0);
    expect(lines).toEqual([{ id: "ny", fires: ["2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"] }]);
  });

  test("says in place what of a line cannot be used", async () => {
    const line = { id: 1, zone: "UTC", local_time: "08:00", days: 1, after: "2026-03-08T00:00:00Z" };
    const { status, lines } = await runBatch(
      ["slots"],
      [
        { ...line, zone: "Europe/Pariss" },
        { ...line, local_time: "8 bells" },
        { ...line, after: "soon" },
        { ...line, days: 0 },
        line,
      ],
    );
    expect(status).toBe(1);
    expect(lines.map(({ error }) => error ?? null)).toEqual([
      '"Europe/Pariss" is not a time zone I know: did you mean Europe/Paris?',
      '"8 bells" is not a time of day: write it like 08:30.',
      '"soon" is not a moment: write it like 2026-03-08T07:30:00Z.',
      expect.stringContaining('Field "days"'),
      null,
    ]);
  });
});

describe("render", () => {
  const article = {
    title: "Ferry <!channel> strikes & halts",
    text: "The ferry Aurora struck the harbour bridge at Lund Point on Monday. The port said 12 passengers were hurt.",
    source: "North Post",
    link: "https://north-post.example/ferry",
  };

  test("gives the message that Slack is sent, with nothing of the article active", async () => {
    const { status, lines } = await runBatch(["render"], [{ id: 1, platform: "slack", article }]);
    expect(status).toBe(0);
    const [{ id, payload }] = lines;
    expect(id).toBe(1);
    expect(messageProblems(payload)).toEqual([]);
    expect(payload.text).toContain("Ferry &lt;!channel&gt; strikes &amp; halts");
    expect(slackText(payload.blocks)).toContain("“The port said 12 passengers were hurt.” [1]");
    expect(JSON.stringify(payload.blocks)).toContain('"text":"Ferry <!channel> strikes & halts"');
  });

  test("a platform that is not known is an error in its place", async () => {
    const { status, lines } = await runBatch(["render"], [{ id: 1, platform: "telegraph", article }]);
    expect(status).toBe(1);
    expect(lines[0]).toMatchObject({ id: 1, error: expect.stringContaining('"platform"') });
  });
});
