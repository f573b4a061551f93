/** Turns any change into a valid choice: what depends on it follows, and what is not possible is told. */
import type { FieldContext } from './field.ts';
import { fields, order } from './fields.ts';
import type { Known } from './known.ts';
import type { Choice } from './model.ts';

export interface Settled {
  readonly choice: Choice;
  /** What was asked for and not taken as it was, by its name in the address: `epsilon=NaN`. */
  readonly ignored: readonly string[];
}

type Key = keyof Choice;

/** What starts anew when another part changes, unless the same change gives it. */
const followers: Partial<Record<Key, readonly Key[]>> = {
  // Network and picture are not among them: ids of another data set are not valid any more, and an own picture stays.
  dataset: ['epsilon', 'parameters', 'label', 'target', 'step', 'gain', 'classA', 'classB', 'other'],
  picture: ['label', 'step', 'classA', 'other'],
  attack: ['parameters', 'target', 'step'],
  classB: ['other'],
};

export function settle(previous: Choice, change: Partial<Choice>, known: Known, own: boolean): Settled {
  const asked = imply(change, known);
  const draft: Choice = { ...previous };
  const anew = new Set<Key>();
  const ignored: string[] = [];
  for (const key of order) {
    const wanted = key in asked ? asked[key] : anew.has(key) ? undefined : previous[key];
    const context: FieldContext = { known, own, draft };
    settleField(draft, key, wanted, context);
    if (key in change && !same(change[key], draft[key])) ignored.push(`${fields[key].name}=${show(change[key])}`);
    if (!same(previous[key], draft[key])) followers[key]?.forEach((follower) => anew.add(follower));
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

/** A network or a picture names its data set, so choosing one is choosing that. */
function imply(change: Partial<Choice>, { networks, pictures }: Known): Partial<Choice> {
  if (change.dataset !== undefined) return change;
  const entry =
    networks.find(({ id }) => id === change.network) ?? pictures.find(({ id }) => id === change.picture);
  return entry ? { ...change, dataset: entry.dataset } : change;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function same(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (isRecord(a) && isRecord(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  if (!isRecord(value)) return String(value);
  return Object.entries(value as object).map(([key, part]) => `${key} ${String(part)}`).join(', ');
}
