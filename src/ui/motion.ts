/**
 * Whether the person's system asks for less motion: what is played is then slower, so that it does not flicker. Asked
 * each time, since the setting may change.
 */
export function wantsCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
