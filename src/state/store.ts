/** The one store, without React and without a browser: tests make their own with a small world and a false decoder. */
import { createStore as createZustand, type StoreApi } from 'zustand/vanilla';
import { isAbort, messageOf } from '../core/errors.ts';
import { noTrials, trialActions } from './all-attacks/actions.ts';
import { epochs } from './fields/epochs.ts';
import { curveToAsk } from './followed/curve.ts';
import { forgottenWithDataset, nothingYet } from './followed/list.ts';
import type { Choice, Remote } from './model.ts';
import { afterChoice, afterResult, withNotice } from './notices.ts';
import { OWN } from './pictures/own.ts';
import type { PictureTools } from './pictures/source.ts';
import { distortionActions, noDistortions } from './robustness/actions.ts';
import { defaultChoice, same, settle, type Settled } from './settle.ts';
import type { Actions, Results, Store } from './store-types.ts';
import { noTests, testActions } from './test-set/actions.ts';
import { everyPicture } from './test-set/browse.ts';
import { noTransfers, transferActions } from './transfer/actions.ts';
import { notPossible } from './words.ts';
import { datasetOf, type World } from './world.ts';

export interface StoreOptions {
  /** Everything that is known at first. */
  readonly world: World;
  /** Reads a file as a picture as a data set has them; rejects with a PlainError. */
  readonly decode: PictureTools['decode'];
}

export type AppStore = StoreApi<Store>;

type Access = Pick<AppStore, 'getState' | 'setState'>;

export function createAppStore({ world, decode }: StoreOptions): AppStore {
  return createZustand<Store>()((set, get, api) => ({
    choice: defaultChoice(world),
    world,
    ...nothingYet,
    ...noTests,
    trials: noTrials,
    ...noTransfers,
    ...noDistortions,
    curveAsked: null,
    playing: false,
    attempt: 0,
    notices: [],
    ...choosing(api),
    takeFile: takingFile(api, decode),
    ...testActions({ get, set }),
    ...trialActions({ get, set }),
    ...transferActions({ get, set }),
    ...distortionActions({ get, set }),
    ...playing(api),
    ...telling(api),

    ...computing(api),
  }));
}

function computing({ getState, setState }: Access): Pick<Actions, 'retry' | 'stop' | 'askCurve'> {
  return {
    retry() {
      setState(({ attempt }) => ({ attempt: attempt + 1 }));
    },
    stop(result) {
      const remote: Remote<unknown> = getState()[result];
      if (remote.state !== 'loading') return;
      const stale = remote.value === undefined ? {} : { value: remote.value };
      setState({ [result]: { state: 'stopped', ...stale } } as Partial<Store>);
    },
    askCurve() {
      setState({ curveAsked: curveToAsk(getState()) });
    },
  };
}

function choosing({ getState, setState }: Access): Pick<Actions, 'choose'> {
  return {
    choose(change) {
      const { choice: previous, world, notify } = getState();
      const settled = settle(previous, change, world);
      const { choice, ignored } = settled;
      if ('picture' in change || 'dataset' in change) setState({ missedPicture: null });
      if (!same(previous, choice)) {
        const other = previous.dataset === choice.dataset ? {} : elsewhere(getState(), choice);
        setState({ ...other, ...moved(getState(), choice) });
      }
      if (ignored.length)
        notify('info', notPossible(askedFor(settled, { ...previous, ...change })), { choice: ignored });
    },
  };
}

function takingFile({ getState, setState }: Access, decode: StoreOptions['decode']): Actions['takeFile'] {
  let files = 0;
  return async (file) => {
    const turn = ++files;
    const { notify } = getState();
    try {
      // Read once here, so that a bad file changes nothing; the picture itself is read for the choice, as any other.
      const { remarks } = await decode(file, datasetOf(getState().choice, getState().world));
      if (turn !== files) return;
      const world = { ...getState().world, ownFile: file };
      const notices = afterOwn(getState());
      setState({ world, ...moved({ ...getState(), notices }, withOwn(getState().choice, world)) });
      for (const remark of remarks) notify('info', remark, ofPicture);
    } catch (error) {
      if (turn === files && !isAbort(error)) notify('error', messageOf(error), ofPicture);
    }
  };
}

function playing({ getState, setState }: Access): Pick<Actions, 'play' | 'pause'> {
  return {
    play() {
      const { choice, world } = getState();
      const all = epochs(choice, world);
      const start = choice.epoch === all.at(-1) ? { ...choice, epoch: all[0]! } : choice;
      setState({ playing: true, ...moved(getState(), start) });
    },
    pause() {
      if (getState().playing) setState({ playing: false });
    },
  };
}

function telling({ getState, setState }: Access): Pick<Actions, 'notify' | 'endNotices' | 'dismiss'> {
  return {
    notify(kind, text, cause) {
      setState(({ notices }) => ({ notices: withNotice(notices, { kind, text, cause }) }));
    },
    endNotices(result) {
      const { notices } = getState();
      const left = afterResult(notices, result);
      if (left !== notices) setState({ notices: left });
    },
    dismiss(id) {
      setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  };
}

/** What goes when another data set is chosen. One without a test set has its drawn pictures to show. */
function elsewhere({ shelf, world }: Store, { dataset }: Choice): Partial<Results> {
  return { ...forgottenWithDataset, browse: everyPicture, shelf: world.testSets[dataset] ? shelf : 'drawn' };
}

/** Another choice, with the notices that still hold there. */
function moved({ choice: before, notices }: Pick<Store, 'choice' | 'notices'>, choice: Choice) {
  return { choice, notices: afterChoice(notices, before, choice) };
}

/** What is said of the picture on show. */
const ofPicture = { choice: ['picture', 'dataset'] } as const;

/** Another own picture has the id of the last one, so that the choice alone does not tell that this was left. */
function afterOwn({ notices }: Store): Store['notices'] {
  return notices.filter(({ cause }) => !cause?.choice?.includes('picture'));
}

/** Chooses the own picture. What was chosen for the last one does not carry over, even if that was an own one too. */
function withOwn(choice: Choice, world: World): Choice {
  return settle({ ...choice, label: null, iterate: null, classA: null, other: null }, { picture: OWN }, world).choice;
}

/** What was not taken, as it was asked for: `epsilon 99`. */
function askedFor({ ignored }: Settled, asked: Choice): string[] {
  return ignored.map((key) => `${key} ${JSON.stringify(asked[key])}`);
}
