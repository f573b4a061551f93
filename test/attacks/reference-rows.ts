/** What the arrays of test/fixtures/reference hold which attack to, with the settings that they were made with. */
import { referenceArray, referenceTargets } from '../engine/reference.ts';
import { outcomeOf } from './agreement.ts';
import type { Published, Row } from './published.ts';
import { labels, network, pictures } from './subject.ts';

export interface ReferenceRow extends Row {
  readonly array: string;
}

const usual = { parameters: {}, radius: null, targets: null, seeds: [0] } as const;
const boundary = { ...usual, parameters: { steps: 50, candidates: 4, overshoot: 0.02 } };
const ten = { ...usual, parameters: { alpha: 0.01, steps: 10 }, radius: 0.06, targets: referenceTargets };
const search = { ...usual, parameters: { searches: 9, steps: 500, rate: 0.01, constant: 0.001, confidence: 0 } };

/** What takes one gradient or Eq. 23 is held to its arrays in test/engine/attacks-reference.test.ts. */
export const quickRows: readonly ReferenceRow[] = [
  {
    ...usual,
    array: 'bim_40_steps',
    attack: 'bim',
    parameters: { alpha: 0.0025, steps: 40 },
    radius: 0.05,
    agreement: 'each pixel within 1e-5, the same fooled',
  },
  { ...ten, array: 'bim_targeted_10_steps', attack: 'bim', agreement: 'each pixel within 1e-5, the same fooled' },
  { ...ten, array: 'bim_targeted_10_steps', attack: 'pgd', agreement: 'each pixel within 1e-5, the same fooled' },
  { ...boundary, array: 'deepfool_l2', attack: 'deepfool-l2', agreement: 'the same fooled, l2 within 1%' },
  { ...boundary, array: 'deepfool_linf', attack: 'deepfool-linf', agreement: 'the same fooled, l2 within 1%' },
  {
    ...usual,
    array: 'sparsefool',
    attack: 'sparsefool',
    parameters: { steps: 20, lambda: 3, overshoot: 0.02 },
    agreement: 'as many fooled, median of changed pixels no larger',
  },
  {
    ...usual,
    array: 'jsma_targeted',
    attack: 'jsma',
    parameters: { theta: 1, gamma: 0.1 },
    targets: referenceTargets,
    agreement: 'as many fooled, median of changed pixels no larger',
  },
  {
    ...usual,
    array: 'few_pixel',
    attack: 'one-pixel',
    parameters: { pixels: 5, population: 100, generations: 20 },
    agreement: 'as many fooled, median of changed pixels no larger',
  },
  {
    ...usual,
    array: 'square_linf',
    attack: 'square-linf',
    parameters: { queries: 500, pInit: 0.8 },
    radius: 0.1,
    seeds: [1, 2, 3],
    agreement: 'as many fooled, median of changed pixels no larger',
  },
];

/** 4,500 steps a picture. */
export const slowRows: readonly ReferenceRow[] = [
  { ...search, array: 'cw_l2', attack: 'cw', agreement: 'the same fooled, median l2 at most 2% larger' },
  {
    ...search,
    array: 'cw_l2_targeted',
    attack: 'cw',
    targets: referenceTargets,
    agreement: 'the same fooled, median l2 at most 2% larger',
  },
];

export function publishedIn(array: string): Published {
  const { values, success } = referenceArray(array);
  const outcomes = pictures.map((picture, i) => {
    const size = picture.pixels.length;
    return outcomeOf(picture, values.slice(i * size, (i + 1) * size), { fooled: success[i]!, queries: null });
  });
  return { network, pictures, labels, outcomes };
}
