// What is chosen for a summary, one after another -> what of it is said, and how much room that leaves.
import { voiceOf } from "../corpus/article.ts";
import { alikeTest, contentOf, type Manner } from "./alike.ts";
import type { Candidate } from "./candidates.ts";
import type { Cluster, Statement } from "./cluster.ts";
import { Explained } from "./definites.ts";
import type { Coverage } from "./gain.ts";
import type { Said } from "./introduce.ts";
import type { Choice, Worth } from "./worths.ts";

/** A sentence with so much of its own content words in one that was told before is not told again; news repeats what it builds on. */
const TOLD_CONTENT = 0.6;

/** `told`: the content words of each sentence that was told before. `room`: what there is for all that is said. */
type Beginning = {
  readonly cluster: Cluster;
  readonly headline: string;
  readonly told: readonly ReadonlySet<number>[];
  readonly manner: Manner;
  readonly room: Pick<Worth, "words" | "sentences">;
};

/** What is said so far. */
export class Saying {
  readonly explained: Explained;
  readonly #cluster: Cluster;
  readonly #coverage: Coverage;
  readonly #told: Beginning["told"];
  readonly isAlike: (a: Statement, b: Statement) => boolean;
  readonly #said: Said[] = [];
  readonly #heard = new Set<string>();
  readonly #left: { words: number; sentences: number };

  /** `coverage` is told of all that is said. */
  constructor(coverage: Coverage, { cluster, headline, told, manner, room }: Beginning) {
    this.explained = new Explained(cluster, headline);
    this.#coverage = coverage;
    this.#cluster = cluster;
    this.#told = told;
    this.isAlike = alikeTest(cluster, manner);
    this.#left = { ...room };
  }

  /** In the order in which it was said. */
  get said(): readonly Said[] {
    return this.#said;
  }

  get isNothing(): boolean {
    return this.#said.length === 0;
  }

  hasHeard(voice: string): boolean {
    return this.#heard.has(voice);
  }

  hasRoomFor({ words, sentences }: Worth): boolean {
    return words <= this.#left.words && sentences <= this.#left.sentences;
  }

  /** Says what of a candidate is not said yet; false, and nothing said, where that repeats what was said or told. */
  say(candidate: Candidate, { words, sentences }: Choice): boolean {
    const { statements } = this.#cluster;
    const added = candidate.members.filter((member) => !this.#coverage.said.has(member));
    const news = added.map((member) => statements[member]!);
    const isSaid = (one: Statement) =>
      this.#said.some((before) => before.added.some((other) => this.isAlike(one, statements[other]!)));
    if (news.some((one) => this.isTold(one) || isSaid(one))) return false;
    this.#said.push({ candidate, added });
    this.explained.say(candidate);
    this.#coverage.say(candidate);
    this.#left.words -= words;
    this.#left.sentences -= sentences;
    for (const member of candidate.members) this.#heard.add(voiceOf(statements[member]!.article));
    return true;
  }

  /**
   * A sentence that was told may be part of a longer one with news in it: only that is compared which would be said now. A
   * figure that was not told is news, however much stands around it that was.
   */
  isTold(statement: Statement): boolean {
    const content = contentOf(statement, this.#cluster);
    const figures = [...content].filter((number) => this.#cluster.digits[number] === 1);
    return this.#told.some((other) => {
      const shared = content.intersection(other).size;
      return shared >= TOLD_CONTENT * content.size && figures.every((figure) => other.has(figure));
    });
  }
}
