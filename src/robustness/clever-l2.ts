import type { Measure } from './measure.ts';
import { perPixel } from './per-pixel.ts';

const parameters = { batches: 16, samples: 8, radius: 5 };
const target = 'second-guess';

/** The CLEVER score against the network's second guess, by pixel (Weng et al. 2018; Su et al. 2018, Sec. 3). */
export const cleverL2: Measure = {
  id: 'clever-l2',
  pictures: 30,
  settings: { score: 'clever', ...parameters, target, unit: 'l2 / sqrt(M)' },
  async of(engine, { network, picture, label, seed }, signal) {
    const asks = { network, picture, label, target, seed, score: 'clever', parameters } as const;
    const { value } = await engine.request('estimate', asks, { signal });
    return perPixel(value, picture.shape);
  },
};
