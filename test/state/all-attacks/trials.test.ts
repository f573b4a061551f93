import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttackRequest } from '../../../src/engine/protocol.ts';
import { jobOf } from '../../../src/state/all-attacks/jobs.ts';
import { cheapestFirst, durationOf, leftOf } from '../../../src/state/all-attacks/pace.ts';
import { trialOf, withTried } from '../../../src/state/all-attacks/trial.ts';
import { isTrial, type Job, type Trial } from '../../../src/state/all-attacks/types.ts';
import { nearest, towards, worldOfAttacks } from '../attacks.ts';
import { connect, connectReady, disconnect } from '../connected.ts';
import { settled } from '../fake-engine.ts';
import { world } from '../world.ts';
import { resultOf, step } from './results.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

const three = { ...world, attacks: world.attacks.filter(({ id }) => ['fgsm', 'fgm', 'pgd'].includes(id)) };
/** A view that asks for no attack of its own. */
const quiet = { view: 'tradeoff' } as const;

async function started(ids = ['pgd', 'fgsm', 'fgm'], known = three) {
  const both = await connectReady(quiet, known);
  both.store.getState().tryAttacks(ids);
  await settled();
  const asked = () => both.engine.last('attack').request as AttackRequest;
  const end = (made = {}) => both.engine.last('attack').resolve(resultOf(asked(), made));
  const trials = () => both.store.getState().trials;
  return { ...both, asked, end, trials };
}

const found = (done: readonly unknown[]): string[] => (done as Trial[]).map(({ result }) => result.attack);

describe('all attacks', () => {
  it('run one after the other, the fewest steps first, each with its own usual settings', async () => {
    const { engine, asked, end, trials } = await started();
    expect(asked()).toMatchObject({ attack: 'fgsm', label: null, target: null, parameters: {} });
    expect(engine.count('attack')).toBe(1);
    await end();
    expect(asked().attack).toBe('fgm');
    // The same epsilon, as a length.
    expect(asked().radius).toBeCloseTo((8 / 255) * Math.sqrt(3072));
    await end();
    expect(asked()).toMatchObject({ attack: 'pgd', parameters: { steps: 4, randomStart: false } });
    expect(found(trials().done)).toEqual(['fgsm', 'fgm']);
    await end();
    expect(trials().running).toBeNull();
    expect(found(trials().done)).toEqual(['fgsm', 'fgm', 'pgd']);
  });

  it('tell which one runs and how far it is', async () => {
    const { engine, end, trials } = await started();
    await end();
    await settled(400);
    await engine.last('attack').tell({ done: 1, of: 4 });
    expect(trials().running).toMatchObject({ at: 1, progress: 0.25 });
    expect(trials().running!.milliseconds).toBeGreaterThanOrEqual(400);
  });

  it('are stopped at once, keep what is done, and take no more of it', async () => {
    const { engine, end, store, trials } = await started();
    await end();
    const second = engine.last('attack');
    store.getState().stopTrying();
    expect(second.signal?.aborted).toBe(true);
    await settled();
    await second.tell({ done: 1, of: 1 });
    expect([trials().running, found(trials().done), engine.count('attack')]).toEqual([null, ['fgsm'], 2]);
  });

  it('go on after one that fails, and tell its error', async () => {
    const { engine, asked, end, trials } = await started();
    await engine.last('attack').reject(new Error('no room on the GPU'));
    expect(asked().attack).toBe('fgm');
    await end();
    await end();
    expect(trials().running).toBeNull();
    expect(trials().done[0]).toMatchObject({ message: 'no room on the GPU' });
    expect(trials().done.slice(1).every(isTrial)).toBe(true);
  });

  it('end when what they run on is not chosen any more, and go on in another view', async () => {
    const { engine, store, trials } = await started();
    store.getState().choose({ view: 'packets', attack: 'pgd' });
    expect(engine.last('attack').signal?.aborted).toBe(false);
    expect(trials().running).not.toBeNull();
    store.getState().choose({ epsilon: 4 / 255 });
    expect(engine.last('attack').signal?.aborted).toBe(true);
    expect(trials().running).toBeNull();
  });

  it('do not begin before the network and the picture are there', async () => {
    const { engine, store } = connect(quiet);
    store.getState().tryAttacks(['fgsm']);
    await settled();
    expect([store.getState().trials.running, engine.count('attack')]).toEqual([null, 0]);
  });

  it('replace those that run, and an older result of their own', async () => {
    const { engine, end, store, trials } = await started(['fgsm']);
    await end({ milliseconds: 5 });
    store.getState().tryAttacks(['pgd']);
    const left = engine.last('attack');
    store.getState().tryAttacks(['fgsm']);
    expect(left.signal?.aborted).toBe(true);
    await settled();
    await end({ milliseconds: 7 });
    expect(trials().done.map((tried) => isTrial(tried) && tried.result.milliseconds)).toEqual([7]);
  });
});

