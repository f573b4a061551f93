import { expect, test } from 'vitest';
import { terminalLine } from '../../scripts/terminal-line.ts';

test('on a terminal the line moves, and is cut where it would wrap', () => {
  const written: string[] = [];
  const line = terminalLine({ isTTY: true, columns: 6, write: (text) => written.push(text) });
  line.show('abc');
  line.show('abcdefgh');
  line.clear();
  expect(written).toEqual(['\r\u001b[Kabc', '\r\u001b[Kabcde', '\r\u001b[K']);
});

test('in a log there is a line now and then', () => {
  const written: string[] = [];
  let now = 0;
  const line = terminalLine({ write: (text) => written.push(text) }, () => now);
  for (const [at, text] of [
    [1, 'a'],
    [9_999, 'b'],
    [10_000, 'c'],
    [15_000, 'd'],
    [20_000, 'e'],
  ] as const) {
    now = at;
    line.show(text);
  }
  line.clear();
  expect(written).toEqual(['c\n', 'e\n']);
});
