import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderers } from '../../pictures/render.ts';
import { datasetById, datasets } from '../../src/datasets/registry.ts';
import { gallery, pictureById, picturesOf, sourceOf } from '../../src/gallery/gallery.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** A renderer built for another processor may round one value in a thousand differently. */
const TOLERANCE = 2;

describe.each(gallery)('$id', (entry) => {
  const shape = datasetById(entry.dataset).shape;

  it('has a class of its data set and a title', () => {
    expect(datasetById(entry.dataset).classes[entry.label]).toBeDefined();
    expect(entry.title).not.toBe('');
  });

  it('has a PNG of the size and channels of its data set', () => {
    const [height, width, channels] = shape;
    const header = readFileSync(`${root}public/${entry.file}`);
    const { bitDepth, colorType } = { bitDepth: header[24], colorType: header[25] };
    expect({ bitDepth, colorType }).toEqual({ bitDepth: 8, colorType: channels === 1 ? 0 : 2 });
    const { width: actualWidth, height: actualHeight } = PNG.sync.read(header);
    expect([actualHeight, actualWidth]).toEqual([height, width]);
  });

  it('is what its SVG renders to', () => {
    const svg = readFileSync(root + sourceOf(entry), 'utf8');
    const rendered = renderers[entry.dataset]!(svg);
    const shipped = PNG.sync.read(readFileSync(`${root}public/${entry.file}`)).data;
    const worst = rendered.data.reduce((most, value, i) => {
      const at = Math.floor(i / rendered.channels) * 4 + (i % rendered.channels);
      return Math.max(most, Math.abs(value - (shipped[at] ?? -256)));
    }, 0);
    expect(worst).toBeLessThanOrEqual(TOLERANCE);
  });

  it('is drawn: its SVG embeds no picture', () => {
    expect(readFileSync(root + sourceOf(entry), 'utf8')).not.toMatch(/<image|data:|href="http/);
  });
});

describe('the gallery', () => {
  it('has unique ids and finds pictures by them', () => {
    expect(new Set(gallery.map(({ id }) => id)).size).toBe(gallery.length);
    for (const entry of gallery) expect(pictureById(entry.id)).toBe(entry);
    expect(() => pictureById('mona-lisa')).toThrow('unknown picture: mona-lisa');
  });

  it.each([
    ['cifar10', 2],
    ['mnist', 1],
  ] as const)('has for every class of %s at least %i', (dataset, least) => {
    const labels = picturesOf(dataset).map(({ label }) => label);
    const short = datasetById(dataset).classes.filter(
      (_, label) => labels.filter((other) => other === label).length < least,
    );
    expect(short).toEqual([]);
  });

  it('lists every drawing and every PNG', () => {
    for (const { id: dataset } of datasets) {
      const ids = picturesOf(dataset)
        .map(({ id }) => id)
        .sort();
      const files = (folder: string, ending: string) =>
        existsSync(folder)
          ? readdirSync(folder)
              .filter((file) => file.endsWith(ending))
              .map((file) => file.slice(0, -ending.length))
              .sort()
          : [];
      expect(files(`${root}pictures/${dataset}`, '.svg')).toEqual(ids);
      expect(files(`${root}public/pictures/${dataset}`, '.png')).toEqual(ids);
    }
  });
});
