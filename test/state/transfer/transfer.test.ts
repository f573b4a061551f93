import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asks } from '../../../src/engine/protocol.ts';
import { hear, shareDone } from '../../../src/state/transfer/read.ts';
import { selectKey, selectKeysOnEach, shownOnEach, shownTransfer } from '../../../src/state/transfer/shown.ts';
import { connectReady, disconnect } from '../connected.ts';
import type { Call } from '../fake-engine.ts';
import { settled } from '../fake-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

type Page = Awaited<ReturnType<typeof connectReady>>;

/** On a view that computes nothing by itself. */
const ready = (choice = {}): Promise<Page> => connectReady({ view: 'tradeoff', picture: 'car', ...choice });

const crafted = { rounded: { pixels: new Float32Array(3072).fill(0.2) }, target: null };

/** Logits of one class for each picture; 10 classes. */
function answers(labels: readonly number[]) {
  const logits = new Float32Array(10 * labels.length);
  labels.forEach((label, i) => (logits[10 * i + label] = 5));
  return { rows: labels.length, classes: 10, logits };
}

const fooled = answers([1, 2, 1, 1, 1, 1, 1]);
const askedOf = (call: Call): Asks<'predict'> => call.request as Asks<'predict'>;
const nowOf = ({ store }: Page) => {
  const state = store.getState();
  return shownTransfer(state, selectKey(state), state.choice.dataset);
};

/** Answers all that is asked until the job ends. */
async function answerAll({ engine, store }: Page): Promise<void> {
  await settled();
  for (let turn = 0; store.getState().transferring; turn++) {
    if (turn > 50) throw new Error('the job does not end');
    for (const call of engine.open('attack')) await call.resolve(crafted);
    for (const call of engine.open('predict')) await call.resolve(fooled);
  }
}

describe('a picture that is put to others', () => {
  it('is crafted as the attack is set, and is asked about in 8 bits beside the original and chance', async () => {
    const page = await ready({ attack: 'pgd', epsilon: 0.05 });
    page.store.getState().askOthers('epoch');
    await settled();
    const request = page.engine.last('attack').request as Asks<'attack'>;
    expect(request).toMatchObject({ attack: 'pgd', radius: 0.05, network: { id: 'cifar10-resnet', epoch: 50 } });
    await page.engine.last('attack').resolve(crafted);
    const asked = askedOf(page.engine.last('predict'));
    expect(asked.pictures).toHaveLength(7);
    expect(asked.pictures[0]!.pixels).toEqual(request.picture.pixels);
    expect(asked.pictures[1]!.pixels).toBe(crafted.rounded.pixels);
    await answerAll(page);
    const { transfer, when } = nowOf(page);
    expect(when).toBe('now');
    expect(Object.keys(transfer!.said).sort()).toEqual([
      'cifar10-convnet/50',
      'cifar10-resnet-robust/50',
      'cifar10-resnet/50',
    ]);
    expect(hear(transfer!, { id: 'cifar10-convnet', epoch: 50 })).toMatchObject({
      outcome: 'fooled',
      before: { label: 1 },
      after: { label: 2 },
      reached: null,
      chance: { changed: 0, of: 5 },
    });
  });

  it('is crafted once: every epoch is asked on top of what is known', async () => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await answerAll(page);
    page.store.getState().askOthers('all');
    await answerAll(page);
    expect(page.engine.count('attack')).toBe(1);
    expect(page.engine.count('predict')).toBe(11);
    expect(Object.keys(nowOf(page).transfer!.said)).toHaveLength(11);
  });

  it('goes on where one could not be asked, which can be tried again alone', async () => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await settled();
    await page.engine.last('attack').resolve(crafted);
    await page.engine.last('predict').reject(new Error('no network'));
    await answerAll(page);
    const network = { id: 'cifar10-resnet', epoch: 50 };
    expect(hear(nowOf(page).transfer!, network)).toEqual({ failed: 'no network' });
    expect(Object.values(nowOf(page).transfer!.said)).toHaveLength(3);
    page.store.getState().askOthers('failed');
    await settled();
    expect(askedOf(page.engine.last('predict')).network).toEqual(network);
    await answerAll(page);
    expect(page.engine.count('predict')).toBe(4);
    expect(hear(nowOf(page).transfer!, network)).toMatchObject({ outcome: 'fooled' });
  });

  it('that cannot be crafted says why, and can be tried again', async () => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await settled();
    await page.engine.last('attack').reject(new Error('out of memory'));
    expect(page.store.getState().transferring).toBeNull();
    expect(nowOf(page).transfer!.crafted).toEqual({ failed: 'out of memory' });
    page.store.getState().askOthers('epoch');
    await settled();
    expect(page.engine.count('attack')).toBe(2);
    await page.engine.last('attack').resolve(crafted);
    await answerAll(page);
    expect(Object.keys(nowOf(page).transfer!.said)).toHaveLength(3);
  });

  it('can be stopped, and keeps what is done', async () => {
    const page = await ready();
    page.store.getState().askOthers('all');
    await settled();
    await page.engine.last('attack').resolve(crafted);
    await page.engine.last('predict').resolve(fooled);
    const [open] = page.engine.open('predict');
    page.store.getState().stopTransfer();
    expect(open!.signal!.aborted).toBe(true);
    await open!.resolve(fooled);
    expect(page.store.getState().transferring).toBeNull();
    expect(Object.keys(nowOf(page).transfer!.said)).toHaveLength(1);
    page.store.getState().askOthers('all');
    await answerAll(page);
    expect([page.engine.count('attack'), page.engine.count('predict')]).toEqual([1, 12]);
  });

  it('tells how far it is', async () => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await settled();
    await page.engine.last('attack').tell({ done: 1, of: 4 });
    expect(shareDone(page.store.getState().transferring!)).toBe(0.25 / 4);
    await page.engine.last('attack').resolve(crafted);
    await page.engine.last('predict').resolve(fooled);
    expect(shareDone(page.store.getState().transferring!)).toBe(2 / 4);
  });
});

