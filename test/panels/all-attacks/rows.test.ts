import { describe, expect, it } from 'vitest';
import { fgsm } from '../../../src/attacks/fgsm.ts';
import { pgd } from '../../../src/attacks/pgd.ts';
import type { Attack } from '../../../src/attacks/attack.ts';
import type { AttackRequest } from '../../../src/engine/protocol.ts';
import { changeScale, conjugateScale, picturesOf } from '../../../src/panels/all-attacks/cell-pictures.tsx';
import { type Row, sortRows } from '../../../src/panels/all-attacks/rows.ts';
import { summaryOf } from '../../../src/panels/all-attacks/summary.ts';
import { tableOf } from '../../../src/panels/all-attacks/table.ts';
import { toldOf } from '../../../src/panels/all-attacks/told.ts';
import { words } from '../../../src/panels/all-attacks/words.ts';
import { trialOf } from '../../../src/state/all-attacks/trial.ts';
import { trialOrders, type Trial } from '../../../src/state/all-attacks/types.ts';
import { resultOf } from '../../state/all-attacks/results.ts';

const classes = Array.from({ length: 10 }, (_, i) => `class ${i}`);

function trial(made: Parameters<typeof resultOf>[1] = {}, truth: number | null = 1): Trial {
  const picture = { shape: [2, 2, 1] as const, pixels: Float32Array.of(0, 0.5, 1, 0.25) };
  const request = { attack: 'fgsm', radius: 0.5, picture, label: null, network: { id: 'n', epoch: 1 } };
  return trialOf(
    { key: 'k', pace: 'p', request: request as unknown as AttackRequest, truth },
    resultOf(request as unknown as AttackRequest, made),
  );
}

const attack = (id: string, change: Partial<Attack> = {}): Attack => ({ ...fgsm, id, name: id, ...change }) as Attack;
const blackBox = attack('b', { access: 'answers', conjugate: null });
const minimal = attack('a', { search: 'nearest' });
const rows: readonly Row[] = [
  { attack: blackBox, tried: trial({ milliseconds: 30 }) },
  { attack: minimal, tried: { key: 'x', message: 'no room' } },
  { attack: attack('d'), tried: trial({ milliseconds: 20 }) },
  { attack: attack('c'), tried: undefined },
];
const ids = (sorted: readonly Row[]): string => sorted.map(({ attack: { id } }) => id).join('');

describe('the order', () => {
  it('is by kind or by name, whether they ran or not', () => {
    expect(ids(sortRows(rows, 'kind'))).toBe('dcab');
    expect(ids(sortRows(rows, 'name'))).toBe('abcd');
  });

  it('is by what was measured, and what has no number comes last', () => {
    expect(ids(sortRows(rows, 'time'))).toBe('dbac');
    const better = { attack: attack('e'), tried: { ...trial(), cosine: 0.9 } };
    const worse = { attack: attack('f'), tried: { ...trial(), cosine: -0.5 } };
    const none = { attack: attack('g'), tried: { ...trial(), cosine: null } };
    expect(ids(sortRows([none, worse, better], 'cosine'))).toBe('efg');
    const small = { attack: attack('s'), tried: trial() };
    const { result } = trial();
    const large: Row = {
      attack: attack('l'),
      tried: {
        ...trial(),
        result: { ...result, norms: { l0: 2, l2: 1, linf: 1 }, cost: { queries: 9, gradients: 9 } },
      },
    };
    for (const order of ['linf', 'l2', 'l0', 'asked'] as const) expect(ids(sortRows([large, small], order))).toBe('sl');
  });

  it('has a name each', () => {
    expect(Object.keys(words.orders)).toEqual([...trialOrders]);
  });
});

describe('what is told of an attack', () => {
  it('is of the picture in 8 bits, which is shown, and says where the exact one tells otherwise', () => {
    expect(toldOf(trial(), classes)).toMatchObject({ verdict: { word: 'fooled' }, isFailed: false, note: '' });
    const undone = toldOf(trial({ after: 2, rounded: 1 }), classes);
    expect(undone).toMatchObject({ answer: { name: 'class 1' }, verdict: { word: 'held' }, isFailed: true });
    expect(undone.note).toMatch(/^before rounding to 8 bits: class 2 99\.\d+%, fooled$/);
  });

  it('is no success where the network was wrong before and stays so', () => {
    expect(toldOf(trial({ before: 3, after: 3 }), classes)).toMatchObject({
      verdict: { word: 'wrong already' },
      isFailed: true,
    });
    // Another wrong answer is what it was after.
    expect(toldOf(trial({ before: 3, after: 4 }), classes)).toMatchObject({
      verdict: { word: 'still wrong' },
      isFailed: false,
    });
    expect(toldOf(trial({ before: 3, after: 1 }), classes).verdict.word).toBe('corrected by accident');
  });

  it('counts the outcomes, and what has none', () => {
    expect(summaryOf(rows)).toBe('2 attacks: fooled 2. 2 attacks without a result.');
    expect(summaryOf([{ attack: pgd, tried: undefined }])).toBe('1 attack, no result yet.');
    const held = { attack: pgd, tried: trial({ after: 1 }) };
    expect(summaryOf([held, held, { attack: pgd, tried: trial() }])).toBe('3 attacks: fooled 1, held 2.');
  });

  it('says what kind it is from what it declares', () => {
    expect(words.kind(fgsm)).toBe('ℓ∞ within ε');
    expect(words.kind({ ...blackBox, norm: 'l0', search: 'nearest' })).toBe('smallest ℓ₀, by answers');
    expect(words.kind({ ...fgsm, norm: 'l2', aim: 'towards' })).toBe('ℓ₂ within ε, aims');
  });
});

it('the table has a cell for each column, whatever came of an attack', () => {
  const { columns, rows: cells } = tableOf(rows, classes);
  for (const row of cells) expect(row).toHaveLength(columns.length);
  expect(cells[0]!.slice(0, 4)).toEqual(['b', 'ℓ∞ within ε, by answers', 'fooled', 'class 2']);
  expect(cells[0]!.at(-1)).toBe('–');
  expect(cells[1]![2]).toBe('error: no room');
  expect(cells[3]![2]).toBe('not run on this');
  const lost = tableOf([{ attack: pgd, tried: trial({ after: 1 }) }], classes);
  expect(lost.rows[0]![2]).toBe('held; attack failed');
});

it('the pictures have scales of their own: the largest value is white or black', () => {
  const { change, conjugate, result } = picturesOf(trial(), [2, 2, 1]);
  expect([...change.picture.pixels]).toEqual([0.5, 0, 0, 0]);
  expect([change.top, conjugate?.top, result.pixels[0]]).toEqual([0.5, 1, 0.5]);
  expect([changeScale(8 / 255), changeScale(0)]).toEqual(['±8/255', 'none']);
  expect([conjugateScale(0.21234), conjugateScale(0), conjugateScale(1.23e-7)]).toEqual(['±0.21', 'none', '±1.2·10⁻⁷']);
});
