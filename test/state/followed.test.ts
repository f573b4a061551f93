import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttackRequest, CurveRequest } from '../../src/engine/protocol.ts';
import { followed, forgottenWithDataset, nothingYet, type RemoteKey } from '../../src/state/followed/list.ts';
import { selectShown } from '../../src/state/followed/shown.ts';
import type { Remote } from '../../src/state/model.ts';
import { fewest, nearest, worldOfAttacks } from './attacks.ts';
import { connect, connectReady, disconnect, loaded, report, rows } from './connected.ts';
import { settled } from './fake-engine.ts';
import { makeStore, views, world } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

const fields = followed.map(({ field }) => field);
const failed = (message: string): Remote<never> => ({ state: 'failed', message });

describe('the list of followed results', () => {
  it('names each once, after those that it needs', () => {
    expect(new Set(fields).size).toBe(fields.length);
    followed.forEach(({ after }, i) => {
      for (const base of after) expect(fields.slice(0, i)).toContain(base);
    });
  });

  it('is what the store has before anything is computed', () => {
    const state = makeStore().getState();
    expect(Object.keys(nothingYet)).toEqual(fields);
    for (const field of fields) expect(state[field]).toEqual({ state: 'empty' });
  });

  it('has all that the views show', () => {
    for (const { needs } of views) for (const field of needs) expect(fields).toContain(field);
  });

  it.each(followed.map((each) => [each.field, each] as const))('%s is forgotten with its data set', (field, each) => {
    const store = makeStore();
    const before = failed('of the last data set');
    store.setState({ [field]: before });
    store.getState().choose({ epsilon: 0.01 });
    expect(store.getState()[field]).toBe(before);
    store.getState().choose({ dataset: 'mnist' });
    expect(store.getState()[field]).toEqual(each.ofDataset ? { state: 'empty' } : before);
    expect(field in forgottenWithDataset).toBe(each.ofDataset);
  });

  it.each(followed.map((each) => [each.field, each] as const))('%s tells its failure once', (field, each) => {
    const { store } = connect({ view: 'tradeoff' });
    store.setState({ [field]: failed('out of memory') });
    const { notices } = store.getState();
    expect(notices).toMatchObject([{ kind: 'error', text: each.failure('out of memory') }]);
    expect(notices[0]?.text).toMatch(/^The .*: out of memory$/);
  });

  it.each(followed.flatMap((each) => each.after.map((base) => [each.field, base] as const)))(
    '%s says nothing where %s failed first',
    (field, base) => {
      const { store } = connect({ view: 'tradeoff' });
      store.setState({ [base]: failed('offline') });
      const [first] = store.getState().notices;
      store.setState({ [field]: failed('offline') });
      expect(store.getState().notices).toEqual([first]);
    },
  );
});

describe('a view', () => {
  const ofView = (needs: readonly RemoteKey[]) => ({
    ...world,
    views: [...views, { id: 'mine', title: 'Mine', needs }],
  });

  it('has computed what it needs, and nothing else', async () => {
    const { engine } = await connectReady({ view: 'mine' }, ofView(['curve']));
    await settled(220);
    expect(engine.calls.map(({ kind }) => kind)).toEqual(['start', 'load', 'curve']);
  });

  it('waits for what it shows of one state of the network', () => {
    const state = makeStore().getState();
    const shown = (change: Partial<typeof state.choice>, known = world) =>
      selectShown({ ...state, world: known, choice: { ...state.choice, ...change } });
    expect(shown({})).toEqual([state.attack]);
    expect(shown({ view: 'tradeoff' })).toEqual([]);
    const [line, compareLine] = shown({ view: 'packets' });
    expect([line, compareLine]).toEqual([state.line, state.compareLine]);
    expect(shown({ view: 'packets', compareEpoch: null })).toEqual([state.line]);
    expect(shown({ view: 'mine' }, ofView(['curve', 'attack', 'line']))).toEqual([state.attack, state.line]);
  });
});

describe('what an attack is asked', () => {
  it('is complete: every parameter, and the radius in its own norm', async () => {
    const { engine } = await connectReady({ attack: 'pgd', parameters: { steps: 7 } });
    expect(engine.last('attack').request).toMatchObject({
      parameters: { alpha: 2 / 255, steps: 7, randomStart: false },
      radius: 8 / 255,
    });
  });

  it('counts values where the norm does', async () => {
    const { engine } = await connectReady({ attack: fewest.id, epsilon: 0.01 }, worldOfAttacks);
    expect((engine.last('attack').request as AttackRequest).radius).toBe(31);
    await settled(220);
    const { radii } = engine.last('curve').request as CurveRequest;
    expect([radii[0], radii.at(-1)]).toEqual([0, Math.round((32 / 255) * 3072)]);
  });

  it('where it seeks the smallest change itself, does not follow epsilon', async () => {
    const { engine, store } = await connectReady({ attack: nearest.id }, worldOfAttacks);
    await settled(220);
    // The curve is of its one result, which is not sought twice.
    expect(engine.count('curve')).toBe(0);
    const found = new Float32Array(3072).fill(0.3);
    await engine.last('attack').resolve({ radius: 0, steps: [{ pixels: new Float32Array(3072) }, { pixels: found }] });
    await settled(220);
    const { radii, found: given } = engine.last('curve').request as CurveRequest;
    expect(given).toBe(found);
    expect(radii[0]).toBe(0);
    expect(radii.at(-1)).toBeCloseTo(1.001 * 0.3, 6);
    await engine.last('curve').resolve(rows(33));
    const { attack, curve } = store.getState();
    for (const epsilon of [0.01, 0.02, 0.03]) store.getState().choose({ epsilon });
    await settled(500);
    expect([engine.count('attack'), engine.count('curve')]).toEqual([1, 1]);
    expect([store.getState().attack, store.getState().curve]).toEqual([attack, curve]);
    store.getState().choose({ label: 3 });
    await settled(500);
    expect(engine.count('attack')).toBe(2);
  });
});

describe('the world', () => {
  it('stays the same object in a drag, and what is computed with it', async () => {
    const { engine, store } = connect();
    await settled();
    await engine.last('start').resolve(report);
    await loaded({ engine, store });
    const { world: before, picture, network } = store.getState();
    for (let i = 1; i < 20; i++) store.getState().choose({ epsilon: i / 255 });
    expect(store.getState().world).toBe(before);
    expect([store.getState().picture, store.getState().network]).toEqual([picture, network]);
    expect(store.getState().picture).toBe(picture);
  });
});
