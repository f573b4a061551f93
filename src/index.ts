/** The library's entry: everything of Neural Packets that works without the page. */
export * from './core/types.ts';
export * from './core/logits.ts';
export * from './core/norms.ts';
export { PlainError } from './core/errors.ts';
export { seededNormal, seededRandom } from './core/random.ts';

export { datasetById, datasets } from './datasets/registry.ts';
export type { Dataset } from './datasets/dataset.ts';

export { attackById, attacks } from './attacks/registry.ts';
export type { Attack, AttackContext, Batch, Network, Parameter } from './attacks/attack.ts';

export { packetFigure, type PacketFigure } from './packets/figure.ts';
export { packet, type Packet } from './packets/packet.ts';
export { conjugate, type Conjugate } from './packets/conjugate.ts';
export { attackLine, gradientLine, lineBetween, pixelLine, randomLine, type Line } from './packets/line.ts';
export { freshPositions, gridLevel, LEVELS } from './packets/grid.ts';

export { createEngineClient, type ClientOptions } from './engine/client.ts';
export type * from './engine/protocol.ts';
