import type { NetworkRef } from '../../engine/protocol.ts';
import type { LineSamples, Store } from '../model.ts';
import { sourceOf } from './picture.ts';

/** 20 KB each: every epoch of two networks, for two lines. */
const MOST = 28;

/** Finished lines, so that scrubbing back and forth through the epochs computes each of them once. */
export class LineMemory {
  private readonly kept = new Map<string, LineSamples>();
  private readonly sources = new WeakMap<object, number>();
  private seen = 0;

  /** All that the samples depend on; the first row's network too where it gives the direction, or the picture's class. */
  key(store: Store, { id, epoch }: NetworkRef): string {
    const { choice, picture, backend } = store;
    const shown = picture.state === 'ready' ? this.number(picture.value.pixels) : 0;
    const backendName = backend.state === 'ready' ? backend.value.backend : null;
    const { line, classA, classB, other } = choice;
    const source = sourceOf(other, store);
    const end = source && [other, this.number(source)];
    const asksNetwork =
      line === 'attack' || (classA === null && (picture.state !== 'ready' || picture.value.label === null));
    const direction = asksNetwork ? [choice.network, choice.epoch] : null;
    return JSON.stringify([
      id,
      epoch,
      shown,
      choice.picture,
      line,
      classA,
      classB,
      end ?? other,
      direction,
      backendName,
    ]);
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

  /** Own pictures all have one id, so the pixels themselves tell them apart; as test sets are told apart. */
  private number(source: object): number {
    const known = this.sources.get(source) ?? ++this.seen;
    this.sources.set(source, known);
    return known;
  }
}
