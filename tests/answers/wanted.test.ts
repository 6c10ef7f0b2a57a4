import { expect, test } from "vitest";
import { asksForSeveral, wantedBy } from "../../src/answers/question/wanted.ts";

test.each([
  ["Who co-chaired the conference?", "person", null],
  ["Who is the second hostage?", "person", null],
  ["Who is Anna Roy?", "definition", null],
  ["Who is leading the talks?", "person", null],
  ["Which actress won most prizes?", "person", "actress"],
  ["Which company bought the port?", "organisation", "compani"],
  ["Which English rugby union club went into administration?", "organisation", "club"],
  ["Where did the ferry sink?", "place", null],
  ["The ferry sank near which island?", "place", "island"],
  ["Which national park burned?", "place", "park"],
  ["When was the bridge closed?", "date", null],
  ["In what year was it built?", "date", "year"],
  ["How soon will the bridge open?", "date", null],
  ["How long ago was it built?", "date", null],
  ["How many British soldiers died?", "count", "soldier"],
  ["How many people were hurt?", "count", "peopl"],
  ["What was the number of victims?", "count", "number"],
  ["How much did the bridge cost?", "amount", null],
  ["How much money was lost?", "amount", "monei"],
  ["How old is the captain?", "amount", null],
  ["What percentage of voters agreed?", "amount", "percentag"],
  ["Why did the rudder fail?", "reason", null],
  ["How come nobody knew?", "reason", null],
  ["What was the cause of the fire?", "reason", "caus"],
  ["What did the captain say about the rudder?", "quotation", null],
  ["Was Iran invited?", "yes-no", null],
  ["Is the bridge open, and who said so?", "yes-no", null],
  ["What is a rudder?", "definition", "rudder"],
  ["What does NATO stand for?", "definition", null],
  ["What is it?", "thing", null],
  ["Name the outlets.", "list", "outlet"],
  ["Which iconic TV show ended?", "thing", "show"],
  ["Which sport, loved by many, was banned?", "thing", "sport"],
  ["What type of fish was sold?", "thing", "fish"],
  ["What did farmers obtain?", "thing", null],
  ["The prize ballooned to:", "thing", null],
  ["", "thing", null],
  ["???", "thing", null],
])("%s -> %s", (question, kind, focus) => {
  expect(wantedBy(question)).toEqual({ kind, focus });
});

test.each([
  ["Which countries took part?", true],
  ["What weapons were found?", true],
  ["Who were the hosts?", true],
  ["Who else came?", true],
  ["Name the three founders.", true],
  ["Which country took part?", false],
  ["Who was the host?", false],
  ["What was the status?", false],
  ["What is Phivolcs?", false],
  ["When do the phones go on sale?", false],
])("%s asks for several: %j", (question, expected) => {
  expect(asksForSeveral(question)).toBe(expected);
});
