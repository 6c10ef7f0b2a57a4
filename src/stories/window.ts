// Articles that arrive one by one -> their stories, without grouping all of them again.
import { type Article, type ArticleId, byTime } from "../corpus/article.ts";
import { averageLink, type ScoredPair } from "./average-link.ts";
import { candidatePairs, MIN_LEAD_COSINE, MOST_PAIRS } from "./candidates.ts";
import { FeatureReader, type Features } from "./features.ts";
import { textKey, textsOf, toStory } from "./group.ts";
import { evidence, type GroupShape, joinScore, REACH_DAYS } from "./join.ts";
import type { Story } from "./story.ts";
import { keepIds } from "./story-ids.ts";

/** One text with the articles that have it, in order of time. */
type Text = {
  readonly articles: Article[];
  readonly features: Features;
  /** Texts whose leads are alike, with the evidence that they report one event. */
  readonly alike: Map<Text, number>;
  group: Group | null;
};

type Group = { readonly texts: readonly Text[]; story: Story };

/**
 * The stories of a window of news. It begins with those that `groupStories` makes. An article that arrives is grouped anew
 * together with the stories it could join, and with those that these then could join, until no two stories would; terms
 * are weighed as in the first articles. Nearly always that is what grouping all of them would give (0007 says how often);
 * begin the window anew now and then. Stories keep their ids while articles arrive, earlier ones too.
 */
export class StoryWindow {
  readonly #reader: FeatureReader;
  readonly #texts = new Map<string, Text>();
  readonly #ids = new Set<ArticleId>();
  /** The texts that have a term in their lead, each with the term's weight. */
  readonly #postings = new Map<number, Map<Text, number>>();

