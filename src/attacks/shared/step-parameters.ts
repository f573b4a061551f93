/** The parameters of attacks that take small signed steps. */
import type { Parameter } from '../parameters.ts';

export const alpha: Parameter = {
  id: 'alpha',
  kind: 'number',
  label: 'step size α',
  help: 'How far one step moves each pixel.',
  // A grid on which both data sets' defaults lie, 2/255 and 0.025.
  min: 0.125 / 255,
  max: 51 / 255,
  step: 0.125 / 255,
  pixels: true,
  default: (dataset) => dataset.alpha,
};

/** Kurakin et al. 2017 take between 4 and 20, more for a larger budget. */
export const tenSteps: Parameter = {
  id: 'steps',
  kind: 'number',
  label: 'steps',
  help: 'More steps find stronger attacks within the same ε.',
  min: 1,
  max: 100,
  step: 1,
  default: () => 10,
};
