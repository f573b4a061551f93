/**
 * Every chart against its committed picture in test/output. After a wanted change: UPDATE_CHARTS=1 npx vitest run
 * test/charts, then look at the pictures.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { accuracyByEpoch } from '../../src/charts/accuracy-by-epoch.ts';
import { attackDensityChart } from '../../src/charts/attack-density.ts';
import { confusionMatrix } from '../../src/charts/confusion-matrix.ts';
import { epsilonCurve } from '../../src/charts/epsilon-curve.ts';
import { outcomeMatrix } from '../../src/charts/outcome-matrix.ts';
import { packetInP } from '../../src/charts/packet-in-p.ts';
import { packetInX } from '../../src/charts/packet-in-x.ts';
import { robustnessPlane } from '../../src/charts/robustness-plane.ts';
import { tradeOffPlane } from '../../src/charts/trade-off-plane.ts';
import { uncertaintyPlane } from '../../src/charts/uncertainty-plane.ts';
import { accuracies } from './accuracies.ts';
import { distortions } from './distortions.ts';
import { byEpoch, onEach } from './outcome-samples.ts';
import { attack, curve, digits, inP, inX, matrix, plane, sampleFigure } from './samples.ts';

const { document } = parseHTML('<!doctype html><html></html>') as unknown as { document: Document };
const folder = new URL('../output/', import.meta.url);
const early = sampleFigure(0.35);
const late = sampleFigure(2.2);
const s = early.scale;

const wide = { document, width: 720, height: 300, title: 'chart' };
/** A row of the figure on a low screen, while the training is played. */
const short = { document, width: 390, height: 199, title: 'chart' };
const ghostOf = <T>({ a, b }: { readonly a: T; readonly b: T }) => ({ name: 'epoch 1', a, b });
const narrow = { document, width: 340, height: 260, title: 'chart' };
const between = {
  inside: [-2.1 * s, 2.3 * s],
  marks: [
    { t: -2 * s, label: 'this automobile' },
    { t: 2 * s, label: 'a deer' },
  ],
} as const;
const along = {
  inside: [0, 0],
  marks: [{ t: 0, label: 'this automobile' }],
  epsilon: { t: 0.5 * s, label: 'ε = 4/255' },
} as const;

const charts: Readonly<Record<string, () => SVGSVGElement>> = {
  'packet-in-x-early': () => packetInX({ ...inX(early), ...between }, wide),
  'packet-in-x-late': () => packetInX({ ...inX(late), ...between }, wide),
  'packet-in-x-short': () => packetInX({ ...inX(late), ...between, ghost: ghostOf(inX(early)) }, short),
  'packet-in-p-short': () => packetInP({ ...inP(late), ghost: ghostOf(inP(early)) }, short),
  'packet-in-x-attack-narrow': () => packetInX({ ...inX(late), ...along }, narrow),
  'packet-in-p-early': () => packetInP(inP(early), wide),
  'packet-in-p-late': () => packetInP(inP(late), wide),
  'packet-in-p-narrow': () => packetInP(inP(late), narrow),
  'attack-density': () => attackDensityChart(attack(late), wide),
  'attack-density-narrow': () => attackDensityChart(attack(late), narrow),
  'uncertainty-plane': () => uncertaintyPlane(plane, { ...wide, height: 420 }),
  'uncertainty-plane-narrow': () => uncertaintyPlane(plane, { ...narrow, height: 320 }),
  'epsilon-curve': () => epsilonCurve(curve, wide),
  'epsilon-curve-narrow': () => epsilonCurve(curve, narrow),
  'trade-off-cifar10': () => tradeOffPlane(accuracies('cifar10'), { ...wide, height: 440 }),
  'trade-off-cifar10-fgsm': () => tradeOffPlane(accuracies('cifar10', 'fgsm'), { ...wide, height: 440 }),
  'trade-off-mnist': () => tradeOffPlane(accuracies('mnist'), { ...wide, height: 440 }),
  'trade-off-mnist-narrow': () => tradeOffPlane(accuracies('mnist'), { ...narrow, height: 440 }),
  'test-accuracy-mnist': () => accuracyByEpoch({ ...accuracies('mnist'), measure: 'test' }, wide),
  'robust-accuracy-cifar10': () => accuracyByEpoch({ ...accuracies('cifar10'), measure: 'robust' }, wide),
  'robust-accuracy-cifar10-narrow': () => accuracyByEpoch({ ...accuracies('cifar10'), measure: 'robust' }, narrow),
  'robustness-plane': () => robustnessPlane(distortions, { ...wide, width: 360, height: 340 }),
  'confusion-matrix': () => confusionMatrix(matrix, { ...wide, width: 544, height: 470 }),
  'confusion-matrix-narrow': () => confusionMatrix(matrix, { ...narrow, height: 470 }),
  'outcome-matrix': () => outcomeMatrix(byEpoch, { ...wide, height: 350 }),
  'outcome-matrix-narrow': () => outcomeMatrix(byEpoch, { ...narrow, height: 350 }),
  'outcome-matrix-on-each': () => outcomeMatrix(onEach, { ...wide, height: 350 }),
  'confusion-matrix-digits': () => confusionMatrix(digits, { ...narrow, height: 400 }),
};

