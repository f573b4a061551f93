/** From the catalog and the paper's tables to what the charts draw. */
import type { AccuracyData, AccuracySeries } from '../../charts/shared/accuracies.ts';
import { paperExamples, paperNetworks } from '../../datasets/paper.ts';
import type { CatalogNetwork, Choice, UnderChoice } from '../../state/model.ts';
import { words as shared } from '../words.ts';
import { words } from './words.ts';

/** A checkpoint in the charts: `cifar10-resnet/5`. */
export function keyOf(network: string, epoch: number): string {
  return `${network}/${epoch}`;
}

/** The checkpoint of a key; null for one of the paper's, which cannot be loaded. */
export function checkpointOf(
  key: string,
  networks: readonly CatalogNetwork[],
): { network: CatalogNetwork; epoch: CatalogNetwork['epochs'][number] } | null {
  for (const network of networks) {
    const epoch = network.epochs.find((state) => keyOf(network.id, state.epoch) === key);
    if (epoch) return { network, epoch };
  }
  return null;
}

type Shown = Pick<Choice, 'dataset' | 'network' | 'epoch' | 'under'>;

/** Ours first, then the paper's; a network and its namesake in the paper share a slot. */
export function accuracyData(
  { dataset, network, epoch, under }: Shown,
  networks: readonly CatalogNetwork[],
): AccuracyData {
  const own = networks.filter((entry) => entry.dataset === dataset);
  const slots = slotsOf(dataset, own);
  const ours = own.map((entry): AccuracySeries => ({
    name: entry.name,
    ours: true,
    source: words.measuredHere,
    slot: slots.indexOf(slotOf(entry)),
    points: entry.epochs.map((state) => ({
      key: keyOf(entry.id, state.epoch),
      label: shared.epoch(state.epoch),
      epoch: state.epoch,
      testAccuracy: state.testAccuracy,
      robustAccuracy: state.robustAccuracy[under],
      current: entry.id === network && state.epoch === epoch,
    })),
  }));
  const series = [...ours.sort((a, b) => a.slot - b.slot), ...paperSeries(dataset, under, slots)];
  return { attack: words.attacks[under].label, series };
}

/** The paper's tables are under PGD alone; under FGSM it tells one pair of numbers, in Fig. 1. */
function paperSeries(dataset: string, under: UnderChoice, slots: readonly string[]): AccuracySeries[] {
  const tables = paperNetworks
    .filter((entry) => entry.dataset === dataset)
    .map(({ architecture, name, source, states }): AccuracySeries => ({
      name,
      ours: false,
      source: words.inPaper(source),
      slot: slots.indexOf(architecture),
      points: states.map(({ epoch, testAccuracy, pgd }) => ({
        key: `paper/${architecture}/${epoch}`,
        label: shared.epoch(epoch),
        epoch,
        testAccuracy,
        robustAccuracy: under === 'pgd' ? pgd : null,
      })),
    }));
  if (under === 'pgd') return tables;
  const examples = paperExamples
    .filter((entry) => entry.dataset === dataset)
    .map(({ architecture, name, source, testAccuracy, fgsm }): AccuracySeries => ({
      name,
      ours: false,
      source: words.inPaper(source),
      slot: slots.indexOf(architecture),
      points: [{ key: `paper/${source}`, label: source, epoch: null, testAccuracy, robustAccuracy: fgsm }],
    }));
  return [...tables, ...examples];
}

/** The paper's networks in its order, then ours that it does not have: a new network changes no other one's slot. */
function slotsOf(dataset: string, own: readonly CatalogNetwork[]): string[] {
  const known = paperNetworks.filter((entry) => entry.dataset === dataset).map(({ architecture }) => architecture);
  return [...new Set([...known, ...own.map(slotOf)])];
}

function slotOf({ id, architecture, training }: CatalogNetwork): string {
  return training === 'standard' ? architecture : id;
}
