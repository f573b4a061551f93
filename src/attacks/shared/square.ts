/**
 * What both Square attacks share (Andriushchenko, Croce, Flammarion and Hein 2020, Alg. 1): guesses are tried one after
 * the other, each of them the best picture so far with a square of it drawn anew, and kept where the loss is lower. The
 * squares shrink on the way. The network is only asked for its answers.
 *
 * A picture's guesses are tried one at a time, and only those of several pictures as one batch. Guessing ahead from the
 * same picture would waste what comes after a guess that is kept, and queries are what this attack is measured in.
 */
import { crossEntropy, row } from '../../core/logits.ts';
import { seededRandom, type Random } from '../../core/random.ts';
import type { Shape } from '../../core/types.ts';
import type { BlackBox, Budget, Context, Walk } from '../attack.ts';
import type { Parameter, ParameterValues } from '../parameters.ts';
import { reaches } from './answers.ts';
import { marginOf } from './margin.ts';
import { joined } from './plain-batch.ts';

/** The guesses at one picture, in the ball around it. Pictures are (height, width, channels), row-major. */
export interface Guesses {
  first(): Float32Array;
  /** @param best is left as it is; @param share of the picture that the square covers, more or less */
  next(best: Float32Array, share: number): Float32Array;
}

export interface Ball {
  readonly original: Float32Array;
  readonly shape: Shape;
  readonly radius: number;
}

type GuessesIn = (ball: Ball, random: Random) => Guesses;

export const squareParameters: readonly Parameter[] = [
  {
    id: 'queries',
    kind: 'number',
    label: 'queries',
    help: 'How many pictures the network is asked about, at most. The authors go up to 10,000.',
    min: 1,
    max: 5000,
    step: 1,
    default: () => 500,
  },
  {
    id: 'pInit',
    kind: 'number',
    label: 'first square p',
    help: 'Share of the picture that the first squares cover. The authors take 0.05 to 0.8: large for robust networks.',
    min: 0.01,
    max: 1,
    step: 0.01,
    default: () => 0.8,
  },
];

/** One iterate for each query, and the best picture at the end. */
export function squareSteps(parameters: ParameterValues): number {
  return Number(parameters['queries']) + 1;
}

/** Where the share is halved, in guesses out of 10,000 (Sec. 4.1 of the article). */
const halvings = [10, 50, 200, 500, 1000, 2000, 4000, 6000, 8000];

/** Share of the picture that the square of guess n covers, of so many guesses. */
export function shareAt(n: number, queries: number, first: number): number {
  const reached = Math.floor((n / queries) * 10_000);
  return first / 2 ** halvings.filter((place) => reached > place).length;
}

/** Yields each picture that it asks about as long as all of the batch are still tried, and the best ones at the end. */
export async function* squareSearch(context: Context<BlackBox> & Budget, guessesIn: GuessesIn): Walk {
  const { network, on, parameters } = context;
  const hunts = await huntsOf(context, guessesIn);
  const queries = Number(parameters['queries']);
  const share = (n: number): number => shareAt(n, queries, Number(parameters['pInit']));
  let areBestShown = false;
  for (let n = 0; n < queries; n++) {
    const open = hunts.filter(({ isOver }) => !isOver);
    if (open.length === 0) break;
    const tried = open.map(({ guesses, best }) => (n === 0 ? guesses.first() : guesses.next(best, share(n - 1))));
    const pictures = on.write(joined(tried));
    let logits: Float32Array;
    if (open.length === hunts.length) logits = await (yield { pictures }).logits();
    else {
      logits = await network.logits(pictures);
      pictures.dispose();
    }
    const kept = open.filter((hunt, i) => hunt.judge(tried[i]!, row(logits, network.classes, i)));
    areBestShown = kept.length === hunts.length;
  }
  if (!areBestShown) yield { pictures: on.write(joined(hunts.map(({ best }) => best))) };
}

/** The search at one picture. */
interface Hunt {
  readonly guesses: Guesses;
  best: Float32Array;
  isOver: boolean;
  /** Keeps the picture if it is better than the best so far. @returns whether it is */
  judge(tried: Float32Array, logits: Float32Array): boolean;
}

async function huntsOf(
  { network, on, original, aim, labels, seeds, radii }: Context<BlackBox> & Budget,
  guessesIn: GuessesIn,
): Promise<Hunt[]> {
  const pixels = await on.read(original.pictures);
  const won = await original.won();
  const size = pixels.length / labels.length;
  return labels.map((label, i) => {
    const ball = { original: row(pixels, size, i), shape: network.shape, radius: radii[i]! };
    let least = Infinity;
    return {
      guesses: guessesIn(ball, seededRandom(seeds[i]!)),
      best: ball.original,
      isOver: won[i]! || ball.radius === 0,
      judge(tried, logits) {
        // One loss for each aim, as in the authors' code.
        const loss = aim === 'away' ? marginOf(logits, label, aim) : crossEntropy(logits, label);
        this.isOver = reaches(logits, aim, label);
        if (loss >= least && !this.isOver) return false;
        least = loss;
        this.best = tried;
        return true;
      },
    };
  });
}

/** A square somewhere in the picture, not larger than it. */
export interface Window {
  readonly top: number;
  readonly left: number;
  readonly side: number;
}

export function windowIn([height, width]: Shape, side: number, random: Random): Window {
  const within = Math.min(side, height, width);
  const upTo = (length: number): number => Math.floor(random() * (length - within + 1));
  return { top: upTo(height), left: upTo(width), side: within };
}

export function sign(random: Random): -1 | 1 {
  return random() < 0.5 ? -1 : 1;
}
