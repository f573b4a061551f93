/** Who asks for less motion still plays by choice, but sees each picture long enough not to flicker. Asked when it matters: it may change. */
export function wantsCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
