/** The one store, without React and without a browser: tests make their own with a small world and a false decoder. */
import { createStore as createZustand, type StoreApi } from 'zustand/vanilla';
import { isAbort } from '../core/errors.ts';
import type { Shape } from '../core/types.ts';
import { fields } from './fields.ts';
import { epochs } from './fields/epochs.ts';
import { datasetOf, withTests, type Known } from './known.ts';
import type { Decoded, PictureFile } from '../pictures/decode.ts';
import type { Choice, Notice, Remote, Results, Store } from './model.ts';
import { defaultChoice, same, settle } from './settle.ts';
import { noTests, testActions } from './test-set/actions.ts';
import { everyPicture } from './test-set/browse.ts';

export interface StoreOptions {
  readonly known: Known;
  /** Reads a file as a picture of that shape; rejects with a PlainError. */
  readonly decode: (file: PictureFile, shape: Shape) => Promise<Decoded>;
}

export type AppStore = StoreApi<Store> & { readonly known: Known };

/** More would hide the page; the oldest goes first. */
const MOST_NOTICES = 4;

const empty: Remote<never> = { state: 'empty' };

/** All that belongs to one data set: a picture of 32x32x3 must never meet a network for 28x28x1. */
const forgotten = {
  network: empty,
  picture: empty,
  attack: empty,
  curve: empty,
  line: empty,
  compareLine: empty,
  browse: everyPicture,
} satisfies Partial<Results>;

export function createAppStore({ known, decode }: StoreOptions): AppStore {
  let files = 0;
  const api = createZustand<Store>()((set, get) => ({
    choice: defaultChoice(known),
    backend: empty,
    ...noTests,
    ...forgotten,
    ownFile: null,
    playing: false,
    attempt: 0,
    notices: [],

    choose(change) {
      const { choice: previous, ownFile } = get();
      const { choice, ignored } = settle(previous, change, withTests(known, get()), ownFile !== null);
      if ('picture' in change || 'dataset' in change) set({ missedPicture: null });
      if (!same(previous, choice)) {
        const other = previous.dataset === choice.dataset ? {} : { ...forgotten, ...shelfIn(get(), choice) };
        set({ choice, ...other, ...stillSaid(get()) });
      }
      if (ignored.length)
        get().notify('info', `${list(ignored, change)}: not possible here. The nearest that is was taken.`);
    },

    async takeFile(file) {
      const turn = ++files;
      try {
        // Read once here, so that a bad file changes nothing; the picture itself is read for the choice, as any other.
        const { remarks } = await decode(file, datasetOf(get().choice, known).shape);
        if (turn !== files) return;
        set({ ownFile: file, choice: withOwn(get().choice, withTests(known, get())) });
        for (const remark of remarks) get().notify('info', remark);
      } catch (error) {
        if (turn === files && !isAbort(error))
          get().notify('error', error instanceof Error ? error.message : String(error));
      }
    },

    ...testActions({ get, set }, known),

    play() {
      const { choice } = get();
      const all = epochs(choice, known);
      const start = choice.epoch === all.at(-1) ? { ...choice, epoch: all[0]! } : choice;
      set({ playing: true, choice: start });
    },

    pause() {
      if (get().playing) set({ playing: false });
    },

    retry() {
      set(({ attempt }) => ({ attempt: attempt + 1 }));
    },

    notify(kind, text) {
      set(({ notices }) => ({
        notices: [...notices.filter((old) => old.text !== text), note(kind, text)].slice(-MOST_NOTICES),
      }));
    },

    dismiss(id) {
      set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  }));
  return Object.assign(api, { known });
}

/** Without what was only done. The same list where there is none: a drag comes here sixty times a second. */
function stillSaid({ notices }: Store): Pick<Store, 'notices'> {
  return {
    notices: notices.some(({ kind }) => kind === 'done') ? notices.filter(({ kind }) => kind !== 'done') : notices,
  };
}

/** A data set without a test set has its drawn pictures to show. */
function shelfIn({ shelf, testSets }: Store, { dataset }: Choice): Pick<Store, 'shelf'> {
  return { shelf: testSets[dataset] ? shelf : 'drawn' };
}

/** The own picture has no known class, and what was chosen for the last one does not carry over. */
function withOwn(choice: Choice, known: Known): Choice {
  return settle({ ...choice, label: null, step: null, classA: null, other: null }, { picture: 'own' }, known, true)
    .choice;
}

function list(keys: readonly (keyof Choice)[], change: Partial<Choice>): string {
  return keys.map((key) => `${fields[key].name} ${JSON.stringify(change[key])}`).join(', ');
}

let notes = 0;

function note(kind: Notice['kind'], text: string): Notice {
  return { id: ++notes, kind, text };
}
