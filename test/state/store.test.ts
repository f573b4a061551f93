import { describe, expect, it } from 'vitest';
import { maxEpsilon } from '../../src/state/limits.ts';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import type { Choice } from '../../src/state/model.ts';
import { compareRef, siblingOf } from '../../src/state/selectors.ts';
import { makeStore, world } from './world.ts';

const picture = { shape: cifar10.shape, pixels: new Float32Array(3072) };

describe('the first choice', () => {
  it("is the paper's: its epsilon, a car, the last epoch beside the first", () => {
    const { choice } = makeStore().getState();
    expect(choice).toMatchObject({
      dataset: 'cifar10',
      network: 'cifar10-resnet',
      epoch: 50,
      compareEpoch: 1,
      picture: 'car',
    });
    expect(choice).toMatchObject({ attack: 'fgsm', epsilon: 8 / 255, label: null, iterate: null, parameters: {} });
  });
});

describe('choosing', () => {
  it('a data set takes its network, picture and epsilon along, and forgets what was computed', () => {
    const store = makeStore();
    store.setState({ curve: { state: 'failed', message: 'old' } });
    store.getState().choose({ dataset: 'mnist' });
    const { choice, curve, notices } = store.getState();
    expect(choice).toMatchObject({ network: 'mnist-convnet', epoch: 5, picture: 'three', epsilon: mnist.epsilon });
    expect(curve.state).toBe('empty');
    expect(notices).toEqual([]);
  });

  it('a network or a picture of another data set chooses that data set', () => {
    const store = makeStore();
    store.getState().choose({ network: 'mnist-convnet' });
    expect(store.getState().choice).toMatchObject({ dataset: 'mnist', picture: 'three' });
    store.getState().choose({ picture: 'deer' });
    expect(store.getState().choice).toMatchObject({ dataset: 'cifar10', network: 'cifar10-resnet', picture: 'deer' });
  });

  it('another network keeps the epoch, or takes the nearest that it has', () => {
    const store = makeStore();
    store.getState().choose({ epoch: 5 });
    store.getState().choose({ network: 'cifar10-convnet' });
    expect(store.getState().choice).toMatchObject({ network: 'cifar10-convnet', epoch: 5 });
    store.getState().choose({ epoch: 1 });
    store.getState().choose({ network: 'cifar10-resnet-robust' });
    expect(store.getState().choice.epoch).toBe(2);
  });

  it('another picture starts with its own label and classes', () => {
    const store = makeStore();
    store.getState().choose({ label: 3, classA: 2, classB: 5, iterate: 1, other: 'deer' });
    store.getState().choose({ picture: 'plane' });
    expect(store.getState().choice).toMatchObject({ label: null, classA: null, classB: 5, iterate: null, other: null });
  });

  it('another attack starts with its defaults', () => {
    const store = makeStore();
    store.getState().choose({ attack: 'pgd', parameters: { steps: 10 }, iterate: 7 });
    expect(store.getState().choice).toMatchObject({ parameters: { steps: 10 }, iterate: 7 });
    store.getState().choose({ attack: 'fgsm' });
    expect(store.getState().choice).toMatchObject({ parameters: {}, iterate: null });
  });

  it('keeps only the parameters that differ from the default', () => {
    const store = makeStore();
    store.getState().choose({ attack: 'pgd', parameters: { steps: 4, alpha: 0.01, randomStart: false } });
    expect(store.getState().choice.parameters).toEqual({ alpha: 0.01 });
    expect(store.getState().notices).toEqual([]);
  });

  it('the same again changes nothing, so that nothing is computed or rendered', () => {
    const store = makeStore();
    const before = store.getState().choice;
    store.getState().choose({ epsilon: before.epsilon, parameters: {} });
    expect(store.getState().choice).toBe(before);
  });
});

describe('the second row', () => {
  const robust = 'cifar10-resnet-robust';

  it('is another epoch of the same network, or another network at the epoch of the first row', () => {
    const store = makeStore();
    expect(compareRef(store.getState().choice)).toEqual({ id: 'cifar10-resnet', epoch: 1 });
    store.getState().choose({ epoch: 5, compareNetwork: robust });
    expect(compareRef(store.getState().choice)).toEqual({ id: robust, epoch: 5 });
    store.getState().choose({ compareNetwork: 'cifar10-convnet', compareEpoch: 2 });
    expect(compareRef(store.getState().choice)).toEqual({ id: 'cifar10-convnet', epoch: 2 });
    expect(store.getState().notices).toEqual([]);
  });

  it('keeps its own epoch while the first row walks through its', () => {
    const store = makeStore();
    store.getState().choose({ compareNetwork: robust });
    store.getState().choose({ epoch: 2 });
    expect(compareRef(store.getState().choice)).toEqual({ id: robust, epoch: 50 });
  });

  it('is none where it would be the first row again', () => {
    const store = makeStore();
    store.getState().choose({ compareEpoch: 50 });
    expect(compareRef(store.getState().choice)).toBeNull();
    store.getState().choose({ compareNetwork: robust, compareEpoch: 50 });
    expect(compareRef(store.getState().choice)).not.toBeNull();
    store.getState().choose({ compareEpoch: null });
    expect(compareRef(store.getState().choice)).toBeNull();
  });

  it('of the same network is null, whatever it is called', () => {
    const store = makeStore();
    store.getState().choose({ compareNetwork: 'cifar10-resnet' });
    expect(store.getState().choice.compareNetwork).toBeNull();
    expect(store.getState().notices).toEqual([]);
  });

  it('changes places with the first when its network is chosen', () => {
    const store = makeStore();
    store.getState().choose({ compareNetwork: robust, compareEpoch: 2 });
    store.getState().choose({ network: robust });
    const { choice } = store.getState();
    expect([choice.network, choice.epoch, compareRef(choice)]).toEqual([
      robust,
      50,
      { id: 'cifar10-resnet', epoch: 50 },
    ]);
    store.getState().choose({ network: 'cifar10-convnet' });
    expect(compareRef(store.getState().choice)).toEqual({ id: 'cifar10-resnet', epoch: 50 });
  });

  it('does not follow into another data set', () => {
    const store = makeStore();
    store.getState().choose({ compareNetwork: robust, compareEpoch: 50 });
    store.getState().choose({ dataset: 'mnist' });
    expect(compareRef(store.getState().choice)).toEqual({ id: 'mnist-convnet', epoch: 1 });
    expect(store.getState().notices).toEqual([]);
  });

  it('finds the network that was trained the other way', () => {
    const [standard, plain] = world.networks;
    expect(siblingOf(standard!, world)?.id).toBe(robust);
    expect(siblingOf(siblingOf(standard!, world)!, world)).toBe(standard);
    expect(siblingOf(plain!, world)).toBeUndefined();
  });
});

