import { expect, test } from "vitest";
import { isSectionRow, isWayFromHome, mastheadOutlet } from "../../src/corpus/breadcrumb.ts";
import { cleanText } from "../../src/corpus/clean.ts";

const BODY = [
  "The minister was told in March that the Pell bridge was unsafe, live on a page of the Lakers and Celtics.",
  "The ports and ferries of Lund were warned of the unsafe bridge too, and the minister has explained it at home.",
].join("\n\n");
const DEK = "What the minister was told in March about the bridge";

test.each([
  "Home > World > Europe",
  "Home » Harbour bridge closed after ferry strikes pier",
  "You are here: Home › Science",
  "Startseite → Politik",
])("a way from the site's first page: %s", (line) => expect(isWayFromHome(line)).toBe(true));

test.each([
  "News | Ports | Ferries",
  "World · Europe · Lund",
  "Home / Harbour / Bridge closed",
  "Sport - Football - Cup",
])("a row of sections: %s", (line) => expect(isSectionRow(line)).toBe(true));

test.each([
  ["Lund Observer | Mountains", "Lund Observer"],
  ["North Post - World news", "North Post"],
  ["Bridge closed | North Post", null],
  ["North Post | Bridge closed after ferry strike", null],
  ["Lund Observer", null],
])("an outlet and its section: %s", (line, outlet) => expect(mastheadOutlet(line)).toBe(outlet));

test("an outlet and its section are no title, and say whose the article is", () => {
  const { title, outlet } = cleanText(
    [
      "Lund Observer | Mountains",
      "Three climbers found alive after five days in an ice cave on Mount Verrin",
      "Ann Lee",
      "26 November 2026",
      "Three climbers who had been given up for lost were found alive on Thursday in an ice cave at 3,900 metres on the north side of Mount Verrin, in the mountains above Lund.",
      "They had lived for five days on four chocolate bars, a sausage and melted snow, the rescuers said.",
    ].join("\n\n"),
  );
  expect(title).toBe("Three climbers found alive after five days in an ice cave on Mount Verrin");
  expect(outlet).toBe("Lund Observer");
});

test.each([
  "Explained | Bridge Warning | Minister Told",
  "Live | Pell Bridge | Minister warned",
  "Minister – Bridge – Unsafe Pell",
  "Bridge · Minister told · Unsafe",
  "Pell bridge > Minister: what he was told in March",
  "Lakers – Celtics – Game 7 of the bridge",
  "Analysis | Unsafe Pell | Told in March",
  "Opinion | The minister was told | He kept silent in March",
  "Pell bridge | Minister explains | Live",
  "World warned: Pell bridge unsafe | Minister told | Live",
  "Home – Bridge – Minister warned in March",
  "Minister -> bridge -> unsafe: a March of warnings",
  "Home truths > The minister and the bridge",
  "News of the bridge | What the minister was told | March",
  "Bridge / Tunnel / Ferry: how Lund will cross",
  "Ferries — Ports — Bridge",
  "Business minister | Bridge unsafe | Told in March",
  "Sports minister told - bridge unsafe - March",
  "Politics of the Pell bridge > Minister warned",
  "Pell • Lund • Bridge",
  "Ferry 1 - Bridge 0 - Minister told in March",
  "The Pell bridge :: A minister warned :: March",
])("a headline keeps its place above another line: %s", (title) => {
  expect(cleanText(`${title}\n\n${DEK}\n\n${BODY}`).title).toBe(title);
  expect(cleanText(`${title}\n\n${BODY}`).title).toBe(title);
});

test("a row of sections is the title where no other line can be, a way from the first page never", () => {
  expect(cleanText(`Politics | Bridge | Minister warned\n\n${BODY}`).title).toBe("Politics | Bridge | Minister warned");
  expect(cleanText(`Politics | Bridge | Minister warned\n\n${DEK}\n\n${BODY}`).title).toBe(DEK);
  expect(cleanText(`Home > Bridge > Minister told\n\n${BODY}`).title).toBeNull();
});
