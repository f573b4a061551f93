import { expect, test } from 'vitest';
import { chunks, fill } from '../../src/engine/chunks.ts';

test.each([0, 1, 4, 5, 33, 513])('%i rows are all there, once', (rows) => {
  for (const fixed of [false, true]) {
    const seen = chunks(rows, 4, fixed).flatMap(({ start, count }) =>
      Array.from({ length: count }, (_, i) => start + i),
    );
    expect(seen).toEqual(Array.from({ length: rows }, (_, i) => i));
  }
});

test('a GPU sees one batch size only: it would keep buffers of each', () => {
  for (const rows of [1, 33, 65, 513]) {
    const [all, values] = [chunks(rows, 16, true), Array.from({ length: rows }, (_, i) => i)];
    expect(all.every((chunk) => fill(values, chunk).length === 16)).toBe(true);
    expect(fill(values, all.at(-1)!).at(-1)).toBe(rows - 1);
  }
});
