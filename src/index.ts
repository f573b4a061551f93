/** The library's entry: everything of Neural Packets that works without the page. */
export * from './core/types.ts';
export * from './core/logits.ts';
export * from './core/norms.ts';
export { hasCode, isAbort, PlainError } from './core/errors.ts';
export { seededNormal, seededRandom } from './core/random.ts';

export { datasetById, datasets } from './datasets/registry.ts';
export { classNames, type Dataset } from './datasets/dataset.ts';

export { attackById, attacks } from './attacks/registry.ts';
export { radiusOf, type Norm } from './attacks/budget.ts';
export { completeParameters, type Parameter, type ParameterValues } from './attacks/parameters.ts';
export type * from './attacks/attack.ts';
export { scoreById, scores } from './attacks/scores/registry.ts';
export type * from './attacks/score.ts';

export { packetFigure, type FigureChoice, type PacketFigure, type PacketView } from './packets/figure.ts';
export { packet, type Packet } from './packets/packet.ts';
export { conjugate, type Conjugate } from './packets/conjugate.ts';
export { attackLine, gradientLine, lineBetween, pixelLine, randomLine, type Line } from './packets/line.ts';
export { freshPositions, gridLevel, LEVELS } from './packets/grid.ts';

export { attackDensityChart, attackDensityTable } from './charts/attack-density.ts';
export { confusionMatrix, confusionMatrixTable } from './charts/confusion-matrix.ts';
export { epsilonCurve, epsilonCurveTable } from './charts/epsilon-curve.ts';
export { outcomeMatrix, outcomeMatrixTable } from './charts/outcome-matrix.ts';
export { packetInP, packetInPTable } from './charts/packet-in-p.ts';
export { packetInX, packetInXTable } from './charts/packet-in-x.ts';
export { robustnessPlane } from './charts/robustness-plane.ts';
export { distortionTable } from './charts/robustness.ts';
export { uncertaintyPlane, uncertaintyPlaneTable } from './charts/uncertainty-plane.ts';
export type { ChartOptions, ChartTable } from './charts/shared/options.ts';

export { createEngine, type EngineOptions } from './engine/engine.ts';
export { createEngineClient, type ClientOptions } from './engine/client.ts';
export { selfCheck } from './engine/self-check.ts';
export { cpu } from './engine/backends/cpu.ts';
export { wasm, type WasmFiles } from './engine/backends/wasm.ts';
export { webgpu } from './engine/backends/webgpu.ts';
export type { Backend } from './engine/backends/backend.ts';
export type * from './engine/protocol.ts';
