import { expect, it } from 'vitest';
import { morph } from '../../../src/panels/packets/morph.ts';
import { axesOf } from '../../../src/panels/packets/stage.ts';
import { checkpoint } from './checkpoints.ts';

const [early, late] = [checkpoint({ epoch: 1 }, 0.1, false).figure, checkpoint({ epoch: 20 }, 3, true).figure];

it('curves and bars go from one checkpoint to the other; the numbers are those of the one that they go to', () => {
  const [start, half, end] = [0, 0.5, 1].map((share) => morph(early, late, share));
  const middle = 256;
  expect(start!.a.packet.density[middle]).toBeCloseTo(early.a.packet.density[middle]!, 12);
  expect(end!.a.packet.density[middle]).toBeCloseTo(late.a.packet.density[middle]!, 12);
  for (const pick of [
    (figure: typeof early) => figure.a.packet.density[200]!,
    (figure: typeof early) => figure.b.conjugate.density[150]!,
    (figure: typeof early) => figure.a.packet.sigmaX,
    (figure: typeof early) => figure.b.packet.mean,
  ]) {
    expect(pick(half!)).toBeCloseTo((pick(early) + pick(late)) / 2, 12);
  }
  expect(half!.a.relative).toEqual(late.a.relative);
});

it('a coarser walk becomes a finer one', () => {
  const { packet } = early.a;
  const every = <T extends Float64Array>(values: T) => values.filter((_, i) => i % 8 === 0);
  const coarse = {
    ...early,
    a: { ...early.a, packet: { ...packet, positions: every(packet.positions), density: every(packet.density) } },
  };
  const { density } = morph(coarse, late, 0).a.packet;
  expect(density).toHaveLength(513);
  expect(Math.max(...density)).toBeCloseTo(Math.max(...packet.density), 2);
});

it('axes are those of what is drawn, or of all that is played: then what is drawn changes nothing', () => {
  const alone = axesOf([early], []);
  expect(axesOf([late], []).peakX).toBeGreaterThan(alone.peakX);
  const played = axesOf([early], [early, late]);
  expect(axesOf([late], [early, late])).toEqual(played);
  expect(played.peakX).toBeGreaterThan(axesOf([late], []).peakX);
});
