/** An attack of a measurement in words. */
import type { Attack } from '../../attacks/attack.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { ScoreSpec } from '../../state/test-set/types.ts';
import { attackOf, type World } from '../../state/world.ts';
import { asPublished, trim } from '../../ui/format.ts';
import { words } from './words.ts';

/** `PGD, ε = 8/255, step size α = 2/255, steps = 4`: the attack with all that was set. */
export function attackWords(asked: ScoreSpec['attack'], dataset: Dataset, world: World): string {
  if (!asked) return words.noAttack;
  const attack = attackOf({ attack: asked.id }, world);
  const pixels = (value: number): string => asPublished(value, dataset.epsilon);
  const settings = attack.parameters.flatMap(({ id, label, ...parameter }) => {
    const value = asked.parameters[id];
    if (typeof value === 'boolean') return value ? [label] : [];
    if (value === undefined) return [];
    return [`${label} = ${parameter.kind === 'number' && parameter.pixels ? pixels(value) : trim(value, 4)}`];
  });
  return [attack.name, ...budgetWords(attack, asked.radius, pixels), ...settings].join(', ');
}

/** None for an attack that seeks the smallest change. */
function budgetWords({ norm, search }: Attack, radius: number, pixels: (value: number) => string): string[] {
  if (search === 'nearest') return [];
  switch (norm) {
    case 'linf':
      return [`ε = ${pixels(radius)}`];
    case 'l2':
      return [words.l2Length(radius)];
    case 'l0':
      return [words.values(radius)];
  }
}
