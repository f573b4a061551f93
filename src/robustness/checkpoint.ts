import { pictureAt, type TestSet } from '../datasets/test-set/test-set.ts';
import type { Engine, NetworkRef } from '../engine/protocol.ts';
import type { Measure } from './measure.ts';
import { readRightly } from './sample.ts';

/** A measured picture. */
export interface Measured {
  /** In the test set. */
  readonly index: number;
  /** As Measure.of gives it. */
  readonly value: number;
  /** How many there will be. */
  readonly of: number;
}

/** Measures a network in one state, picture by picture. Rejects as the engine does. */
export async function* measureCheckpoint(
  engine: Pick<Engine, 'request'>,
  measure: Measure,
  network: NetworkRef,
  set: TestSet,
  signal?: AbortSignal,
): AsyncGenerator<Measured, void, void> {
  const indices = await readRightly(engine, network, set, measure.pictures, signal);
  for (const index of indices) {
    const subject = { network, picture: pictureAt(set, index), label: set.labels[index]!, seed: index };
    yield { index, value: await measure.of(engine, subject, signal), of: indices.length };
  }
}
