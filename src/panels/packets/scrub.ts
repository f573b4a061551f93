/** The place on the line that is looked at: one for all rows. A store of its own, since only few parts follow it. */
import { useStore as useZustand } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** t in units of s; null: nobody has moved it yet. */
export type Scrub = StoreApi<{ readonly place: number | null }>;

/** A node of the finer walks, and about three pixels. */
export const scrubStep = 1 / 16;

export function createScrub(): Scrub {
  return createStore(() => ({ place: null }));
}

/** @param rest where it stands until somebody moves it @param range half of what the axis shows */
export function usePlace(scrub: Scrub, rest: number, range: number): number {
  const place = useZustand(scrub, (state) => state.place) ?? rest;
  return Math.max(-range, Math.min(range, place));
}

/** Where there is a picture: A between pictures, the one there is on the attack's line. */
export function restOf(line: 'between' | 'attack'): number {
  return line === 'between' ? -2 : 0;
}
