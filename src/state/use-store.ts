import { useStore as useZustand } from 'zustand';
import { appStore } from './app-store.ts';
import type { Store } from './model.ts';

/**
 * The slice of the store that a component shows: `const epsilon = useStore((store) => store.choice.epsilon)`.
 * A selector must return what is in the store, or a primitive: a new object on each call renders for ever.
 */
export function useStore<T>(selector: (store: Store) => T): T {
  return useZustand(appStore, selector);
}
