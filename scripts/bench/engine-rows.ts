/** The engine alone, without a page around it: kernels and requests, the same in Node and in a browser. */
import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../../src/attacks/attack.ts';
import { seededRandom } from '../../src/core/random.ts';
import { sizeOf, type Picture } from '../../src/core/types.ts';
import { compile } from '../../src/engine/network/compile.ts';
import { loadArtifacts } from '../../src/engine/network/load.ts';
import { tapeNetwork } from '../../src/engine/network/tape.ts';
import type { AttackRequest, BackendName, Engine, NetworkRef } from '../../src/engine/protocol.ts';
import { catalog } from '../../src/state/catalog.ts';
import { median, time, type Row } from './measure.ts';

const epoch = 50;

export interface Place {
  readonly engine: Engine;
  /** URL of the folder that holds the networks' folders. */
  readonly models: string;
  readonly fetch?: typeof fetch;
}

/** @throws where the backend is not there: nothing is measured on another one. */
export async function engineRows(
  place: Place,
  backend: BackendName,
  networks: readonly string[],
  runs: number,
): Promise<Row[]> {
  const { engine } = place;
  const report = await engine.request('start', { choice: backend });
  if (report.backend !== backend)
    throw new Error(`no ${backend} here: ${report.refused.map(({ reason }) => reason).join('; ')}`);
  const rows: Row[] = [];
  for (const network of networks) {
    rows.push(...(await kernels(place, backend, network, runs)));
    rows.push(...(await requests(engine, backend, network, runs)));
  }
  engine.close();
  return rows;
}

/** Forward and input gradient, by the tape and compiled, in turns so that both meet the same machine. */
async function kernels({ models, fetch }: Place, backend: BackendName, network: string, runs: number): Promise<Row[]> {
  const artifacts = await loadArtifacts(`${models}${network}/epoch-${epoch}`, fetch ? { fetch } : {});
  const paths = [await tapeNetwork(artifacts), compile(artifacts)];
  const rows: Row[] = [];
  for (const batch of [1, 8]) {
    const { pixels, shape } = randomPicture(network, batch);
    const x: Batch = tf.tensor4d(pixels, [batch, ...shape]);
    const labels = Array.from({ length: batch }, (_, i) => i);
    for (const path of paths) {
      const forward = await time(runs, () => drain(path.logits(x)));
      const gradient = await time(runs, () => drain(path.inputGradient(x, labels)));
      const common = { network, backend, path: path.path, batch, runs };
      rows.push({ what: 'forward', ...common, ms: median(forward) });
      rows.push({ what: 'input gradient', ...common, ms: median(gradient) });
    }
    x.dispose();
  }
  for (const path of paths) path.dispose();
  return rows;
}

async function requests(engine: Engine, backend: BackendName, network: string, runs: number): Promise<Row[]> {
  const ref: NetworkRef = { id: network, epoch };
  const picture = randomPicture(network, 1);
  const request = attackRequest(ref, picture);
  const size = sizeOf(picture.shape);
  const line = { network: ref, centre: picture.pixels, direction: new Float32Array(size).fill(1 / Math.sqrt(size)) };
  const nodes = Array.from({ length: 513 }, (_, i) => (i - 256) / 256);
  const epochs = [10, 20];
  const common = { network, backend, path: 'compiled' as const, batch: 1 };
  const row = (what: string, times: number[], per = 1): Row => ({
    what,
    ...common,
    ms: median(times) / per,
    runs: times.length,
  });

  const drag = await time(
    runs,
    async (run) => void (await engine.request('attack', { ...request, radius: 0.001 * (run + 1) })),
  );
  const steps = 40;
  const pgd = { ...request, attack: 'pgd', parameters: { steps, alpha: 0.005, randomStart: false } };
  const iterated = await time(
    Math.min(runs, 7),
    async (run) => void (await engine.request('attack', { ...pgd, radius: 0.03 + run * 1e-4 })),
    1,
  );
  const coarse = await time(
    Math.min(runs, 7),
    async () => void (await engine.request('line', { ...line, positions: nodes.filter((_, i) => i % 8 === 0) })),
    1,
  );
  const full = await time(
    Math.min(runs, 7),
    async () => void (await engine.request('line', { ...line, positions: nodes })),
    0,
  );
  // A network that has not been open before: read, decoded, compiled, and asked once.
  const switches = await time(7, async (run) => {
    engine.close();
    await engine.request('predict', { network: { id: network, epoch: epochs[run % 2]! }, pictures: [picture] });
  });
  return [
    row('FGSM epsilon drag', drag),
    row('PGD-40, per step', iterated, steps),
    row('packet of 65 nodes (first paint)', coarse),
    row('packet of 513 nodes', full),
    row('network switch', switches),
  ];
}

function attackRequest(network: NetworkRef, picture: Picture): AttackRequest {
  return { network, picture, attack: 'fgsm', radius: 0, parameters: {}, label: null, target: null, seed: 1 };
}

/** `count` pictures in a row. */
function randomPicture(network: string, count: number): Picture {
  const { shape } = catalog.find(({ id }) => id === network)!;
  const random = seededRandom(1);
  return { shape, pixels: Float32Array.from({ length: count * sizeOf(shape) }, random) };
}

async function drain(tensor: tf.Tensor): Promise<void> {
  await tensor.data();
  tensor.dispose();
}
