import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { accuracyByEpoch } from '../../src/charts/accuracy-by-epoch.ts';
import { type AccuracyData, accuracyTable } from '../../src/charts/shared/accuracies.ts';
import { errorScale, percentScale, thin } from '../../src/charts/shared/accuracy-scale.ts';
import { placeLabels } from '../../src/charts/shared/labels.ts';
import { networkColour, networkShape } from '../../src/charts/shared/network-marks.ts';
import { tradeOffPlane } from '../../src/charts/trade-off-plane.ts';
import { accuracies } from './accuracies.ts';

const { document } = parseHTML('<!doctype html><html></html>') as unknown as { document: Document };
const options = { document, width: 700, height: 400, title: 'chart' };

/** Centre of a mark, CSS pixels. */
function at(svg: SVGSVGElement, key: string): readonly [number, number] {
  const [x = NaN, y = NaN] = (svg.querySelector(`[data-mark="${key}"]`)?.getAttribute('data-at') ?? '')
    .split(' ')
    .map(Number);
  return [x, y];
}

describe('the scale of the error', () => {
  const { position, ticks, domain } = errorScale([40, 95, 99.6], [0, 600], 30);

  it('goes as far for each halving of the error', () => {
    const half = position(80) - position(60);
    expect(half).toBeGreaterThan(0);
    expect(position(90) - position(80)).toBeCloseTo(half, 9);
    expect(position(99.5) - position(99)).toBeCloseTo(half, 9);
  });

  it('holds all values, with ticks on round ones that keep their distance', () => {
    expect(position(40)).toBeGreaterThan(0);
    expect(position(99.6)).toBeLessThan(600);
    expect(ticks).toEqual(expect.arrayContaining([50, 90, 99]));
    expect(ticks.every((tick) => tick >= domain[0] && tick <= domain[1])).toBe(true);
    const gaps = ticks.slice(1).map((tick, i) => position(tick) - position(ticks[i]!));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
  });

  it('has a place for no error at all, and for nothing to show', () => {
    const perfect = errorScale([99, 100], [0, 100], 10);
    expect(perfect.position(100)).toBeLessThanOrEqual(100);
    expect(perfect.position(100)).toBeGreaterThan(perfect.position(99.9));
    expect(errorScale([], [0, 100], 10).position(90)).not.toBeNaN();
  });
});

describe('the scale of robust accuracy', () => {
  it('tells small values apart beside large ones', () => {
    const { root, position, domain } = percentScale([0, 0.1, 1, 10, 40], [0, 100], 8);
    expect([root, domain]).toEqual([true, [0, 50]]);
    expect(position(1) - position(0)).toBeGreaterThan(10);
    expect((position(40) - position(0)) / (position(10) - position(0))).toBeCloseTo(2, 9);
  });

  it('is linear and zoomed where all is large', () => {
    const { root, position, domain } = percentScale([41.44, 98], [0, 100], 8);
    expect([root, domain]).toEqual([false, [40, 100]]);
    expect(position(70)).toBeCloseTo(50, 9);
  });
});

it('ticks are thinned in the order of their worth', () => {
  expect(thin([0, 10, 3, 6, 13], (value) => value, 4)).toEqual([0, 6, 10]);
});

