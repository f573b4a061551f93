import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { attackDensityTable } from '../../src/charts/attack-density.ts';
import { confusionMatrix, confusionMatrixTable } from '../../src/charts/confusion-matrix.ts';
import { epsilonCurve, epsilonCurveSides, epsilonCurveTable } from '../../src/charts/epsilon-curve.ts';
import { packetInP, packetInPPeak, packetInPTable } from '../../src/charts/packet-in-p.ts';
import { packetInX, packetInXPeak, packetInXTable } from '../../src/charts/packet-in-x.ts';
import { flank, lesser, pointsWithin } from '../../src/charts/shared/curve.ts';
import { fixed, percent, trim } from '../../src/charts/shared/format.ts';
import { hatchPath } from '../../src/charts/shared/hatch.ts';
import { placeLabels, spreadOut } from '../../src/charts/shared/labels.ts';
import { uncertaintyPlane, uncertaintyPlaneTable } from '../../src/charts/uncertainty-plane.ts';
import { attack, curve, inP, inX, matrix, plane, sampleFigure, someOfMany } from './samples.ts';

const { document } = parseHTML('<!doctype html><html></html>') as unknown as { document: Document };
const options = { document, width: 600, height: 280, title: 'Packets in X' };
const figure = sampleFigure(1.5);
const s = figure.scale;
const part = (svg: SVGSVGElement, name: string): Element | null => svg.querySelector(`[data-part="${name}"]`);

describe('packet in X', () => {
  it('says its numbers in words', () => {
    const desc = packetInX(inX(figure), options).querySelector('desc')?.textContent ?? '';
    expect(desc).toContain(
      `automobile: mean ${fixed(figure.a.relative.mean, 2)} s, width ${figure.a.relative.sigmaX.toFixed(3)} s.`,
    );
    expect(desc).toContain('window alone');
    expect(desc).toContain(`overlap by ${figure.overlap.x.shared.toFixed(3)}`);
  });

  it('sets indices in formulas, and class names as they are', () => {
    const data = inX(figure);
    const svg = packetInX({ ...data, a: { ...data.a, name: 'polar_bear_2' } }, options);
    expect(part(svg, 'names')?.textContent).toContain('polar_bear_2');
    expect(part(svg, 'sigma')?.textContent).toContain('σx = ');
  });

  it('leaves out what it is not given', () => {
    const bare = packetInX({ ...inX(figure), control: null, overlap: null }, options);
    for (const name of ['control', 'overlap', 'overlap-label', 'outside', 'epsilon'])
      expect(part(bare, name)).toBeNull();
    expect(part(bare, 'sigma')?.querySelectorAll('circle').length).toBe(2);
  });

  it('hatches only outside', () => {
    const open = packetInX({ ...inX(figure), inside: [-9 * s, 9 * s] }, options);
    expect(part(open, 'outside')?.children.length).toBe(0);
    const half = packetInX({ ...inX(figure), inside: [-9 * s, s] }, options);
    expect(part(half, 'outside')?.querySelectorAll('path').length).toBe(1);
  });

  it('keeps an epsilon beyond the range at the edge, with an arrow', () => {
    const far = packetInX({ ...inX(figure), epsilon: { t: 7 * s, label: 'ε = 56/255' } }, options);
    expect(part(far, 'marks')?.textContent).toContain('ε = 56/255 →');
  });

  it('shares its top with another row', () => {
    const data = inX(figure);
    const top = packetInXPeak([data.a, data.b, data.control], s);
    const alone = packetInX(data, options).querySelector('[data-part="a"]')?.getAttribute('d');
    expect(
      packetInX(data, { ...options, yMax: top })
        .querySelector('[data-part="a"]')
        ?.getAttribute('d'),
    ).toBe(alone);
    expect(
      packetInX(data, { ...options, yMax: 2 * top })
        .querySelector('[data-part="a"]')
        ?.getAttribute('d'),
    ).not.toBe(alone);
    expect(packetInPPeak([inP(figure).control], s)).toBeCloseTo(1.06 * Math.sqrt(2 / Math.PI), 2);
  });
});

