/** Known states on fine grids, and small random networks. */
import { seededNormal } from '../../src/core/random.ts';
import { packet, type Packet } from '../../src/packets/packet.ts';
import type { LineLogits } from '../../src/packets/state.ts';

export function grid(low: number, high: number, nodes: number): Float64Array {
  return Float64Array.from({ length: nodes }, (_, i) => low + ((high - low) * i) / (nodes - 1));
}

/** The packet of a function with no window but the one it brings itself. */
export function packetOf(f: (t: number) => number, low: number, high: number, nodes = 20001): Packet {
  const positions = grid(low, high, nodes);
  return packet(positions, new Float64Array(nodes).fill(1), positions.map(f));
}

/** Logits along a random line through a random ReLU network 6 -> 24 -> 24 -> 4, of random sharpness. */
export function randomLogits(seed: number, positions: Float64Array, scale: number): LineLogits {
  const normal = seededNormal(seed);
  const layer = (ins: number, outs: number) => ({
    weights: Array.from({ length: outs }, () => Array.from({ length: ins }, () => normal() * Math.sqrt(2 / ins))),
    biases: Array.from({ length: outs }, () => normal() * 0.5),
  });
  const layers = [layer(6, 24), layer(24, 24), layer(24, 4)];
  const centre = Array.from({ length: 6 }, normal);
  const towards = Array.from({ length: 6 }, normal);
  const sharpness = Math.exp(2 * normal());
  const logits = Array.from(positions).flatMap((t) => {
    let values = centre.map((value, i) => value + (t / scale) * towards[i]!);
    layers.forEach(({ weights, biases }, depth) => {
      values = weights.map((w, o) => w.reduce((sum, weight, i) => sum + weight * values[i]!, biases[o]!));
      if (depth < 2) values = values.map((value) => Math.max(0, value));
    });
    return values.map((value) => value * sharpness);
  });
  return { rows: positions.length, classes: 4, logits: Float32Array.from(logits) };
}
