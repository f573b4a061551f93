/** Turns any change into a valid choice: what depends on it follows, and what is not possible is told. */
import type { FieldContext } from './field.ts';
import { fields, order } from './fields.ts';
import type { Choice } from './model.ts';
import { firstOf, labelOf, sourceOf } from './pictures/registry.ts';
import type { World } from './world.ts';

type Key = keyof Choice;

export interface Settled {
  readonly choice: Choice;
  /** What was asked for and not taken as it was; and what was chosen before and had to give way, where that is told. */
  readonly ignored: readonly Key[];
}

/** Parts that go back to their default when another part changes, unless the same change sets them. */
const followers: Partial<Record<Key, readonly Key[]>> = {
  // Not network and picture: those of the last data set are not valid any more. See also followersOf.
  dataset: ['epsilon', 'parameters', 'label', 'target', 'iterate', 'gain', 'classA', 'classB', 'other'],
  picture: ['label', 'iterate', 'classA', 'other'],
  attack: ['parameters', 'target', 'iterate'],
  line: ['classA'],
  classB: ['other'],
  compareNetwork: ['compareEpoch'],
};

/** A picture that does not carry over to another data set gives way, even where its id is valid there too. */
function followersOf(key: Key, { picture }: Choice): readonly Key[] {
  const own = followers[key] ?? [];
  // Before the first choice there is no picture.
  const givesWay = key === 'dataset' && picture !== undefined && !sourceOf(picture).carriesOver;
  return givesWay ? [...own, 'picture'] : own;
}

/** @param change what is asked for; it need not be valid */
export function settle(previous: Choice, change: Partial<Choice>, world: World): Settled {
  const asked = changePlaces(previous, implyPicture(previous, imply(change, world), world));
  const draft: Choice = { ...previous };
  const anew = new Set<Key>();
  const ignored: Key[] = [];
  for (const key of order) {
    const wanted = key in asked ? asked[key] : anew.has(key) ? undefined : previous[key];
    const context: FieldContext = { world, draft };
    settleField(draft, key, wanted, context);
    const isIgnored = key in change ? !isTaken(key, change[key], context) : isLost(key, wanted, draft);
    if (isIgnored) ignored.push(key);
    if (same(previous[key], draft[key])) keep(draft, previous, key);
    else followersOf(key, previous).forEach((follower) => anew.add(follower));
  }
  return { choice: draft, ignored };
}

export function defaultChoice(world: World, dataset?: string): Choice {
  const start = { dataset } as Choice;
  return settle(start, {}, world).choice;
}

function settleField<K extends Key>(draft: Mutable<Choice>, key: K, wanted: unknown, context: FieldContext) {
  const near = fields[key].nearest(wanted, context);
  draft[key] = near === undefined ? fields[key].fallback(context) : near;
}

/** Equal records stay the very same object, so that comparing by identity tells what changed. */
function keep<K extends Key>(draft: Mutable<Choice>, previous: Choice, key: K) {
  draft[key] = previous[key];
}

/** Whether the draft holds what was asked for. */
function isTaken<K extends Key>(key: K, asked: unknown, context: FieldContext): boolean {
  return fields[key].isTaken?.(asked, context) ?? same(asked, context.draft[key]);
}

/** Whether a value of before became impossible, and the person is to know. */
function isLost(key: Key, wanted: unknown, draft: Choice): boolean {
  return fields[key].tellsLoss === true && wanted !== undefined && !same(wanted, draft[key]);
}

/** A network or a picture names its data set, so choosing one is choosing that. */
function imply(change: Partial<Choice>, { networks, pictures }: World): Partial<Choice> {
  if (change.dataset !== undefined) return change;
  const entry = networks.find(({ id }) => id === change.network) ?? pictures.find(({ id }) => id === change.picture);
  return entry ? { ...change, dataset: entry.dataset } : change;
}

/**
 * On a line between pictures, class A is what the first one shows: choosing the class is choosing a picture of it. A
 * picture whose class is not known stays, and so does any where there is none of that class.
 */
function implyPicture(previous: Choice, change: Partial<Choice>, world: World): Partial<Choice> {
  const place = { ...previous, ...change };
  if (typeof change.classA !== 'number' || 'picture' in change || place.line !== 'between') return change;
  const shown = labelOf(place.picture, place, world);
  if (shown === null || shown === change.classA) return change;
  const picture = firstOf(place, change.classA, world);
  return picture === null ? change : { ...change, picture };
}

/** Where the second row's network is chosen for the first, the two change places. */
function changePlaces(previous: Choice, change: Partial<Choice>): Partial<Choice> {
  const isSecond = previous.compareEpoch !== null && change.network === previous.compareNetwork;
  if (change.network === undefined || !isSecond || 'compareNetwork' in change) return change;
  return { compareEpoch: previous.epoch, ...change, compareNetwork: previous.network };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function same(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (isRecord(a) && isRecord(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
