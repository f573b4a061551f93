import { targetOf } from '../../attacks/aim.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import { clamped, readNumber, type Field, type FieldContext } from '../field.ts';
import { maxSeed } from '../limits.ts';
import type { Choice } from '../model.ts';
import { attackOf, datasetOf } from '../world.ts';

const usual = 1;

type Drawing = Pick<Choice, 'dataset' | 'attack' | 'parameters' | 'target'>;

/** Of an attack that draws at random. Where nothing is drawn it is the usual one, and so not in the address. */
export const seedField: Field<number> = {
  fallback: () => usual,
  nearest: (value, context) => (drawsAtRandom(context) ? rounded(clamped(value, 0, maxSeed)) : usual),
  // Nothing is lost where it has no effect.
  isTaken: (asked, context) => !drawsAtRandom(context) || asked === context.draft.seed,
  read: readNumber,
};

/** Its way, or its target. */
export function drawsAtRandom({ draft, world }: Pick<FieldContext, 'world'> & { readonly draft: Drawing }): boolean {
  const attack = attackOf(draft, world);
  const isDrawn = attack.random(completeParameters(attack, datasetOf(draft, world), draft.parameters));
  return isDrawn || targetOf(attack, draft.target) === 'random';
}

export function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}
