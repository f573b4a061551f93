/**
 * The one Engine interface. It is implemented in process (`engine.ts`: worker, Node scripts, tests) and by the
 * worker's client (`client.ts`: the page). Only plain data and typed arrays cross it; pictures are HWC in [0, 1].
 */
import type { Picture, Shape } from '../core/types.ts';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';
export type BackendChoice = 'auto' | BackendName;

export interface BackendReport {
  readonly backend: BackendName;
  /** The GPU's name as the browser tells it; null on wasm and cpu. */
  readonly adapter: string | null;
  /** Backends that came first but were not taken, and why, in plain words. */
  readonly refused: readonly { readonly backend: BackendName; readonly reason: string }[];
}

/** A shipped network's state: public/models/<id>/epoch-<NN>. */
export interface NetworkRef {
  readonly id: string;
  readonly epoch: number;
}

export interface NetworkInfo {
  readonly network: NetworkRef;
  readonly shape: Shape;
  readonly classes: number;
  readonly parameters: number;
  /** `compiled`: own forward and backward; `tape`: tf.grad over LayersModel, for layers that compile() does not know. */
  readonly path: 'compiled' | 'tape';
  /** For example "a final softmax was removed", "unknown layer LSTM: using the tape". */
  readonly notes: readonly string[];
}

export interface AttackRequest {
  readonly network: NetworkRef;
  readonly picture: Picture;
  /** Id in the attack registry. */
  readonly attack: string;
  /** In the attack's own norm (linf pixels, or l2 distance). */
  readonly epsilon: number;
  /** The attack's declared parameters (alpha, steps, randomStart ...); missing ones take their defaults. */
  readonly parameters: Readonly<Record<string, number | boolean>>;
  /** The label whose loss is raised; null: the network's own prediction. */
  readonly label: number | null;
  /** For targeted attacks; null: the least likely class. */
  readonly target: number | null;
  readonly seed: number;
}

export interface AttackStep {
  /** 0 is the original picture. */
  readonly index: number;
  readonly pixels: Float32Array;
  readonly logits: Float32Array;
}

export interface AttackResult {
  readonly attack: string;
  readonly epsilon: number;
  /** The label that was attacked. */
  readonly label: number;
  readonly target: number | null;
  /** Every iterate after clipping, the original first, the result last. */
  readonly steps: readonly AttackStep[];
  /** Decided by a fresh forward pass: untargeted, the answer is no longer `label`; targeted, it is `target`. */
  readonly fooled: boolean;
  /** The same, for the result rounded to 8 bits: what is shown and saved. */
  readonly rounded: { readonly pixels: Float32Array; readonly logits: Float32Array; readonly fooled: boolean };
  /** Of result - original. l0 counts changed values. */
  readonly norms: { readonly l0: number; readonly l2: number; readonly linf: number };
  readonly milliseconds: number;
}

export interface CurveRequest extends AttackRequest {
  /** Increasing; in the attack's own norm. `epsilon` of the request is ignored. */
  readonly epsilons: readonly number[];
}

export interface LineRequest {
  readonly network: NetworkRef;
  /** X(t) = centre + t direction, not clipped to [0, 1]. */
  readonly centre: Float32Array;
  readonly direction: Float32Array;
  readonly positions: readonly number[];
}

/** Rows of logits, one per picture, epsilon or position: row-major (rows, classes). */
export interface LogitRows {
  readonly rows: number;
  readonly classes: number;
  readonly logits: Float32Array;
}

export interface GradientRequest {
  readonly network: NetworkRef;
  readonly picture: Picture;
  readonly label: number | null;
}

export interface GradientResult {
  readonly label: number;
  readonly logits: Float32Array;
  /** d crossEntropy / d pixel, HWC. */
  readonly gradient: Float32Array;
}

/** Labelled pictures, many at once: how often a network is right, and how often it still is under an attack. */
export interface ScoreRequest {
  readonly network: NetworkRef;
  /** (count, height, width, channels), NHWC bytes: pixels are byte / 255. */
  readonly images: Uint8Array;
  /** (count): the true labels; the attack is given these, as in the paper. */
  readonly labels: Uint8Array;
  /** null: test accuracy alone. Picture i is attacked as `attack` does with the seed `seed + i`, whatever the batches. */
  readonly attack: {
    readonly id: string;
    readonly epsilon: number;
    readonly parameters: Readonly<Record<string, number | boolean>>;
    readonly seed: number;
  } | null;
}

/** A finished stretch of pictures; stretches come in order and join to the result. After a fault of the worker they begin again at 0. */
export interface ScoreProgress {
  readonly start: number;
  readonly predictions: Uint8Array;
  readonly attacked: Uint8Array | null;
}

export interface ScoreResult {
  /** (count): the network's answers. */
  readonly predictions: Uint8Array;
  /** (count): its answers to the attacked pictures, decided by a fresh forward pass; null without an attack. */
  readonly attacked: Uint8Array | null;
  readonly milliseconds: number;
}

export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface MemoryReport {
  readonly tensors: number;
  readonly bytes: number;
  /** Of all buffers on the GPU, in use or kept for the next tensor; null where there is no GPU. */
  readonly gpuBytes: number | null;
}

/**
 * Every method rejects with the signal's reason when it is aborted, and with an Error in plain words otherwise.
 * A second request of one kind does not cancel the first by itself: the caller aborts what it no longer needs.
 */
export interface Engine {
  /** Chooses, starts and checks a backend. Can be called again with another choice. */
  start(choice: BackendChoice, signal?: AbortSignal): Promise<BackendReport>;
  load(network: NetworkRef, onProgress?: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<NetworkInfo>;
  predict(network: NetworkRef, pictures: readonly Picture[], signal?: AbortSignal): Promise<LogitRows>;
  inputGradient(request: GradientRequest, signal?: AbortSignal): Promise<GradientResult>;
  attack(
    request: AttackRequest,
    onStep?: (step: number, of: number) => void,
    signal?: AbortSignal,
  ): Promise<AttackResult>;
  /** The logits of the attack's result for each epsilon. */
  curve(request: CurveRequest, signal?: AbortSignal): Promise<LogitRows>;
  line(request: LineRequest, onProgress?: (done: number, of: number) => void, signal?: AbortSignal): Promise<LogitRows>;
  /** In batches, with a look at the event loop between them: drags stay live, and a cancel is at once. Told ten times a second. */
  score(
    request: ScoreRequest,
    onProgress?: (progress: ScoreProgress) => void,
    signal?: AbortSignal,
  ): Promise<ScoreResult>;
  memory(): Promise<MemoryReport>;
  /** Ends the engine; a worker is terminated. */
  close(): void;
}
