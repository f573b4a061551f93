import type { Records } from './records.ts';

interface Work {
  readonly network: { readonly id: string };
  readonly measure: { readonly id: string };
}

/** Seconds for what is still to do, by what other epochs took; those that nothing is known of count as the mean of the rest. */
export function secondsLeft(work: readonly Work[], records: Pick<Records, 'secondsOf'>): number | null {
  const known = work.map(({ network, measure }) => records.secondsOf(network.id, measure.id));
  const told = known.filter((seconds) => seconds !== null);
  if (told.length === 0) return work.length === 0 ? 0 : null;
  const mean = told.reduce((sum, seconds) => sum + seconds, 0) / told.length;
  return known.reduce<number>((sum, seconds) => sum + (seconds ?? mean), 0);
}

/** `1:05:00` for an hour and five minutes, `2:05` for 125 seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
