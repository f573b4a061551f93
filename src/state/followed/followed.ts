/** What a followed result is: a value of the store that is kept up to date with what it depends on, by follow.ts. */
import type { Base, BaseKey } from './base.ts';
import type { Preview } from './preview.ts';
import type { RunTools } from './tools.ts';

/**
 * What a result depends on, compared one by one. A change in `hard` stops the work at once. While only `soft` changes,
 * as in a drag, the work that runs may end and is shown: a drag faster than the network would show nothing otherwise.
 */
export interface Inputs {
  readonly hard: readonly unknown[];
  readonly soft?: readonly unknown[];
}

/**
 * `waiting`: something that it depends on is still on its way. `hidden`: no view shows it, so it is left as it is.
 * `offered`: it takes long, and is computed once it is asked for. `blocked`: it cannot be computed, and why.
 */
export type Need = Inputs | 'waiting' | 'hidden' | 'offered' | { readonly blocked: string };

/** Fractions are from 0 to 1. */
export interface Progress<T> {
  /** A first version of the value. */
  show(value: T, fraction: number): void;
  /** @param left milliseconds, by the pace so far; undefined while that is not known */
  report(fraction: number, left?: number): void;
}

/** One file each, and one line in list.ts. */
export interface Followed<Key extends string, T> {
  /** Its name in the store. */
  readonly field: Key;
  needs(store: Base): Need;
  /** Called when `needs` names inputs. What it rejects with is told, but for an abort. */
  run(store: Base, signal: AbortSignal, progress: Progress<T>, tools: RunTools): Promise<T>;
  /** Computed when the page was built, shown while it waits. */
  preview?(store: Base, preview: Preview): T | undefined;
  /** Milliseconds of quiet before it starts. */
  readonly delay?: number;
  /** What the person is told when it fails; `message` is the error's own. */
  readonly failure: (message: string) => string;
  /** Results without which it cannot be: where one of these failed, that is told, and not what follows from it. */
  readonly after: readonly BaseKey[];
  /** Whether it belongs to one data set: a picture of 32x32x3 must never meet a network for 28x28x1. */
  readonly ofDataset: boolean;
  /** Whether a view that shows it also waits for it before it counts as up to date: see shown.ts. */
  readonly isAwaited: boolean;
}
