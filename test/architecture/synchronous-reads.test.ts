import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url);

test('no tensor is read synchronously: on WebGPU that gives zeros and a lost device', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const guilty = files.filter((file) =>
    /\.(dataSync|arraySync|bytesSync)\(/.test(readFileSync(new URL(file, source), 'utf8')),
  );
  expect(guilty).toEqual([]);
});
