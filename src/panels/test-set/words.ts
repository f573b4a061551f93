/** The sentences of a measurement. */
import { attackById } from '../../attacks/registry.ts';
import type { Interval } from '../../core/wilson.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { rightOf, type CardNumber, type Share } from '../../state/test-set/scores.ts';
import type { Score, ScoreSpec } from '../../state/test-set/types.ts';
import { asPublished, fixed, trim } from '../../ui/format.ts';

export function count(pictures: number): string {
  return pictures.toLocaleString('en');
}

/** `PGD, ε = 8/255, step size α = 2/255, steps = 4`: the attack with all that was set. */
export function attackWords(attack: ScoreSpec['attack'], dataset: Dataset): string {
  if (!attack) return 'no attack';
  const { name, norm, parameters } = attackById(attack.id);
  const pixels = (value: number): string => asPublished(dataset.shape, value);
  const epsilon = norm === 'linf' ? `ε = ${pixels(attack.epsilon)}` : `ℓ₂ length ${trim(attack.epsilon, 3)}`;
  const settings = parameters.flatMap(({ id, label, ...parameter }) => {
    const value = attack.parameters[id];
    if (typeof value === 'boolean') return value ? [label] : [];
    if (value === undefined) return [];
    return [`${label} = ${parameter.kind === 'number' && parameter.pixels ? pixels(value) : trim(value, 4)}`];
  });
  return [name, epsilon, ...settings].join(', ');
}

/** Two digits where there are pictures enough for them. */
export function shareWords({ share, count: pictures }: Share): string {
  return `${fixed(100 * share, pictures >= 10_000 ? 2 : 1)}%`;
}

export function intervalWords({ low, high }: Interval): string {
  return `${fixed(100 * low, 1)} to ${fixed(100 * high, 1)}%`;
}

export function cardWords(card: CardNumber | null, { note }: Dataset): string {
  if (!card) return '–';
  const of = card.pictures === 1000 ? 'the first 1,000' : `all ${count(card.pictures)}`;
  return `${fixed(card.percent, 2)}% of ${of} (${note})`;
}

/** How much of the set was measured: `328 of 1,000: partial`. */
export function extentWords({ done, set }: Score, until: number, isRunning: boolean): string {
  if (done === set.count) return `all ${count(done)} pictures`;
  if (done < until && !isRunning) return `partial: the first ${count(done)} of ${count(until)} pictures`;
  return `the first ${count(done)} pictures`;
}

/** Pictures a second; null before there is a first one. */
export function rateOf({ done, milliseconds }: Pick<Score, 'done' | 'milliseconds'>): number | null {
  return done > 0 && milliseconds > 0 ? (1000 * done) / milliseconds : null;
}

export function rateWords(rate: number): string {
  return `${rate < 10 ? trim(rate, 1) : count(Math.round(rate))} pictures/s`;
}

/** Rounded as one says it: nobody waits for 3 min 17 s. */
export function timeWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${trim(seconds / 3600, 1)} h`;
}

/** What a reader of the numbers has to know of these very files. */
export function cautions(score: Score, { id, name, note }: Dataset): string[] {
  const { set, done } = score;
  const found: string[] = [];
  if (isTraining(set)) {
    found.push(
      `By their names these are training files: the networks learned from these very pictures of ${name}, so this is no test, and no card says anything of it.`,
    );
  }
  if (note !== name) {
    found.push(
      `The networks learned from a copy of ${name} that went through JPEG, and their cards were measured on it; your files are presumably the originals, so expect small differences.`,
    );
  }
  if (id === 'mnist' && done < set.count && !isTraining(set)) {
    found.push(
      'The first half of MNIST’s test set is cleaner and easier than the second, as its authors say on their page: the number of all pictures will be somewhat lower.',
    );
  }
  return found;
}

/** Only the names tell training files from test files. */
export function isTraining({ names }: Pick<TestSet, 'names'>): boolean {
  return names.some((name) => /data_batch|train/i.test(name));
}

/** What a screen reader is told when a measurement has ended; nothing while it runs. */
export function said(
  measured: { readonly score: Score | null; readonly measuring: unknown; readonly until: number } | null,
): string {
  if (!measured?.score || measured.measuring !== null) return '';
  const { score, until } = measured;
  const [clean, attacked] = [rightOf(score, 'clean'), rightOf(score, 'attacked')];
  if (!clean) return '';
  return `${shareWords(clean)} right${attacked ? `, ${shareWords(attacked)} after the attack` : ''}; ${extentWords(score, until, false)}.`;
}
