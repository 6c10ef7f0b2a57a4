// Where the program talks about itself: one line at a time, never to the results.

export type Logger = { note(line: string): void };

/** Writes lines to a stream, usually stderr. */
export function streamLogger(stream: { write(text: string): unknown }): Logger {
  return { note: (line) => void stream.write(`${line}\n`) };
}
