/** All attacks as one picture: an SVG in the page's own colours, for a slide or a handout. */
import { toPng } from '../../pictures/png.ts';
import type { Picture, Shape } from '../../core/types.ts';
import { isTrial, type Trial } from '../../state/all-attacks/types.ts';
import { valuesOf } from './cell-numbers.tsx';
import { changeScale, conjugateScale, gainOf, picturesOf, type SignedPicture } from './cell-pictures.tsx';
import type { Row } from './rows.ts';
import { outcomeOf } from './table.ts';
import { toldOf } from './told.ts';
import { words } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** CSS pixels. */
const cell = { width: 369, gap: 24, picture: 117, line: 15 } as const;
const COLUMNS = 3;
const MARGIN = 20;
const TITLE = 34;

interface Sheet {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly classes: readonly string[];
  readonly shape: Shape;
}

/** Of the attacks that have a result. Its colours are the theme's, so it is to be in the page when it is saved. */
export async function drawSheet({ title, rows, classes, shape }: Sheet): Promise<SVGSVGElement> {
  const ran = rows.flatMap(({ attack, tried }) => (isTrial(tried) ? [{ attack, trial: tried }] : []));
  const columns = Math.max(1, Math.min(COLUMNS, ran.length));
  const high = (cell.picture * shape[0]) / shape[1];
  const rowHeight = high + 7.2 * cell.line;
  const width = 2 * MARGIN + columns * (cell.width + cell.gap) - cell.gap;
  const height = 2 * MARGIN + TITLE + Math.ceil(ran.length / columns) * (rowHeight + cell.gap) - cell.gap;
  const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'font-size': 12, fill: 'var(--ink)' });
  svg.append(text(MARGIN, MARGIN + 16, title, { 'font-size': 16, 'font-weight': 600 }));
  const cells = await Promise.all(ran.map(({ attack, trial }) => drawCell({ attack, trial, classes, shape, high })));
  cells.forEach((group, i) => {
    const x = MARGIN + (i % columns) * (cell.width + cell.gap);
    const y = MARGIN + TITLE + Math.floor(i / columns) * (rowHeight + cell.gap);
    group.setAttribute('transform', `translate(${x} ${y})`);
    svg.append(group);
  });
  return svg as SVGSVGElement;
}

interface CellOfSheet extends Pick<Sheet, 'classes' | 'shape'> {
  readonly attack: Row['attack'];
  readonly trial: Trial;
  /** Of its pictures, CSS pixels. */
  readonly high: number;
}

async function drawCell({ attack, trial, classes, shape, high }: CellOfSheet): Promise<SVGElement> {
  const group = element('g', {});
  const { result, change, conjugate } = picturesOf(trial, shape);
  const { line, picture } = cell;
  const said = toldOf(trial, classes).answer;
  group.append(text(0, line, attack.name, { 'font-size': 14, 'font-weight': 600 }));
  group.append(text(cell.width, line, words.kind(attack), { 'text-anchor': 'end', fill: 'var(--ink-soft)' }));
  const columns = [
    { title: words.resultShort, picture: result },
    { title: words.changeShort(changeScale(change.top)), picture: visible(change) },
    conjugate
      ? { title: words.conjugateShort(conjugateScale(conjugate.top)), picture: visible(conjugate) }
      : { title: attack.conjugate === null ? words.noneKnown : words.noneHere, picture: null },
  ];
  for (const [i, column] of columns.entries()) {
    const x = i * (cell.width / 3);
    group.append(text(x, 2.2 * line, column.title, { 'font-size': 10, fill: 'var(--ink-soft)' }));
    if (column.picture) group.append(await image(column.picture, { x, y: 2.6 * line, width: picture, height: high }));
  }
  const below = 2.6 * line + high;
  group.append(text(0, below + 1.2 * line, `${said.name} ${said.percent}: ${outcomeOf(trial, classes)}`, {}));
  numberLines(trial).forEach((content, i) =>
    group.append(text(0, below + (2.3 + i) * line, content, { 'font-size': 11, fill: 'var(--ink-soft)' })),
  );
  return group;
}

function numberLines(trial: Trial): readonly string[] {
  const values = valuesOf(trial);
  const named = (Object.keys(values) as (keyof typeof values)[]).map((id) => `${words.numbers[id]} ${values[id]}`);
  return [named.slice(0, 3), named.slice(3, 6), named.slice(6)].map((part) => part.join(',  '));
}

/** Signed values as the page shows them: around mid-grey. */
function visible({ picture: { shape, pixels }, top }: SignedPicture): Picture {
  return { shape, pixels: pixels.map((value) => 0.5 + (gainOf(top) / 2) * value) };
}

async function image(picture: Picture, place: Readonly<Record<string, number>>): Promise<SVGElement> {
  const address = await dataAddress(await toPng(picture));
  return element('image', { ...place, href: address, 'image-rendering': 'pixelated', preserveAspectRatio: 'none' });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('a picture could not be read'));
    reader.readAsDataURL(blob);
  });
}

type Attributes = Readonly<Record<string, string | number>>;

function text(x: number, y: number, content: string, attributes: Attributes): SVGElement {
  const made = element('text', { x, y, ...attributes });
  made.textContent = content;
  return made;
}

function element(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
