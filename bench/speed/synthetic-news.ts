// A number of articles -> a folder of invented news in the shape of real news, and questions about it; always the same.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { quote, quoteText, sentencesOf } from "../../src/corpus/passage.ts";
import { readArticleFiles } from "../../src/files/read.ts";
import { DAY_MS } from "../../src/time.ts";

/** Everything is published in the days before this moment, which is also when questions are asked. */
export const NOW = Date.UTC(2026, 0, 31);

const DAYS = 30;
const WORDS_PER_ARTICLE = 300;
const VOCABULARY = 30_000;
const OUTLETS = 20;
const QUESTIONS = 200;

/** Files of more than 20 MB are not read, so the articles come in several. */
const ARTICLES_PER_FILE = 1_000;

const FUNCTION_WORDS =
  "the of to and a in that is for on it with as was at by be from he have has are his an but not they will who which this".split(
    " ",
  );

/** Writes `count` articles as JSON lines into `folder`; returns questions about some of them. */
export async function writeNews(folder: string, count: number): Promise<string[]> {
  const seeds = await readArticleFiles([resolve(import.meta.dirname, "../../seeds")]);
  const real = seeds.articles.flatMap((article) => sentencesOf(article).map((span) => quoteText(quote(article, span))));
  const writer = new Writer(real);
  mkdirSync(folder, { recursive: true });
  const questions: string[] = [];
  for (let first = 0; first < count; first += ARTICLES_PER_FILE) {
    const lines: string[] = [];
    for (let i = first; i < Math.min(count, first + ARTICLES_PER_FILE); i++) {
      const { line, question } = writer.article(i, count);
      lines.push(JSON.stringify(line));
      if (i === Math.floor((questions.length * count) / QUESTIONS)) questions.push(question);
    }
    writeFileSync(join(folder, `news-${String(first).padStart(7, "0")}.jsonl`), lines.join("\n"));
  }
  return questions;
}

/** What articles about one event share: names, and words that are seldom used elsewhere. */
type Event = { readonly names: readonly string[]; readonly words: readonly string[]; readonly at: number };

class Writer {
  readonly #real: readonly string[];
  readonly #random = randomNumbers(20260131);
  readonly #words: readonly string[];
  /** Shares of the vocabulary added up: word i is drawn with a probability that falls as 1 / (i + 2.7). */
  readonly #shares: Float64Array;
  #event: Event | null = null;
  #left = 0;

  constructor(real: readonly string[]) {
    this.#real = real;
    this.#words = [...FUNCTION_WORDS, ...Array.from({ length: VOCABULARY }, () => this.#newWord())];
    this.#shares = new Float64Array(this.#words.length);
    let sum = 0;
    for (let i = 0; i < this.#words.length; i++) this.#shares[i] = sum += 1 / (i + 2.7);
  }

  /** Half of the articles belong to events of two to eight articles. */
  article(i: number, count: number): { line: Record<string, string>; question: string } {
    if (this.#left-- <= 0 || this.#event === null) {
      const at = NOW - DAYS * DAY_MS * (1 - i / count);
      this.#event = { names: this.#many(4, () => this.#name()), words: this.#many(10, () => this.#rareWord()), at };
      this.#left = this.#random() < 0.25 ? 1 + Math.floor(this.#random() * 7) : 0;
    }
    const event = this.#event;
    const [name, other] = event.names;
    const title = `${name} ${this.#many(5, () => this.#word()).join(" ")} ${event.words[0]} in ${other}`;
    const sentences: string[] = [];
    for (let words = 0; words < WORDS_PER_ARTICLE; words += sentences.at(-1)!.split(" ").length) {
      sentences.push(this.#random() < 0.5 ? this.#pick(this.#real) : this.#sentence(event));
    }
    const outlet = Math.floor(this.#random() ** 2 * OUTLETS);
    const line = {
      id: `n${i}`,
      title,
      text: sentences.join(" "),
      source: `Outlet ${outlet}`,
      url: `https://outlet${outlet}.example/${i}`,
      publishedAt: new Date(Math.min(NOW, event.at + this.#random() * DAY_MS)).toISOString(),
    };
    return { line, question: `What did ${name} say about the ${event.words[0]} and ${event.words[1]} in ${other}?` };
  }

  #sentence({ names, words }: Event): string {
    const length = 10 + Math.floor(this.#random() * 20);
    const parts = this.#many(length, () => {
      const draw = this.#random();
      return draw < 0.08 ? this.#pick(names) : draw < 0.16 ? this.#pick(words) : this.#word();
    });
    return `${capital(parts.join(" "))}.`;
  }

  #word(): string {
    const wanted = this.#random() * this.#shares.at(-1)!;
    let low = 0;
    let high = this.#shares.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#shares[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#words[low]!;
  }

  #rareWord(): string {
    return this.#words[Math.floor(this.#words.length * (0.2 + 0.8 * this.#random()))]!;
  }

  #name(): string {
    return capital(this.#newWord());
  }

  #newWord(): string {
    const syllable = (): string => this.#pick(ONSETS) + this.#pick(VOWELS) + this.#pick(CODAS);
    return this.#many(2 + Math.floor(this.#random() * 2), syllable).join("");
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)]!;
  }

  #many<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}

const ONSETS = "b br c cl d dr f fl g gr h j k l m n p pr r s st t tr v w z".split(" ");
const VOWELS = "a e i o u ai ea oo".split(" ");
const CODAS = ["", "", "n", "r", "l", "m", "k"];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers from 0 up to 1 that look random and never change (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
