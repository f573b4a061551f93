/** An attack on a batch of pictures by a network of its own, on tfjs's current backend: all that it proposed, and the result. */
import * as tf from '@tensorflow/tfjs-core';
import { completeParameters, type ParameterValues } from '../../src/attacks/parameters.ts';
import { attackById } from '../../src/attacks/registry.ts';
import { AttackedNetwork } from '../../src/engine/attacking/attacked-network.ts';
import { runAttack } from '../../src/engine/attacking/run-attack.ts';
import { Sight } from '../../src/engine/attacking/sight.ts';
import type { CompiledNetwork } from '../../src/engine/network/compiled.ts';
import type { Cost } from '../../src/engine/protocol.ts';
import { defaults } from './subject.ts';

interface Asked {
  readonly network: CompiledNetwork;
  readonly attack: string;
  /** NHWC, as many as there are labels. */
  readonly pixels: Float32Array;
  /** To leave or, for an attack towards a class, to reach. */
  readonly labels: readonly number[];
  readonly parameters?: ParameterValues;
  /** What the network says of how many pictures at a time are fast. */
  readonly batch?: number;
}

interface Walked {
  readonly proposals: readonly Float32Array[];
  readonly conjugates: readonly (Float32Array | null)[];
  readonly pixels: Float32Array;
  readonly fooled: readonly boolean[];
  readonly cost: Cost;
}

class Narrow extends AttackedNetwork {
  constructor(
    network: CompiledNetwork,
    private readonly fast: number,
  ) {
    super(network);
  }

  override get batch(): number {
    return this.fast;
  }
}

export async function walk({
  network,
  attack: id,
  pixels,
  labels,
  parameters = {},
  batch = 16,
}: Asked): Promise<Walked> {
  const attack = attackById(id);
  const aim = attack.aim === 'towards' ? 'towards' : 'away';
  const attacked = new Narrow(network, batch);
  const pictures = tf.tensor4d(pixels, [labels.length, ...network.shape]);
  const original = new Sight(pictures, attacked, { aim, labels });
  const [proposals, conjugates]: [Float32Array[], (Float32Array | null)[]] = [[], []];
  const result = await runAttack(
    {
      attack,
      aim,
      network: attacked,
      original,
      labels,
      radii: labels.map(() => 0),
      seeds: labels.map(() => 1),
      parameters: completeParameters(attack, defaults, parameters),
    },
    {
      visit(iterate, conjugate) {
        proposals.push(Float32Array.from(iterate.pictures.dataSync()));
        conjugates.push(conjugate ? Float32Array.from(conjugate.dataSync()) : null);
      },
    },
  );
  const found = { proposals, conjugates, pixels: Float32Array.from(await result.pictures.data()) };
  const fooled = await result.judge();
  result.release();
  original.release();
  return { ...found, fooled, cost: attacked.cost };
}