describe('RA against TA', () => {
  const data = accuracies('cifar10');
  const svg = tradeOffPlane(data, options);

  it('has a mark for each checkpoint of ours and each row of the paper', () => {
    expect(svg.querySelectorAll('[data-part="ours"] [data-mark]').length).toBe(4 * 7);
    expect(svg.querySelectorAll('[data-part="paper"] [data-mark]').length).toBe(3 * 3);
  });

  it('puts the accurate on the right and the robust on top', () => {
    const [early, late, robust] = ['cifar10-resnet/1', 'cifar10-resnet/50', 'cifar10-resnet-robust/50'].map((key) =>
      at(svg, key),
    );
    expect(late![0]).toBeGreaterThan(early![0]);
    expect(robust![1]).toBeLessThan(late![1]);
  });

  it('fills our marks, leaves the paper’s hollow, rings the one on show', () => {
    expect(svg.querySelector('[data-mark="cifar10-resnet/5"]')?.getAttribute('fill')).toBe(networkColour(1));
    expect(svg.querySelector('[data-mark="paper/resnet/5"]')?.getAttribute('fill')).toBe('var(--surface)');
    const rings = svg.querySelectorAll('[data-part="current"]');
    expect(rings.length).toBe(1);
    expect(Number(rings[0]?.getAttribute('cx'))).toBe(at(svg, 'cifar10-resnet/5')[0]);
  });

  it('tells the direction of every training', () => {
    expect(svg.querySelectorAll('[data-part="ours"] [data-part="arrow"]').length).toBe(4);
    const labels = svg.querySelector('[data-part="labels"]')!;
    expect([...labels.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
      expect.arrayContaining(['ResNet-20, robust', 'epoch 5', '1', '50']),
    );
  });

  it('says its numbers in words', () => {
    const description = svg.querySelector('desc')?.textContent ?? '';
    expect(description).toContain(
      'ResNet-20, robust: TA 35.00%, RA 22.00% at epoch 1, TA 72.00%, RA 40.00% at epoch 50.',
    );
    expect(description).toContain(
      'GoogleNet of the paper: TA 67.71%, RA 10.64% at epoch 1, TA 86.61%, RA 0.08% at epoch 50.',
    );
  });

  it('shows under FGSM what the paper tells of it: Fig. 1', () => {
    const fgsm = tradeOffPlane(accuracies('cifar10', 'fgsm'), options);
    expect(
      [...fgsm.querySelectorAll('[data-part="paper"] [data-mark]')].map((mark) => mark.getAttribute('data-mark')),
    ).toEqual(['paper/Fig. 1']);
    expect(fgsm.querySelector('[data-part="labels"]')?.textContent).toContain('GoogleNet, Fig. 1');
    expect(tradeOffPlane(accuracies('mnist', 'fgsm'), options).querySelector('[data-part="key"]')).toBeNull();
  });

  it('is drawn with one checkpoint of one network, and with none', () => {
    const [series] = data.series;
    const one: AccuracyData = { attack: 'PGD', series: [{ ...series!, points: series!.points.slice(0, 1) }] };
    for (const few of [one, { attack: 'PGD', series: [] }]) {
      expect(tradeOffPlane(few, options).outerHTML).not.toMatch(/NaN|Infinity/);
      expect(accuracyByEpoch({ ...few, measure: 'test' }, options).outerHTML).not.toMatch(/NaN|Infinity/);
    }
  });
});

/** Boxes of all labels, by the estimate that they are placed by, CSS pixels. */
function labelBoxes(svg: SVGSVGElement): { text: string; left: number; right: number; top: number; bottom: number }[] {
  return [...svg.querySelectorAll('[data-part="labels"] text')].map((element) => {
    const read = (name: string): string => element.getAttribute(name) ?? '';
    const [x, baseline, text] = [Number(read('x')), Number(read('y')), element.textContent ?? ''];
    const wide = (read('font-weight') ? 0.66 : 0.58 * 0.92) * 12 * text.length;
    const left = x - (read('text-anchor') === 'end' ? wide : read('text-anchor') === 'middle' ? wide / 2 : 0);
    return { text, left, right: left + wide, top: baseline - 9, bottom: baseline };
  });
}

describe('marks of the plane', () => {
  const shown = (['cifar10', 'mnist'] as const).flatMap((dataset) =>
    (['pgd', 'fgsm'] as const).map((under) => ({ dataset, under })),
  );

  it.each(shown)('are covered by no label: $dataset under $under', ({ dataset, under }) => {
    const svg = tradeOffPlane(accuracies(dataset, under), options);
    const marks = [...svg.querySelectorAll('[data-mark]')].map((mark) => at(svg, mark.getAttribute('data-mark')!));
    const covered = labelBoxes(svg).filter(({ left, right, top, bottom }) =>
      marks.some(([x, y]) => x > left && x < right && y > top && y < bottom),
    );
    expect(covered).toEqual([]);
  });

  it('are drawn after all lines and labels', () => {
    const svg = tradeOffPlane(accuracies('cifar10'), options);
    const groups = [...svg.children].map((child) => (child.querySelector('[data-mark]') ? 'marks' : 'other'));
    expect(groups.slice(groups.indexOf('marks'))).not.toContain('other');
  });
});

describe('accuracy by epoch', () => {
  it('puts epochs and accuracies in order', () => {
    const svg = accuracyByEpoch({ ...accuracies('mnist'), measure: 'test' }, options);
    const places = [1, 2, 5, 10, 20, 30, 50].map((epoch) => at(svg, `mnist-resnet/${epoch}`));
    expect(places.map(([x]) => x)).toEqual(places.map(([x]) => x).toSorted((a, b) => a - b));
    expect(places.map(([, y]) => y)).toEqual(places.map(([, y]) => y).toSorted((a, b) => b - a));
    expect(at(svg, 'paper/resnet/50')[0]).toBe(at(svg, 'mnist-resnet/50')[0]);
  });

  it('leaves out what the paper does not tell', () => {
    const count = (measure: 'test' | 'robust') =>
      accuracyByEpoch({ ...accuracies('cifar10', 'fgsm'), measure }, options).querySelectorAll(
        '[data-part="paper"] [data-mark]',
      ).length;
    expect([count('test'), count('robust')]).toEqual([9, 0]);
  });

  it('names our networks where there is room', () => {
    const wide = accuracyByEpoch({ ...accuracies('mnist'), measure: 'robust' }, options);
    expect([...wide.querySelectorAll('[data-part="names"] text')].map((text) => text.textContent)).toEqual([
      'ConvNet',
      'ResNet-20',
      'YGCNN',
      'ResNet-20, robust',
    ]);
    expect(
      accuracyByEpoch({ ...accuracies('mnist'), measure: 'robust' }, { ...options, width: 340 }).querySelector(
        '[data-part="names"]',
      ),
    ).toBeNull();
  });
});

describe('the table', () => {
  it('has every number, ours and the paper’s', () => {
    const { columns, rows } = accuracyTable(accuracies('mnist'));
    expect(columns).toEqual(['network', 'source', 'epoch', 'TA, %', 'RA under PGD, %']);
    expect(rows.length).toBe(4 * 7 + 9);
    expect(rows).toContainEqual(['YGCNN', 'paper, Table II', 30, 99.15, 49.06]);
    expect(rows).toContainEqual(['ResNet-20, robust', 'measured here', 50, 99, 98]);
  });

  it('has an empty cell for what is not told', () => {
    const { rows } = accuracyTable(accuracies('cifar10', 'fgsm'));
    expect(rows).toContainEqual(['ResNet', 'paper, Table III', 50, 86.86, '']);
    expect(rows).toContainEqual(['GoogleNet', 'paper, Fig. 1', 'Fig. 1', 90.78, 3.67]);
  });
});

it('networks differ in colour and in shape', () => {
  const slots = [0, 1, 2, 3];
  expect(new Set(slots.map(networkColour)).size).toBe(4);
  expect(new Set(slots.map((slot) => networkShape(slot, 10))).size).toBe(4);
});

it('a label may stand elsewhere on its path, and farther off', () => {
  const bounds = { left: 0, right: 300, top: 0, bottom: 40 };
  const blocked = Array.from({ length: 40 }, (_, i) => [100 + 5 * (i % 20), i < 20 ? 12 : 28] as const);
  const label = { text: 'path', x: 150, y: 20, others: [{ x: 20, y: 20 }] };
  expect(placeLabels([label], blocked, bounds, 12)[0]?.x).toBe(20);
  const [near, far] = [0, 10].map((away) => placeLabels([{ text: 'a', x: 50, y: 20, away }], [], bounds, 12)[0]!);
  expect(far!.left - near!.left).toBe(10);
});
