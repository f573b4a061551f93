import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectHistory, type Browser } from '../../src/state/history.ts';
import { makeStore } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Entries as a browser keeps them. */
function fakeBrowser(search = '') {
  const entries = [search];
  let listener = () => {};
  const put = (url: string) => url.replace(/^\/page/, '').replace(/#.*$/, '');
  const browser = {
    location: { pathname: '/page', search, hash: '#x' },
    history: {
      pushState: (_data: unknown, _title: string, url: string) =>
        void entries.push((browser.location.search = put(url))),
      replaceState: (_data: unknown, _title: string, url: string) =>
        void (entries[entries.length - 1] = browser.location.search = put(url)),
    },
    addEventListener: (_type: string, added: () => void) => void (listener = added),
    removeEventListener: () => void (listener = () => {}),
  };
  const back = () => {
    entries.pop();
    browser.location.search = entries.at(-1) ?? '';
    listener();
  };
  return { browser: browser as Browser, entries, back };
}

function connect(search = '') {
  const store = makeStore();
  const fake = fakeBrowser(search);
  return { store, ...fake, stop: connectHistory(store, fake.browser) };
}

describe('the address', () => {
  it('is read first, and put right', () => {
    const { store, entries } = connect('?epsilon=NaN&attack=pgd&nonsense=1');
    expect(store.getState().choice.attack).toBe('pgd');
    expect(entries).toEqual(['?attack=pgd']);
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The address asks for what is not possible here: epsilon=NaN. The nearest valid settings were taken.',
    ]);
  });

  it('tells what became of an own picture', () => {
    const { store } = connect('?picture=own');
    expect(store.getState().notices[0]?.text).toContain('never left their browser');
  });

  it('gets an entry for each pick, and the back button takes it back', () => {
    const { store, entries, back } = connect();
    store.getState().choose({ view: 'packets' });
    store.getState().choose({ dataset: 'mnist' });
    expect(entries).toEqual(['', '?view=packets', '?dataset=mnist&view=packets']);
    back();
    expect(store.getState().choice).toMatchObject({ view: 'packets', dataset: 'cifar10' });
    back();
    expect(store.getState().choice.view).toBe('attack');
    expect(entries).toEqual(['']);
  });

  it('is written once for a drag, when it rests', () => {
    const { store, entries } = connect();
    for (let i = 1; i < 20; i++) {
      store.getState().choose({ epsilon: i / 255 });
      vi.advanceTimersByTime(16);
    }
    expect(entries).toEqual(['']);
    vi.advanceTimersByTime(400);
    expect(entries).toEqual(['?epsilon=19/255']);
  });

  it('takes scrubbing through the epochs as one step', () => {
    const { store, entries } = connect();
    for (const epoch of [5, 2, 1]) store.getState().choose({ epoch });
    expect(entries).toEqual(['', '?epoch=1']);
  });

  it('takes playing through the epochs as one step, however slow', () => {
    const { store, entries, back } = connect();
    store.getState().choose({ epoch: 1 });
    vi.advanceTimersByTime(100);
    store.getState().play();
    for (const epoch of [2, 5, 50]) {
      vi.advanceTimersByTime(5000);
      store.getState().choose({ epoch });
    }
    store.getState().pause();
    expect(entries).toEqual(['', '?epoch=1', '']);
    back();
    expect(store.getState().choice.epoch).toBe(1);
  });

  it('goes back from playing to the epoch that it began at', () => {
    const { store, entries } = connect();
    store.getState().play();
    vi.advanceTimersByTime(5000);
    store.getState().choose({ epoch: 2 });
    expect(entries).toEqual(['', '?epoch=2']);
  });

  it('is optional: a sandboxed frame has none', () => {
    const { store, browser } = connect();
    Object.assign(browser.history, {
      pushState: () => {
        throw new Error('SecurityError');
      },
    });
    store.getState().choose({ view: 'packets' });
    expect(store.getState().choice.view).toBe('packets');
  });
});