describe('the other charts', () => {
  it('packet in P draws both classes and the window', () => {
    const svg = packetInP(inP(figure), options);
    for (const name of ['a', 'b', 'control', 'overlap']) expect(part(svg, name)?.getAttribute('d')).toMatch(/^M/);
  });

  it('the plane has a dot for every checkpoint, names what is on show, and keeps dots off the forbidden side', () => {
    const svg = uncertaintyPlane(plane, { ...options, height: 420 });
    expect(svg.querySelectorAll('[data-part="series"] circle').length).toBe(10);
    expect(part(svg, 'labels')?.textContent).toContain('automobile, epoch 5');
    expect(part(svg, 'labels')?.textContent).toContain('window alone');
    expect(svg.querySelector('desc')?.textContent).toContain('product 0.549');
  });

  it('the plane is drawn with nothing to show yet', () => {
    expect(uncertaintyPlane({ series: [], control: null }, options).outerHTML).not.toContain('NaN');
  });

  it('the curve over epsilon tells one outcome from the next', () => {
    const outcomes = Array.from(curve.epsilons, (_, i) =>
      i < 16 ? { word: 'mended', look: 'soft' as const } : { word: 'worse', look: 'soft' as const },
    );
    const bands = part(epsilonCurve({ ...curve, current: null, outcomes }, options), 'outcomes')!;
    expect(bands.querySelectorAll('rect').length).toBe(2);
    expect(bands.querySelectorAll('path').length).toBe(1);
    expect([...bands.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['mended', 'worse']);
  });

  it('the curve over epsilon says where the marker is', () => {
    const svg = epsilonCurve(curve, options);
    expect(part(svg, 'current')?.textContent).toBe('ε = 8/255');
    const { left, right } = epsilonCurveSides(curve, options);
    const at = left + ((options.width - left - right) * 8) / 16;
    expect(Number(part(svg, 'current')?.querySelector('circle')?.getAttribute('cx'))).toBeCloseTo(at, 1);
    expect(part(svg, 'outcomes')?.querySelectorAll('rect').length).toBe(1);
    expect(part(svg, 'outcomes')?.textContent).toBe('fooled');
    expect(svg.querySelector('desc')?.textContent).toMatch(
      /Outcome: held from 0 to \S+, fooled from \S+ to 16\/255\.$/,
    );
    expect(epsilonCurve({ ...curve, current: null }, options).querySelector('[data-part="current"]')).toBeNull();
  });
});

describe('the confusion matrix', () => {
  const svg = confusionMatrix(matrix, { ...options, height: 470 });

  it('says the total and the worst mistakes in words', () => {
    expect(svg.querySelector('desc')?.textContent).toBe(
      'Of 900 pictures, 759 were answered rightly. The most frequent mistakes: truck taken for airplane, 28 times; ship taken for truck, 25 times; frog taken for horse, 19 times.',
    );
  });

  it('has a number in every cell that is not empty, and each class its share', () => {
    expect(part(svg, 'counts')?.querySelectorAll('text').length).toBe(27);
    expect(part(svg, 'shares')?.textContent).toContain('97.0%');
    expect(confusionMatrixTable(matrix).rows[1]).toEqual(['automobile', 0, 94, 4, 0, 0, 2, 0, 0, 0, 0, 100, 94]);
  });

  it('frames a cell, and says where its cells are', () => {
    const framed = part(svg, 'selected')!;
    const [left = 0, right = 0] = svg.getAttribute('data-plot')!.split(' ').map(Number);
    const [top = 0, bottom = 0] = svg.getAttribute('data-rows')!.split(' ').map(Number);
    expect(Number(framed.getAttribute('x'))).toBeCloseTo(left + 0.4 * (600 - left - right), 1);
    expect(Number(framed.getAttribute('y'))).toBeCloseTo(top + 0.3 * (470 - top - bottom), 1);
    expect(part(confusionMatrix({ ...matrix, selected: null }, options), 'selected')).toBeNull();
  });

  it('says when nothing is wrong, or nothing measured', () => {
    const counts = Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 1 : 0));
    expect(confusionMatrix({ ...matrix, counts }, options).querySelector('desc')?.textContent).toContain('no mistake');
    expect(
      confusionMatrix({ ...matrix, counts: Array.from({ length: 100 }, () => 0) }, options).outerHTML,
    ).not.toContain('NaN');
  });
});

