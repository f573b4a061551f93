import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../attacks/attack.ts';
import { argmax } from '../core/logits.ts';
import { sizeOf } from '../core/types.ts';
import { algebra } from './algebra.ts';
import { checkPicture, type Anchor } from './anchors.ts';
import { attackNetwork, attackPicture, planAttack } from './attack-picture.ts';
import type { Backend, Started } from './backends/backend.ts';
import { chooseBackend } from './choose-backend.ts';
import { chunks, fill } from './chunks.ts';
import { DeviceLostError } from './faults.ts';
import type { CompiledNetwork } from './network/compiled.ts';
import { Networks, type OpenNetwork } from './networks.ts';
import { pause } from './pause.ts';
import type { Engine, LogitRows, NetworkRef } from './protocol.ts';
import { repeat, runAttack } from './run-attack.ts';
import { scorePictures } from './score.ts';
import { selfCheck } from './self-check.ts';

export interface EngineOptions {
  readonly backends: readonly Backend[];
  /** URL of the folder that holds the networks' folders, with a slash at its end. */
  readonly models: string;
  readonly fetch?: typeof fetch;
  /** Where below `models` a network's files lie; as in public/models unless given. */
  readonly folder?: (network: NetworkRef) => string;
}

/** The engine in this thread: what the worker runs, and Node's scripts and tests. */
export function createEngine(options: EngineOptions): Engine {
  return new LocalEngine(options);
}

class LocalEngine implements Engine {
  private readonly backends: readonly Backend[];
  private readonly networks: Networks;
  private backend: Backend | null = null;
  /** Pictures that run at a time: where someone waits for the next ones, and where there are thousands. */
  private size: Pick<Started, 'batch' | 'bulk'> = { batch: 1, bulk: 1 };
  /** Rejects when the device goes away; every request races with it. */
  private lost: Promise<never> = new Promise(() => {});

  constructor({ backends, models, fetch, folder }: EngineOptions) {
    this.backends = backends;
    this.networks = new Networks(models, fetch, undefined, folder);
  }

  start: Engine['start'] = async (choice, signal) => {
    this.networks.clear();
    const { backend, started, report } = await chooseBackend(this.backends, choice, selfCheck, signal);
    this.backend = backend;
    this.size = started;
    this.lost = backend.lost().then((reason) => {
      throw new DeviceLostError(`the GPU went away: ${reason}`);
    });
    this.lost.catch(() => {});
    return report;
  };

  load: Engine['load'] = async (ref, onProgress, signal) => {
    const info = await this.use(
      ref,
      async ({ network: { shape, classes, parameters, path, notes } }) => ({
        network: ref,
        shape,
        classes,
        parameters,
        path,
        notes,
      }),
      onProgress,
    );
    signal?.throwIfAborted();
    return info;
  };

  predict: Engine['predict'] = (ref, pictures, signal) =>
    this.use(ref, ({ network }) => {
      for (const picture of pictures) checkPicture(picture, network);
      return this.rows(network, pictures, signal, async (batch) => {
        const size = sizeOf(network.shape);
        const pixels = new Float32Array(batch.length * size);
        batch.forEach((picture, index) => pixels.set(picture.pixels, index * size));
        return tf.tensor4d(pixels, [batch.length, ...network.shape]);
      });
    });

  inputGradient: Engine['inputGradient'] = ({ network: ref, picture, label }, signal) =>
    this.useAnchor(ref, picture, async (_, anchor) => {
      const chosen = label ?? argmax(anchor.logits);
      const gradient = (await anchor.gradient(chosen).data()) as Float32Array;
      signal?.throwIfAborted();
      // A copy: on cpu this is the tensor's own memory, and the worker gives away what is returned.
      return { label: chosen, logits: anchor.logits.slice(), gradient: gradient.slice() };
    });

  attack: Engine['attack'] = (request, onStep, signal) =>
    this.useAnchor(request.network, request.picture, ({ network }, anchor) =>
      attackPicture(network, anchor, request, onStep, signal),
    );

  curve: Engine['curve'] = (request, signal) =>
    this.useAnchor(request.network, request.picture, async ({ network }, anchor) => {
      const { attack, parameters, aim } = planAttack(request, anchor.logits, request.epsilons);
      return this.rows(network, request.epsilons, signal, async (epsilons) => {
        const original = repeat(anchor.picture, epsilons.length);
        const labels = epsilons.map(() => aim);
        const attacked = attackNetwork(network, anchor, original);
        const context = { network: attacked, original, labels, epsilons, parameters, seed: request.seed };
        return runAttack(attack, context, () => {}, signal).finally(() => original.dispose());
      });
    });

  line: Engine['line'] = ({ network: ref, centre, direction, positions }, onProgress, signal) =>
    this.use(ref, async ({ network }) => {
      const [from, along] = [centre, direction].map((v) => tf.tensor4d(v, [1, ...network.shape])) as [Batch, Batch];
      try {
        const step = async (t: readonly number[]): Promise<Batch> => algebra.step(from, along, t);
        return await this.rows(network, positions, signal, step, onProgress);
      } finally {
        tf.dispose([from, along]);
      }
    });

  score: Engine['score'] = (request, onProgress, signal) =>
    this.use(request.network, ({ network }) =>
      scorePictures(network, request, { batch: this.size.bulk, fixed: this.fixed, onProgress, signal }),
    );

  memory: Engine['memory'] = async () => {
    const { numTensors, numBytes, ...backend } = tf.memory();
    const { numBytesAllocatedInGPU: gpuBytes = null } = backend as { numBytesAllocatedInGPU?: number };
    return { tensors: numTensors, bytes: numBytes, gpuBytes };
  };

  close: Engine['close'] = () => this.networks.clear();

  /** Batches of one size only: see chunks.ts. */
  private get fixed(): boolean {
    return this.backend?.name === 'webgpu';
  }

  /** The logits of batches that `make` builds from stretches of `items`, in few sizes, cancellable in between. */
  private async rows<T>(
    network: CompiledNetwork,
    items: readonly T[],
    signal: AbortSignal | undefined,
    make: (items: readonly T[]) => Promise<Batch>,
    onProgress?: (done: number, of: number) => void,
  ): Promise<LogitRows> {
    const { classes } = network;
    const all = new Float32Array(items.length * classes);
    for (const chunk of chunks(items.length, this.size.batch, this.fixed)) {
      const batch = await make(fill(items, chunk));
      const scores = network.logits(batch);
      batch.dispose();
      const logits = await scores.data();
      scores.dispose();
      all.set(logits.subarray(0, chunk.count * classes), chunk.start * classes);
      onProgress?.(chunk.start + chunk.count, items.length);
      await pause(signal);
    }
    return { rows: items.length, classes, logits: all };
  }

  private use<T>(
    ref: Parameters<Networks['use']>[0],
    work: (open: OpenNetwork) => Promise<T>,
    onProgress?: Parameters<Networks['use']>[2],
  ): Promise<T> {
    return Promise.race([this.networks.use(ref, work, onProgress), this.lost]);
  }

  private useAnchor<T>(
    ref: Parameters<Networks['use']>[0],
    picture: Parameters<OpenNetwork['anchors']['use']>[0],
    work: (open: OpenNetwork, anchor: Anchor) => Promise<T>,
  ): Promise<T> {
    return this.use(ref, (open) => open.anchors.use(picture, (anchor) => work(open, anchor)));
  }
}
