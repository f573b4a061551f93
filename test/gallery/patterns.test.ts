import { expect, it } from 'vitest';
import { classNames } from '../../src/datasets/dataset.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import { readPng } from '../../src/pictures/png.ts';
import { patternBytes, patterns, patternsGallery, patternsPng } from '../fixtures/dataset/index.ts';

it('pictures of any shape can stand in a gallery', async () => {
  const labels = patternsGallery.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining([...patterns.pair]));
  expect(new Set([...gallery, ...patternsGallery].map(({ id }) => id)).size).toBe(
    gallery.length + patternsGallery.length,
  );
  for (const entry of patternsGallery) {
    expect(classNames(patterns)[entry.label]).toBe(entry.title);
    const { shape, pixels } = await readPng(await patternsPng(entry), patterns.shape, entry.file);
    expect(shape).toEqual([40, 24, 2]);
    const bytes = pixels.map((value) => Math.round(255 * value));
    expect([...bytes]).toEqual([...patternBytes(entry.label, 10_000 + entry.label)]);
  }
});
