/** The whole choice in the page's address: readable names, defaults left out, anything invalid told and repaired. */
import { readNumber, type FieldContext } from './field.ts';
import { fields, namesOf, order } from './fields.ts';
import type { Choice } from './model.ts';
import { defaultChoice, same, settle } from './settle.ts';
import { attackOf, type World } from './world.ts';

export interface Read {
  readonly choice: Choice;
  /** As the address said it: `epsilon=NaN`. */
  readonly ignored: readonly string[];
}

/** Ids on which the defaults of all the rest depend, and the names of the attack's parameters. */
const ids = ['dataset', 'network', 'picture', 'attack'] as const satisfies readonly (keyof Choice)[];
const rest = order.filter((key) => !ids.some((id) => id === key) && key !== 'parameters');

/** The choice as a query: `dataset=mnist&epsilon=0.15`; empty for the default choice. */
export function writeAddress(choice: Choice, world: World): string {
  const context: FieldContext = { world, draft: choice };
  const parts: [string, string][] = [];
  const put = <K extends keyof Choice>(key: K, usual: Choice[K]): void => {
    if (same(choice[key], usual)) return;
    parts.push([key, fields[key].write?.(choice[key], context) ?? String(choice[key])]);
  };
  const usual = defaultChoice(world, choice.dataset);
  put('dataset', defaultChoice(world).dataset);
  for (const id of ids.slice(1)) put(id, usual[id]);
  for (const [id, value] of Object.entries(choice.parameters)) parts.push([id, String(value)]);
  for (const key of rest) put(key, fields[key].fallback(context));
  // Slashes and commas may stand in a query as they are, and 8/255 reads better so.
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`).join('&');
}

/** The choice that a query asks for, or the nearest valid one. Older names are read too: see Field.formerly. */
export function readAddress(query: string, world: World): Read {
  const given = new URLSearchParams(query);
  const asked: Partial<Record<keyof Choice, unknown>> = {};
  for (const id of ids) {
    const text = textOf(id, given);
    if (text !== null) asked[id] = text;
  }
  const named = settle(defaultChoice(world), asked as Partial<Choice>, world);
  const base = defaultsFor(named.choice, world);
  const context: FieldContext = { world, draft: base };
  const change: Record<string, unknown> = { parameters: readParameters(given, context) };
  // A picture that the address names stays, whatever class A it asks for.
  if (textOf('picture', given) !== null) change['picture'] = base.picture;
  for (const key of rest) {
    const text = textOf(key, given);
    if (text !== null) change[key] = fields[key].read ? fields[key].read(text, context) : text;
  }
  const { choice, ignored } = settle(base, change as Partial<Choice>, world);
  return { choice, ignored: tell([...named.ignored, ...ignored], given, choice, world) };
}

/** The name that the query has for a part of the choice; the present one where it has several. */
function nameIn(key: keyof Choice, given: URLSearchParams): string | undefined {
  return namesOf(key).find((name) => given.has(name));
}

function textOf(key: keyof Choice, given: URLSearchParams): string | null {
  const name = nameIn(key, given);
  return name === undefined ? null : given.get(name);
}

/** The defaults of all the rest, as for a choice that says nothing but the ids. */
function defaultsFor(choice: Choice, world: World): Choice {
  const start: Partial<Record<keyof Choice, unknown>> = {};
  for (const id of ids) start[id] = choice[id];
  return settle(start as Choice, {}, world).choice;
}

/** The attack's parameters have their own names: `alpha=0.01&steps=10&randomStart=true`. */
function readParameters(given: URLSearchParams, { draft, world }: FieldContext): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { id, kind } of attackOf(draft, world).parameters) {
    const text = given.get(id);
    if (text === null) continue;
    values[id] = kind === 'switch' ? (text === 'true' ? true : text === 'false' ? false : text) : readNumber(text);
  }
  return values;
}

/** What was ignored, by the names that the address has for it. */
function tell(keys: readonly (keyof Choice)[], given: URLSearchParams, choice: Choice, world: World): string[] {
  const names = keys.flatMap((key) =>
    key === 'parameters' ? attackOf(choice, world).parameters.map(({ id }) => id) : (nameIn(key, given) ?? []),
  );
  return names.filter((name) => given.has(name)).map((name) => `${name}=${shorten(given.get(name) ?? '')}`);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
