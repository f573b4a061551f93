import { describe, expect, it } from 'vitest';
import { PlainError } from '../../src/core/errors.ts';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { decodePicture } from '../../src/pictures/decode.ts';
import { sniff } from '../../src/pictures/sniff.ts';

const text = (content: string) => new TextEncoder().encode(content);
const kind = (bytes: Uint8Array) => sniff(bytes)?.name ?? null;

describe('the first bytes', () => {
  it.each([
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1)],
    ['GIF', text('GIF89a')],
    ['WebP', text('RIFF\0\0\0\0WEBPVP8 ')],
    ['AVIF', text('\0\0\0\x20ftypavif\0\0\0\0mif1miaf')],
    ['HEIC', text('\0\0\0\x20ftypheic\0\0\0\0mif1heic')],
    ['TIFF', Uint8Array.of(0x49, 0x49, 0x2a, 0)],
    ['BMP', text(`BM${'\0'.repeat(60)}`)],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'SVG',
      text(
        '\ufeff<?xml version="1.0"?>\n<!-- drawn by > hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>',
      ),
    ],
    ['SVG', text('<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg:svg xmlns:svg="x">')],
    [null, text('<html><svg></svg></html>')],
    [null, text('hello')],
    [null, text('BM')],
    [null, text('\0\0\0\x20ftypmp42')],
    [null, new Uint8Array()],
  ])('of %s', (name, bytes) => {
    expect(kind(bytes)).toBe(name);
  });

  it('of 4 KB of hostile text are looked at quickly', () => {
    const start = performance.now();
    kind(text(`${'<!-- '.repeat(800)}`));
    kind(text(`${'<!DOCTYPE svg ['.repeat(270)}`));
    kind(text(`${'<?'.repeat(2000)}`));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a file that is no picture', () => {
  const read = (parts: BlobPart[], name?: string) =>
    decodePicture(name ? new File(parts, name) : new Blob(parts), cifar10);

  it.each([
    [[], 'empty.png', 'empty.png is empty (0 bytes): choose another file'],
    [['hello'], 'cat.png', 'cat.png is not a picture: choose a PNG, JPEG, WebP, GIF, AVIF or SVG file'],
    [
      ['\0\0\0\x20ftypheic\0\0\0\0'],
      'photo.jpg',
      'photo.jpg is a HEIC file, which browsers cannot read: save it as PNG or JPEG',
    ],
  ])('%j %s', async (parts, name, message) => {
    const error: unknown = await read(parts, name).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlainError);
    expect((error as Error).message).toBe(message);
  });

  it('of too many bytes is not even opened', async () => {
    const huge = { size: 90e6, name: 'huge.png' } as File;
    await expect(decodePicture(huge, cifar10)).rejects.toThrow(
      'huge.png has 90 MB, more than the 80 MB that can be read: save it smaller',
    );
  });

  it('without a name is called by what it is', async () => {
    await expect(read(['x'])).rejects.toThrow('pasted picture is not a picture');
  });

  it('that only starts like one is said to be broken', async () => {
    await expect(read([Uint8Array.of(0xff, 0xd8, 0xff, 0xe1)], 'half.jpg')).rejects.toThrow(
      'half.jpg is a JPEG file that cannot be read',
    );
  });
});
