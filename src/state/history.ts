/** Keeps the page's address and the choice the same: a pick is a step of the back button, a drag is not. */
import { readAddress, writeAddress } from './address.ts';
import { namesOf, order } from './fields.ts';
import type { Cause, Choice, PictureId } from './model.ts';
import { sourceOf } from './pictures/registry.ts';
import type { PictureSource } from './pictures/source.ts';
import { same } from './settle.ts';
import type { AppStore } from './store.ts';
import type { Store } from './store-types.ts';
import { notInTheWorld } from './words.ts';

/** What changes many times a second. Safari allows 100 entries in 30 seconds. */
const dragged: ReadonlySet<keyof Choice> = new Set(['epsilon', 'gain', 'iterate', 'seed', 'parameters']);
const QUIET = 300;
/** Scrubbing through the epochs is one step of the back button; so is playing them, however long it takes. */
const ONE_STEP = 1000;
const nothing = { keys: '', at: 0 };

export interface Browser {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** @returns a function that stops it. */
export function connectHistory(store: AppStore, browser: Browser): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastPick = nothing;

  function read(): void {
    clearTimeout(timer);
    const { world, choose } = store.getState();
    const { choice, ignored } = readAddress(browser.location.search, world);
    choose(choice);
    const missing = ignored.map(missingPicture).filter((found) => found !== null);
    const awaited = missing.find(({ key, source }) => key === 'picture' && source.restores);
    if (awaited) store.setState({ missedPicture: awaited.id });
    tellIgnored(ignored, store.getState().notify);
  }

  function write(how: 'pushState' | 'replaceState'): void {
    clearTimeout(timer);
    const { choice, world } = store.getState();
    const query = writeAddress(choice, world);
    const { pathname, search, hash } = browser.location;
    if (search.replace(/^\?/, '') === query) return;
    try {
      browser.history[how](null, '', `${pathname}${query && `?${query}`}${hash}`);
    } catch {
      // A sandboxed frame has no history; the page works without.
    }
  }

  read();
  write('replaceState');
  const unsubscribe = store.subscribe(({ choice, playing }, { choice: before, playing: played }) => {
    if (playing && !played) lastPick = nothing;
    if (choice === before) return;
    const changed = (Object.keys(choice) as (keyof Choice)[]).filter((key) => !same(choice[key], before[key]));
    if (changed.every((key) => dragged.has(key))) {
      clearTimeout(timer);
      timer = setTimeout(() => write('replaceState'), QUIET);
      return;
    }
    const keys = changed.join();
    const continues = keys === lastPick.keys && (playing || Date.now() - lastPick.at < ONE_STEP);
    lastPick = { keys, at: Date.now() };
    write(continues ? 'replaceState' : 'pushState');
  });
  browser.addEventListener('popstate', read);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    browser.removeEventListener('popstate', read);
  };
}

/** Pictures that are not here have words of their own, each said once; all the rest is said in one sentence. */
function tellIgnored(ignored: readonly string[], notify: Store['notify']): void {
  const missing = ignored.map((part) => missingPicture(part)?.words);
  for (const words of new Set(missing)) {
    if (words !== undefined) notify('info', words, causeOf(ignored.filter((_, i) => missing[i] === words)));
  }
  const others = ignored.filter((_, i) => missing[i] === undefined);
  if (others.length) notify('info', notInTheWorld(others), causeOf(others));
}

/** It holds until a part that was mended is chosen anew. */
function causeOf(parts: readonly string[]): Cause {
  const names = parts.map((part) => part.split('=', 1)[0]!);
  return { choice: names.map((name) => order.find((key) => namesOf(key).includes(name)) ?? 'parameters') };
}

interface MissingPicture {
  readonly key: string;
  readonly id: PictureId;
  readonly source: PictureSource;
  readonly words: string;
}

/** The picture that a part of an address names in vain, `picture=test-17`, if its source has words for that. */
function missingPicture(part: string): MissingPicture | null {
  const [, key, id] = /^(picture|other)=(.*)$/.exec(part) ?? [];
  if (key === undefined || id === undefined) return null;
  const source = sourceOf(id);
  const words = source.missingWords;
  return words === null ? null : { key, id, source, words };
}
