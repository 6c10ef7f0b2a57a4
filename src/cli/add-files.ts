// Files and folders named for `wirecopy add` -> the store, and what to say of it.
import type { Article, ArticleId } from "../corpus/article.ts";
import { articlePortions, type FileReading } from "../files/read.ts";
import type { Problem } from "../problem.ts";
import type { AddedCount, Store } from "../store/store.ts";
import { OWN, ownOutlets } from "../workspace.ts";
import { type Added, isNotEnglish } from "./added.ts";
import { articleLine } from "./articles.ts";
import type { Call } from "./command.ts";
import { oneLine } from "./open.ts";
import { type Progress, progressLine } from "./progress.ts";

export async function addFiles(paths: readonly string[], store: Store, call: Call): Promise<Added> {
  const progress = progressLine(call.io.stderr, "reading files");
  const reading = { zone: call.config.fileZone, knownOutlets: () => ownOutlets(store, call.config.dataFolder) };
  const taken = await takeIn(paths, store, progress.step, reading).finally(progress.done);
  const { counts, passedOver, found, articles, notEnglish, problems } = taken;
  const isThere = counts.added + counts.revised + counts.unchanged > 0;
  const sentence = [filesSentence(counts, passedOver), ...foundLines(found)].join("\n");
  return { sentence, articles, notEnglish, isThere, json: { ...counts, passedOver: passedOver.length }, problems };
}

type FileCounts = AddedCount & { readonly files: number };

/** `found` are the first of the articles, one more than are shown. */
type TakenIn = {
  readonly counts: FileCounts;
  readonly passedOver: readonly string[];
  readonly found: readonly Article[];
  readonly articles: number;
  readonly notEnglish: number;
  readonly problems: readonly Problem[];
};

/** Portion by portion, so that no folder is too large. */
async function takeIn(
  paths: readonly string[],
  store: Store,
  step: Progress["step"],
  reading: FileReading,
): Promise<TakenIn> {
  const counts = { files: 0, added: 0, revised: 0, unchanged: 0 };
  const [passedOver, found, problems]: [string[], Article[], Problem[]] = [[], [], []];
  const seen = new Set<ArticleId>();
  let notEnglish = 0;
  for await (const portion of articlePortions(paths, step, reading)) {
    for (const problem of portion.problems) problems.push(problem);
    for (const path of portion.passedOver) passedOver.push(path);
    // Of two with one id the first counts, so that the same files read again change nothing.
    const fresh = portion.articles.filter(({ id }) => seen.size < seen.add(id).size);
    const { added, revised, unchanged } = await store.articles.add(OWN, fresh);
    counts.files += portion.files;
    counts.added += added;
    counts.revised += revised;
    counts.unchanged += unchanged;
    notEnglish += fresh.filter(isNotEnglish).length;
    found.push(...fresh.slice(0, MOST_SHOWN + 1 - found.length));
  }
  return { counts, passedOver, found, articles: seen.size, notEnglish, problems };
}

/** Of so many articles or files each is shown; of more only how many there are. */
const MOST_SHOWN = 10;

/** As they were found, so that it is seen at once what is missing. */
function foundLines(found: readonly Article[]): string[] {
  return found.length > MOST_SHOWN ? [] : found.map((article) => `  ${articleLine(article)}`);
}

function filesSentence({ files, added, revised, unchanged }: FileCounts, passedOver: readonly string[]): string {
  if (files === 0) return "No file there that could hold an article: .txt, .md, .html, .json and .jsonl are read.";
  const parts = [
    `${added} ${added === 1 ? "article" : "articles"} added`,
    ...(revised > 0 ? [`${revised} revised`] : []),
    ...(unchanged > 0 ? [`${unchanged} already there`] : []),
  ];
  const count = passedOver.length;
  const others = count === 1 ? "1 file of another kind was" : `${count} files of other kinds were`;
  const names = count > MOST_SHOWN ? "." : `: ${passedOver.map(oneLine).join(", ")}.`;
  const rest = count === 0 ? "" : ` ${others} passed over${names}`;
  return `${parts.join(", ")}, from ${files} ${files === 1 ? "file" : "files"}.${rest}`;
}
