import { describe, expect, it } from 'vitest';
import { confusion } from '../../../src/core/accuracy.ts';
import { matrixPart } from '../../../src/panels/test-set/matrix-part.ts';
import { topOf } from '../../../src/panels/test-set/top.ts';

describe('the largest values', () => {
  it('are given by their places, in order; of equal ones the first', () => {
    expect(topOf([1, 5, 2, 5, 0], 2)).toEqual([1, 3]);
    expect(topOf([3, 9, 3, 3], 2)).toEqual([0, 1]);
    expect(topOf([0, 0, 0], 2)).toEqual([0, 1]);
  });

  it('are all, where there are not more', () => {
    expect(topOf([4, 1], 2)).toEqual([0, 1]);
    expect(topOf([], 2)).toEqual([]);
  });
});

describe('a confusion matrix', () => {
  it('of few classes is shown as it is', () => {
    const counts = confusion([0, 1, 1, 2], [0, 0, 1, 2], 3);
    expect(matrixPart(counts, 3)).toEqual({ labels: [0, 1, 2], counts, totals: Uint32Array.of(2, 1, 1) });
  });

  it('of 300 classes is shown for the 30 that are most often mistaken', () => {
    const [labels, answers]: [number[], number[]] = [[], []];
    const told = (label: number, answer: number, times: number): void => {
      for (let i = 0; i < times; i++) {
        labels.push(label);
        answers.push(answer);
      }
    };
    // Right ones are no mistakes, however many there are.
    told(7, 7, 50);
    for (let label = 100; label < 129; label++) told(label, label + 1, 2);
    told(299, 0, 1);
    told(299, 100, 3);
    const part = matrixPart(confusion(answers, labels, 300), 300);
    expect(part.labels).toEqual([...Array.from({ length: 29 }, (_, i) => 100 + i), 299].toSorted((p, q) => p - q));
    const at = (label: number, answer: number): number =>
      part.counts[part.labels.indexOf(label) * 30 + part.labels.indexOf(answer)]!;
    expect([at(100, 101), at(299, 100), at(299, 299)]).toEqual([2, 3, 0]);
    expect(part.counts.length).toBe(900);
    // With the answer that has no column.
    expect(part.totals[part.labels.indexOf(299)]).toBe(4);
  });
});
