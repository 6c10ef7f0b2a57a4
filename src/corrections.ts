// Articles that have changed since a briefing quoted them -> a note in the briefing's thread, once for each sentence.
import type { Announcer } from "./announce.ts";
import { type Correction, corrections } from "./briefing/correction.ts";
import { correctionReply } from "./chat/correction-reply.ts";
import { type Quote, quote } from "./corpus/passage.ts";
import { correctionDelivery } from "./delivery.ts";
import { destinationKey } from "./schedule/destination.ts";
import { settingsIn } from "./services/settings.ts";
import type { Outdated } from "./store/schedules.ts";
import type { WorkspaceId } from "./store/store.ts";
import { DAY_MS } from "./time.ts";
import type { Workspace } from "./workspace.ts";

/** What was told longer ago is not corrected any more. */
const CORRECTED_MS = 7 * DAY_MS;
const MOST_REMEMBERED = 10_000;

/** A look to be taken once a minute: it costs little where no quoted article has changed since the last. */
export function createCorrections(house: Workspace, announce: Announcer): () => Promise<void> {
  const { store, opening } = house;
  const looked = new Set<string>();

  return async () => {
    for (const outdated of await store.slots.outdated(opening.clock() - CORRECTED_MS)) {
      const { slot, article, revision } = outdated;
      const key = `${slot.id} ${article} ${revision}`;
      if (looked.has(key)) continue;
      if (looked.size >= MOST_REMEMBERED) looked.clear();
      looked.add(key);
      await correct(outdated);
    }
  };

  async function correct({ slot, article: id, revision }: Outdated): Promise<void> {
    const newest = await store.articles.revision(id, revision);
    if (newest === null) return;
    const { destination, at: toldAt, messages } = slot;
    const mine: Correction[] = [];
    for (const each of corrections(await quotedIn(slot.delivery!, id), newest)) {
      // A later revision lacks the sentence as well: it is spoken of once.
      if (await announce.claim(destination, `correction ${slot.id} ${id} ${each.before.start}`)) mine.push(each);
    }
    if (mine.length === 0) return;
    const workspace = house.for(destination.workspace as WorkspaceId);
    const now = opening.clock();
    const timeZone = (await settingsIn(store, workspace.id).get()).zone ?? opening.config.timeZone;
    await workspace.record(correctionDelivery(slot.delivery!, mine, now), destinationKey(destination));
    const reply = correctionReply(mine, toldAt, { timeZone, now });
    await announce.post(destination, `correction ${slot.id} ${id} ${revision}`, reply, { root: messages[0] ?? null });
  }

  /** The headlines and sentences that a briefing told of an article. */
  async function quotedIn(delivery: string, article: Outdated["article"]): Promise<Quote[]> {
    const told = await store.deliveries.get(delivery);
    if (told === null) return [];
    const { stories } = told.output as ToldOutput;
    const shown = stories.flatMap(({ headline, quotes }) => [headline, ...quotes]);
    const quotes: Quote[] = [];
    for (const { articleId, revision, start, end } of told.quotes) {
      const isShown = shown.some((each) => each.articleId === articleId && each.start === start && each.end === end);
      if (articleId !== article || !isShown || quotes.some((each) => each.start === start && each.end === end))
        continue;
      const then = await store.articles.revision(articleId, revision);
      if (then !== null) quotes.push(quote(then, { start, end }));
    }
    return quotes;
  }
}

/** What is read here of a briefing's public JSON. */
type ToldQuote = { readonly articleId: string; readonly start: number; readonly end: number };
type ToldOutput = {
  readonly stories: readonly { readonly headline: ToldQuote; readonly quotes: readonly ToldQuote[] }[];
};
