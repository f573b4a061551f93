import type { Numbers } from '../../core/logits.ts';
import { Adam } from './adam.ts';

export interface CwSettings {
  /** Searches for c. */
  readonly searches: number;
  /** Steps of Adam in each search, at most. */
  readonly steps: number;
  readonly rate: number;
  /** The first c. */
  readonly constant: number;
  readonly confidence: number;
}

/** What the network says at a picture: d margin / d pixel, and the margin itself (margin.ts). */
export interface Told {
  readonly slopes: Numbers;
  readonly margin: number;
}

/** Pixels of exactly 0 and 1 would lie at infinity in tanh space, and never move. */
const shrink = 1 - 1e-6;
/** What counts as progress between two checks of a search, of which there are ten. */
const progress = 0.9999;
const checks = 10;
/**
 * Neither does a search end while the change's squared length doubles: pixels of 0 and 1 move by little at first, and
 * large steps overshoot before they settle. (Foolbox asks for the loss alone; its thousands of steps forgive that.)
 */
const travel = 2;
const untouched = { loss: Infinity, change: 0 };
/** The last of so many searches repeats with a c that is known to work (Carlini and Wagner's own code). */
const manySearches = 10;
const largestConstant = 1e10;

/**
 * One picture's way through Carlini and Wagner's attack: Adam on w, with X = (tanh w + 1) / 2, for one c after another.
 * It depends on nothing but what it is told, so that a picture fares in a batch as it does alone.
 */
export class CwSearch {
  /** Where the next look is due, in [0, 1]. */
  readonly pixels: Float32Array;
  /** The slopes of the margin that the newest step was taken by. */
  along: Numbers;
  /** Nothing that is seen from now on would matter. */
  finished = false;
  /** And `pixels` have been looked at. */
  stopped = false;

  private readonly settings: CwSettings;
  private readonly start: Told;
  /** Of the original: w, and the picture that it stands for. */
  private readonly origin: Float32Array;
  private readonly centre: Float32Array;
  private readonly w: Float32Array;
  /** tanh w, in doubles: 1 - tanh^2 w is tiny near 0 and 1. */
  private readonly tanh: Float64Array;
  private readonly slopes: Float32Array;
  private readonly adam: Adam;
  private c: number;
  private lower = 0;
  private upper = Infinity;
  private search = 0;
  private step = 0;
  private found = false;
  /** At the last check: the loss, and ||X - X_0||^2. */
  private checked = untouched;

  /** @param start what the network says at the original: every search begins there */
  constructor(original: Float32Array, start: Told, settings: CwSettings) {
    this.settings = settings;
    this.start = start;
    this.along = start.slopes;
    this.origin = original.map((value) => Math.atanh(shrink * (2 * value - 1)));
    this.w = this.origin.slice();
    this.tanh = new Float64Array(original.length);
    this.pixels = new Float32Array(original.length);
    this.look();
    this.centre = this.pixels.slice();
    this.slopes = new Float32Array(original.length);
    this.adam = new Adam(original.length, settings.rate);
    this.c = settings.constant;
    if (!this.hasWon(start.margin)) {
      this.begin();
      return;
    }
    // Nothing is nearer than a picture that is there already, to the last bit: not its way through tanh space.
    this.pixels.set(original);
    this.finished = true;
  }

  /** @param told at `pixels`, which move on to the next place */
  see(told: Told): void {
    if (this.finished) return;
    if (this.hasWon(told.margin)) this.found = true;
    if (this.step >= this.settings.steps || !this.progresses(told.margin)) this.end();
    else this.descend(told);
  }

  private hasWon(margin: number): boolean {
    return margin + this.settings.confidence < 0;
  }

  private begin(): void {
    this.w.set(this.origin);
    this.look();
    this.adam.restart();
    this.step = 0;
    this.found = false;
    this.checked = untouched;
    this.progresses(this.start.margin);
    this.descend(this.start);
  }

  /** One step down the slope of ||X - X_0||^2 + c max(margin + confidence, 0). */
  private descend({ slopes, margin }: Told): void {
    const { w, tanh, pixels, centre } = this;
    const weight = margin + this.settings.confidence > 0 ? this.c : 0;
    for (let i = 0; i < w.length; i++) {
      const inward = (1 - tanh[i]! ** 2) / 2;
      this.slopes[i] = inward * (2 * (pixels[i]! - centre[i]!) + weight * slopes[i]!);
    }
    this.adam.descend(w, this.slopes);
    this.look();
    this.along = slopes;
    this.step++;
    this.finished = this.step >= this.settings.steps && this.search >= this.settings.searches - 1;
  }

  private look(): void {
    const { w, tanh, pixels } = this;
    for (let i = 0; i < w.length; i++) {
      tanh[i] = Math.tanh(w[i]!);
      pixels[i] = (tanh[i]! + 1) / 2;
    }
  }

  /** Ten times in a search: whether the loss still falls, or the picture still travels. */
  private progresses(margin: number): boolean {
    const { steps, confidence } = this.settings;
    if (this.step % Math.ceil(steps / checks) !== 0) return true;
    const { loss, change } = this.checked;
    let squares = 0;
    for (let i = 0; i < this.pixels.length; i++) squares += (this.pixels[i]! - this.centre[i]!) ** 2;
    this.checked = { loss: squares + this.c * Math.max(margin + confidence, 0), change: squares };
    return this.checked.loss <= progress * loss || squares > travel * change;
  }

  /** The next c: ten times as large until one works, then halfway between the last that did and the last that did not. */
  private end(): void {
    const { searches } = this.settings;
    if (this.found) this.upper = this.c;
    else this.lower = this.c;
    this.search++;
    if (this.search >= searches) {
      this.finished = this.stopped = true;
      return;
    }
    this.c = this.upper === Infinity ? 10 * this.c : (this.lower + this.upper) / 2;
    if (this.search === searches - 1 && searches >= manySearches) this.c = Math.min(this.upper, largestConstant);
    this.begin();
  }
}