  /** `earlier`: stories of the window before, whose ids are kept. */
  constructor(articles: readonly Article[], earlier: readonly Story[] = []) {
    const same = textsOf(articles);
    this.#reader = new FeatureReader(same.map(([first]) => first!));
    const texts = same.map((of, i) => this.#keep(of, this.#reader.features[i]!));
    for (const { a, b } of candidatePairs(this.#reader.features)) liken(texts[a]!, texts[b]!);
    regroup(linked(texts), earlier);
  }

  /** In no order that matters. */
  get stories(): Story[] {
    return [...new Set(this.#texts.values().map(({ group }) => group!.story))];
  }

  /** Takes an article in; one whose id is there changes nothing. Returns the stories that are new or have changed. */
  add(article: Article): Story[] {
    if (this.#ids.has(article.id)) return [];
    const copied = this.#texts.get(textKey(article));
    if (copied === undefined) return this.#arrive([article]);
    // The earliest of equal texts is the one that is compared.
    if (byTime(article, copied.articles[0]!) < 0) {
      this.#drop(copied);
      return this.#arrive([article, ...copied.articles], copied.group!);
    }
    this.#ids.add(article.id);
    copied.articles.push(article);
    copied.articles.sort(byTime);
    return regroup([copied.group!.texts], [copied.group!.story]);
  }

  /** `left`: the group that the text was in until now. */
  #arrive(articles: readonly Article[], left: Group | null = null): Story[] {
    const features = this.#reader.read(articles[0]!);
    const near = this.#near(features);
    const text = this.#keep(articles, features);
    for (const other of near) liken(other, text);
    const open = new Set([text]);
    const before = new Set<Group>();
    let joining = left === null ? couldJoin(text) : [left, ...couldJoin(text)];
    let groups: Text[][] = [];
    do {
      for (const group of joining) {
        before.add(group);
        for (const each of group.texts) if (this.#holds(each)) open.add(each);
      }
      groups = linked([...open]);
      joining = groups.flatMap((texts) => wouldJoin(texts, open));
    } while (joining.length > 0);
    return regroup(
      groups,
      [...before].map(({ story }) => story),
    );
  }

  #keep(articles: readonly Article[], features: Features): Text {
    const text: Text = { articles: [...articles], features, alike: new Map(), group: null };
    this.#texts.set(textKey(articles[0]!), text);
    for (const { id } of articles) this.#ids.add(id);
    features.lead.ids.forEach((id, i) => {
      const texts = this.#postings.get(id) ?? new Map<Text, number>();
      if (texts.size === 0) this.#postings.set(id, texts);
      texts.set(text, features.lead.weights[i]!);
    });
    return text;
  }

  #holds(text: Text): boolean {
    return this.#texts.get(textKey(text.articles[0]!)) === text;
  }

  #drop(text: Text): void {
    this.#texts.delete(textKey(text.articles[0]!));
    for (const other of text.alike.keys()) other.alike.delete(text);
    for (const id of text.features.lead.ids) this.#postings.get(id)!.delete(text);
  }

  /** The texts that are worth the join test, as `candidatePairs` chooses them. */
  #near({ lead, day }: Features): Text[] {
    const cosines = new Map<Text, number>();
    lead.ids.forEach((id, i) => {
      const weight = lead.weights[i]!;
      for (const [text, its] of this.#postings.get(id) ?? [])
        cosines.set(text, (cosines.get(text) ?? 0) + weight * its);
    });
    return [...cosines]
      .filter(([{ features }, cosine]) => cosine >= MIN_LEAD_COSINE && isInReach(day, features.day))
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_PAIRS)
      .map(([text]) => text);
  }
}

function isInReach(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= REACH_DAYS;
}

function liken(a: Text, b: Text): void {
  const found = evidence(a.features, b.features);
  a.alike.set(b, found);
  b.alike.set(a, found);
}

/** Groups with a text that would join this one if both were alone. */
function couldJoin(text: Text): Group[] {
  const near = [...text.alike].filter(([other, found]) => joinScore(found, shapeOf([text]), shapeOf([other])) > 0);
  return [...new Set(near.map(([other]) => other.group!))];
}

/** Groups outside of `open` that would join the texts as they are grouped now. */
function wouldJoin(texts: readonly Text[], open: ReadonlySet<Text>): Group[] {
  const sums = new Map<Group, number>();
  for (const { alike } of texts) {
    for (const [other, found] of alike) {
      if (!open.has(other)) sums.set(other.group!, (sums.get(other.group!) ?? 0) + found);
    }
  }
  const shape = shapeOf(texts);
  return [...sums].flatMap(([group, sum]) => {
    const mean = sum / (texts.length * group.texts.length);
    return joinScore(mean, shape, shapeOf(group.texts)) > 0 ? [group] : [];
  });
}

function shapeOf(texts: readonly Text[]): GroupShape {
  return { articles: texts.length, size: texts.reduce((sum, { features }) => sum + features.size, 0) / texts.length };
}

/** The texts by average link. */
function linked(texts: readonly Text[]): Text[][] {
  const ordered = texts.toSorted((a, b) => byTime(a.articles[0]!, b.articles[0]!));
  const places = new Map(ordered.map((text, i) => [text, i]));
  const pairs = ordered.flatMap((text, b) =>
    [...text.alike].flatMap(([other, found]): ScoredPair[] => {
      const a = places.get(other) ?? b;
      return a < b ? [{ a, b, evidence: found }] : [];
    }),
  );
  const sizes = ordered.map(({ features }) => features.size);
  return averageLink(sizes, pairs, { score: joinScore }).map((members) => members.map((i) => ordered[i]!));
}

/** Makes stories of groups of texts; one with the articles of an earlier story is that story. Returns the others. */
function regroup(groups: readonly (readonly Text[])[], earlier: readonly Story[]): Story[] {
  const unchanged = new Map(earlier.map((story) => [idsOf(story.articles), story]));
  const stories = groups.map((texts) => {
    const articles = texts.flatMap((text) => text.articles).sort(byTime);
    return unchanged.get(idsOf(articles)) ?? toStory(articles);
  });
  const kept = keepIds(stories, earlier);
  groups.forEach((texts, i) => {
    const group: Group = { texts, story: kept[i]! };
    for (const text of texts) text.group = group;
  });
  return kept.filter((story) => !earlier.includes(story));
}

function idsOf(articles: readonly Article[]): string {
  return articles.map(({ id }) => id).join("\n");
}
