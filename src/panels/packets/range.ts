import type { PacketFigure } from '../../packets/figure.ts';
import type { Packet } from '../../packets/packet.ts';

/** What can be shown: half of a stretch of the line, in units of s. The last one is all of the line. */
const ranges = [4.5, 6, 8] as const;
/** At most this share of a packet may lie beyond what is shown. */
const hidden = 0.01;

/** The least range that shows the packets of all rows: a very sure network's may lie far beyond the pictures. */
export function rangeOf(figures: readonly PacketFigure[]): number {
  const packets = figures.flatMap(({ a, b, scale }) => [a, b].map((view) => ({ packet: view.packet, scale })));
  return (
    ranges.find((range) => packets.every(({ packet, scale }) => shareBeyond(packet, range * scale) <= hidden)) ??
    ranges.at(-1)!
  );
}

/** ∫ |psi|² dt over |t| > limit, by the nodes, which are equally spaced. */
function shareBeyond({ positions, density }: Packet, limit: number): number {
  let [all, beyond] = [0, 0];
  for (let i = 0; i < density.length; i++) {
    all += density[i]!;
    if (Math.abs(positions[i]!) > limit) beyond += density[i]!;
  }
  return beyond / all;
}
