// Styled words -> lines no wider than asked, without changing a word.

/** A stretch of text in one style. `glued` keeps its spaces from becoming line breaks: "North Post, 15 Sep [1]". */
export type Run = {
  readonly text: string;
  readonly style?: "bold" | "dim" | "strong";
  readonly link?: string | null;
  readonly glued?: boolean;
};

/** Breaks only at spaces: a word wider than `width` gets a line of its own. `width` null keeps everything on one line. */
export function wrap(runs: readonly Run[], width: number | null): Run[][] {
  if (width === null) return [[...runs]];
  const lines: Run[][] = [[]];
  let [used, gap, word] = [0, [] as Run[], [] as Run[]];
  const place = () => {
    if (word.length === 0) return;
    const [gapWidth, wordWidth] = [widthOf(gap), widthOf(word)];
    if (used > 0 && used + gapWidth + wordWidth > width) [lines[lines.length], used] = [[], 0];
    const kept = used > 0 ? [...gap, ...word] : word;
    for (const run of kept) lines.at(-1)!.push(run);
    used += used > 0 ? gapWidth + wordWidth : wordWidth;
    [gap, word] = [[], []];
  };
  for (const run of runs) {
    for (const piece of piecesOf(run)) {
      if (!isGap(piece, run)) {
        word.push({ ...run, text: piece });
        continue;
      }
      place();
      gap.push({ ...run, text: piece.replace(/[\n\t]/g, " ") });
    }
  }
  place();
  return lines;
}

/** Columns that the text takes in a terminal: wide East Asian characters and emoji take two, marks on a letter none. */
export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + columnsOf(run.text), 0);
}

function columnsOf(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of characters.segment(text)) columns += WIDE.test(segment) ? 2 : ZERO.test(segment) ? 0 : 1;
  return columns;
}

const NOT_ASCII = /[^\x20-\x7e]/;
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const ZERO = /^[\p{M}\p{Cf}]+$/u;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

function piecesOf({ text, glued }: Run): string[] {
  return glued ? [text] : text.split(/([ \n\t]+)/).filter((piece) => piece !== "");
}

function isGap(piece: string, { glued }: Run): boolean {
  return glued ? piece.trim() === "" : /^[ \n\t]/.test(piece);
}
