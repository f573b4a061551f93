/** What is shipped: told in docs/findings.md as it is, and complete but for what docs/findings.md names as open. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFound, withFindingsTables } from '../../../scripts/findings-tables.ts';
import { merged } from '../../../scripts/robustness/report.ts';
import { attacks } from '../../../src/attacks/registry.ts';
import { measures } from '../../../src/robustness/registry.ts';

const { cards, robustness, conjugates } = readFound();

it('docs/findings.md shows the numbers of public/findings', () => {
  // Run `npx tsx scripts/findings-tables.ts` when this fails.
  const text = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
  expect(withFindingsTables(text, { cards, robustness, conjugates })).toBe(text);
});

/** Networks that are still to be measured by CLEVER after some epochs: the slowest. */
const openForClever = ['cifar10-googlenet', 'mnist-ygcnn'];

it('every network was measured after every epoch, on as many pictures as is said', () => {
  const key = (measure: string, network: string, epoch: number, n: number): string =>
    `${measure} ${network} ${epoch}: ${n}`;
  const every = measures.flatMap(({ id, pictures }) =>
    cards.flatMap((card) =>
      card.epochs.map(({ epoch }) => ({
        isOpen: id === 'clever-l2' && openForClever.includes(card.id),
        key: key(id, card.id, epoch, pictures),
      })),
    ),
  );
  const found = robustness!.rows.map(({ measure, network, epoch, n }) => key(measure, network, epoch, n));
  expect(new Set(found).size).toBe(found.length);
  expect(every.filter((wanted) => !wanted.isOpen && !found.includes(wanted.key))).toEqual([]);
  expect(found.filter((one) => !every.some((wanted) => wanted.key === one))).toEqual([]);
});

it('the lines, the methods and the accuracies are those of the rows, the code and the cards', () => {
  const again = merged(null, robustness!.rows, measures, cards);
  expect(robustness!.methods).toEqual(again.methods);
  expect(robustness!.trends.map(({ measure, dataset, training }) => [measure, dataset, training])).toEqual(
    again.trends.map(({ measure, dataset, training }) => [measure, dataset, training]),
  );
  for (const [i, { slope, low, high }] of again.trends.entries()) {
    expect(robustness!.trends[i]!.slope).toBeCloseTo(slope, 4);
    expect(robustness!.trends[i]!.low).toBeCloseTo(low, 4);
    expect(robustness!.trends[i]!.high).toBeCloseTo(high, 4);
  }
  for (const { network, epoch, accuracy } of robustness!.rows) {
    const card = cards.find(({ id }) => id === network)!;
    expect(accuracy).toBe(card.epochs.find((state) => state.epoch === epoch)!.testAccuracy);
  }
});

it('an interval holds its median, and a median is known where more than half were fooled', () => {
  for (const { median, low, high, failures, n } of robustness!.rows) {
    expect(low ?? Infinity).toBeLessThanOrEqual(median ?? Infinity);
    expect(median ?? Infinity).toBeLessThanOrEqual(high ?? Infinity);
    expect(median === null).toBe(failures >= n / 2);
  }
});

it('every attack with a conjugate was measured on both ConvNets, and no other is told of', () => {
  const wanted = attacks.filter(({ conjugate }) => conjugate !== null).map(({ id }) => id);
  const found = conjugates!.rows.map(({ network, attack }) => `${network} ${attack}`);
  const complete = ['cifar10-convnet', 'mnist-convnet'].flatMap((network) => wanted.map((id) => `${network} ${id}`));
  expect(found).toEqual(expect.arrayContaining(complete));
  expect(conjugates!.rows.filter(({ attack }) => !wanted.includes(attack))).toEqual([]);
  const quartiles = conjugates!.rows.flatMap(({ cosine, share }) =>
    [cosine, share].flatMap(({ first, last }) => [first, last]),
  );
  for (const values of quartiles.filter((each) => each !== null)) {
    expect([...values]).toEqual(values.toSorted((a, b) => a - b));
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1);
  }
});
