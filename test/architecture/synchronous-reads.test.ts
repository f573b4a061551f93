import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

test('no tensor is read synchronously: on WebGPU that gives zeros and a lost device', () => {
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(100);
  const guilty = sources.filter(({ code }) => /\.(dataSync|arraySync|bytesSync)\(/.test(code));
  expect(guilty.map(({ file }) => file)).toEqual([]);
});
