/** Keeps one result of the store up to date with what it depends on. Latest wins; a stale value stays on show. */
import { isAbort } from '../../core/errors.ts';
import type { Choice, Remote, Results, Store } from '../model.ts';
import type { AppStore } from '../store.ts';

export type RemoteKey = { [K in keyof Results]: Results[K] extends Remote<infer _> ? K : never }[keyof Results];
export type ValueAt<K extends RemoteKey> = Results[K] extends Remote<infer T> ? T : never;

/**
 * What a result depends on, compared one by one. A change in `hard` stops the work at once. While only `soft` changes,
 * as in a drag, the work that runs may end and is shown: a drag faster than the network would show nothing otherwise.
 */
export interface Inputs {
  readonly hard: readonly unknown[];
  readonly soft?: readonly unknown[];
}

/** Nothing to compute yet; nothing to compute any more, and why; not looked at now, so left as it is. */
export type Need = Inputs | 'waiting' | 'hidden' | { readonly blocked: string };

export interface Progress<T> {
  /** A first version of the value. */
  show(value: T, fraction: number): void;
  report(fraction: number): void;
}

export interface Followed<K extends RemoteKey> {
  readonly field: K;
  needs(store: Store): Need;
  run(store: Store, signal: AbortSignal, progress: Progress<ValueAt<K>>): Promise<ValueAt<K>>;
  /** Computed when the page was built, shown while it waits. */
  preview?(store: Store): ValueAt<K> | undefined;
  /** Milliseconds of quiet before it starts. */
  readonly delay?: number;
}

/** A drag's outdated work may still end within this many milliseconds. */
const PATIENCE = 250;

interface Work {
  readonly inputs: Inputs;
  readonly controller: AbortController;
}

/** @returns a function that stops it. */
export function follow<K extends RemoteKey>(store: AppStore, followed: Followed<K>): () => void {
  const follower = new Follower(store, followed);
  const unsubscribe = store.subscribe(() => follower.check());
  follower.check();
  return () => {
    unsubscribe();
    follower.close();
  };
}

class Follower<K extends RemoteKey> {
  private readonly store: AppStore;
  private readonly followed: Followed<K>;
  private latest: Need | undefined;
  private choice: Choice | undefined;
  private attempt = 0;
  private running: Work | null = null;
  private startTimer: ReturnType<typeof setTimeout> | undefined;
  private patienceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: AppStore, followed: Followed<K>) {
    this.store = store;
    this.followed = followed;
  }

  /** Looks at the store again. Its own writes lead back here, which ends because what is needed is the same then. */
  check(): void {
    const state = this.store.getState();
    const need = this.followed.needs(state);
    const { state: shown } = this.current();
    const again = shown === 'empty' || (shown === 'failed' && this.attempt !== state.attempt);
    // What was computed beforehand is for one choice only, and may have to go while nothing can be computed yet.
    const elsewhere = need === 'waiting' && this.followed.preview !== undefined && this.choice !== state.choice;
    if (this.latest !== undefined && sameNeed(this.latest, need) && !again && !elsewhere) return;
    const softly = this.running && isInputs(need) && sameList(this.running.inputs.hard, need.hard);
    this.latest = need;
    this.choice = state.choice;
    this.attempt = state.attempt;
    this.clearTimers();
    if (softly) this.patienceTimer = setTimeout(() => this.restart(), PATIENCE);
    else this.abort();
    if (need !== 'hidden') this.announce(need, state);
    if (isInputs(need) && !this.running) this.startTimer = setTimeout(() => this.start(), this.followed.delay ?? 0);
  }

  close(): void {
    this.latest = undefined;
    this.clearTimers();
    this.abort();
  }

  private announce(need: Exclude<Need, 'hidden'>, state: Store): void {
    const preview = need === 'waiting' ? this.followed.preview?.(state) : undefined;
    if (preview !== undefined) this.put({ state: 'ready', value: preview, cached: true });
    else if (typeof need === 'object' && 'blocked' in need) this.put(failure(need.blocked, this.stale()));
    else this.put({ state: 'loading', ...this.stale() });
  }

  private start(): void {
    if (this.running || !isInputs(this.latest)) return;
    const work: Work = { inputs: this.latest, controller: new AbortController() };
    this.running = work;
    const { signal } = work.controller;
    const isLatest = (): boolean => this.latest === work.inputs;
    const progress: Progress<ValueAt<K>> = {
      show: (value, fraction) => void (!signal.aborted && this.put({ state: 'loading', value, progress: fraction })),
      report: (fraction) => {
        if (!signal.aborted && isLatest()) this.put({ state: 'loading', ...this.stale(), progress: fraction });
      },
    };
    this.followed
      .run(this.store.getState(), signal, progress)
      .then(
        (value) => void (!signal.aborted && this.put({ state: isLatest() ? 'ready' : 'loading', value })),
        (error: unknown) => {
          if (!signal.aborted && isLatest() && !isAbort(error)) this.put(failure(messageOf(error), this.stale()));
        },
      )
      .finally(() => this.end(work));
  }

  private end(work: Work): void {
    if (this.running !== work) return;
    this.running = null;
    clearTimeout(this.patienceTimer);
    if (this.latest !== work.inputs) this.start();
  }

  private restart(): void {
    this.abort();
    this.start();
  }

  private abort(): void {
    const work = this.running;
    this.running = null;
    work?.controller.abort();
  }

  private clearTimers(): void {
    clearTimeout(this.startTimer);
    clearTimeout(this.patienceTimer);
  }

  private current(): Remote<ValueAt<K>> {
    return this.store.getState()[this.followed.field] as Remote<ValueAt<K>>;
  }

  private put(remote: Remote<ValueAt<K>>): void {
    this.store.setState({ [this.followed.field]: remote } as Partial<Store>);
  }

  /** What is on show, to stay there. */
  private stale(): { readonly value?: ValueAt<K> } {
    const remote = this.current();
    return 'value' in remote && remote.value !== undefined ? { value: remote.value } : {};
  }
}

function failure<T>(message: string, stale: { readonly value?: T }): Remote<T> {
  return { state: 'failed', message, ...stale };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isInputs(need: Need | undefined): need is Inputs {
  return typeof need === 'object' && 'hard' in need;
}

function sameNeed(a: Need, b: Need): boolean {
  if (isInputs(a) && isInputs(b)) return sameList(a.hard, b.hard) && sameList(a.soft ?? [], b.soft ?? []);
  if (isInputs(a) || isInputs(b)) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
