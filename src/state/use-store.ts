/** Joins the vanilla store to React: a page is given its store once, at its top, and everything below reads slices of it. */
import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Store } from './store-types.ts';
import type { AppStore } from './store.ts';
import type { World } from './world.ts';

const StoreContext = createContext<AppStore | null>(null);

/** `<StoreProvider value={store}>`: the store of all components within. */
export const StoreProvider = StoreContext.Provider;

/** The store itself, for what is read once, when something happens. @throws outside of a StoreProvider */
export function useStoreApi(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('expected a StoreProvider around the component');
  return store;
}

/**
 * The slice of the store that a component shows: `const epsilon = useStore((store) => store.choice.epsilon)`.
 * A selector must return what is in the store, or a primitive: a new object on each call renders for ever.
 */
export function useStore<T>(selector: (store: Store) => T): T {
  return useZustand(useStoreApi(), selector);
}

/** All that is known at the moment: data sets, networks, pictures, attacks, the person's own test sets. */
export function useWorld(): World {
  return useStore((store) => store.world);
}
