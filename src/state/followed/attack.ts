import { completeParameters } from '../../attacks/parameters.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import type { Attacked } from '../model.ts';
import { attackOf, datasetOf } from '../world.ts';
import { failures } from '../words.ts';
import type { Base } from './base.ts';
import type { Followed, Progress } from './followed.ts';
import { attackPreview } from './preview.ts';
import { attackNeeds, mustBeReady } from './ready.ts';
import { attackRequest } from './request.ts';
import { timeLeft } from './time-left.ts';
import type { Tools } from './tools.ts';

export const attack: Followed<'attack', Attacked> = {
  field: 'attack',
  failure: failures.attack,
  after: ['backend', 'network', 'picture'],
  ofDataset: true,
  isAwaited: true,
  needs: (store) => attackNeeds('attack', store, settingsOf(store)),
  run: (store, signal, progress, tools) =>
    runAttack(store, mustBeReady(store).network.network, signal, progress, tools),
  preview: attackPreview,
};

/** The attack of the choice on any network. */
export async function runAttack(
  store: Base,
  network: NetworkRef,
  signal: AbortSignal,
  { report }: Pick<Progress<Attacked>, 'report'>,
  { engine }: Pick<Tools, 'engine'>,
): Promise<Attacked> {
  const request = { ...attackRequest(store), network };
  const left = timeLeft();
  const result = await engine.request('attack', request, {
    signal,
    onProgress: isLong(store) ? (news) => report(news.done / news.of, left(news)) : undefined,
  });
  return { ...result, network, truth: mustBeReady(store).picture.label };
}

/** What a drag may change while an attack runs. */
export function settingsOf(store: Base): readonly unknown[] {
  return [...budgetOf(store), store.choice.parameters, store.choice.seed];
}

/** An attack that seeks the smallest change has no budget: a drag of epsilon computes nothing. */
function budgetOf({ choice, world }: Base): readonly number[] {
  return attackOf(choice, world).search === 'budget' ? [choice.epsilon] : [];
}

/** Only long attacks tell how far they are: for a few quick steps it would just render the page more often. */
function isLong({ choice, world }: Base): boolean {
  const chosen = attackOf(choice, world);
  const dataset = datasetOf(choice, world);
  return chosen.steps(completeParameters(chosen, dataset, choice.parameters), dataset.shape) > 8;
}
