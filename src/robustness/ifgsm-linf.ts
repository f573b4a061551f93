import { marginOf } from '../attacks/shared/margin.ts';
import { crossEntropy } from '../core/logits.ts';
import type { Engine, GradientResult } from '../engine/protocol.ts';
import { crossing } from './crossing.ts';
import type { Measure, Subject } from './measure.ts';

const steps = 10;
/** The steps reach further than the ball is wide, so that its walls are met. */
const reach = 1.25;
/** Every pixel may become anything. */
const largest = 1;
/** BIM takes no smaller steps: an eighth of a grey value. */
const smallestAlpha = 0.125 / 255;
const near = 0.1;
const looks = 6;

/**
 * The smallest epsilon within which I-FGSM fools (Kurakin et al. 2017; Su et al. 2018, Sec. 3): where the margin that it
 * leaves, how far the right class is ahead in logits, crosses 0. It is taken to fall as epsilon grows.
 */
export const ifgsmLinf: Measure = {
  id: 'ifgsm-linf',
  pictures: 100,
  settings: { attack: 'bim', steps, alpha: `${reach} epsilon / ${steps}, at least 0.125 / 255`, largest, near, looks },
  async of(engine, subject, signal) {
    const { network, picture, label } = subject;
    const clean = await engine.request('gradient', { network, picture, label }, { signal });
    const start = marginOf(clean.logits, label, 'away');
    return crossing({ start, guess: firstOrder(clean, start), largest, near, looks }, (epsilon) =>
      marginWithin(epsilon, engine, subject, signal),
    );
  },
};

/**
 * Where the margin would cross 0 if it fell as steeply all the way: the gradient of the cross-entropy is about 1 - p_label
 * times that of the margin.
 */
function firstOrder({ logits, gradient, label }: GradientResult, margin: number): number {
  const missing = -Math.expm1(-crossEntropy(logits, label));
  const slope = gradient.reduce((sum, value) => sum + Math.abs(value), 0) / missing;
  return slope > 0 && Number.isFinite(slope) ? margin / slope : largest / 16;
}

/** As numbers, not rounded to 8 bits: the distortions of most networks are smaller than a grey value. */
async function marginWithin(
  epsilon: number,
  engine: Pick<Engine, 'request'>,
  { network, picture, label, seed }: Subject,
  signal: AbortSignal | undefined,
): Promise<number> {
  const parameters = { alpha: Math.max((reach * epsilon) / steps, smallestAlpha), steps };
  const asks = { network, picture, label, target: null, seed, attack: 'bim', radius: epsilon, parameters };
  const result = await engine.request('attack', asks, { signal });
  return marginOf(result.steps.at(-1)!.logits, label, 'away');
}
