import { describe, expect, it } from 'vitest';
import { bytesRgba, noiseRange, noiseRgba, pictureRgba } from '../../src/ui/pixels.ts';

describe('pictures as RGBA', () => {
  it('repeats one channel and clips what is outside [0, 1]', () => {
    const rgba = pictureRgba({ shape: [1, 3, 1], pixels: Float32Array.of(-0.5, 0.5, 2) });
    expect([...rgba]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
  });

  it('keeps the order of three channels', () => {
    const rgba = pictureRgba({ shape: [1, 1, 3], pixels: Float32Array.of(1, 0.2, 0) });
    expect([...rgba]).toEqual([255, 51, 0, 255]);
  });

  it('shows two channels as red and green, without blue', () => {
    const rgba = pictureRgba({ shape: [1, 2, 2], pixels: Float32Array.of(1, 0.2, 0, 0.6) });
    expect([...rgba]).toEqual([255, 51, 0, 255, 0, 153, 0, 255]);
    expect([...bytesRgba(Uint8Array.of(1, 2, 3, 4), 2)]).toEqual([1, 2, 0, 255, 3, 4, 0, 255]);
  });

  it('shows the first three of more channels', () => {
    expect([...bytesRgba(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 4)]).toEqual([1, 2, 3, 255, 5, 6, 7, 255]);
  });

  it('keeps the bytes of a file as they are', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect([...bytesRgba(bytes, 1)].filter((_, i) => i % 4 === 1)).toEqual([...bytes]);
    expect([...bytesRgba(Uint8Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });
});

describe('signed noise as RGBA', () => {
  it('is mid-grey where nothing changed, and signed by channel', () => {
    const gain = 16;
    const end = noiseRange(gain) / 255;
    const rgba = noiseRgba({ shape: [1, 1, 3], pixels: Float32Array.of(end, 0, -end) }, gain);
    expect([...rgba]).toEqual([255, 128, 0, 255]);
  });

  it('stays mid-grey in the blue that two channels lack', () => {
    const rgba = noiseRgba({ shape: [1, 2, 2], pixels: Float32Array.of(0, 0, 1, -1) }, 1);
    expect([...rgba]).toEqual([128, 128, 128, 255, 255, 0, 128, 255]);
  });

  it('says the range of its legend in 255ths', () => {
    expect(noiseRange(1)).toBe(255);
    expect(noiseRange(16)).toBeCloseTo(15.94, 2);
  });
});
