import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { outcomeMatrix, outcomeMatrixTable } from '../../src/charts/outcome-matrix.ts';
import { outcomes } from '../../src/core/outcome.ts';
import { byEpoch, onEach } from './outcome-samples.ts';

const { document } = parseHTML('<!doctype html><html></html>') as unknown as { document: Document };
const wide = { document, width: 720, height: 350, title: 'Who is fooled' };
const narrow = { ...wide, width: 358 };
const textsOf = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');

describe('a matrix of outcomes', () => {
  it('tells each outcome by a mark of its own', () => {
    const cells = [...outcomeMatrix(byEpoch, wide).querySelectorAll('[data-part="cell"]')];
    const marks = new Map(
      cells.map((cell) => [
        cell.getAttribute('data-state'),
        cell.querySelector('[data-part="mark"]')?.getAttribute('d'),
      ]),
    );
    expect(new Set(outcomes.map((outcome) => marks.get(outcome))).size).toBe(outcomes.length);
  });

  it('says each outcome in a word where there is room, and always in the key', () => {
    const large = textsOf(outcomeMatrix(byEpoch, wide));
    expect(large.filter((text) => text === 'fooled').length).toBe(5);
    const small = textsOf(outcomeMatrix(byEpoch, narrow));
    expect(small.filter((text) => text === 'fooled').length).toBe(1);
    for (const word of ['wrong already', 'still wrong', 'corrected by accident', 'could not be asked', 'not asked'])
      expect(small).toContain(word);
  });

  it('frames the network that the picture was crafted on, and rings a target that was reached', () => {
    const svg = outcomeMatrix(byEpoch, wide);
    expect(svg.querySelectorAll('[data-part="cell"] [data-part="crafted"]').length).toBe(1);
    expect(svg.querySelectorAll('[data-part="cell"] [data-part="reached"]').length).toBe(4);
    expect(outcomeMatrix(onEach, wide).querySelectorAll('[data-part="cell"] [data-part="crafted"]').length).toBe(4);
  });

  it('marks answers that random changes alter as well', () => {
    const marks = textsOf(outcomeMatrix(byEpoch, wide)).filter((text) => text === '≈');
    // One in the key.
    expect(marks.length).toBe(1 + 4 + 5 + 5);
    expect(textsOf(outcomeMatrix(onEach, wide))).not.toContain('≈');
  });

  it('has long names in two lines, upright on a phone too', () => {
    const svg = outcomeMatrix(onEach, narrow);
    expect(svg.querySelectorAll('[transform^="rotate"]').length).toBe(0);
    expect(textsOf(svg).filter((text) => text === 'robust').length).toBe(2);
    expect(outcomeMatrix(onEach, { ...narrow, width: 260 }).querySelectorAll('[transform^="rotate"]').length).toBe(4);
  });

  it('says all of it in words', () => {
    const words = outcomeMatrix(byEpoch, wide).querySelector('desc')?.textContent ?? '';
    expect(words).toContain(
      'ConvNet – fooled: 20 / held: 10 / corrected by accident: 5 / wrong already: 1 / still wrong: 2.',
    );
  });

  it('has a line in its table for every network that there is', () => {
    const { columns, rows } = outcomeMatrixTable(byEpoch);
    expect(rows.length).toBe(27);
    for (const row of rows) expect(row.length).toBe(columns.length);
  });
});
