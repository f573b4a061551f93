import { expect, it } from 'vitest';
import { stepTo } from '../../src/ui/mark-steps.ts';

const mark = (path: string, stage: string) => ({ id: `${path}/${stage}`, name: '', path, stage });
const marks = [mark('a', '1'), mark('a', '5'), mark('b', '1'), mark('b', '5'), mark('c', '5')];
/** From the top: b, a, c, of which c has no first stage. */
const heights = new Map([
  ['a/1', 50],
  ['a/5', 40],
  ['b/1', 20],
  ['b/5', 30],
  ['c/5', 90],
]);
const to = (key: string, from: string): string | null => stepTo(key, from, marks, (id) => heights.get(id));

it('goes along a path, and stays at its ends', () => {
  expect(to('ArrowRight', 'a/1')).toBe('a/5');
  expect(to('ArrowLeft', 'a/5')).toBe('a/1');
  expect(to('ArrowRight', 'a/5')).toBe('a/5');
});

it('goes from path to path at the same stage, as they are drawn', () => {
  expect(to('ArrowUp', 'a/5')).toBe('b/5');
  expect(to('ArrowDown', 'a/5')).toBe('c/5');
  expect(to('ArrowUp', 'b/5')).toBe('b/5');
  expect(to('ArrowDown', 'b/1')).toBe('a/1');
  expect(to('ArrowDown', 'a/1')).toBe('a/1');
});

it('passes over what is not drawn, and leaves other keys alone', () => {
  heights.delete('b/5');
  expect(to('ArrowUp', 'c/5')).toBe('a/5');
  expect(to('ArrowUp', 'a/5')).toBe('a/5');
  expect(to('Enter', 'a/5')).toBeNull();
  expect(to('ArrowUp', 'unknown')).toBeNull();
});
