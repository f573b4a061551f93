import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { marksOf, nearestMark } from '../../src/ui/chart-marks.ts';

const { document } = parseHTML(
  '<svg><path data-mark="a/1" data-at="10 20"/><g><path data-mark="b/1" data-at="30.5 20"/></g><path d="M0,0"/></svg>',
);
const marks = marksOf(document.querySelector('svg') as unknown as SVGSVGElement);

it('reads what can be pointed at, and where', () => {
  expect(marks).toEqual([
    { id: 'a/1', x: 10, y: 20 },
    { id: 'b/1', x: 30.5, y: 20 },
  ]);
});

it('takes the nearest within reach, the last drawn of two in one place', () => {
  expect(nearestMark(marks, 19, 22)).toBe('a/1');
  expect(nearestMark(marks, 22, 22)).toBe('b/1');
  expect(nearestMark(marks, 80, 22)).toBeNull();
  expect(nearestMark([...marks, { id: 'c/1', x: 10, y: 20 }], 10, 20)).toBe('c/1');
});
