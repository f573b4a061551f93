import { describe, expect, it } from 'vitest';
import { columnsIn, placeAfter, placeOf, placesInView, topFor } from '../../../src/panels/test-gallery/wall.ts';

/** Six cells of 30 px in a row, five rows in view. */
const room = { width: 190, height: 150, cell: 30 };

describe('the wall', () => {
  it('has as many columns as fit, and one where none does', () => {
    expect([columnsIn(room), columnsIn({ ...room, width: 10 }), columnsIn({ width: 0, height: 0, cell: 0 })]).toEqual([
      6, 1, 1,
    ]);
  });

  it('draws what is in view and a little more, whatever the number of pictures', () => {
    expect(placesInView(room, 0, 10_000)).toEqual([0, 60]);
    expect(placesInView(room, 3000, 10_000)).toEqual([588, 648]);
    expect(placesInView(room, 49_850, 10_000)).toEqual([9954, 10_000]);
    expect(placesInView(room, 0, 4)).toEqual([0, 4]);
    expect(placesInView(room, 3000, 4)).toEqual([4, 4]);
    for (const top of [0, 7, 29, 30, 31, 1234.5]) {
      const [first, end] = placesInView(room, top, 10_000);
      expect(Math.floor(first / 6) * 30).toBeLessThanOrEqual(top);
      expect(Math.floor(end / 6) * 30).toBeGreaterThanOrEqual(top + room.height);
    }
  });

  it('scrolls no further than it has to', () => {
    expect(topFor(room, 60, 12)).toBe(60);
    expect(topFor(room, 60, 6)).toBe(30);
    expect(topFor(room, 60, 42)).toBe(90);
    // Far off: to the middle.
    expect(topFor(room, 0, 6000)).toBe(30_000 - 60);
    expect(topFor(room, 9000, 0)).toBe(0);
  });

  it.each([
    ['ArrowRight', 7, 8],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 7, 13],
    ['ArrowDown', 96, 96],
    ['ArrowUp', 3, 3],
    ['ArrowUp', 9, 3],
    ['PageDown', 3, 33],
    ['PageDown', 90, 99],
    ['PageUp', 33, 3],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, null],
  ])('%s leads from %d to %j', (key, from, to) => expect(placeAfter(key, from, room, 100)).toBe(to));

  it('of one column goes up and down to its very ends', () => {
    const narrow = { ...room, width: 30 };
    expect([placeAfter('ArrowDown', 99, narrow, 100), placeAfter('ArrowUp', 0, narrow, 100)]).toEqual([99, 0]);
    expect(placeAfter('ArrowDown', 0, room, 0)).toBeNull();
  });

  it('finds a picture among those on show', () => {
    const numbers = Uint32Array.of(2, 3, 5, 8, 13);
    expect([...numbers].map((number) => placeOf(numbers, number))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 4, 14].map((number) => placeOf(numbers, number))).toEqual([-1, -1, -1]);
    expect(placeOf([], 1)).toBe(-1);
  });
});
