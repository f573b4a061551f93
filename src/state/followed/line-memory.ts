import type { NetworkRef } from '../../engine/protocol.ts';
import type { LinePath, LineSamples } from '../model.ts';
import { followsOf } from '../pictures/registry.ts';
import type { Base } from './base.ts';

/** Every epoch of two networks, for two lines. A line has about 2 KB for each class. */
const MOST = 28;

/** A line that was walked here, so that it is known where it runs. */
export interface Walked extends LineSamples {
  readonly path: LinePath;
}

/** Lines as far as they were walked, so that scrubbing back and forth through the epochs computes each of them once. */
export class LineMemory {
  private readonly kept = new Map<string, Walked>();
  private readonly sources = new WeakMap<object, number>();
  private seen = 0;

  /**
   * All that the samples depend on. Of a second row, that is also the first row's network where it gives the line's
   * direction or the picture's class.
   */
  key(store: Base, { id, epoch }: NetworkRef): string {
    const { choice, world, picture, backend } = store;
    const shown = picture.state === 'ready' ? this.number(picture.value.pixels) : 0;
    const backendName = backend.state === 'ready' ? backend.value.backend : null;
    const { line, classA, classB, other } = choice;
    const source = followsOf(other, choice, world);
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

  get(key: string): Walked | undefined {
    const found = this.kept.get(key);
    if (found) this.put(key, found);
    return found;
  }

  put(key: string, samples: Walked): void {
    this.kept.delete(key);
    this.kept.set(key, samples);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }

  /** Objects told apart: the same id may stand for other pixels, or for a picture of another file. */
  private number(source: object): number {
    const known = this.sources.get(source) ?? ++this.seen;
    this.sources.set(source, known);
    return known;
  }
}
