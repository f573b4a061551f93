import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../attacks/attack.ts';
import { sizeOf, type Picture } from '../core/types.ts';
import type { CompiledNetwork } from './network/compiled.ts';
import { fail } from './words.ts';

/** What is known of one picture in one network: attacks start from here, and it does not depend on epsilon. */
export interface Anchor {
  readonly pixels: Float32Array;
  /** (1, height, width, channels). */
  readonly picture: Batch;
  readonly logits: Float32Array;
  /** Gradient of the cross-entropy with `label`, (1, height, width, channels); computed once for each label. */
  gradient(label: number): Batch;
  /** Its values; the anchor's own, not to be changed. */
  slopes(label: number): Promise<Float32Array>;
}

interface Kept extends Anchor {
  readonly gradients: Map<number, Batch>;
  users: number;
}

const limit = 6;

/** The pictures that a network was last asked about. An epsilon drag finds its gradient here. */
export class Anchors {
  private readonly kept: Kept[] = [];
  private readonly network: CompiledNetwork;

  constructor(network: CompiledNetwork) {
    this.network = network;
  }

  /** Keeps the picture's tensors alive while `work` runs. @throws when the picture has not the network's shape. */
  async use<T>(picture: Picture, work: (anchor: Anchor) => Promise<T>): Promise<T> {
    const anchor = this.find(picture.pixels) ?? (await this.add(picture));
    anchor.users++;
    try {
      return await work(anchor);
    } finally {
      anchor.users--;
      this.evict();
    }
  }

  dispose(): void {
    for (const anchor of this.kept.splice(0)) free(anchor);
  }

  private find(pixels: Float32Array): Kept | undefined {
    const index = this.kept.findIndex((anchor) => equal(anchor.pixels, pixels));
    if (index < 0) return undefined;
    const [anchor] = this.kept.splice(index, 1);
    this.kept.push(anchor!);
    return anchor;
  }

  private async add(picture: Picture): Promise<Kept> {
    const { network } = this;
    checkPicture(picture, network);
    const pixels = picture.pixels.slice();
    const batch: Batch = tf.tensor4d(pixels, [1, ...network.shape]);
    const scores = network.logits(batch);
    const logits = (await scores.data()) as Float32Array;
    scores.dispose();
    const twin = this.find(pixels);
    if (twin) {
      // A second request for the same picture was quicker.
      batch.dispose();
      return twin;
    }
    const anchor = keptFrom(network, { pixels, picture: batch, logits });
    this.kept.push(anchor);
    return anchor;
  }

  private evict(): void {
    while (this.kept.length > limit) {
      const index = this.kept.findIndex((anchor) => anchor.users === 0);
      if (index < 0) return;
      free(this.kept.splice(index, 1)[0]!);
    }
  }
}

function keptFrom(network: CompiledNetwork, known: Pick<Anchor, 'pixels' | 'picture' | 'logits'>): Kept {
  const gradients = new Map<number, Batch>();
  const slopes = new Map<number, Promise<Float32Array>>();
  const gradient = (label: number): Batch => {
    const found = gradients.get(label);
    if (found) return found;
    // Kept: attacks ask for it inside a tidy, at whose end it would be gone.
    const computed = tf.keep(network.inputGradient(known.picture, [label]));
    gradients.set(label, computed);
    return computed;
  };
  return {
    ...known,
    gradients,
    users: 0,
    gradient,
    slopes(label) {
      const reading = slopes.get(label) ?? (gradient(label).data() as Promise<Float32Array>);
      slopes.set(label, reading);
      return reading;
    },
  };
}

/** @throws when the picture has another shape than the network's pictures, or pixels that are no numbers. */
export function checkPicture(picture: Picture, network: Pick<CompiledNetwork, 'shape'>): void {
  if (picture.shape.join('x') !== network.shape.join('x') || picture.pixels.length !== sizeOf(network.shape)) {
    throw fail('wrong-shape', { wanted: network.shape, got: picture.shape });
  }
  if (!picture.pixels.every((value) => value >= 0 && value <= 1)) {
    throw fail('wrong-pixels', {});
  }
}

function equal(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function free(anchor: Kept): void {
  tf.dispose([anchor.picture, ...anchor.gradients.values()]);
}
