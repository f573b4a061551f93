import { expect, it } from 'vitest';
import { gridLevel } from '../../../src/packets/grid.ts';
import { packetView, type PacketFigure } from '../../../src/packets/figure.ts';
import { packet } from '../../../src/packets/packet.ts';
import { windowValues } from '../../../src/packets/window.ts';
import { rangeOf } from '../../../src/panels/packets/range.ts';

const scale = 2;

/** Both packets of losses that grow as exp(rate t / s): Gaussians about 2 rate s, one to the left, one to the right. */
function figure(rate: number, nodes: 65 | 513 = 513): PacketFigure {
  const { positions } = gridLevel(scale, nodes);
  const window = windowValues('gaussian', positions, scale);
  const view = (slope: number) =>
    packetView(
      packet(
        positions,
        window,
        positions.map((t) => Math.exp((slope * t) / scale)),
      ),
      scale,
    );
  const [a, b, control] = [view(rate), view(-rate), view(0)];
  const none = { shared: 0, bhattacharyya: 0 };
  return { scale, a, b, control, overlap: { x: none, p: none } };
}

it.each([65, 513] as const)('is as wide as the packets need, of %i nodes', (nodes) => {
  expect([0, 0.5, 1, 1.7, 2.5, 4].map((rate) => rangeOf([figure(rate, nodes)]))).toEqual([4.5, 4.5, 4.5, 6, 8, 8]);
});

it('is one for all rows', () => {
  expect(rangeOf([])).toBe(4.5);
  expect(rangeOf([figure(0), figure(1.7)])).toBe(6);
});
