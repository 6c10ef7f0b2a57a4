// A table of words, of which those of a line stand for one another -> their stems.
import { stem } from "./stem.ts";
import { foldWord } from "./words.ts";

/** stemLines("rise rose\nmeeting talks") -> [["rise", "rose"], ["meet", "talk"]]; empty lines around the table count for nothing. */
export function stemLines(table: string): string[][] {
  const lines = table.trim().split("\n");
  return lines.map((line) => line.split(" ").map((word) => stem(foldWord(word))));
}

/** Each stem of a table with the others of its line. */
export function likeStems(table: string): [string, string[]][] {
  return stemLines(table).flatMap((line) => {
    const stems = [...new Set(line)].sort();
    return stems.map((one): [string, string[]] => [one, stems.filter((other) => other !== one)]);
  });
}
