import type { Picture } from '../core/types.ts';
import { perPixel } from './per-pixel.ts';
import type { Measure } from './measure.ts';

const parameters = { searches: 6, steps: 100, constant: 0.1, confidence: 0 };
const rates = { usual: 0.01, saturated: 0.1 };
/** Within a grey value of 0 or 1. */
const end = 1 / 255;

/** The l2 length of the nearest success of Carlini and Wagner's attack, by pixel (Su et al. 2018, Sec. 3). */
export const cwL2: Measure = {
  id: 'cw-l2',
  pictures: 30,
  settings: {
    attack: 'cw',
    ...parameters,
    rate: `${rates.usual}, or ${rates.saturated} where most values are 0 or 1`,
    unit: 'l2 / sqrt(M)',
  },
  async of(engine, { network, picture, label, seed }, signal) {
    const settings = { ...parameters, rate: rateFor(picture) };
    // It has no ball: the radius is not given to it.
    const asks = { network, picture, label, target: null, seed, attack: 'cw', radius: 0, parameters: settings };
    const { fooled, norms } = await engine.request('attack', asks, { signal });
    return fooled ? perPixel(norms.l2, picture.shape) : Infinity;
  },
};

/** Values of 0 and 1 have far to go in tanh space: a hundred of the published steps do not move them. */
function rateFor({ pixels }: Picture): number {
  const saturated = pixels.filter((value) => value <= end || value >= 1 - end);
  return saturated.length > pixels.length / 2 ? rates.saturated : rates.usual;
}
