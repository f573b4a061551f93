/** What the store keeps of pictures that were crafted on one network and put to others. */
import type { AttackRequest, NetworkRef } from '../../engine/protocol.ts';
import type { NamedPicture } from '../model.ts';

/** What is crafted: a picture, an attack with everything decided, and the network that it is run on. */
export interface TransferSpec {
  /** Equal for equal specs, whatever came between. */
  readonly key: string;
  readonly dataset: string;
  readonly picture: NamedPicture;
  /** Its network is the one that is crafted on. */
  readonly request: AttackRequest;
}

/** The picture that came out of the attack, as it is shown and saved. */
export interface Crafted {
  /** HWC in 8 bits: these very pixels are put to the others. */
  readonly pixels: Float32Array;
  /** The class that was aimed at; null: the label was to be left. */
  readonly target: number | null;
}

/** Nothing came of it, and why. */
export interface Failed {
  readonly failed: string;
}

/** What one checkpoint says. Logits of the original and of the crafted picture. */
export interface Answered {
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** Its answers to random changes of the same size: see random-change.ts. */
  readonly chance: readonly number[];
}

/** A crafted picture, and what the checkpoints that were asked say of it. */
export interface Transfer extends TransferSpec {
  /** null: not yet. */
  readonly crafted: Crafted | Failed | null;
  /** By checkpoint: see checkpointKey. */
  readonly said: Readonly<Record<string, Answered | Failed>>;
}

/** A transfer to work on: its picture is crafted unless it was, then these are asked. */
export interface TransferRow {
  readonly key: string;
  readonly ask: readonly NetworkRef[];
}

/** `others`: one picture is put to other checkpoints. `each`: one is crafted on every network. */
export interface TransferJob {
  readonly kind: 'others' | 'each';
  readonly rows: readonly TransferRow[];
}

/** A job on its way: `job` is the same object until it ends. */
export interface Transferring {
  readonly job: TransferJob;
  /** Which row, and how much of it: 0 to 1 of the attack, and so many that were asked. */
  readonly row: number;
  readonly crafted: number;
  readonly asked: number;
  /** Since it began. */
  readonly milliseconds: number;
}

/** Of the store. */
export interface TransferResults {
  /** The latest last. */
  readonly transfers: readonly Transfer[];
  /** Key of the one that was last put to others; null: none was. */
  readonly lastAsked: string | null;
  /** Keys of those that were last crafted on each network of a data set, in the networks' order. */
  readonly lastOnEach: readonly string[];
  readonly transferring: Transferring | null;
}

export interface TransferActions {
  /**
   * Crafts what the choice says, and asks every network of the data set: at the chosen epoch, or at every one; or once
   * more those that could not be asked.
   */
  askOthers(which: 'epoch' | 'all' | 'failed'): void;
  /** Crafts the same on every network of the data set, each at the chosen epoch, and asks all of them. */
  craftOnEach(): void;
  /** What was done so far stays. */
  stopTransfer(): void;
}
