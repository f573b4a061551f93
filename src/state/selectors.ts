/** What follows from the store without computing: plain functions, for `useStore` where they return primitives. */
import type { Attack } from '../attacks/attack.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { NetworkRef } from '../engine/protocol.ts';
import type { CatalogNetwork, Choice, LineSamples, NamedPicture, PictureId, Remote } from './model.ts';
import { nearestEpoch } from './fields/epochs.ts';
import { firstOf, labelOf } from './pictures/registry.ts';
import { attackOf, datasetOf, networkOf, type World } from './world.ts';

/** The parts of the store that these look at: any store will do. */
interface Chosen {
  readonly choice: Choice;
  readonly world: World;
}

interface Shown extends Chosen {
  readonly picture: Remote<NamedPicture>;
  readonly line: Remote<LineSamples>;
}

/** What there is to show, be it fresh, on its way, or left from before a failure. */
export function valueOf<T>(remote: Remote<T>): T | undefined {
  return 'value' in remote ? remote.value : undefined;
}

/** Whether it was computed here, for what is chosen now: neither stale nor from before. */
export function isLive(remote: Remote<unknown>): boolean {
  return remote.state === 'ready' && !remote.cached;
}

export const selectDataset = ({ choice, world }: Chosen): Dataset => datasetOf(choice, world);
export const selectNetwork = ({ choice, world }: Chosen): CatalogNetwork => networkOf(choice, world);
export const selectAttack = ({ choice, world }: Chosen): Attack => attackOf(choice, world);

/**
 * The two classes of the packets: A is the chosen one or `natural`, the picture's own (true, or answered); B is the
 * other picture's, the chosen one, or one of the data set's pair, and never A.
 */
export function classesOf(choice: Choice, natural: number, world: World): readonly [number, number] {
  const a = choice.classA ?? natural;
  const other = choice.other === null ? null : labelOf(choice.other, choice, world);
  const [first, second] = datasetOf(choice, world).pair;
  const b = [other, choice.classB, second, first].find((label) => typeof label === 'number' && label !== a);
  return [a, b ?? (a === 0 ? 1 : 0)];
}

/**
 * What class A is to the picture that the line goes through: `shown`, what it shows; `unknown`, what it may show;
 * `absent`, another class, of which there is no picture; `followed`, on the attack's line, the label whose loss is
 * followed, whatever the picture shows.
 */
export type RoleOfA = 'shown' | 'unknown' | 'absent' | 'followed';

export function roleOfA({ choice, world }: Chosen): RoleOfA {
  if (choice.line === 'attack') return 'followed';
  const shown = labelOf(choice.picture, choice, world) ?? null;
  if (shown === null) return 'unknown';
  return choice.classA === null || choice.classA === shown ? 'shown' : 'absent';
}

/**
 * The picture at the other end of line 1: the chosen one, or the first of that class where the picture at the line's
 * beginning comes from, or in the gallery. null where there is none.
 */
export function otherPicture(
  choice: Pick<Choice, 'dataset' | 'picture' | 'other'>,
  classB: number,
  world: World,
): PictureId | null {
  return choice.other ?? firstOf(choice, classB, world);
}

/** The checkpoint of the packets' second row; null where there is none, or where it is the first row's. */
export function compareRef(
  choice: Pick<Choice, 'network' | 'epoch' | 'compareNetwork' | 'compareEpoch'>,
): NetworkRef | null {
  const { network, epoch, compareNetwork, compareEpoch } = choice;
  const id = compareNetwork ?? network;
  if (compareEpoch === null || (id === network && compareEpoch === epoch)) return null;
  return { id, epoch: compareEpoch };
}

/**
 * The checkpoint beside the first one in Attack: the second network of the choice or, where none was chosen, the one of
 * the same architecture that was trained the other way, else the first other one of the data set, as long trained.
 * null where there is only one network.
 */
export function besideRef(choice: Choice, world: World): NetworkRef | null {
  const first = networkOf(choice, world);
  const id = choice.compareNetwork ?? siblingOf(first, world)?.id ?? otherOf(first, world)?.id;
  if (id === undefined) return null;
  const asked = choice.compareNetwork === null ? null : choice.compareEpoch;
  return { id, epoch: nearestEpoch(asked ?? choice.epoch, { network: id }, world)! };
}

function otherOf({ dataset, id }: CatalogNetwork, { networks }: World): CatalogNetwork | undefined {
  return networks.find((other) => other.dataset === dataset && other.id !== id);
}

/** The network of the same architecture that was trained the other way, robust beside standard. */
export function siblingOf(
  { dataset, architecture, training }: CatalogNetwork,
  { networks }: Pick<World, 'networks'>,
): CatalogNetwork | undefined {
  return networks.find(
    (other) => other.dataset === dataset && other.architecture === architecture && other.training !== training,
  );
}

/** Class A as far as it is known without asking the network; else what it was found to be, or null. */
export function selectClassA({ choice, picture, line }: Omit<Shown, 'world'>): number | null {
  if (choice.classA !== null) return choice.classA;
  const shown = valueOf(picture);
  if (shown?.id === choice.picture && shown.label !== null) return shown.label;
  return valueOf(line)?.classA ?? null;
}

export function selectClassB(store: Shown): number | null {
  const a = selectClassA(store);
  return a === null ? null : classesOf(store.choice, a, store.world)[1];
}

export function selectOther(store: Shown): PictureId | null {
  const b = selectClassB(store);
  return b === null ? null : otherPicture(store.choice, b, store.world);
}
