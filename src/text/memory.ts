// A function of a word that takes time -> the same function, which remembers what it gave.

/** News repeats itself. The memory starts anew beyond `most` different words, so it stays bounded. */
export function remembering<T>(most: number, work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const result = work(word);
    known.set(word, result);
    return result;
  };
}