describe('of 300 classes', () => {
  const svg = confusionMatrix(someOfMany, { ...options, height: 470 });

  it('the confusion matrix draws those that it is given, and counts all answers', () => {
    expect(svg.querySelector('desc')?.textContent).toMatch(/^Of 300 pictures, 240 were answered rightly\./);
    expect(part(svg, 'shares')?.textContent).toBe(`right${'80.0%'.repeat(30)}`);
    expect(part(svg, 'names')?.textContent).toContain('pattern 299');
    const { columns, rows } = confusionMatrixTable(someOfMany);
    expect(columns.slice(-3)).toEqual(['answered another', 'pictures', 'right (%)']);
    expect(rows[0]!.slice(-3)).toEqual([1, 10, 80]);
    for (const row of rows) expect(row.length).toBe(columns.length);
  });

  it('its rows and columns do not overlap', () => {
    const [top = 0, bottom = 0] = svg.getAttribute('data-rows')!.split(' ').map(Number);
    const names = [...part(svg, 'names')!.children]
      .filter((text) => text.getAttribute('text-anchor') === 'end')
      .slice(1);
    const places = names.map((text) => Number(text.getAttribute('y')));
    expect(places.length).toBe(30);
    for (const [i, y] of places.entries()) expect(y).toBeCloseTo(places[0]! + (i * (470 - top - bottom)) / 30, 1);
  });

  it('numbers that do not fit into their cells are left to the table', () => {
    const counts = Array.from(someOfMany.counts, (count) => 1000 * count);
    const full = confusionMatrix({ ...someOfMany, counts, totals: counts.slice(0, 30).map(() => 10_000) }, options);
    expect(part(svg, 'counts')?.querySelectorAll('text').length).toBe(60);
    expect(part(full, 'counts')?.querySelectorAll('text').length).toBe(0);
    expect(part(full, 'cells')?.querySelectorAll('rect').length).toBe(60);
  });

  it('the epsilon curve names every class that it is given', () => {
    const series = curve.series.map((one, i) => ({ ...one, name: someOfMany.classes[29 - i]! }));
    const drawn = epsilonCurve({ ...curve, series }, options);
    expect(part(drawn, 'names')?.textContent).toBe(series.map(({ name }) => name).join(''));
  });
});

describe('tables', () => {
  it.each([
    ['X', packetInXTable(inX(figure)), 513],
    ['P', packetInPTable(inP(figure)), 401],
    ['u', attackDensityTable(attack(figure)), 61],
    ['plane', uncertaintyPlaneTable(plane), 11],
    ['epsilon', epsilonCurveTable(curve), 33],
    ['confusion', confusionMatrixTable(matrix), 10],
  ])('%s has a cell for every column', (_, { columns, rows }, length) => {
    expect(rows.length).toBe(length);
    for (const row of rows) {
      expect(row.length).toBe(columns.length);
      for (const cell of row) expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
    }
  });
});

describe('helpers', () => {
  it('numbers have a real minus, and none before zero', () => {
    expect(fixed(-1.234, 2)).toBe('−1.23');
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(trim(-2.5, 3)).toBe('−2.5');
    expect(trim(-0.0001, 2)).toBe('0');
    expect(percent(0.5454)).toBe('54.5%');
    expect(percent(0.99987)).toBe('99.99%');
  });

  it('curves are cut at the ends of the range', () => {
    const points = pointsWithin({ x: Float64Array.of(0, 2, 4), y: Float64Array.of(0, 2, 0) }, 1, 3.5);
    expect(points).toEqual([
      [1, 1],
      [2, 2],
      [3.5, 0.5],
    ]);
  });

  it('the lesser of two curves has their crossing', () => {
    const curveOf = (...y: number[]) => ({
      name: '',
      mean: 0,
      sigma: 1,
      x: Float64Array.of(0, 1),
      y: Float64Array.from(y),
    });
    expect(Array.from(lesser(curveOf(0, 1), curveOf(1, 0)).x)).toEqual([0, 0.5, 1]);
    expect(Array.from(lesser(curveOf(0, 1), curveOf(1, 0)).y)).toEqual([0, 0.5, 0]);
  });

  it('a flank is the first rise from outside', () => {
    const bump = { x: Float64Array.of(0, 1, 2, 3, 4), y: Float64Array.of(0, 1, 2, 1, 0) };
    expect(flank(bump, -1, 0.5)).toEqual([1, 1]);
    expect(flank(bump, 1, 0.4)).toEqual([3, 1]);
    expect(flank({ x: bump.x, y: Float64Array.of(1.6, 0, 2, 0, 0) }, -1, 0.6)).toEqual([0, 1.6]);
  });

  it('hatching stays in its rectangle', () => {
    const numbers = hatchPath({ left: 10, right: 30, top: 5, bottom: 60 }, 7).match(/[\d.]+,[\d.]+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    for (const pair of numbers) {
      const [x = NaN, y = NaN] = pair.split(',').map(Number);
      expect(x >= 10 && x <= 30 && y >= 5 && y <= 60).toBe(true);
    }
  });

  it('labels move apart and keep their order', () => {
    expect(spreadOut([10, 11, 50], 12, 0, 100)).toEqual([10, 22, 50]);
    expect(spreadOut([98, 99], 12, 0, 100)).toEqual([88, 100]);
  });

  it('labels do not cover each other; one that must be there is', () => {
    const bounds = { left: 0, right: 90, top: 0, bottom: 40 };
    const labels = Array.from({ length: 12 }, (_, i) => ({ text: 'epoch 5', x: 45, y: 20, must: i === 11 }));
    const placed = placeLabels(labels, [[45, 20]], bounds, 12);
    expect(placed.length).toBeLessThan(12);
    expect(placed.some((label) => label.must)).toBe(true);
  });
});
