import { describe, expect, it } from 'vitest';
import { areOnOneLine, rowsOf, type RowSources } from '../../../src/panels/packets/rows.ts';
import type { LineSamples, Remote } from '../../../src/state/model.ts';

const path = (direction: number) => ({
  shape: [1, 1, 1] as const,
  centre: Float32Array.of(0.5),
  direction: Float32Array.of(direction),
  pictures: [],
});

function samples(epoch: number, change: Partial<LineSamples> = {}): LineSamples {
  return {
    network: { id: 'resnet', epoch },
    line: 'between',
    classA: 1,
    classB: 4,
    scale: 2,
    positions: Float64Array.of(-1, 0, 1),
    logits: { rows: 3, classes: 1, logits: new Float32Array(3) },
    inside: [0, 0],
    perEpsilon: null,
    refined: 1,
    path: path(1),
    ...change,
  };
}

const ready = (value: LineSamples): Remote<LineSamples> => ({ state: 'ready', value });
const empty = { state: 'empty' } as const;

function shown(epoch: number, compareEpoch: number | null, change: Partial<RowSources> = {}): string[] {
  const choice = { network: 'resnet', epoch, compareNetwork: null, compareEpoch };
  const sources = { choice, line: ready(samples(epoch)), compareLine: empty, rehearsal: empty, ...change };
  return rowsOf(sources).map((row) => `${row.role} ${row.samples?.network.epoch ?? 'none'}`);
}

describe('the rows', () => {
  it('have the earlier epoch of one network above, whichever is the page’s', () => {
    expect(shown(50, 1, { compareLine: ready(samples(1)) })).toEqual(['second 1', 'first 50']);
    expect(shown(1, 50, { compareLine: ready(samples(50)) })).toEqual(['first 1', 'second 50']);
    expect(shown(5, null)).toEqual(['first 5']);
  });

  it('are ordered by what they draw, not by what was asked for', () => {
    const still = ready(samples(1));
    expect(shown(50, 5, { line: still, compareLine: ready(samples(5)) })).toEqual(['first 1', 'second 5']);
  });

  it('of two networks stand as they were chosen', () => {
    const other = samples(1, { network: { id: 'convnet', epoch: 1 } });
    const choice = { network: 'resnet', epoch: 50, compareNetwork: 'convnet', compareEpoch: 1 };
    expect(shown(50, 1, { choice, compareLine: ready(other) })).toEqual(['first 50', 'second 1']);
  });

  it('stay two where both are of one checkpoint: playing from there moves nothing', () => {
    expect(shown(1, 1, { compareLine: ready(samples(2)) })).toEqual(['second 1', 'first 1']);
    // The second one's own walk is still to come.
    const rehearsal = { state: 'ready', value: { first: 1, lines: [samples(1), samples(2)] } } as const;
    expect(shown(2, 1, { rehearsal })).toEqual(['second 1', 'first 2']);
  });

  it('take nothing from another line', () => {
    const rehearsal = { state: 'ready', value: { first: 1, lines: [samples(1, { path: path(-1) })] } } as const;
    expect(shown(2, 1, { rehearsal })).toEqual(['second none', 'first 2']);
  });
});

it('two walks are on one line where they go the same way for the same classes', () => {
  const one = samples(1);
  expect(areOnOneLine(one, samples(50))).toBe(true);
  expect(areOnOneLine(one, samples(1, { classB: 5 }))).toBe(false);
  expect(areOnOneLine(one, samples(1, { path: path(-1) }))).toBe(false);
  expect(areOnOneLine(one, samples(1, { path: null }))).toBe(true);
  expect(areOnOneLine(one, samples(1, { path: null, inside: [-1, 1] }))).toBe(false);
});
