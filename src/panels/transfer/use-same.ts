/** Answers come one by one; what they do not change stays the very same object, and is not rendered anew. */
import { useState } from 'react';

/** The value from before while it says the same. For plain data. */
export function useSame<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (kept === value || saysTheSame(kept, value)) return kept;
  keep(value);
  return value;
}

/** The same of a list, item by item. */
export function useSameItems<T>(items: readonly T[]): readonly T[] {
  const [kept, keep] = useState(items);
  const merged = items.map((item, i) => (i < kept.length && saysTheSame(kept[i], item) ? kept[i]! : item));
  if (merged.length === kept.length && merged.every((item, i) => item === kept[i])) return kept;
  keep(merged);
  return merged;
}

function saysTheSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
