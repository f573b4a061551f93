import type { Random } from '../core/random.ts';
import type { Attack } from './attack.ts';
import {
  sign,
  squareParameters,
  squareSearch,
  squareSteps,
  windowIn,
  type Ball,
  type Guesses,
} from './shared/square.ts';

/** So often a square is drawn again that would change nothing. */
const mostDraws = 32;

/** Square attack in linf: Andriushchenko, Croce, Flammarion and Hein 2020, Alg. 1 and 2. */
export const squareLinf: Attack = {
  id: 'square-linf',
  name: 'Square L∞',
  summary: 'Asks about picture after picture, each with one square moved by ±ε, and keeps what helps.',
  source: 'Andriushchenko et al. 2020, Alg. 2',
  formula:
    'X_{n+1} = \\mathrm{Clip}_{X_0,\\epsilon}\\{X_n + \\delta\\},\\quad \\delta = \\pm 2\\epsilon \\text{ on a random square, if } z_{Y^*} - \\max_{k \\ne Y^*} z_k \\text{ falls}',
  towards: {
    formula:
      'X_{n+1} = \\mathrm{Clip}_{X_0,\\epsilon}\\{X_n + \\delta\\},\\quad \\delta = \\pm 2\\epsilon \\text{ on a random square, if } l(f(X_n + \\delta,\\theta),t) \\text{ falls}',
    conjugate: null,
  },
  parameters: squareParameters,
  search: 'budget',
  norm: 'linf',
  aim: 'either',
  access: 'answers',
  conjugate: null,
  steps: squareSteps,
  random: () => true,
  run: (context) => squareSearch(context, guessesInCube),
};

/** Every value is at one end of its interval: the ball's, or that of [0, 1]. */
function guessesInCube({ original, shape, radius }: Ball, random: Random): Guesses {
  const [height, width, channels] = shape;
  // As float32, so that the clipping to the ball leaves it as it is.
  const moved = (place: number, way: -1 | 1): number =>
    Math.min(1, Math.max(0, Math.fround(original[place]! + way * Math.fround(radius))));
  return {
    /** Vertical stripes. */
    first() {
      const ways = Array.from({ length: width * channels }, () => sign(random));
      return original.map((_, place) => moved(place, ways[place % ways.length]!));
    },
    next(best, share) {
      const { top, left, side } = windowIn(shape, Math.max(1, Math.round(Math.sqrt(share * height * width))), random);
      const next = best.slice();
      for (let draw = 0, isOther = false; draw < mostDraws && !isOther; draw++) {
        const ways = Array.from({ length: channels }, () => sign(random));
        for (let y = top; y < top + side; y++) {
          for (let place = (y * width + left) * channels; place < (y * width + left + side) * channels; place++) {
            next[place] = moved(place, ways[place % channels]!);
            isOther ||= next[place] !== best[place];
          }
        }
      }
      return next;
    },
  };
}
