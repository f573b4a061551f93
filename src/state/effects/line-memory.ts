import type { NetworkRef } from '../../engine/protocol.ts';
import type { LineSamples, Store } from '../model.ts';

/** 20 KB each: every epoch of two networks, for two lines. */
const MOST = 28;

/** Finished lines, so that scrubbing back and forth through the epochs computes each of them once. */
export class LineMemory {
  private readonly kept = new Map<string, LineSamples>();
  private readonly pictures = new WeakMap<object, number>();
  private seen = 0;

  /** All that the samples depend on; the first row's network too where it gives the direction, or the picture's class. */
  key({ choice, picture, backend }: Store, { id, epoch }: NetworkRef): string {
    const shown = picture.state === 'ready' ? this.number(picture.value.pixels) : 0;
    const backendName = backend.state === 'ready' ? backend.value.backend : null;
    const { line, classA, classB, other } = choice;
    const asksNetwork = line === 'attack' || (classA === null && (picture.state !== 'ready' || picture.value.label === null));
    const direction = asksNetwork ? [choice.network, choice.epoch] : null;
    return JSON.stringify([id, epoch, shown, choice.picture, line, classA, classB, other, direction, backendName]);
  }

  get(key: string): LineSamples | undefined {
    const found = this.kept.get(key);
    if (found) this.put(key, found);
    return found;
  }

  put(key: string, samples: LineSamples): void {
    this.kept.delete(key);
    this.kept.set(key, samples);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }

  /** Own pictures all have one id, so the pixels themselves tell them apart. */
  private number(pixels: object): number {
    const known = this.pictures.get(pixels) ?? ++this.seen;
    this.pictures.set(pixels, known);
    return known;
  }
}
