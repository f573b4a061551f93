/** Keeps one result of the store up to date with what it depends on. Latest wins; a stale value stays on show. */
import { isAbort, messageOf } from '../../core/errors.ts';
import type { Choice, Remote } from '../model.ts';
import type { AppStore } from '../store.ts';
import type { Store } from '../store-types.ts';
import type { Followed, Inputs, Need, Progress } from './followed.ts';
import type { RemoteKey } from './list.ts';
import type { RunTools } from './tools.ts';

/** A drag's outdated work may still end within this many milliseconds. */
const PATIENCE = 250;

interface Stale {
  readonly value?: unknown;
}

interface Work {
  readonly inputs: Inputs;
  readonly controller: AbortController;
}

/** Any of the list: what its value is does not matter to how it is followed. */
type AnyFollowed = Followed<RemoteKey, unknown>;

/** @returns a function that stops it. */
export function follow(store: AppStore, followed: AnyFollowed, tools: RunTools): () => void {
  const follower = new Follower(store, followed, tools);
  const unsubscribe = store.subscribe(() => follower.check());
  follower.check();
  return () => {
    unsubscribe();
    follower.close();
  };
}

class Follower {
  private readonly store: AppStore;
  private readonly followed: AnyFollowed;
  private readonly tools: RunTools;
  private latest: Need | undefined;
  private choice: Choice | undefined;
  private attempt = 0;
  private running: Work | null = null;
  private startTimer: ReturnType<typeof setTimeout> | undefined;
  private patienceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: AppStore, followed: AnyFollowed, tools: RunTools) {
    this.store = store;
    this.followed = followed;
    this.tools = tools;
  }

  /** Called on every change of the store. After its own writes the need is the same, so nothing happens. */
  check(): void {
    const state = this.store.getState();
    const need = this.followed.needs(state);
    const { state: shown } = this.current();
    if (shown === 'stopped') this.rest();
    const isOver = shown === 'failed' || shown === 'stopped';
    const isRetried = isOver && this.attempt !== state.attempt;
    if (!isOver) this.attempt = state.attempt;
    const again = need !== 'offered' && (shown === 'empty' || isRetried);
    // A preview is for one choice only, so it may have to go while nothing else can be shown yet.
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
    this.rest();
  }

  private rest(): void {
    this.clearTimers();
    this.abort();
  }

  private announce(need: Exclude<Need, 'hidden'>, state: Store): void {
    const computed = this.tools.preview;
    const preview = need === 'waiting' && computed ? this.followed.preview?.(state, computed) : undefined;
    if (need === 'offered') this.put({ state: 'empty' });
    else if (preview !== undefined) this.put({ state: 'ready', value: preview, cached: true });
    else if (typeof need === 'object' && 'blocked' in need) this.put(failure(need.blocked, this.stale()));
    else this.put({ state: 'loading', ...this.stale() });
  }

  private start(): void {
    if (this.running || !isInputs(this.latest)) return;
    const work: Work = { inputs: this.latest, controller: new AbortController() };
    this.running = work;
    const { signal } = work.controller;
    const isLatest = (): boolean => this.latest === work.inputs;
    const progress: Progress<unknown> = {
      show: (value, fraction) => void (!signal.aborted && this.put({ state: 'loading', value, progress: fraction })),
      report: (fraction, left) => {
        if (!signal.aborted && isLatest()) this.put({ state: 'loading', ...this.stale(), progress: fraction, left });
      },
    };
    this.followed
      .run(this.store.getState(), signal, progress, this.tools)
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

  private current(): Remote<unknown> {
    return this.store.getState()[this.followed.field];
  }

  private put(remote: Remote<unknown>): void {
    this.store.setState({ [this.followed.field]: remote } as Partial<Store>);
  }

  /** The value on show, which stays there meanwhile. */
  private stale(): Stale {
    const remote = this.current();
    return 'value' in remote && remote.value !== undefined ? { value: remote.value } : {};
  }
}

function failure(message: string, stale: Stale): Remote<unknown> {
  return { state: 'failed', message, ...stale };
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
