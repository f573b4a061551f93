/** The whole choice in the page's address: readable names, defaults left out, anything invalid told and repaired. */
import { readNumber, type FieldContext } from './field.ts';
import { fields, order } from './fields.ts';
import { attackOf, type Known } from './known.ts';
import type { Choice } from './model.ts';
import { defaultChoice, same, settle } from './settle.ts';

export interface Read {
  readonly choice: Choice;
  /** As the address said it: `epsilon=NaN`. */
  readonly ignored: readonly string[];
}

/** Ids on which the defaults and the names of all the rest depend. */
const ids = ['dataset', 'network', 'picture', 'attack'] as const satisfies readonly (keyof Choice)[];
const rest = order.filter((key) => !ids.some((id) => id === key) && key !== 'parameters');

/** The choice as a query: `dataset=mnist&epsilon=0.15`; empty for the default choice. */
export function writeAddress(choice: Choice, known: Known): string {
  const context: FieldContext = { known, draft: choice, own: true };
  const parts: [string, string][] = [];
  const put = <K extends keyof Choice>(key: K, usual: Choice[K]): void => {
    if (same(choice[key], usual)) return;
    parts.push([fields[key].name, fields[key].write?.(choice[key], context) ?? String(choice[key])]);
  };
  const usual = defaultChoice(known, choice.dataset);
  put('dataset', defaultChoice(known).dataset);
  for (const id of ids.slice(1)) put(id, usual[id]);
  for (const [id, value] of Object.entries(choice.parameters)) parts.push([id, String(value)]);
  for (const key of rest) put(key, fields[key].fallback(context));
  // Slashes and commas may stand in a query as they are, and 8/255 reads better so.
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`).join('&');
}

/** @param own whether an own picture is at hand: it is not in the address. */
export function readAddress(query: string, known: Known, own = false): Read {
  const given = new URLSearchParams(query);
  const asked: Partial<Record<keyof Choice, unknown>> = {};
  for (const id of ids) if (given.has(fields[id].name)) asked[id] = given.get(fields[id].name) ?? '';
  const named = settle(defaultChoice(known), asked as Partial<Choice>, known, own);
  const base = defaultsFor(named.choice, known, own);
  const context: FieldContext = { known, own, draft: base };
  const change: Record<string, unknown> = { parameters: readParameters(given, context) };
  for (const key of rest) {
    const { name, read } = fields[key];
    const text = given.get(name);
    if (text !== null) change[key] = read ? read(text, context) : text;
  }
  const { choice, ignored } = settle(base, change as Partial<Choice>, known, own);
  return { choice, ignored: tell([...named.ignored, ...ignored], given, choice, known) };
}

/** The defaults of all the rest, as for a choice that says nothing but the ids. */
function defaultsFor(choice: Choice, known: Known, own: boolean): Choice {
  const start: Partial<Record<keyof Choice, unknown>> = {};
  for (const id of ids) start[id] = choice[id];
  return settle(start as Choice, {}, known, own).choice;
}

/** The attack's parameters have their own names: `alpha=0.01&steps=10&randomStart=true`. */
function readParameters(given: URLSearchParams, { draft, known }: FieldContext): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { id, kind } of attackOf(draft, known).parameters) {
    const text = given.get(id);
    if (text === null) continue;
    values[id] = kind === 'switch' ? (text === 'true' ? true : text === 'false' ? false : text) : readNumber(text);
  }
  return values;
}

function tell(keys: readonly (keyof Choice)[], given: URLSearchParams, choice: Choice, known: Known): string[] {
  const names = keys.flatMap((key) =>
    key === 'parameters' ? attackOf(choice, known).parameters.map(({ id }) => id) : [fields[key].name],
  );
  return names.filter((name) => given.has(name)).map((name) => `${name}=${shorten(given.get(name) ?? '')}`);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
