/** Writes what preview.ts reads: the results in the store, small enough to come with the page's script. */
import type { AttackStep } from '../../engine/protocol.ts';
import { LEVELS } from '../../packets/grid.ts';
import type { CurveSamples, LineSamples } from '../model.ts';
import { valueOf } from '../selectors.ts';
import type { Store } from '../store-types.ts';
import { fail } from '../words.ts';
import type { Preview, PreviewLine, PreviewStep } from './preview.ts';

/** @throws PlainError when one of the results is not there */
export function packPreview({ choice, attack, curve, line, compareLine }: Store): Preview {
  const [attacked, curved] = [present(valueOf(attack), 'attack'), present(valueOf(curve), 'curve')];
  const { steps, rounded, network: _, truth: __, gradient: ___, ...rest } = attacked;
  return {
    choice,
    attack: {
      ...rest,
      steps: steps.map((step) => ({ index: step.index, ...packStep(step) })),
      rounded: { ...rounded, ...packStep(rounded) },
    },
    curve: packCurve(curved),
    line: packLine(present(valueOf(line), 'line')),
    compareLine: packLine(present(valueOf(compareLine), 'compareLine')),
  };
}

function packCurve({ epsilons, label, target, logits }: CurveSamples): Preview['curve'] {
  return { epsilons, label, target, logits: numbers(logits.logits) };
}

function present<T>(value: T | undefined, result: string): T {
  if (value === undefined) throw fail('not-finished', { result });
  return value;
}

function packStep({ pixels, logits }: Pick<AttackStep, 'pixels' | 'logits'>): Omit<PreviewStep, 'index'> {
  const bytes = Array.from(pixels, (value) => String.fromCharCode(Math.round(value * 255)));
  return { pixels: btoa(bytes.join('')), logits: numbers(logits) };
}

/** The nodes of the coarsest level, which every level has. */
function packLine(samples: LineSamples): PreviewLine {
  const { network, line, classA, classB, scale, inside, perEpsilon } = samples;
  const { logits, classes, rows } = samples.logits;
  const every = (rows - 1) / (LEVELS[0] - 1);
  if (!Number.isInteger(every)) throw fail('not-a-level', { rows });
  const coarse = logits.filter((_value, index) => Math.floor(index / classes) % every === 0);
  return { network, line, classA, classB, scale, inside, perEpsilon, logits: numbers(coarse) };
}

/** Four digits after the point are more than a chart can show. */
function numbers(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toFixed(4)));
}
