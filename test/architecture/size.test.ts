import { describe, expect, it } from 'vitest';
import { functionsOf } from './functions.ts';
import { readSources } from './sources.ts';

const files = readSources();

const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 30;
const SHARE = 0.9;

describe('the size of src', () => {
  it(`has no file of more than ${LONGEST_FILE} lines`, () => {
    expect(files.length).toBeGreaterThan(100);
    const long = files
      .map(({ file, code }) => ({ file, lines: code.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it(`has ${SHARE * 100}% of its functions within ${LONGEST_FUNCTION} lines`, () => {
    const functions = files.flatMap(({ file, code }) => functionsOf(file, code));
    expect(functions.length).toBeGreaterThan(500);
    const long = functions.filter(({ lines }) => lines > LONGEST_FUNCTION).toSorted((a, b) => b.lines - a.lines);
    const share = 1 - long.length / functions.length;
    const worst = long.slice(0, 20).map(({ place, lines }) => `${place}: ${lines} lines`);
    expect(
      share,
      `${(100 * share).toFixed(1)}% of ${functions.length}; the longest:\n${worst.join('\n')}`,
    ).toBeGreaterThanOrEqual(SHARE);
  });
});

describe('functions', () => {
  it('of every form are found, with their first and last line', () => {
    const code = [
      'export function a() {',
      '  return [1].map((x) => x);',
      '}',
      'const b = async () => {',
      '  a();',
      '',
      '  a();',
      '};',
      'class C { constructor() { b(); } get d() { return 1; } }',
      'declare function e(): void;',
    ].join('\n');
    expect(functionsOf('x.ts', code)).toEqual([
      { place: 'x.ts:1', lines: 3 },
      { place: 'x.ts:4', lines: 5 },
      { place: 'x.ts:9', lines: 1 },
      { place: 'x.ts:9', lines: 1 },
    ]);
    expect(functionsOf('x.tsx', 'const f = () => {\n  return <p>{1}</p>;\n};')).toEqual([
      { place: 'x.tsx:1', lines: 3 },
    ]);
    expect(() => functionsOf('x.ts', 'const = 1')).toThrow('x.ts: ');
  });
});
