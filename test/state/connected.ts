/** A store joined to a false engine, as the page joins it to the real one. For tests on their own clock (vi.useFakeTimers). */
import { connectEffects } from '../../src/state/effects/connect.ts';
import type { Tools } from '../../src/state/followed/tools.ts';
import type { Asks } from '../../src/engine/protocol.ts';
import type { Choice } from '../../src/state/model.ts';
import type { World } from '../../src/state/world.ts';
import { fakeEngine, settled } from './fake-engine.ts';
import { makeStore, world } from './world.ts';

export const report = { backend: 'cpu', adapter: null, refused: [] };

let stop = () => {};

/** Ends what the last `connect` began. */
export function disconnect(): void {
  stop();
}

export function connect(choice: Partial<Choice> = {}, tools: Partial<Tools> = {}, known: World = world) {
  const engine = fakeEngine();
  const store = makeStore(
    async (_file, { shape }) => ({ picture: flat(shape, 0.5), title: 'own.png', remarks: [] }),
    known,
  );
  store.getState().choose(choice);
  stop = connectEffects(store, {
    engine,
    loadPicture: async ({ label }, shape) => flat(shape, label / 10),
    decode: async (_file, { shape }) => ({ picture: flat(shape, 0.5), title: 'own.png', remarks: [] }),
    preview: null,
    ...tools,
  });
  return { engine, store };
}

function flat(shape: readonly [number, number, number], value: number) {
  return { shape, pixels: new Float32Array(shape[0] * shape[1] * shape[2]).fill(value) };
}

/** Up to a running attack. */
export async function connectReady(choice: Partial<Choice> = {}, known: World = world) {
  const both = connect(choice, {}, known);
  await settled();
  await both.engine.last('start').resolve(report);
  await loaded(both);
  return both;
}

export async function loaded({ engine }: ReturnType<typeof connect>) {
  const call = engine.last('load');
  await call.resolve({ ...(call.request as Asks<'load'>), classes: 10 });
}

export const rows = (count: number, classes = 10) => ({
  rows: count,
  classes,
  logits: new Float32Array(count * classes),
});
