import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCards } from '../../../scripts/catalog.ts';
import { clock, secondsLeft } from '../../../scripts/robustness/progress.ts';
import { Records, type Kept } from '../../../scripts/robustness/records.ts';
import { findingOf, merged, readFindings, writeFindings } from '../../../scripts/robustness/report.ts';
import { robustnessCommand } from '../../../scripts/robustness/robustness.ts';
import { trendsOf } from '../../../scripts/robustness/trends.ts';
import type { Finding } from '../../../src/robustness/findings.ts';
import type { Measure } from '../../../src/robustness/measure.ts';
import { measures } from '../../../src/robustness/registry.ts';
import { run } from '../streams.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'robustness-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const cards = readCards();
const card = cards.find(({ id }) => id === 'mnist-convnet')!;
const [ifgsm] = measures as [Measure];

function kept(epoch: number, change: Partial<Kept> = {}): Kept {
  const values = Array.from({ length: 9 }, (_, i) => (i < 7 ? (i + 1) / 100 : null));
  const { id: measure, settings } = ifgsm;
  return { network: card.id, epoch, measure, settings, pictures: [1, 2, 3], values, seconds: 5, ...change };
}

describe('what is measured already', () => {
  it('is found again, also after a line that was cut off, and only with the same settings', () => {
    const work = join(folder, 'records');
    new Records(work).add(kept(1));
    appendFileSync(join(work, 'robustness.jsonl'), '{"network":"mnist-con');
    const again = new Records(work);
    expect(again.find(card.id, 1, ifgsm)).toEqual(kept(1));
    expect(again.find(card.id, 2, ifgsm)).toBeUndefined();
    expect(again.find(card.id, 1, { ...ifgsm, settings: { ...ifgsm.settings, steps: 11 } })).toBeUndefined();
  });

  it('is not measured again: the command only writes the medians', async () => {
    const work = join(folder, 'done');
    const records = new Records(work);
    for (const { epoch } of card.epochs) records.add(kept(epoch));
    const out = join(folder, 'findings', 'robustness.json');
    const asked = ['--networks', card.id, '--measures', ifgsm.id, '--work', work, '--out', out, '--data', folder];
    const { code, err } = await run(robustnessCommand(), [...asked, '--json']);
    expect([code, err]).toEqual([0, `${out}: 7 of 7 measured`]);
    const found = readFindings(out)!;
    expect(found.rows.map(({ epoch }) => epoch)).toEqual([1, 2, 5, 10, 20, 30, 50]);
    expect(found.rows[0]).toEqual({
      network: card.id,
      epoch: 1,
      measure: ifgsm.id,
      accuracy: card.epochs[0]!.testAccuracy,
      n: 9,
      failures: 2,
      median: 0.05,
      low: 0.02,
      high: null,
    });
    expect(found.trends).toMatchObject([{ measure: ifgsm.id, dataset: 'mnist', training: 'standard', points: 7 }]);
  });
});

describe('the command', () => {
  it.each([
    [['--networks', 'skynet'], 'skynet'],
    [['--measures', 'luck'], 'luck'],
    [['--speed', '9'], '--speed'],
    [['--networks', 'mnist-convnet', '--data', '/nowhere'], 'no test files of MNIST'],
  ])('refuses %j in plain words', async (argv, said) => {
    const out = join(folder, 'never.json');
    const { code, err } = await run(robustnessCommand(), [...argv, '--work', join(folder, 'none'), '--out', out]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(readFindings(out)).toBeNull();
  });

  it('explains itself', async () => {
    const { code, out } = await run(robustnessCommand(), ['--help']);
    expect(code).toBe(0);
    for (const { id } of [...cards, ...measures]) expect(out).toContain(id);
  });
});

describe('merged', () => {
  const row = (epoch: number): Finding => findingOf(kept(epoch), card);
  const all = merged(null, [row(1), row(5)], measures, cards);

  it('keeps what was measured in the same way, unless it was measured anew', () => {
    const fresh = { ...row(5), median: 0.9, high: 1 };
    const { rows } = merged(all, [fresh, row(2)], measures, cards);
    expect(rows.map(({ epoch, median }) => [epoch, median])).toEqual([
      [1, 0.05],
      [2, 0.05],
      [5, 0.9],
    ]);
  });

  it('forgets what was measured with other settings', () => {
    const others = measures.map((measure) => ({ ...measure, settings: { ...measure.settings, steps: 11 } }));
    expect(merged(all, [row(2)], others, cards).rows.map(({ epoch }) => epoch)).toEqual([2]);
  });

  it('is read as it was written', () => {
    const file = join(folder, 'written', 'robustness.json');
    writeFindings(file, all);
    expect(readFindings(file)).toEqual(all);
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(20);
  });
});

it('a line is laid through networks that were trained alike, on one data set', () => {
  const point = (network: string, i: number): Finding => {
    const median = network.endsWith('robust') ? 0.5 : 0.02 * 0.8 ** i;
    const low = 0.95 * median;
    const high = 1.05 * median;
    const accuracy = 50 + 10 * i;
    return { network, epoch: i, measure: 'cw-l2', accuracy, n: 30, failures: 0, median, low, high };
  };
  const rows = ['cifar10-resnet', 'cifar10-resnet-robust', 'mnist-resnet'].flatMap((network) =>
    [0, 1, 2, 3].map((i) => point(network, i)),
  );
  const trends = trendsOf(rows, cards);
  expect(trends.map(({ dataset, training, points }) => [dataset, training, points])).toEqual([
    ['cifar10', 'standard', 4],
    ['cifar10', 'robust', 4],
    ['mnist', 'standard', 4],
  ]);
  expect(trends[0]).toMatchObject({ from: 50, to: 80 });
  expect(trends[0]!.low).toBeGreaterThan(0);
  expect(Math.abs(trends[1]!.slope)).toBeLessThan(1e-6);
});

describe('the time left', () => {
  const work = ['a', 'b', 'c'].map((id) => ({ network: { id }, measure: { id: 'm' } }));

  it('is what other epochs of a network took, and the mean where none is known', () => {
    expect(secondsLeft(work, { secondsOf: (network) => ({ a: 10, b: 30 })[network] ?? null })).toBe(60);
    expect(secondsLeft(work, { secondsOf: () => null })).toBeNull();
    expect(secondsLeft([], { secondsOf: () => null })).toBe(0);
  });

  it('is told as a clock does', () => {
    expect([5, 125, 3900, 59.6].map(clock)).toEqual(['0:05', '2:05', '1:05:00', '1:00']);
  });
});