describe('bad values', () => {
  const bad: readonly [change: Record<string, unknown>, expected: Partial<Choice>][] = [
    [{ epsilon: Number.NaN }, { epsilon: 8 / 255 }],
    [{ epsilon: 1e9 }, { epsilon: maxEpsilon(cifar10) }],
    [{ epsilon: Infinity }, { epsilon: maxEpsilon(cifar10) }],
    [{ epsilon: -1 }, { epsilon: 0 }],
    [{ epsilon: '8/255' }, { epsilon: 8 / 255 }],
    [{ epoch: 4 }, { epoch: 5 }],
    [{ epoch: -3 }, { epoch: 1 }],
    [{ epoch: Infinity }, { epoch: 50 }],
    [{ network: 'mnist-convnet', dataset: 'cifar10' }, { network: 'cifar10-resnet' }],
    [{ network: 'vgg' }, { network: 'cifar10-resnet' }],
    [{ picture: 'own' }, { picture: 'car' }],
    [{ attack: '__proto__' }, { attack: 'fgsm' }],
    [{ label: 10 }, { label: 9 }],
    [{ label: 1.5 }, { label: null }],
    [{ attack: 'fgm', target: 3 }, { target: null }],
    [{ iterate: 99 }, { iterate: 1 }],
    [{ attack: 'pgd', parameters: { randomStart: true }, seed: -1 }, { seed: 0 }],
    [{ view: 'settings' }, { view: 'attack' }],
    [{ compareNetwork: 'vgg' }, { compareNetwork: null, compareEpoch: 1 }],
    [{ compareNetwork: 'mnist-convnet' }, { compareNetwork: null }],
    [
      { compareNetwork: 'cifar10-resnet-robust', compareEpoch: 1 },
      { compareNetwork: 'cifar10-resnet-robust', compareEpoch: 2 },
    ],
    [{ attack: 'pgd', parameters: { steps: 1e6, alpha: Number.NaN, bogus: 1 } }, { parameters: { steps: 100 } }],
  ];
  it.each(bad)('%j: the nearest valid one, and a notice', (change, expected) => {
    const store = makeStore();
    store.getState().choose(change as Partial<Choice>);
    expect(store.getState().choice).toMatchObject(expected);
    expect(store.getState().notices).toHaveLength(1);
  });
});

describe('a file', () => {
  it('becomes the own picture, with remarks told', async () => {
    const store = makeStore(async () => ({ picture, title: 'cat.png', remarks: ['it was inverted'] }));
    store.getState().choose({ label: 3, classA: 2 });
    await store.getState().takeFile(new Blob(['x']));
    expect(store.getState().choice).toMatchObject({ picture: 'own', label: null, classA: null });
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['it was inverted']);
  });

  it('that is bad leaves everything as it was', async () => {
    const store = makeStore();
    const before = store.getState();
    await store.getState().takeFile(new Blob(['x']));
    const { choice, world: known, notices } = store.getState();
    expect([choice, known.ownFile]).toEqual([before.choice, null]);
    expect(notices).toMatchObject([{ kind: 'error', text: 'not a picture' }]);
  });

  it('given last wins, however long the one before takes', async () => {
    const slow = new Blob(['slow']);
    const store = makeStore(async (file) => {
      await new Promise((resolve) => setTimeout(resolve, file === slow ? 30 : 1));
      return { picture, title: '', remarks: [] };
    });
    const quick = new Blob(['quick']);
    await Promise.all([store.getState().takeFile(slow), store.getState().takeFile(quick)]);
    expect(store.getState().world.ownFile).toBe(quick);
  });

  it('stays when the data set changes', async () => {
    const store = makeStore(async () => ({ picture, title: '', remarks: [] }));
    await store.getState().takeFile(new Blob(['x']));
    store.getState().choose({ dataset: 'mnist' });
    expect(store.getState().choice).toMatchObject({ dataset: 'mnist', picture: 'own' });
  });
});

describe('notices', () => {
  it('say a thing once, stay few, and can be dismissed', () => {
    const store = makeStore();
    for (const text of ['a', 'b', 'c', 'd', 'e', 'b']) store.getState().notify('info', text);
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['c', 'd', 'e', 'b']);
    store.getState().dismiss(store.getState().notices[0]!.id);
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['d', 'e', 'b']);
  });
});
