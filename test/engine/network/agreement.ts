/** How far arrays are from what was expected: test/fixtures/reference asks for 1e-5 and no differing sign. */
export interface Agreement {
  /** Largest difference over the largest expected value. */
  readonly relative: number;
  /** Signs that differ among values above 1e-5 of the largest. */
  readonly signs: number;
}

export function agreement(got: ArrayLike<number>, want: ArrayLike<number>): Agreement {
  if (got.length !== want.length) throw new Error(`expected ${want.length} values, got ${got.length}`);
  let [top, worst, signs] = [0, 0, 0];
  for (let i = 0; i < want.length; i++) {
    top = Math.max(top, Math.abs(want[i]!));
    const error = Math.abs(got[i]! - want[i]!);
    // NaN must not pass as agreement.
    worst = error <= worst ? worst : Number.isNaN(error) ? Infinity : error;
  }
  for (let i = 0; i < want.length; i++) {
    if (Math.abs(want[i]!) > 1e-5 * top && Math.sign(want[i]!) !== Math.sign(got[i]!)) signs++;
  }
  return { relative: top === 0 ? worst : worst / top, signs };
}
