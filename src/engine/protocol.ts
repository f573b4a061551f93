/**
 * What can be asked of the engine: a typed map of requests, each with one handler in `requests/`. The one interface is
 * implemented in process (`engine.ts`: worker, Node scripts, tests) and by the worker's client (`client.ts`: the page).
 * Only plain data and typed arrays cross it; pictures are HWC in [0, 1].
 */
import type { ParameterValues } from '../attacks/parameters.ts';
import type { ScoreEstimate } from '../attacks/score.ts';
import type { Target } from '../attacks/target.ts';
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

/** An attack with everything decided: the engine knows no data sets, and so no defaults. */
interface AttackSettings {
  /** Id in the attack registry. */
  readonly attack: string;
  /** Every parameter that the attack declares (alpha, steps, randomStart ...). */
  readonly parameters: ParameterValues;
  /** The label that is to be left; null: the network's own prediction. */
  readonly label: number | null;
  /**
   * For an attack that aims towards a class; null: its usual one. An attack that can do both leaves the label where this
   * is null.
   */
  readonly target: Target | null;
  /** Of the picture: equal seeds give equal results, whatever else is in a batch. */
  readonly seed: number;
}

export interface AttackRequest extends AttackSettings {
  readonly network: NetworkRef;
  readonly picture: Picture;
  /** Of the ball in the attack's own norm: see attacks/budget.ts. Attacks that seek the nearest success are not given it. */
  readonly radius: number;
}

export interface AttackStep {
  /** 0 is the original picture. Long attacks keep fewer steps than they take, so there may be gaps. */
  readonly index: number;
  readonly pixels: Float32Array;
  readonly logits: Float32Array;
  /** What led to it, in the sense of the paper's Table IV; null at the original, and where the attack tells none. */
  readonly conjugate: Float32Array | null;
  /** Of a nearest success after which the attack went on: the number of the iterate that it is once more. */
  readonly repeats?: number;
}

/** What an attack asked of the network: pictures whose answers, and whose gradients, were computed for it. */
export interface Cost {
  readonly queries: number;
  readonly gradients: number;
}

export interface AttackResult {
  readonly attack: string;
  readonly radius: number;
  /** The label that was attacked. */
  readonly label: number;
  /** The class that was aimed at; null: the label was to be left. */
  readonly target: number | null;
  /**
   * d crossEntropy / d pixel at the original, HWC, of the target or else of the label: what conjugates are compared with.
   * null where they are not kept either: in results that were computed when the page was built.
   */
  readonly gradient: Float32Array | null;
  /**
   * Iterates after clipping, the original first, the result last. The result of an attack that seeks the nearest success
   * is its nearest one, which comes once more at the end where the attack went on after it.
   */
  readonly steps: readonly AttackStep[];
  /** Decided by a fresh forward pass: away, the answer is no longer `label`; towards, it is `target`. */
  readonly fooled: boolean;
  /** The same, for the result rounded to 8 bits: what is shown and saved. */
  readonly rounded: { readonly pixels: Float32Array; readonly logits: Float32Array; readonly fooled: boolean };
  /** Of result - original. l0 counts changed values. */
  readonly norms: { readonly l0: number; readonly l2: number; readonly linf: number };
  readonly cost: Cost;
  readonly milliseconds: number;
}

export interface CurveRequest extends AttackSettings {
  readonly network: NetworkRef;
  readonly picture: Picture;
  /** In the attack's own norm. */
  readonly radii: readonly number[];
  /** The result of an attack that seeks the nearest success, where it is known: it is not run again. */
  readonly found: Float32Array | null;
}

export interface LineRequest {
  readonly network: NetworkRef;
  /** X(t) = centre + t direction, not clipped to [0, 1]. */
  readonly centre: Float32Array;
  readonly direction: Float32Array;
  readonly positions: readonly number[];
}

/** Rows of logits, one per picture, radius or position: row-major (rows, classes). */
export interface LogitRows {
  readonly rows: number;
  readonly classes: number;
  readonly logits: Float32Array;
}

export interface GradientRequest {
  readonly network: NetworkRef;
  readonly picture: Picture;
  /** null: the network's own prediction. */
  readonly label: number | null;
}

export interface GradientResult {
  readonly label: number;
  readonly logits: Float32Array;
  /** d crossEntropy / d pixel, HWC. */
  readonly gradient: Float32Array;
}

/** Classes of many pictures. 16 bits: networks of more classes are refused. */
export type Answers = Uint16Array;

