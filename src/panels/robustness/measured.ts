import type { DistortionSeries } from '../../charts/robustness.ts';
import type { TrainedTrend } from '../../robustness/findings.ts';
import type { MeasureId } from '../../robustness/measure.ts';
import type { CatalogNetwork } from '../../state/model.ts';

/** A network's checkpoints under one measure. */
export interface MeasuredNetwork {
  readonly network: CatalogNetwork;
  readonly series: DistortionSeries;
}

/** What was measured one way. */
export interface Measured {
  readonly measure: MeasureId;
  readonly networks: readonly MeasuredNetwork[];
  /** Of the data set: of ordinary training, and of training under attack. */
  readonly trends: readonly TrainedTrend[];
}
