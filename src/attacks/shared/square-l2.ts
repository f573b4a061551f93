/** The guesses of the Square attack in l2 (Andriushchenko et al. 2020, Alg. 3), as its authors' code makes them. */
import { l2 } from '../../core/norms.ts';
import type { Random } from '../../core/random.ts';
import { bump } from './bump.ts';
import { sign, windowIn, type Ball, type Guesses, type Window } from './square.ts';
import { unit } from './unit.ts';

/** At first the picture is covered with so many bumps each way. */
const bumpsAcross = 5;

/** Each has the length of the radius, but for what [0, 1] cuts off. */
export function guessesInBall({ original, shape, radius }: Ball, random: Random): Guesses {
  const [height, width, channels] = shape;

  function places({ top, left, side }: Window, channel: number): number[] {
    return Array.from({ length: side * side }, (_, i) => {
      return ((top + Math.floor(i / side)) * width + left + (i % side)) * channels + channel;
    });
  }

  /** As far from the original as the radius, along the change. */
  function reaching(change: Float32Array): Float32Array {
    const length = l2(change);
    const scale = length === 0 ? 0 : radius / length;
    return original.map((pixel, place) => Math.min(1, Math.max(0, pixel + scale * change[place]!)));
  }

  function first(): Float32Array {
    const change = new Float32Array(original.length);
    for (const tile of tiles(height, width)) {
      const shapeOfBump = bump(tile.side, random);
      for (let channel = 0; channel < channels; channel++) {
        const way = sign(random);
        places(tile, channel).forEach((place, i) => (change[place] = way * shapeOfBump[i]!));
      }
    }
    return reaching(change);
  }

  /** What the change has in a second window, and what is left of the radius, goes into a bump on the first one. */
  function next(best: Float32Array, share: number): Float32Array {
    const change = best.map((pixel, place) => pixel - original[place]!);
    const side = oddSide(share, height, width);
    const [into, from] = [windowIn(shape, side, random), windowIn(shape, side, random)];
    const shapeOfBump = bump(into.side, random);
    const free = Math.max(0, radius ** 2 - l2(change) ** 2) / channels;
    for (let channel = 0; channel < channels; channel++) {
      const [target, source] = [places(into, channel), places(from, channel)];
      const both = [...new Set([...target, ...source])].map((place) => change[place]!);
      const old = unit(target.map((place) => change[place]!));
      const way = sign(random);
      const direction = unit(old.map((value, i) => value + way * shapeOfBump[i]!));
      const length = Math.sqrt(l2(both) ** 2 + free);
      for (const place of source) change[place] = 0;
      target.forEach((place, i) => (change[place] = length * direction[i]!));
    }
    return reaching(change);
  }

  return { first, next };
}

/** Squares side by side in the middle of the picture. */
function tiles(height: number, width: number): Window[] {
  const side = Math.max(1, Math.floor(Math.min(height, width) / bumpsAcross));
  const [down, across] = [Math.floor(height / side), Math.floor(width / side)];
  const [top, left] = [Math.floor((height - down * side) / 2), Math.floor((width - across * side) / 2)];
  return Array.from({ length: down * across }, (_, i) => ({
    top: top + side * Math.floor(i / across),
    left: left + side * (i % across),
    side,
  }));
}

/** Odd, and at least 3: a bump needs a middle. */
function oddSide(share: number, height: number, width: number): number {
  const side = Math.max(3, Math.round(Math.sqrt(share * height * width)));
  return side % 2 === 0 ? side + 1 : side;
}
