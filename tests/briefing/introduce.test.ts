import { describe, expect, test } from "vitest";
import { candidatesOf } from "../../src/briefing/candidates.ts";
import { readCluster } from "../../src/briefing/cluster.ts";
import { Explained } from "../../src/briefing/definites.ts";
import { withIntroductions } from "../../src/briefing/introduce.ts";
import { inReadingOrder } from "../../src/briefing/order.ts";
import { report } from "./support.ts";

const LEAD = "The harbour bridge of Lund was closed on Monday after a ferry hit one of its piers.";
const FULL = "Captain Mara Olsen took over the ferry in May.";
const OTHER = "Some 20,000 cars cross the harbour bridge each day.";
const BARE = "Olsen said the rudder had not answered when she pulled the lever.";
const LONG = `${BARE.slice(0, -1)}, that the wind had turned at noon and that nobody on the quay had heard her call.`;
const WIDE = `${OTHER.slice(0, -1)}, among them those of the bakers and the dockers.`;
const ARTICLE = [LEAD, FULL, OTHER, BARE];

type Case = {
  readonly said: readonly string[];
  readonly words?: number;
  readonly mayBeSaid?: boolean;
  readonly isAlike?: boolean;
  readonly sentences?: readonly string[];
};

/** What is read in the end, when `said` was chosen in this order. */
function readOf({ said, words = 60, mayBeSaid = true, isAlike = false, sentences = ARTICLE }: Case): string[] {
  const cluster = readCluster([report("a1", sentences.join(" "))]);
  const { statements } = cluster;
  const candidates = candidatesOf(cluster);
  const explained = new Explained(cluster, "");
  const numberOf = (text: string) => statements.findIndex((one) => one.text === text);
  const final = withIntroductions(
    said.map((text) => ({ candidate: { members: [numberOf(text)] }, added: [numberOf(text)] })),
    {
      cluster,
      candidates,
      explained,
      mayBeSaid: () => mayBeSaid,
      isAlike: (a) => isAlike && a.text === OTHER,
      words,
    },
  );
  const numbers = final.flatMap(({ added }) => added);
  return inReadingOrder(numbers, statements, explained).map((number) => statements[number]!.text);
}

describe("whoever is called by the surname alone", () => {
  test.each<[string, Case, readonly string[]]>([
    ["is introduced where there is room", { said: [LEAD, BARE] }, [LEAD, FULL, BARE]],
    ["is introduced instead of what was chosen last", { said: [LEAD, BARE, OTHER], words: 45 }, [LEAD, FULL, BARE]],
    ["is introduced instead of what tells the same", { said: [LEAD, OTHER, BARE], isAlike: true }, [LEAD, FULL, BARE]],
    [
      "is not, instead of what opens the summary",
      { sentences: [LEAD, FULL, LONG], said: [LEAD, LONG], words: 45 },
      [LEAD, LONG],
    ],
    ["is not where that takes more than a fifth of the words", { said: [LEAD, BARE], words: 44 }, [LEAD, BARE]],
    [
      "is not where more than a fifth of the words would give way",
      { sentences: [LEAD, FULL, WIDE, BARE], said: [LEAD, BARE, WIDE], words: 50 },
      [LEAD, WIDE, BARE],
    ],
    ["is not by a sentence that may not be quoted", { said: [LEAD, BARE], mayBeSaid: false }, [LEAD, BARE]],
    ["needs no introduction where it was given", { said: [LEAD, FULL, BARE] }, [LEAD, FULL, BARE]],
  ])("%s", (_, one, read) => expect(readOf(one)).toEqual(read));
});

test("a shorter sentence comes back that a longer one's going leaves room for", () => {
  const short = "Rain fell on the quays all day.";
  const sentences = [LEAD, FULL, short, OTHER, BARE];
  expect(readOf({ sentences, said: [LEAD, BARE, OTHER, short], words: 45 })).toEqual([LEAD, FULL, short, BARE]);
});

test("whoever uses a surname waits for the one that gives the full name", () => {
  const cluster = readCluster([
    report("a1", [LEAD, OTHER, "Mara Olsen is a captain.", BARE].join(" ")),
    report("a2", ["Divers looked for a bell.", OTHER, "Trains did not run.", OTHER, OTHER, FULL].join(" ")),
  ]);
  const { statements } = cluster;
  const numbers = [LEAD, BARE, FULL].map((text) => statements.findIndex((one) => one.text === text));
  const read = inReadingOrder(numbers, statements, new Explained(cluster, ""));
  expect(read.map((number) => statements[number]!.text)).toEqual([LEAD, FULL, BARE]);
});
