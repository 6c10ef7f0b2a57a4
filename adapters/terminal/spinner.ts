// A sign of life on a terminal while an answer takes longer than an instant; nothing where it is no terminal.

type Errors = { readonly isTTY?: boolean; write(text: string): unknown };

/** Resolves or rejects as `work` does; the sign is wiped before. */
export async function withSpinner<T>(errors: Errors, work: Promise<T>): Promise<T> {
  if (!errors.isTTY) return work;
  let turns = 0;
  const turn = () => errors.write(`\r${FRAMES[turns++ % FRAMES.length]} reading`);
  let timer = setTimeout(() => {
    turn();
    timer = setInterval(turn, FRAME_MS);
  }, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (turns > 0) errors.write("\r\x1b[K");
  }
}

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 80;

/** Most answers come sooner: a flicker would only disturb. */
const PATIENCE_MS = 250;
