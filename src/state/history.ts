/** Keeps the page's address and the choice the same: a pick is a step of the back button, a drag is not. */
import { readAddress, writeAddress } from './address.ts';
import { withTests } from './known.ts';
import type { Choice } from './model.ts';
import { same } from './settle.ts';
import type { AppStore } from './store.ts';

/** What changes many times a second. Safari allows 100 entries in 30 seconds. */
const dragged: ReadonlySet<keyof Choice> = new Set(['epsilon', 'gain', 'step', 'seed', 'parameters']);
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
  const { known } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastPick = nothing;

  function read(): void {
    clearTimeout(timer);
    const { ownFile, choose, notify } = store.getState();
    const { choice, ignored } = readAddress(
      browser.location.search,
      withTests(known, store.getState()),
      ownFile !== null,
    );
    choose(choice);
    const missed = ignored.map((part) => /^picture=(test-\d+)$/.exec(part)?.[1]).find((id) => id !== undefined);
    if (missed !== undefined) store.setState({ missedPicture: missed });
    if (ignored.includes('picture=own')) notify('info', OWN);
    if (ignored.some((part) => TEST.test(part))) notify('info', AGAIN);
    const others = ignored.filter((part) => part !== 'picture=own' && !TEST.test(part));
    if (others.length)
      notify(
        'info',
        `The address asks for what is not here: ${others.join(', ')}. The nearest valid settings were taken.`,
      );
  }

  function write(how: 'pushState' | 'replaceState'): void {
    clearTimeout(timer);
    const query = writeAddress(store.getState().choice, known);
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

const OWN =
  'This address was made with a picture of someone’s own, which never left their browser. A picture of the gallery is shown instead.';
const TEST = /^(picture|other)=test-\d+$/;
const AGAIN =
  'This address shows a picture of someone’s own test set. Files are not part of an address: drop the test files here again to see it. Until then, a picture of the gallery is shown.';
