import { expect, test } from "vitest";
import { plainText } from "../../src/chat/plain.ts";
import { type Status, statusReply } from "../../src/chat/status-reply.ts";
import { golden } from "./golden.ts";
import { PARIS, SEARCHED } from "./harbour.ts";

const well: Status = {
  searched: SEARCHED,
  outlets: 6,
  unnamed: 0,
  corpus: "the articles in seeds",
  store: "data/wirecopy.db",
  deliveries: 3,
  problems: [],
  rows: [],
  unseen: [],
};

test("where a connection is another process's, it is not said that all is well", () => {
  const text = plainText(statusReply({ ...well, unseen: ["Slack"] }, PARIS));
  expect(text).toMatch(/Slack\s+a token is set; whether the bot is connected is seen in its log/);
  expect(text).not.toContain("All is well");
});

test("articles that name no outlet are counted", () => {
  expect(plainText(statusReply({ ...well, unnamed: 2 }, PARIS))).toContain("of 6 outlets and 2 unnamed");
});

test("all is well", () => golden("status", statusReply(well, PARIS)));

test("nothing read yet, and a file that could not be", () =>
  golden(
    "status-empty",
    statusReply(
      {
        ...well,
        searched: { articles: 0, from: null, to: null },
        outlets: 0,
        deliveries: 0,
        problems: [{ what: "seeds/a.txt", why: "It is empty." }],
      },
      PARIS,
    ),
  ));
