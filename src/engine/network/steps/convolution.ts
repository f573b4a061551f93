/** What a convolution and a depthwise one have in common: the same data, and the same things fold into them. */
import type { Activation } from './activations.ts';
import { multiplyAdd, scaledLast, type FilterShape } from './filters.ts';
import type { Step, StepKind } from './step.ts';
import { addPadding, type Window } from './window.ts';

export interface ConvolutionStep extends Step {
  readonly window: Window;
  readonly filterShape: FilterShape;
  /** Its last axes, as one, are the channels of the result. */
  readonly filter: Float32Array;
  readonly bias: Float32Array;
  readonly activation: Activation;
}

/** The parts of a step's kind that fold what stands around it into its filter, bias, window and activation. */
export function convolutionFolds<S extends ConvolutionStep>(): Pick<
  StepKind<S>,
  'thenAffine' | 'afterPadding' | 'thenActivation'
> {
  return {
    thenAffine: (step, { scale, offset, activation }) =>
      step.activation === 'linear' && activation === 'linear'
        ? { ...step, filter: scaledLast(step.filter, scale), bias: multiplyAdd(step.bias, scale, offset) }
        : null,
    afterPadding: (step, around) => {
      const window = addPadding(step.window, around);
      return window && { ...step, window };
    },
    thenActivation: (step, activation) => (step.activation === 'linear' ? { ...step, activation } : null),
  };
}