/** Labelled pictures, many at once: how often a network is right, and how often it still is under an attack. */
export interface ScoreRequest {
  readonly network: NetworkRef;
  /** (count, height, width, channels), NHWC bytes: pixels are byte / 255. */
  readonly images: Uint8Array;
  /** (count): the true labels; the attack is given these, as in the paper. */
  readonly labels: Uint8Array | Uint16Array;
  /** null: test accuracy alone. Picture i is attacked as `attack` does with the seed `seed + i`, whatever the batches. */
  readonly attack: {
    readonly id: string;
    /** In the attack's own norm. */
    readonly radius: number;
    /** Every parameter that the attack declares. */
    readonly parameters: ParameterValues;
    readonly seed: number;
  } | null;
}

/** A finished stretch of pictures; stretches come in order and join to the result. After a fault of the worker they begin again at 0. */
export interface ScoreProgress {
  readonly start: number;
  readonly predictions: Answers;
  readonly attacked: Answers | null;
}

export interface ScoreResult {
  /** (count): the network's answers. */
  readonly predictions: Answers;
  /** (count): its answers to the attacked pictures, decided by a fresh forward pass; null without an attack. */
  readonly attacked: Answers | null;
  readonly milliseconds: number;
}

/** How hard the network is to fool on a picture, without an attack. */
export interface EstimateRequest {
  readonly network: NetworkRef;
  readonly picture: Picture;
  /** Id in the registry of scores. */
  readonly score: string;
  /** Every parameter that the score declares. */
  readonly parameters: ParameterValues;
  /** The class that the picture is of; null: the network's own prediction. */
  readonly label: number | null;
  /** The class that it must not become; null: none but the label. */
  readonly target: Target | null;
  readonly seed: number;
}

export interface EstimateResult extends ScoreEstimate {
  readonly score: string;
  readonly label: number;
  readonly target: number | null;
  readonly cost: Cost;
  readonly milliseconds: number;
}

export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

/** So many of so many steps, positions or pictures. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface MemoryReport {
  readonly tensors: number;
  readonly bytes: number;
  /** Of all buffers on the GPU, in use or kept for the next tensor; null where there is no GPU. */
  readonly gpuBytes: number | null;
}

/** What a request asks, tells on its way, and gives in the end. */
interface Row<Asks, Tells, Gives> {
  readonly asks: Asks;
  readonly tells: Tells;
  readonly gives: Gives;
}

/** One row and one handler file for each request. */
export interface Requests {
  /** Chooses, starts and checks a backend. Can be asked again with another choice. */
  readonly start: Row<{ readonly choice: BackendChoice }, never, BackendReport>;
  /** Downloads and compiles a network, and keeps it ready. */
  readonly load: Row<{ readonly network: NetworkRef }, LoadProgress, NetworkInfo>;
  readonly predict: Row<{ readonly network: NetworkRef; readonly pictures: readonly Picture[] }, never, LogitRows>;
  readonly gradient: Row<GradientRequest, never, GradientResult>;
  readonly attack: Row<AttackRequest, Progress, AttackResult>;
  /**
   * The logits of the attack's result for each radius: of an attack within a budget, run with each of them; of a nearest
   * success, the one result brought back to each of them.
   */
  readonly curve: Row<CurveRequest, Progress, LogitRows>;
  readonly line: Row<LineRequest, Progress, LogitRows>;
  /** In batches, with a look at the event loop between them: drags stay live, and a cancel is at once. Told ten times a second. */
  readonly score: Row<ScoreRequest, ScoreProgress, ScoreResult>;
  readonly estimate: Row<EstimateRequest, Progress, EstimateResult>;
  readonly memory: Row<Readonly<Record<string, never>>, never, MemoryReport>;
}

export type Kind = keyof Requests;
export type Asks<K extends Kind> = Requests[K]['asks'];
export type Tells<K extends Kind> = Requests[K]['tells'];
export type Gives<K extends Kind> = Requests[K]['gives'];

export interface RequestOptions<K extends Kind> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((news: Tells<K>) => void) | undefined;
}

export interface Engine {
  /**
   * Rejects with the signal's reason when it is aborted, and with a PlainError otherwise, whose code says what happened.
   * A second request of one kind does not cancel the first by itself: the caller aborts what it no longer needs.
   */
  request<K extends Kind>(kind: K, asks: Asks<K>, options?: RequestOptions<K>): Promise<Gives<K>>;
  /** Ends the engine; a worker is terminated. */
  close(): void;
}
