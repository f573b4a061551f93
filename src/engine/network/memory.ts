/** How much memory the passes of a plan take: the bookkeeping of run.ts, with sizes in place of tensors. */
import type { Needs } from './steps/needs.ts';
import type { Scratch } from './steps/step.ts';

/** What a batch needs for each of its pictures, in bytes; pictures and logits are counted, constants are not. */
export interface BytesPerPicture {
  /** The most that is alive at one time in a forward pass. */
  readonly forward: number;
  /** The same of a forward and a backward pass. */
  readonly gradient: number;
  /** The largest single tensor of either: a GPU limits that too. */
  readonly largest: number;
}

/** A step without its arithmetic. Sizes are numbers of values for one picture. */
export interface SizedStep {
  /** Places of what it reads: 0 is the picture, i + 1 the result of step i. */
  readonly inputs: readonly number[];
  /** Of the result. */
  readonly size: number;
  readonly needs: Needs;
  readonly scratch: Scratch;
}

const FLOAT32 = 4;

/**
 * Bounds from above: where a step hands on a tensor that it was given, or a view of one, a new one is counted.
 * @param picture values of one picture
 */
export function bytesPerPicture(picture: number, steps: readonly SizedStep[]): BytesPerPicture {
  const [forward, gradient] = [new Account(), new Account()];
  countForward(picture, steps, forward, false);
  countBackward(steps, gradient, countForward(picture, steps, gradient, true));
  return {
    forward: FLOAT32 * forward.peak,
    gradient: FLOAT32 * gradient.peak,
    largest: FLOAT32 * gradient.largest,
  };
}

/** What is alive, in values. */
class Account {
  peak = 0;
  largest = 0;
  private alive = 0;

  make(size: number): void {
    this.alive += size;
    this.peak = Math.max(this.peak, this.alive);
    this.largest = Math.max(this.largest, size);
  }

  free(size: number): void {
    this.alive -= size;
  }

  /** What a step makes on the way lives until its result is there. */
  run(scratch: readonly number[], results: readonly number[]): void {
    for (const size of [...scratch, ...results]) this.make(size);
    for (const size of scratch) this.free(size);
  }
}

/** How often each place is read, and which sizes the places have. */
interface Places {
  readonly sizes: readonly number[];
  readonly uses: number[];
}

function countForward(picture: number, steps: readonly SizedStep[], account: Account, keep: boolean): Places {
  const sizes = [picture, ...steps.map(({ size }) => size)];
  // The caller keeps the picture and the logits.
  const uses = sizes.map((_, place) => (place === 0 || place === steps.length ? 1 : 0));
  steps.forEach((step, i) => {
    for (const place of step.inputs) uses[place]! += 1;
    if (keep) for (const place of savedBy(step, i)) uses[place]! += 1;
  });
  account.make(picture);
  for (const { inputs, size, scratch } of steps) {
    account.run(scratch.forward, [size]);
    release({ sizes, uses }, inputs, account);
  }
  return { sizes, uses };
}

function countBackward(steps: readonly SizedStep[], account: Account, places: Places): void {
  const { sizes } = places;
  const given = new Set<number>();
  account.make(sizes[steps.length]!);
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!;
    account.run(
      step.scratch.backward,
      step.inputs.map((place) => sizes[place]!),
    );
    for (const place of step.inputs) {
      if (given.has(place)) addUp(sizes[place]!, account);
      given.add(place);
    }
    // The gradient at the logits is the caller's.
    if (i < steps.length - 1) account.free(sizes[i + 1]!);
    release(places, savedBy(step, i), account);
  }
}

/** Two gradients at one place become their sum. */
function addUp(size: number, account: Account): void {
  account.make(size);
  account.free(2 * size);
}

function savedBy({ needs, inputs }: SizedStep, i: number): readonly number[] {
  return [...(needs.inputs ? inputs : []), ...(needs.output ? [i + 1] : [])];
}

function release({ sizes, uses }: Places, read: readonly number[], account: Account): void {
  for (const place of read) {
    uses[place]! -= 1;
    if (uses[place] === 0) account.free(sizes[place]!);
  }
}
