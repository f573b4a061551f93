import { describe, expect, it } from 'vitest';
import { attacks } from '../../../src/attacks/registry.ts';
import { pgd } from '../../../src/attacks/pgd.ts';
import { completeParameters } from '../../../src/attacks/parameters.ts';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { mnist } from '../../../src/datasets/mnist.ts';
import { formFields, withValue } from '../../../src/panels/attack/parameter-form.ts';

describe('the generated form', () => {
  it.each(attacks.flatMap((attack) => datasets.map((dataset) => ({ attack, dataset }))))(
    'has a valid field for every parameter of $attack.id on $dataset.id',
    ({ attack, dataset }) => {
      const fields = formFields(attack, dataset, {});
      expect(fields.map(({ id }) => id)).toEqual(attack.parameters.map(({ id }) => id));
      const values = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
      expect(completeParameters(attack, dataset, values)).toEqual(completeParameters(attack, dataset, {}));
    },
  );

  it('shows what was chosen, and the data set’s default elsewhere', () => {
    const [alpha, steps, start] = formFields(pgd, mnist, { steps: 10 });
    expect(alpha).toMatchObject({ kind: 'slider', value: 0.025, initial: 0.025 });
    expect(steps).toMatchObject({ kind: 'number', value: 10, initial: 4 });
    expect(start).toMatchObject({ kind: 'switch', value: false });
  });

  it('keeps only what differs from the default', () => {
    const [alpha, steps, start] = formFields(pgd, cifar10, {});
    const chosen = withValue(withValue({}, steps!, 10), start!, true);
    expect(chosen).toEqual({ steps: 10, randomStart: true });
    expect(withValue(chosen, steps!, 4)).toEqual({ randomStart: true });
    expect(withValue({}, alpha!, 2 / 255)).toEqual({});
  });
});
