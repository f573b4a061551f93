import type { Batch, BlackBox, Loss, Network } from '../../attacks/attack.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import { pause } from '../pause.ts';
import type { Cost } from '../protocol.ts';
import { fail } from '../words.ts';
import type { Looker, Sight } from './sight.ts';

/** A batch that takes longer than this would hold up a cancel. */
const millisecondsPerBatch = 60;
/** More at once is no faster anywhere. */
const largestBatch = 16;
/** Pictures between two looks at the event loop. */
const picturesPerPause = 4;

/** A gradient that is known without computing it; the caller disposes it. */
export type KnownGradient = (pictures: Batch, loss: Loss) => Batch | null;

/** An attack's view of the network: what it asks for is counted, and no forward pass is made twice for the same pictures. */
export class AttackedNetwork implements Network, Looker {
  readonly shape: Network['shape'];
  readonly classes: number;
  private readonly network: CompiledNetwork;
  private readonly known: KnownGradient;
  private readonly signal: AbortSignal | undefined;
  /** Pictures whose logits may be asked for later: the original, and the newest iterate. */
  private sights: readonly Sight[] = [];
  private queries = 0;
  private gradients = 0;
  /** Milliseconds a picture in the newest pass; on a GPU they run later, and take none here. */
  private perPicture = millisecondsPerBatch / picturesPerPause;
  /** Pictures since the event loop last turned. */
  private unrested = 0;

  constructor(network: CompiledNetwork, known: KnownGradient = () => null, signal?: AbortSignal) {
    this.shape = network.shape;
    this.classes = network.classes;
    this.network = network;
    this.known = known;
    this.signal = signal;
  }

  get cost(): Cost {
    return { queries: this.queries, gradients: this.gradients };
  }

  watch(sights: readonly Sight[]): void {
    this.sights = sights;
  }

  forward(pictures: Batch): ReturnType<CompiledNetwork['logits']> {
    return this.network.logits(pictures);
  }

  count(queries: number): void {
    this.queries += queries;
  }

  /** A cancel waits for one batch: an attack may ask thousands of times within one step. */
  async logits(pictures: Batch): Promise<Float32Array> {
    this.count(pictures.shape[0]);
    const scores = this.timed(pictures, () => this.forward(pictures));
    try {
      const values = ((await scores.data()) as Float32Array).slice();
      await this.breathe(pictures.shape[0]);
      return values;
    } finally {
      scores.dispose();
    }
  }

  /** As many pictures as take no longer than a cancel may, as far as the newest pass tells. */
  get batch(): number {
    return Math.max(1, Math.min(largestBatch, Math.floor(millisecondsPerBatch / this.perPicture)));
  }

  gradient(pictures: Batch, loss: Loss): Batch {
    this.gradients += pictures.shape[0];
    const known = this.known(pictures, loss);
    if (known) return known;
    const { logits, gradient } = this.timed(pictures, () => this.network.gradient(pictures, loss));
    this.unrested += pictures.shape[0];
    const sight = this.sights.find((seen) => seen.pictures === pictures);
    if (sight) sight.overhear(logits);
    else logits.dispose();
    return gradient;
  }

  /** Lets the event loop turn after some work, and ends the attack that was called off meanwhile. */
  async breathe(pictures = 0): Promise<void> {
    this.unrested += pictures;
    if (this.unrested < picturesPerPause) return this.signal?.throwIfAborted();
    this.unrested = 0;
    await pause(this.signal);
  }

  private timed<T>(pictures: Batch, pass: () => T): T {
    const started = performance.now();
    const result = pass();
    this.perPicture = (performance.now() - started) / pictures.shape[0];
    return result;
  }

  /** The same network for an attack that is to look at answers alone. */
  blackBox(attack: string): BlackBox & Pick<Network, 'gradient'> {
    const batch = (): number => this.batch;
    return {
      shape: this.shape,
      classes: this.classes,
      get batch() {
        return batch();
      },
      logits: (pictures) => this.logits(pictures),
      gradient: () => {
        throw fail('no-gradients', { attack });
      },
    };
  }
}
