// What work takes: time, processor and memory.

/** By the clock, in ms. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** By what the processor was used, in ms. */
export async function worked<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = cpuMs();
  const result = await work();
  return [result, cpuMs() - before];
}

export function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** What of time this process has had the processor, all threads together: other work on the machine hardly shows in it. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most memory this process has had resident. */
export function maxMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
