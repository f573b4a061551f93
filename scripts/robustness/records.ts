/** What is measured already: one line for each network, epoch and measure, so that a run that was ended can go on. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { measureIds, type Measure } from '../../src/robustness/measure.ts';

const record = v.object({
  network: v.string(),
  epoch: v.number(),
  measure: v.picklist(measureIds),
  settings: v.record(v.string(), v.union([v.number(), v.string()])),
  /** Places of the pictures in the test set. */
  pictures: v.array(v.number()),
  /** null for Infinity, which JSON does not have. */
  values: v.array(v.nullable(v.number())),
  seconds: v.number(),
});

export type Kept = v.InferOutput<typeof record>;

export class Records {
  private readonly file: string;
  private readonly kept: Kept[];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'robustness.jsonl');
    this.kept = existsSync(this.file) ? readFileSync(this.file, 'utf8').split('\n').flatMap(parse) : [];
  }

  /** What was measured with just these settings. */
  find(network: string, epoch: number, { id, settings }: Measure): Kept | undefined {
    const same = JSON.stringify(settings);
    return this.kept.findLast(
      (kept) =>
        kept.network === network &&
        kept.epoch === epoch &&
        kept.measure === id &&
        JSON.stringify(kept.settings) === same,
    );
  }

  add(kept: Kept): void {
    appendFileSync(this.file, `${JSON.stringify(kept)}\n`);
    this.kept.push(kept);
  }

  /** How long a measure takes on a network, in seconds, as far as other epochs tell; null where none does. */
  secondsOf(network: string, measure: string): number | null {
    return this.kept.findLast((kept) => kept.network === network && kept.measure === measure)?.seconds ?? null;
  }
}

/** Nothing for a line that was cut off when the machine stopped. */
function parse(line: string): Kept[] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), record), line);
  return read.success ? [read.output] : [];
}
