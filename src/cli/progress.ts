// Long work -> one line on a terminal that says how far it is; nothing when piped.

/** `total` is null where it is not known before the end. */
export type Progress = { readonly step: (done: number, total: number | null) => void; readonly done: () => void };

/** Shorter work shows nothing. */
const WORTH_SHOWING = 50;
const STEPS_UNKNOWN = 1_000;

/** `worthShowing`: shorter work shows nothing. A line such as "reading articles 120 of 4,000" that is wiped when the work is done. */
export function progressLine(
  stream: { isTTY?: boolean; write(text: string): unknown },
  label: string,
  worthShowing = WORTH_SHOWING,
): Progress {
  if (!stream.isTTY) return { step: () => {}, done: () => {} };
  let shown = "";
  return {
    step: (done, total) => {
      const every = total === null ? STEPS_UNKNOWN : Math.ceil(total / 100);
      if ((total ?? done) < worthShowing || done % every !== 0) return;
      shown = `${label} ${done.toLocaleString("en")}${total === null ? "" : ` of ${total.toLocaleString("en")}`}`;
      stream.write(`\r${shown}`);
    },
    done: () => {
      if (shown !== "") stream.write(`\r${" ".repeat(shown.length)}\r`);
      shown = "";
    },
  };
}
