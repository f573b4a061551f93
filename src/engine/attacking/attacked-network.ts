import type { Batch, BlackBox, Loss, Network } from '../../attacks/attack.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import type { Cost } from '../protocol.ts';
import { fail } from '../words.ts';
import type { Looker, Sight } from './sight.ts';

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

  async logits(pictures: Batch): Promise<Float32Array> {
    this.count(pictures.shape[0]);
    const scores = this.forward(pictures);
    try {
      const values = ((await scores.data()) as Float32Array).slice();
      // An attack may ask thousands of times within one step: a cancel must not wait for its end.
      this.signal?.throwIfAborted();
      return values;
    } finally {
      scores.dispose();
    }
  }

  gradient(pictures: Batch, loss: Loss): Batch {
    this.gradients += pictures.shape[0];
    const known = this.known(pictures, loss);
    if (known) return known;
    const { logits, gradient } = this.network.gradient(pictures, loss);
    const sight = this.sights.find((seen) => seen.pictures === pictures);
    if (sight) sight.overhear(logits);
    else logits.dispose();
    return gradient;
  }

  /** The same network for an attack that is to look at answers alone. */
  blackBox(attack: string): BlackBox & Pick<Network, 'gradient'> {
    return {
      shape: this.shape,
      classes: this.classes,
      logits: (pictures) => this.logits(pictures),
      gradient: () => {
        throw fail('no-gradients', { attack });
      },
    };
  }
}
