/** What both matrices come to, in sentences. */
import { outcomeWords } from '../../core/words.ts';
import { nearestEpoch } from '../../state/fields/epochs.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { networksOf } from '../../state/transfer/checkpoints.ts';
import { hear } from '../../state/transfer/read.ts';
import type { Transfer } from '../../state/transfer/types.ts';
import { checkpointName, networkOf, type World } from '../../state/world.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { percent } from '../../ui/format.ts';
import { answeredOf, countHeard, type Named, sentencesOf } from './summary.ts';
import { summaryWords, words } from './words.ts';

/** Of one picture: what its own network says, then the others as long trained, then its own at other epochs. */
export function toldOfOthers(transfer: Transfer, world: World): readonly string[] {
  const own = ownNetwork(transfer, world);
  const { epoch } = transfer.request.network;
  const others = otherNetworks(transfer, world);
  const epochs = own.epochs
    .filter((state) => state.epoch !== epoch)
    .map((state) => ({ checkpoint: { id: own.id, epoch: state.epoch }, name: String(state.epoch) }));
  return [
    ...ownSentence(transfer, world),
    ...sentencesOf(transfer, others, summaryWords.otherNetworks(others.length), targetOf(transfer, world)),
    ...sentencesOf(transfer, epochs, summaryWords.otherEpochs(epochs.length, own.name), null).slice(0, 1),
    ...(transfer.picture.label === null ? [summaryWords.truthUnknown] : []),
  ];
}

/** Of a picture crafted on each network: how many others each fools. Those that nobody was asked about yet are left out. */
export function toldOnEach(transfers: readonly (Transfer | null)[], world: World): readonly string[] {
  return transfers.flatMap((transfer) => {
    const counted = transfer && countHeard(transfer, otherNetworks(transfer, world));
    if (!counted || answeredOf(counted) === 0) return [];
    const name = ownNetwork(transfer, world).name;
    const isKnown = transfer.picture.label !== null;
    return [summaryWords.ofEach(name, counted.outcomes.fooled.length, answeredOf(counted), isKnown)];
  });
}

function ownNetwork({ request }: Transfer, world: World): CatalogNetwork {
  return networkOf({ network: request.network.id }, world);
}

/** Each at the epoch that the picture was crafted at, or at its nearest one. */
function otherNetworks({ dataset, request: { network } }: Transfer, world: World): readonly Named[] {
  return networksOf({ dataset }, world)
    .filter(({ id }) => id !== network.id)
    .map(({ id, name }) => ({
      checkpoint: { id, epoch: nearestEpoch(network.epoch, { network: id }, world)! },
      name,
    }));
}

function ownSentence(transfer: Transfer, world: World): string[] {
  const { network } = transfer.request;
  const heard = hear(transfer, network);
  if (!heard || 'failed' in heard) return [];
  const { labels } = ownNetwork(transfer, world);
  const [before, after] = [heard.before, heard.after].map(({ label, probability }) =>
    words.answer(classNameOf(labels, label), percent(probability)),
  );
  return [summaryWords.own(checkpointName(network, world), before!, after!, outcomeWords[heard.outcome])];
}

/** The name of the class that was aimed at; null: none was. */
function targetOf(transfer: Transfer, world: World): string | null {
  const { crafted } = transfer;
  if (!crafted || 'failed' in crafted || crafted.target === null) return null;
  return classNameOf(ownNetwork(transfer, world).labels, crafted.target);
}
