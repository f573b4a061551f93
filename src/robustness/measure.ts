/** What a measure of robustness is: a number for each picture that a network reads rightly, larger where it is safer. */
import type { Picture } from '../core/types.ts';
import type { Engine, NetworkRef } from '../engine/protocol.ts';

/** As they stand in files. After Su et al. 2018, "Is robustness the cost of accuracy?", Sec. 3; Figure 3 of the paper. */
export const measureIds = ['ifgsm-linf', 'cw-l2', 'clever-l2'] as const;

export type MeasureId = (typeof measureIds)[number];

/** A picture that the network reads as `label`, and rightly so. */
export interface Subject {
  readonly network: NetworkRef;
  readonly picture: Picture;
  readonly label: number;
  /** Equal seeds give equal values. */
  readonly seed: number;
}

export interface Measure {
  readonly id: MeasureId;
  /** How many pictures each network is measured on. */
  readonly pictures: number;
  /** Everything that was chosen, equal for all networks. */
  readonly settings: Readonly<Record<string, number | string>>;
  /** In pixels of [0, 1]; Infinity where nothing was found that fools the network. Rejects as the engine does. */
  of(engine: Pick<Engine, 'request'>, subject: Subject, signal?: AbortSignal): Promise<number>;
}