/** The page's colours, so that the file can be looked at by itself. */
const style = `<style>svg{--ink:#1d1f21;--ink-soft:#5b5f64;--surface:#fdfcfa;--grid:#e2dfd8;--control:#85888c;--accent:#2d5a3d;--class-a:#1f66ad;--class-b:#ad5200;background:var(--surface);font-family:system-ui,sans-serif}</style>`;

/** Only in the files of the charts that tell networks apart. */
const networkStyle =
  '<style>svg{--network-1:#a8327e;--network-2:#756400;--network-3:#4f6272;--network-4:#1d1f21}</style>';

/** Only in those of the charts of outcomes. */
const outcomeStyle = '<style>svg{--danger:#a8251c;--good:#2a6a35}</style>';

/** One element a line, so that a change can be read; none within text, where a line's end is a space. */
function fileOf(svg: SVGSVGElement): string {
  const has = (name: string): boolean => svg.outerHTML.includes(name);
  const styles = [style, has('--network-') ? networkStyle : '', has('--danger') ? outcomeStyle : ''].join('');
  return `${svg.outerHTML.replace('<title>', `${styles}<title>`).replaceAll(/><(?!\/?tspan|\/text)/g, '>\n<')}\n`;
}

describe('charts look as they did', () => {
  it.each(Object.keys(charts))('%s', (name) => {
    const file = new URL(`${name}.svg`, folder);
    const drawn = fileOf(charts[name]!());
    if (process.env['UPDATE_CHARTS']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(existsSync(file), `${name}.svg is missing: run with UPDATE_CHARTS=1`).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });
});

describe('every chart', () => {
  it.each(Object.entries(charts))('%s is an image with a name, a description, and nothing out of place', (_, draw) => {
    const svg = draw();
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.firstElementChild?.localName).toBe('title');
    expect(svg.querySelector('desc')?.textContent?.length).toBeGreaterThan(40);
    const text = svg.outerHTML;
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
    // No ids: several charts live in one page. No colours but the page's.
    expect(text).not.toMatch(/ id=|url\(|#[0-9a-f]{3}|rgb/i);
    expect(text).not.toMatch(
      /(fill|stroke)="(?!none|currentColor|var\(--(class-a|class-b|network-[1-4]|ink|ink-soft|grid|surface|control|accent|danger|good)\)")/,
    );
    const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
    for (const element of svg.querySelectorAll('text')) {
      expect(Number(element.getAttribute('x'))).toBeGreaterThanOrEqual(0);
      expect(Number(element.getAttribute('x'))).toBeLessThanOrEqual(width);
      expect(Number(element.getAttribute('y'))).toBeGreaterThan(0);
      expect(Number(element.getAttribute('y'))).toBeLessThanOrEqual(height);
    }
  });
});
