import { keep, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Aim, Batch, Seen } from '../../attacks/attack.ts';
import { argmax, row } from '../../core/logits.ts';

/** The network as a sight needs it. */
export interface Looker {
  /** A forward pass. The caller disposes the logits. */
  forward(pictures: Batch): Tensor2D;
  /** The attack asked for the answers to so many pictures. */
  count(queries: number): void;
}

/** What it is to win: see Seen.won. */
export interface Goal {
  readonly aim: Aim;
  readonly labels: readonly number[];
}

/** Whether one row of logits has reached the aim, and lies `confidence` beyond it. */
export function hasWon(logits: ArrayLike<number>, aim: Aim, label: number, confidence = 0): boolean {
  if (confidence === 0) return (argmax(logits) === label) === (aim === 'towards');
  const handicapped = Float32Array.from(logits);
  handicapped[label]! += aim === 'away' ? confidence : -confidence;
  return hasWon(handicapped, aim, label);
}

/**
 * Pictures, with their logits from one forward pass at most: from one of its own, or from that of a gradient, which gives
 * them for nothing. Whoever holds it releases it; the last one frees what it has.
 */
export class Sight implements Seen {
  readonly pictures: Batch;
  private readonly looker: Looker;
  private readonly goal: Goal;
  private tensor: Tensor2D | null = null;
  private reading: Promise<Float32Array> | null = null;
  private asked = false;
  private holders = 1;

  /** Takes the pictures over. @param logits where they are known already */
  constructor(pictures: Batch, looker: Looker, goal: Goal, logits?: Float32Array) {
    this.pictures = pictures;
    this.looker = looker;
    this.goal = goal;
    if (logits) this.reading = Promise.resolve(logits);
  }

  /** For the attack, whose questions are counted. */
  logits(): Promise<Float32Array> {
    this.count();
    return this.look();
  }

  /** For the attack. */
  won(): Promise<readonly boolean[]> {
    this.count();
    return this.judge();
  }

  /** The logits for the engine itself. */
  look(): Promise<Float32Array> {
    this.reading ??= this.read();
    return this.reading;
  }

  /** Seen.won for the engine itself. @param confidence so far beyond the boundary, in logits */
  async judge(confidence = 0): Promise<readonly boolean[]> {
    const logits = await this.look();
    const { labels, aim } = this.goal;
    const classes = logits.length / labels.length;
    return labels.map((label, i) => hasWon(row(logits, classes, i), aim, label, confidence));
  }

  /** Takes the logits that a gradient's forward pass gave. Gradients are asked for within a tidy, whose end they outlive. */
  overhear(logits: Tensor2D): void {
    if (this.tensor || this.reading) logits.dispose();
    else this.tensor = keep(logits);
  }

  hold(): this {
    this.holders++;
    return this;
  }

  release(): void {
    if (--this.holders > 0) return;
    this.pictures.dispose();
    this.tensor?.dispose();
    this.tensor = null;
  }

  private count(): void {
    if (!this.asked) this.looker.count(this.goal.labels.length);
    this.asked = true;
  }

  private async read(): Promise<Float32Array> {
    const tensor = this.tensor ?? this.looker.forward(this.pictures);
    this.tensor = null;
    try {
      // A copy: on cpu the values are the tensor's own memory.
      return ((await tensor.data()) as Float32Array).slice();
    } finally {
      tensor.dispose();
    }
  }
}
