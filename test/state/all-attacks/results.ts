/** Results of attacks as the engine would give them, small enough to be read. */
import type { AttackRequest, AttackResult, AttackStep } from '../../../src/engine/protocol.ts';

interface Made {
  /** Of the original, of the result, and of that in 8 bits: the class with the largest logit is the answer. */
  readonly before?: number;
  readonly after?: number;
  readonly rounded?: number;
  readonly milliseconds?: number;
}

/** Logits of ten classes that answer one of them. */
export function says(answer: number): Float32Array {
  return Float32Array.from({ length: 10 }, (_, i) => (i === answer ? 9 : 0));
}

export function step(index: number, pixels: Float32Array, more: Partial<AttackStep> = {}): AttackStep {
  return { index, pixels, logits: says(1), conjugate: null, ...more };
}

/** Two steps along the first value of the picture. */
export function resultOf({ attack, radius, picture, label }: AttackRequest, made: Made = {}): AttackResult {
  const { before = 1, after = 2, rounded = after, milliseconds = 10 } = made;
  const moved = (by: number) => picture.pixels.map((value, i) => (i === 0 ? value + by : value));
  const along = picture.pixels.map((_, i) => (i < 2 ? 1 : 0));
  const own = label ?? before;
  return {
    attack,
    radius,
    label: own,
    target: null,
    gradient: picture.pixels.map((_, i) => (i === 0 ? 2 : 0)),
    steps: [
      step(0, picture.pixels, { logits: says(before) }),
      step(1, moved(0.25), { conjugate: along }),
      step(2, moved(0.5), { conjugate: along, logits: says(after) }),
    ],
    fooled: after !== own,
    rounded: { pixels: moved(0.5), logits: says(rounded), fooled: rounded !== own },
    norms: { l0: 1, l2: 0.5, linf: 0.5 },
    cost: { queries: 3, gradients: 2 },
    milliseconds,
  };
}
