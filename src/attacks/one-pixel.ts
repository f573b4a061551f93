import { row } from '../core/logits.ts';
import { seededRandom } from '../core/random.ts';
import type { Attack, BlackBox, Context } from './attack.ts';
import type { ParameterValues } from './parameters.ts';
import { reaches, unlikelihood } from './shared/answers.ts';
import { Evolution } from './shared/differential-evolution.ts';
import { FewPixels, type Genome } from './shared/few-pixels.ts';
import { joined } from './shared/plain-batch.ts';

/**
 * One-pixel attack: Su, Vargas and Sakurai 2019, Sec. III, but for the children's making (differential-evolution.ts). It
 * ends at the first generation with a success.
 */
export const onePixel: Attack = {
  id: 'one-pixel',
  name: 'One pixel',
  summary: 'Breeds candidates that each change a pixel or a few, by what the network answers, until one of them wins.',
  source: 'Su, Vargas, Sakurai 2019, Eq. 3',
  formula: '\\min_{e}\\; f_{Y^*}(X_0 + e),\\quad e_i(g+1) = e_{best}(g) + F\\,(e_{r_1}(g) - e_{r_2}(g))',
  towards: {
    formula: '\\max_{e}\\; f_{t}(X_0 + e),\\quad e_i(g+1) = e_{best}(g) + F\\,(e_{r_1}(g) - e_{r_2}(g))',
    conjugate: null,
  },
  parameters: [
    {
      id: 'pixels',
      kind: 'number',
      label: 'pixels',
      help: 'How many pixels may change, in all their channels. The authors try 1, 3 and 5.',
      min: 1,
      max: 10,
      step: 1,
      default: () => 1,
    },
    {
      id: 'population',
      kind: 'number',
      label: 'population',
      help: 'Candidates in each generation: so many queries. The authors take 400.',
      min: 2,
      max: 1000,
      step: 1,
      default: () => 400,
    },
    {
      id: 'generations',
      kind: 'number',
      label: 'generations',
      help: 'At most so many after the first one. The authors take 100.',
      min: 1,
      max: 500,
      step: 1,
      default: () => 100,
    },
  ],
  search: 'nearest',
  norm: 'l0',
  aim: 'either',
  access: 'answers',
  changes: (parameters, [height, width, channels]) => Math.min(Number(parameters['pixels']), height * width) * channels,
  conjugate: null,
  steps: (parameters) => Number(parameters['generations']) + 1,
  random: () => true,
  async *run(context) {
    const { original, on, labels, parameters } = context;
    const pixels = await on.read(original.pictures);
    const won = await original.won();
    const pictures = labels.map((_, i) => row(pixels, pixels.length / labels.length, i));
    const hunts = pictures.map((picture, i) => new Hunt(context, picture, i, won[i]!));
    for (let generation = 0; generation <= Number(parameters['generations']); generation++) {
      for (const hunt of hunts) if (!hunt.isOver) await hunt.breed();
      yield { pictures: on.write(joined(hunts.map(({ best }) => best))) };
      if (hunts.every(({ isOver }) => isOver)) return;
    }
  },
};

interface Outcome {
  readonly hasWon: boolean;
  /** To be lowered. */
  readonly loss: number;
}

/** The search at one picture. */
class Hunt {
  best: Float32Array;
  isOver: boolean;
  private readonly context: Context<BlackBox>;
  private readonly picture: Float32Array;
  private readonly label: number;
  private readonly candidates: FewPixels;
  private readonly evolution: Evolution<Outcome>;
  private isFirst = true;

  constructor(context: Context<BlackBox>, picture: Float32Array, index: number, isOver: boolean) {
    const random = seededRandom(context.seeds[index]!);
    this.context = context;
    this.picture = picture;
    this.best = picture;
    this.isOver = isOver;
    this.label = context.labels[index]!;
    this.candidates = new FewPixels(context.network.shape, random);
    this.evolution = new Evolution(random, isBetter);
  }

  /** One generation. */
  async breed(): Promise<void> {
    const genomes = this.isFirst ? this.drawn(this.context.parameters) : this.evolution.children();
    if (!this.isFirst) genomes.forEach(this.candidates.mend);
    this.isFirst = false;
    this.evolution.take(genomes, await this.outcomes(genomes));
    const { genome, outcome } = this.evolution.best;
    this.best = this.candidates.paint(this.picture, genome);
    this.isOver = outcome.hasWon;
  }

  private drawn({ population, pixels }: ParameterValues): Genome[] {
    return Array.from({ length: Number(population) }, () => this.candidates.draw(Number(pixels)));
  }

  /** By batches: a cancel comes in after each. */
  private async outcomes(genomes: readonly Genome[]): Promise<Outcome[]> {
    const { network, on, aim } = this.context;
    const outcomes: Outcome[] = [];
    while (outcomes.length < genomes.length) {
      const some = genomes.slice(outcomes.length, outcomes.length + network.batch);
      const pictures = on.write(joined(some.map((genome) => this.candidates.paint(this.picture, genome))));
      const logits = await network.logits(pictures);
      pictures.dispose();
      for (let i = 0; i < some.length; i++) {
        const own = row(logits, network.classes, i);
        outcomes.push({
          hasWon: reaches(own, aim, this.label),
          loss: unlikelihood(own, aim, this.label),
        });
      }
    }
    return outcomes;
  }
}

/** What wins is better than what does not. */
function isBetter(a: Outcome, b: Outcome): boolean {
  return a.hasWon === b.hasWon ? a.loss < b.loss : a.hasWon;
}
