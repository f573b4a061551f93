/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly network: string;
  readonly backend: string;
  readonly path: 'tape' | 'compiled' | 'page';
  readonly batch: number;
  /** Median of the runs. */
  readonly ms: number;
  readonly runs: number;
}

/** Milliseconds of each run after some that are not counted. */
export async function time(runs: number, work: (run: number) => Promise<void>, warmUp = 3): Promise<number[]> {
  for (let run = 0; run < warmUp; run++) await work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work(warmUp + run);
    times.push(performance.now() - started);
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
