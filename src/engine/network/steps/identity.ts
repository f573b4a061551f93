import { needsNothing } from './needs.ts';
import type { Step, StepKind } from './step.ts';

/** Layers that act in training only: they leave no step. */
export const identity: StepKind<Step> = {
  kind: 'identity',
  layers: {
    ActivityRegularization: () => [],
    AlphaDropout: () => [],
    Dropout: () => [],
    GaussianDropout: () => [],
    GaussianNoise: () => [],
    SpatialDropout2D: () => [],
  },
  bind: () => {
    throw new Error('an identity leaves no step');
  },
  needs: needsNothing,
};
