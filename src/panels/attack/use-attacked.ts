import { useMemo, useState } from 'react';
import type { Shape } from '../../core/types.ts';
import type { Attacked, Remote } from '../../state/model.ts';
import { isLive, valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { iterateOf, type Iterate } from './iterate.ts';

export interface OnShow {
  readonly remote: Remote<Attacked>;
  readonly result: Attacked | undefined;
  /** null where there is no result. */
  readonly iterate: Iterate | null;
  /** Logits of the original, where known. */
  readonly before: Float32Array | null;
  /** For the style: a result that is being replaced, and one of what is chosen now. */
  readonly marks: { readonly 'data-stale': string | undefined; readonly 'data-live': string | undefined };
}

/** The attack on the first network or on the one beside it, as far as the iterate on show. */
export function useAttacked(field: 'attack' | 'compareAttack', shape: Shape): OnShow {
  const remote = useStore((store) => store[field]);
  const chosen = useStore((store) => store.choice.iterate);
  const result = valueOf(remote);
  const iterate = useMemo(() => (result ? iterateOf(result, shape, chosen) : null), [result, shape, chosen]);
  const before = useSame(result?.steps[0]?.logits ?? null);
  const isStale = result !== undefined && remote.state !== 'ready';
  const marks = { 'data-stale': isStale ? '' : undefined, 'data-live': isLive(remote) ? '' : undefined };
  return { remote, result, iterate, before, marks };
}

/** The array from before while the numbers are the same: every result brings its own copy of the original's logits. */
function useSame(values: Float32Array | null): Float32Array | null {
  const [kept, keep] = useState(values);
  if (values === kept || (values && kept && values.every((value, i) => value === kept[i]))) return kept;
  keep(values);
  return values;
}
