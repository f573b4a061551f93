import { expect, it } from 'vitest';
import { datasets } from '../../src/datasets/registry.ts';
import { textsOf } from './literals.ts';
import { readSources, type Source } from './sources.ts';

/** Where a data set may be named, and why. */
const exceptions: readonly { readonly file: RegExp; readonly reason: string }[] = [
  { file: /^datasets\//, reason: 'data sets declare themselves there' },
  { file: /^architectures\//, reason: 'an architecture says which data sets it is trained on' },
];

/** `file:line: text` of every text that names a data set by its id, as a word of its own. */
function namings({ file, code }: Source, ids: readonly string[]): string[] {
  const named = new RegExp(`(?<![a-z0-9])(${ids.join('|')})(?![a-z0-9])`);
  return textsOf(file, code)
    .filter(({ value }) => named.test(value))
    .map(({ value, line }) => `${file}:${line}: ${value}`);
}

it('only data sets themselves name a data set: the rest of src knows none of them', () => {
  const ids = datasets.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(100);
  const others = sources.filter(({ file }) => !exceptions.some((exception) => exception.file.test(file)));
  expect(others.flatMap((source) => namings(source, ids))).toEqual([]);
});

it('every exception is needed', () => {
  const ids = datasets.map(({ id }) => id);
  const named = readSources().filter((source) => namings(source, ids).length > 0);
  for (const { file, reason } of exceptions)
    expect(
      named.some((source) => file.test(source.file)),
      reason,
    ).toBe(true);
});

it('ids are found in strings, templates, imports and JSX, and not in comments or longer words', () => {
  const code = [
    "import { mnist } from '../datasets/mnist.ts';",
    "// 'mnist'",
    "const a = network.startsWith('mnist-');",
    'const b = `${x}/cifar10/${y}`;',
    "const c = 'mnistlike';",
    'const d = <p>mnist</p>;',
    'const mnist = { mnist: 1 };',
  ].join('\n');
  expect(namings({ file: 'x.tsx', code }, ['mnist', 'cifar10'])).toEqual([
    'x.tsx:1: ../datasets/mnist.ts',
    'x.tsx:3: mnist-',
    'x.tsx:4: /cifar10/',
    'x.tsx:6: mnist',
  ]);
});
