import { useMemo, useState } from 'react';
import type { Attack } from '../../attacks/attack.ts';
import type { Shape } from '../../core/types.ts';
import type { Attacked, Remote } from '../../state/model.ts';
import { isLive, valueOf } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { attackOf } from '../../state/world.ts';
import { iterateOf, type Iterate } from './iterate.ts';

export interface OnShow {
  readonly of: 'attack' | 'compareAttack';
  readonly state: Remote<Attacked>['state'];
  readonly result: Attacked | undefined;
  /** null where there is no result. */
  readonly iterate: Iterate | null;
  /** Logits of the original, where known. */
  readonly before: Float32Array | null;
  /** For the style: a result that is being replaced, and one of what is chosen now. */
  readonly marks: { readonly 'data-stale': string | undefined; readonly 'data-live': string | undefined };
}

/** The attack on the first network or on the one beside it, as far as the iterate on show. */
export function useAttacked(of: OnShow['of'], shape: Shape): OnShow {
  // Not the whole remote: how far an attack is changes many times a second, and is told in one place alone.
  const state = useStore((store) => store[of].state);
  const live = useStore((store) => isLive(store[of]));
  const result = useStore((store) => valueOf(store[of]));
  const chosen = useStore((store) => store.choice.iterate);
  const iterate = useMemo(() => (result ? iterateOf(result, shape, chosen) : null), [result, shape, chosen]);
  const before = useSame(result?.steps[0]?.logits ?? null);
  const isStale = result !== undefined && state !== 'ready';
  const marks = { 'data-stale': isStale ? '' : undefined, 'data-live': live ? '' : undefined };
  return { of, state, result, iterate, before, marks };
}

/** The attack that a result is of; undefined while there is none. */
export function useAttackOf(result: Attacked | undefined): Attack | undefined {
  const world = useWorld();
  return result && attackOf(result, world);
}

/** The array from before while the numbers are the same: every result brings its own copy of the original's logits. */
function useSame(values: Float32Array | null): Float32Array | null {
  const [kept, keep] = useState(values);
  if (values === kept || (values && kept && values.every((value, i) => value === kept[i]))) return kept;
  keep(values);
  return values;
}
