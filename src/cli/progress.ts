// Long work -> one line on a terminal that says how far it is; nothing when piped.

export type Progress = { readonly step: (done: number, total: number) => void; readonly done: () => void };

/** Shorter work shows nothing. */
const WORTH_SHOWING = 50;

/** A line such as "reading articles 120 of 4,000" that is wiped when the work is done. */
export function progressLine(stream: { isTTY?: boolean; write(text: string): unknown }, label: string): Progress {
  if (!stream.isTTY) return { step: () => {}, done: () => {} };
  let shown = "";
  return {
    step: (done, total) => {
      const line = `${label} ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
      const due = total >= WORTH_SHOWING && done % Math.ceil(total / 100) === 0;
      if (!due) return;
      shown = line;
      stream.write(`\r${line}`);
    },
    done: () => {
      if (shown !== "") stream.write(`\r${" ".repeat(shown.length)}\r`);
      shown = "";
    },
  };
}
