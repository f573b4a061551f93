import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { distortionTable, type DistortionData, type DistortionPoint } from '../../src/charts/robustness.ts';
import { robustnessPlane } from '../../src/charts/robustness-plane.ts';
import { distortions } from './distortions.ts';

const { document } = parseHTML('<!doctype html><html></html>') as unknown as { document: Document };
const draw = (data: DistortionData) => robustnessPlane(data, { document, width: 360, height: 340, title: 'chart' });

function place(svg: SVGSVGElement, key: string): [number, number] {
  return svg.querySelector(`[data-mark="${key}"]`)!.getAttribute('data-at')!.split(' ').map(Number) as [number, number];
}

describe('the plane of robustness', () => {
  const svg = draw(distortions);

  it('has a mark for each checkpoint, further right where it is more accurate, higher where it is harder to fool', () => {
    const points = distortions.series.flatMap((series) => series.points);
    expect(svg.querySelectorAll('[data-mark]')).toHaveLength(points.length);
    const byAccuracy = points.toSorted((a, b) => a.testAccuracy - b.testAccuracy).map(({ key }) => place(svg, key)[0]);
    expect(byAccuracy).toEqual(byAccuracy.toSorted((a, b) => a - b));
    const told = points.filter(({ median }) => median !== null);
    const byMedian = told.toSorted((a, b) => a.median! - b.median!).map(({ key }) => -place(svg, key)[1]);
    expect(byMedian).toEqual(byMedian.toSorted((a, b) => a - b));
  });

  it('draws each interval around its mark', () => {
    expect(svg.querySelectorAll('[data-part="interval"]')).toHaveLength(
      distortions.series.flatMap((s) => s.points).length,
    );
    const robust = [...svg.querySelectorAll('[data-name="ResNet-20, robust"] [data-part="interval"]')];
    for (const [i, interval] of robust.entries()) {
      const [, bottom, top] = /,([\d.]+)V([\d.]+)/.exec(interval.getAttribute('d')!)!.map(Number);
      const [, y] = place(svg, `cifar10-resnet-robust/${[1, 50][i]}`);
      expect(top).toBeLessThanOrEqual(y);
      expect(y).toBeLessThanOrEqual(bottom!);
    }
  });

  it('puts what is beyond everything above all else, and says so', () => {
    const beyond = place(svg, 'cifar10-resnet-robust/50')[1];
    const others = distortions.series.flatMap(({ points }) => points.filter(({ median }) => median !== null));
    for (const { key } of others) expect(place(svg, key)[1]).toBeGreaterThan(beyond);
    expect(svg.querySelector('[data-part="beyond"]')!.textContent).toBe('∞');
    expect(distortionTable(distortions).rows.find((row) => row[2] === 50 && row[0] === 'ResNet-20, robust')).toContain(
      '∞',
    );
  });

  it('lays the lines through where their equation puts them', () => {
    const [solid, dashed] = [...svg.querySelectorAll('[data-part="lines"] path')];
    expect([solid!.getAttribute('stroke-dasharray'), dashed!.getAttribute('stroke-dasharray')]).toEqual([null, '7 5']);
    // The sample's line goes through the first and the last mark of ConvNet.
    const [x1, y1, x2, y2] = solid!
      .getAttribute('d')!
      .match(/[\d.]+/g)!
      .map(Number);
    const [from, to] = [place(svg, 'cifar10-convnet/1'), place(svg, 'cifar10-convnet/50')];
    for (const [got, wanted] of [
      [x1, from[0]],
      [y1, from[1]],
      [x2, to[0]],
      [y2, to[1]],
    ]) {
      expect(Math.abs(got! - wanted!)).toBeLessThan(0.5);
    }
  });

  it('draws what the person measured hollow', () => {
    const own = svg.querySelector('[data-part="own"] [data-mark]')!;
    expect(own.getAttribute('fill')).toBe('var(--surface)');
    expect(svg.querySelector('[data-part="ours"] [data-mark]')!.getAttribute('fill')).not.toBe('var(--surface)');
  });

  it('says its ends in words', () => {
    expect(svg.querySelector('desc')?.textContent).toContain('ConvNet: epoch 1, TA 45.00%, median 0.015');
  });

  it('draws axes where nothing was measured', () => {
    expect(draw({ quantity: 'I-FGSM', series: [], lines: [] }).querySelectorAll('[data-mark]')).toHaveLength(0);
  });
});

it('the table has every number', () => {
  const points: DistortionPoint[] = distortions.series.flatMap((series) => series.points);
  const { columns, rows } = distortionTable(distortions);
  expect(rows).toHaveLength(points.length);
  expect(distortionTable({ ...distortions, quantity: 'C&W, l_2 / √M' }).columns).toContain('median, C&W, l2 / √M');
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
