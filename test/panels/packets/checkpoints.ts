/** Checkpoints of an imagined network, with packets on either side. */
import type { NetworkRef } from '../../../src/engine/protocol.ts';
import { packetFigure } from '../../../src/packets/figure.ts';
import { gridLevel } from '../../../src/packets/grid.ts';
import type { Checkpoint } from '../../../src/panels/packets/checkpoint.ts';

export const names = { a: 'automobile', b: 'deer' };
const scale = 4;

/** Two classes whose logits differ by `slope` t: a packet on either side. */
export function checkpoint(
  { id = 'cifar10-resnet', epoch }: Partial<NetworkRef> & { epoch: number },
  slope: number,
  current: boolean,
): Checkpoint {
  const { positions } = gridLevel(scale, 513);
  const logits = Float32Array.from([...positions].flatMap((t) => [-slope * t, slope * t]));
  const input = { positions, logits: { rows: positions.length, classes: 2, logits }, classA: 0, classB: 1, scale };
  const figure = packetFigure(input, { window: 'gaussian', state: 'loss' });
  return { network: { id, epoch }, name: `epoch ${epoch}`, brief: `epoch ${epoch}`, figure, current };
}
