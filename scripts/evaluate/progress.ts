import type { Report } from './report.ts';

const width = 24;

/** A bar, the accuracies so far, and how long it may take. */
export function progressText(
  { n, testAccuracy, robustAccuracy }: Pick<Report, 'n' | 'testAccuracy' | 'robustAccuracy'>,
  count: number,
  milliseconds: number,
): string {
  const share = n / count;
  const full = Math.round(share * width);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
  const robust = robustAccuracy === null ? '' : `, attacked ${robustAccuracy.toFixed(1)} %`;
  return `${bar} ${n} of ${count}: right ${testAccuracy.toFixed(1)} %${robust}, ${duration((milliseconds / share) * (1 - share))} left`;
}

/** 2:05 for 125 seconds. */
function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