describe('what is kept', () => {
  it('is the original and the result, with the conjugate that led there and how it lies', async () => {
    const { end, trials } = await started(['fgsm']);
    await end();
    const [trial] = trials().done as Trial[];
    expect(trial).toMatchObject({ taken: 2, result: { gradient: null, truth: 1 } });
    expect(trial!.result.steps.map(({ index }) => index)).toEqual([0, 2]);
    expect(trial!.result.steps[1]!.conjugate!.slice(0, 3)).toEqual(Float32Array.of(1, 1, 0));
    // The change and the gradient are along the first value, the conjugate along two.
    expect(trial!.cosine).toBeCloseTo(Math.SQRT1_2);
    expect(trial!.share).toBeCloseTo(0.5);
  });

  it('counts a nearest success once, with the conjugate of its own step', async () => {
    const { asked } = await started(['fgsm']);
    const result = resultOf(asked());
    const [first, second, third] = result.steps;
    const own = second!.pixels.map(() => 3);
    const steps = [
      first!,
      { ...second!, conjugate: own },
      third!,
      step(3, second!.pixels, { conjugate: null, repeats: 1 }),
    ];
    const job = { key: 'k', pace: 'p', request: asked(), truth: null };
    const trial = trialOf(job, { ...result, steps });
    expect([trial.taken, trial.result.steps[1]!.conjugate]).toEqual([2, own]);
  });

  it('has no cosine where the attack tells no conjugate', async () => {
    const { asked } = await started(['fgsm']);
    const result = resultOf(asked());
    const steps = result.steps.map((each) => ({ ...each, conjugate: null }));
    const job = { key: 'k', pace: 'p', request: asked(), truth: null };
    expect(trialOf(job, { ...result, steps })).toMatchObject({ cosine: null, share: null });
  });

  it('leaves room for new ones: the oldest go', async () => {
    const { asked } = await started(['fgsm']);
    const trial = (key: string): Trial => trialOf({ key, pace: 'p', request: asked(), truth: null }, resultOf(asked()));
    // Two pictures, a conjugate and the picture in 8 bits.
    const bytes = 4 * 4 * 3072;
    const one = withTried([], trial('a'), 2 * bytes);
    const two = withTried(one, trial('b'), 2 * bytes);
    expect(two.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(withTried(two, trial('c'), 2 * bytes).map(({ key }) => key)).toEqual(['b', 'c']);
    expect(withTried(two, trial('a'), 2 * bytes).map(({ key }) => key)).toEqual(['b', 'a']);
    // One that is too large alone is kept: it was asked for.
    expect(withTried(two, trial('c'), 1).map(({ key }) => key)).toEqual(['c']);
  });
});

describe('the key of a result', () => {
  async function keys() {
    const { store } = await connectReady(quiet, worldOfAttacks);
    const [fgsm] = world.attacks;
    const key = (attack = fgsm!) => jobOf(store.getState(), attack)?.key;
    return { key, choose: store.getState().choose, store };
  }

  it('is found again when one goes back, and is another for all that the result depends on', async () => {
    const { key, choose } = await keys();
    const before = key();
    for (const [change, back] of [
      [{ epsilon: 4 / 255 }, { epsilon: 8 / 255 }],
      [{ label: 3 }, { label: null }],
      [{ epoch: 1 }, { epoch: 50 }],
      [{ network: 'cifar10-convnet' }, { network: 'cifar10-resnet' }],
    ] as const) {
      choose(change);
      expect(key(), JSON.stringify(change)).not.toBe(before);
      choose(back);
      expect(key(), JSON.stringify(back)).toBe(before);
    }
    // Nothing is drawn at random.
    choose({ seed: 7, gain: 3, attack: 'pgd' });
    expect(key()).toBe(before);
  });

  it('does not depend on epsilon where an attack has no budget, and on the seed where it draws', async () => {
    const { key, choose } = await keys();
    const [minimal, random] = [nearest, { ...towards, random: () => true }];
    const before = [key(minimal), key(random)];
    choose({ epsilon: 4 / 255 });
    expect([key(minimal) === before[0], key(random) === before[1]]).toEqual([true, false]);
    // A seed can be chosen where something is drawn.
    choose({ epsilon: 8 / 255, attack: 'pgd', parameters: { randomStart: true }, seed: 2 });
    expect([key(minimal) === before[0], key(random) === before[1]]).toEqual([true, false]);
  });

  it('tells pictures of one id apart', async () => {
    const { key, store } = await keys();
    const before = key();
    const { picture } = store.getState();
    if (picture.state !== 'ready') throw new Error('expected a picture');
    const pixels = picture.value.pixels.slice();
    pixels[5] = 0.123;
    store.setState({ picture: { state: 'ready', value: { ...picture.value, pixels } } });
    expect(key()).not.toBe(before);
  });

  it('is not known before the picture is there', async () => {
    const { key, choose } = await keys();
    choose({ picture: 'deer' });
    expect(key()).toBeUndefined();
  });
});

describe('how long it takes', () => {
  const job = (pace: string): Job => ({ key: pace, pace, request: {} as AttackRequest, truth: null });
  const done = [
    { key: '1', pace: 'quick', result: { milliseconds: 100 } },
    { key: '2', pace: 'slow', result: { milliseconds: 4000 } },
    { key: '3', pace: 'slow', result: { milliseconds: 3000 } },
  ] as unknown as readonly Trial[];
  const running = { jobs: [job('quick'), job('slow')], setting: [], at: 0, progress: 0, milliseconds: 0 };

  it('is what it was the last time, and unknown where one never ran', () => {
    expect(durationOf(done, [job('quick'), job('slow')])).toBe(3100);
    expect(durationOf(done, [job('quick'), job('new')])).toBeNull();
    expect(durationOf(done, [])).toBe(0);
  });

  it('is told of all that are left, or of the one that runs where the others never ran', () => {
    expect(leftOf(done, running)).toEqual({ milliseconds: 3100, ofAll: true });
    expect(leftOf(done, { ...running, at: 1, progress: 0.25, milliseconds: 1000 })).toEqual({
      milliseconds: 3000,
      ofAll: true,
    });
    const unknown = { ...running, jobs: [job('new'), job('newer')] };
    expect(leftOf(done, unknown)).toBeNull();
    // Too early to tell.
    expect(leftOf(done, { ...unknown, progress: 0.01, milliseconds: 1000 })).toBeNull();
    expect(leftOf(done, { ...unknown, progress: 0.5, milliseconds: 1000 })).toEqual({
      milliseconds: 1000,
      ofAll: false,
    });
  });

  it('decides the order once all are known; before, single steps come first and searches by answers last', () => {
    const of = (access: 'gradients' | 'answers', search: 'budget' | 'nearest', steps: number) => ({
      access,
      search,
      steps,
      milliseconds: null as number | null,
    });
    const all = [of('answers', 'nearest', 10), of('answers', 'budget', 500), of('gradients', 'nearest', 50)];
    const more = [...all, of('gradients', 'budget', 10), of('gradients', 'budget', 1)];
    expect(cheapestFirst(more)).toEqual(more.toReversed());
    const timed = more.map((each, i) => ({ ...each, milliseconds: [3, 1, 2, 5, 4][i]! }));
    expect(cheapestFirst(timed).map(({ milliseconds }) => milliseconds)).toEqual([1, 2, 3, 4, 5]);
  });
});