describe('another choice', () => {
  it.each([
    ['epsilon', { epsilon: 0.01 }],
    ['attack', { attack: 'pgd' }],
    ['picture', { picture: 'deer' }],
    ['label', { label: 3 }],
  ])('of %s shows the last answers as those of an earlier one', async (_, change) => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await answerAll(page);
    page.store.getState().choose(change);
    await settled();
    expect(nowOf(page).when).toBe('earlier');
    expect(nowOf(page).transfer!.picture.id).toBe('car');
    page.store.getState().choose({ epsilon: 8 / 255, attack: 'fgsm', picture: 'car', label: null });
    await settled();
    expect(nowOf(page).when).toBe('now');
  });

  it('of another data set shows none', async () => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await answerAll(page);
    page.store.getState().choose({ dataset: 'mnist' });
    expect(nowOf(page)).toEqual({ transfer: null, when: 'waiting' });
  });

  it('does not stop what was begun for the last one', async () => {
    const page = await ready();
    page.store.getState().askOthers('epoch');
    await settled();
    page.store.getState().choose({ epsilon: 0.01 });
    await settled();
    await answerAll(page);
    page.store.getState().choose({ epsilon: 8 / 255 });
    expect(Object.keys(nowOf(page).transfer!.said)).toHaveLength(3);
  });
});

describe('a picture crafted on each network', () => {
  const onEach = ({ store }: Page) => {
    const state = store.getState();
    return shownOnEach(state, JSON.parse(selectKeysOnEach(state)) as string[], state);
  };

  it('is one attack for each, and each is asked about all of them', async () => {
    const page = await ready();
    page.store.getState().craftOnEach();
    await answerAll(page);
    expect([page.engine.count('attack'), page.engine.count('predict')]).toEqual([3, 9]);
    const { transfers, when } = onEach(page);
    expect(when).toBe('now');
    expect(transfers.map((transfer) => transfer!.request.network.id)).toEqual([
      'cifar10-resnet',
      'cifar10-convnet',
      'cifar10-resnet-robust',
    ]);
    // The first one's row is what the network on show has crafted: it need not be asked for again.
    page.store.getState().askOthers('epoch');
    expect(page.store.getState().transferring).toBeNull();
  });

  it('goes on with the next network where one fails', async () => {
    const page = await ready();
    page.store.getState().craftOnEach();
    await settled();
    await page.engine.last('attack').reject(new Error('no weights'));
    await answerAll(page);
    const { transfers } = onEach(page);
    expect(transfers[0]!.crafted).toEqual({ failed: 'no weights' });
    expect(transfers.map((transfer) => Object.keys(transfer!.said).length)).toEqual([0, 3, 3]);
  });

  it('is of an earlier choice once another attack is chosen', async () => {
    const page = await ready();
    page.store.getState().craftOnEach();
    await answerAll(page);
    page.store.getState().choose({ attack: 'pgd' });
    await settled();
    expect(onEach(page).when).toBe('earlier');
    expect(onEach(page).transfers[2]!.request.attack).toBe('fgsm');
  });
});
