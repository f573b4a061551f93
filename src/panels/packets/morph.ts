/** Curves between those of two checkpoints, for the moment in which one becomes the other. */
import type { PacketFigure, PacketView } from '../../packets/figure.ts';

/**
 * @param share 0: the curves of the first; 1: of the second
 * @returns the second figure with its curves and bars on their way; its numbers (`relative`) are its own
 */
export function morph(from: PacketFigure, to: PacketFigure, share: number): PacketFigure {
  return { ...to, a: between(from.a, to.a, share), b: between(from.b, to.b, share) };
}

function between(from: PacketView, to: PacketView, share: number): PacketView {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const { packet, conjugate } = to;
  return {
    ...to,
    packet: {
      ...packet,
      density: blend(from.packet.positions, from.packet.density, packet.positions, packet.density, share),
      mean: mix(from.packet.mean, packet.mean),
      sigmaX: mix(from.packet.sigmaX, packet.sigmaX),
      sigmaP: mix(from.packet.sigmaP, packet.sigmaP),
    },
    conjugate: {
      ...conjugate,
      density: blend(from.conjugate.k, from.conjugate.density, conjugate.k, conjugate.density, share),
    },
  };
}

/** The second curve, moved towards the first, which may have fewer or more points. Both positions increase. */
function blend(x0: Float64Array, y0: Float64Array, x: Float64Array, y: Float64Array, share: number): Float64Array {
  let j = 0;
  return y.map((value, i) => {
    const at = x[i]!;
    while (j < x0.length - 2 && x0[j + 1]! < at) j++;
    const along = Math.min(1, Math.max(0, (at - x0[j]!) / (x0[j + 1]! - x0[j]!)));
    const before = y0[j]! + (y0[j + 1]! - y0[j]!) * along;
    return before + (value - before) * share;
  });
}
