/** From the catalog and the paper's tables to what the charts draw. */
import type { AccuracyData, AccuracySeries } from '../../charts/shared/accuracies.ts';
import { paperExamples, paperNetworks } from '../../datasets/paper.ts';
import type { CatalogNetwork, Choice, RobustChoice } from '../../state/model.ts';

export const attackNames: Readonly<Record<RobustChoice, string>> = { pgd: 'PGD', fgsm: 'FGSM' };

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

type Shown = Pick<Choice, 'dataset' | 'network' | 'epoch' | 'robust'>;

/** Ours first, then the paper's; a network and its namesake in the paper share a slot. */
export function accuracyData(
  { dataset, network, epoch, robust }: Shown,
  networks: readonly CatalogNetwork[],
): AccuracyData {
  const own = networks.filter((entry) => entry.dataset === dataset);
  const slots = slotsOf(dataset, own);
  const ours = own.map((entry): AccuracySeries => ({
    name: entry.name,
    ours: true,
    source: 'measured here',
    slot: slots.indexOf(slotOf(entry)),
    points: entry.epochs.map((state) => ({
      key: keyOf(entry.id, state.epoch),
      label: `epoch ${state.epoch}`,
      epoch: state.epoch,
      testAccuracy: state.testAccuracy,
      robustAccuracy: state.robustAccuracy[robust],
      current: entry.id === network && state.epoch === epoch,
    })),
  }));
  const series = [...ours.sort((a, b) => a.slot - b.slot), ...paperSeries(dataset, robust, slots)];
  return { attack: attackNames[robust], series };
}

/** The paper's tables are under PGD alone; under FGSM it tells one pair of numbers, in Fig. 1. */
function paperSeries(dataset: string, robust: RobustChoice, slots: readonly string[]): AccuracySeries[] {
  const tables = paperNetworks
    .filter((entry) => entry.dataset === dataset)
    .map(({ architecture, name, source, states }): AccuracySeries => ({
      name,
      ours: false,
      source: `paper, ${source}`,
      slot: slots.indexOf(architecture),
      points: states.map(({ epoch, testAccuracy, pgd }) => ({
        key: `paper/${architecture}/${epoch}`,
        label: `epoch ${epoch}`,
        epoch,
        testAccuracy,
        robustAccuracy: robust === 'pgd' ? pgd : null,
      })),
    }));
  if (robust === 'pgd') return tables;
  const examples = paperExamples
    .filter((entry) => entry.dataset === dataset)
    .map(({ architecture, name, source, testAccuracy, fgsm }): AccuracySeries => ({
      name,
      ours: false,
      source: `paper, ${source}`,
      slot: slots.indexOf(architecture),
      points: [{ key: `paper/${source}`, label: source, epoch: null, testAccuracy, robustAccuracy: fgsm }],
    }));
  return [...tables, ...examples];
}

/** The paper's networks in its order, then ours that it does not have: slots stay while networks come. */
function slotsOf(dataset: string, own: readonly CatalogNetwork[]): string[] {
  const known = paperNetworks.filter((entry) => entry.dataset === dataset).map(({ architecture }) => architecture);
  return [...new Set([...known, ...own.map(slotOf)])];
}

function slotOf({ id, architecture, training }: CatalogNetwork): string {
  return training === 'standard' ? architecture : id;
}
