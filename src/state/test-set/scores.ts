/** What was measured here on the person's own test set: one score for each state of a network under each attack. */
import { radiusOf } from '../../attacks/budget.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import { countOutcomes, type Outcome } from '../../core/outcome.ts';
import { wilson, type Interval } from '../../core/wilson.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { Answers } from '../../engine/protocol.ts';
import type { CatalogEpoch, Choice, MeasureChoice } from '../model.ts';
import { attackOf, datasetOf, networkOf, type World } from '../world.ts';
import type { AnswersTo, Score, ScoreSpec } from './types.ts';

/** The measurement that the choice asks for. */
export function specOf(choice: Choice, world: World): ScoreSpec {
  const { dataset, network, epoch } = choice;
  return { dataset, network: { id: network, epoch }, attack: attackFor(choice, world) };
}

/** The paper's attacks have the data set's epsilon and their defaults; the chosen one is the page's, as it stands. */
function attackFor(choice: Choice, world: World): ScoreSpec['attack'] {
  const dataset = datasetOf(choice, world);
  if (choice.measure === 'none') return null;
  const isChosen = choice.measure === 'chosen';
  const attack = attackOf(isChosen ? choice : { attack: choice.measure }, world);
  const epsilon = isChosen ? choice.epsilon : dataset.epsilon;
  return {
    id: attack.id,
    radius: radiusOf(attack.norm, epsilon, dataset.shape),
    parameters: completeParameters(attack, dataset, isChosen ? choice.parameters : {}),
    seed: isChosen ? choice.seed : 1,
  };
}

export function keyOf({ dataset, network, attack }: ScoreSpec): string {
  return JSON.stringify([
    dataset,
    network.id,
    network.epoch,
    attack && [attack.id, attack.radius, attack.parameters, attack.seed],
  ]);
}

export function newScore(spec: ScoreSpec, set: TestSet): Score {
  const empty = (): Answers => new Uint16Array(set.count);
  return {
    ...spec,
    key: keyOf(spec),
    set,
    done: 0,
    predictions: empty(),
    attacked: spec.attack ? empty() : null,
    milliseconds: 0,
  };
}

/**
 * The score of what is chosen; else the one with the most pictures of the same state of the network, whose accuracy on
 * clean pictures is the same under any attack.
 */
export function scoreFor(choice: Choice, scores: readonly Score[], world: World): Score | null {
  const key = keyOf(specOf(choice, world));
  const exact = scores.find((score) => score.key === key);
  if (exact && exact.done > 0) return exact;
  const { network, epoch } = choice;
  const others = scores.filter(
    (score) => score.network.id === network && score.network.epoch === epoch && score.done > 0,
  );
  return others.reduce<Score | null>((best, score) => (best && best.done >= score.done ? best : score), null);
}

export interface Share extends Interval {
  readonly hits: number;
  /** Fraction of `count`. */
  readonly share: number;
  readonly count: number;
}

/** How many of the pictures were answered rightly, as they are or after the attack; null where nothing was measured. */
export function rightOf({ done, set, predictions, attacked }: Score, under: AnswersTo): Share | null {
  const answers = under === 'clean' ? predictions : attacked;
  if (!answers || done === 0) return null;
  let hits = 0;
  for (let i = 0; i < done; i++) if (answers[i] === set.labels[i]) hits++;
  return { hits, count: done, share: hits / done, ...wilson(hits, done) };
}

/** How many of the pictures had each outcome; null where nothing was attacked. */
export function outcomesOf({ done, set, predictions, attacked }: Score): Readonly<Record<Outcome, number>> | null {
  return attacked && done > 0 ? countOutcomes(predictions, attacked.subarray(0, done), set.labels) : null;
}

export interface CardNumber {
  /** Percent. */
  readonly percent: number;
  readonly pictures: number;
}

/**
 * The card's number for the same measurement: on the first 1,000 pictures where that many were measured and the card
 * has it, else on all that the card was measured on. null where the card has no such attack.
 */
export function cardNumber(
  { network, dataset, attack, done }: Score,
  under: AnswersTo,
  world: World,
): CardNumber | null {
  const entry = networkOf({ network: network.id }, world).epochs.find(({ epoch }) => epoch === network.epoch);
  const kind = under === 'clean' ? 'testAccuracy' : paperAttack({ dataset, attack }, world);
  if (!entry || kind === null) return null;
  if (done === 1000 && entry.first1000) return { percent: entry.first1000[kind], pictures: 1000 };
  return {
    percent: kind === 'testAccuracy' ? entry.testAccuracy : entry.robustAccuracy[kind],
    pictures: entry.robustAccuracy.pictures,
  };
}

/** Which of the card's attacks it is: those of the paper, as they stand. */
function paperAttack({ dataset: id, attack }: Pick<ScoreSpec, 'dataset' | 'attack'>, world: World): PaperAttack | null {
  const measure = paperAttacks.find((id) => id === attack?.id);
  if (!attack || !measure) return null;
  const dataset = datasetOf({ dataset: id }, world);
  const paper = attackOf({ attack: measure }, world);
  const usual = completeParameters(paper, dataset, {});
  const isUsual =
    attack.radius === radiusOf(paper.norm, dataset.epsilon, dataset.shape) &&
    Object.entries(usual).every(([name, value]) => attack.parameters[name] === value);
  return isUsual ? measure : null;
}

type PaperAttack = Extract<MeasureChoice, 'pgd' | 'fgsm'> & keyof CatalogEpoch['robustAccuracy'];

const paperAttacks: readonly PaperAttack[] = ['pgd', 'fgsm'];
