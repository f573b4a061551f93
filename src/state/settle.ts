/** Turns any change into a valid choice: what depends on it follows, and what is not possible is told. */
import type { FieldContext } from './field.ts';
import { fields, order } from './fields.ts';
import type { Known } from './known.ts';
import type { Choice } from './model.ts';
import { testIndex } from './test-set/pictures.ts';

type Key = keyof Choice;

export interface Settled {
  readonly choice: Choice;
  /** What was asked for and not taken as it was. */
  readonly ignored: readonly Key[];
}

/** What starts anew when another part changes, unless the same change gives it. */
const followers: Partial<Record<Key, readonly Key[]>> = {
  // Network and picture are not among them: ids of another data set are not valid any more, and an own picture stays.
  dataset: ['epsilon', 'parameters', 'label', 'target', 'step', 'gain', 'classA', 'classB', 'other'],
  picture: ['label', 'step', 'classA', 'other'],
  attack: ['parameters', 'target', 'step'],
  classB: ['other'],
  compareNetwork: ['compareEpoch'],
};

/** The number of a test picture is valid in another data set too, but another picture there. */
function followersOf(key: Key, { picture }: Choice): readonly Key[] {
  const own = followers[key] ?? [];
  return key === 'dataset' && testIndex(picture) !== null ? [...own, 'picture'] : own;
}

export function settle(previous: Choice, change: Partial<Choice>, known: Known, own: boolean): Settled {
  const asked = changePlaces(previous, imply(change, known));
  const draft: Choice = { ...previous };
  const anew = new Set<Key>();
  const ignored: Key[] = [];
  for (const key of order) {
    const wanted = key in asked ? asked[key] : anew.has(key) ? undefined : previous[key];
    const context: FieldContext = { known, own, draft };
    settleField(draft, key, wanted, context);
    if (key in change && !isTaken(key, change[key], context)) ignored.push(key);
    if (same(previous[key], draft[key])) keep(draft, previous, key);
    else followersOf(key, previous).forEach((follower) => anew.add(follower));
  }
  return { choice: draft, ignored };
}

export function defaultChoice(known: Known, dataset?: string): Choice {
  const start = { dataset } as Choice;
  return settle(start, {}, known, false).choice;
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

/** A network or a picture names its data set, so choosing one is choosing that. */
function imply(change: Partial<Choice>, { networks, pictures }: Known): Partial<Choice> {
  if (change.dataset !== undefined) return change;
  const entry = networks.find(({ id }) => id === change.network) ?? pictures.find(({ id }) => id === change.picture);
  return entry ? { ...change, dataset: entry.dataset } : change;
}

/** Choosing the network of the second row sends the one of the first row there. */
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
