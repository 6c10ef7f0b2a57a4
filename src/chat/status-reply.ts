// What we know about ourselves -> Reply, always with the next step.
import type { Searched } from "../answers/answer.ts";
import type { Problem } from "../problem.ts";
import { rangeWords, type View } from "./dates.ts";
import { outletsWords } from "./headline.ts";
import { asGiven, countOf, numberWords, type OurWords, say } from "./our-words.ts";
import { note, type Reply, replyOf } from "./reply.ts";

export type Status = {
  readonly searched: Searched;
  readonly outlets: number;
  /** How many of the articles name no outlet. */
  readonly unnamed: number;
  /** Where the articles come from, in words: "the seeds folder", "your own articles". */
  readonly corpus: string;
  /** The folder or address of the store; null where it is nobody's business. */
  readonly store: string | null;
  /** How many replies are on record: at the host's prompt all of the house, in a chat those of its workspace. */
  readonly deliveries: number;
  readonly problems: readonly Problem[];
  /** How feeds, schedules and platforms stand: what, and how. */
  readonly rows: Standing["rows"];
  readonly unseen: Standing["unseen"];
};

/**
 * Each row has a label and words; problems are what someone should see to. `unseen` are platforms of which it cannot be seen
 * from here whether the bot is connected.
 */
export type Standing = {
  readonly rows: readonly (readonly [OurWords, OurWords])[];
  readonly unseen: readonly string[];
  readonly problems: readonly Problem[];
};

export function statusReply(
  { searched, outlets, unnamed, corpus, store, deliveries, problems, rows: standing, unseen }: Status,
  view: View,
): Reply {
  const range = rangeWords(searched.from, searched.to, view);
  const rows: [OurWords, OurWords][] = [
    [say`articles`, articlesWords(searched, outlets, unnamed)],
    [say`from`, range === "" ? say`no dates given` : range],
    [say`corpus`, asGiven(corpus)],
    ...(store === null ? [] : [[say`kept in`, asGiven(store)] as [OurWords, OurWords]]),
    [say`said`, deliveries === 0 ? say`nothing yet` : say`${countOf(deliveries, "reply", "replies")} on record`],
    ...standing.map(([label, words]): [OurWords, OurWords] => [label, words]),
    ...unseen.map((platform): [OurWords, OurWords] => [
      asGiven(platform),
      say`a token is set; whether the bot is connected is seen in its log, or where one says status to it`,
    ]),
  ];
  return replyOf(
    { kind: "table", rows },
    problems.length === 0
      ? []
      : { kind: "list", items: problems.map(({ what, why }) => say`${asGiven(what)}: ${asGiven(why)}`) },
    note(nextStep({ searched, problems, unseen }, view)),
  );
}

function articlesWords({ articles }: Searched, outlets: number, unnamed: number): OurWords {
  if (articles === 0) return say`none`;
  return outlets === 0 ? numberWords(articles) : say`${numberWords(articles)} of ${outletsWords(outlets, unnamed)}`;
}

function nextStep(
  { searched, problems, unseen }: Pick<Status, "searched" | "problems" | "unseen">,
  { prefix }: View,
): OurWords {
  if (searched.articles === 0) return say`Nothing read yet. Have some read: ${prefix}feed add <address of a site>`;
  if (problems.length > 0) return say`The rest works. Try: ${prefix}brief`;
  return unseen.length === 0
    ? say`All is well. Try: ${prefix}brief`
    : say`As far as it is seen from here all is well. Try: ${prefix}brief`;
}
