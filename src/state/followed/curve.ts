import { targetOf } from '../../attacks/aim.ts';
import { lengthIn, radiusOf } from '../../attacks/budget.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import { classOfTarget } from '../../attacks/target.ts';
import { argmax } from '../../core/logits.ts';
import { difference } from '../../core/norms.ts';
import type { LogitRows } from '../../engine/protocol.ts';
import { maxEpsilon } from '../limits.ts';
import type { CurveSamples } from '../model.ts';
import { isLive, valueOf } from '../selectors.ts';
import { attackOf, datasetOf } from '../world.ts';
import { failures } from '../words.ts';
import type { Base } from './base.ts';
import type { Followed, Inputs, Need } from './followed.ts';
import { curvePreview } from './preview.ts';
import { attackNeeds, mustBeReady } from './ready.ts';
import { attackSettings } from './request.ts';
import { timeLeft } from './time-left.ts';

/** The probabilities over epsilon. They do not depend on the epsilon chosen, so a drag of it computes nothing here. */
export const curve: Followed<'curve', CurveSamples> = {
  field: 'curve',
  failure: failures.curve,
  after: ['backend', 'network', 'picture', 'attack'],
  ofDataset: true,
  // Playing the training does not wait for it: it takes longer than the attack itself.
  isAwaited: false,
  delay: 200,
  needs: curveNeeds,
  run: async (store, signal, { report }, { engine }) => {
    const { label: truth } = mustBeReady(store).picture;
    const { epsilons, radii, found } = isNearest(store) ? partsOf(store) : budgetsOf(store);
    const left = timeLeft();
    const logits = await engine.request(
      'curve',
      { ...attackSettings(store), radii, found },
      { signal, onProgress: (news) => report(news.done / news.of, left(news)) },
    );
    return { epsilons, logits, truth, ...attackedClasses(store, logits) };
  },
  preview: curvePreview,
};

/** An attack that takes more steps than this runs with every budget only when it is asked to. */
const quick = 40;

function curveNeeds(store: Base): Need {
  const need = curveInputs(store);
  if (!isInputs(need)) return need;
  if (isNearest(store)) return withResult(need, store);
  if (stepsOf(store) <= quick) return need;
  return isAsked(need, store.curveAsked) ? need : 'offered';
}

/** The attack seeks its result without a budget; it is cut down to each of them, and not sought again. */
function withResult(need: Inputs, { attack }: Base): Need {
  if (attack.state === 'failed') return { blocked: attack.message };
  // What was on show stays, and so does its curve.
  if (attack.state === 'stopped') return 'hidden';
  return isLive(attack) ? { hard: [...need.hard, valueOf(attack)], soft: need.soft ?? [] } : 'waiting';
}

function curveInputs(store: Base): Need {
  return attackNeeds('curve', store, [store.choice.parameters, store.choice.seed]);
}

/** What the curve of the choice is of: compared with it, to tell whether that is what was asked for. */
export function curveToAsk(store: Base): readonly unknown[] {
  const need = curveInputs(store);
  return isInputs(need) ? listOf(need) : [];
}

function isAsked(need: Inputs, asked: readonly unknown[] | null): boolean {
  return asked !== null && listOf(need).every((value, i) => Object.is(value, asked[i]));
}

function listOf({ hard, soft = [] }: Inputs): readonly unknown[] {
  return [...hard, ...soft];
}

function isInputs(need: Need): need is Inputs {
  return typeof need === 'object' && 'hard' in need;
}

/** The first row is the picture as it is (epsilon 0): what is left to the network's answer is decided by it. */
function attackedClasses({ choice, world }: Base, { logits, classes }: LogitRows) {
  const first = logits.subarray(0, classes);
  const label = choice.label ?? argmax(first);
  const meant = targetOf(attackOf(choice, world), choice.target);
  return { label, target: meant === null ? null : classOfTarget(meant, { logits: first, label, seed: choice.seed }) };
}

interface Asked {
  readonly epsilons: readonly number[];
  readonly radii: readonly number[];
  readonly found: Float32Array | null;
}

/** Evenly from 0 to the largest epsilon; fewer where each one takes many steps. */
function budgetsOf(store: Base): Asked {
  const { norm } = attackOf(store.choice, store.world);
  const dataset = datasetOf(store.choice, store.world);
  const steps = stepsOf(store);
  const epsilons = evenly(maxEpsilon(dataset), steps === 1 ? 33 : steps <= quick ? 17 : 9);
  return { epsilons, radii: epsilons.map((epsilon) => radiusOf(norm, epsilon, dataset.shape)), found: null };
}

/** Evenly from nothing to all of the change that was found, in the attack's norm; in l0 by whole values. */
function partsOf(store: Base): Asked {
  const { norm } = attackOf(store.choice, store.world);
  const { shape } = datasetOf(store.choice, store.world);
  const { steps } = valueOf(store.attack)!;
  const found = steps.at(-1)!.pixels;
  const whole = lengthIn[norm](difference(found, steps[0]!.pixels));
  const radii = evenly(whole, norm === 'l0' ? Math.min(33, whole + 1) : 33).map((radius) =>
    norm === 'l0' ? Math.round(radius) : radius,
  );
  const epsilons = radii.map((radius) => radius / radiusOf(norm, 1, shape));
  // A little more than all, since rounding must not take any of it away.
  return { epsilons, radii: radii.map((radius, i) => (i === radii.length - 1 ? 1.001 * radius : radius)), found };
}

function evenly(last: number, points: number): number[] {
  return Array.from({ length: points }, (_, i) => (last * i) / Math.max(1, points - 1));
}

function isNearest({ choice, world }: Pick<Base, 'choice' | 'world'>): boolean {
  return attackOf(choice, world).search === 'nearest';
}

function stepsOf({ choice, world }: Base): number {
  const attack = attackOf(choice, world);
  const dataset = datasetOf(choice, world);
  return attack.steps(completeParameters(attack, dataset, choice.parameters), dataset.shape);
}
